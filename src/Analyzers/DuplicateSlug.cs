using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>Finds two articles that would stand at one address.</summary>
/// <remarks>An article's address is its file name alone, so that it can move between topics; names must be unique on the site.</remarks>
public static class DuplicateSlug
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("INP-16", nameof(DuplicateSlug), Severity.Error, "Finds articles with one file name in two topics, and other names (Xref) that are taken.");

    /// <returns>One finding for each article after the first.</returns>
    public static IEnumerable<Diagnostic> Analyze(Site site)
    {
        foreach (var group in site.Articles.GroupBy(static article => article.Slug).Where(static group => group.Skip(1).Any()))
        {
            foreach (var article in group.Skip(1))
            {
                yield return new Diagnostic(Rule, SourceSpan.File(article.Source.Path), $"“{group.First().Source.Path}” has the same name, so both would stand at {article.Url}.",
                    "Rename one of the two files, and give it RedirectFrom if it was published.");
            }
        }

        foreach (var article in site.Articles.Where(article => article.Metadata.Xref.Length > 0 && site.ArticlesBySlug[article.Metadata.Xref].Slug != article.Slug))
        {
            yield return new Diagnostic(Rule, SourceSpan.File(article.Source.Path), $"Xref “{article.Metadata.Xref}” is the name of “{site.ArticlesBySlug[article.Metadata.Xref].Source.Path}”.",
                "Choose another Xref.");
        }
    }
}
