using System.Text.RegularExpressions;

namespace KapGuide.Tests.Markup;

/// <summary>Markdown in, HTML out: the file pairs of <c>tests/Cases/html</c>.</summary>
public sealed partial class MarkupCases
{
    public static TheoryData<string> Names => Cases.Of("html", ".md");

    [Theory]
    [MemberData(nameof(Names))]
    public void Markdown_becomes_exactly_this_html(string name)
    {
        using var site = TestSite.With(
            ("faq/safety/case.md", TestSite.Article("A case", Cases.Read("html", name + ".md"))),
            ("glossary.yml", "- Id: dissociation\n  Term: Dissociation\n  Definition: Feeling detached.\n"),
            ("facts.yml", "- Id: price\n  Text: \"$400 & more\"\n  Source: doe2020\n"),
            ("images/room.png", "not really a picture"));
        var page = site.Page("faq/case/index.html");
        Cases.Verify("html", name + ".html", Body.Match(page).Groups[1].Value.Trim() + "\n");
    }

    [Fact]
    public void Every_expected_file_belongs_to_a_case() => Cases.NoOrphans("html", ".md", ".html");

    [GeneratedRegex("<div class=\"prose\">(.*?)<section class=\"references\"", RegexOptions.Singleline)]
    private static partial Regex Body { get; }
}
