using KapGuide.Tests.Browser;
using Microsoft.Playwright;

namespace KapGuide.Tests.Embed;

/// <summary>The page that hands out snippets. Axe looks at it with the other pages of the real site.</summary>
public sealed class BuilderPageTests(Chromium chromium, RealSite site, PracticeHost host) : IClassFixture<PracticeHost>
{
    [Fact]
    public async Task Choices_made_with_the_keyboard_change_preview_and_snippets_and_what_is_copied_works()
    {
        await using var visit = await host.OpenAsync(chromium, site.Origin + "/widgets/", new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await visit.ReadyAsync();
        await visit.Page.GetByLabel("Topic").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("Safety");
        await visit.Page.GetByLabel("Look").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("Dark");
        await visit.Page.GetByLabel("Open at first").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("The first");
        await visit.Page.GetByLabel("Level of the questions").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("Heading 2");
        await visit.Page.GetByLabel("Is KAP safe?").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('kap-faq').shadowRoot.querySelectorAll('h2').length == 5");
        Assert.Equal("rgb(20, 29, 28)", await visit.InsideAsync<string>("root => getComputedStyle(root.querySelector('.box')).backgroundColor"));

        await visit.Page.Locator("[data-copy=element]").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('[role=status][data-status]').textContent == 'Copied. Now paste it into your website.'");
        var copied = await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith("<kap-faq set=\"safety\" only=\"side-effects fear-of-ketamine ", copied, StringComparison.Ordinal);
        Assert.Contains("open=\"first\" heading-level=\"2\" theme=\"dark\">", copied, StringComparison.Ordinal);
        Assert.DoesNotContain("/faq/is-kap-safe/", copied, StringComparison.Ordinal);
        Assert.Empty((await visit.ViolationsAsync()).Concat(visit.Messages).Concat(visit.Errors));

        await using var practice = await host.OpenAsync(chromium, host.Add(PracticeHost.Page(copied.Replace("https://kapguide.example/embed/", site.Origin + "/embed/", StringComparison.Ordinal))));
        await practice.ReadyAsync();
        Assert.Equal([true, false, false, false, false], await practice.InsideAsync<bool[]>("root => [...root.querySelectorAll('details')].map(d => d.open)"));
        Assert.Equal(0, await practice.ShiftAsync());
    }

    [Fact]
    public async Task Each_snippet_has_its_button_and_its_promise()
    {
        await using var visit = await host.OpenAsync(chromium, site.Origin + "/widgets/", new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await visit.ReadyAsync();
        foreach (var (kind, expected) in new[]
                 {
                     ("element", "<script type=\"module\" src=\"https://kapguide.example/embed/v1/kap-faq.js\" data-cfasync=\"false\"></script>"),
                     ("pinned", $"integrity=\"{KapGuide.Embed.EmbedScripts.Releases[^1].Integrity}\" crossorigin=\"anonymous\""),
                     ("frame", "<iframe src=\"https://kapguide.example/embed/v1/frame/basics/\" title=\""),
                     ("plain", "<details><summary><h3>What is ketamine-assisted psychotherapy (KAP)?</h3></summary><p>"),
                 })
        {
            await visit.Page.EvaluateAsync("navigator.clipboard.writeText('')");
            await visit.Page.Locator($"[data-copy={kind}]").ClickAsync();
            await visit.Page.WaitForFunctionAsync("async () => await navigator.clipboard.readText() != ''");
            var copied = await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
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
