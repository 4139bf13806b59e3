using System.Collections.Immutable;

namespace KapGuide.Search;

/// <summary>
/// BM25F (Robertson, Zaragoza and Taylor, 2004, "Simple BM25 extension to multiple weighted fields", with the length
/// normalisation per field of Zaragoza et al., 2004): the counts of a word in all fields are added up, weighted,
/// before the sum saturates: x = Σ w·tf / (1 - b + b·length/average), impact = x / (k1 + x).
/// </summary>
public static class SearchWeights
{
    /// <summary>How soon more of the same word stops to count.</summary>
    public const double K1 = 2.5;

    /// <summary>Below this impact (of 1) a posting of a common term is left out: a passing mention of what many mention says nothing.</summary>
    public const double Least = 0.3;

    /// <summary>A term is common below this rarity (of 15).</summary>
    public const int Common = 11;

    /// <summary>One field: its weight w and length normalisation b; questions also index stop words.</summary>
    public sealed record Field(double Weight, double B, bool IsQuestion, Func<SearchDocument, IEnumerable<string>> Texts);

    /// <summary>The fields with their weights.</summary>
    public static ImmutableArray<Field> Fields { get; } =
    [
        new(7, 0.4, true, static document => [document.Title]),
        new(3.5, 0.4, true, static document => document.AlsoAsked),
        new(2.5, 0.3, false, static document => [document.Summary]),
        new(2, 0.4, false, static document => document.Sections.Select(static section => section.Heading)),
        new(1, 0.3, false, static document => document.Terms),
        new(1.5, 0, false, static document => [document.Topic]),
        new(0.6, 0.5, false, static document => document.Sections.SelectMany(static section => section.Passages)),
    ];

    /// <summary>For each document, in order, the impact (0 to 1) of each stem that it holds.</summary>
    public static ImmutableArray<IReadOnlyDictionary<string, double>> Impacts(ImmutableArray<SearchDocument> documents)
    {
        var sums = documents.Select(static _ => new Dictionary<string, double>(StringComparer.Ordinal)).ToArray();
        foreach (var field in Fields)
        {
            var stems = documents.AsParallel().AsOrdered().Select(document => StemsOf(field, document)).ToArray();
            var average = stems.Select(static list => (double)list.Length).DefaultIfEmpty().Average() is var mean and > 1 ? mean : 1;
            for (var i = 0; i < sums.Length; i++)
                foreach (var (stem, count) in stems[i].CountBy(static stem => stem))
                    sums[i][stem] = sums[i].GetValueOrDefault(stem)
                        + field.Weight * count / (1 - field.B + field.B * stems[i].Length / average);
        }

        foreach (var sum in sums)
            foreach (var stem in sum.Keys)
                sum[stem] /= K1 + sum[stem];
        return [.. sums];
    }

    private static string[] StemsOf(Field field, SearchDocument document) =>
    [
        .. field.Texts(document).SelectMany(SearchWords.Stems).Where(stem => field.IsQuestion || !StopWords.Contains(stem)),
    ];
}
