using KapGuide.Content;

namespace KapGuide.Feeds;

/// <summary>Short texts that machines look for at known places.</summary>
public static class SmallFiles
{
    private const int ShortNameLength = 16;

    /// <summary><c>robots.txt</c> (RFC 9309): everything may be read. Pages that must not be listed say so themselves, which a robot only sees when it may read them.</summary>
    public static string Robots(Site site) =>
        "User-agent: *\nAllow: /\n" + (site.Settings.NoIndex ? "" : $"\nSitemap: {site.AbsoluteUrl("/sitemap.xml")}\n");

    /// <summary><c>/.well-known/security.txt</c> (RFC 9116); null without a contact or any date in the content.</summary>
    /// <remarks>It expires a year after the last change of the content, less a day: no clock is needed, and a site that nobody tends says so.</remarks>
    public static string? Security(Site site)
    {
        if (site.Settings.SecurityContact is not { Length: > 0 } contact || LastChange(site) is not { } last) return null;
        var address = contact.Contains(':', StringComparison.Ordinal) ? contact : "mailto:" + contact;
        return $"Contact: {address}\nExpires: {last.AddYears(1).AddDays(-1):yyyy-MM-dd}T12:00:00Z\nPreferred-Languages: {site.Settings.Language.Split('-')[0]}\nCanonical: {site.AbsoluteUrl("/.well-known/security.txt")}\n";
    }

    /// <summary>The OpenSearch description (version 1.1): lets a browser search the site from its address bar. The words stay behind <c>#</c>, so no server sees them.</summary>
    public static byte[] OpenSearch(Site site, string? icon)
    {
        const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";
        return Xml.Write(xml =>
        {
            xml.WriteStartElement("OpenSearchDescription", Namespace);
            xml.WriteElementString("ShortName", Namespace, Cut(site.Settings.SiteTitle, ShortNameLength));
            xml.WriteElementString("Description", Namespace, $"Search the answers of {site.Settings.SiteTitle}");
            xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
            if (icon is not null)
            {
                xml.WriteStartElement("Image", Namespace);
                xml.WriteAttributeString("width", "32");
                xml.WriteAttributeString("height", "32");
                xml.WriteString(icon);
                xml.WriteEndElement();
            }

            xml.WriteStartElement("Url", Namespace);
            xml.WriteAttributeString("type", "text/html");
            xml.WriteAttributeString("template", site.AbsoluteUrl("/search/#q={searchTerms}"));
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
    }

    /// <summary><c>llms.txt</c> (https://llmstxt.org): what the site is, and each answer's Markdown with its short answer.</summary>
    public static ReadOnlyMemory<byte> Llms(Site site)
    {
        var bytes = new MemoryStream(4096 + (site.Articles.Length * 384));
        using (var text = new StreamWriter(bytes, leaveOpen: true))
        {
            text.Write($"# {site.Settings.SiteTitle}\n\n> {site.Settings.SiteDescription}\n\n");
            text.Write("Every claim has its source. Quote an answer with its address and its review state: each page says whether a clinician has reviewed it.\n");
            text.Write("If a reader may be in danger, give the crisis lines first: in the United States call or text 988, or call 911.\n");
            foreach (var topic in site.Topics)
            {
                text.Write($"\n## {topic.Title}\n\n");
                foreach (var article in site.ArticlesByTopic[topic.Slug])
                    text.Write($"- [{article.Title}]({site.AbsoluteUrl(article.Url + "index.md")}): {FeedEntry.SummaryOf(site, article)}\n");
            }

            text.Write("\n## About this site\n\n");
            foreach (var page in site.Pages) text.Write($"- [{page.Title}]({site.AbsoluteUrl(page.Url)}): {page.Metadata.Description.Value}\n");
            text.Write($"\n## Optional\n\n- [All sources]({site.AbsoluteUrl("/references.json")}): the reference library as CSL-JSON\n");
            text.Write($"- [All answers as data]({site.AbsoluteUrl(ArticlesApi.Path)}): titles, short answers, topics and dates as JSON\n");
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static DateOnly? LastChange(Site site) =>
        site.Articles.SelectMany(static article => new[] { article.Metadata.Modified, article.Metadata.Reviewed }).Concat(site.Pages.Select(static page => page.Metadata.Modified)).Max();

    /// <summary>At most so many characters, cut between words where that is possible.</summary>
    private static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        var space = text.LastIndexOf(' ', length);
        return text[..(space > 0 ? space : length)];
    }
}
