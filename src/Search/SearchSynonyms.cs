using System.Collections.Immutable;

namespace KapGuide.Search;

/// <summary>Turns the synonym table into stems and leaves out what cannot have an effect.</summary>
public static class SearchSynonyms
{
    /// <summary>Phrases as stems: what is typed, and what is meant.</summary>
    public sealed record Group(ImmutableArray<string[]> Typed, ImmutableArray<string[]> Meant);

    /// <summary>
    /// One group for each distinct right side, in ordinal order. Phrases on the right keep only words that documents hold,
    /// stop words apart; a phrase that lacks a word is left out, and so is a group without phrases.
    /// </summary>
    public static ImmutableArray<Group> Resolve(IReadOnlyDictionary<string, ImmutableArray<string>> synonyms, Func<string, bool> isKnown) =>
    [
        .. synonyms
            .SelectMany(entry => entry.Key.Split(',').Select(key => (Typed: Stems(key), Meant: Meant(entry.Value, isKnown))))
            .Where(static entry => entry.Typed.Length > 0 && entry.Meant.Length > 0)
            .GroupBy(static entry => string.Join(';', entry.Meant.Select(static phrase => string.Join(' ', phrase))))
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => new Group(
                [.. group.Select(static entry => entry.Typed).DistinctBy(Key).OrderBy(Key, StringComparer.Ordinal)],
                group.First().Meant)),
    ];

    /// <summary>
    /// Single words that lead to nothing that a document holds. The index has them as terms all the same: they are words of other subjects,
    /// and not misspellings of ours.
    /// </summary>
    public static IEnumerable<string> Elsewhere(IReadOnlyDictionary<string, ImmutableArray<string>> synonyms, Func<string, bool> isKnown) => synonyms
        .Where(entry => Meant(entry.Value, isKnown).Length == 0)
        .SelectMany(static entry => entry.Key.Split(',')).Select(Stems).Where(static typed => typed.Length == 1).Select(static typed => typed[0]);

    private static ImmutableArray<string[]> Meant(ImmutableArray<string> phrases, Func<string, bool> isKnown) =>
    [
        .. phrases.Select(static phrase => Stems(phrase).Where(static stem => !StopWords.Contains(stem)).ToArray())
            .Where(phrase => phrase.Length > 0 && phrase.All(isKnown)).DistinctBy(Key),
    ];

    private static string Key(string[] phrase) => string.Join(' ', phrase);

    private static string[] Stems(string phrase) => [.. SearchWords.Stems(phrase)];
}
