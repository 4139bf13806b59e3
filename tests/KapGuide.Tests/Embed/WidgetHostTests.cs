using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using KapGuide.Tests.Browser;
using Microsoft.Playwright;

namespace KapGuide.Tests.Embed;

/// <summary>The pasted snippet in pages of another origin that do everything that pages of practices do.</summary>
public sealed class WidgetHostTests(Chromium chromium, RealSite site, PracticeHost host) : IClassFixture<PracticeHost>
{
    private const string Dark = "body{font:16px/1.5 sans-serif;margin:1rem;background:#1b1a22;color:#e9e4f0}a{color:#9cf}";

    [Theory]
    [InlineData(1280, "", ColorScheme.Light)]
    [InlineData(320, "", ColorScheme.Dark)]
    [InlineData(320, Dark, ColorScheme.Light)]
    [InlineData(1280, "body{font:22px/1.3 Georgia,serif;margin:3rem;display:flex;flex-direction:column}main{display:grid}", ColorScheme.Light)]
    public async Task A_pasted_snippet_shows_the_answers_and_moves_leaves_and_breaks_nothing(int width, string style, ColorScheme scheme)
    {
        var page = PracticeHost.Page(await PracticeHost.SnippetAsync(site, "safety"), style.Length > 0 ? style : "body{font:16px/1.5 sans-serif;margin:1rem}");
        await using var visit = await PracticeHost.OpenAsync(chromium, host.Add(page), new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        await visit.ReadyAsync();
        Assert.Equal(["/embed/v1/kap-faq.js", "/embed/v1/sets/safety.json"], visit.EmbedRequests);
        Assert.Equal(3, visit.Requests.Count(static url => !url.EndsWith("favicon.ico", StringComparison.Ordinal)));
        Assert.Equal(0, await visit.ShiftAsync());
        Assert.Equal(6, await visit.InsideAsync<int>("root => root.querySelectorAll('details > summary > h3').length"));
        Assert.Equal("Source: KAP Guide, Safety and side effects. General information, not medical advice.", await visit.InsideAsync<string>("root => root.querySelector('[part=footer] p').textContent"));
        Assert.Equal("tel:988 sms:988 tel:911", await visit.InsideAsync<string>("root => [...root.querySelectorAll('[part=footer] p + p a')].map(a => a.getAttribute('href')).join(' ')"));
        await visit.Page.EvaluateAsync("document.querySelector('kap-faq').shadowRoot.querySelector('summary').click()");
        Assert.Matches("^No clinician has reviewed this answer yet.Read the full answer, with [0-9]+ sources$", await visit.InsideAsync<string>("root => [...root.querySelectorAll('[open] [part=note], [open] [part=more]')].map(e => e.textContent).join('')"));
        var result = await visit.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.Empty(result.Violations.Select(static violation => $"{violation.Id}: {string.Join(' ', violation.Nodes.Select(static node => node.Html))}"));
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("async () => localStorage.length + sessionStorage.length + document.cookie.length + (await indexedDB.databases()).length"));
        Assert.Equal("", await visit.Page.EvaluateAsync<string>("Object.keys(window).filter(name => /kap|faq|sheet|wanted|shown|sets/i.test(name)).join()"));
        Assert.DoesNotContain(visit.Messages.Concat(visit.Errors), static message => !message.Contains("favicon", StringComparison.Ordinal) && !message.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Resets_with_important_change_nothing_inside_but_font_and_colour()
    {
        const string Look = """
            root => JSON.stringify([...root.querySelectorAll('.box, details, summary, h3, .answer, p, a, .footer')].map(e => {
              const style = getComputedStyle(e);
              return ['display', 'boxSizing', 'margin', 'padding', 'borderTopWidth', 'borderBottomWidth', 'letterSpacing', 'wordSpacing', 'textTransform', 'textIndent', 'textAlign', 'lineHeight', 'listStyleType', 'textDecorationLine',
                'fontStyle', 'fontWeight', 'fontVariant', 'whiteSpace', 'textShadow', 'backgroundColor', 'float', 'position', 'opacity', 'transform', 'hyphens', 'wordBreak', 'fontSize', 'visibility', 'cursor'].map(name => style[name]).join();
            }))
            """;
        const string Hostile = """
            *,*::before,*::after{margin:0!important;padding:0!important;border:0!important;box-sizing:content-box!important;letter-spacing:4px!important;word-spacing:9px!important;text-transform:uppercase!important;
            text-indent:2em!important;text-align:right!important;line-height:3!important;list-style:square!important;text-decoration:line-through!important;font-style:italic!important;font-weight:100!important;font-variant:small-caps!important;
            white-space:pre!important;text-shadow:0 0 3px red!important;background:yellow!important;hyphens:auto!important;word-break:break-all!important;cursor:wait!important;color:#222!important}
            details,summary,h3,p,a,div{display:inline!important;float:right!important;opacity:.3!important;transform:rotate(3deg)!important}
            """;
        var snippet = await PracticeHost.SnippetAsync(site, "cost");
        await using var calm = await PracticeHost.OpenAsync(chromium, host.Add(PracticeHost.Page(snippet)));
        await using var hostile = await PracticeHost.OpenAsync(chromium, host.Add(PracticeHost.Page(snippet, Hostile + "body{font-size:16px!important}")));
        await calm.ReadyAsync();
        await hostile.ReadyAsync();
        foreach (var visit in new[] { calm, hostile }) await visit.Page.EvaluateAsync("document.querySelector('kap-faq').shadowRoot.querySelector('.box').removeAttribute('style')");
        Assert.Equal(await calm.InsideAsync<string>(Look), await hostile.InsideAsync<string>(Look));
        Assert.Equal("rgb(34, 34, 34)", await hostile.InsideAsync<string>("root => getComputedStyle(root.querySelector('h3')).color"));
        Assert.InRange(await hostile.ShiftAsync(), 0, 0.1);
    }

    [Fact]
    public async Task The_text_is_as_large_as_the_text_around_also_where_rem_is_small_or_text_is_doubled()
    {
        var page = PracticeHost.Page(await PracticeHost.SnippetAsync(site, "who"), "html{font-size:62.5%}body{font-size:1.6rem;margin:1rem}");
        await using var visit = await PracticeHost.OpenAsync(chromium, host.Add(page), new() { ViewportSize = new() { Width = 320, Height = 800 } });
        await visit.ReadyAsync();
        Assert.Equal("16px", await visit.InsideAsync<string>("root => getComputedStyle(root.querySelector('h3')).fontSize"));
        await visit.Page.AddStyleTagAsync(new() { Content = "html{font-size:125%}" });
        Assert.Equal("32px", await visit.InsideAsync<string>("root => getComputedStyle(root.querySelector('h3')).fontSize"));
        await visit.Page.EvaluateAsync("document.querySelector('kap-faq').shadowRoot.querySelectorAll('details').forEach(d => d.open = true)");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.True(await visit.InsideAsync<bool>("root => [...root.querySelectorAll('summary')].every(s => s.getBoundingClientRect().height >= 24)"));
    }

    [Fact]
    public async Task A_strict_policy_with_trusted_types_has_nothing_to_say()
    {
        var snippet = (await PracticeHost.SnippetAsync(site, "cost")).Replace("<kap-faq ", "<kap-faq open=\"all\" ", StringComparison.Ordinal);
        await using var visit = await PracticeHost.OpenAsync(chromium, host.Add(PracticeHost.Page(snippet, ""),
            $"default-src 'none'; script-src {site.Origin}; connect-src {site.Origin}; style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; require-trusted-types-for 'script'; trusted-types 'none'"));
        await visit.ReadyAsync();
        Assert.Equal(2, await visit.InsideAsync<int>("root => root.querySelectorAll('details[open]').length"));
        Assert.DoesNotContain(await visit.ViolationsAsync(), static violation => !violation.Contains("favicon", StringComparison.Ordinal));
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Twenty_elements_of_three_sets_make_four_requests()
    {
        var snippets = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => PracticeHost.SnippetAsync(site, (i % 3) switch { 0 => "cost", 1 => "history", _ => "insurance" })));
        await using var visit = await PracticeHost.OpenAsync(chromium, host.Add(PracticeHost.Page(string.Concat(snippets))), new() { ViewportSize = new() { Width = 1280, Height = 8000 } });
        await visit.ReadyAsync();
        Assert.Equal(["/embed/v1/kap-faq.js", "/embed/v1/sets/cost.json", "/embed/v1/sets/history.json", "/embed/v1/sets/insurance.json"], visit.EmbedRequests);
        Assert.Equal(0, await visit.ShiftAsync());
    }

    [Fact]
    public async Task Nothing_is_asked_for_before_the_element_comes_near()
    {
        var page = PracticeHost.Page("<div id=\"far\"></div>" + await PracticeHost.SnippetAsync(site, "cost"), "#far{height:5000px}");
        await using var visit = await PracticeHost.OpenAsync(chromium, host.Add(page), new() { ViewportSize = new() { Width = 800, Height = 600 } });
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('kap-faq').shadowRoot");
        await visit.ShiftAsync();
        Assert.Equal(["/embed/v1/kap-faq.js"], visit.EmbedRequests);
        await visit.Page.EvaluateAsync("scrollTo(0, 4600)");
        await visit.ReadyAsync();
        Assert.Equal(2, visit.EmbedRequests.Length);
        Assert.Equal(0, await visit.ShiftAsync());
    }

    [Theory]
    [InlineData("<script>Array.prototype.extra = Object.prototype.more = function () {}; Array.prototype.toJSON = Object.prototype.toJSON = () => 'x'</script>", "")]
    [InlineData("<script>const plain = fetch; window.fetch = function () { return plain.apply(this, arguments) }; window.define = () => {}; define.amd = {}; window.module = {}; window.exports = {}</script>", "")]
    [InlineData("<base href=\"https://elsewhere.example/deep/\">", "")]
    [InlineData("", "quirks")]
    public async Task Other_scripts_a_base_and_quirks_mode_do_no_harm(string head, string mode)
    {
        var page = PracticeHost.Page(await PracticeHost.SnippetAsync(site, "cost"), head: head);
        await using var visit = await PracticeHost.OpenAsync(chromium, host.Add(mode.Length > 0 ? page["<!doctype html>".Length..] : page));
        await visit.ReadyAsync();
        Assert.Equal("https://kapguide.example/faq/cost-of-kap/", await visit.InsideAsync<string>("root => root.querySelector('[part=more]').href"));
        Assert.Equal(2, await visit.InsideAsync<int>("root => root.querySelectorAll('details').length"));
        Assert.Empty(visit.Errors);
        Assert.Equal(0, await visit.ShiftAsync());
    }

    [Fact]
    public async Task In_a_sandbox_without_an_origin_it_works_as_well()
    {
        var snippet = System.Net.WebUtility.HtmlEncode(PracticeHost.Page(await PracticeHost.SnippetAsync(site, "cost")));
        await using var visit = await PracticeHost.OpenAsync(chromium, host.Add($"<!doctype html><title>x</title><iframe sandbox=\"allow-scripts\" width=\"600\" height=\"600\" srcdoc=\"{snippet}\"></iframe>"));
        await visit.Page.FrameLocator("iframe").Locator("kap-faq summary").First.ClickAsync();
        Assert.True(await visit.Page.FrameLocator("iframe").Locator("kap-faq details[open] .answer").IsVisibleAsync());
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task In_a_page_of_another_language_it_says_its_own_and_in_one_from_right_to_left_it_is_mirrored()
    {
        var snippet = await PracticeHost.SnippetAsync(site, "cost");
        await using var arabic = await PracticeHost.OpenAsync(chromium, host.Add(PracticeHost.Page(snippet, attributes: "lang=\"ar\" dir=\"rtl\"")));
        await arabic.ReadyAsync();
        Assert.Equal("en-US ltr", await arabic.InsideAsync<string>("root => `${root.querySelector('.box').lang} ${root.querySelector('.box').dir}`"));
        await using var mirrored = await PracticeHost.OpenAsync(chromium, host.Add(PracticeHost.Page(snippet, attributes: "lang=\"en\" dir=\"rtl\"")));
        await mirrored.ReadyAsync();
        Assert.Equal("rtl ", await mirrored.InsideAsync<string>("root => `${getComputedStyle(root.querySelector('summary')).direction} ${root.querySelector('.box').lang}`"));
        Assert.True(await mirrored.InsideAsync<bool>("root => { const s = root.querySelector('summary'), h = s.firstChild; return s.getBoundingClientRect().right - h.getBoundingClientRect().right < 1 }"));
    }

    [Fact]
    public async Task Paper_shows_every_answer_and_forced_colours_keep_the_marks()
    {
        await using var visit = await PracticeHost.OpenAsync(chromium, host.Add(PracticeHost.Page(await PracticeHost.SnippetAsync(site, "cost"))));
        await visit.ReadyAsync();
        const string Height = "root => root.querySelector('details').getBoundingClientRect().height";
        Assert.InRange(await visit.InsideAsync<double>(Height), 24, 60);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.InRange(await visit.InsideAsync<double>(Height), 100, 500);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen, ForcedColors = ForcedColors.Active });
        Assert.Equal("2px solid", await visit.InsideAsync<string>("root => { const s = getComputedStyle(root.querySelector('summary'), '::after'); return `${s.borderBottomWidth} ${s.borderBottomStyle}` }"));
        await visit.Page.Locator("kap-faq summary").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("3px solid", await visit.InsideAsync<string>("root => { const s = getComputedStyle(root.activeElement); return `${s.outlineWidth} ${s.outlineStyle}` }"));
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(1, await visit.InsideAsync<int>("root => root.querySelectorAll('details[open]').length"));
    }
}
