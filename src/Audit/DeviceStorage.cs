using System.Text.RegularExpressions;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds scripts that keep something on the reader's device or report home, and headers that set cookies (PRI-02).</summary>
/// <remarks>Comments don't count. On a device that is shared with a partner or a parent, what was read must leave no trace.</remarks>
public static partial class DeviceStorage
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("PRI-02", nameof(DeviceStorage), Severity.Error, "Finds cookies, storage on the device, and beacons in scripts that the site ships.")
    {
        Why = "https://www.hhs.gov/hipaa/for-professionals/privacy/guidance/hipaa-online-tracking/index.html",
        Bad = "localStorage.setItem(\"last\", query)",
        Good = "history.replaceState(null, \"\", \"#q=\" + query)",
    };

    /// <returns>One finding for each place.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site)
    {
        foreach (var code in ShippedCode.All(site).Where(static code => code.IsScript))
        {
            foreach (var match in Words.Matches(code.Text).AsEnumerable())
                yield return new Diagnostic(Rule, code.Span(match.Index, match.Length), $"The script uses “{match.Value}”.", "Keep state in the address after #, or in attributes; nothing may stay on the device or be sent.");
        }

        foreach (var (pattern, name, _) in site.Host.Headers.Where(static header => header.Name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase)))
            yield return new Diagnostic(Rule, SourceSpan.File("output/_headers"), $"The header {name} for {pattern} sets a cookie.", "Delete the header.");
        foreach (var page in site.Pages.Where(static page => page.SetsCookie))
            yield return new Diagnostic(Rule, page.TemplateAt, "This page sets a cookie.", "Delete <meta http-equiv=\"set-cookie\">.");
    }

    [GeneratedRegex("""\bdocument\s*\.\s*cookie\b|\bcookieStore\b|\[\s*["'`]cookie["'`]\s*\]|\b(?:local|session)Storage\b|\bindexedDB\b|\bopenDatabase\b|\bsendBeacon\b|\bcaches\s*\.\s*open\b|\bgtag\s*\(|\bfbq\s*\(""")]
    private static partial Regex Words { get; }
}
