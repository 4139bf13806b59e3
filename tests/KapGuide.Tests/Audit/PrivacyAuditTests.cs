namespace KapGuide.Tests.Audit;

public sealed class PrivacyAuditTests
{
    private const string Cost = "faq/cost/index.html";
    private const string Layout = "themes/default/templates/layout.hbs";
    private const string Source = "input/faq/money/cost.md";

    [Theory]
    [InlineData("<style>", "<link rel=\"preconnect\" href=\"https://fonts.gstatic.com\"><style>", Layout + " <link> asks fonts.gstatic.com for https://fonts.gstatic.com/.")]
    [InlineData("<style>", "<script src=\"//cdn.example/a.js\"></script><style>", Layout + " <script> asks cdn.example for https://cdn.example/a.js.")]
    [InlineData("src=\"/images/room.png\"", "src=\"https://img.example/a.png\"", Source + ":9:1 <img> asks img.example for https://img.example/a.png.")]
    [InlineData("src=\"/images/room.png\"", "src=\"/images/room.png\" srcset=\"/images/room.png 1x, https://img.example/2.png 2x\"", Source + ":13:1 <img> asks img.example for https://img.example/2.png.")]
    [InlineData("<footer>", "<footer><iframe title=\"Map\" src=\"https://map.example/\"></iframe>", Layout + " <iframe> asks map.example for https://map.example/.")]
    [InlineData("body{", "@import \"https://css.example/a.css\";body{", "themes/default/styles/ A stylesheet names https://css.example/a.css.")]
    [InlineData("body{", "p{background:url( 'https://css.example/a.png')}body{", "themes/default/styles/ A stylesheet names https://css.example/a.png.")]
    public void Requests_to_other_sites_are_found(string old, string @new, string expected) =>
        Assert.Equal([expected], FinishedSite.Find("PRI-01", Cost, old, @new));

    [Theory]
    [InlineData("<footer>", "<footer><a href=\"https://www.fda.gov/\" rel=\"noreferrer\">FDA</a>")]
    [InlineData("<footer>", "<footer><img src=\"https://kap.example/images/room.png\" alt=\"\">")]
    [InlineData("<footer>", "<footer><img src=\"data:image/png;base64,AA\" alt=\"\">")]
    [InlineData("body{", "/* https://css.example */p{background:url(/images/room.png)}body{")]
    public void Links_own_files_and_comments_are_no_requests(string old, string @new) => Assert.Empty(FinishedSite.Find("PRI-01", Cost, old, @new));

    [Theory]
    [InlineData("PRI-02", "x();\nlocalStorage.setItem(1, 2);", "themes/default/assets/search.js:2:1 The script uses “localStorage”.")]
    [InlineData("PRI-02", "let a = window[\"sessionStorage\"];", "themes/default/assets/search.js:1:17 The script uses “sessionStorage”.")]
    [InlineData("PRI-02", "/* a */ document . cookie = 1;", "themes/default/assets/search.js:1:9 The script uses “document . cookie”.")]
    [InlineData("PRI-02", "navigator.sendBeacon('/x');", "themes/default/assets/search.js:1:11 The script uses “sendBeacon”.")]
    [InlineData("PRI-01", "fetch('https://api.example/x');", "themes/default/assets/search.js:1:8 A script names https://api.example/x.")]
    public void Scripts_are_read_with_line_and_column(string rule, string script, string expected) => Assert.Equal([expected],
        FinishedSite.Find(files => files["assets/search.1a2b3c4d.js"] = script).Where(finding => finding.Rule.Id == rule).Select(static finding => $"{finding.At} {finding.Message}"));

    [Theory]
    [InlineData("// localStorage\nlet a = 1;")]
    [InlineData("/* document.cookie\n sendBeacon */ let a = 'http://www.w3.org/2000/svg';")]
    [InlineData("let url = \"https://kap.example/a\"; // fetch('https://api.example')")]
    [InlineData("let a = 'it // is'; let cookies = []; /* '")]
    public void Comments_and_names_that_only_look_alike_do_not_count(string script) =>
        Assert.Empty(FinishedSite.Find(files => files["assets/search.1a2b3c4d.js"] = script));

