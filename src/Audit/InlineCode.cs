using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds style and event attributes, javascript: addresses and inline scripts in finished pages (A11-24).</summary>
/// <remarks>The site's Content-Security-Policy blocks them, so they would fail without a word. JSON data and speculation rules are not code.</remarks>
public static class InlineCode
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("A11-24", nameof(InlineCode), Severity.Error, "Finds style and event attributes, javascript: addresses and inline scripts, which the site's security policy blocks.")
    {
        Why = "https://www.w3.org/TR/CSP3/",
        Bad = "<p style=\"color:red\" onclick=\"show()\">",
        Good = "<p class=\"status\">",
    };

    /// <returns>What is wrong on a page.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page)
    {
        foreach (var (element, name, value) in page.Attributes)
        {
            var isCode = name == "style" || (name.StartsWith("on", StringComparison.Ordinal) && name.Length > 3) || value.AsSpan().TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
            if (!isCode) continue;
            yield return new Diagnostic(Rule, Places.Of(site, page, element), $"<{element.LocalName}> has the attribute {name}=\"{value}\", which the security policy blocks.",
                name == "style" ? "Give it a class, and write the style in the theme's stylesheet." : "Listen for the event in a module of the theme.");
        }

        foreach (var script in page.Named("script").Where(static script => !script.HasAttribute("src") && (script.GetAttribute("type") ?? "") is "" or "module" or "text/javascript" && script.TextContent.Trim().Length > 0))
            yield return new Diagnostic(Rule, Places.Of(site, page, script), "This page holds a script, which the security policy blocks.", "Move it into a file in the theme's assets/.");
    }
}
