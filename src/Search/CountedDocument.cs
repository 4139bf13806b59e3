using System.Runtime.InteropServices;

namespace KapGuide.Search;

/// <summary>A document that is read when it is needed, since a large site's texts don't fit into memory at once.</summary>
/// <param name="Url">See <see cref="SearchDocument.Url"/>.</param>
/// <param name="Topic">See <see cref="SearchDocument.Topic"/>.</param>
/// <param name="Read">Gives the same document each time; called from any thread.</param>
public sealed record SearchSource(string Url, string Topic, Func<SearchDocument> Read);

/// <summary>What the index needs of a document after its text is let go, a kilobyte and a half of it.</summary>
/// <param name="Url">See <see cref="SearchDocument.Url"/>.</param>
/// <param name="Title">See <see cref="SearchDocument.Title"/>.</param>
/// <param name="Topic">See <see cref="SearchDocument.Topic"/>.</param>
/// <param name="Questions">The stems of its questions, title first.</param>
/// <param name="Stems">The stems of its fields, one field after the other, each once a field and followed by how often it stands there: numbers in LEB128, to be read by <see cref="Next"/>.</param>
/// <param name="Ends">Where each field's stems end in <paramref name="Stems"/>.</param>
/// <param name="Lengths">The words of each field.</param>
internal sealed record CountedDocument(string Url, string Title, string Topic, int[][] Questions, byte[] Stems, int[] Ends, int[] Lengths)
{
    /// <summary>What a thread's last document was counted in.</summary>
    [ThreadStatic]
    private static (List<byte> Stems, List<Stem> Words, Dictionary<int, int> Counts)? t_scratch;

    /// <summary>Counts a document's words.</summary>
    public static CountedDocument Of(SearchDocument document, StemNumbers numbers)
    {
        var fields = SearchWeights.Fields;
        var (stems, words, counts) = t_scratch ??= (new(4096), new(2048), new(512));
        stems.Clear();
        var (ends, lengths) = (new int[fields.Length], new int[fields.Length]);
        for (var field = 0; field < fields.Length; field++)
        {
            words.Clear();
            counts.Clear();
            foreach (var text in fields[field].Texts(document)) SearchWords.AddStems(text, words);
            foreach (var word in words)
            {
                if (!fields[field].IsQuestion && word.IsStopWord) continue;
                lengths[field]++;
                CollectionsMarshal.GetValueRefOrAddDefault(counts, numbers.Of(word), out _)++;
            }

            foreach (var (stem, count) in counts)
            {
                Add(stems, stem);
                Add(stems, count);
            }

            ends[field] = stems.Count;
        }

        return new CountedDocument(document.Url, document.Title, document.Topic,
            [.. document.AlsoAsked.Prepend(document.Title).Select(Numbers)], [.. stems], ends, lengths);

        int[] Numbers(string line)
        {
            words.Clear();
            SearchWords.AddStems(line, words);
            return [.. words.Select(numbers.Of)];
        }
    }

    /// <summary>The number that begins at a place of <see cref="Stems"/>; the place then is that of the next.</summary>
    public int Next(ref int at)
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = Stems[at++];
            number |= (part & 0x7F) << shift;
            if (part < 0x80) return number;
        }
    }

    private static void Add(List<byte> bytes, int number)
    {
        for (; number >= 0x80; number >>= 7) bytes.Add((byte)(number | 0x80));
        bytes.Add((byte)number);
    }
}
