using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace KapGuide.Search;

/// <summary>Builds the index that search.js reads in the browser: the same documents and synonyms give the same bytes.</summary>
public static class SearchIndex
{
    /// <summary>The order of documents in the index and in the texts file: by topic, then by address, both ordinal.</summary>
    public static ImmutableArray<SearchDocument> InOrder(IEnumerable<SearchDocument> documents) =>
    [
        .. documents.OrderBy(static document => document.Topic, StringComparer.Ordinal)
            .ThenBy(static document => document.Url, StringComparer.Ordinal),
    ];

    /// <summary>The index file; docs/search.md has its layout.</summary>
    /// <param name="documents">In any order.</param>
    /// <param name="synonyms">
    /// What people type → what answers say. A key may hold several phrases parted by commas.
    /// What no document says has no effect.
    /// </param>
    public static ReadOnlyMemory<byte> Build(
        IEnumerable<SearchDocument> documents, IReadOnlyDictionary<string, ImmutableArray<string>> synonyms) =>
        SearchIndexWriter.Write(Model(InOrder(documents), synonyms));

    /// <summary>What the file holds, as records.</summary>
    /// <param name="documents">In the index's order.</param>
    /// <param name="synonyms">As for <see cref="Build"/>.</param>
    internal static SearchModel Model(ImmutableArray<SearchDocument> documents, IReadOnlyDictionary<string, ImmutableArray<string>> synonyms)
    {
        var numbers = new StemNumbers();
        var counted = new CountedDocument[documents.Length];
        Parallel.For(0, counted.Length, i => counted[i] = CountedDocument.Of(documents[i], numbers));
        return Model(counted, numbers, synonyms);
    }

    /// <summary>What the file holds, as records.</summary>
    /// <param name="documents">In the index's order.</param>
    /// <param name="stems">The numbers of their stems.</param>
    /// <param name="synonyms">As for <see cref="Build"/>.</param>
    internal static SearchModel Model(CountedDocument[] documents, StemNumbers stems, IReadOnlyDictionary<string, ImmutableArray<string>> synonyms)
    {
        var (names, averages, held) = (stems.Stems(), SearchWeights.Averages(documents), new List<int>());
        var (sums, weights, rarities) = (new double[names.Length], new double[names.Length], new int[names.Length]);
        void EachImpact(Action<int, int, double> each)
        {
            for (var i = 0; i < documents.Length; i++)
            {
                SearchWeights.Impacts(documents[i], averages, sums, held);
                foreach (var stem in held)
                {
                    each(i, stem, sums[stem]);
                    sums[stem] = 0;
                }
            }
        }

        EachImpact((_, stem, impact) => weights[stem] += impact);
        for (var stem = 0; stem < names.Length; stem++) rarities[stem] = Rarity(weights[stem], documents.Length);
        bool Counts(int stem, double impact) => impact >= SearchWeights.Least || rarities[stem] >= SearchWeights.Common;

        var postings = new Posting[names.Length][];
        var lengths = new int[names.Length];
        EachImpact((_, stem, impact) => lengths[stem] += Counts(stem, impact) ? 1 : 0);
        for (var stem = 0; stem < names.Length; stem++) postings[stem] = lengths[stem] == 0 ? [] : new Posting[lengths[stem]];
        EachImpact((document, stem, impact) =>
        {
            if (Counts(stem, impact)) postings[stem][^lengths[stem]--] = new Posting(document, Math.Clamp((int)Math.Round(impact * 8), 1, 8));
        });

        var elsewhere = new HashSet<string>(StringComparer.Ordinal);
        var groups = SearchSynonyms.Resolve(synonyms, stem => stems.Find(stem) >= 0, elsewhere);
        var texts = new HashSet<string>(StopWords.All, StringComparer.Ordinal);
        texts.UnionWith(elsewhere);
        foreach (var phrase in groups.SelectMany(static group => group.Typed.Concat(group.Meant))) texts.UnionWith(phrase);
        foreach (var stem in documents.SelectMany(static document => document.Questions).SelectMany(static question => question)) texts.Add(names[stem]);
        for (var stem = 0; stem < names.Length; stem++)
            if (postings[stem].Length > 0) texts.Add(names[stem]);
        string[] ordered = [.. texts];
        Array.Sort(ordered, StringComparer.Ordinal);
        var terms = new Dictionary<string, int>(ordered.Length, StringComparer.Ordinal);
        foreach (var text in ordered) terms.Add(text, terms.Count);
        var unknown = Rarity(0, documents.Length);
        IndexedTerm Term(string text) => stems.Find(text) is >= 0 and var stem
            ? new IndexedTerm(text, rarities[stem], StopWords.Contains(text), ImmutableCollectionsMarshal.AsImmutableArray(postings[stem]))
            : new IndexedTerm(text, elsewhere.Contains(text) ? Elsewhere : unknown, StopWords.Contains(text), []);
        return new SearchModel(
            [.. documents.Select(document => new IndexedDocument(document.Url, document.Title, document.Topic,
                [.. document.Questions.Select(question => question.Select(stem => terms[names[stem]]).ToImmutableArray())]))],
            [.. ordered.Select(Term)],
            [.. groups.Select(group => new SynonymGroup(Numbers(group.Typed, terms), Numbers(group.Meant, terms)))]);
    }

    /// <summary>The rarity of a word of other subjects, which no document holds; of all other words without documents it is 15.</summary>
    private const int Elsewhere = 14;

    /// <summary>
    /// Robertson and Spärck Jones' weight, ln(1 + (N - n + ½)/(n + ½)), as fifteenths of its largest value; n is the sum of impacts
    /// and not of documents, since a word that many mention in passing can still tell the one apart that is about it.
    /// </summary>
    private static int Rarity(double weight, int count) => (int)Math.Round(15
        * Math.Log(1 + (count - weight + 0.5) / (weight + 0.5)) / Math.Log(1 + (count + 0.5) / 0.5));

    private static ImmutableArray<ImmutableArray<int>> Numbers(IEnumerable<string[]> phrases, Dictionary<string, int> numbers) =>
        [.. phrases.Select(phrase => phrase.Select(stem => numbers[stem]).ToImmutableArray())];
}
