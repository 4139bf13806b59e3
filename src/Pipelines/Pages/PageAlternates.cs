using KapGuide.Content;
using KapGuide.Themes;

namespace KapGuide.Pipelines.Pages;

/// <summary>Other forms of a page: an answer as Markdown; the feeds where answers are listed.</summary>
internal static class PageAlternates
{
    public static IEnumerable<Alternate> Of(Site site, string url, PageModel model) => model switch
    {
        ArticlePage =>
        [
            new Alternate("text/markdown", site.Url(url + "index.md"), "This answer as Markdown"),
            new Alternate("application/json+oembed", site.AbsoluteUrl($"/embed/v1/oembed/articles/{url["/faq/".Length..^1]}.json"), "This answer for other sites"),
        ],
        TopicPage => [.. Feeds(site), new Alternate("application/json+oembed", site.AbsoluteUrl($"/embed/v1/oembed/sets/{url["/topics/".Length..^1]}.json"), "These answers for other sites")],
        HomePage or QuestionsPage => Feeds(site),
        _ => [],
    };

    private static Alternate[] Feeds(Site site) =>
    [
        new Alternate("application/atom+xml", site.Url("/feed.xml"), "New and reviewed answers (Atom)"),
        new Alternate("application/feed+json", site.Url("/feed.json"), "New and reviewed answers (JSON Feed)"),
    ];
}
