using System.IO.Compression;
using System.Text;
using System.Text.Json;
using KapGuide.Diagnostics;
using KapGuide.Embed;
using KapGuide.Input;
using KapGuide.Tests.Feeds;

namespace KapGuide.Tests.Embed;

/// <summary>The data for other sites, and what is found wrong with their sets.</summary>
public sealed class SetDocumentTests
{
    [Fact]
    public void Version_1_of_the_data_has_these_fields_and_no_markup()
    {
        var json = SmallSite.Text("embed/v1/sets/safety.json");
        Assert.Equal(
            """{"version":1,"set":"safety","title":"Safety","lang":"en-US","url":"https://kap.example/topics/safety/","items":["""
            + """{"id":"side-effects","question":"What are the side effects of KAP?","url":"https://kap.example/faq/side-effects/","answer":[{"type":"p","children":["Most side effects pass soon. Some are serious."]}],"sources":2,"reviewed":null,"review":"No clinician has reviewed this answer yet.","more":"Read the full answer, with 2 sources"},"""
            + """{"id":"is-kap-safe","question":"Is KAP safe?","url":"https://kap.example/faq/is-kap-safe/","answer":[{"type":"p","children":["It can be done more safely with screening \u003C/script\u003E \u0026 care."]}],"sources":0,"reviewed":"2026-11-01","review":"Reviewed by M. Okafor, MD on November 1, 2026.","more":"Read the full answer"}],"footer":["""
            + """{"type":"p","children":["Source: ",{"type":"a","href":"https://kap.example/topics/safety/","children":["KAP Guide, Safety"]},". General information, not medical advice."]},"""
            + """{"type":"p","children":["In a crisis, ",{"type":"a","href":"tel:988","children":["call 988"]}," or ",{"type":"a","href":"sms:988","children":["text 988"]},". In danger, ",{"type":"a","href":"tel:911","children":["call 911"]},"."]}],"all":"Show all questions"}""",
            json);
    }

    [Fact]
    public void A_short_answer_keeps_emphasis_and_lists_fills_in_facts_and_makes_links_absolute()
    {
        var site = SmallSite.Of(("faq/cost/cost-of-kap.md", "---\nTitle: What does KAP cost?\nDescription: Prices.\nSummary: 'It \"depends\" [@fda2023] **a lot** on {{fact:length}}, see [this](xref:is-kap-safe) or [FDA](https://www.fda.gov/) [@hull2022].'\nPublished: 2026-05-01\nAuthor: kap-guide\n---\n\nWords [@fda2023; @hull2022].\n"));
        var item = SetDocument.Of(site, site.ArticlesBySlug["cost-of-kap"]).Items.Single();
        Assert.Equal("<p>It “depends” <strong>a lot</strong> on 40 to 60 minutes, see <a href=\"https://kap.example/faq/is-kap-safe/\">this</a> or <a href=\"https://www.fda.gov/\">FDA</a>.</p>", TextHtml.Of(item.Answer).Replace("&#8220;", "“", StringComparison.Ordinal).Replace("&#8221;", "”", StringComparison.Ordinal));
        Assert.Equal("It “depends” a lot on 40 to 60 minutes, see this or FDA.\n", TextTree.TextOf(item.Answer));
        Assert.Equal(2, item.Sources);
    }

