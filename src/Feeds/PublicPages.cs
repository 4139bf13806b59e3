using System.Collections.Immutable;
using KapGuide.Content;
using KapGuide.Embed;

namespace KapGuide.Feeds;

/// <summary>A page that search engines may list.</summary>
/// <param name="Url">Address under the link root.</param>
/// <param name="Modified">Last change of its content; null where the content doesn't say.</param>
public sealed record PublicPage(string Url, DateOnly? Modified);

/// <summary>The pages that search engines may list: all that are read, and none that only help to find them (search, 404, frames of widgets).</summary>
public static class PublicPages
{
    /// <summary>All of them; none when settings say <c>NoIndex</c>.</summary>
    /// <remarks>A list changes with what it lists: a topic's page with its last changed answer, the home page with the last of all.</remarks>
    public static ImmutableArray<PublicPage> Of(Site site) => site.Settings.NoIndex ? [] :
    [
        new PublicPage("/", Last(site.Articles)),
        new PublicPage("/questions/", Last(site.Articles)),
        .. site.Topics.Select(topic => new PublicPage(topic.Url, Last(site.ArticlesByTopic[topic.Slug]))),
        .. site.Articles.Where(static article => article.Metadata.IncludeInSitemap).Select(static article => new PublicPage(article.Url, article.Metadata.Modified)),
        .. site.Pages.Select(static page => new PublicPage(page.Url, page.Metadata.Modified)),
        new PublicPage("/references/", null),
        new PublicPage("/widgets/", null),
        .. site.IsLarge ? AnswerSet.All(site).Select(static set => new PublicPage(set.PageUrl, null)) : [],
        .. site.Glossary.IsEmpty ? Array.Empty<PublicPage>() : [new PublicPage("/glossary/", null)],
        .. site.People.Select(static person => new PublicPage(person.Url, null)),
    ];

    private static DateOnly? Last(IEnumerable<Article> articles) => articles.Max(static article => article.Metadata.Modified);
}
