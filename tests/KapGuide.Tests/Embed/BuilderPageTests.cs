using KapGuide.Tests.Browser;
using Microsoft.Playwright;

namespace KapGuide.Tests.Embed;

/// <summary>The page that hands out snippets. Axe looks at it with the other pages of the real site.</summary>
public sealed class BuilderPageTests(Chromium chromium, RealSite site, PracticeHost host) : IClassFixture<PracticeHost>
{
    /// <summary>The real clipboard takes the text; the page's own policy forbids to read it back.</summary>
    private const string WatchClipboard = "{ const write = navigator.clipboard?.writeText; if (write) navigator.clipboard.writeText = async text => { await write.call(navigator.clipboard, text); window.copied = text; }; }";

    [Fact]
    public async Task Choices_made_with_the_keyboard_change_preview_and_snippets_and_what_is_copied_works()
    {
        await using var visit = await PracticeHost.OpenAsync(chromium, site.Origin + "/widgets/", new() { Permissions = ["clipboard-write"] }, static context => context.AddInitScriptAsync(WatchClipboard));
        await visit.ReadyAsync();
        await visit.Page.Locator("[name=set]").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("Safety");
        await visit.Page.Locator("[name=theme]").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("Dark");
        await visit.Page.Locator("[name=open]").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("The first");
        await visit.Page.Locator("[name=heading-level]").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("Heading 2");
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Is KAP safe?" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Page.Locator("kap-faq .dark h2").Nth(4).WaitForAsync();
        // The sixth stands there until the choice is shown.
        await visit.Page.Locator("kap-faq h2").Nth(5).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal(5, await visit.Page.Locator("kap-faq h2").CountAsync());
        Assert.Equal("rgb(20, 29, 28)", await visit.InsideAsync<string>("root => getComputedStyle(root.querySelector('.box')).backgroundColor"));

        await visit.Page.Locator("[data-copy=element]").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.GetByText("Copied. Now paste it into your website.").WaitForAsync();
        var copied = await visit.Page.EvaluateAsync<string>("window.copied");
        Assert.StartsWith("<kap-faq set=\"safety\" only=\"side-effects fear-of-ketamine ", copied, StringComparison.Ordinal);
        Assert.Contains("open=\"first\" heading-level=\"2\" theme=\"dark\">", copied, StringComparison.Ordinal);
        Assert.DoesNotContain("/faq/is-kap-safe/", copied, StringComparison.Ordinal);
        Assert.Empty((await visit.ViolationsAsync()).Concat(visit.Messages).Concat(visit.Errors));

        await using var practice = await PracticeHost.OpenAsync(chromium, host.Add(PracticeHost.Page(copied.Replace("https://kapguide.example/embed/", site.Origin + "/embed/", StringComparison.Ordinal))));
        await practice.ReadyAsync();
        Assert.Equal("10000", await practice.InsideAsync<string>("root => [...root.querySelectorAll('details')].map(d => +d.open).join('')"));
        Assert.Equal(0, await practice.ShiftAsync());
    }

    [Fact]
    public async Task Each_snippet_has_its_button_and_its_promise()
    {
        await using var visit = await PracticeHost.OpenAsync(chromium, site.Origin + "/widgets/", new() { Permissions = ["clipboard-write"] }, static context => context.AddInitScriptAsync(WatchClipboard));
        await visit.ReadyAsync();
        foreach (var (kind, expected) in new[]
                 {
                     ("element", "<script type=\"module\" src=\"https://kapguide.example/embed/v1/kap-faq.js\" referrerpolicy=\"no-referrer\" data-cfasync=\"false\"></script>"),
                     ("pinned", $"integrity=\"{KapGuide.Embed.EmbedScripts.Releases[^1].Integrity}\" crossorigin=\"anonymous\""),
                     ("frame", "<iframe src=\"https://kapguide.example/embed/v1/frame/basics/\" title=\""),
                     ("plain", "<details><summary><h3>What is ketamine-assisted psychotherapy (KAP)?</h3></summary><p>"),
                 })
        {
            await visit.Page.EvaluateAsync("window.copied = ''");
            await visit.Page.Locator($"[data-copy={kind}]").ClickAsync();
            await visit.Page.GetByText("Copied. Now paste it into your website.").WaitForAsync();
            var copied = await visit.Page.EvaluateAsync<string>("window.copied");
            Assert.Contains(expected, copied, StringComparison.Ordinal);
            Assert.Contains(kind == "frame" ? "</iframe>" : "988", copied, StringComparison.Ordinal);
            Assert.True(copied.Length < (kind == "plain" ? 20_000 : 2_048), $"{kind}: {copied.Length}");
        }
    }

    [Fact]
    public async Task Without_script_there_is_a_ready_snippet_of_each_kind_for_each_topic_and_no_dead_form()
    {
        await using var context = await (await chromium.GetAsync()).NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Origin + "/widgets/");
        Assert.True(await page.Locator("form select").First.IsHiddenAsync());
        Assert.Equal(11, await page.Locator("details[data-set]").CountAsync());
        await page.GetByText("Safety and side effects (6 questions)").ClickAsync();
        var snippets = await page.Locator("details[data-set=safety] code").AllInnerTextsAsync();
        Assert.Equal(["<kap-faq", "<iframe ", "<div lan"], snippets.Select(static snippet => snippet[..8]));
        foreach (var builder in new[] { "WordPress", "Squarespace", "Wix", "Webflow" }) Assert.True(await page.Locator("summary", new() { HasText = builder }).IsVisibleAsync());
    }
}
