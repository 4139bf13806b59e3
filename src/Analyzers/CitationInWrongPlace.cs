using KapGuide.Citations;
using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>Finds citations in titles and descriptions, where they would be printed as they stand.</summary>
/// <remarks>Titles and descriptions go to search engines and link previews, which show plain text.</remarks>
public static class CitationInWrongPlace
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("CIT-19", nameof(CitationInWrongPlace), Severity.Error, "Finds citations in titles, descriptions and other places that show plain text.");

    /// <returns>One finding for each title or description that holds a citation of a known key.</returns>
    public static IEnumerable<Diagnostic> Analyze(Site site) =>
        from field in site.Articles.SelectMany(static article => article.Metadata.AlsoAsked.Append(article.Metadata.Title).Append(article.Metadata.Description))
            .Concat(site.Pages.SelectMany(static page => new[] { page.Metadata.Title, page.Metadata.Description }))
            .Concat(site.Topics.SelectMany(static topic => new[] { topic.Metadata.Title, topic.Metadata.Description }))
        where field.Value.Contains("[@", StringComparison.Ordinal)
        select new Diagnostic(Rule, field.At, "A citation stands in a text that is shown as it is.", "Move the citation into the Summary or the body.");
}
