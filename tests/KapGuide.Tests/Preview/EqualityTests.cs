using System.Collections.Immutable;
using KapGuide.Pipelines;
using KapGuide.Preview;

namespace KapGuide.Tests.Preview;

/// <summary>After any sequence of edits a warm preview has the bytes and the findings of a clean build, also when states with errors lie between.</summary>
public sealed class EqualityTests
{
    private static readonly string[] Slugs = ["is-it-safe", "does-it-hurt", "who-helps", "what-then"];
    private static readonly string[] Sentences =
        ["Most effects are short [@doe2020].", "See [the other one](xref:does-it-hurt).", "A [set](glossary:set) matters.", "It takes {{fact:length}}.", "Ask @doe2021 about it.", "## A heading {#here}", "::: warning\nDo not drive [@doe2020].\n:::"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_warm_preview_equals_a_clean_build_after_every_edit(int seed)
    {
        var random = new Random(seed);
        using var site = TestSite.With(("glossary.yml", "- Id: set\n  Term: Set\n  Definition: Your mood and what you expect.\n"), ("facts.yml", "- Id: length\n  Text: two hours\n"));
        var builder = new WarmBuilder();
        var compared = 0;
        for (var step = 0; step < 24; step++)
        {
            Edit(site, random);
            if (random.Next(4) == 0) Edit(site, random);
            var options = site.Options with { PagesDespiteErrors = true };
            var clean = SiteBuilder.Build(options);
            var warm = await builder.ReadAsync(options, TestContext.Current.CancellationToken);
            Assert.Equal(clean.Files.IsEmpty && !clean.Findings.Any(static finding => finding.Rule.Id == "INP-19"), warm.Shown is null);
            if (warm.Shown is not { } shown) continue;
            Assert.Equal(Text(clean.Findings), Text(builder.Check(shown, TestContext.Current.CancellationToken)));
            if (clean.Files.IsEmpty) continue;
            Assert.Equal(clean.Files.Select(static file => file.Path), shown.Files.Select(static file => file.Path).Order(StringComparer.Ordinal));
            foreach (var file in clean.Files) Assert.True(file.Content.Span.SequenceEqual(shown.Read(file.Path)!.Value.Span), $"seed {seed}, step {step}: {file.Path}");
            compared++;
        }

        Assert.InRange(compared, 6, 24);
    }

    [Fact]
    public async Task A_text_that_did_not_change_is_not_parsed_again()
    {
        using var site = TestSite.With(("faq/safety/other.md", TestSite.Article("Other?", "Text [@doe2020].")));
        var builder = new WarmBuilder();
        var before = (await builder.ReadAsync(site.Options, TestContext.Current.CancellationToken)).Shown!.Site;
        site.Write("faq/safety/other.md", TestSite.Article("Other?", "Another text [@doe2020]."));
        var after = (await builder.ReadAsync(site.Options, TestContext.Current.CancellationToken)).Shown!.Site;
        Assert.Same(before.ArticlesBySlug["is-it-safe"], after.ArticlesBySlug["is-it-safe"]);
        Assert.NotSame(before.ArticlesBySlug["other"], after.ArticlesBySlug["other"]);
    }

    private static IEnumerable<string> Text(ImmutableArray<KapGuide.Diagnostics.Diagnostic> findings) => findings.Select(static finding => finding.ToString());

    private static void Edit(TestSite site, Random random)
    {
        var input = Path.Combine(site.Root, "input");
        var slug = Slugs[random.Next(Slugs.Length)];
        var article = Path.Combine(input, "faq", "safety", slug + ".md");
        string Body() => string.Join("\n\n", Enumerable.Range(0, random.Next(1, 5)).Select(_ => Sentences[random.Next(Sentences.Length)]));
        switch (random.Next(17))
        {
            case 0 or 1 or 2:
                site.Write($"faq/safety/{slug}.md", TestSite.Article($"Question {random.Next(9)}?", Body()));
                break;
            case 3:
                site.Write($"faq/safety/{slug}.md", TestSite.Article("Is it?", Body(), $"Order: {random.Next(5)}\nRelated: [{Slugs[random.Next(4)]}]\nXref: name-{random.Next(3)}\nExcluded: {(random.Next(4) == 0 ? "true" : "false")}"));
                break;
            case 4:
                if (File.Exists(article)) File.Delete(article);
                break;
            case 5:
                if (File.Exists(article)) File.Move(article, Path.Combine(input, "faq", "safety", Slugs[random.Next(Slugs.Length)] + ".md"), overwrite: true);
                break;
            case 6:
                site.Write($"faq/safety/{slug}.md", "---\nTitle: [broken\n---\n\nText.\n");
                break;
            case 7:
                site.Write("settings.yml", $"SiteTitle: Guide {random.Next(3)}\nSiteDescription: A small site that the tests build, with one topic and what every site needs.\nHost: https://test.example\nCitationStyle: {(random.Next(2) == 0 ? "apa" : "ama")}\nLinkRoot: \"{(random.Next(3) == 0 ? "/root" : "")}\"\nTheme: {(random.Next(2) == 0 && Directory.Exists(Path.Combine(site.Root, "themes/mine")) ? "mine" : "default")}\n");
                break;
            case 8:
                var theme = Path.Combine(site.Root, "themes", "mine");
                Directory.CreateDirectory(Path.Combine(theme, "partials"));
                Directory.CreateDirectory(Path.Combine(theme, "styles"));
                if (random.Next(2) == 0) File.WriteAllText(Path.Combine(theme, "partials", "contact.hbs"), $"<p>Contact {random.Next(9)} {(random.Next(5) == 0 ? "{{Unknown}}" : "")}</p>\n");
                else File.WriteAllText(Path.Combine(theme, "styles", "mine.css"), $"main {{ margin: {random.Next(9)}px; }}\n");
                break;
            case 9 or 10:
                var years = Enumerable.Range(2020, random.Next(1, 4)).Select(static year => $$"""{ "id": "doe{{year}}", "type": "article-journal", "title": "Effects {{year}}", "author": [{ "family": "Doe", "given": "Jane" }], "issued": { "date-parts": [[{{year}}]] }, "container-title": "Journal of Tests" }""");
                site.Write("references.json", random.Next(6) == 0 ? "[{ broken" : $"[{string.Join(",\n", years)}]");
                break;
            case 11:
                site.Write("glossary.yml", $"- Id: set\n  Term: Set {random.Next(3)}\n  Definition: Your mood and what you expect {random.Next(9)}.\n");
                break;
            case 12:
                site.Write("facts.yml", $"- Id: length\n  Text: {random.Next(2, 9)} hours\n");
                break;
            case 13:
                site.Write("faq/safety/_directory.yml", $"Title: Safety {random.Next(3)}\nDescription: What can go wrong, how often, and what lowers the chance of harm in a session with ketamine.\nSummary: What helps.\nOrder: 1\n{(random.Next(2) == 0 ? "Author: jane-doe\n" : "")}");
                break;
            case 14:
                site.Write("pages/about.md", $"---\nTitle: about {random.Next(3)}\nDescription: A static page of the small site that the tests build; its text does not matter.\n---\n\n{Body()}\n");
                break;
            case 15:
                site.Write($"faq/more/{slug}-{random.Next(3)}.md", TestSite.Article("More?", Body()));
                site.Write("faq/more/_directory.yml", "Title: More\nDescription: What else can go wrong, how often, and what lowers the chance of harm in a session.\nSummary: More.\nOrder: 2\n");
                break;
            default:
                site.Write("people/jane-doe.yml", $"Name: Jane Doe {random.Next(3)}\nConflicts: Nobody pays her for these tests.\n");
                site.Write("_redirects", $"/old-{random.Next(3)} /about/ 301\n");
                site.Write("synonyms.yml", $"sleep: [rest{random.Next(3)}]\n");
                break;
        }
    }
}
