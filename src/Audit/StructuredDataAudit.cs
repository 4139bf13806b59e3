using System.Globalization;
using KapGuide.Diagnostics;
using KapGuide.StructuredData;

namespace KapGuide.Audit;

/// <summary>Structured data beside the page that carries it (SDA-01 to SDA-10).</summary>
public static class StructuredDataAudit
{
    /// <summary>The rule by which the audit is listed; the others of its family are found with it.</summary>
    public static Rule Rule => SchemaRules.Unreadable;

    /// <summary>Everything that is wrong with the data of one page.</summary>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, AuditedPage page) =>
        page.JsonLd.IsEmpty ? [] : page.JsonLd.SelectMany(json => StructuredDataCheck.Check(json, FactsOf(site, page) with
        {
            VisibleText = VisibleText.Of(page.Document.Body?.InnerHtml ?? ""),
            VisibleDates =
            [
                .. page.Document.QuerySelectorAll("time[datetime]").Select(static time => time.GetAttribute("datetime"))
                    .Select(static text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default)
                    .Where(static day => day != default),
            ],
            References = page.Document.QuerySelectorAll("section[role=doc-endnotes] li[id^=ref-]").Length is > 0 and var count ? count : null,
            IsHome = page.Path == "index.html",
        }));

    /// <summary>What only shows when all pages are seen together.</summary>
    public static IEnumerable<Diagnostic> FindAcross(AuditedSite site) =>
        StructuredDataCheck.CheckSite(site.Pages.SelectMany(page => page.JsonLd.Select(json => (json, FactsOf(site, page)))), site.Site.Today);

    private static PageFacts FactsOf(AuditedSite site, AuditedPage page) => new(site.Site.Settings.Host + page.Url, page.Source.File);
}
