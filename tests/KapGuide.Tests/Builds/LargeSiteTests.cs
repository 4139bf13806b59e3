using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KapGuide.Diagnostics;

namespace KapGuide.Tests.Builds;

/// <summary>Pages that list answers, where there are more than a page can list.</summary>
public sealed class LargeSiteTests
{
    [Fact]
    public void No_page_lists_all_answers_but_that_of_their_topic()
    {
        using var site = TestSite.With([.. Enumerable.Range(0, 500).Select(static i => ($"faq/safety/answer-{i}.md", (string?)TestSite.Article($"What is number {i}?", "A [trip](glossary:trip) [@doe2020].")))]);
        site.Write("glossary.yml", "- Id: trip\n  Term: Trip\n  Definition: What somebody feels.\n");
        var build = site.Build();
        Assert.DoesNotContain(build.Findings, static finding => finding.Severity == Severity.Error);
        IElement Main(string path) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(build.Files.Single(file => file.Path == path).Content.Span)).QuerySelector("main")!;

        foreach (var path in new[] { "questions/index.html", "search/index.html" })
        {
            Assert.Equal("Safety", Main(path).QuerySelector(".topics a[href='/topics/safety/']")!.TextContent);
            Assert.Contains("501 answers", Main(path).QuerySelector(".topics")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(Main(path).QuerySelectorAll("a[href^='/faq/']"));
        }

        Assert.Equal("All questions by topic", Main("questions/index.html").QuerySelector("h1")!.TextContent);
        Assert.Equal(501, Main("topics/safety/index.html").QuerySelectorAll(".links a[href^='/faq/']").Length);
        Assert.Equal(100, Main("glossary/index.html").QuerySelectorAll("#trip a").Length);
        Assert.EndsWith(", and 400 more", Main("glossary/index.html").QuerySelector("#trip .used")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(100, Main("references/index.html").QuerySelectorAll(".used a").Length);
        Assert.Equal(100, Main("people/jane-doe/index.html").QuerySelectorAll(".links a").Length);
        Assert.Contains("And 401 more.", Main("people/jane-doe/index.html").TextContent, StringComparison.Ordinal);
    }
}
