using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KapGuide.Analyzers;

/// <summary>The manual pages of all rules about content, from which <c>analyzers</c> and docs/analyzers/ are made.</summary>
/// <remarks>Rules that read finished pages, templates and input files keep their own lists; see <c>RuleList</c> for every rule of the program.</remarks>
public static class Catalogue
{
    /// <summary>All entries in the order of their ids.</summary>
    public static ImmutableArray<CatalogueEntry> All { get; } =
    [
        .. RuleTables.Entries.Concat(Older).Concat([Waivers.WithoutReason, Waivers.Unused, Waivers.UnknownRule]).OrderBy(static entry => entry.Rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>Entries by id and by name, case ignored.</summary>
    public static FrozenDictionary<string, CatalogueEntry> ByName { get; } =
        All.SelectMany(static entry => new[] { (entry.Rule.Id, entry), (entry.Rule.Name, entry) }).DistinctBy(static pair => pair.Item1, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(static pair => pair.Item1, static pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>Rules with a file of their own.</summary>
    private static IEnumerable<CatalogueEntry> Older =>
    [
        new(UnknownCitation.Rule, "Mood can rise [@nobody2020].", "Mood can rise [@a]."),
        new(UncitedReference.Rule, "", ""),
        new(ArticleWithoutCitation.Rule, "This text names no source.", "Mood can rise [@a]."),
        new(CitationInWrongPlace.Rule, "---\nTitle: What is KAP [@a]?\n---\nText [@a].", "---\nTitle: What is KAP?\n---\nText [@a]."),
        new(UnknownFact.Rule, "It ends on {{fact:nothing}} [@a].", "It ends on {{fact:known}} [@a]."),
        new(ExpiredFact.Rule, "", ""),
        new(UnknownPerson.Rule, "---\nTitle: What is KAP?\nAuthor: nobody\n---\nText [@a].", "---\nTitle: What is KAP?\nAuthor: a-person\n---\nText [@a]."),
        new(FutureDate.Rule, "---\nTitle: What is KAP?\nPublished: 2199-01-01\n---\nText [@a].", "---\nTitle: What is KAP?\nPublished: 2026-01-01\n---\nText [@a]."),
        new(BrokenLink.Rule, "See [more](xref:no-such-answer).", "See [about us](/about/)."),
        new(UnknownTerm.Rule, "A [word](glossary:no-such-term).", "A [word](glossary:known)."),
        new(MissingPage.Rule, "", ""),
        new(NearDuplicateParagraph.Rule, "", ""),
    ];
}
