using System.Text;
using AngleSharp.Html.Parser;
using KapGuide.Diagnostics;

namespace KapGuide.Tests.Embed;

/// <summary>The page with snippets, on one page or on one a set.</summary>
public sealed class WidgetPagesTests
{
    [Fact]
    public void Many_answers_have_their_snippets_on_a_page_of_their_topic()
    {
        using var site = TestSite.With([.. Enumerable.Range(0, 500).Select(static i => ($"faq/safety/answer-{i}.md", (string?)TestSite.Article($"What is number {i}?", "Text [@doe2020].")))]);
        var build = site.Build();
        Assert.DoesNotContain(build.Findings, static finding => finding.Severity == Severity.Error);
        string Text(string path) => Encoding.UTF8.GetString(build.Files.Single(file => file.Path == path).Content.Span);
        var (all, own) = (new HtmlParser().ParseDocument(Text("widgets/index.html")), new HtmlParser().ParseDocument(Text("widgets/safety/index.html")));
        Assert.Equal("Safety", all.QuerySelector("main a[href='/widgets/safety/']")!.TextContent);
        Assert.Equal(["Put these answers on your website", "Put “Safety” on your website"], new[] { all, own }.Select(static page => page.QuerySelector("h1")!.TextContent));
        Assert.Empty(all.QuerySelectorAll("details[data-set], form select, script[type=module]"));
        Assert.Contains("<kap-faq set=\"safety\">", own.QuerySelector("details[data-set=safety] code")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(501, own.QuerySelectorAll("details[data-set=safety] li").Length);
        Assert.Contains("https://test.example/widgets/safety/<", Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Few_answers_have_them_on_one_page()
    {
        using var site = TestSite.With();
        var build = site.Build();
        Assert.DoesNotContain(build.Files, static file => file.Path.StartsWith("widgets/", StringComparison.Ordinal) && file.Path != "widgets/index.html");
        Assert.Single(new HtmlParser().ParseDocument(site.Page("widgets/index.html")).QuerySelectorAll("details[data-set]"));
    }
}
