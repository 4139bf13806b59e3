
namespace KapGuide.Tests.Audit;

public sealed class SearchEngineAuditTests
{
    private const string Cost = "faq/cost/index.html";
    private const string Safe = "faq/is-kap-safe/index.html";
    private const string Layout = "themes/default/templates/layout.hbs";
    private const string Source = "input/faq/money/cost.md";

    [Theory]
    [InlineData("SEO-01", "<title>How much does KAP cost? – Test Guide</title>", "", Source + ":2:8 The page /faq/cost/ has no title.")]
    [InlineData("SEO-02", "og:title\" content=\"How much does KAP cost?", "og:title\" content=\"How much does ketamine-assisted psychotherapy cost in all of the states?", Source + ":2:8 The title “How much does ketamine-assisted psychotherapy cost in all of the states?” has 72 characters (660 pixels); search results show about 60 (580 pixels).")]
    [InlineData("SEO-03", "<link rel=\"canonical\" href=\"https://kap.example/faq/cost/\">", "", Layout + " This page has no canonical address.")]
    [InlineData("SEO-03", "rel=\"canonical\" href=\"https://kap.example", "rel=\"canonical\" href=\"", Layout + " The canonical address “/faq/cost/” is relative.")]
    [InlineData("SEO-03", "rel=\"canonical\" href=\"https://kap.example/faq/cost/", "rel=\"canonical\" href=\"https://kap.example/faq/is-kap-safe/", Layout + " The page /faq/cost/ says that it stands at https://kap.example/faq/is-kap-safe/.")]
    [InlineData("SEO-05", "<header><a href=\"/\">", "<header><a href=\"/serch/\">", Layout + " The finished site has nothing at /serch/.")]
    [InlineData("SEO-05", "<a href=\"/faq/is-kap-safe/\">", "<a href=\"/faq/is-kap-safe\">", Source + ":9:1 /faq/is-kap-safe leads to its page through a redirect.")]
    [InlineData("SEO-05", "<header><a href=\"/\">", "<header><a href=\"/old/\">", Layout + " /old/ leads to /faq/cost/ through a redirect.")]
    [InlineData("SEO-05", "<header><a href=\"/\">", "<header><a href=\"/faq/is-kap-safe/#hram\">", Layout + " /faq/is-kap-safe/ has no place “#hram”.")]
    [InlineData("SEO-05", "<header><a href=\"/\">", "<header><a href=\"/index.html\">", Layout + " /index.html is a second address of the same page.")]
    [InlineData("SEO-05", "<header><a href=\"/\">", "<header><a href=\"\">", Layout + " A link leads nowhere.")]
    [InlineData("SEO-05", "<style>", "<link rel=\"icon\" href=\"/favicon.ico\"><style>", Layout + " The finished site has nothing at /favicon.ico.")]
    [InlineData("SEO-05", "src=\"/images/room.png\"", "src=\"/images/rom.png\"", Source + ":9:1 The finished site has nothing at /images/rom.png.")]
    [InlineData("SEO-10", "<meta name=\"twitter:card\" content=\"summary_large_image\">", "", Layout + " The link preview lacks twitter:card.")]
    [InlineData("SEO-10", "/assets/social.png", "/assets/small.png", Layout + " The preview picture has 600 × 315 pixels.")]
    [InlineData("SEO-10", "/assets/social.png", "/assets/gone.png", Layout + " The preview picture https://kap.example/assets/gone.png doesn't exist.")]
    [InlineData("SEO-13", "<footer>", "<footer><script type=\"application/ld+json\">{\"@graph\":[{\"@id\":\"https://kap.example/faq/cost/#page\",\"dateModified\":\"2026-11-20\",\"citation\":{\"datePublished\":\"2017\"}}]}</script>", Source + " Structured data gives 2026-11-20 as dateModified, but no such day stands on the page (/faq/cost/).", Source + " The sitemap says that the page changed on 2026-11-01, the page says 2026-11-20 (/faq/cost/).")]
    [InlineData("SEO-13", "<style>", "<meta property=\"article:published_time\" content=\"2026-10-01\"><style>", Source + " The link preview gives 2026-10-01 as article:published_time, which differs from datePublished (/faq/cost/).")]
    [InlineData("SEO-14", "<link rel=\"alternate\" type=\"text/markdown\" href=\"/faq/cost/index.md\" title=\"As Markdown\">", "", Source + " /faq/cost/ has no Markdown version.")]
    public void A_fault_is_found_and_told_where_a_person_can_mend_it(string rule, string old, string @new, params string[] expected) =>
        Assert.Equal(expected, FinishedSite.Find(rule, Cost, old, @new));

