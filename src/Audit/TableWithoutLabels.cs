using AngleSharp.Dom;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds tables without header cells or caption, and header cells without words (A11-09).</summary>
public static class TableWithoutLabels
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("A11-09", nameof(TableWithoutLabels), Severity.Error, "Finds tables without header cells or caption, and header cells without words.")
    {
        Why = "https://www.w3.org/WAI/tutorials/tables/",
        Bad = "| Nausea | 3 in 10 |",
        Good = "Table: How often side effects happened\n\n| Effect | How often |\n| --- | --- |\n| Nausea | 3 in 10 |",
    };

    /// <returns>What is wrong on a page.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page)
    {
        foreach (var table in page.Named("table").Where(static table => table.GetAttribute("role") is not ("presentation" or "none")))
        {
            var caption = table.QuerySelector("caption")?.TextContent.Trim() ?? table.GetAttribute("aria-label") ?? "";
            var name = caption.Length > 0 ? $"The table “{caption}”" : $"A table ({Words(table)})";
            if (table.QuerySelector("th") is null)
                yield return new Diagnostic(Rule, Places.Of(site, page, table), $"{name} has no header cells.", "Put a header row above a line of dashes: | Effect | How often |, then | --- | --- |.");
            if (caption.Length == 0 && table.GetAttribute("aria-labelledby") is null)
                yield return new Diagnostic(Rule, Places.Of(site, page, table), $"{name} has no caption.", "Write a line before it: Table: What the table shows.");
            if (table.QuerySelectorAll("th").Skip(1).Any(static cell => cell.TextContent.Trim().Length == 0 && cell.GetAttribute("aria-label") is null))
                yield return new Diagnostic(Rule, Places.Of(site, page, table), $"{name} has a header cell without words.", "Say in every column's header what stands below it.");
        }
    }

    private static string Words(IElement table) =>
        string.Join(' ', table.QuerySelectorAll("th, td").SelectMany(static cell => cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Take(6));
}
