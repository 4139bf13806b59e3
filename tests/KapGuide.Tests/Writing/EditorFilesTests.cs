using System.Text.Json;
using System.Text.RegularExpressions;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Input;
using KapGuide.Markup;
using KapGuide.Tests.Formats;

namespace KapGuide.Tests.Writing;

/// <summary>What VS Code is told in <c>.vscode/</c> must fit the program.</summary>
public sealed class EditorFilesTests
{
    private static readonly string[] Groups = ["file", "line", "column", "severity", "code"];
    private static readonly string[] Links = ["[@", "](glossary:", "](xref:", "{{fact:"];

    [Fact]
    public void Every_kind_of_data_file_is_tied_to_its_schema()
    {
        var settings = Json("settings.json");
        var yaml = settings.GetProperty("yaml.schemas").EnumerateObject().Select(static pair => (pair.Name, Files: pair.Value.GetString()!));
        var json = settings.GetProperty("json.schemas").EnumerateArray().Select(static one => (Name: one.GetProperty("url").GetString()!["./".Length..], Files: one.GetProperty("fileMatch")[0].GetString()![1..]));
        Assert.Equal(ContentFile.All.Where(static file => !file.Files.EndsWith(".md", StringComparison.Ordinal)).Select(static file => ($".vscode/schemas/{file.SchemaFile}", "input/" + file.Files)).Order(),
            yaml.Concat(json).Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_problem_matcher_reads_what_check_prints(int task)
    {
        var patterns = Json("tasks.json").GetProperty("tasks")[task].GetProperty("problemMatcher").GetProperty("pattern");
        var lines = Samples.Write("text", Samples.Report()).Split('\n');
        List<string> found = [];
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (Regex.Match(lines[i], patterns[0].GetProperty("regexp").GetString()!, RegexOptions.ECMAScript) is not { Success: true } head) continue;
            var message = Regex.Match(lines[i + 1], patterns[1].GetProperty("regexp").GetString()!, RegexOptions.ECMAScript);
            found.Add(string.Join('|', Groups.Select(name => head.Groups[patterns[0].GetProperty(name).GetInt32()].Value).Append(message.Groups[1].Value)));
        }

        Assert.Equal(["input/faq/safety/is-kap-safe.md|5|21|error|CLM-04|“is safe” is an absolute.", "input/faq/safety/is-kap-safe.md|5|1|warning|PLN-01|This sentence has 31 words."], found);
    }

    [Fact]
    public void There_is_a_snippet_for_every_box_and_for_every_kind_of_link()
    {
        var bodies = Snippets().Select(static snippet => Body(snippet.Value)).ToArray();
        Assert.All(Container.All, box => Assert.Contains(bodies, body => Regex.IsMatch(body, $"^::: {box.Name}( |\n)") && body.TrimEnd().EndsWith("\n:::", StringComparison.Ordinal)));
        Assert.All(Links, link => Assert.Contains(bodies, body => body.Contains(link, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_snippet_of_an_answer_has_keys_and_choices_that_the_reader_knows()
    {
        var body = Body(Snippets().First(static snippet => snippet.Value.GetProperty("prefix").GetString() == "answer").Value);
        foreach (var key in ArticleMetadata.Schema.Keys.Where(static key => key.Kind == ValueKind.Choice))
            Assert.Equal(key.Choices, Regex.Match(body, key.Name + @": \$\{\d+\|(.*)\|\}").Groups[1].Value.Split(','));
        var expanded = Regex.Replace(Regex.Replace(body, @"\$\{\d+\|([^,|]*)[^}]*\}", "$1"), @"\$\{\d+:([^{}]*)\}", "$1").Replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2026-11-22", StringComparison.Ordinal).Replace("$0", "", StringComparison.Ordinal);
        Assert.DoesNotContain("$", expanded, StringComparison.Ordinal);
        List<Diagnostic> findings = [];
        Fields.Bind(FrontMatter.Read(new SourceFile("x.md", expanded), findings).Node, SourceSpan.File("x.md"), ArticleMetadata.Schema, findings);
        Assert.Empty(findings);
    }

    private static JsonProperty[] Snippets() => [.. Json("kapguide.code-snippets").EnumerateObject()];

    private static string Body(JsonElement snippet) => string.Join('\n', snippet.GetProperty("body").EnumerateArray().Select(static line => line.GetString()));

    private static JsonElement Json(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, ".vscode", name)));
        return document.RootElement.Clone();
    }
}
