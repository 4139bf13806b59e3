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
    public static IEnumerable<Diagnostic> Find(AuditedSite site, AuditedPage page)
    {
        foreach (var element in page.Document.All)
        {
            foreach (var attribute in element.Attributes)
            {
                var isCode = attribute.Name == "style" || (attribute.Name.StartsWith("on", StringComparison.Ordinal) && attribute.Name.Length > 3)
                    || attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
                if (!isCode) continue;
                yield return new Diagnostic(Rule, Places.Of(site, page, element), $"<{element.LocalName}> has the attribute {attribute.Name}=\"{attribute.Value}\", which the security policy blocks.",
                    attribute.Name == "style" ? "Give it a class, and write the style in the theme's stylesheet." : "Listen for the event in a module of the theme.");
            }

            if (element.LocalName == "script" && element.GetAttribute("src") is null && (element.GetAttribute("type") ?? "") is "" or "module" or "text/javascript" && element.TextContent.Trim().Length > 0)
                yield return new Diagnostic(Rule, Places.Of(site, page, element), "This page holds a script, which the security policy blocks.", "Move it into a file in the theme's assets/.");
        }
    }
}
