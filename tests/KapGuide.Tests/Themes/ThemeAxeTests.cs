using Deque.AxeCore.Commons;
using KapGuide.Tests.Browser;
using Microsoft.Playwright;

namespace KapGuide.Tests.Themes;

/// <summary>Every kind of page against every rule of axe-core: A, AA, AAA, best practice and experimental.</summary>
public sealed class ThemeAxeTests(Chromium chromium)
{
    /// <summary>
    /// Violations, and what axe leaves open. All rules run, also those that axe ships switched off; deprecated ones do not, nor
    /// "hidden-content", which only says that there is some. What a scheme can't change is looked at in the light scheme alone.
    /// Two things are settled elsewhere: in forced colors the contrast is the reader's own choice, and cells of a table that is
    /// scrolled out of sight at 320 px are measured at 1280 px.
    /// </summary>
    private const string RunAxe =
        """
        async ({ colorOnly, forced }) => {
          const rules = axe.getRules().filter(rule => !rule.tags.includes("deprecated") && rule.ruleId !== "hidden-content" &&
            (!colorOnly || rule.tags.includes("cat.color")) && !(forced && rule.ruleId.startsWith("color-contrast"))).map(rule => rule.ruleId);
          const result = await axe.run(document, { runOnly: { type: "rule", values: rules }, resultTypes: ["violations", "incomplete"] });
          const ran = new Set(["passes", "violations", "incomplete", "inapplicable"].flatMap(kind => result[kind].map(rule => rule.id)));
          const open = ["violations", "incomplete"].flatMap(kind => result[kind].flatMap(rule => rule.nodes
            .filter(node => kind === "violations" || !(rule.id.startsWith("color-contrast") && document.querySelector(node.target[0])?.closest(".table, pre")))
            .map(node => `${rule.id}: ${node.html.slice(0, 160)} ${[...node.any, ...node.all, ...node.none].map(check => check.message).join(" ")}`)));
          return rules.filter(id => !ran.has(id)).map(id => "did not run: " + id).concat(rules.length === 0 ? ["no rules"] : [], open);
        }
        """;

    public static TheoryData<string> Addresses => ThemedSite.Addresses;

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Axe_finds_nothing_with_every_rule_on_in_any_scheme_and_width(string address)
    {
        var page = await chromium.OpenAsync(address, new());
        await page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        List<string> found = [];
        foreach (var width in new[] { 320, 768, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var (scheme, forced) in new[] { (ColorScheme.Light, ForcedColors.None), (ColorScheme.Dark, ForcedColors.None), (ColorScheme.Light, ForcedColors.Active) })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = forced, ReducedMotion = ReducedMotion.Reduce });
                var isForced = forced == ForcedColors.Active;
                var result = await page.EvaluateAsync<string[]>(RunAxe, new { colorOnly = isForced || scheme == ColorScheme.Dark, forced = isForced });
                found.AddRange(result.Select(what => $"{width} {scheme} {forced}: {what}"));
            }
        }

        await page.Context.CloseAsync();
        Assert.True(found.Count == 0, string.Join("\n", found));
    }
}
