using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using KapGuide.Tests.Browser;
using Microsoft.Playwright;

namespace KapGuide.Tests.Preview;

/// <summary>The preview in a real browser, under the site's own policy: what changes, what stays, and the panel.</summary>
public sealed class PreviewBrowserTests(Chromium chromium)
{
    private const string Source = "faq/safety/is-it-safe.md";

    private static string Long(string first, string last = "The end.") => TestSite.Article("Is it safe?",
        $"{first} [@doe2020].\n\n" + string.Join("\n\n", Enumerable.Range(1, 40).Select(static i => $"## Part {i}\n\nParagraph number {i} of a long page, with [a link](xref:is-it-safe).")) + $"\n\n{last}");

    private static async Task<IPage> OpenAsync(IBrowserContext context, PreviewedSite preview, string path = "/faq/is-it-safe/")
    {
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync("addEventListener('kap-preview-report', event => { window.report = event.detail; }); addEventListener('kap-preview-shown', event => { window.shown = (window.shown ?? 0) + 1; });");
        await page.GotoAsync(preview.Origin + path);
        await page.WaitForFunctionAsync("() => window.report?.isChecked");
        return page;
    }

    [Fact]
    public async Task A_save_changes_the_words_and_keeps_scroll_position_and_focus_without_any_message()
    {
        await using var preview = await PreviewedSite.StartAsync((Source, Long("First words")));
        await using var context = await (await chromium.GetAsync()).NewContextAsync(new() { ViewportSize = new() { Width = 800, Height = 600 } });
        var page = await OpenAsync(context, preview);
        ConcurrentBag<string> messages = [];
        page.Console += (_, message) => messages.Add(message.Text);
        page.PageError += (_, error) => messages.Add(error);
        await page.EvaluateAsync("""
            () => {
              window.stays = true;
              document.querySelector('#part-20 ~ p a').focus({ preventScroll: true });
              document.querySelector('#part-20').scrollIntoView({ behavior: 'instant' });
              window.place = document.querySelector('#part-20').getBoundingClientRect().top;
            }
            """);
        preview.Files.Write(Source, Long("Other words, and many more of them than there were before, so that all that follows moves down. More words, and still more words", "Another end."));
        await page.WaitForFunctionAsync("() => window.shown >= 1");
        Assert.Contains("Other words", await page.TextContentAsync("main"), StringComparison.Ordinal);
        Assert.Contains("Another end.", await page.TextContentAsync("main"), StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("window.stays"));
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.nodeName === 'A'"));
        Assert.InRange(await page.EvaluateAsync<double>("document.querySelector('#part-20').getBoundingClientRect().top - window.place"), -2, 2);
        Assert.Empty(messages);
    }

    [Fact]
    public async Task A_picture_that_is_edited_in_place_changes_in_the_open_page()
    {
        await using var preview = await PreviewedSite.StartAsync((Source, TestSite.Article("Is it safe?", "Text [@doe2020].\n\n![A room with a chair](/images/room.png)")));
        preview.Files.WriteBytes("images/room.png", Pictures.Small);
        await preview.StateAsync(static state => state.IsChecked && state.Shown?.Read("images/room.png") is not null);
        await using var context = await (await chromium.GetAsync()).NewContextAsync();
        var page = await OpenAsync(context, preview);
        const string Width = "document.querySelector('main img[src*=\"/images/room.png\"]').naturalWidth";
        await page.EvaluateAsync("document.querySelector('main img[src*=\"/images/room.png\"]').scrollIntoView()");
        await page.WaitForFunctionAsync($"() => {Width} === 4");
        foreach (var (picture, width) in new[] { (Pictures.Large, 8), (Pictures.Small, 4) })
        {
            preview.Files.WriteBytes("images/room.png", picture);
            await page.WaitForFunctionAsync($"() => {Width} === {width}");
        }
    }

    [Fact]
    public async Task Details_that_a_reader_opened_stay_open_and_those_closed_stay_closed()
    {
        await using var context = await (await chromium.GetAsync()).NewContextAsync();
        await using var preview = await PreviewedSite.StartAsync();
        var page = await OpenAsync(context, preview);
        Assert.Equal("true false new", await page.EvaluateAsync<string>("""
            async () => {
              const { patchChildren } = await import('/_preview/patch.js');
              const of = (...parts) => { const root = document.createElement('div'); root.append(...parts.map(([id, open, text]) => { const made = document.createElement('details'); made.id = id; made.open = open; made.append(text); return made; })); return root; };
              const root = of(['a', true, 'old'], ['b', false, 'old']);
              patchChildren(root, of(['z', false, 'before'], ['a', false, 'new'], ['b', true, 'new']));
              return `${root.querySelector('#a').open} ${root.querySelector('#b').open} ${root.querySelector('#a').textContent}`;
            }
            """));
    }

    [Fact]
    public async Task Any_tree_becomes_any_other_and_equal_nodes_stay_the_same_objects()
    {
        await using var context = await (await chromium.GetAsync()).NewContextAsync();
        await using var preview = await PreviewedSite.StartAsync();
        var page = await OpenAsync(context, preview);
        Assert.Equal("", await page.EvaluateAsync<string>("""
            async () => {
              const { patchChildren } = await import('/_preview/patch.js');
              let seed = 7;
              const random = n => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
              const tree = depth => {
                const node = document.createElement(['p', 'ul', 'section', 'em'][random(4)]);
                if (random(3) === 0) node.id = 'i' + random(6);
                if (random(3) === 0) node.setAttribute('title', 't' + random(3));
                for (let i = random(4); i > 0; i--) node.append(depth > 0 && random(3) > 0 ? tree(depth - 1) : 'text ' + random(5));
                return node;
              };
              for (let i = 0; i < 300; i++) {
                const [old, next] = [document.createElement('div'), document.createElement('div')];
                for (let k = random(6); k >= 0; k--) old.append(tree(3));
                for (let k = random(6); k >= 0; k--) next.append(tree(3));
                const same = document.createElement('h2');
                same.textContent = 'same';
                old.append(same);
                next.append(same.cloneNode(true));
                patchChildren(old, next);
                if (!old.isEqualNode(next)) return `${i}: ${old.outerHTML} is not ${next.outerHTML}`;
                if (!same.isConnected && same.parentNode !== old) return `${i}: an equal node was replaced`;
              }
              return '';
            }
            """));
    }

