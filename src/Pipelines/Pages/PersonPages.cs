using System.Net;
using KapGuide.Content;
using KapGuide.Themes;

namespace KapGuide.Pipelines.Pages;

/// <summary>Profiles of authors, reviewers and the publisher.</summary>
public static class PersonPages
{
    /// <summary>One page a person.</summary>
    public static IEnumerable<OutputFile> Make(BuildContext context) =>
        context.Site.People.Select(person => context.Page(person.Url, () => ModelOf(context, person)));

    private static PersonPage ModelOf(BuildContext context, Person person)
    {
        var name = ArticlePages.NameOf(person);
        var head = context.Head(person.Url, person.Role.Length > 0 ? $"{name}, {person.Role}" : $"About {name}", $"{person.Name}: {(person.Role.Length > 0 ? person.Role : "author")} at {context.Site.Settings.SiteTitle}. Who they are, what they declare, and what they wrote or reviewed.", new Link("", name)) with { ShareType = "profile" };
        var (written, moreWritten) = ListPages.Listed(context, [.. context.Site.Articles.Where(article => article.Metadata.Author.Value == person.Id)]);
        var (reviewed, moreReviewed) = ListPages.Listed(context, [.. context.Site.Articles.Where(article => article.Metadata.Reviewer.Value == person.Id)]);
        return new PersonPage(context.Frame, head, name, person.Role, new Html(Paragraphs(person.Bio)))
        {
            Licences = [.. person.Licences.Select(static licence => $"{licence.Body}, {licence.Number}, {licence.State}")],
            Conflicts = person.Conflicts.Length > 0 ? person.Conflicts : null,
            Profiles = [.. person.SameAs.Where(static page => page.StartsWith("https://", StringComparison.Ordinal)).Select(static page => new Link(page, new Uri(page).Host))],
            Written = written,
            MoreWritten = moreWritten,
            Reviewed = reviewed,
            MoreReviewed = moreReviewed,
        };
    }

    private static string Paragraphs(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(static paragraph => $"<p>{WebUtility.HtmlEncode(paragraph.Trim())}</p>"));
}
