using System.Collections.Concurrent;

namespace KapGuide.Search;

/// <summary>A document that is read when it is needed, since a large site's texts don't fit into memory at once.</summary>
/// <param name="Url">See <see cref="SearchDocument.Url"/>.</param>
/// <param name="Topic">See <see cref="SearchDocument.Topic"/>.</param>
/// <param name="Read">Gives the same document each time; called from any thread.</param>
public sealed record SearchSource(string Url, string Topic, Func<SearchDocument> Read);

/// <summary>Numbers for stems, given in the order in which they come. Safe to share between threads.</summary>
internal sealed class StemNumbers
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>The stem's number, a new one if it has none.</summary>
    public int Of(string stem) => _numbers.TryGetValue(stem, out var number) ? number : _numbers.GetOrAdd(stem, _ => Interlocked.Increment(ref _count) - 1);

    /// <summary>Whether a document holds the stem.</summary>
    public bool Contains(string stem) => _numbers.ContainsKey(stem);

    /// <summary>The stems by their numbers; a number that nothing uses has null.</summary>
    public string?[] Stems()
    {
        var stems = new string?[_count];
        foreach (var (stem, number) in _numbers) stems[number] = stem;
        return stems;
    }
}

/// <summary>What the index needs of a document after its text is let go, three kilobytes of it.</summary>
/// <param name="Url">See <see cref="SearchDocument.Url"/>.</param>
/// <param name="Title">See <see cref="SearchDocument.Title"/>.</param>
/// <param name="Topic">See <see cref="SearchDocument.Topic"/>.</param>
/// <param name="Questions">The stems of its questions, title first.</param>
/// <param name="Stems">The stems of its fields, one field after the other, each once a field.</param>
/// <param name="Counts">How often each of <paramref name="Stems"/> stands in that field.</param>
/// <param name="Ends">Where each field's stems end in <paramref name="Stems"/>.</param>
/// <param name="Lengths">The words of each field.</param>
internal sealed record CountedDocument(string Url, string Title, string Topic, int[][] Questions, int[] Stems, ushort[] Counts, int[] Ends, int[] Lengths)
{
    /// <summary>Counts a document's words.</summary>
    public static CountedDocument Of(SearchDocument document, StemNumbers numbers)
    {
        var fields = SearchWeights.Fields;
        var (stems, counts, words) = (new List<int>(512), new List<ushort>(512), new List<string>(1024));
        var (ends, lengths, places) = (new int[fields.Length], new int[fields.Length], new Dictionary<int, int>());
        for (var field = 0; field < fields.Length; field++)
        {
            words.Clear();
            places.Clear();
            foreach (var text in fields[field].Texts(document)) SearchWords.AddStems(text, words);
            foreach (var word in words)
            {
                if (!fields[field].IsQuestion && StopWords.Contains(word)) continue;
                lengths[field]++;
                var number = numbers.Of(word);
                if (places.TryAdd(number, stems.Count))
                {
                    stems.Add(number);
                    counts.Add(1);
                }
                else if (counts[places[number]] < ushort.MaxValue)
                {
                    counts[places[number]]++;
                }
            }

            ends[field] = stems.Count;
        }

        return new CountedDocument(document.Url, document.Title, document.Topic,
            [.. document.AlsoAsked.Prepend(document.Title).Select(line => SearchWords.Stems(line).Select(numbers.Of).ToArray())], [.. stems], [.. counts], ends, lengths);
    }
}
