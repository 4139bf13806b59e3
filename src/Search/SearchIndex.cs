using System.Collections.Immutable;

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
    internal static SearchModel Model(
        ImmutableArray<SearchDocument> documents, IReadOnlyDictionary<string, ImmutableArray<string>> synonyms)
    {
        var impacts = SearchWeights.Impacts(documents);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var document in impacts)
            foreach (var (stem, impact) in document) System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(weights, stem, out _) += impact;
        var rarities = new Dictionary<string, int>(weights.Count, StringComparer.Ordinal);
        foreach (var (stem, weight) in weights) rarities[stem] = Rarity(weight, documents.Length);
        var questions = documents.Select(static document => Questions(document)).ToImmutableArray();
        var groups = SearchSynonyms.Resolve(synonyms, weights.ContainsKey);

        bool Counts(string stem, double impact) => impact >= SearchWeights.Least || rarities[stem] >= SearchWeights.Common;

        var held = new HashSet<string>(StopWords.All, StringComparer.Ordinal);
        void Hold(ImmutableArray<string[]> phrases)
        {
            foreach (var phrase in phrases) held.UnionWith(phrase);
        }

        foreach (var group in groups)
        {
            Hold(group.Typed);
            Hold(group.Meant);
        }

        foreach (var lines in questions) Hold(lines);
        var elsewhere = SearchSynonyms.Elsewhere(synonyms, weights.ContainsKey).ToHashSet(StringComparer.Ordinal);
        held.UnionWith(elsewhere);
        foreach (var document in impacts)
            foreach (var (stem, impact) in document)
                if (Counts(stem, impact)) held.Add(stem);
        string[] texts = [.. held];
        Array.Sort(texts, StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(texts.Length, StringComparer.Ordinal);
        foreach (var text in texts) numbers.Add(text, numbers.Count);
        var postings = new ImmutableArray<Posting>.Builder?[texts.Length];
        for (var i = 0; i < documents.Length; i++)
            foreach (var (stem, impact) in impacts[i])
                if (Counts(stem, impact)) (postings[numbers[stem]] ??= ImmutableArray.CreateBuilder<Posting>()).Add(new Posting(i, Math.Clamp((int)Math.Round(impact * 8), 1, 8)));

        return new SearchModel(
            [.. documents.Select((document, i) => new IndexedDocument(document.Url, document.Title, document.Topic,
                [.. questions[i].Select(line => line.Select(stem => numbers[stem]).ToImmutableArray())]))],
            [.. texts.Select((text, number) => new IndexedTerm(text, rarities.TryGetValue(text, out var rarity) ? rarity : elsewhere.Contains(text) ? Elsewhere : Rarity(0, documents.Length),
                StopWords.Contains(text), postings[number]?.ToImmutable() ?? []))],
            [.. groups.Select(group => new SynonymGroup(Numbers(group.Typed, numbers), Numbers(group.Meant, numbers)))]);
    }

    /// <summary>The rarity of a word of other subjects, which no document holds; of all other words without documents it is 15.</summary>
    private const int Elsewhere = 14;

    private static ImmutableArray<string[]> Questions(SearchDocument document) =>
        [.. document.AlsoAsked.Prepend(document.Title).Select(static line => SearchWords.Stems(line).ToArray())];

    /// <summary>
    /// Robertson and Spärck Jones' weight, ln(1 + (N - n + ½)/(n + ½)), as fifteenths of its largest value; n is the sum of impacts
    /// and not of documents, since a word that many mention in passing can still tell the one apart that is about it.
    /// </summary>
    private static int Rarity(double weight, int count) => (int)Math.Round(15
        * Math.Log(1 + (count - weight + 0.5) / (weight + 0.5)) / Math.Log(1 + (count + 0.5) / 0.5));

    private static ImmutableArray<ImmutableArray<int>> Numbers(IEnumerable<string[]> phrases, Dictionary<string, int> numbers) =>
        [.. phrases.Select(phrase => phrase.Select(stem => numbers[stem]).ToImmutableArray())];
}
