using System.Collections.Immutable;
using KapGuide.Content;

namespace KapGuide.Embed;

/// <summary>Answers that other sites can show together: a topic, or a list of <c>Embed.Sets</c>.</summary>
/// <param name="Id">Lower-case words joined by hyphens: the name in addresses and in <c>&lt;kap-faq set&gt;</c>.</param>
/// <param name="Title">For people.</param>
/// <param name="Url">The page that it comes from, under the link root.</param>
/// <param name="Articles">At least one, each once, in the order in which they are shown.</param>
public sealed record AnswerSet(string Id, string Title, string Url, ImmutableArray<Article> Articles)
{
    /// <summary>Its data: <c>/embed/v1/sets/‹set›.json</c>, under the link root.</summary>
    public string DataUrl => $"/embed/v1/sets/{Id}.json";

    /// <summary>Its page for frames, under the link root.</summary>
    public string FrameUrl => $"/embed/v1/frame/{Id}/";

    /// <summary>Its page with snippets on a large site (<see cref="Site.IsLarge"/>), where <c>/widgets/</c> leads there, under the link root.</summary>
    public string PageUrl => $"/widgets/{Id}/";

    /// <summary>Its oEmbed document, under the link root.</summary>
    public string OEmbedUrl => $"/embed/v1/oembed/sets/{Id}.json";

    /// <summary>The page for frames that shows one answer, under the link root.</summary>
    public static string FrameUrlOf(Article article) => $"/embed/v1/frame/articles/{article.Slug}/";

    /// <summary>The oEmbed document of one answer, under the link root.</summary>
    public static string OEmbedUrlOf(Article article) => $"/embed/v1/oembed/articles/{article.Slug}.json";

    /// <summary>Every set of the site: topics in their order, then the lists of the settings. What <see cref="SetCheck"/> reports is left out.</summary>
    public static ImmutableArray<AnswerSet> All(Site site)
    {
        HashSet<string> taken = [.. site.Topics.Select(static topic => topic.Slug)];
        return
        [
            .. site.Topics.Select(topic => new AnswerSet(topic.Slug, topic.Title, topic.Url, site.ArticlesByTopic[topic.Slug])),
            .. site.Settings.EmbedSets.Where(set => Input.Slug.IsValid(set.Name.Value) && taken.Add(set.Name.Value))
                .Select(set => new AnswerSet(set.Name.Value, TitleOf(set.Name.Value), "/questions/",
                    [.. set.Slugs.Select(slug => site.ArticlesBySlug.GetValueOrDefault(slug.Value)).OfType<Article>().Distinct()]))
                .Where(static set => !set.Articles.IsEmpty),
        ];
    }

    /// <summary>A name as a title: <c>first-visit</c> → "First visit".</summary>
    private static string TitleOf(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');
}
