using System.Collections.Immutable;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Everything that audits find in a finished site.</summary>
public static class SiteAudit
{
    /// <summary>
    /// Everything that the audits find, at the rules' own levels, in order. What is the same on several pages (a fault of a template) is one finding
    /// whose hint says on how many pages it shows.
    /// </summary>
    /// <param name="site">The finished site, whose pages were looked at.</param>
    public static ImmutableArray<Diagnostic> Run(AuditedSite site)
    {
        var pagesOf = new Dictionary<Diagnostic, List<string>>();
        foreach (var (page, findings) in site.Pages.Zip(site.OnPages))
        {
            foreach (var finding in findings)
            {
                if (!pagesOf.TryGetValue(finding, out var pages)) pagesOf[finding] = pages = [];
                pages.Add(page.Url);
            }
        }

        var onPages = pagesOf.Select(static same => same.Value.Count == 1 ? same.Key : same.Key with { Hint = $"{same.Key.Hint} Seen on {same.Value.Count} pages, first on {same.Value[0]}.".TrimStart() });
        return [.. onPages.Concat(Audit.All.Where(static audit => audit.FindAcross is not null).SelectMany(audit => audit.FindAcross!(site))).Distinct().Order(Diagnostic.Order)];
    }
}
