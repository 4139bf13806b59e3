using System.Collections.Immutable;
using System.Security.Cryptography;

namespace KapGuide.Search;

/// <summary>
/// The index of a large site, in files of which a query needs a few: shards of terms with their postings, chunks of documents with their questions,
/// and one file of texts a document. All but the texts have the index file's own layout, so one reader reads them all; docs/search.md says how they fit together.
/// </summary>
public sealed class SearchShards
{
    /// <summary>Up to so many documents one file serves better: it weighs no more than a query of the sharded form may load, and tells a server nothing.</summary>
    public const int Least = 250;

    /// <summary>
    /// A term keeps its postings in the documents that are most about it (static pruning by impact: Carmel et al., 2001): a word that more documents hold
    /// than this only tells them apart together with rarer words, whose lists are whole.
    /// </summary>
    public const int MostPostings = 512;

    /// <summary>Documents in a chunk.</summary>
    public const int ChunkSize = 8;

    private const int ShardBytes = 6000;

    private readonly SearchModel _model;
    private readonly SearchCounts _counts;
    private readonly int[] _order;
    private readonly ImmutableArray<int> _starts;

    private SearchShards(SearchModel model, SearchCounts counts, int[] order, ImmutableArray<int> starts) => (_model, _counts, _order, _starts) = (model, counts, order, starts);

    /// <summary>Whether a site of so many documents has shards.</summary>
    public static bool AreFor(int documents) => documents > Least;

    /// <summary>Cuts the index of documents in any order.</summary>
    public static SearchShards Of(IEnumerable<SearchDocument> documents, IReadOnlyDictionary<string, ImmutableArray<string>> synonyms) =>
        Of(new SearchCounts([.. documents.Select(static document => new SearchSource(document.Url, document.Topic, () => document))]), synonyms);

    /// <summary>Cuts the index of documents that were counted, or are now. What was counted is let go.</summary>
    public static SearchShards Of(SearchCounts counts, IReadOnlyDictionary<string, ImmutableArray<string>> synonyms)
    {
        var order = counts.Finish();
        var model = SearchIndex.Model(Array.ConvertAll(order, counts.Take), counts.Stems, synonyms);
        var pruned = model with { Terms = [.. model.Terms.Select(Pruned)] };
        var starts = ImmutableArray.CreateBuilder<int>();
        var size = ShardBytes;
        for (var i = 0; i < pruned.Terms.Length; i++)
        {
            var more = 3 + pruned.Terms[i].Text.Length / 2 + pruned.Terms[i].Postings.Length * 8 / 5;
            if (size + more > ShardBytes)
            {
                starts.Add(i);
                size = 0;
            }

            size += more;
        }

        return new SearchShards(pruned, counts, order, starts.ToImmutable());
    }

    /// <summary>The files below the folder, each with what makes its bytes: <c>s0.bin</c> (terms), <c>d0.bin</c> (documents), <c>t0.json</c> (texts) and on.</summary>
    public IEnumerable<(string Name, Func<ReadOnlyMemory<byte>> Make)> Files() =>
        IndexFiles().Concat(_order.Select((number, i) => ($"t{i}.json", (Func<ReadOnlyMemory<byte>>)(() => _counts.TextOf(number)))));

    /// <summary>A name for the folder that changes with any of the files.</summary>
    public string Hash()
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var bytes in IndexFiles().AsParallel().AsOrdered().Select(static file => SHA256.HashData(file.Make().Span))) sum.AppendData(bytes);
        foreach (var number in _order) sum.AppendData(_counts.HashOf(number));
        return Convert.ToHexStringLower(sum.GetHashAndReset().AsSpan(0, 4));
    }

    private IEnumerable<(string Name, Func<ReadOnlyMemory<byte>> Make)> IndexFiles()
    {
        for (var i = 0; i < _starts.Length; i++)
        {
            var (number, from, to) = (i, _starts[i], i + 1 < _starts.Length ? _starts[i + 1] : _model.Terms.Length);
            yield return ($"s{number}.bin", () => SearchIndexWriter.Write(new SearchModel([], [.. _model.Terms[from..to]], [])));
        }

        for (var at = 0; at < _order.Length; at += ChunkSize)
        {
            var from = at;
            yield return ($"d{from / ChunkSize}.bin", () => Chunk(from));
        }
    }

    /// <summary>The file that the page loads first: small words, synonyms, and where the rest is.</summary>
    /// <param name="module">Address of search-shards.js.</param>
    /// <param name="folder">Address of the folder of <see cref="Files"/>, with a slash at its end.</param>
    public ReadOnlyMemory<byte> Head(string module, string folder)
    {
        var kept = _model.Synonyms.SelectMany(static group => group.Typed.Concat(group.Meant)).SelectMany(static phrase => phrase)
            .Concat(Enumerable.Range(0, _model.Terms.Length).Where(number => _model.Terms[number].IsStop)).Distinct().Order().ToArray();
        var numbers = Renumbered(kept);
        return SearchIndexWriter.Write(new SearchModel([], Bare(kept),
            [.. _model.Synonyms.Select(group => new SynonymGroup(Phrases(group.Typed, numbers), Phrases(group.Meant, numbers)))])
        {
            Directory = [module, folder, $"{_order.Length}", $"{ChunkSize}", .. _starts.Select(start => _model.Terms[start].Text)],
        });
    }

    private ReadOnlyMemory<byte> Chunk(int from)
    {
        var documents = _model.Documents[from..Math.Min(from + ChunkSize, _order.Length)];
        var kept = documents.SelectMany(static document => document.Questions).SelectMany(static question => question).Distinct().Order().ToArray();
        var numbers = Renumbered(kept);
        return SearchIndexWriter.Write(new SearchModel([.. documents.Select(document => document with { Questions = Phrases(document.Questions, numbers) })], Bare(kept), []));
    }

    private ImmutableArray<IndexedTerm> Bare(int[] terms) => [.. terms.Select(number => _model.Terms[number] with { Postings = [] })];

    private static Dictionary<int, int> Renumbered(int[] terms) => terms.Index().ToDictionary(static pair => pair.Item, static pair => pair.Index);

    private static ImmutableArray<ImmutableArray<int>> Phrases(ImmutableArray<ImmutableArray<int>> phrases, Dictionary<int, int> numbers) =>
        [.. phrases.Select(phrase => phrase.Select(term => numbers[term]).ToImmutableArray())];

    private static IndexedTerm Pruned(IndexedTerm term) => term.Postings.Length <= MostPostings ? term
        : term.IsStop ? term with { Postings = [] }
        : term with
        {
            Postings = [.. term.Postings.OrderByDescending(static posting => posting.Impact).ThenBy(static posting => posting.Document).Take(MostPostings).OrderBy(static posting => posting.Document)],
        };
}
