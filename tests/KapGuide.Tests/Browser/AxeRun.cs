using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace KapGuide.Tests.Browser;

/// <summary>axe-core with every rule on: A, AA, AAA, best practice and experimental.</summary>
internal static class AxeRun
{
    /// <summary>
    /// Violations, and what axe leaves open. All rules run, also those that axe ships switched off; deprecated ones do not, nor
    /// "hidden-content", which only says that there is some. Two things are settled elsewhere: in forced colors the contrast is the
    /// reader's own choice, and cells of a table that is scrolled out of sight at 320 px are measured at 1280 px.
    /// </summary>
    private const string Run =
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

    /// <summary>Where the page's script is off, timers never end. axe gets its turns at once, and its time limits never strike.</summary>
    private const string Turns = "window.setTimeout = (turn, wait) => { if (!wait) Promise.resolve().then(turn); return 0; };";

    /// <summary>Puts axe into a page, with script or without.</summary>
    public static async Task LoadAxeAsync(this IPage page, bool scripted = true)
    {
        if (!scripted) await page.EvaluateAsync(Turns);
        await page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
    }

    /// <summary>What axe finds on the page as it is now.</summary>
    /// <param name="page">Has axe.</param>
    /// <param name="scheme">The scheme to look at it in.</param>
    /// <param name="forced">Whether colors are forced.</param>
    /// <param name="colorOnly">Leaves out what a scheme can't change.</param>
    public static async Task<IEnumerable<string>> FindAsync(this IPage page, ColorScheme scheme, ForcedColors forced, bool colorOnly)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = forced, ReducedMotion = ReducedMotion.Reduce });
        var found = await page.EvaluateAsync<string[]>(Run, new { colorOnly, forced = forced == ForcedColors.Active });
        return found.Select(what => $"{page.ViewportSize!.Width} {scheme} {forced}: {what}");
    }
}
