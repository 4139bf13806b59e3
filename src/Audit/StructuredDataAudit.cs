using AngleSharp.Dom;
using KapGuide.Diagnostics;
using KapGuide.StructuredData;

namespace KapGuide.Audit;

/// <summary>Structured data beside the page that carries it (SDA-01 to SDA-10).</summary>
public static class StructuredDataAudit
{
    /// <summary>The rule by which the audit is listed; the others of its family are found with it.</summary>
    public static Rule Rule => SchemaRules.Unreadable;

    /// <summary>Everything that is wrong with the data of one page.</summary>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page) => page.Graphs.SelectMany(static graph => graph.Findings);

    /// <summary>What only shows when all pages are seen together.</summary>
    public static IEnumerable<Diagnostic> FindAcross(AuditedSite site) =>
        StructuredDataCheck.CheckSite(site.Pages.SelectMany(page => page.Names.Select(names => (names, new PageFacts(site.Site.Settings.Host + page.Url, page.Source.File)))), site.Site.Today);

    /// <summary>What the check must know of a page.</summary>
    internal static PageFacts FactsOf(AuditedSite site, OpenPage page) => new(site.Site.Settings.Host + page.Url, page.Source.File)
    {
        VisibleText = VisibleText.Of(page.Html[Math.Max(0, page.Html.IndexOf("<body", StringComparison.OrdinalIgnoreCase))..]),
        VisibleDates = page.ShownDays(),
        References = page.Named("li").Count(static item => item.Id is ['r', 'e', 'f', '-', ..] && item.Closest("section[role=doc-endnotes]") is not null) is > 0 and var count ? count : null,
        IsHome = page.Path == "index.html",
    };
}
