using System.Collections.Immutable;

namespace KapGuide.Search;

/// <summary>Turns the synonym table into stems and leaves out what cannot have an effect.</summary>
public static class SearchSynonyms
{
    /// <summary>Phrases as stems: what is typed, and what is meant.</summary>
    public sealed record Group(ImmutableArray<string[]> Typed, ImmutableArray<string[]> Meant);

    /// <summary>A row of the table: what is typed, what documents say for it, and that as one text.</summary>
    private readonly record struct Row(string[] Typed, List<string[]> Meant, string Key);

    /// <summary>
    /// One group for each distinct right side, in ordinal order. Phrases on the right keep only words that documents hold,
    /// stop words apart; a phrase that lacks a word is left out, and so is a group without phrases.
    /// </summary>
    /// <param name="synonyms">What people type → what answers say. A key may hold several phrases parted by commas.</param>
    /// <param name="isKnown">Whether a document holds a stem.</param>
    /// <param name="elsewhere">
    /// Receives single words that lead to nothing that a document holds. The index has them as terms all the same: they are words of other subjects,
    /// and not misspellings of ours.
    /// </param>
    public static ImmutableArray<Group> Resolve(IReadOnlyDictionary<string, ImmutableArray<string>> synonyms, Func<string, bool> isKnown, ISet<string> elsewhere)
    {
        var rows = new SortedDictionary<string, List<Row>>(StringComparer.Ordinal);
        foreach (var word in synonyms.Keys)
        {
            var meant = Meant(synonyms[word], isKnown);
            var key = string.Join(';', meant.ConvertAll(Text));
            foreach (var phrase in word.Split(','))
            {
                var typed = Stems(phrase);
                if (meant.Count == 0 && typed.Length == 1) elsewhere.Add(typed[0]);
                if (meant.Count == 0 || typed.Length == 0) continue;
                if (!rows.TryGetValue(key, out var same)) rows[key] = same = [];
                same.Add(new Row(typed, meant, Text(typed)));
            }
        }

        var groups = ImmutableArray.CreateBuilder<Group>(rows.Count);
        foreach (var same in rows.Values)
        {
            var meant = same[0].Meant;
            same.Sort(static (one, other) => string.CompareOrdinal(one.Key, other.Key));
            var typed = ImmutableArray.CreateBuilder<string[]>(same.Count);
            for (var i = 0; i < same.Count; i++)
                if (i == 0 || same[i].Key != same[i - 1].Key) typed.Add(same[i].Typed);
            groups.Add(new Group(typed.ToImmutable(), [.. meant]));
        }

        return groups.MoveToImmutable();
    }

    private static List<string[]> Meant(ImmutableArray<string> phrases, Func<string, bool> isKnown)
    {
        List<string[]> meant = [];
        foreach (var phrase in phrases)
        {
            var stems = Array.FindAll(Stems(phrase), static stem => !StopWords.Contains(stem));
            if (stems.Length > 0 && Array.TrueForAll(stems, stem => isKnown(stem)) && !meant.Exists(other => other.AsSpan().SequenceEqual(stems))) meant.Add(stems);
        }

        return meant;
    }

    private static string Text(string[] phrase) => string.Join(' ', phrase);

    private static string[] Stems(string phrase) => [.. SearchWords.Stems(phrase)];
}