    [Theory]
    [InlineData("<form role=\"search\" action=\"/search/\"><label>Words <input type=\"search\" name=\"q\"></label></form>", "The form puts “q” into an address that is sent to a server: /search/?q=….")]
    [InlineData("<form method=\"post\" action=\"/contact\"><label>Words <textarea name=\"t\"></textarea></label></form>", "The form sends “t” to /contact.")]
    public void Forms_that_send_typed_words_are_found(string form, string expected) =>
        Assert.Equal([$"{Layout} {expected}"], FinishedSite.Find("PRI-03", Cost, "<footer>", "<footer>" + form));

    [Theory]
    [InlineData("<form method=\"dialog\"><label>Words <input type=\"search\" name=\"q\"></label></form>")]
    [InlineData("<form action=\"#\"><label>Words <input type=\"search\"></label></form>")]
    public void Forms_that_send_nothing_are_right(string form) => Assert.Empty(FinishedSite.Find("PRI-03", Cost, "<footer>", "<footer>" + form));

    [Fact]
    public void A_link_without_noreferrer_is_found_only_when_the_host_does_not_forbid_it_for_all()
    {
        static void Change(Dictionary<string, string> files) => files[Cost] = files[Cost].Replace(" rel=\"external noreferrer\"", "", StringComparison.Ordinal);
        Assert.Empty(FinishedSite.Find(Change));
        var finding = Assert.Single(FinishedSite.Find(static files =>
        {
            Change(files);
            files["_headers"] = "/*\n  Referrer-Policy: strict-origin\n";
        }));
        Assert.Equal(("PRI-04", Source + ":11:47"), (finding.Rule.Id, finding.At.ToString()));
    }

    [Theory]
    [InlineData("/faq/is-kap-safe/\"", "/faq/is-kap-safe/?utm_source=x\"", "input/faq/money/cost.md:11:5 The link to /faq/is-kap-safe/?utm_source=x carries “utm_source”, which tells the other site how its visitor got there.")]
    [InlineData("10.1000/182\"", "10.1000/182?a=1&amp;fbclid=2\"", "input/faq/money/cost.md:9:1 The link to https://doi.org/10.1000/182?a=1&fbclid=2 carries “fbclid”, which tells the other site how its visitor got there.")]
    [InlineData("<p><img", "<iframe title=\"Film\" src=\"https://www.youtube.com/embed/1\"></iframe><p><img", "input/faq/money/cost.md:9:1 This page embeds www.youtube.com, which follows its readers.")]
    public void Campaign_ids_and_embedded_players_are_found(string old, string @new, string expected) =>
        Assert.Equal([expected], FinishedSite.Find("PRI-05", Cost, old, @new));

    [Theory]
    [InlineData("<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":[\"Thing\",\"Review\"]}]}</script>", "Review")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"Organization\",\"aggregateRating\":{\"@type\":\"AggregateRating\"}}</script>", "AggregateRating,aggregateRating")]
    [InlineData("<p itemscope itemtype=\"https://schema.org/Review\"><span itemprop=\"reviewRating\">5</span></p>", "Review,reviewRating")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"MedicalWebPage\",\"reviewedBy\":{\"@type\":\"Person\"},\"lastReviewed\":\"2026-11-01\",\"name\":\"Review\"}</script>", "")]
    [InlineData("<script type=\"application/ld+json\">{ not json </script>", "")]
    public void Ratings_in_any_markup_are_found(string markup, string names) =>
        Assert.Equal(names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static name => $"output/{Cost} This page holds “{name}”, which marks up opinions as ratings."),
            FinishedSite.Find("CLM-14", Cost, "<footer>", "<footer>" + markup));
}
