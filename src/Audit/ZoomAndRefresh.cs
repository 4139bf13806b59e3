using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds pages that can't be enlarged, or that reload by themselves (A11-22).</summary>
public static class ZoomAndRefresh
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("A11-22", nameof(ZoomAndRefresh), Severity.Error, "Finds pages that can't be enlarged, have no width for phones, or reload by themselves.")
    {
        Why = "https://www.w3.org/WAI/WCAG22/Understanding/resize-text",
        Bad = "<meta name=\"viewport\" content=\"width=device-width, user-scalable=no\">",
        Good = "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
    };

    /// <returns>What is wrong on a page.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page)
    {
        var at = Places.Template(site, page);
        var viewport = (page.Meta("viewport") ?? "").Split(',', StringSplitOptions.TrimEntries).Select(static part => part.Split('=', 2, StringSplitOptions.TrimEntries))
            .Where(static part => part.Length == 2).DistinctBy(static part => part[0]).ToDictionary(static part => part[0], static part => part[1], StringComparer.OrdinalIgnoreCase);
        if (!viewport.ContainsKey("width"))
            yield return new Diagnostic(Rule, at, "This page doesn't fit its width to a phone.", "Write <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">.");
        if (viewport.GetValueOrDefault("user-scalable") is "no" or "0" || (double.TryParse(viewport.GetValueOrDefault("maximum-scale"), out var most) && most < 5))
            yield return new Diagnostic(Rule, at, "This page can't be enlarged on a phone.", "Delete user-scalable and maximum-scale from the viewport.");
        if (page.Orders("refresh"))
            yield return new Diagnostic(Rule, at, "This page reloads or moves on by itself.", "Delete <meta http-equiv=\"refresh\">; redirects belong into _redirects.");
    }
}
