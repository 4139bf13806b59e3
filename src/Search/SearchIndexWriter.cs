using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace KapGuide.Search;

/// <summary>
/// Writes the index file. Like values lie together in streams, which compress better than records do, and nearly all are text, which a browser
/// decodes and parts much faster than a script that runs for the first time could.
/// </summary>
/// <remarks>Byte layout: docs/search.md. search.js reads it.</remarks>
public static class SearchIndexWriter
{
    /// <summary>Goes up with every change of the layout; readers refuse all others.</summary>
    public const byte Version = 4;

    /// <summary>The first four bytes: "KAPS".</summary>
    internal static ReadOnlySpan<byte> Magic => "KAPS"u8;

    private const char End = '\0';
    private const char Next = '\u0001';

    /// <summary>No number above this: what follows would be surrogates.</summary>
    private const int Most = 0xD7FF;

    /// <summary>A gap of so many documents has a sign of its own.</summary>
    private const int Leap = 4096;

    /// <summary>The bytes of a model.</summary>
    public static ReadOnlyMemory<byte> Write(SearchModel model)
    {
        var groups = model.Synonyms.OrderByDescending(static group => group.Typed.Length).ToArray(); // small numbers for those that are named most
        var (lone, longer) = Typed(groups);
        byte[][] streams =
        [
            .. new[] { Text(model), Terms(model), Codes(model, lone, longer), Postings(model), Questions(model), Meant(groups), Lone(lone, groups.Length), Longer(longer) }
                .Select(Encoding.UTF8.GetBytes),
        ];
        var lengths = string.Join(' ', streams.Select(static stream => stream.Length)) + "\n";
        // So that the sum goes over whole words.
        var zeros = -(lengths.Length + streams.Sum(static stream => stream.Length)) & 3;
        byte[] body = [.. Encoding.UTF8.GetBytes(lengths.PadLeft(lengths.Length + zeros, '0')), .. streams.SelectMany(static stream => stream)];
        return (byte[])[.. Magic, Version, .. BitConverter.GetBytes(Checksum(body)), .. body];
    }

    /// <summary>
    /// FNV-1a, 32 bits (Fowler, Noll and Vo, 1991), but over words of four bytes, little endian:
    /// a quarter of the steps, and any change of one byte still changes the sum. That of no bytes is 0x811c9dc5.
    /// </summary>
    internal static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var hash = 0x811c9dc5u;
        for (; bytes.Length >= 4; bytes = bytes[4..]) hash = (hash ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes)) * 0x01000193u;
        return hash;
    }

    private static string Text(SearchModel model)
    {
        var text = new StringBuilder();
        foreach (var part in new Func<IndexedDocument, string>[] { static d => d.Url, static d => d.Title, static d => d.Topic })
            foreach (var document in model.Documents)
                text.Append(part(document).ReplaceLineEndings(" ")).Append('\n');
        foreach (var line in model.Directory) text.Append(line).Append('\n');
        return text.ToString();
    }

    /// <summary>Front coding: before each term's own letters, a capital says how many letters (A: none, Z: 25) it shares with the one before.</summary>
    private static string Terms(SearchModel model)
    {
        var text = new StringBuilder();
        var before = "";
        foreach (var term in model.Terms)
        {
            var shared = Math.Min(25, before.AsSpan().CommonPrefixLength(term.Text));
            text.Append((char)('A' + shared)).Append(term.Text.AsSpan(shared));
            before = term.Text;
        }

        return text.ToString();
    }

    /// <summary>A sign for each term: its rarity, and whether it is a small word, is typed alone for something, or begins a phrase that is.</summary>
    private static string Codes(
        SearchModel model, SortedDictionary<int, List<int>> lone, SortedDictionary<int, List<(int Group, ImmutableArray<int> Others)>> longer) => string.Concat(model.Terms.Select((term, number) =>
        (char)(term.Rarity | (term.IsStop ? 16 : 0) | (lone.ContainsKey(number) ? 32 : 0) | (longer.ContainsKey(number) ? 64 : 0))));

    private static string Postings(SearchModel model)
    {
        var text = new StringBuilder();
        foreach (var term in model.Terms)
        {
            var before = -1;
            foreach (var posting in term.Postings)
            {
                var gap = posting.Document - before - 1;
                for (; gap >= Leap; gap -= Leap) text.Append((char)(Leap * 8 + 1));
                text.Append((char)(gap * 8 + posting.Impact));
                before = posting.Document;
            }

            text.Append(End);
        }

        return text.ToString();
    }

    private static string Questions(SearchModel model) =>
        string.Concat(model.Documents.Select(static document => string.Join(Next, document.Questions.Select(Phrase)) + End));

    private static string Meant(SynonymGroup[] groups) => string.Join(End, groups.Select(static group => string.Join(Next, group.Meant.Select(Phrase))));

    /// <summary>By the first word of what is typed: the groups of the word alone, and those of phrases with the rest of each.</summary>
    private static (SortedDictionary<int, List<int>> Lone, SortedDictionary<int, List<(int Group, ImmutableArray<int> Others)>> Longer) Typed(SynonymGroup[] groups)
    {
        var lone = new SortedDictionary<int, List<int>>();
        var longer = new SortedDictionary<int, List<(int Group, ImmutableArray<int> Others)>>();
        foreach (var (group, phrase) in groups.Index().SelectMany(static pair => pair.Item.Typed.Select(phrase => (pair.Index, phrase))))
            if (phrase.Length == 1) Listed(lone, phrase[0]).Add(group);
            else Listed(longer, phrase[0]).Add((group, phrase[1..]));
        return (lone, longer);

        static List<T> Listed<T>(SortedDictionary<int, List<T>> lists, int term) => lists.TryGetValue(term, out var list) ? list : lists[term] = [];
    }

    /// <summary>All but the last group of a term have the number of groups (256 at least) added, so that nothing needs to part the terms.</summary>
    private static string Lone(SortedDictionary<int, List<int>> lone, int groups) =>
        string.Concat(lone.Values.SelectMany(list => list.Select((group, i) => (char)(group + (i < list.Count - 1 ? Math.Max(256, groups) : 0)))));

    private static string Longer(SortedDictionary<int, List<(int Group, ImmutableArray<int> Others)>> longer) =>
        string.Join(End, longer.Values.Select(static list => string.Join(Next, list.Select(static item => Phrase([item.Group, .. item.Others])))));

    private static string Phrase(ImmutableArray<int> numbers) => string.Concat(numbers.Where(static number => number <= Most - 2).Select(static number => (char)(number + 2)));
}