    [Fact]
    public async Task A_new_stylesheet_is_shown_under_the_policy_that_names_the_old_one()
    {
        await using var preview = await PreviewedSite.StartAsync(("settings.yml", "SiteTitle: Test Guide\nSiteDescription: A small site that the tests build, with one topic and what every site needs.\nHost: https://test.example\nThemeTokens:\n  radius: 3px\n"));
        await using var context = await (await chromium.GetAsync()).NewContextAsync();
        var page = await OpenAsync(context, preview);
        Assert.Equal("3px", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--radius')"));
        preview.Files.Write("settings.yml", "SiteTitle: Other Guide\nSiteDescription: A small site that the tests build, with one topic and what every site needs.\nHost: https://test.example\nThemeTokens:\n  radius: 7px\n");
        await page.WaitForFunctionAsync("() => window.shown >= 1");
        Assert.Equal("7px", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--radius')"));
        Assert.Contains("Other Guide", await page.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_opens_the_panel_over_the_last_good_page_and_a_mended_file_closes_it()
    {
        await using var preview = await PreviewedSite.StartAsync();
        await using var context = await (await chromium.GetAsync()).NewContextAsync();
        var page = await OpenAsync(context, preview);
        preview.Files.Write(Source, "---\nTitel: Is it safe?\n---\n\nNew text.\n");
        await page.WaitForFunctionAsync("() => window.report.blocking.length > 0");
        var panel = page.GetByRole(AriaRole.Group, new() { Name = "Findings of this page" });
        await Assertions.Expect(panel).ToBeVisibleAsync();
        await Assertions.Expect(panel).ToContainTextAsync("Did you mean “Title”?");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Most effects are short");
        Assert.StartsWith("vscode://file/", await panel.GetByRole(AriaRole.Link, new() { Name = "Open is-it-safe.md, line 2" }).First.GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.Equal("BODY", await page.EvaluateAsync<string>("document.activeElement.nodeName"));
        preview.Files.Write(Source, TestSite.Article("Is it safe?", "Mended text [@doe2020]."));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Mended text");
        await Assertions.Expect(panel).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_page_of_findings_that_stands_for_the_first_page_gives_way_to_it()
    {
        await using var preview = await PreviewedSite.StartAsync(("settings.yml", "SiteTitel: Test\n"));
        await using var context = await (await chromium.GetAsync()).NewContextAsync();
        var page = await OpenAsync(context, preview);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is no page yet");
        preview.Files.Write("settings.yml", "SiteTitle: Test Guide\nSiteDescription: A small site that the tests build, with one topic and what every site needs.\nHost: https://test.example\n");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Is it safe?");
        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('link[rel=stylesheet]').length"));
    }

    [Fact]
    public async Task The_panel_is_opened_read_and_closed_by_keyboard()
    {
        await using var preview = await PreviewedSite.StartAsync((Source, TestSite.Article("Is it safe?", "Text [@nobody2020] and [nowhere](xref:nowhere).")));
        await using var context = await (await chromium.GetAsync()).NewContextAsync();
        var page = await OpenAsync(context, preview);
        var panel = page.GetByRole(AriaRole.Group, new() { Name = "Findings of this page" });
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Alt+Shift+KeyP");
        await Assertions.Expect(panel).ToBeVisibleAsync();
        await Assertions.Expect(panel).ToBeFocusedAsync();
        await Assertions.Expect(panel).ToContainTextAsync("The library has no reference “nobody2020”.");
        await Assertions.Expect(panel).ToContainTextAsync("Missing: the library has no such source.");
        await Assertions.Expect(panel).ToContainTextAsync("Leads nowhere: xref:nowhere");
        await Assertions.Expect(panel).ToContainTextAsync("No clinician has reviewed this answer.");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Close" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "2 errors" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(panel).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToHaveTextAsync("2 errors");
    }

    [Theory]
    [InlineData("/faq/is-it-safe/")]
    [InlineData("/_preview/")]
    public async Task The_open_panel_and_the_list_pass_every_rule_of_axe_in_light_and_dark(string path)
    {
        await using var preview = await PreviewedSite.StartAsync((Source, TestSite.Article("Is it safe?", "Text [@nobody2020] and [nowhere](xref:nowhere) and <b>raw</b>.")));
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Dark, 1280), (ColorScheme.Light, 320), (ColorScheme.Dark, 320) })
        {
            await using var context = await (await chromium.GetAsync()).NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
            var page = await OpenAsync(context, preview, path);
            await page.Keyboard.PressAsync("Alt+Shift+KeyP");
            await page.EvaluateAsync("document.querySelector('kap-preview')?.shadowRoot.querySelectorAll('details').forEach(part => { part.open = true; })");
            var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
            Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(violation => $"{scheme} {width}: {violation.Id}: {violation.Help}: {string.Join(" ", violation.Nodes.Take(3).Select(static node => node.Html))}")));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        }
    }
}
