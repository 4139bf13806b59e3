using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Citations;

/// <summary>
/// Compares the library with the records that a DOI agency keeps (<c>check --records FILE</c>, CIT-07): a CSL-JSON list as doi.org gives it by content
/// negotiation (<c>Accept: application/vnd.citationstyles.csl+json</c>). Entries are matched by DOI.
/// </summary>
public static class RecordedReferences
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("CIT-07", "DifferentRecord", Severity.Warning,
        "Finds references whose title, year or first author differs from the record of their DOI (check --records FILE).")
    {
        Why = "https://www.crossref.org/documentation/retrieve-metadata/content-negotiation/",
        Bad = "{ \"id\": \"a\", \"DOI\": \"10.1000/a\", \"title\": \"A trial of ketamin\" }",
        Good = "{ \"id\": \"a\", \"DOI\": \"10.1000/a\", \"title\": \"A trial of ketamine\" }",
    };

    /// <returns>What can't be read of the records, then one finding for each difference, in the order of the library.</returns>
    public static IEnumerable<Diagnostic> Compare(ReferenceLibrary library, SourceFile records)
    {
        var (recorded, problems) = ReferenceLibrary.Parse(records);
        var byDoi = recorded.References.Where(static record => record.Doi.Length > 0).DistinctBy(static record => record.Doi, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static record => record.Doi, StringComparer.OrdinalIgnoreCase);
        return problems.Concat(library.References.SelectMany(reference => byDoi.TryGetValue(reference.Doi, out var record) ? Differences(reference, record) : []));
    }

    private static IEnumerable<Diagnostic> Differences(Reference reference, Reference record)
    {
        if (record.Title.Length > 0 && Words(reference.Title) != Words(record.Title))
            yield return new Diagnostic(Rule, reference.At("title"), $"The title of “{reference.Key}” differs from the record of its DOI.", $"If the DOI is right, write “{record.Title}”.");

        // Online and printed editions can lie a year apart.
        if (record.Year > 0 && reference.Year > 0 && Math.Abs(record.Year - reference.Year) > 1)
            yield return new Diagnostic(Rule, reference.At("title"), $"“{reference.Key}” is from {reference.Year} here and from {record.Year} in the record of its DOI.", $"If the DOI is right, write {record.Year}.");
        if (record.Authors is [var first, ..] && reference.Authors is [var own, ..] && Words(own.FamilyName) != Words(first.FamilyName))
            yield return new Diagnostic(Rule, reference.At("title"), $"The first author of “{reference.Key}” differs from the record of its DOI.", $"If the DOI is right, write “{first.FamilyName}”.");
    }

    /// <summary>Letters and digits only: markup, case and punctuation differ from place to place.</summary>
    private static string Words(string text)
    {
        var plain = text;
        for (var open = plain.IndexOf('<', StringComparison.Ordinal); open >= 0 && plain.IndexOf('>', open) is > 0 and var close; open = plain.IndexOf('<', StringComparison.Ordinal)) plain = plain.Remove(open, close - open + 1);
        return string.Concat(plain.Where(char.IsLetterOrDigit)).ToLowerInvariant();
    }
}
