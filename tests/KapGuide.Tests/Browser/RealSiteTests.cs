using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using KapGuide.Tests.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(RealSite))]

namespace KapGuide.Tests.Browser;

/// <summary>The real site in a real browser: no message in the console, no request to elsewhere, no violation of any rule of axe.</summary>
public sealed class RealSiteTests(Chromium chromium, RealSite site)
{
    /// <summary>One page of each kind.</summary>
    public static TheoryData<string> Kinds =>
    [
        "/", "/topics/safety/", "/faq/side-effects/", "/faq/conditions-treated/", "/questions/", "/search/", "/glossary/", "/references/", "/people/kap-guide/",
        "/about/", "/get-help-now/", "/widgets/", "/no-such-page/",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_of_each_kind_passes_every_rule_of_axe_in_light_and_dark_narrow_and_wide(string path)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var width in new[] { 320, 1280 })
            {
                await using var context = await (await chromium.GetAsync()).NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
                var page = await context.NewPageAsync();
                List<string> messages = [];
                page.Console += (_, message) => messages.Add(message.Text);
                page.PageError += (_, error) => messages.Add(error);
                page.Request += (_, request) => { if (!request.Url.StartsWith(site.Origin, StringComparison.Ordinal)) messages.Add($"request to {request.Url}"); };
                await page.GotoAsync(site.Origin + path);
                Assert.DoesNotContain(messages, message => path != "/no-such-page/" || !message.Contains("404", StringComparison.Ordinal));
                var result = await page.RunAxe(new AxeRunOptions
                {
                    RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
                });
                Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(violation => $"{scheme} {width}: {violation.Id}: {violation.Help}: {string.Join(" ", violation.Nodes.Take(3).Select(static node => node.Html))}")));
                Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{path} scrolls sideways at {width} px.");
            }
        }
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
        await page.WaitForURLAsync("**/search/#q=i%20want%20to%20die");
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length + document.cookie.length"));
    }
}
