using System.Collections.Immutable;

namespace KapGuide.Citations;

/// <summary>Adds sources to a library: normalised, under keys of one form, without repeating what is there, sorted by key so that differences stay small.</summary>
public static class ReferenceAddition
{
    /// <summary>What came of it.</summary>
    /// <param name="All">The new library, sorted by key.</param>
    /// <param name="Added">What was new, under its key.</param>
    /// <param name="Refused">What was there already, with the reason ("as “hull2022” (same DOI)").</param>
    public sealed record Result(ImmutableArray<Reference> All, ImmutableArray<Reference> Added, ImmutableArray<(Reference Reference, string Reason)> Refused);

    /// <summary>Adds <paramref name="incoming"/> to <paramref name="library"/>; with <paramref name="keepKeys"/> free keys of the data stay.</summary>
    public static Result Add(ReferenceLibrary library, ImmutableArray<Reference> incoming, bool keepKeys = false)
    {
        var known = new ReferenceDuplicates();
        foreach (var reference in library.References) known.Add(reference);
        var keys = library.Keys.ToHashSet(StringComparer.Ordinal);
        var added = ImmutableArray.CreateBuilder<Reference>();
        var refused = ImmutableArray.CreateBuilder<(Reference, string)>();
        foreach (var raw in incoming)
        {
            var reference = Normalise(raw);
            if (known.Find(reference) is var (earlier, by))
            {
                refused.Add((reference, $"as “{earlier.Key}” (same {by})"));
                continue;
            }

            var free = keepKeys && reference.Key.Length > 0 && !keys.Contains(reference.Key);
            reference = free ? reference : reference with { Key = ReferenceKeys.Propose(reference, keys.Contains) };
            keys.Add(reference.Key);
            known.Add(reference);
            added.Add(reference);
        }

        return new Result([.. library.References.Concat(added).OrderBy(static reference => reference.Key, StringComparer.Ordinal)], added.ToImmutable(), refused.ToImmutable());
    }

    /// <summary>The same references with proposed keys where the data had none.</summary>
    public static IEnumerable<Reference> WithKeys(ImmutableArray<Reference> references)
    {
        var keys = references.Select(static reference => reference.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var reference in references)
        {
            if (reference.Key.Length > 0)
            {
                yield return reference;
                continue;
            }

            var key = ReferenceKeys.Propose(reference, keys.Contains);
            keys.Add(key);
            yield return reference with { Key = key };
        }
    }

    /// <summary>One form for what programs write in many: a bare DOI, no period at the end of a title, no blanks around.</summary>
    internal static Reference Normalise(Reference reference) => reference with
    {
        Texts = [.. reference.Texts.Select(static field => new KeyValuePair<string, string>(field.Key, Normalise(field.Key, field.Value))).Where(static field => field.Value.Length > 0)],
    };

    private static string Normalise(string name, string value) => name switch
    {
        "DOI" => Doi.Normalise(value),
        "title" => value.Trim() is [.. var rest, '.'] && !rest.EndsWith('.') && !rest.Contains(". ", StringComparison.Ordinal) && !EndsInAbbreviation(rest) ? rest : value.Trim(),
        _ => value.Trim(),
    };

    private static bool EndsInAbbreviation(string text) => text.Length >= 2 && (text[^2] == '.' || char.IsWhiteSpace(text[^2]));
}
