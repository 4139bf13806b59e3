using System.Collections.Immutable;
using System.Text;
using KapGuide.Citations;
using KapGuide.Themes;

namespace KapGuide.Pipelines.Pages;

/// <summary>The page of all sources, with downloads that read back without loss.</summary>
public static class ReferencePages
{
    /// <summary>The page, and the library as CSL-JSON, BibTeX and RIS.</summary>
    public static IEnumerable<OutputFile> Make(BuildContext context)
    {
        var site = context.Site;
        yield return context.Page("/references/", () => ModelOf(context));
        yield return new OutputFile("references.json", () => Encoding.UTF8.GetBytes(ReferenceExport.CslJson(site.Library.References)));
        yield return new OutputFile("references.bib", () => Encoding.UTF8.GetBytes(ReferenceExport.BibTex(site.Library.References)));
        yield return new OutputFile("references.ris", () => Encoding.UTF8.GetBytes(ReferenceExport.Ris(site.Library.References)));
    }

    private static ReferencesPage ModelOf(BuildContext context)
    {
        var site = context.Site;
        var entries = Bibliography.Format(context.Style, site.Library).ToDictionary(static entry => entry.Key, StringComparer.Ordinal);
        ImmutableArray<ReferenceGroup> groups =
        [
            .. site.Library.References.Where(reference => entries.ContainsKey(reference.Key)).GroupBy(static reference => reference.Year).OrderByDescending(static group => group.Key)
                .Select(group => new ReferenceGroup(group.Key == 0 ? "no-date" : $"year-{group.Key}", group.Key == 0 ? "Without a year" : $"{group.Key}",
                    [.. group.OrderBy(reference => entries[reference.Key].Text, StringComparer.OrdinalIgnoreCase).Select(reference => EntryOf(context, reference, entries[reference.Key].LinkedHtml))])),
        ];
        return new ReferencesPage(context.Frame,
            context.Head("/references/", "References", $"All {site.Library.References.Length} sources that the answers on this site cite, with links to each answer that uses them.", new Link("", "References")),
            groups, site.Library.References.Length,
            [
                new Link(site.Url("/references.json"), "CSL-JSON"),
                new Link(site.Url("/references.bib"), "BibTeX"),
                new Link(site.Url("/references.ris"), "RIS"),
            ]);
    }

    private static LibraryEntry EntryOf(BuildContext context, Reference reference, string html)
    {
        var (citedIn, more) = ListPages.Listed(context, context.Site.CitedIn.GetValueOrDefault(reference.Key, []));
        return new LibraryEntry(reference.Key, new Html(html), citedIn)
        {
            MoreCitedIn = more,
            Design = ArticlePages.DesignOf(reference),
            Notice = reference.Retraction is { } retraction ? $"Retracted{(retraction.Date.Length > 0 ? $" ({retraction.Date})" : "")}. {retraction.Reason}".Trim() : null,
        };
    }
}
