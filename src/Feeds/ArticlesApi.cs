using KapGuide.Content;

namespace KapGuide.Feeds;

/// <summary>All answers as data for other programs: <c>/api/v1/articles.json</c>. Its shape is promised in docs/deploy.md: within a version, fields are only added.</summary>
public static class ArticlesApi
{
    /// <summary>Where it stands, under the link root.</summary>
    public const string Path = "/api/v1/articles.json";

    /// <summary>The document, in the site's order of topics and answers.</summary>
    public static ReadOnlyMemory<byte> Write(Site site) => JsonText.Write(json =>
    {
        var topics = site.Topics.ToDictionary(static topic => topic.Slug, static topic => topic.Title);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("title", site.Settings.SiteTitle);
        json.WriteString("url", site.AbsoluteUrl("/"));
        json.WriteString("language", site.Settings.Language);
        json.WriteString("notice", "General information, not medical advice. Show the link to each answer with it.");
        json.WriteStartArray("articles");
        foreach (var article in site.Articles)
        {
            json.WriteStartObject();
            json.WriteString("id", article.Slug);
            json.WriteString("url", site.AbsoluteUrl(article.Url));
            json.WriteString("markdown", site.AbsoluteUrl(article.Url + "index.md"));
            json.WriteString("title", article.Title);
            json.WriteStartObject("topic");
            json.WriteString("id", article.Topic);
            json.WriteString("title", topics.GetValueOrDefault(article.Topic, article.Topic));
            json.WriteString("url", site.AbsoluteUrl($"/topics/{article.Topic}/"));
            json.WriteEndObject();
            json.WriteString("summary", FeedEntry.SummaryOf(site, article));
            json.WriteString("published", Day(article.Metadata.Published));
            json.WriteString("updated", Day(article.Metadata.Modified));
            json.WriteString("reviewed", article.Metadata.Reviewer.Value is { Length: > 0 } ? Day(article.Metadata.Reviewed) : null);
            json.WriteNumber("references", article.SourceKeys.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }, 4096 + (site.Articles.Length * 768));

    private static string? Day(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd}" : null;
}
