using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>Finds articles that cite nothing.</summary>
/// <remarks>The promise of the site is that every claim can be checked; an article without a source can't be.</remarks>
public static class ArticleWithoutCitation
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("CIT-18", nameof(ArticleWithoutCitation), Severity.Error, "Finds articles that cite no reference at all.");

    /// <returns>One finding for each such article, at its title.</returns>
    public static IEnumerable<Diagnostic> Analyze(Site site) =>
        site.Articles.Where(static article => article.Title.Length > 0 && !article.Citations.Any())
            .Select(static article => new Diagnostic(Rule, article.Metadata.Title.At, "This article cites no reference.",
                "Write [@key] in each sentence that claims something; “kapguide cite list” shows the keys."));
}