    [Fact]
    public void Two_pages_with_one_title_are_told_apart_by_no_reader()
    {
        var findings = FinishedSite.Find("SEO-01", Safe, "<title>Is KAP safe? – Test Guide</title>", "<title>How much does KAP cost? – Test Guide</title>");
        Assert.Equal(["input/faq/money/is-kap-safe.md:2:8 The page /faq/is-kap-safe/ has the same title as /faq/cost/: “How much does KAP cost? – Test Guide”."], findings);
    }

    [Theory]
    [InlineData("iiii", 17.76)]
    [InlineData("WWWW", 75.52)]
    [InlineData("", 0)]
    public void Titles_are_measured_as_Arial_would_draw_them(string text, double pixels) => Assert.Equal(pixels, KapGuide.Audit.ResultLength.PixelsOf(text), 6);

    [Fact]
    public void Descriptions_of_69_and_161_characters_are_reported_and_those_of_70_and_160_are_not() => Assert.Equal([69, 161],
        Enumerable.Range(69, 93).Where(static length => length is < 72 or > 158).Where(static length => FinishedSite.Find("SEO-02", Cost, "name=\"description\" content=\"What people in the United States pay for ketamine-assisted psychotherapy, and what the price should cover.", $"name=\"description\" content=\"{new string('x', length)}").Length > 0));

    [Fact]
    public void A_page_that_nothing_links_to_and_one_that_only_orphans_link_to_are_found()
    {
        var findings = FinishedSite.Find(static files =>
        {
            files["index.html"] = files["index.html"].Replace("<li><a href=\"/faq/cost/\">How much does KAP cost?</a></li>", "", StringComparison.Ordinal).Replace("<li><a href=\"/faq/is-kap-safe/\">Is KAP safe?</a></li>", "<li>None</li>", StringComparison.Ordinal);
            files[Safe] = files[Safe].Replace("<a href=\"/faq/cost/#pay\">the cost</a>", "it", StringComparison.Ordinal);
        }).Where(static finding => finding.Rule.Id == "SEO-07").Select(static finding => $"{finding.At} {finding.Message}");
        Assert.Equal([Source + " No other page links to /faq/cost/.", "input/faq/money/is-kap-safe.md No way leads from the home page to /faq/is-kap-safe/."], findings);
    }

    [Fact]
    public void Depth_counts_clicks_from_the_home_page()
    {
        static Dictionary<string, string> Chain(Dictionary<string, string> files, int steps)
        {
            for (var i = 1; i <= steps; i++)
                files[$"p{i}/index.html"] = files[Cost].Replace("/faq/cost/", $"/p{i}/", StringComparison.Ordinal).Replace("How much does KAP cost?", $"Page {i}", StringComparison.Ordinal).Replace("<footer>", $"<footer><a href=\"/p{i + 1}/\">on</a>", StringComparison.Ordinal);
            files["index.html"] = files["index.html"].Replace("<footer>", "<footer><a href=\"/p1/\">Pages</a>", StringComparison.Ordinal);
            return files;
        }

        Assert.Equal(["output/p4/index.html /p4/ is 4 clicks from the home page."],
            FinishedSite.Find(static files => Chain(files, 4)).Where(static finding => finding.Rule.Id == "SEO-07").Select(static finding => $"{finding.At} {finding.Message}"));
    }

