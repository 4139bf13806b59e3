using System.Collections.Immutable;
using System.Security.Cryptography;

namespace KapGuide.Search;

/// <summary>
/// The counted words of a large site's documents. Each is read once, best while something else reads the same answer, and its texts are let go.
/// Safe to share between threads.
/// </summary>
/// <param name="sources">The documents, in any order.</param>
public sealed class SearchCounts(ImmutableArray<SearchSource> sources)
{
    /// <summary>Of how many bytes the files of texts are kept until they are written; those of later documents are made again.</summary>
    private const long KeptBytes = 64 << 20;

    private readonly CountedDocument?[] _counted = new CountedDocument?[sources.Length];
    private readonly byte[][] _hashes = new byte[sources.Length][];
    private readonly ReadOnlyMemory<byte>[] _texts = new ReadOnlyMemory<byte>[sources.Length];
    private long _kept;

    /// <summary>How many documents there are.</summary>
    public int Count => sources.Length;

    /// <summary>The numbers of all stems that were counted.</summary>
    internal StemNumbers Stems { get; } = new();

    /// <summary>Counts a document that wasn't yet.</summary>
    /// <param name="number">Its number, from 0.</param>
    public void Add(int number)
    {
        if (_counted[number] is not null) return;
        var document = sources[number].Read();
        var text = SearchTexts.Build([document]);
        _hashes[number] = SHA256.HashData(text.Span);
        if (Interlocked.Add(ref _kept, text.Length) <= KeptBytes) _texts[number] = text.ToArray();
        _counted[number] = CountedDocument.Of(document, Stems);
    }

    /// <summary>Counts the documents that weren't yet, and gives their numbers in the index's order.</summary>
    internal int[] Finish()
    {
        Parallel.For(0, Count, Add);
        return [.. Enumerable.Range(0, Count).OrderBy(number => sources[number].Topic, StringComparer.Ordinal).ThenBy(number => sources[number].Url, StringComparer.Ordinal)];
    }

    /// <summary>A counted document, which is then let go.</summary>
    internal CountedDocument Take(int number)
    {
        var counted = _counted[number]!;
        _counted[number] = null;
        return counted;
    }

    /// <summary>A hash of the document's texts.</summary>
    internal ReadOnlySpan<byte> HashOf(int number) => _hashes[number];

    /// <summary>The file of the document's texts.</summary>
    internal ReadOnlyMemory<byte> TextOf(int number)
    {
        var text = _texts[number];
        return text.IsEmpty ? SearchTexts.Build([sources[number].Read()]) : text;
    }
}
