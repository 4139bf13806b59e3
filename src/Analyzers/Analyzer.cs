using System.Collections.Immutable;
using KapGuide.Citations;
using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>A rule with the function that looks for it.</summary>
/// <param name="Rule">What it looks for.</param>
/// <param name="Find">Everything it finds in a site, at the rule's own level.</param>
public sealed record Analyzer(Rule Rule, Func<Site, IEnumerable<Diagnostic>> Find)
{
    /// <summary>
    /// All analyzers that read the site's content. Those about text share one pass over all pages (<see cref="SiteText"/>):
    /// the first that runs makes it, and the others pick up their findings.
    /// </summary>
    public static ImmutableArray<Analyzer> All { get; } =
    [
        // It takes longest, so that the others run beside it.
        new(NearDuplicateParagraph.Rule, NearDuplicateParagraph.Analyze),
        new(UnknownCitation.Rule, UnknownCitation.Analyze),
        new(UncitedReference.Rule, UncitedReference.Analyze),
        new(CitationRules.DuplicateReference, static site => ReferenceChecks.Duplicates(site.Library)),
        new(CitationRules.IncompleteReference, static site => ReferenceChecks.Incomplete(site.Library)),
        new(CitationRules.MalformedDoi, static site => ReferenceChecks.MalformedDois(site.Library)),
        new(CitationRules.RetractedReference, static site => ReferenceChecks.Retracted(site.Library, site.Retractions)),
        new(CitationRules.StaleWebReference, static site => ReferenceChecks.StaleWebPages(site.Library, site.Today)),
        new(CitationInWrongPlace.Rule, CitationInWrongPlace.Analyze),
        new(ArticleWithoutCitation.Rule, ArticleWithoutCitation.Analyze),
        new(DuplicateSlug.Rule, DuplicateSlug.Analyze),
        new(DuplicateEntry.Rule, DuplicateEntry.Analyze),
        new(UnknownFact.Rule, UnknownFact.Analyze),
        new(ExpiredFact.Rule, ExpiredFact.Analyze),
        new(UnknownTopic.Rule, UnknownTopic.Analyze),
        new(UnknownPerson.Rule, UnknownPerson.Analyze),
        new(FutureDate.Rule, FutureDate.Analyze),
        new(BrokenLink.Rule, BrokenLink.Analyze),
        new(UnknownTerm.Rule, UnknownTerm.Analyze),
        new(MissingPage.Rule, MissingPage.Analyze),
        .. RuleTables.Entries.Select(static entry => new Analyzer(entry.Rule, SiteText.FindingsOf(entry.Rule))),
    ];
}
