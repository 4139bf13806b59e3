using System.Collections.Immutable;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KapGuide.Diagnostics;
using KapGuide.StructuredData;
using KapGuide.Tests.Feeds;

namespace KapGuide.Tests.StructuredData;

public sealed class PageGraphTests
{
    private static readonly HtmlParser Parser = new();

    public static TheoryData<string> Pages => [.. SmallSite.Files.Keys.Where(static path => path.EndsWith("index.html", StringComparison.Ordinal) && !path.Contains("kap-side-effects", StringComparison.Ordinal) && !path.StartsWith("embed/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_page_has_one_graph_without_findings(string path)
    {
        var (json, facts) = Read(SmallSite.Text(path), path);
        Assert.Equal("", string.Join('\n', StructuredDataCheck.Check(json, facts).Where(static finding => finding.Severity >= Severity.Warning)));
    }

    [Fact]
    public void The_whole_site_agrees_with_itself() =>
        Assert.Empty(StructuredDataCheck.CheckSite(Pages.Select(static row => (string)row.Data).Select(static path => Read(SmallSite.Text(path), path)).Select(static page => (StructuredDataCheck.Look(page.Json, page.Facts).Names, page.Facts)), FeatureTable.CheckedOn));

    [Fact]
    public void Two_builds_give_the_same_bytes()
    {
        var again = SmallSite.FilesOf(SmallSite.ContextOf());
        Assert.Equal(SmallSite.Files.Keys.Order(), again.Keys.Order());
        Assert.All(again, static file => Assert.Equal(SmallSite.Files[file.Key], file.Value));
    }

    [Fact]
    public void An_answer_tells_its_article_its_sources_and_its_question()
    {
        var graph = GraphOf("faq/side-effects/index.html");
        var article = graph.Single(static thing => Type(thing) == "Article");
        Assert.Equal("2026-03-02T12:00:00Z", article.GetProperty("datePublished").GetString());
        Assert.Equal("2026-10-14T12:00:00Z", article.GetProperty("dateModified").GetString());
        Assert.Equal(["https://doi.org/10.1016/j.jad.2022.07.004", "https://www.fda.gov/warning"],
            article.GetProperty("citation").EnumerateArray().Select(static source => (source.TryGetProperty("sameAs", out var doi) ? doi : source.GetProperty("url")).GetString()).Order());
        Assert.Contains(article.GetProperty("citation").EnumerateArray(), static source => source.GetProperty("name").GetString() == "At-home, sublingual ketamine telehealth");
        Assert.Equal("https://kap.example/people/j-rivera/#me", article.GetProperty("author").GetProperty("@id").GetString());
        var page = graph.Single(static thing => Type(thing) == "MedicalWebPage");
        Assert.Equal("https://schema.org/RisksOrComplicationsHealthAspect", page.GetProperty("hasPart")[0].GetProperty("hasHealthAspect").GetString());
        Assert.Equal("https://kap.example/faq/side-effects/#question", graph.Single(static thing => Type(thing) == "Question").GetProperty("@id").GetString());
    }

    [Fact]
    public void The_head_tells_link_previews_and_browsers_the_same()
    {
        using var page = Parser.ParseDocument(SmallSite.Text("faq/side-effects/index.html"));
        var article = GraphOf("faq/side-effects/index.html").Single(static thing => Type(thing) == "Article");
        Assert.Equal(article.GetProperty("datePublished").GetString(), page.QuerySelector("meta[property='article:published_time']")!.GetAttribute("content"));
        Assert.Equal(article.GetProperty("dateModified").GetString(), page.QuerySelector("meta[property='article:modified_time']")!.GetAttribute("content"));
        Assert.Equal("en_US", page.QuerySelector("meta[property='og:locale']")!.GetAttribute("content"));
        Assert.Null(page.QuerySelector("link[rel=search]"));
        using var home = Parser.ParseDocument(SmallSite.Text("index.html"));
        Assert.Equal("/opensearch.xml", home.QuerySelector("link[rel=search]")!.GetAttribute("href"));
        Assert.Null(home.QuerySelector("meta[property='article:published_time']"));
    }

    [Fact]
    public void A_review_is_told_only_when_there_was_one()
    {
        var reviewed = GraphOf("faq/is-kap-safe/index.html").Single(static thing => Type(thing) == "MedicalWebPage");
        Assert.Equal("2026-11-01", reviewed.GetProperty("lastReviewed").GetString());
        Assert.Equal("https://kap.example/people/m-okafor/#me", reviewed.GetProperty("reviewedBy").GetProperty("@id").GetString());
        var other = GraphOf("faq/side-effects/index.html").Single(static thing => Type(thing) == "MedicalWebPage");
        Assert.False(other.TryGetProperty("lastReviewed", out _) || other.TryGetProperty("reviewedBy", out _));
    }

    [Fact]
    public void A_topic_with_two_answers_is_a_page_of_questions_and_one_with_a_single_answer_is_not()
    {
        var page = GraphOf("topics/safety/index.html")[0];
        Assert.Equal("FAQPage", Type(page));
        Assert.Equal("https://kap.example/faq/side-effects/", page.GetProperty("mainEntity")[0].GetProperty("url").GetString());
        Assert.Equal("CollectionPage", Type(GraphOf("topics/cost/index.html")[0]));
    }

    [Fact]
    public void No_text_can_close_the_script_element()
    {
        var json = ScriptOf(SmallSite.Text("faq/is-kap-safe/index.html"));
        Assert.Contains("screening \\u003C/script\\u003E \\u0026 care", json, StringComparison.Ordinal);
        var written = NodeGraph.Write([new QuestionNode("]]> \u2028 \u2029 <!-- é", "https://x.example/", new AnswerNode("</SCRIPT>"))]);
        Assert.DoesNotContain("]]>", written, StringComparison.Ordinal);
        Assert.DoesNotContain("<", written, StringComparison.Ordinal);
        Assert.DoesNotContain("\u2028", written, StringComparison.Ordinal);
        Assert.DoesNotContain("\u2029", written, StringComparison.Ordinal);
        Assert.Contains("é", written, StringComparison.Ordinal);
        using var read = JsonDocument.Parse(written);
        Assert.Equal("]]> \u2028 \u2029 <!-- é", read.RootElement.GetProperty("@graph")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void A_practice_is_told_only_when_it_exists()
    {
        const string Practice = "Practice:\n  Name: Juniper Street Therapy\n  Phone: (503) 555-0100\n  AreasServed: [Oregon]\n  Example: ";
        var real = SmallSite.FilesOf(SmallSite.ContextOf(SmallSite.WithSettings(Practice + "false\n")));
        var example = SmallSite.FilesOf(SmallSite.ContextOf(SmallSite.WithSettings(Practice + "true\n")));
        Assert.Contains("MedicalBusiness", ScriptOf(System.Text.Encoding.UTF8.GetString(real["index.html"])), StringComparison.Ordinal);
        Assert.DoesNotContain("MedicalBusiness", ScriptOf(System.Text.Encoding.UTF8.GetString(example["index.html"])), StringComparison.Ordinal);
        foreach (var path in new[] { "index.html", "topics/safety/index.html", "faq/side-effects/index.html" })
        {
            var (json, facts) = Read(System.Text.Encoding.UTF8.GetString(real[path]), path);
            Assert.Empty(StructuredDataCheck.Check(json, facts).Where(static finding => finding.Severity == Severity.Error).Select(static finding => finding.ToString()));
        }
    }

    [Fact]
    public void A_profile_tells_credentials()
    {
        var person = GraphOf("people/m-okafor/index.html").Single(static thing => Type(thing) == "Person");
        Assert.Equal("MD", person.GetProperty("honorificSuffix").GetString());
        Assert.Equal("Oregon Medical Board", person.GetProperty("hasCredential")[0].GetProperty("recognizedBy").GetProperty("name").GetString());
    }

    [Fact]
    public void Drafts_for_previews_ask_not_to_be_listed()
    {
        var files = SmallSite.FilesOf(SmallSite.ContextOf(SmallSite.WithSettings("NoIndex: true\n")));
        var page = Parser.ParseDocument(System.Text.Encoding.UTF8.GetString(files["faq/side-effects/index.html"]));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Contains("X-Robots-Tag: noindex", System.Text.Encoding.UTF8.GetString(files["_headers"]).Split("/api/")[0], StringComparison.Ordinal);
        Assert.False(files.ContainsKey("sitemap.xml"));
    }

    [Fact]
    public void An_answer_links_its_Markdown_and_lists_link_the_feeds()
    {
        Assert.Equal(["/faq/side-effects/index.md", "https://kap.example/embed/v1/oembed/articles/side-effects.json"], Alternates("faq/side-effects/index.html"));
        Assert.Equal(["/feed.xml", "/feed.json"], Alternates("index.html"));
        Assert.All(Alternates("index.html").Concat(Alternates("faq/side-effects/index.html")), static url => Assert.True(SmallSite.Files.ContainsKey(url.Replace("https://kap.example", "", StringComparison.Ordinal).TrimStart('/')), url));

        static IEnumerable<string> Alternates(string path) => Parser.ParseDocument(SmallSite.Text(path)).QuerySelectorAll("link[rel=alternate]").Select(static link => link.GetAttribute("href")!);
    }

    [Theory]
    [InlineData("When to get help", "SeeDoctor")]
    [InlineData("Other options, including no treatment", "Treatments")]
    [InlineData("Possible harms", "RisksOrComplications")]
    [InlineData("What the research shows", "Effectiveness")]
    [InlineData("Asterisks", null)]
    public void A_heading_gives_its_aspect(string heading, string? aspect) =>
        Assert.Equal(aspect is null ? null : $"https://schema.org/{aspect}HealthAspect", HealthAspects.Of(heading));

    [Theory]
    [InlineData("<p>One <em>two</em>.</p><p>Three</p>", "One two. Three")]
    [InlineData("a<a title=\"x > y\">b</a> &amp; c", "ab & c")]
    [InlineData("x<sup>1</sup>", "x1")]
    [InlineData("1 &lt; 2 &gt; 0, &quot;so&quot; &#39;it&#39; is; &eacute;", "1 < 2 > 0, \"so\" 'it' is; é")]
    [InlineData("&amp;lt; &amp;amp;lt; &amp;eacute; AT&amp;T", "&lt; &amp;lt; &eacute; AT&T")]
    public void Visible_text_is_what_people_read(string html, string text) => Assert.Equal(text, VisibleText.Of(html));

    private static ImmutableArray<JsonElement> GraphOf(string path) => [.. JsonDocument.Parse(ScriptOf(SmallSite.Text(path))).RootElement.GetProperty("@graph").EnumerateArray()];

    private static string ScriptOf(string html) => Assert.Single(Parser.ParseDocument(html).QuerySelectorAll("script[type='application/ld+json']")).TextContent;

    private static string? Type(JsonElement thing) => thing.GetProperty("@type").GetString();

    private static (string Json, PageFacts Facts) Read(string html, string path)
    {
        var page = Parser.ParseDocument(html);
        return (ScriptOf(html), new PageFacts("https://kap.example/" + path[..^"index.html".Length], SourceSpan.File(path))
        {
            VisibleText = VisibleText.Of(page.Body!.InnerHtml),
            VisibleDates = [.. page.QuerySelectorAll("time[datetime]").Select(static time => DateOnly.Parse(time.GetAttribute("datetime")!))],
            References = path.StartsWith("faq/", StringComparison.Ordinal) ? page.QuerySelectorAll("section[role=doc-endnotes] li").Length : null,
            IsHome = path == "index.html",
        });
    }
}
