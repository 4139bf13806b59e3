using System.Collections.Immutable;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Runs audits on a finished site.</summary>
public static class SiteAudit
{
    /// <summary>
    /// Everything that the audits find, at the rules' own levels, in order. What is the same on several pages (a fault of a template) is one finding
    /// whose hint says on how many pages it shows.
    /// </summary>
    /// <param name="site">The finished site.</param>
    /// <param name="workers">How many pages are looked at at once.</param>
    public static ImmutableArray<Diagnostic> Run(AuditedSite site, int workers)
    {
        var audits = Audit.All;
        Audit[] eachPage = [.. audits.Where(static audit => audit.FindOnPage is not null)];
        var found = new Diagnostic[site.Pages.Length][];
        Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
            found[i] = [.. eachPage.SelectMany(audit => audit.FindOnPage!(site, site.Pages[i]))]);

        var onPages = found.SelectMany((findings, i) => findings.Distinct().Select(finding => (finding, page: site.Pages[i].Url)))
            .GroupBy(static pair => pair.finding, static pair => pair.page)
            .Select(static same => same.Count() == 1 ? same.Key : same.Key with { Hint = $"{same.Key.Hint} Seen on {same.Count()} pages, first on {same.First()}.".TrimStart() });
        var onSite = audits.Where(static audit => audit.FindOnPage is null).SelectMany(audit => audit.Find(site));
        return [.. onPages.Concat(onSite).Distinct().Order(Diagnostic.Order)];
    }
}
