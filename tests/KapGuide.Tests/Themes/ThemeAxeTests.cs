using KapGuide.Tests.Browser;
using Microsoft.Playwright;

namespace KapGuide.Tests.Themes;

/// <summary>What the real site doesn't show yet, such as every box at once, a review and a license, against every rule of axe-core.</summary>
public sealed class ThemeAxeTests(Chromium chromium)
{
    [Theory]
    [InlineData("/faq/boxes/")]
    [InlineData("/faq/depression/")]
    [InlineData("/people/kap-guide/")]
    [InlineData("/references/")]
    public async Task Axe_finds_nothing_with_every_rule_on_in_any_scheme_and_width(string address)
    {
        var page = await chromium.OpenAsync(address, new());
        await page.LoadAxeAsync();
        List<string> found = [];
        foreach (var width in new[] { 320, 768, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            found.AddRange(await page.FindAsync(ColorScheme.Light, ForcedColors.None, colorOnly: false));
            found.AddRange(await page.FindAsync(ColorScheme.Dark, ForcedColors.None, colorOnly: true));
            found.AddRange(await page.FindAsync(ColorScheme.Light, ForcedColors.Active, colorOnly: true));
        }

        await page.Context.CloseAsync();
        Assert.True(found.Count == 0, string.Join("\n", found));
    }
}
