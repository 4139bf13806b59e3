using System.Collections.Frozen;
using KapGuide.Diagnostics;

namespace KapGuide.Citations;

/// <summary>What can be wrong with a library, apart from what articles do with it. Each check goes through the library once, in its order.</summary>
public static class ReferenceChecks
{
    /// <summary>Sources that stand twice under different keys (CIT-14). Equal keys are found while reading.</summary>
    public static IEnumerable<Diagnostic> Duplicates(ReferenceLibrary library)
    {
        var earlier = new ReferenceDuplicates();
        foreach (var reference in library.References)
        {
            if (earlier.Find(reference) is var (other, by))
                yield return new Diagnostic(CitationRules.DuplicateReference, reference.KeyAt,
                    $"“{reference.Key}” is the same source as “{other.Key}” (same {by}).", $"Cite [@{other.Key}] and delete this entry.");
            earlier.Add(reference);
        }
    }

    /// <summary>Entries that lack what their type needs, or that nobody could find again (CIT-05).</summary>
    public static IEnumerable<Diagnostic> Incomplete(ReferenceLibrary library)
    {
        foreach (var reference in library.References)
        {
            string[] missing = [.. ReferenceNeeds.Missing(reference)];
            if (missing.Length > 0)
                yield return new Diagnostic(CitationRules.IncompleteReference, reference.KeyAt,
                    $"“{reference.Key}” ({reference.Type}) has no {string.Join(", no ", missing)}.", $"Add {string.Join(", ", missing.Select(ReferenceNeeds.Example))}.");
            if (!ReferenceNeeds.CanBeFound(reference))
                yield return new Diagnostic(CitationRules.IncompleteReference, reference.KeyAt,
                    $"“{reference.Key}” has no DOI, PubMed number or address, so nobody can check it.", "Add \"DOI\": \"10.…\", \"PMID\": \"…\" or \"URL\": \"https://…\".");
        }
    }

    /// <summary>DOIs that cannot be right, and DOIs that hide in addresses (CIT-06).</summary>
    public static IEnumerable<Diagnostic> MalformedDois(ReferenceLibrary library)
    {
        foreach (var reference in library.References)
        {
            var written = reference.Text("DOI");
            if (reference.Doi.Length > 0 && !Doi.IsWellFormed(reference.Doi))
                yield return new Diagnostic(CitationRules.MalformedDoi, reference.At("DOI"),
                    $"“{written}” is no DOI.", "Write it as on the article's first page: 10., four or more digits, a slash, letters and digits.");
            else if (written.Contains("dx.doi.org", StringComparison.OrdinalIgnoreCase))
                yield return new Diagnostic(CitationRules.MalformedDoi, reference.At("DOI"),
                    $"“{written}” goes through an old address of the resolver.", $"Write {reference.Doi}");
            if (reference.Doi.Length == 0 && Doi.InAddress(reference.Text("URL")) is { Length: > 0 } hidden)
                yield return new Diagnostic(CitationRules.MalformedDoi, reference.At("URL"),
                    "The address holds a DOI; publishers' addresses break, DOIs do not.", $"Add \"DOI\": \"{hidden}\".");
        }
    }

    /// <summary>Sources that were withdrawn, by the library's own <c>retraction</c> field or by <paramref name="retracted"/> (CIT-08).</summary>
    public static IEnumerable<Diagnostic> Retracted(ReferenceLibrary library, IReadOnlySet<string> retracted)
    {
        foreach (var reference in library.References)
        {
            var listed = reference.Doi.Length > 0 && retracted.Contains(reference.Doi.ToLowerInvariant());
            if (reference.Retraction is null && !listed) continue;
            var reason = reference.Retraction is { Reason.Length: > 0 } known ? $" ({known.Reason.TrimEnd('.')})" : "";
            yield return new Diagnostic(CitationRules.RetractedReference, reference.Retraction is null ? reference.At("DOI") : reference.At("retraction"),
                $"“{reference.Key}” was retracted{reason}.", "Remove it and every claim that rests on it, or say in the text that it was retracted and re-level this rule there.");
        }
    }

    /// <summary>Web pages that were last read more than eighteen months before <paramref name="today"/>.</summary>
    public static IEnumerable<Diagnostic> StaleWebPages(ReferenceLibrary library, DateOnly today)
    {
        foreach (var reference in library.References)
            if (reference.Type is "webpage" or "post" or "post-weblog" && reference.Accessed?.FirstDay is { } read && read < today.AddMonths(-18))
                yield return new Diagnostic(CitationRules.StaleWebReference, reference.At("accessed"),
                    $"“{reference.Key}” was last read on {read:yyyy-MM-dd}, more than eighteen months ago.",
                    $"Open {reference.Text("URL")}, check that it still says so, and write \"accessed\": {{ \"date-parts\": [[{today.Year}, {today.Month}, {today.Day}]] }}.");
    }

    /// <summary>DOIs of a list file: one to a line, in any form that <see cref="Doi.Normalise"/> reads; <c>#</c> begins a comment. In small letters.</summary>
    public static IReadOnlySet<string> RetractionList(string text) => text
        .Split('\n')
        .Select(static line => Doi.Normalise(line.Split(" #")[0].Trim()).ToLowerInvariant())
        .Where(static line => line.Length > 0 && line[0] != '#')
        .ToFrozenSet(StringComparer.Ordinal);
}
