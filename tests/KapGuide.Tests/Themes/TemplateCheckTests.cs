using System.Text;
using KapGuide.Diagnostics;
using KapGuide.Themes;

namespace KapGuide.Tests.Themes;

/// <summary>What the author of a theme reads when a template is wrong.</summary>
public sealed class TemplateCheckTests
{
    [Theory]
    [InlineData("templates/topic.hbs", "<h1>{{Titel}}</h1>", "1:7: error THM-02 TemplateMember: TopicPage has no “Titel”. Did you mean “Title”?")]
    [InlineData("templates/topic.hbs", "\n{{#each Questions}}{{Lable}}{{/each}}", "2:22: error THM-02 TemplateMember: Link has no “Lable”. Did you mean “Label”?")]
    [InlineData("templates/topic.hbs", "{{#if Site.Practis}}x{{/if}}", "1:4: error THM-02 TemplateMember: SiteFrame has no “Practis”. Did you mean “Practice”?")]
    [InlineData("templates/topic.hbs", "{{#each Title}}x{{/each}}", "1:4: error THM-02 TemplateMember: “Title” is not a list. Use #with for one thing.")]
    [InlineData("templates/topic.hbs", "{{> foter Site}}", "1:5: error THM-03 TemplateFile: The theme has no partial “foter”. Did you mean “footer”?")]
    [InlineData("templates/topic.hbs", "{{asset \"icon.svgg\"}}", "1:3: error THM-03 TemplateFile: The theme has no asset “icon.svgg”. Did you mean “icon.svg”?")]
    [InlineData("templates/topic.hbs", "{{{Title}}}", "1:1: error THM-04 TemplateRaw: This tag would write a string without encoding it. Write {{Name}}: values that are HTML by their type are written as they stand.")]
    [InlineData("templates/topic.hbs", "{{& Title}}", "1:1: error THM-04 TemplateRaw: This tag would write a string without encoding it. Write {{Name}}: values that are HTML by their type are written as they stand.")]
    [InlineData("templates/topic.hbs", "{{#if Title}}x", "1:4: error THM-01 TemplateSyntax: The block “#if Title” is never closed. Close it with {{/if}}.")]
    [InlineData("templates/topic.hbs", "{{#if Title}}x{{/each}}", "1:18: error THM-01 TemplateSyntax: “/each” closes no block. Close “if” first: {{/if}}.")]
    [InlineData("templates/topic.hbs", "{{#iff Title}}x{{/iff}}", "1:4: error THM-01 TemplateSyntax: “#iff Title” is not a block. Did you mean “if”?")]
    [InlineData("templates/topic.hbs", "{{else}}", "1:3: error THM-01 TemplateSyntax: “else” stands outside a block. Take it out, or open a block before it.")]
    [InlineData("templates/topic.hbs", "a {{Title", "1:3: error THM-01 TemplateSyntax: This tag has no end. Close it with }}.")]
    [InlineData("templates/topic.hbs", "{{../Title}}", "1:3: error THM-02 TemplateMember: “../” leads out of the template. Take one “../” away.")]
    [InlineData("partials/links.hbs", "{{#each this}}{{Href}}{{/each}}", "1:17: error THM-02 TemplateMember: Link has no “Href”. It has Label, Note, Url.")]
    public void A_mistake_is_shown_at_its_place_with_what_to_type(string name, string template, string expected) =>
        Assert.Equal([$"themes/mine/{name}:{expected}"], Findings((name, template)));

    [Fact]
    public void The_language_that_themes_need_is_accepted() => Assert.Empty(Findings(("templates/topic.hbs",
        "{{!-- a {{note}} --}}{{! short }}{{#each Questions}}{{@index}}{{#unless @first}}, {{/unless}}{{../Title}}{{this.Label}}{{@root.Title}}{{/each}}"
        + "{{#with Next}}{{Label}}{{/with}}{{#if Previous}}{{Previous.Url}}{{else}}none{{/if}}{{> links Questions}}{{asset 'icon.svg'}}")));

    [Fact]
    public void A_theme_without_a_template_says_which()
    {
        var files = ThemedSite.DefaultFiles with { Files = ThemedSite.DefaultFiles.Files.Remove("templates/glossary.hbs") };
        Theme.Load(files, SamplePages.Site, [], out var findings);
        Assert.Equal(
            ["templates/glossary.hbs: error THM-03 TemplateFile: The theme has no template “glossary”. Put it in the theme, or lay the theme over themes/default."],
            findings.Select(static finding => finding.ToString()));
    }

    [Fact]
    public void Whatever_a_template_can_reach_is_listed_and_has_no_derived_types()
    {
        var seen = new HashSet<Type>();
        var left = new Queue<Type>(Theme.Contract.Select(static entry => entry.Model));
        while (left.TryDequeue(out var next))
        {
            var type = Nullable.GetUnderlyingType(next) ?? next;
            // A span can't be kept anywhere, so no template reaches beyond it.
            if (type.IsByRefLike || type.IsByRef || !seen.Add(type)) continue;
            var model = TemplateModel.Of(type);
            Assert.True(model is not null && type.IsSealed, $"TemplateModel has no {type}, or it has derived types.");
            foreach (var name in model.Names) left.Enqueue(model.Member(name)!.PropertyType);
            if (model.Item is { } item) left.Enqueue(item);
        }

        Assert.Contains(typeof(Link), seen);
    }

    private static IEnumerable<string> Findings((string Name, string Text) file)
    {
        var layer = new ThemeFile(file.Name, $"themes/mine/{file.Name}", [.. Encoding.UTF8.GetBytes(file.Text)]);
        var files = ThemedSite.DefaultFiles with { Files = ThemedSite.DefaultFiles.Files.SetItem(file.Name, layer) };
        var theme = Theme.Load(files, SamplePages.Site, [], out var findings);
        Assert.Equal(theme is null, findings.Any(static finding => finding.Severity == Severity.Error));
        return findings.Select(static finding => finding.ToString());
    }
}
