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
        foreach (var (stem, impact) in impacts.SelectMany(static impact => impact)) weights[stem] = weights.GetValueOrDefault(stem) + impact;
        var questions = documents.Select(static document => Questions(document)).ToImmutableArray();
        var groups = SearchSynonyms.Resolve(synonyms, weights.ContainsKey);

        bool Counts(KeyValuePair<string, double> impact) =>
            impact.Value >= (Rarity(weights[impact.Key], documents.Length) < SearchWeights.Common ? SearchWeights.Least : 0);

        var texts = groups.SelectMany(static group => group.Typed.SelectMany(static phrase => phrase))
            .Concat(questions.SelectMany(static lines => lines.SelectMany(static line => line)))
            .Concat(impacts.SelectMany(impact => impact.Where(Counts).Select(static pair => pair.Key)))
            .Concat(groups.SelectMany(static group => group.Meant.SelectMany(static phrase => phrase)))
            .Concat(SearchSynonyms.Elsewhere(synonyms, weights.ContainsKey)).Concat(StopWords.All).Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        var numbers = texts.Select(static (text, number) => (text, number))
            .ToDictionary(static pair => pair.text, static pair => pair.number, StringComparer.Ordinal);
        var postings = texts.Select(static _ => ImmutableArray.CreateBuilder<Posting>()).ToArray();
        for (var i = 0; i < documents.Length; i++)
            foreach (var (stem, impact) in impacts[i].Where(Counts))
                postings[numbers[stem]].Add(new Posting(i, Math.Clamp((int)Math.Round(impact * 8), 1, 8)));

        return new SearchModel(
            [.. documents.Select((document, i) => new IndexedDocument(document.Url, document.Title, document.Topic,
                [.. questions[i].Select(line => line.Select(stem => numbers[stem]).ToImmutableArray())]))],
            [.. texts.Select((text, number) => new IndexedTerm(text, Rarity(weights.GetValueOrDefault(text), documents.Length),
                StopWords.Contains(text), postings[number].ToImmutable()))],
            [.. groups.Select(group => new SynonymGroup(Numbers(group.Typed, numbers), Numbers(group.Meant, numbers)))]);
    }

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
