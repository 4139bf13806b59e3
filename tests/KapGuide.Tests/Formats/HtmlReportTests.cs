using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;

namespace KapGuide.Tests.Formats;

public sealed class HtmlReportTests
{
    [Fact]
    public void Content_stays_text_and_the_page_asks_for_nothing()
    {
        var page = new HtmlParser().ParseDocument(Samples.Write("html", Samples.Report(Samples.HostileFinding)));
        Assert.Empty(page.QuerySelectorAll("script, img, iframe, link, object, embed, form, [style], [onclick], [src]"));
        Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_own_policy_allows_exactly_its_stylesheet()
    {
        var page = new HtmlParser().ParseDocument(Samples.Write("html", Samples.Report()));
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelector("style")!.TextContent)));
        Assert.Equal($"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
    }

    [Fact]
    public void Findings_stand_under_the_title_of_their_article_with_the_words_marked()
    {
        var page = new HtmlParser().ParseDocument(Samples.Write("html", Samples.Report()));
        Assert.Equal("Is KAP safe?", page.QuerySelector("h2#file-1")!.TextContent);
        Assert.Equal(["is safe", "For most people"], page.QuerySelectorAll("section[aria-labelledby=file-1] mark").Select(static mark => mark.TextContent));
        Assert.Equal("<!-- kapguide-disable-next-line CLM-04 reason -->", page.QuerySelector("details code")!.TextContent);
        Assert.Equal(["#file-1", "#file-2"], page.QuerySelectorAll("nav a").Select(static link => link.GetAttribute("href")));
    }

    [Fact]
    public void The_report_passes_the_audits_of_structure_that_pages_must_pass()
    {
        var page = new HtmlParser().ParseDocument(Samples.Write("html", Samples.Report(Samples.HostileFinding)));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(static element => element.Id).Distinct().Count());
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), element => Assert.NotNull(page.GetElementById(element.GetAttribute("aria-labelledby")!)));
    }
}
