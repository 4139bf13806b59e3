using System.Collections.Immutable;
using System.Xml;
using KapGuide.Content;
using KapGuide.StructuredData;

namespace KapGuide.Feeds;

/// <summary>The Atom feed (RFC 4287).</summary>
public static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>The document.</summary>
    /// <param name="site">The site.</param>
    /// <param name="entries">Newest first; the feed's own date is that of the first.</param>
    public static byte[] Write(Site site, ImmutableArray<FeedEntry> entries) => Xml.Write(xml =>
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, site.Settings.Language);
        Text(xml, "id", site.AbsoluteUrl("/"));
        Text(xml, "title", site.Settings.SiteTitle);
        Text(xml, "subtitle", site.Settings.SiteDescription);
        Text(xml, "updated", Moment.Of(entries.IsEmpty ? new DateOnly(1970, 1, 1) : entries[0].Changed));
        Link(xml, "self", site.AbsoluteUrl("/feed.xml"), "application/atom+xml");
        Link(xml, "alternate", site.AbsoluteUrl("/"), "text/html");
        Author(xml, site.Settings.SiteTitle, site.AbsoluteUrl("/"));
        foreach (var entry in entries) Entry(xml, site, entry);
        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, Site site, FeedEntry entry)
    {
        var article = entry.Article;
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "id", site.AbsoluteUrl(article.Url));
        Text(xml, "title", article.Title);
        Link(xml, "alternate", site.AbsoluteUrl(article.Url), "text/html");
        Link(xml, "alternate", site.AbsoluteUrl(article.Url + "index.md"), "text/markdown");
        Text(xml, "published", Moment.Of(entry.Published));
        Text(xml, "updated", Moment.Of(entry.Changed));
        if (site.PeopleById.TryGetValue(article.Metadata.Author.Value, out var author)) Author(xml, author.Name, site.AbsoluteUrl(author.Url));
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", article.Topic);
        xml.WriteAttributeString("label", entry.Topic);
        xml.WriteEndElement();
        Text(xml, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name, string uri)
    {
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", name);
        Text(xml, "uri", uri);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string href, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, text);
}
