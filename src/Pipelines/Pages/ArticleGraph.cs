using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KapGuide.Content;
using KapGuide.StructuredData;
using KapGuide.Themes;

namespace KapGuide.Pipelines.Pages;

/// <summary>The graph of an answer: page, article, question, and the people behind it.</summary>
internal static class ArticleGraph
{
    public static IEnumerable<Node> NodesOf(BuildContext context, string url, ArticlePage model, OrganizationNode publisher)
    {
        var site = context.Site;
        var article = site.ArticlesBySlug[url["/faq/".Length..^1]];
        var review = model.Review;
        var author = site.PeopleById.GetValueOrDefault(article.Metadata.Author.Value) is { } writer && !SiteNodes.IsPublisher(site, writer) ? SiteNodes.Person(site, writer) : publisher;
        var reviewer = review is { Reviewed: not null, Reviewer: not null } && site.PeopleById.GetValueOrDefault(article.Metadata.Reviewer.Value) is { } clinician
            ? SiteNodes.IsPublisher(site, clinician) ? publisher : SiteNodes.Person(site, clinician)
            : null;
        var question = Question(site, site.Url(url), model.Question, VisibleText.Of(model.ShortAnswer.Value));
        var modified = review.Updated ?? review.Published;
        var node = new ArticleNode(model.Question, new NodeReference(site.AbsoluteUrl(url)), author.Reference, publisher.Reference, site.Settings.Language)
        {
            Id = site.AbsoluteUrl(url + "#article"),
            DatePublished = MomentOf(review.Published),
            DateModified = MomentOf(modified),
            Image = model.Head.ShareImageUrl,
            MainEntity = question.Reference,
            Citation = SiteNodes.Some<CitedWorkNode>([.. model.References.Select(reference => Cited(site, reference.Key, reference.Entry))]),
        };
        var page = PageGraph.Page(site, url, "MedicalWebPage", model.Question) with
        {
            About = PageGraph.TreatmentIn(site, model.Question, model.ShortAnswer.Value, model.Body.Value),
            Audience = new AudienceNode(),
            Specialty = "https://schema.org/Psychiatric",
            LastReviewed = reviewer is null ? null : review.Reviewed!.Iso,
            ReviewedBy = reviewer?.Reference,
            DateModified = node.DateModified,
            MainEntity = node.Reference,
            HasPart = SiteNodes.Some<TopicContentNode>([.. ChaptersOf(site, url, article)]),
        };
        return new[] { page, node, question, author, reviewer }.OfType<Node>().DistinctBy(static part => part.Id);
    }

    /// <summary>A question with its short answer, named alike wherever it stands.</summary>
    /// <param name="site">The site.</param>
    /// <param name="url">Address of the page that answers it, with the link root.</param>
    /// <param name="name">The question.</param>
    /// <param name="answer">As the page at hand shows it.</param>
    public static QuestionNode Question(Site site, string url, string name, string answer) =>
        new(name, site.Settings.Host + url, new AnswerNode(answer)) { Id = $"{site.Settings.Host}{url}#question" };

    /// <summary>A source, with its title as the list prints it.</summary>
    public static CitedWorkNode Cited(Site site, string key, Html entry)
    {
        if (!site.Library.TryGet(key, out var reference)) return new CitedWorkNode("CreativeWork", VisibleText.Of(entry.Value));
        var work = Works.GetValue(reference, Work);
        return work.Name.Length > 0 ? work : work with { Name = VisibleText.Of(entry.Value) };
    }

    /// <summary>Many pages cite one source.</summary>
    private static readonly ConditionalWeakTable<Citations.Reference, CitedWorkNode> Works = [];

    private static CitedWorkNode Work(Citations.Reference reference) => new(CitedWorkNode.TypeOf(reference.Type), VisibleText.Of(reference.Title))
    {
        SameAs = reference.Doi.Length > 0 ? Citations.Doi.Link(reference.Doi) : null,
        Url = reference.Doi.Length == 0 && reference.Url.Length > 0 ? reference.Url : null,
    };

    private static IEnumerable<TopicContentNode> ChaptersOf(Site site, string url, Article article) =>
        from heading in article.Body.Headings
        where heading.Level == 2
        let aspect = HealthAspects.Of(heading.Text)
        where aspect is not null
        select new TopicContentNode(heading.Text, aspect) { Id = site.AbsoluteUrl($"{url}#{heading.Id}") };

    private static string? MomentOf(DateText? day) => day is null ? null : Moment.Of(DateOnly.Parse(day.Iso));
}
