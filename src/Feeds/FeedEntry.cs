using System.Collections.Immutable;
using KapGuide.Content;
using KapGuide.Markup;

namespace KapGuide.Feeds;

/// <summary>An answer in a feed.</summary>
/// <param name="Article">The answer.</param>
/// <param name="Topic">Its topic's name.</param>
/// <param name="Summary">The short answer in plain words, without citations.</param>
/// <param name="Published">First day online.</param>
/// <param name="Changed">The later of its last change and its last review.</param>
public sealed record FeedEntry(Article Article, string Topic, string Summary, DateOnly Published, DateOnly Changed)
{
    /// <summary>How many answers a feed holds.</summary>
    public const int Limit = 50;

    /// <summary>The answers that were last published, changed or reviewed, newest first; those without a date are left out.</summary>
    public static ImmutableArray<FeedEntry> Newest(Site site)
    {
        var topics = site.Topics.ToDictionary(static topic => topic.Slug, static topic => topic.Title);
        return
        [
            .. site.Articles.Where(static article => article.Metadata is { Modified: not null, IncludeInSitemap: true })
                .Select(article => new FeedEntry(article, topics.GetValueOrDefault(article.Topic, article.Topic), SummaryOf(site, article),
                    article.Metadata.Published ?? article.Metadata.Modified!.Value, ChangedOn(article)))
                .OrderByDescending(static entry => entry.Changed).ThenByDescending(static entry => entry.Published).ThenBy(static entry => entry.Article.Slug, StringComparer.Ordinal)
                .Take(Limit),
        ];
    }

    /// <summary>The short answer in plain words, without citations, on one line.</summary>
    public static string SummaryOf(Site site, Article article) =>
        PlainText.Of(article.Summary.Tree, id => site.FactsById.GetValueOrDefault(id)?.Text.Value).ReplaceLineEndings(" ");

    private static DateOnly ChangedOn(Article article) =>
        article.Metadata is { Reviewed: { } reviewed, Reviewer.Value.Length: > 0 } && reviewed > article.Metadata.Modified ? reviewed : article.Metadata.Modified!.Value;
}
