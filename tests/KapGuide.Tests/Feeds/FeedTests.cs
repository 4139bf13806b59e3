using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using KapGuide.Feeds;

namespace KapGuide.Tests.Feeds;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void The_Atom_feed_has_what_RFC_4287_asks_for_newest_first()
    {
        var feed = XDocument.Parse(SmallSite.Text("feed.xml")).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.All(feed.Elements(Atom + "entry").Prepend(feed), static part =>
            Assert.Equal(["id", "title", "updated"], part.Elements().Select(static element => element.Name.LocalName).Where(static name => name is "id" or "title" or "updated").Order(StringComparer.Ordinal)));
        Assert.Equal("https://kap.example/feed.xml", feed.Elements(Atom + "link").Single(static link => (string?)link.Attribute("rel") == "self").Attribute("href")!.Value);
        Assert.Equal(["Is KAP safe?", "What are the side effects of KAP?", "What does KAP cost?"], feed.Elements(Atom + "entry").Select(static entry => entry.Element(Atom + "title")!.Value));
        Assert.Equal(feed.Element(Atom + "updated")!.Value, feed.Element(Atom + "entry")!.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public void A_review_brings_an_answer_back_to_the_top()
    {
        var entry = XDocument.Parse(SmallSite.Text("feed.xml")).Root!.Element(Atom + "entry")!;
        Assert.Equal("2026-11-01T12:00:00Z", entry.Element(Atom + "updated")!.Value);
        Assert.Equal("2026-03-02T12:00:00Z", entry.Element(Atom + "published")!.Value);
        Assert.Equal("It can be done more safely with screening & care.", entry.Element(Atom + "summary")!.Value.Replace("</script> ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_JSON_feed_tells_the_same_in_version_1_1()
    {
        using var feed = JsonDocument.Parse(SmallSite.Text("feed.json"));
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
        var items = feed.RootElement.GetProperty("items").EnumerateArray().ToArray();
        var entries = XDocument.Parse(SmallSite.Text("feed.xml")).Root!.Elements(Atom + "entry").ToArray();
        Assert.Equal(entries.Select(static entry => (entry.Element(Atom + "id")!.Value, entry.Element(Atom + "updated")!.Value, entry.Element(Atom + "summary")!.Value)),
            items.Select(static item => (item.GetProperty("id").GetString()!, item.GetProperty("date_modified").GetString()!, item.GetProperty("content_text").GetString()!)));
    }

    [Fact]
    public void The_sitemap_holds_exactly_the_pages_that_may_be_listed()
    {
        var listed = XDocument.Parse(SmallSite.Text("sitemap.xml")).Descendants(Map + "loc").Select(static loc => loc.Value).Order(StringComparer.Ordinal);
        var pages = SmallSite.Files.Where(static file => file.Key.EndsWith(".html", StringComparison.Ordinal) && !Encoding.UTF8.GetString(file.Value).Contains("content=\"noindex\"", StringComparison.Ordinal))
            .Select(static file => "https://kap.example/" + file.Key[..^"index.html".Length]).Order(StringComparer.Ordinal);
        Assert.Equal(pages, listed);
    }

    [Fact]
    public void Its_dates_are_those_of_the_content()
    {
        var dates = XDocument.Parse(SmallSite.Text("sitemap.xml")).Root!.Elements().ToDictionary(static url => url.Element(Map + "loc")!.Value["https://kap.example".Length..], static url => url.Element(Map + "lastmod")?.Value);
        Assert.Equal("2026-10-14", dates["/faq/side-effects/"]);
        Assert.Equal("2026-03-02", dates["/faq/is-kap-safe/"]);
        Assert.Equal("2026-10-14", dates["/topics/safety/"]);
        Assert.Equal("2026-05-01", dates["/topics/cost/"]);
        Assert.Equal("2026-02-01", dates["/about/"]);
        Assert.Null(dates["/glossary/"]);
    }

    [Theory]
    [InlineData(5, 5, new[] { "sitemap.xml" })]
    [InlineData(6, 5, new[] { "sitemap.xml", "sitemap-1.xml", "sitemap-2.xml" })]
    [InlineData(0, 5, new string[0])]
    public void Above_the_limit_it_becomes_an_index(int pages, int limit, string[] paths)
    {
        var files = Sitemap.Write(static url => "https://x.example" + url, [.. Enumerable.Range(0, pages).Select(static n => new PublicPage($"/{n}/", new DateOnly(2026, 1, 1 + n)))], limit).ToArray();
        Assert.Equal(paths, files.Select(static file => file.Path));
        if (files.Length < 2) return;
        var index = XDocument.Parse(Encoding.UTF8.GetString(files[0].Content)).Root!;
        Assert.Equal(Map + "sitemapindex", index.Name);
        Assert.Equal(["https://x.example/sitemap-1.xml", "https://x.example/sitemap-2.xml"], index.Descendants(Map + "loc").Select(static loc => loc.Value));
        Assert.Equal(["2026-01-05", "2026-01-06"], index.Descendants(Map + "lastmod").Select(static day => day.Value));
        Assert.Equal(pages, files.Skip(1).Sum(static file => XDocument.Parse(Encoding.UTF8.GetString(file.Content)).Descendants(Map + "loc").Count()));
    }

    [Fact]
    public void Markdown_has_citations_in_words_facts_filled_in_and_links_that_work_anywhere()
    {
        var text = SmallSite.Text("faq/side-effects/index.md");
        Assert.StartsWith("# What are the side effects of KAP?\n\nMost side effects pass soon (", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[@", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        Assert.DoesNotContain(":::", text, StringComparison.Ordinal);
        Assert.Contains("**Key points**\n\n- Ketamine-assisted psychotherapy (KAP) lasts 40 to 60 minutes (", text, StringComparison.Ordinal);
        Assert.Contains("See [ketamine](https://kap.example/glossary/#ketamine) and [Is KAP safe?](https://kap.example/faq/is-kap-safe/) (", text, StringComparison.Ordinal);
        Assert.Contains("Published March 2, 2026. Updated October 14, 2026. No clinician has reviewed this answer yet.", text, StringComparison.Ordinal);
        Assert.Contains("\n## References\n\n1. ", text, StringComparison.Ordinal);
        Assert.Contains("Reviewed by M. Okafor, MD on November 1, 2026.", SmallSite.Text("faq/is-kap-safe/index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_has_one_empty_line_where_the_author_left_several_and_else_the_lines_as_they_are()
    {
        using var site = TestSite.With(("faq/safety/is-it-safe.md", TestSite.Article("Is it safe?", "One [@doe2020].\n\n\n\nTwo.\r\n \r\n\t\r\nThree.\n  \nFour.\n\n    code\n\n<!-- kapguide-disable-next-line CIT-01 a reason -->\n\nFive.")));
        var text = Encoding.UTF8.GetString(site.Build().Files.Single(static file => file.Path == "faq/is-it-safe/index.md").Content.Span);
        Assert.Contains("\n\nOne (Doe, 2020).\n\nTwo.\n\nThree.\n  \nFour.\n\n    code\n\nFive.\n\n## References\n\n1. Doe", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_for_language_models_links_the_Markdown_of_every_answer()
    {
        var text = SmallSite.Text("llms.txt");
        Assert.StartsWith("# KAP Guide\n\n> Short, cited answers", text, StringComparison.Ordinal);
        Assert.Contains("\n## Safety\n\n- [What are the side effects of KAP?](https://kap.example/faq/side-effects/index.md): Most side effects pass soon. Some are serious.\n", text, StringComparison.Ordinal);
        Assert.Contains("988", text, StringComparison.Ordinal);
        Assert.All(SmallSite.Files.Keys.Where(static path => path.EndsWith("index.md", StringComparison.Ordinal)), path => Assert.Contains("https://kap.example/" + path, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_data_has_every_answer_with_its_dates_and_number_of_sources()
    {
        using var data = JsonDocument.Parse(SmallSite.Text("api/v1/articles.json"));
        Assert.Equal(1, data.RootElement.GetProperty("version").GetInt32());
        var first = data.RootElement.GetProperty("articles")[0];
        Assert.Equal("https://kap.example/faq/side-effects/", first.GetProperty("url").GetString());
        Assert.Equal("Safety", first.GetProperty("topic").GetProperty("title").GetString());
        Assert.Equal("Most side effects pass soon. Some are serious.", first.GetProperty("summary").GetString());
        Assert.Equal(2, first.GetProperty("references").GetInt32());
        Assert.Equal(JsonValueKind.Null, first.GetProperty("reviewed").ValueKind);
        Assert.Equal("2026-11-01", data.RootElement.GetProperty("articles")[1].GetProperty("reviewed").GetString());
    }

    [Fact]
    public void Security_contact_and_IndexNow_key_are_written_only_when_settings_name_them()
    {
        Assert.DoesNotContain(SmallSite.Files.Keys, static path => path.StartsWith(".well-known/", StringComparison.Ordinal));
        var files = SmallSite.FilesOf(SmallSite.ContextOf(SmallSite.WithSettings("SecurityContact: safe@kap.example\nIndexNowKey: k4p-9f3b-22c1\n")));
        Assert.Equal("Contact: mailto:safe@kap.example\nExpires: 2027-10-31T12:00:00Z\nPreferred-Languages: en\nCanonical: https://kap.example/.well-known/security.txt\n", Encoding.UTF8.GetString(files[".well-known/security.txt"]));
        Assert.Equal("k4p-9f3b-22c1", Encoding.UTF8.GetString(files["k4p-9f3b-22c1.txt"]));
    }

    [Fact]
    public void The_search_description_keeps_the_words_behind_the_hash()
    {
        XNamespace search = "http://a9.com/-/spec/opensearch/1.1/";
        var description = XDocument.Parse(SmallSite.Text("opensearch.xml")).Root!;
        Assert.Equal("https://kap.example/search/#q={searchTerms}", description.Element(search + "Url")!.Attribute("template")!.Value);
        Assert.True(description.Element(search + "ShortName")!.Value.Length <= 16);
        Assert.Contains("Sitemap: https://kap.example/sitemap.xml\n", SmallSite.Text("robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_pages_are_those_whose_bytes_changed_or_that_came_or_went()
    {
        var before = new Dictionary<string, string> { ["faq/side-effects/index.html"] = "1", ["faq/is-kap-safe/index.html"] = "1", ["faq/gone/index.html"] = "1", ["feed.xml"] = "1" };
        var after = new Dictionary<string, string> { ["faq/side-effects/index.html"] = "2", ["faq/is-kap-safe/index.html"] = "1", ["faq/cost-of-kap/index.html"] = "1", ["feed.xml"] = "2" };
        Assert.Equal(["https://kap.example/faq/cost-of-kap/", "https://kap.example/faq/gone/", "https://kap.example/faq/side-effects/"], ChangedUrls.Between(SmallSite.Of(), before, after));
    }
}
