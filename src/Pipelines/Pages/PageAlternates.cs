using KapGuide.Content;
using KapGuide.Themes;

namespace KapGuide.Pipelines.Pages;

/// <summary>Other forms of a page: an answer as Markdown; the feeds where answers are listed.</summary>
internal static class PageAlternates
{
    public static IEnumerable<Alternate> Of(Site site, string url, PageModel model) => model switch
    {
        ArticlePage => [new Alternate("text/markdown", site.Url(url + "index.md"), "This answer as Markdown")],
        HomePage or TopicPage or QuestionsPage =>
        [
            new Alternate("application/atom+xml", site.Url("/feed.xml"), "New and reviewed answers (Atom)"),
            new Alternate("application/feed+json", site.Url("/feed.json"), "New and reviewed answers (JSON Feed)"),
        ],
        _ => [],
    };
}
