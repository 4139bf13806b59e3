using System.Collections.Immutable;
using KapGuide.Citations;
using KapGuide.Content;
using KapGuide.Input;
using KapGuide.Markup;
using KapGuide.StructuredData;
using KapGuide.Themes;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using DateText = KapGuide.Themes.DateText;

namespace KapGuide.Pipelines.Pages;

/// <summary>The pages of answers.</summary>
public static class ArticlePages
{
    /// <summary>From how many chapters on a page has a contents list.</summary>
    private const int ContentsFrom = 4;

    /// <summary>One page an article.</summary>
    public static IEnumerable<OutputFile> Make(BuildContext context) =>
        context.Site.Articles.Select(article => context.Page(article.Url, () => ModelOf(context, article)));

    private static ArticlePage ModelOf(BuildContext context, Article article)
    {
        var site = context.Site;
        var topic = site.Topics.FirstOrDefault(topic => topic.Slug == article.Topic);
        var topicLink = new Link(site.Url($"/topics/{article.Topic}/"), topic?.Title ?? article.Topic);
        var rendered = context.Renderer.Render(article.Summary, article.Body);
        var siblings = site.ArticlesByTopic[article.Topic];
        var place = siblings.IndexOf(article);
        var head = context.Head(article.Url, article.Title, article.Metadata.Description.Value, topicLink, new Link("", article.Title)) with
        {
            ShareType = "article",
            Published = article.Metadata.Published is { } published ? Moment.Of(published) : null,
            Modified = article.Metadata.Modified is { } modified ? Moment.Of(modified) : null,
            Robots = article.Metadata.IncludeInSitemap ? null : "noindex",
        };
        return new ArticlePage(context.Frame, head, article.Title, topicLink, new Html(rendered.Summary), new Html(rendered.Body))
        {
            Contents = ContentsOf(article.Body),
            References = ItemsOf(site, rendered),
            Review = ReviewOf(context, article),
            Previous = place > 0 ? context.LinkTo(siblings[place - 1]) : null,
            Next = place + 1 < siblings.Length ? context.LinkTo(siblings[place + 1]) : null,
            Related = [.. article.Metadata.Related.Select(related => site.ArticlesBySlug.GetValueOrDefault(related.Value)).OfType<Article>().Take(3).Select(other => context.LinkTo(other))],
            Terms = [.. TermsOf(site, article.Body)],
        };
    }

    /// <summary>The chapters of a page, in their order, the box of questions to ask among them; empty when they are too few for a list.</summary>
    internal static ImmutableArray<Link> ContentsOf(MarkdownBody body)
    {
        var questions = Container.ByName["questions-to-ask"];
        var headings = body.Headings.Where(static heading => heading.Level == 2).ToDictionary(static heading => heading.Id, static heading => new Link("#" + heading.Id, heading.Text));
        ImmutableArray<Link> chapters =
        [
            .. body.Tree.Select(block => block switch
            {
                HeadingBlock { Level: 2 } heading => headings.GetValueOrDefault(heading.TryGetAttributes()?.Id ?? ""),
                CustomContainer box when box.Info == questions.Name => new Link("#" + questions.HeadingId, questions.Title),
                _ => null,
            }).OfType<Link>().DistinctBy(static link => link.Url),
        ];
        return chapters.Length >= ContentsFrom ? chapters : [];
    }

    /// <summary>A page's reference list.</summary>
    internal static ImmutableArray<ReferenceItem> ItemsOf(Site site, RenderedBody rendered)
    {
        var places = rendered.Places.ToLookup(static place => place.Key, StringComparer.Ordinal);
        return [.. rendered.References.Select(entry => ItemOf(site, entry, places[entry.Key]))];
    }

    private static ReferenceItem ItemOf(Site site, ReferenceEntry entry, IEnumerable<CitedPlace> places) =>
        new(entry.Key, entry.Number, new Html(entry.LinkedHtml),
            [.. places.Select(static (place, index) => new Link("#" + Uri.EscapeDataString(place.Id), $"{index + 1}"))])
        {
            Design = site.Library.TryGet(entry.Key, out var reference) ? DesignOf(reference) : null,
        };

    /// <summary>Design and size in words; null when the library says neither.</summary>
    internal static string? DesignOf(Reference reference)
    {
        var (design, people) = (reference.Appraisal.Design, reference.Appraisal.SampleSize);
        return (design.Length > 0, people) switch
        {
            (true, { } n) => $"{design}, {n:N0} people",
            (true, null) => design,
            (false, { } n) => $"{n:N0} people",
            _ => null,
        };
    }

    private static ReviewModel ReviewOf(BuildContext context, Article article)
    {
        var site = context.Site;
        var data = article.Metadata;
        var author = site.PeopleById.GetValueOrDefault(data.Author.Value);
        var reviewer = site.PeopleById.GetValueOrDefault(data.Reviewer.Value);
        return new ReviewModel(
            author is null ? new Link(site.Url("/about/"), site.Settings.SiteTitle) : new Link(site.Url(author.Url), NameOf(author)), ReportUrl(site, article))
        {
            Reviewer = reviewer is null || data.Reviewed is null ? null : new Link(site.Url(reviewer.Url), NameOf(reviewer)),
            Reviewed = reviewer is null ? null : Day(data.Reviewed),
            NextReview = reviewer is null ? null : Day(data.NextReview ?? data.Reviewed?.AddMonths(site.Settings.ReviewMonths)),
            Published = Day(data.Published),
            Updated = data.Updated is { } updated && updated != data.Published ? Day(updated) : null,
            Ai = data.Ai switch
            {
                AiUse.Drafted => "Drafted with the help of AI from checked sources.",
                AiUse.Edited => "Written by a person and edited with the help of AI.",
                _ => null,
            },
            Disclosure = author is { Conflicts.Length: > 0 } ? author.Conflicts : null,
        };
    }

    internal static string NameOf(Person person) => person.Credentials.Length > 0 ? $"{person.Name}, {person.Credentials}" : person.Name;

    private static DateText? Day(DateOnly? day) => day is { } known ? DateText.Of(known) : null;

    private static string ReportUrl(Site site, Article article) => site.Settings.ContactEmail.Length == 0
        ? site.Url("/corrections/")
        : $"mailto:{site.Settings.ContactEmail}?subject={Uri.EscapeDataString($"Problem on the page “{article.Title}”")}";

    private static IEnumerable<Link> TermsOf(Site site, MarkdownBody body) =>
        body.Links.Where(static link => link.Url.StartsWith("glossary:", StringComparison.OrdinalIgnoreCase))
            .Select(link => site.TermsById.GetValueOrDefault(link.Url["glossary:".Length..])).OfType<Term>().Distinct()
            .OrderBy(static term => term.Name, StringComparer.OrdinalIgnoreCase)
            .Select(term => new Link(site.Url($"/glossary/#{term.Id.Value}"), term.Name));
}
