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

    /// <summary>The mean number of words in each field, at least 1.</summary>
    internal static double[] Averages(IReadOnlyList<CountedDocument> documents)
    {
        var averages = new double[Fields.Length];
        for (var field = 0; field < averages.Length; field++)
        {
            var total = 0L;
            foreach (var document in documents) total += document.Lengths[field];
            averages[field] = Math.Max(1, documents.Count > 0 ? (double)total / documents.Count : 0);
        }

        return averages;
    }

    /// <summary>The impacts (0 to 1) of a document's stems.</summary>
    /// <param name="document">The document.</param>
    /// <param name="averages">See <see cref="Averages"/>.</param>
    /// <param name="sums">Zeros, one for each stem of the site; the impacts of <paramref name="held"/> afterwards. The caller sets them to zero again.</param>
    /// <param name="held">Receives the stems that the document holds, each once.</param>
    internal static void Impacts(CountedDocument document, double[] averages, double[] sums, List<int> held)
    {
        held.Clear();
        for (var (field, i) = (0, 0); field < Fields.Length; field++)
        {
            var (weight, b) = (Fields[field].Weight, Fields[field].B);
            var norm = 1 - b + b * document.Lengths[field] / averages[field];
            while (i < document.Ends[field])
            {
                var (stem, count) = (document.Next(ref i), document.Next(ref i));
                ref var sum = ref sums[stem];
                if (sum == 0) held.Add(stem);
                sum += weight * count / norm;
            }
        }

        foreach (var stem in held) sums[stem] /= K1 + sums[stem];
    }
}
