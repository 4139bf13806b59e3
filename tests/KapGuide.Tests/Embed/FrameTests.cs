using System.Text.Json;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using KapGuide.Tests.Browser;
using Microsoft.Playwright;

namespace KapGuide.Tests.Embed;

/// <summary>Frames, and the oEmbed documents that lead WordPress to them.</summary>
public sealed partial class FrameTests(Chromium chromium, RealSite site, PracticeHost host) : IClassFixture<PracticeHost>
{
    [Theory]
    [InlineData("/embed/v1/frame/who/", "", ColorScheme.Light)]
    [InlineData("/embed/v1/frame/who/#theme=dark", "dark", ColorScheme.Light)]
    [InlineData("/embed/v1/frame/articles/is-kap-safe/#theme=auto", "auto", ColorScheme.Dark)]
    public async Task A_frame_passes_axe_fits_320_px_and_keeps_its_own_policy(string path, string theme, ColorScheme scheme)
    {
        await using var visit = await PracticeHost.OpenAsync(chromium, site.Origin + path, new() { ViewportSize = new() { Width = 320, Height = 700 }, ColorScheme = scheme });
        Assert.Equal(theme, await visit.Page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        var result = await visit.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.Empty(result.Violations.Select(static violation => $"{violation.Id}: {string.Join(' ', violation.Nodes.Select(static node => node.Html))}"));
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty((await visit.ViolationsAsync()).Concat(visit.Messages).Concat(visit.Errors));
        Assert.Equal("noindex", await visit.Page.Locator("meta[name=robots]").GetAttributeAsync("content"));
        Assert.StartsWith("https://kapguide.example/", await visit.Page.Locator("link[rel=canonical]").GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("[...document.querySelectorAll('a[href^=http]')].filter(a => a.target != '_blank').length"));
    }

    [Fact]
    public async Task Without_script_the_answers_open_and_988_is_there()
    {
        await using var context = await (await chromium.GetAsync()).NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Origin + "/embed/v1/frame/cost/");
        await page.Locator("summary").First.ClickAsync();
        Assert.True(await page.Locator("details[open] .answer").IsVisibleAsync());
        Assert.True(await page.Locator("a[href='tel:988']").IsVisibleAsync());
    }

    [Fact]
    public async Task In_the_sandbox_of_wordpress_it_tells_its_height_and_its_links()
    {
        // The listener and the message are those of WordPress (wp-embed), the sandbox too.
        var page = $$"""
            <!doctype html><html lang="en"><title>A practice</title><script>
            window.told = [];
            addEventListener('message', ({ data }) => { if (data.secret == 'abc123') { told.push([data.message, data.value]); if (data.message == 'height') frame.height = Math.min(1000, Math.max(200, data.value)); } });
            </script><iframe id="frame" sandbox="allow-scripts" width="500" height="200" title="Answers" src="{{site.Origin}}/embed/v1/frame/safety/#?secret=abc123"></iframe>
            """;
        await using var visit = await PracticeHost.OpenAsync(chromium, host.Add(page));
        await visit.Page.WaitForFunctionAsync("() => told.some(([message]) => message == 'height')");
        var frame = visit.Page.Frames[1];
        await visit.Page.WaitForFunctionAsync("() => frame.height > 300");
        Assert.True(await frame.EvaluateAsync<bool>("() => document.documentElement.scrollHeight <= innerHeight"));
        var closed = await visit.Page.EvaluateAsync<int>("frame.clientHeight");
        await frame.Locator("summary").First.ClickAsync();
        await visit.Page.WaitForFunctionAsync($"() => frame.clientHeight > {closed}");
        var before = await visit.Page.EvaluateAsync<int>("told.length");
        await visit.Page.EvaluateAsync("frame.contentWindow.postMessage({ message: 'ready', secret: 'abc123' }, '*')");
        await visit.Page.WaitForFunctionAsync($"() => told.length > {before}");
        await frame.Locator("a.more").First.ClickAsync();
        await visit.Page.WaitForFunctionAsync("() => told.some(([message, value]) => message == 'link' && value.startsWith('https://kapguide.example/faq/'))");
        Assert.Empty(visit.Errors);
    }

    [Theory]
    [InlineData("/faq/is-kap-safe/", "Is KAP safe?", "/embed/v1/frame/articles/is-kap-safe/")]
    [InlineData("/topics/cost/", "Cost and payment", "/embed/v1/frame/cost/")]
    public async Task A_pasted_link_leads_wordpress_to_a_frame_that_exists(string path, string title, string frame)
    {
        using var http = new HttpClient();
        var html = await http.GetStringAsync(new Uri(site.Origin + path), TestContext.Current.CancellationToken);
        var discovery = Discovery.Match(html[..Math.Min(html.Length, 150 * 1024)]).Groups[1].Value;
        using var document = JsonDocument.Parse(await http.GetStringAsync(new Uri(discovery.Replace("https://kapguide.example", site.Origin, StringComparison.Ordinal)), TestContext.Current.CancellationToken));
        var answer = document.RootElement;
        Assert.Equal(("1.0", "rich", title, "KAP Guide"), (answer.GetProperty("version").GetString(), answer.GetProperty("type").GetString(), answer.GetProperty("title").GetString(), answer.GetProperty("provider_name").GetString()));
        Assert.InRange(answer.GetProperty("height").GetInt32(), 200, 1000);
        var match = BlockquoteAndFrame.Match(answer.GetProperty("html").GetString()!);
        Assert.True(match.Success);
        Assert.Equal($"https://kapguide.example{path}", match.Groups["link"].Value);
        Assert.Equal($"https://kapguide.example{frame}", match.Groups["frame"].Value);
        using var response = await http.GetAsync(new Uri(site.Origin + frame), TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Contains("frame-ancestors *", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("noindex", response.Headers.GetValues("X-Robots-Tag").Single());
    }

    [GeneratedRegex("""<link rel="alternate" type="application/json\+oembed" href="([^"]+)"[^>]*>(?=[\s\S]*</head>)""")]
    private static partial Regex Discovery { get; }

    /// <summary>What is left of an unknown site's HTML in WordPress: one blockquote, one frame with plain attributes.</summary>
    [GeneratedRegex("""^<blockquote><a href="(?<link>[^"]+)">[^<]+</a></blockquote><iframe src="(?<frame>[^"]+)" width="\d+" height="\d+" title="[^"]+"></iframe>$""")]
    private static partial Regex BlockquoteAndFrame { get; }
}
