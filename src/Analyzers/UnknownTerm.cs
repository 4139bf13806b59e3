using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>Finds links to terms that the glossary doesn't have, and terms that no answer uses (XPG-05).</summary>
public static class UnknownTerm
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("XPG-05", nameof(UnknownTerm), Severity.Error, "Finds links to terms that the glossary doesn't have, and (as information) terms that no answer links to.");

    /// <returns>One finding for each link or unused term.</returns>
    public static IEnumerable<Diagnostic> Analyze(Site site)
    {
        var links = site.Articles.SelectMany(static article => article.Summary.Links.Concat(article.Body.Links)).Concat(site.Pages.SelectMany(static page => page.Body.Links))
            .Where(static link => link.Url.StartsWith("glossary:", StringComparison.OrdinalIgnoreCase)).ToArray();
        foreach (var link in links)
        {
            var id = link.Url["glossary:".Length..];
            if (!site.TermsById.ContainsKey(id))
                yield return new Diagnostic(Rule, link.At, $"The glossary has no term “{id}”.", Spelling.DidYouMean(id, site.TermsById.Keys, "Add it to input/glossary.yml with Id, Term and Definition."));
        }

        var used = links.Select(static link => link.Url["glossary:".Length..]).ToHashSet(StringComparer.Ordinal);
        foreach (var term in site.Glossary.Where(term => !used.Contains(term.Id.Value)))
        {
            yield return new Diagnostic(Rule, term.Id.At, $"No answer links to the term “{term.Name}”.", $"Link its first use: [{term.Name.ToLowerInvariant()}](glossary:{term.Id.Value}), or delete it.")
            { Severity = Severity.Info };
        }
    }
}