    [Fact]
    public void Every_address_is_absolute_below_a_link_root_too()
    {
        var files = SmallSite.FilesOf(SmallSite.ContextOf(SmallSite.WithSettings("LinkRoot: /guide\n")));
        var json = Encoding.UTF8.GetString(files["embed/v1/sets/cost.json"]);
        Assert.Contains("\"url\":\"https://kap.example/guide/faq/cost-of-kap/\"", json, StringComparison.Ordinal);
        Assert.Contains("src=\"/guide/embed/v1/frame.js\"", Encoding.UTF8.GetString(files["embed/v1/frame/cost/index.html"]), StringComparison.Ordinal);
        Assert.Contains("https://kap.example/guide/embed/v1/frame/cost/", Encoding.UTF8.GetString(files["embed/v1/oembed/sets/cost.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_in_the_settings_is_a_set_of_its_own_in_its_own_order()
    {
        var files = SmallSite.FilesOf(SmallSite.ContextOf(SmallSite.WithSettings("Embed:\n  Sets:\n    first-visit: [cost-of-kap, side-effects, cost-of-kap]\n")));
        using var document = JsonDocument.Parse(files["embed/v1/sets/first-visit.json"]);
        Assert.Equal(["cost-of-kap", "side-effects"], document.RootElement.GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("id").GetString()));
        Assert.Equal("First visit", document.RootElement.GetProperty("title").GetString());
        Assert.True(files.ContainsKey("embed/v1/frame/first-visit/index.html"));
        Assert.Contains("data-set=\"first-visit\"", Encoding.UTF8.GetString(files["widgets/index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_sets_are_found_where_they_are_written()
    {
        var site = SmallSite.Of(SmallSite.WithSettings("Embed:\n  Sets:\n    first-visit: [side-efects, nothing-like-it]\n    safety: [side-effects]\n    First Visit: [side-effects]\n    empty: []\n"));
        Assert.Equal(
            [
                "settings.yml:7:19: error EMB-01 UnknownSlugInSet: There is no answer “side-efects”. Did you mean “side-effects”?",
                "settings.yml:7:32: error EMB-01 UnknownSlugInSet: There is no answer “nothing-like-it”. Write the name of an answer's file without .md, and leave drafts out.",
                "settings.yml:8:5: error EMB-02 ClashingSet: “safety” is already the name of the topic “Safety”. Choose another name, such as “safety-questions”.",
                "settings.yml:9:5: error EMB-02 ClashingSet: “First Visit” can't be part of an address. Write lower-case words joined by hyphens: “first-visit”.",
                "settings.yml:10:5: error EMB-03 EmptySet: The set “empty” has no answers. List the names of answers below it, each on its own line: “- side-effects”.",
            ],
            SetCheck.Find(site).Order(Diagnostic.Order).Select(static finding => finding.ToString().Replace("input/", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_set_of_more_than_12_KB_is_a_warning_at_its_topic()
    {
        var many = Enumerable.Range(0, 30).Select(static n => ($"faq/cost/question-{n}.md", $"---\nTitle: What does part {n} of it cost?\nDescription: Prices.\nSummary: {string.Concat(Enumerable.Repeat("Prices differ a lot from place to place. ", 8))}\nPublished: 2026-05-01\nAuthor: kap-guide\n---\n\nWords.\n"));
        var finding = Assert.Single(SetCheck.Find(SmallSite.Of([.. many])));
        Assert.Equal((SetCheck.Large, Severity.Warning, "faq/cost/_directory.yml", 1), (finding.Rule, finding.Severity, finding.At.Path.Replace("input/", "", StringComparison.Ordinal), finding.At.Line));
        Assert.Empty(SetCheck.Find(SmallSite.Of()));
    }

    [Theory]
    [InlineData("https://practice.example", true)]
    [InlineData("https://*.practice.example:8443", true)]
    [InlineData("'self'", true)]
    [InlineData("https://a.example; script-src *", false)]
    [InlineData("practice.example/path", false)]
    public void Only_addresses_of_sites_may_frame_widgets(string ancestor, bool accepted)
    {
        List<Diagnostic> findings = [];
        var settings = Settings.Read(new SourceFile("input/settings.yml", $"SiteTitle: A\nSiteDescription: B\nHost: https://kap.example\nEmbed:\n  FrameAncestors:\n    - \"{ancestor}\"\n"), [], findings);
        Assert.Equal((accepted ? 1 : 0, accepted ? 0 : 1), (settings.FrameAncestors.Length, findings.Count));
        if (!accepted) Assert.Equal((InputRules.WrongValue, 6), (findings[0].Rule, findings[0].At.Line));
    }

    [Fact]
    public void The_script_stays_within_3072_bytes_and_every_set_of_the_real_site_within_12_KB()
    {
        Assert.InRange(Compressed(EmbedScripts.Element.AsSpan()), 1, 3072);
        Assert.InRange(Compressed(EmbedScripts.Frame.AsSpan()), 1, 512);
        Assert.All(EmbedScripts.Releases, static release => Assert.InRange(Compressed(release.Bytes.AsSpan()), 1, 3072));
        Assert.DoesNotMatch("innerHTML|outerHTML|insertAdjacent|document\\.write|eval\\(|localStorage|cookie", Encoding.UTF8.GetString(EmbedScripts.Element.AsSpan()));
    }

    private static int Compressed(ReadOnlySpan<byte> bytes)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Assert.True(BrotliEncoder.TryCompress(bytes, buffer, out var written, 11, 22));
        return written;
    }
}
