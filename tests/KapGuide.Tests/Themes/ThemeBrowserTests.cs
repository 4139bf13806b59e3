using KapGuide.Content;
using KapGuide.Tests.Browser;
using KapGuide.Themes;
using Microsoft.Playwright;

namespace KapGuide.Tests.Themes;

/// <summary>What a person meets: every kind of page in a real browser, in each scheme and width.</summary>
public sealed class ThemeBrowserTests(Chromium chromium)
{
    public static TheoryData<string> Addresses => ThemedSite.Addresses;

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Nothing_scrolls_sideways_on_a_phone_with_large_text_or_wide_spacing(string address)
    {
        var page = await chromium.OpenAsync(address, new() { ViewportSize = new() { Width = 320, Height = 640 } });
        List<string> found = [];
        await Measure("320 px");
        await page.AddStyleTagAsync(new() { Content = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}" });
        await Measure("320 px and text spacing");
        await page.ReloadAsync();
        await page.AddStyleTagAsync(new() { Content = "html{font-size:200%}" });
        await Measure("320 px and text of 200 %");
        await page.Context.CloseAsync();
        Assert.True(found.Count == 0, string.Join("\n", found));

        async Task Measure(string state) => found.AddRange((await page.EvaluateAsync<string[]>(
            """
            () => {
              const wide = document.documentElement.scrollWidth > innerWidth ? ["page: " + document.documentElement.scrollWidth] : [];
              const cut = [...document.querySelectorAll("main *, header *, footer *, nav *")].filter(e => !e.closest(".table, pre, svg, .visually-hidden") &&
                getComputedStyle(e).display !== "inline" && (e.getBoundingClientRect().right > innerWidth + 0.5 || e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflow !== "visible"));
              return wide.concat(cut.map(e => e.outerHTML.slice(0, 120)));
            }
            """)).Select(what => $"{state}: {what}"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Targets_are_44_px_or_stand_in_lines_of_text_at_least_24_px_apart(string address)
    {
        var page = await chromium.OpenAsync(address, new() { ViewportSize = new() { Width = 360, Height = 640 } });
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        var small = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("a[href], button, input, summary")].filter(e => !e.matches(".skip")).flatMap(e => {
              const box = e.getBoundingClientRect();
              if (box.width === 0) return [];
              if (box.width >= 44 && box.height >= 44) return [];
              const style = getComputedStyle(e);
              const inline = style.display.startsWith("inline") && (e.parentElement.textContent.trim() !== e.textContent.trim() || e.closest("sup, td, p, li, dd"));
              const block = (of => { while (getComputedStyle(of).display.startsWith("inline")) of = of.parentElement; return of; })(e.parentElement);
              const line = Math.max(parseFloat(getComputedStyle(block).lineHeight) || 0, box.height);
              return inline && line >= 24 ? [] : [`${Math.round(box.width)} × ${Math.round(box.height)}, line ${line}: ${e.outerHTML.slice(0, 140)}`];
            })
            """);
        await page.Context.CloseAsync();
        Assert.True(small.Length == 0, string.Join("\n", small));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_stop_shows_its_focus_and_nothing_covers_it(string address)
    {
        var page = await chromium.OpenAsync(address, new() { ViewportSize = new() { Width = 360, Height = 640 }, ReducedMotion = ReducedMotion.Reduce });
        var count = await page.EvaluateAsync<int>("[...document.querySelectorAll('a[href], button, input, summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility()).length");
        List<string> faults = [], stops = [];
        for (var stop = 0; stop < count; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var (name, fault) = await Look(page);
            stops.Add(name);
            if (fault.Length > 0) faults.Add($"{stop}: {name}: {fault}");
        }

        await page.Context.CloseAsync();
        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.Equal("#main", stops[0]);
        Assert.Equal(["tel:988", "sms:988", "tel:911"], stops[2..5]);
        Assert.Equal(count, stops.Count);
        Assert.DoesNotContain("", stops);
    }

    /// <summary>1280 × 1024 at 400 % is 320 × 256.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/faq/side-effects/")]
    [InlineData("/search/")]
    public async Task At_400_percent_nothing_scrolls_sideways_and_the_first_stops_are_seen(string address)
    {
        var page = await chromium.OpenAsync(address, new() { ViewportSize = new() { Width = 320, Height = 256 }, DeviceScaleFactor = 4, ReducedMotion = ReducedMotion.Reduce });
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        for (var stop = 0; stop < 14; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var (name, fault) = await Look(page);
            Assert.True(fault.Length == 0, $"{stop}: {name}: {fault}");
        }

        await page.Context.CloseAsync();
    }

    /// <summary>A ground that forgot the dark scheme would dazzle at night.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/faq/boxes/")]
    [InlineData("/search/")]
    public async Task In_the_dark_scheme_every_ground_is_dark_and_in_the_light_one_light(string address)
    {
        const string Grounds = """
            () => [document.documentElement, ...document.querySelectorAll("body *")].flatMap(e => {
              const ground = getComputedStyle(e).backgroundColor.match(/[\d.]+/g).map(Number);
              if (ground[3] === 0 || e.closest(".crisis, .button, button, .contact, .emergency > :first-child, .skip") || !e.checkVisibility()) return [];
              return [Math.round((0.2126 * ground[0] + 0.7152 * ground[1] + 0.0722 * ground[2]) / 2.55)];
            })
            """;
        var page = await chromium.OpenAsync(address, new() { ColorScheme = ColorScheme.Dark });
        var dark = await page.EvaluateAsync<int[]>(Grounds);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var light = await page.EvaluateAsync<int[]>(Grounds);
        await page.Context.CloseAsync();
        Assert.True(dark.Length > 3);
        Assert.All(dark, static ground => Assert.InRange(ground, 0, 20));
        Assert.All(light, static ground => Assert.InRange(ground, 90, 100));
    }

    private static async Task<(string Name, string Fault)> Look(IPage page)
    {
        var seen = await page.EvaluateAsync<string[]>(
            """
            () => {
              const e = document.activeElement, style = getComputedStyle(e), box = [...e.getClientRects()].find(r => r.width > 0) ?? new DOMRect();
              const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
              return [e === document.body ? "" : e.getAttribute("href") ?? e.localName,
                style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2 ? "no outline" :
                box.bottom > innerHeight + 1 && box.height < innerHeight || box.top < -1 ? "out of sight" : top && (e.contains(top) || top.contains(e)) ? "" : "covered"];
            }
            """);
        return (seen[0], seen[1]);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Help_and_the_start_of_the_content_stand_in_the_first_screen_of_a_phone(string address)
    {
        var page = await chromium.OpenAsync(address, new() { ViewportSize = new() { Width = 360, Height = 640 } });
        foreach (var link in new[] { "tel:988", "sms:988", "tel:911" })
            Assert.InRange((await page.Locator($"a[href='{link}']").First.BoundingBoxAsync())!.Y, 0, 100);

        Assert.InRange((await page.Locator("header.site").BoundingBoxAsync())!.Height, 44, 56);
        Assert.InRange((await page.Locator("h1").BoundingBoxAsync())!.Y, 0, 260);
        if (address.StartsWith("/faq/", StringComparison.Ordinal))
            Assert.InRange((await page.Locator("[data-short-answer]").BoundingBoxAsync())!.Y, 0, 330);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_wide_logo_keeps_the_header_on_one_line_of_a_small_phone()
    {
        var logo = new LogoModel("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 600 100'/%3E", null, "A practice with a long name", new ImageSize(600, 100));
        var page = await (await chromium.GetAsync()).NewPageAsync(new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await page.SetContentAsync(System.Text.Encoding.UTF8.GetString(ThemedSite.Default.Render(SamplePages.Article("side-effects") with { Site = SamplePages.Site with { Logo = logo } })));
        var (header, image) = ((await page.Locator("header.site").BoundingBoxAsync())!, (await page.Locator(".brand img").BoundingBoxAsync())!);
        await page.Context.CloseAsync();
        Assert.InRange(header.Height, 44, 57);
        Assert.InRange(image.Height, 12, 40);
        Assert.Equal(6, image.Width / image.Height, 0.2);
    }

    [Fact]
    public async Task Motion_stays_off_unless_the_reader_has_no_preference()
    {
        var page = await chromium.OpenAsync("/", new() { ReducedMotion = ReducedMotion.Reduce });
        Assert.Equal("auto", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).scrollBehavior"));
        var moving = await page.EvaluateAsync<string[]>(
            """
            () => {
              const walk = (rules, guarded) => [...rules].flatMap(rule => {
                const inside = guarded || rule.media?.mediaText.includes("prefers-reduced-motion: no-preference");
                const moves = rule.constructor.name === "CSSViewTransitionRule" || ["animation-name", "transition-property", "scroll-behavior"].some(name => rule.style?.getPropertyValue(name));
                return (moves ? [inside ? "guarded" : rule.cssText] : []).concat(rule.cssRules ? walk(rule.cssRules, inside) : []);
              });
              return walk(document.styleSheets[0].cssRules, false);
            }
            """);
        Assert.Equal(["guarded"], moving);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        Assert.Equal("smooth", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).scrollBehavior"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, "rgb(0, 0, 0)", "rgb(255, 255, 255)")]
    [InlineData(ColorScheme.Dark, "rgb(255, 255, 255)", "rgb(0, 0, 0)")]
    public async Task A_wish_for_more_contrast_gives_the_most(ColorScheme scheme, string text, string ground)
    {
        var page = await chromium.OpenAsync("/faq/side-effects/", new() { ColorScheme = scheme });
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, Contrast = Contrast.More });
        Assert.Equal(text, await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.prose p')).color"));
        Assert.Equal(ground, await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Paper_is_white_has_no_navigation_and_keeps_the_ways_to_call_and_the_review()
    {
        var page = await chromium.OpenAsync("/faq/side-effects/", new() { ColorScheme = ColorScheme.Dark });
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        Assert.Equal("rgb(20, 35, 31)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.prose p')).color"));
        foreach (var gone in new[] { "header.site nav", ".crumbs", ".contents", ".pager", ".practice" }) Assert.True(await page.Locator(gone).IsHiddenAsync(), gone);
        foreach (var kept in new[] { ".emergency .contact", "[data-reviewed]", "footer.site a[href='tel:988']" }) Assert.True(await page.Locator(kept).IsVisibleAsync(), kept);
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "Letter", Margin = new() { Top = "15mm", Right = "15mm", Bottom = "15mm", Left = "15mm" } }));
        Assert.InRange(pdf.Split("/Type /Page\n").Length - 1, 1, 4);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_help_page_prints_on_one_sheet()
    {
        var page = await chromium.OpenAsync("/get-help-now/", new());
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "Letter" }));
        Assert.Equal(1, pdf.Split("/Type /Page\n").Length - 1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_the_search_page_offers_the_questions_and_no_dead_form()
    {
        var page = await chromium.OpenAsync("/search/", new() { JavaScriptEnabled = false });
        Assert.True(await page.Locator("form[role=search]").IsHiddenAsync());
        Assert.True(await page.Locator("#browse").IsVisibleAsync());
        await page.Context.CloseAsync();
        page = await chromium.OpenAsync("/search/", new());
        Assert.True(await page.Locator("form[role=search]").IsVisibleAsync());
        await page.Context.CloseAsync();
    }
}
