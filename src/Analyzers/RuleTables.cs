using System.Collections.Immutable;
using KapGuide.Analyzers.Rules;
using KapGuide.Analyzers.Wording;

namespace KapGuide.Analyzers;

/// <summary>All rules about text, by how they look.</summary>
internal static class RuleTables
{
    /// <summary>Rules about words.</summary>
    public static ImmutableArray<PhraseRule> Phrases { get; } =
        [.. ClaimWords.All, .. SafetyWords.All, .. PeopleWords.All, .. PlainWords.All, .. EvidenceWords.All];

    /// <summary>Rules about a page.</summary>
    public static ImmutableArray<PageRule> Page { get; } =
    [
        .. ProvenanceRules.All, .. SourceRules.All, .. CitationTypos.All, .. ClaimRules.All, .. HomeUse.All, .. OfferRules.All, .. SafetyRules.All, .. SafetyBoxRules.All, .. PrivacyRules.All, .. PlainRules.All, .. TermRules.All, .. WordRules.All,
        .. HeadingRules.All, .. LinkRules.All, .. StructureRules.All, .. SearchRules.All,
    ];

    /// <summary>Rules about the site.</summary>
    public static ImmutableArray<SiteRule> Site { get; } = [.. SiteRules.All];

    /// <summary>Claims of the same rules by their build.</summary>
    private static ImmutableArray<Shape> Shapes { get; } = [.. BenefitShapes.All, .. HarmShapes.All, .. EvidenceShapes.All, .. DosingShapes.All];

    /// <summary>The patterns of <see cref="Phrases"/>.</summary>
    public static PhraseIndex Index { get; } = new(Phrases.Select(static rule => rule.Wordings.Select(static wording => wording.Patterns).ToImmutableArray()), [.. Shapes.Select(static shape => (Phrases.Select(static rule => rule.Entry.Rule.Id).ToList().IndexOf(shape.Rule), shape))]);

    /// <summary>The manual pages of all of them.</summary>
    public static IEnumerable<CatalogueEntry> Entries =>
        Phrases.Select(static rule => rule.Entry).Concat(Page.Select(static rule => rule.Entry)).Concat(Site.Select(static rule => rule.Entry));
}
