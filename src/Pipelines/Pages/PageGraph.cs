using System.Buffers;
using KapGuide.Content;
using KapGuide.StructuredData;
using KapGuide.Themes;

namespace KapGuide.Pipelines.Pages;

/// <summary>What a page tells machines, made from the same record that its template shows to people, so that the two can't differ.</summary>
public static class PageGraph
{
    private const string Treatment = "Ketamine-assisted psychotherapy";
    private const string TreatmentShort = "KAP";

    private static readonly SearchValues<string> NamesTreatment = SearchValues.Create([Treatment], StringComparison.OrdinalIgnoreCase);

    /// <summary>Puts the page's graph and its other forms into its head.</summary>
    /// <param name="context">The site.</param>
    /// <param name="url">The page's address under the link root.</param>
    /// <param name="model">The page.</param>
    public static PageModel Describe(BuildContext context, string url, PageModel model) => model with
    {
        Head = model.Head with
        {
            JsonLd = new Json(NodeGraph.Write(NodesOf(context, url, model))),
            SearchDescriptionUrl = model is HomePage or SearchPage or QuestionsPage ? context.Site.Url("/opensearch.xml") : null,
            Alternates = [.. model.Head.Alternates, .. PageAlternates.Of(context.Site, url, model)],
            Robots = context.Site.Settings.NoIndex ? "noindex" : model.Head.Robots,
        },
    };

    private static IEnumerable<Node> NodesOf(BuildContext context, string url, PageModel model)
    {
        var publisher = SiteNodes.Publisher(context, complete: model is HomePage or StaticPage { Slug: "about" });
        var practice = model is HomePage or TopicPage or ArticlePage ? SiteNodes.Practice(context.Site) : null;
        var site = SiteNodes.WebSite(context.Site, publisher, practice);
        var crumbs = SiteNodes.Breadcrumb(context.Site, url, model.Head.Breadcrumb);
        IEnumerable<Node> own = model switch
        {
            ArticlePage article => ArticleGraph.NodesOf(context, url, article, publisher),
            TopicPage topic => [Topic(context, url, topic)],
            GlossaryPage glossary => Glossary(context.Site, url, glossary),
            PersonPage => Person(context.Site, url, publisher),
            HomePage home => [Page(context.Site, url, "WebPage", home.Heading) with { About = TreatmentIn(context.Site, home.Heading), Audience = new AudienceNode(), MainEntity = publisher.Reference }],
            QuestionsPage questions => [Page(context.Site, url, "CollectionPage", NameOf(model)) with { MainEntity = ListOf(context.Site, questions.Groups.SelectMany(static group => group.Links).Concat(questions.Topics.Select(static topic => new Link(topic.Url, topic.Title)))) }],
            ReferencesPage references => [References(context, url, references)],
            StaticPage { Slug: "about" } => [Page(context.Site, url, "AboutPage", NameOf(model)) with { MainEntity = publisher.Reference }],
            StaticPage page => [Page(context.Site, url, "WebPage", page.Title) with { DateModified = page.Updated is { } day ? Moment.Of(DateOnly.Parse(day.Iso)) : null, Citation = SiteNodes.Some<CitedWorkNode>([.. page.References.Select(entry => ArticleGraph.Cited(context.Site, entry.Key, entry.Entry))]) }],
            _ => [Page(context.Site, url, "WebPage", NameOf(model))],
        };
        own = crumbs is null ? own : [.. own.Select(node => node is PageNode page ? page with { Breadcrumb = crumbs.Reference } : node), crumbs];
        own = [.. own, site];
        if (!own.Any(node => node.Id == publisher.Id)) own = own.Append(publisher);
        return practice is null ? own : own.Append(practice);
    }

    /// <summary>A page without more.</summary>
    internal static WebPageNode Page(Site site, string url, string type, string name) =>
        new(type, site.AbsoluteUrl(url), name, new NodeReference(SiteNodes.SiteId(site)), site.Settings.Language) { Id = site.AbsoluteUrl(url) };

    /// <summary>The treatment, when one of the texts names it in full; its short form, when the page shows that too.</summary>
    internal static TherapyNode? TreatmentIn(Site site, params IEnumerable<string> texts) =>
        texts.Any(static text => text.AsSpan().ContainsAny(NamesTreatment))
            ? new TherapyNode(Treatment, texts.Append(site.Settings.SiteTitle).Any(static text => text.Contains(TreatmentShort, StringComparison.Ordinal)) ? TreatmentShort : null)
            : null;

    /// <summary>The page's name in the breadcrumb, which every page but the home page shows.</summary>
    private static string NameOf(PageModel model) => model.Head.Breadcrumb is [.., var last] ? last.Label : model.Head.ShareTitle;

    private static PageNode Topic(BuildContext context, string url, TopicPage topic)
    {
        var site = context.Site;
        var about = TreatmentIn(site, [topic.Title, topic.Summary.Value, .. topic.Questions.Select(static question => $"{question.Label} {question.Note}")]);
        PageNode page = topic.Questions.Count(static question => question.Note is not null) < 2
            ? Page(site, url, "CollectionPage", topic.Title) with { MainEntity = ListOf(site, topic.Questions) }
            : new FaqPageNode(site.AbsoluteUrl(url), topic.Title, new NodeReference(SiteNodes.SiteId(site)), site.Settings.Language,
                [.. topic.Questions.Where(static question => question.Note is not null).Select(question => ArticleGraph.Question(site, question.Url, question.Label, question.Note!))])
            { Id = site.AbsoluteUrl(url) };
        return page with { About = about, Audience = new AudienceNode(), Specialty = "https://schema.org/Psychiatric" };
    }

    private static ItemListNode ListOf(Site site, IEnumerable<Link> links) =>
        new([.. links.Select((link, index) => new LinkNode(index + 1, link.Label, site.Settings.Host + link.Url))]);

    private static IEnumerable<Node> Glossary(Site site, string url, GlossaryPage glossary)
    {
        var set = new DefinedTermSetNode(NameOf(glossary), site.AbsoluteUrl(url),
        [
            .. glossary.Letters.SelectMany(static letter => letter.Terms).Select(term =>
                new DefinedTermNode(term.Name, VisibleText.Of(term.Definition.Value), site.AbsoluteUrl($"{url}#{term.Id}")) { Id = site.AbsoluteUrl($"{url}#{term.Id}") }),
        ])
        { Id = site.AbsoluteUrl(url + "#terms") };
        return [Page(site, url, "WebPage", NameOf(glossary)) with { MainEntity = set.Reference }, set];
    }

    private static IEnumerable<Node> Person(Site site, string url, OrganizationNode publisher)
    {
        var person = site.PeopleById[url["/people/".Length..^1]];
        Node node = SiteNodes.IsPublisher(site, person)
            ? publisher with { Description = TextOrNull(person.Bio), SameAs = SiteNodes.Some(person.SameAs) }
            : SiteNodes.Profile(site, person);
        return [Page(site, url, "ProfilePage", ArticlePages.NameOf(person)) with { MainEntity = node.Reference }, node];
    }

    private static WebPageNode References(BuildContext context, string url, ReferencesPage references) =>
        Page(context.Site, url, "CollectionPage", NameOf(references)) with
        {
            Mentions = [.. references.Groups.SelectMany(static group => group.Entries).Select(entry => ArticleGraph.Cited(context.Site, entry.Key, entry.Entry))],
        };

    private static string? TextOrNull(string text) => text.Length > 0 ? text.ReplaceLineEndings(" ") : null;
}