    [Theory]
    [InlineData("The sitemap lacks /faq/is-kap-safe/.", "/", "2026-11-01", "/faq/cost/", "2026-11-01")]
    [InlineData("The sitemap lists https://kap.example/gone/, which is no page of this site.", "/", "2026-11-01", "/faq/cost/", "2026-11-01", "/faq/is-kap-safe/", "2026-11-01", "/gone/", "2026-11-01")]
    [InlineData("The sitemap says that https://kap.example/ changed on “2026-11-23”, which is no past day.", "/", "2026-11-23", "/faq/cost/", "2026-11-01", "/faq/is-kap-safe/", "2026-11-01")]
    [InlineData("The sitemap says that https://kap.example/ changed on “yesterday”, which is no past day.", "/", "yesterday", "/faq/cost/", "2026-11-01", "/faq/is-kap-safe/", "2026-11-01")]
    [InlineData("The sitemap lists https://kap.example/ twice.", "/", "2026-11-01", "/", "2026-11-01", "/faq/cost/", "2026-11-01", "/faq/is-kap-safe/", "2026-11-01")]
    public void The_sitemap_lists_exactly_the_pages_for_search_engines(string expected, params string[] pairs) => Assert.Equal([expected],
        FinishedSite.Find(files => files["sitemap.xml"] = FinishedSite.Sitemap([.. pairs.Chunk(2).Select(static pair => (pair[0], pair[1]))])).Where(static finding => finding.Rule.Id == "SEO-08").Select(static finding => finding.Message));

    [Fact]
    public void A_page_that_asks_not_to_be_listed_must_not_stand_in_the_sitemap() => Assert.Equal(["The sitemap lists /faq/cost/, which tells search engines not to list it."],
        FinishedSite.Find(static files => files[Cost] = files[Cost].Replace("<style>", "<meta name=\"robots\" content=\"noindex\"><style>", StringComparison.Ordinal)).Where(static finding => finding.Rule.Id == "SEO-08").Select(static finding => finding.Message));

    [Theory]
    [InlineData("<urlset")]
    [InlineData("<html xmlns=\"x\"/>")]
    [InlineData("")]
    public void A_broken_sitemap_is_told_and_does_not_stop_the_check(string text) =>
        Assert.Contains(FinishedSite.Find(files => files["sitemap.xml"] = text), static finding => finding.Rule.Id == "SEO-08" && finding.At.Path == "output/sitemap.xml");

    [Fact]
    public void Language_versions_must_name_each_other_themselves_and_a_default()
    {
        var findings = FinishedSite.Find("SEO-09", Cost, "<style>", "<link rel=\"alternate\" hreflang=\"es\" href=\"/faq/is-kap-safe/\"><style>");
        Assert.Equal([
            Layout + " /faq/cost/ names /faq/is-kap-safe/ as its version in “es”, which doesn't name it in turn.", Layout + " /faq/cost/ names languages but no x-default.", Layout + " /faq/cost/ names other languages but not itself.",
        ], findings);
    }

    [Fact]
    public void Under_a_link_root_addresses_without_it_are_found()
    {
        var findings = FinishedSite.Find(static files =>
        {
            foreach (var path in files.Keys.Where(static path => path.EndsWith(".html", StringComparison.Ordinal)).ToArray())
                files[path] = files[path].Replace("kap.example/", "kap.example/kap/", StringComparison.Ordinal).Replace("href=\"/", "href=\"/kap/", StringComparison.Ordinal).Replace("src=\"/", "src=\"/kap/", StringComparison.Ordinal);
            files[Cost] = files[Cost].Replace("<header><a href=\"/kap/\">", "<header><a href=\"/\">", StringComparison.Ordinal);
        }, FinishedSite.Content("/kap")).Where(static finding => finding.Rule.Id == "SEO-05").Select(static finding => $"{finding.At} {finding.Message} {finding.Hint}");
        Assert.Equal([Layout + " / lies outside of this site, which stands under /kap/. Write /kap/."], findings);
    }

    [Fact]
    public void An_answer_that_does_not_fit_into_the_first_packets_is_found_and_one_that_does_is_not()
    {
        var noise = Convert.ToHexString(new Random(1).GetItems(Enumerable.Range(0, 256).Select(static i => (byte)i).ToArray(), 16_000));
        Assert.Empty(FinishedSite.Find("PRF-01", Cost, "<p>See", $"<p>{noise[..8000]} See"));
        Assert.StartsWith(Source + " This answer has 1", Assert.Single(FinishedSite.Find("PRF-01", Cost, "<p>See", $"<p>{noise} See")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_of_the_audits_is_listed_once_under_its_id() => Assert.All(KapGuide.Audit.Audit.All, static audit =>
        Assert.Equal(audit.Rule.Name, Assert.Single(KapGuide.Pipelines.RuleList.All, rule => rule.Id == audit.Rule.Id).Name));
}
