using System.Collections.Immutable;
using System.Text.Json;
using KapGuide.Content;
using KapGuide.StructuredData;

namespace KapGuide.Feeds;

/// <summary>The JSON feed (https://www.jsonfeed.org/version/1.1/).</summary>
public static class JsonFeed
{
    /// <summary>The document.</summary>
    /// <param name="site">The site.</param>
    /// <param name="entries">Newest first.</param>
    public static ReadOnlyMemory<byte> Write(Site site, ImmutableArray<FeedEntry> entries) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", site.Settings.SiteTitle);
        json.WriteString("home_page_url", site.AbsoluteUrl("/"));
        json.WriteString("feed_url", site.AbsoluteUrl("/feed.json"));
        json.WriteString("description", site.Settings.SiteDescription);
        json.WriteString("language", site.Settings.Language);
        json.WriteStartArray("authors");
        Author(json, site.Settings.SiteTitle, site.AbsoluteUrl("/"));
        json.WriteEndArray();
        json.WriteStartArray("items");
        foreach (var entry in entries) Item(json, site, entry);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Item(Utf8JsonWriter json, Site site, FeedEntry entry)
    {
        var article = entry.Article;
        json.WriteStartObject();
        json.WriteString("id", site.AbsoluteUrl(article.Url));
        json.WriteString("url", site.AbsoluteUrl(article.Url));
        json.WriteString("title", article.Title);
        json.WriteString("content_text", entry.Summary);
        json.WriteString("date_published", Moment.Of(entry.Published));
        json.WriteString("date_modified", Moment.Of(entry.Changed));
        if (site.PeopleById.TryGetValue(article.Metadata.Author.Value, out var author))
        {
            json.WriteStartArray("authors");
            Author(json, author.Name, site.AbsoluteUrl(author.Url));
            json.WriteEndArray();
        }

        json.WriteStartArray("tags");
        json.WriteStringValue(entry.Topic);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Author(Utf8JsonWriter json, string name, string url)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("url", url);
        json.WriteEndObject();
    }
}
