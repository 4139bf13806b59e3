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
    public const double Least = 0.35;

    /// <summary>A term is common below this rarity (of 15).</summary>
    public const int Common = 12;

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
    public static ImmutableArray<Dictionary<string, double>> Impacts(ImmutableArray<SearchDocument> documents)
    {
        var counted = new FieldCount[documents.Length][];
        Parallel.For(0, documents.Length, i => counted[i] = Count(documents[i]));
        var averages = new double[Fields.Length];
        for (var field = 0; field < averages.Length; field++)
        {
            var total = 0L;
            foreach (var document in counted) total += document[field].Length;
            averages[field] = Math.Max(1, documents.Length > 0 ? (double)total / documents.Length : 0);
        }

        var impacts = new Dictionary<string, double>[documents.Length];
        Parallel.For(0, documents.Length, i => impacts[i] = Impact(counted[i], averages));
        return [.. impacts];
    }

    private sealed record FieldCount(Dictionary<string, int> Stems, int Length);

    private static FieldCount[] Count(SearchDocument document)
    {
        var stems = new List<string>();
        var counted = new FieldCount[Fields.Length];
        for (var field = 0; field < counted.Length; field++)
        {
            stems.Clear();
            foreach (var text in Fields[field].Texts(document)) SearchWords.AddStems(text, stems);
            var counts = new Dictionary<string, int>(stems.Count, StringComparer.Ordinal);
            var length = 0;
            foreach (var stem in stems)
            {
                if (!Fields[field].IsQuestion && StopWords.Contains(stem)) continue;
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, stem, out _)++;
                length++;
            }

            counted[field] = new FieldCount(counts, length);
        }

        return counted;
    }

    private static Dictionary<string, double> Impact(FieldCount[] counted, double[] averages)
    {
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < counted.Length; i++)
        {
            var field = Fields[i];
            var norm = 1 - field.B + field.B * counted[i].Length / averages[i];
            foreach (var (stem, count) in counted[i].Stems)
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(sums, stem, out _) += field.Weight * count / norm;
        }

        foreach (var stem in sums.Keys) sums[stem] /= K1 + sums[stem];
        return sums;
    }
}
