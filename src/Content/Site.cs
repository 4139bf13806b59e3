using System.Collections.Frozen;
using System.Collections.Immutable;
using KapGuide.Citations;
using KapGuide.Input;

namespace KapGuide.Content;

/// <summary>
/// Everything that is known before a page is made: the one place where articles, references, terms, facts and people meet.
/// Immutable and safe to share between threads; build it once a build with <see cref="From"/>.
/// </summary>
public sealed record Site
{
    private Site()
    {
    }

    /// <summary>The settings.</summary>
    public required Settings Settings { get; init; }

    /// <summary>The day for which the site is built.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Topics that have articles, in their order.</summary>
    public required ImmutableArray<Topic> Topics { get; init; }

    /// <summary>All articles but excluded ones, by topic and order.</summary>
    public required ImmutableArray<Article> Articles { get; init; }

    /// <summary>More answers than a page can list, or than are worth keeping in memory as a whole.</summary>
    public const int LargeAbove = 500;

    /// <summary>Whether there are more answers than <see cref="LargeAbove"/>.</summary>
    public bool IsLarge => Articles.Length > LargeAbove;

    /// <summary>Static pages in their order.</summary>
    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>Authors, reviewers and the publisher, by id.</summary>
    public required ImmutableArray<Person> People { get; init; }

    /// <summary>The glossary in order of the alphabet.</summary>
    public required ImmutableArray<Term> Glossary { get; init; }

    /// <summary>The facts registry.</summary>
    public required ImmutableArray<Fact> Facts { get; init; }

    /// <summary>Lay words and the words that answers use for them.</summary>
    public required ImmutableArray<Synonyms> Synonyms { get; init; }

    /// <summary>The references.</summary>
    public required ReferenceLibrary Library { get; init; }

    /// <summary>DOIs that were withdrawn, from <c>retractions.txt</c>.</summary>
    public required IReadOnlySet<string> Retractions { get; init; }

    /// <summary>Pictures by address (<c>/images/x.png</c>, without the link root).</summary>
    public required FrozenDictionary<string, ImageSize> ImageSizes { get; init; }

    /// <summary>Addresses of all pictures, without the link root.</summary>
    public required FrozenSet<string> ImagePaths { get; init; }

    /// <summary>Articles by slug, and by their other name for <c>xref:</c>.</summary>
    public required FrozenDictionary<string, Article> ArticlesBySlug { get; init; }

    /// <summary>Articles of a topic, in their order.</summary>
    public required FrozenDictionary<string, ImmutableArray<Article>> ArticlesByTopic { get; init; }

    /// <summary>Pages by slug.</summary>
    public required FrozenDictionary<string, Page> PagesBySlug { get; init; }

    /// <summary>Terms by id.</summary>
    public required FrozenDictionary<string, Term> TermsById { get; init; }

    /// <summary>Facts by id.</summary>
    public required FrozenDictionary<string, Fact> FactsById { get; init; }

    /// <summary>People by id.</summary>
    public required FrozenDictionary<string, Person> PeopleById { get; init; }

    /// <summary>Articles that cite a reference, by its key.</summary>
    public FrozenDictionary<string, ImmutableArray<Article>> CitedIn => LazyCitedIn.Value;

    /// <summary>Articles that link to a term, by its id.</summary>
    public FrozenDictionary<string, ImmutableArray<Article>> TermUsedIn => LazyTermUsedIn.Value;

    /// <summary>Made at the first use: a preview that shows one answer of ten thousand doesn't need it.</summary>
    private Lazy<FrozenDictionary<string, ImmutableArray<Article>>> LazyCitedIn { get; init; } = null!;

    private Lazy<FrozenDictionary<string, ImmutableArray<Article>>> LazyTermUsedIn { get; init; } = null!;

    /// <summary>An address with the link root before it: <c>/faq/x/</c> → <c>/root/faq/x/</c>.</summary>
    public string Url(string path) => Settings.LinkRoot + path;

    /// <summary>An address with host and link root.</summary>
    public string AbsoluteUrl(string path) => Settings.Host + Settings.LinkRoot + path;

