using KapGuide.Tests.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(RealSite))]

namespace KapGuide.Tests.Browser;

/// <summary>The real site in a real browser: no message in the console, no request to elsewhere, no violation of any rule of axe.</summary>
public sealed class RealSiteTests(Chromium chromium, RealSite site)
{
    private const string Missing = "/no-such-page/";

    /// <summary>One page of each kind.</summary>
    public static TheoryData<string> Kinds =>
    [
        "/", "/topics/safety/", "/faq/side-effects/", "/faq/conditions-treated/", "/questions/", "/search/", "/glossary/", "/references/", "/people/kap-guide/",
        "/about/", "/get-help-now/", "/widgets/", Missing,
    ];

    private static readonly int[] Widths = [320, 768, 1280];

    private static readonly (ColorScheme Scheme, ForcedColors Forced)[] Schemes =
        [(ColorScheme.Light, ForcedColors.None), (ColorScheme.Dark, ForcedColors.None), (ColorScheme.Light, ForcedColors.Active)];

    /// <summary>The home page and an answer in all 18 ways; the other kinds in six that hold each scheme and each width with script and without.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_of_each_kind_passes_every_rule_of_axe_in_each_scheme_and_width_with_script_and_without(string path)
    {
        var inAllWays = path is "/" or "/faq/side-effects/";
        List<string> found = [];
        foreach (var scripted in new[] { true, false })
        {
            await using var context = await (await chromium.GetAsync()).NewContextAsync(new() { JavaScriptEnabled = scripted, ReducedMotion = ReducedMotion.Reduce });
            var page = await context.NewPageAsync();
            List<string> messages = [];
            page.Console += (_, message) => messages.Add(message.Text);
            page.PageError += (_, error) => messages.Add(error);
            page.Request += (_, request) => { if (!request.Url.StartsWith(site.Origin, StringComparison.Ordinal)) found.Add($"request to {request.Url}"); };
            var response = await page.GotoAsync(site.Origin + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.Equal(path == Missing ? 404 : 200, response!.Status);
            // Later the browser may remark that nobody typed, so that texts for excerpts were fetched in vain.
            found.AddRange(messages.Where(message => path != Missing || !message.Contains("404", StringComparison.Ordinal)));
            await page.LoadAxeAsync(scripted);
            foreach (var (row, width) in Widths.Index())
            {
                await page.SetViewportSizeAsync(width, 800);
                if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth")) found.Add($"{width}: it scrolls sideways.");
                foreach (var (column, (scheme, forced)) in Schemes.Index())
                    if (inAllWays || (row + column + (scripted ? 0 : 1)) % 3 == 0)
                        found.AddRange((await page.FindAsync(scheme, forced, colorOnly: inAllWays && column > 0)).Select(what => $"{(scripted ? "script" : "no script")}, {what}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task The_home_page_is_at_most_two_and_a_half_screens_of_a_phone_and_keeps_all_its_links()
    {
        await using var context = await (await chromium.GetAsync()).NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Origin + "/");
        Assert.InRange(await page.EvaluateAsync<double>("document.documentElement.scrollHeight / innerHeight"), 1, 2.5);
        var links = await page.EvaluateAsync<bool[]>("[...document.querySelectorAll('main a')].map(a => a.checkVisibility())");
        Assert.True(links.Length > 14);
        Assert.DoesNotContain(false, links);
    }

    [Fact]
    public async Task Every_link_of_this_site_on_every_page_leads_to_a_page_and_a_place()
    {
        await using var context = await (await chromium.GetAsync()).NewContextAsync(new() { JavaScriptEnabled = false });
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        Queue<string> open = new(["/"]);
        Dictionary<string, HashSet<string>> ids = [];
        List<(string From, string To)> links = [];
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        while (open.TryDequeue(out var path))
        {
            if (ids.ContainsKey(path)) continue;
            using var response = await http.GetAsync(new Uri(site.Origin + path), TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode == System.Net.HttpStatusCode.OK, $"{path}: {response.StatusCode}, linked from {links.FirstOrDefault(link => link.To.Split('#')[0] == path).From}");
            ids[path] = [];
            if (response.Content.Headers.ContentType?.MediaType != "text/html") continue;
            using var document = parser.ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            string[] all = [.. document.All.Select(static element => element.Id).OfType<string>().Where(static id => id.Length > 0)];
            ids[path] = [.. all];
            Assert.Equal(all.Length, ids[path].Count);
            foreach (var href in document.QuerySelectorAll("[href], [src]").Select(static element => element.GetAttribute("href") ?? element.GetAttribute("src")!))
            {
                if (href.StartsWith('#')) links.Add((path, path + href));
                if (!href.StartsWith('/')) continue;
                links.Add((path, href));
                open.Enqueue(href.Split('#')[0]);
            }
        }

        Assert.True(ids.Count > 80);
        Assert.Empty(links.Where(link => link.To.Contains('#', StringComparison.Ordinal) && !ids[link.To.Split('#')[0]].Contains(Uri.UnescapeDataString(link.To.Split('#')[1]))).Select(static link => $"{link.From} → {link.To}"));
    }

    [Fact]
    public async Task What_is_typed_finds_answers_stays_on_the_device_and_shows_help_in_a_crisis()
    {
        await using var context = await (await chromium.GetAsync()).NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Origin + "/search/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        List<string> requests = [];
        // The browser itself may ask for the icon again when the address changes.
        page.Request += (_, request) => { if (!request.Url.Contains("/assets/icon.", StringComparison.Ordinal)) requests.Add(request.Url); };
        await page.Locator("main input[type=search]").PressSequentiallyAsync("inusrance coverage");
        await page.WaitForSelectorAsync("#search-results[data-query='inusrance coverage'] li");
        Assert.EndsWith("/faq/insurance-coverage/", await page.Locator("#search-results a").First.GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.True(await page.Locator("[data-search-crisis]").IsHiddenAsync());
        await page.Locator("main input[type=search]").FillAsync("i want to die");
        await page.WaitForSelectorAsync("#search-results[data-query='i want to die']", new() { State = WaitForSelectorState.Attached });
        Assert.True(await page.Locator("[data-search-crisis]").IsVisibleAsync());
        Assert.Empty(requests);
        await page.WaitForURLAsync(site.Origin + "/search/#q=i%20want%20to%20die");
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length + document.cookie.length"));
    }
}
