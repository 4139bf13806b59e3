using System.Collections.Immutable;
using KapGuide.Content;
using KapGuide.Markup;
using KapGuide.Themes;

namespace KapGuide.Pipelines.Pages;

/// <summary>Home, topics, the questions from A to Z, static pages and the page for unknown addresses.</summary>
public static class ListPages
{
    private const int NoteWords = 25;
    private const int TaskCount = 3;

    /// <summary>Nobody reads more answers of one source, term or author than this; with ten thousand answers all of them would be a page of 28 MB.</summary>
    internal const int MostListed = 100;

    /// <summary>One page a topic.</summary>
    public static IEnumerable<OutputFile> MakeTopics(BuildContext context)
    {
        var topics = context.Site.Topics;
        return topics.Select(topic => context.Page(topic.Url, () =>
        {
            var place = topics.IndexOf(topic);
            var head = context.Head(topic.Url, topic.Title, topic.Metadata.Description.Value, new Link("", topic.Title));
            return new TopicPage(context.Frame, head, topic.Title, new Html(Paragraph(topic.Metadata.Summary.Value)),
                [.. context.Site.ArticlesByTopic[topic.Slug].Select(article => context.LinkTo(article, ShortNote(context.Site, article)))])
            {
                Previous = place > 0 ? LinkTo(context.Site, topics[place - 1]) : null,
                Next = place + 1 < topics.Length ? LinkTo(context.Site, topics[place + 1]) : null,
            };
        }));
    }

    /// <summary>All other pages of this kind.</summary>
    public static IEnumerable<OutputFile> MakePages(BuildContext context)
    {
        var site = context.Site;
        yield return context.Page("/", () => Home(context));
        yield return context.Page("/questions/", () => Questions(context));
        foreach (var file in site.Pages.Select(page => context.Page(page.Url, () => Static(context, page)))) yield return file;
        yield return new OutputFile("404.html", () => context.Theme.Render(new NotFoundPage(context.Frame,
            context.Head("/404.html", "Page not found", "The page that you asked for is not here.") with { CanonicalUrl = null, Robots = "noindex" })));
    }

    /// <summary>The first words of an article's short answer, without citations, cut at a sentence or word.</summary>
    internal static string ShortNote(Site site, Article article)
    {
        var words = PlainText.Of(article.Summary.Tree, id => site.FactsById.GetValueOrDefault(id)?.Text.Value).ReplaceLineEndings(" ").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length <= NoteWords) return string.Join(' ', words);
        var sentence = Array.FindLastIndex(words, NoteWords - 1, static word => word[^1] is '.' or '!' or '?');
        return sentence >= 7 ? string.Join(' ', words[..(sentence + 1)]) : string.Join(' ', words[..NoteWords]).TrimEnd(',', ';', ':') + " …";
    }

    /// <summary>Links in groups by first letter; <c>A</c> to <c>Z</c>, and <c>0–9</c> for everything else.</summary>
    internal static ImmutableArray<(string Letter, ImmutableArray<T> Items)> ByLetter<T>(IEnumerable<T> items, Func<T, string> name) =>
    [
        .. items.OrderBy(name, StringComparer.OrdinalIgnoreCase)
            .GroupBy(item => char.ToUpperInvariant(name(item)[0]) is var first and >= 'A' and <= 'Z' ? first.ToString() : "0–9")
            .OrderBy(static group => group.Key, StringComparer.Ordinal).Select(static group => (group.Key, group.ToImmutableArray())),
    ];

    internal static string LetterId(string letter) => "letter-" + (letter == "0–9" ? "0" : letter.ToLowerInvariant());

    private static HomePage Home(BuildContext context)
    {
        var site = context.Site;
        IEnumerable<Article> tasks = site.Settings.TopTasks.Select(task => site.ArticlesBySlug.GetValueOrDefault(task.Value)).OfType<Article>();
        return new HomePage(context.Frame, context.Head("/", site.Settings.SiteTitle, site.Settings.SiteDescription),
            "Plain answers about ketamine\u2011assisted psychotherapy",
            "Short, cited answers for people who are thinking about KAP. This is information, not medical advice.",
            [.. tasks.Concat(site.Articles).Distinct().Take(TaskCount).Select(article => context.LinkTo(article, ShortNote(site, article)))],
            CardsOf(site))
        {
            AnswerCount = site.Articles.Length,
            ReferenceCount = site.CitedIn.Count,
            LastReviewed = site.Articles.Max(static article => article.Metadata.Reviewed) is { } last ? DateText.Of(last) : null,
        };
    }

    /// <summary>All topics.</summary>
    internal static ImmutableArray<TopicCard> CardsOf(Site site) =>
        [.. site.Topics.Select(topic => new TopicCard(site.Url(topic.Url), topic.Title, topic.Metadata.Description.Value, site.ArticlesByTopic[topic.Slug].Length))];

    /// <summary>Links to the first answers of a list, and how many there are more.</summary>
    internal static (ImmutableArray<Link> Links, int More) Listed(BuildContext context, ImmutableArray<Article> articles) =>
        ([.. articles.Take(MostListed).Select(article => context.LinkTo(article))], Math.Max(0, articles.Length - MostListed));

    private static QuestionsPage Questions(BuildContext context)
    {
        if (context.Site.IsLarge)
        {
            return new QuestionsPage(context.Frame,
                context.Head("/questions/", "All questions by topic", $"All topics of this site, with {context.Site.Articles.Length} questions about ketamine-assisted psychotherapy and their cited answers.", new Link("", "All questions by topic")),
                [], context.Site.Articles.Length)
            {
                Topics = CardsOf(context.Site),
            };
        }

        var topics = context.Site.Topics.ToDictionary(static topic => topic.Slug, static topic => topic.Title);
        return new QuestionsPage(context.Frame,
            context.Head("/questions/", "All questions, A to Z", $"All {context.Site.Articles.Length} questions about ketamine-assisted psychotherapy that this site answers, from A to Z.", new Link("", "All questions, A to Z")),
            [.. ByLetter(context.Site.Articles, static article => article.Title).Select(group => new LinkGroup(LetterId(group.Letter), group.Letter,
                [.. group.Items.Select(article => context.LinkTo(article, topics.GetValueOrDefault(article.Topic)))]))],
            context.Site.Articles.Length);
    }

    private static StaticPage Static(BuildContext context, Page page)
    {
        var rendered = context.Renderer.Render(null, page.Body);
        return new StaticPage(context.Frame, context.Head(page.Url, page.Title, page.Metadata.Description.Value, new Link("", page.Title)), page.Title, new Html(rendered.Body))
        {
            Slug = page.Slug,
            References = ArticlePages.ItemsOf(context.Site, rendered),
            Contents = ArticlePages.ContentsOf(page.Body),
            Updated = page.Metadata.Modified is { } day ? DateText.Of(day) : null,
        };
    }

    private static Link LinkTo(Site site, Topic topic) => new(site.Url(topic.Url), topic.Title);

    private static string Paragraph(string text) => $"<p>{System.Net.WebUtility.HtmlEncode(text)}</p>";
}