    /// <summary>
    /// The barrier: brings together what was read on its own. The lists keep everything; where two things have one name,
    /// the dictionaries keep the first, and an analyzer reports the other.
    /// </summary>
    public static Site From(
        Settings settings, DateOnly today, IEnumerable<Topic> topics, IEnumerable<Article> articles, IEnumerable<Page> pages,
        IEnumerable<Person> people, IEnumerable<Term> glossary, IEnumerable<Fact> facts,
        ImmutableArray<Synonyms> synonyms, ReferenceLibrary library,
        IReadOnlySet<string> retractions, FrozenSet<string> imagePaths, FrozenDictionary<string, ImageSize> imageSizes)
    {
        var topicOrder = topics.OrderBy(static topic => topic.Metadata.Order).ThenBy(static topic => topic.Slug, StringComparer.Ordinal).ToArray();
        var rank = topicOrder.Select(static (topic, index) => (topic.Slug, index)).ToFrozenDictionary(static pair => pair.Slug, static pair => pair.index);
        ImmutableArray<Article> shown =
        [
            .. articles.Where(static article => !article.Metadata.Excluded)
                .OrderBy(article => rank.GetValueOrDefault(article.Topic, int.MaxValue)).ThenBy(static article => article.Metadata.Order)
                .ThenBy(static article => article.Slug, StringComparer.Ordinal),
        ];
        var byTopic = shown.GroupBy(static article => article.Topic).ToFrozenDictionary(static group => group.Key, static group => group.ToImmutableArray());
        ImmutableArray<Page> pageOrder = [.. pages.OrderBy(static page => page.Metadata.Order).ThenBy(static page => page.Slug, StringComparer.Ordinal)];
        ImmutableArray<Person> peopleOrder = [.. people.OrderBy(static person => person.Id, StringComparer.Ordinal)];
        ImmutableArray<Term> terms = [.. glossary.OrderBy(static term => term.Name, StringComparer.OrdinalIgnoreCase)];
        ImmutableArray<Fact> allFacts = [.. facts];
        return new Site
        {
            Settings = settings,
            Today = today,
            Topics = [.. topicOrder.Where(topic => byTopic.ContainsKey(topic.Slug))],
            Articles = shown,
            Pages = pageOrder,
            People = peopleOrder,
            Glossary = terms,
            Facts = allFacts,
            Synonyms = synonyms,
            Library = library,
            Retractions = retractions,
            ImagePaths = imagePaths,
            ImageSizes = imageSizes,
            ArticlesBySlug = shown.SelectMany(static article => article.Metadata.Xref.Length > 0
                    ? new[] { (Name: article.Slug, Article: article), (Name: article.Metadata.Xref, Article: article) }
                    : [(Name: article.Slug, Article: article)])
                .DistinctBy(static pair => pair.Name).ToFrozenDictionary(static pair => pair.Name, static pair => pair.Article),
            ArticlesByTopic = byTopic,
            PagesBySlug = pageOrder.ToFrozenDictionary(static page => page.Slug),
            TermsById = terms.DistinctBy(static term => term.Id.Value).ToFrozenDictionary(static term => term.Id.Value),
            FactsById = allFacts.DistinctBy(static fact => fact.Id.Value).ToFrozenDictionary(static fact => fact.Id.Value),
            PeopleById = peopleOrder.ToFrozenDictionary(static person => person.Id),
            LazyCitedIn = Index(shown, static article => article.SourceKeys),
            LazyTermUsedIn = Index(shown, static article => article.Body.Links.Select(static link => link.Url)
                .Where(static url => url.StartsWith("glossary:", StringComparison.Ordinal)).Select(static url => url["glossary:".Length..])),
        };
    }

    private static Lazy<FrozenDictionary<string, ImmutableArray<Article>>> Index(ImmutableArray<Article> articles, Func<Article, IEnumerable<string>> names) =>
        new(() => articles.SelectMany(article => names(article).Distinct(StringComparer.Ordinal), static (article, name) => (article, name))
            .GroupBy(static pair => pair.name, static pair => pair.article, StringComparer.Ordinal)
            .ToFrozenDictionary(static group => group.Key, static group => group.ToImmutableArray(), StringComparer.Ordinal));
}
