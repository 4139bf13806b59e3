using System.Text;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using KapGuide.Diagnostics;
using KapGuide.Feeds;
using KapGuide.Input;

namespace KapGuide.Tests.Feeds;

public sealed class RedirectTests
{
    [Fact]
    public void Front_matter_and_lines_are_merged_with_exact_addresses_first()
    {
        var plan = Plan("# moved\n/guide/* /faq/:splat 302\n/start /about/\n");
        Assert.Empty(plan.Findings.Select(static finding => finding.ToString()));
        Assert.Equal("/faq/kap-side-effects/ /faq/side-effects/ 301!\n/guide/* /faq/:splat 302\n/start /about/ 301!\n", plan.ToNetlify());
    }

    [Theory]
    [InlineData("/a/ /b/\n/b/ /a/\n", 2, "RED-02", "This redirect leads back to “/b/” and never arrives.")]
    [InlineData("/a/ /a/\n", 1, "RED-02", "This redirect leads back to “/a/” and never arrives.")]
    [InlineData("/a/ /b/\n/b/ /about/\n", 1, "RED-03", "This redirect leads to another one: “/b/” leads to “/about/”.")]
    [InlineData("/about /faq/is-kap-safe/\n", 1, "RED-04", "There is a page at “/about”, which a host shows instead of following the redirect.")]
    [InlineData("/a/* /about/\n/a/b/ /faq/is-kap-safe/\n", 2, "RED-04", "“/a/*” at input/_redirects:1:1 takes this address first.")]
    [InlineData("/a/ /about/\n/a /faq/is-kap-safe/\n", 2, "RED-05", "“/a” has a redirect already, at input/_redirects:1:1.")]
    [InlineData("/faq/kap-side-effects/ /about/\n", 1, "RED-05", "“/faq/kap-side-effects/” has a redirect already, at input/faq/safety/side-effects.md:9:16.")]
    [InlineData("/a/ /faq/is-kap-saf/\n", 1, "RED-06", "There is no page at “/faq/is-kap-saf/”.")]
    [InlineData("a /about/\n", 1, "RED-01", "This redirect can't be read. It must begin with the old path, which begins with a slash.")]
    [InlineData("/a/\n", 1, "RED-01", "This redirect can't be read. It lacks the address to which it leads.")]
    [InlineData("/*/a /about/\n", 1, "RED-01", "This redirect can't be read. A * may only stand at the end, after a slash.")]
    [InlineData("/a/ /faq/:splat\n", 1, "RED-01", "This redirect can't be read. “:splat” needs a * in the old path.")]
    [InlineData("/a/ /about/ 307\n", 1, "RED-01", "This redirect can't be read. The status 307 isn't one of 200, 301, 302, 404.")]
    public void What_is_wrong_is_found_at_its_line(string lines, int line, string rule, string message)
    {
        var finding = Plan(lines).Findings.First(finding => finding.At.Line == line);
        Assert.Equal((rule, message), (finding.Rule.Id, finding.Message));
        Assert.NotEmpty(finding.Hint);
    }

    [Theory]
    [InlineData("/a/ https://other.example/a/\n")]
    [InlineData("/a/ /about/#who 302\n")]
    [InlineData("/a/* /about/ 301\n")]
    [InlineData("/a/ /about/ 302 Language=es\n/a/ /faq/is-kap-safe/\n")]
    [InlineData("/store id=:id /about/ 301\n")]
    [InlineData("/proxy/* https://other.example/:splat 200\n")]
    public void Good_lines_raise_no_alarm(string lines) => Assert.Empty(Plan(lines).Findings.Select(static finding => finding.ToString()));

    [Theory]
    [InlineData("faq/old/")]
    [InlineData("/faq/old name/")]
    [InlineData("/faq/*")]
    [InlineData("//evil.example/")]
    [InlineData("/../x/")]
    public void An_old_address_that_is_no_path_is_found(string from)
    {
        var site = SmallSite.Of(("pages/about.md", $"---\nTitle: About\nDescription: Who we are.\nRedirectFrom: ['{from}']\n---\n\nWe write.\n"));
        Assert.Equal("input/pages/about.md:4", Assert.Single(RedirectPlan.Of(site, null).Findings, static finding => finding.Rule == RedirectRules.Invalid).At.ToString()[..22]);
    }

    [Fact]
    public void A_page_at_the_old_address_links_the_new_one_without_forwarding()
    {
        var page = new HtmlParser().ParseDocument(SmallSite.Text("faq/kap-side-effects/index.html"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("https://kap.example/faq/side-effects/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("What are the side effects of KAP?", page.QuerySelector("main a[href='/faq/side-effects/']")!.TextContent);
        Assert.Null(page.QuerySelector("meta[http-equiv]"));
    }

    [Fact]
    public void A_page_that_is_gone_without_redirect_is_found_in_a_manifest_and_in_a_sitemap()
    {
        var plan = Plan("");
        const string Manifest = """{"version":1,"files":{"faq/side-effects/index.html":"1","faq/kap-side-effects/index.html":"1","faq/gone/index.html":"1","404.html":"1","feed.xml":"1"}}""";
        const string Map = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://kap.example/faq/gone/</loc></url><url><loc>https://kap.example/faq/kap-side-effects/</loc></url></urlset>""";
        foreach (var previous in new[] { Manifest, Map })
        {
            var finding = Assert.Single(RemovedPages.Find(previous, "old.json", "", SmallSite.Files.Keys.Where(static path => !path.Contains("kap-side", StringComparison.Ordinal)), plan));
            Assert.Equal("old.json: error SEO-06 RemovedPage: The page /faq/gone/ was online and is gone, without a redirect. Add “RedirectFrom: [/faq/gone/]” to the page that answers this now, or bring the page back.", finding.ToString());
        }

        Assert.Contains("neither a manifest", Assert.Single(RemovedPages.Find("hello", "old.json", "", [], plan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_read_without_failing_and_each_rule_comes_back_from_the_file_that_it_makes() =>
        Prop.ForAll<string>(static text =>
        {
            var plan = Plan(text ?? "");
            var again = Plan(plan.ToNetlify());
            return plan.Rules.Where(static rule => rule.At.Path == "input/_redirects").All(rule => again.Rules.Any(other => other.From == rule.From && other.To == rule.To && other.Status == rule.Status));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Chains_of_any_length_end_in_a_loop_or_at_a_page() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 6)).ToArbitrary(), static targets =>
        {
            // Address n leads to address targets[n]; 6 and every number beyond the list is a page.
            var lines = targets.Select((to, from) => $"/r{from}/ {(to < targets.Length && to < 6 ? $"/r{to}/" : "/about/")}").Take(6).ToArray();
            var plan = Plan(string.Join('\n', lines));
            return lines.Select((_, from) => Loops(from)).Zip(Enumerable.Range(1, lines.Length), (loops, line) => loops == plan.Findings.Any(finding => finding.At.Path == "input/_redirects" && finding.At.Line == line && finding.Rule == RedirectRules.Loop)).All(static same => same);

            bool Loops(int from)
            {
                for (var steps = 0; steps <= 6; steps++)
                {
                    if (from >= lines.Length) return false;
                    var to = targets[from];
                    if (!(to < targets.Length && to < 6)) return false;
                    from = to;
                }

                return true;
            }
        }).QuickCheckThrowOnFailure();

    private static readonly Content.Site Site = SmallSite.Of();

    private static RedirectPlan Plan(string lines) => RedirectPlan.Of(Site, new SourceFile("input/_redirects", lines));
}
