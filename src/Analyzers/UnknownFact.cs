using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>Finds <c>{{fact:id}}</c> whose id is not in the registry.</summary>
public static class UnknownFact
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("PRV-14", nameof(UnknownFact), Severity.Error, "Finds {{fact:id}} whose id is not in facts.yml.");

    /// <returns>One finding for each use.</returns>
    public static IEnumerable<Diagnostic> Analyze(Site site) =>
        from use in FactUses.Of(site)
        where !site.FactsById.ContainsKey(use.Id)
        select new Diagnostic(Rule, use.At, $"facts.yml has no fact “{use.Id}”.", Spelling.DidYouMean(use.Id, site.FactsById.Keys, "Add it to input/facts.yml with Id, Text and Source."));
}

/// <summary>Where pages use facts.</summary>
internal static class FactUses
{
    /// <summary>All uses in articles and static pages.</summary>
    public static IEnumerable<Use> Of(Site site) =>
        site.Articles.SelectMany(static article => article.Summary.Facts.Concat(article.Body.Facts)).Concat(site.Pages.SelectMany(static page => page.Body.Facts));
}
