using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds pages that the sitemap lacks, entries that are no page for search engines, and dates that can't be (SEO-08).</summary>
public static class SitemapEntries
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("SEO-08", nameof(SitemapEntries), Severity.Error, "Finds pages that the sitemap lacks, entries that are no page for search engines, and dates that can't be.")
    {
        Why = "https://www.sitemaps.org/protocol.html",
    };

    private static readonly XNamespace Space = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <returns>One finding for each page or entry.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site)
    {
        var at = SourceSpan.File("output/sitemap.xml");
        if (!site.Files.ContainsKey("sitemap.xml"))
        {
            yield return new Diagnostic(Rule, at, "The site has no sitemap.", "Build with a version that writes sitemap.xml, or add the pipeline “Sitemap”.");
            yield break;
        }

        var (entries, problem) = Read(site, "sitemap.xml");
        if (problem.Length > 0) yield return new Diagnostic(Rule, at, problem, "Build again; if the file stays broken, please report it.");
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (location, modified) in entries)
        {
            var address = Address.Resolve(site.Site.Settings.Host, site.Site.Settings.LinkRoot, "/", location);
            if (!listed.Add(location))
                yield return new Diagnostic(Rule, at, $"The sitemap lists {location} twice.", "Delete one of the two entries.");
            else if (address.Kind != AddressKind.Internal || !location.StartsWith("http", StringComparison.Ordinal) || !site.PagesByUrl.TryGetValue(address.Url, out var page))
                yield return new Diagnostic(Rule, at, $"The sitemap lists {location}, which is no page of this site.", "Delete the entry.");
            else if (!page.IsIndexable)
                yield return new Diagnostic(Rule, page.Source.File, $"The sitemap lists {page.Url}, which tells search engines not to list it.", "Set IncludeInSitemap to true, or take the page out of the sitemap.");
            if (modified is not null && !(DateTimeOffset.TryParse(modified, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) && modified.Length >= 10 && DateOnly.FromDateTime(day.Date) <= site.Site.Today))
                yield return new Diagnostic(Rule, at, $"The sitemap says that {location} changed on “{modified}”, which is no past day.", "Write the day as 2026-11-22, and never a day in the future.");
        }

        foreach (var page in site.Pages.Where(page => page.IsIndexable && !listed.Contains(site.Site.Settings.Host + page.Url)))
            yield return new Diagnostic(Rule, page.Source.File, $"The sitemap lacks {page.Url}.", "Add it, or set IncludeInSitemap to false.");
    }

    /// <summary>Locations with their dates of change; of an index, those of all its parts.</summary>
    internal static (IReadOnlyList<(string Location, string? Modified)> Entries, string Problem) Read(AuditedSite site, string path)
    {
        try
        {
            var root = XDocument.Parse(site.Text(path)).Root!;
            if (root.Name == Space + "urlset")
                return ([.. root.Elements(Space + "url").Select(static url => (url.Element(Space + "loc")?.Value.Trim() ?? "", url.Element(Space + "lastmod")?.Value.Trim()))], "");
            if (root.Name != Space + "sitemapindex") return ([], $"{path} begins with <{root.Name.LocalName}>, which is neither a sitemap nor an index of sitemaps.");
            List<(string Location, string? Modified)> entries = [];
            var problem = "";
            foreach (var location in root.Elements(Space + "sitemap").Select(static part => part.Element(Space + "loc")?.Value.Trim() ?? ""))
            {
                var part = site.FileAt(Address.Resolve(site.Site.Settings.Host, site.Site.Settings.LinkRoot, "/", location).Url);
                var read = part is not null && part != path && site.Files.ContainsKey(part) ? Read(site, part) : ([], $"The index of sitemaps names {location}, which doesn't exist.");
                entries.AddRange(read.Entries);
                if (problem.Length == 0) problem = read.Problem;
            }

            return (entries, problem);
        }
        catch (XmlException broken)
        {
            return ([], $"{path} is not XML: {broken.Message}");
        }
    }
}
