using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace KapGuide.Search;

/// <summary>Writes the index file. Like values lie together in streams, which compress better than records do.</summary>
/// <remarks>Byte layout: docs/search.md. search.js reads it.</remarks>
public static class SearchIndexWriter
{
    /// <summary>Goes up with every change of the layout; readers refuse all others.</summary>
    public const byte Version = 3;

    /// <summary>The first four bytes: "KAPS".</summary>
    internal static ReadOnlySpan<byte> Magic => "KAPS"u8;

    /// <summary>The bytes of a model.</summary>
    public static ReadOnlyMemory<byte> Write(SearchModel model)
    {
        var streams = new[] { Text(model), Terms(model), Rarities(model), Gaps(model), Impacts(model), Questions(model), Synonyms(model) };
        var body = new ByteStream();
        body.Number(model.Documents.Length);
        body.Number(model.Terms.Length);
        body.Number(model.Synonyms.Length);
        foreach (var stream in streams) body.Number(stream.Bytes.Length);
        // So that the sum goes over whole words; readers find the streams from the end.
        for (var rest = (body.Bytes.Length + streams.Sum(static stream => stream.Bytes.Length)) % 4; rest is > 0 and < 4; rest++) body.Byte(0);
        foreach (var stream in streams) body.Raw(stream.Bytes);

        var file = new ByteStream();
        file.Raw(Magic);
        file.Byte(Version);
        file.Raw(BitConverter.GetBytes(Checksum(body.Bytes)));
        file.Raw(body.Bytes);
        return file.Bytes.ToArray();
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

    private static ByteStream Text(SearchModel model)
    {
        var stream = new ByteStream();
        foreach (var part in new Func<IndexedDocument, string>[] { static d => d.Url, static d => d.Title, static d => d.Topic })
            foreach (var document in model.Documents)
                stream.Raw(Encoding.UTF8.GetBytes(part(document).ReplaceLineEndings(" ") + "\n"));
        foreach (var line in model.Directory) stream.Raw(Encoding.UTF8.GetBytes(line + "\n"));
        return stream;
    }

    /// <summary>Front coding: before each term's own letters, a capital says how many letters (A: none, Z: 25) it shares with the one before.</summary>
    private static ByteStream Terms(SearchModel model)
    {
        var stream = new ByteStream();
        var before = "";
        foreach (var term in model.Terms)
        {
            var shared = Math.Min(25, before.AsSpan().CommonPrefixLength(term.Text));
            stream.Byte('A' + shared);
            foreach (var letter in term.Text.AsSpan(shared)) stream.Byte(letter);
            before = term.Text;
        }

        return stream;
    }

    private static ByteStream Rarities(SearchModel model)
    {
        var stream = new ByteStream();
        foreach (var term in model.Terms) stream.Byte(term.Rarity | (term.IsStop ? 16 : 0));
        return stream;
    }

    private static ByteStream Gaps(SearchModel model)
    {
        var stream = new ByteStream();
        foreach (var term in model.Terms) stream.Number(term.Postings.Length);
        foreach (var term in model.Terms)
        {
            var before = -1;
            foreach (var posting in term.Postings)
            {
                stream.Number(posting.Document - before - 1);
                before = posting.Document;
            }
        }

        return stream;
    }

    private static ByteStream Impacts(SearchModel model)
    {
        var stream = new ByteStream();
        var half = -1;
        foreach (var posting in model.Terms.SelectMany(static term => term.Postings))
            if (half < 0) half = posting.Impact - 1;
            else
            {
                stream.Byte(half << 4 | posting.Impact - 1);
                half = -1;
            }

        if (half >= 0) stream.Byte(half << 4);
        return stream;
    }

    private static ByteStream Questions(SearchModel model)
    {
        var stream = new ByteStream();
        foreach (var document in model.Documents)
        {
            stream.Number(document.Questions.Length);
            foreach (var question in document.Questions) Phrase(stream, question);
        }

        return stream;
    }

    private static ByteStream Synonyms(SearchModel model)
    {
        var stream = new ByteStream();
        foreach (var group in model.Synonyms)
        {
            stream.Number(group.Meant.Length);
            foreach (var phrase in group.Meant) Phrase(stream, phrase);
            var words = group.Typed.Where(static phrase => phrase.Length == 1).Select(static phrase => phrase[0]).Order().ToArray();
            stream.Number(words.Length);
            for (var i = 0; i < words.Length; i++) stream.Number(words[i] - (i > 0 ? words[i - 1] : 0));
            // The first word of a phrase as its difference to that of the phrase before.
            var phrases = group.Typed.Where(static phrase => phrase.Length > 1).OrderBy(static phrase => phrase[0]).ToArray();
            stream.Number(phrases.Length);
            for (var i = 0; i < phrases.Length; i++) Phrase(stream, phrases[i].SetItem(0, phrases[i][0] - (i > 0 ? phrases[i - 1][0] : 0)));
        }

        return stream;
    }

    private static void Phrase(ByteStream stream, ImmutableArray<int> terms)
    {
        stream.Number(terms.Length);
        foreach (var term in terms) stream.Number(term);
    }
}
