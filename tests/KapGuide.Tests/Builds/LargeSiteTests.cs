using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KapGuide.Diagnostics;
using KapGuide.Pipelines;

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

    [Fact]
    public void An_answer_whose_tree_is_let_go_has_the_same_page_and_the_same_findings()
    {
        const string Body = """
            ## Effects

            Most are short [@doe2020, p. 3], and [a link *with words*](xref:is-it-safe#effects) has a note.[^1] It costs {{fact:price}}.

            ## Effects

            ## With its own id {#own}

            Table: Two numbers [@doe2020]

            | A | B |
            | --- | --- |
            | 1 | 2 |

            [No address](javascript:alert){onclick=x} and a <b>tag</b>, *and more*{onclick=x}.

            ::: waring
            A box that nobody knows.
            :::

            [^1]: A note [@doe2020].
            """;
        using var small = Of(20);
        using var large = Of(520);
        Assert.Equal(3, Pages(small).Length);
        Assert.Equal(Pages(small), Pages(large));
        var found = Findings(small);
        Assert.Contains(found, static finding => finding.StartsWith("input/faq/safety/z-last.md:", StringComparison.Ordinal) && finding.Contains("MKD-01", StringComparison.Ordinal));
        Assert.Contains(found, static finding => finding.StartsWith("input/faq/safety/hidden.md:", StringComparison.Ordinal) && finding.Contains("MKD-01", StringComparison.Ordinal));
        Assert.Contains(found, static finding => finding.Contains("MKD-03", StringComparison.Ordinal));
        Assert.Contains(found, static finding => finding.Contains("A11-13", StringComparison.Ordinal));
        Assert.Equal(found, Findings(large));

        TestSite Of(int fillers) => TestSite.With(
        [
            ("facts.yml", "- Id: price\n  Text: twenty dollars\n  Source: doe2020\n"),
            ("faq/other/_directory.yml", "Title: Other\nDescription: Answers that make a site large and that no other answer knows of, one like the other.\nSummary: Others.\nOrder: 2\n"),
            ("faq/safety/z-last.md", TestSite.Article("What comes last, naïvely?", Body)), ("faq/safety/hidden.md", TestSite.Article("What is hidden?", Body, "Excluded: true\n")),
            .. Enumerable.Range(0, fillers).Select(static i => ($"faq/other/filler-{i}.md", (string?)TestSite.Article($"Which code has number {i}?", "Some code [@doe2020]."))),
        ]);

        static string[] Pages(TestSite site) =>
        [
            .. SiteBuilder.Build(site.Options with { PagesDespiteErrors = true }).Files.Where(static file => file.Path.StartsWith("faq/z-last/", StringComparison.Ordinal) || file.Path == "faq/is-it-safe/index.html")
                // Trees are made again: nothing of the reading is left.
                .Select(static file => { GC.Collect(); return Encoding.UTF8.GetString(file.Take().Span); }),
        ];

        static string[] Findings(TestSite site) => [.. site.Build().Findings.Where(static finding => finding.At.Path.StartsWith("input/faq/safety/", StringComparison.Ordinal)).Select(static finding => finding.ToString())];
    }
}
