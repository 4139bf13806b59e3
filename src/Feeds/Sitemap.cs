using System.Collections.Immutable;
using System.Xml;

namespace KapGuide.Feeds;

/// <summary>Sitemaps (https://www.sitemaps.org/protocol.html).</summary>
public static class Sitemap
{
    /// <summary>How many addresses one file may hold.</summary>
    public const int Limit = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The files: <c>sitemap.xml</c>, which above the limit is an index of <c>sitemap-1.xml</c> and so on.</summary>
    /// <param name="absolute">Makes an address under the link root absolute.</param>
    /// <param name="pages">The pages; none gives no file.</param>
    /// <param name="limit">Addresses a file; for tests.</param>
    public static IEnumerable<(string Path, byte[] Content)> Write(Func<string, string> absolute, ImmutableArray<PublicPage> pages, int limit = Limit)
    {
        if (pages.IsEmpty) return [];
        if (pages.Length <= limit) return [("sitemap.xml", Pages(absolute, pages))];
        var parts = pages.Chunk(limit).Select((part, index) => (Path: $"sitemap-{index + 1}.xml", Pages: part)).ToArray();
        return
        [
            ("sitemap.xml", Index(absolute, parts.Select(static part => (part.Path, part.Pages.Max(static page => page.Modified))))),
            .. parts.Select(part => (part.Path, Pages(absolute, part.Pages))),
        ];
    }

    private static byte[] Pages(Func<string, string> absolute, IEnumerable<PublicPage> pages) =>
        Xml.Write(xml => WriteList(xml, "urlset", "url", pages.Select(page => (absolute(page.Url), page.Modified))));

    private static byte[] Index(Func<string, string> absolute, IEnumerable<(string Path, DateOnly? Modified)> parts) =>
        Xml.Write(xml => WriteList(xml, "sitemapindex", "sitemap", parts.Select(part => (absolute("/" + part.Path), part.Modified))));

    private static void WriteList(XmlWriter xml, string list, string item, IEnumerable<(string Address, DateOnly? Modified)> entries)
    {
        xml.WriteStartElement(list, Namespace);
        foreach (var (address, modified) in entries)
        {
            xml.WriteStartElement(item, Namespace);
            xml.WriteElementString("loc", Namespace, address);
            if (modified is { } day) xml.WriteElementString("lastmod", Namespace, $"{day:yyyy-MM-dd}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
