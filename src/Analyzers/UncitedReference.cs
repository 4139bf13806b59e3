using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>Finds references in the library that nothing cites (CIT-04).</summary>
/// <remarks>
/// A list longer than its use suggests evidence that the text does not rest on. Citations in articles (short answer and body) and in
/// static pages count; those of excluded articles don't, and the sources that glossary and facts name alone don't either.
/// Keys match exactly, case included.
/// </remarks>
public static class UncitedReference
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("CIT-04", nameof(UncitedReference), Severity.Error, "Finds references in the library that no page cites.");

    /// <returns>One finding for each uncited reference, in the order of the library.</returns>
    public static IEnumerable<Diagnostic> Analyze(Site site)
    {
        var onPages = site.Pages.SelectMany(static page => page.Body.Citations).SelectMany(static use => use.Cluster.Items)
            .Select(static item => item.Key).ToHashSet(StringComparer.Ordinal);
        return site.Library.References.Where(reference => !site.CitedIn.ContainsKey(reference.Key) && !onPages.Contains(reference.Key))
            .Select(static reference => new Diagnostic(Rule, reference.KeyAt, $"No page cites “{reference.Key}”.", $"Cite it as [@{reference.Key}], or delete this entry."));
    }
}
