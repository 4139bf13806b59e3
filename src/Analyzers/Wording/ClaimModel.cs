using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using KapGuide.Analyzers.Prose;

namespace KapGuide.Analyzers.Wording;

/// <summary>
/// How near a sentence comes to those that were judged to break a rule: a linear model (logistic regression with an L1 penalty; Tibshirani, 1996) for each rule,
/// learned from the labelled corpus and the answers of this site. Patterns and shapes say what they look for; this finds claims that nobody put into a pattern,
/// and is asked only where those are silent. The weights are a text that anyone can read, <c>ClaimWeights.txt</c>; the bench <c>learn</c> makes it.
/// </summary>
internal static class ClaimModel
{
    /// <summary>The feature that every sentence has.</summary>
    public const string Always = "*";

    /// <summary>The rules that it knows, in the order of their numbers.</summary>
    public static ImmutableArray<string> Rules { get; }

    /// <summary>For each feature what it weighs for rules, in thousandths of the logarithm of odds.</summary>
    private static readonly FrozenDictionary<uint, Weight[]> Weights;

    private static readonly int[] Bias;

    /// <summary>The odds (thousandths of their logarithm) from which a sentence is told: lines that were left out of learning cross it, honest ones hardly ever.</summary>
    public const int Least = -700;

    static ClaimModel()
    {
        using var reader = new StreamReader(typeof(ClaimModel).Assembly.GetManifestResourceStream("Analyzers/ClaimWeights.txt")!);
        List<string> rules = [];
        var weights = new Dictionary<uint, Weight[]>();
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            weights[SentenceFeatures.HashOf(parts[0])] = [.. parts.Skip(1).Chunk(2).Select(pair => new Weight(Numbered(rules, pair[0]), int.Parse(pair[1], CultureInfo.InvariantCulture)))];
        }

        Rules = [.. rules];
        Bias = new int[rules.Count];
        foreach (var (rule, by) in weights.Remove(SentenceFeatures.HashOf(Always), out var always) ? always : []) Bias[rule] = by;
        Weights = weights.ToFrozenDictionary();
    }

    private readonly record struct Weight(int Rule, int By);

    /// <summary>A rule that a sentence seems to break.</summary>
    /// <param name="Rule">Its id.</param>
    /// <param name="First">Index of the first word that says so.</param>
    /// <param name="Last">Index of the last one.</param>
    /// <param name="Odds">Thousandths of the logarithm of the odds; more than 0.</param>
    internal readonly record struct Likely(string Rule, int First, int Last, int Odds);

    /// <summary>Words that a sentence has at least: fewer say too little.</summary>
    private const int Shortest = 5;

    /// <summary>Whether it is asked about a sentence: one that can make a claim, in the text itself.</summary>
    public static bool Looks(Sentence sentence) => sentence.End - sentence.First >= Shortest && !sentence.Block.IsBibliography && sentence.Block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Summary or BlockKind.Heading && Shape.CanClaim(sentence);

    /// <summary>The question that a sentence answers; null when none stands right before it.</summary>
    public static Sentence? QuestionOf(Sentence sentence) => sentence.Previous is { IsQuestion: true } asked ? asked : null;

    /// <summary>What a sentence and the question before it hold.</summary>
    public static IEnumerable<Feature> FeaturesOf(Sentence sentence, Sentence? asked) => asked is null ? SentenceFeatures.Of(sentence) : SentenceFeatures.Of(sentence).Concat(SentenceFeatures.Of(asked));

    /// <summary>The rules that a sentence, read with the question before it, is more likely to break than not.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="asked">The question that it answers; null for none.</param>
    public static ImmutableArray<Likely> Of(Sentence sentence, Sentence? asked)
    {
        var seen = new HashSet<uint>();
        Span<int> sums = stackalloc int[Bias.Length];
        Bias.CopyTo(sums);
        var told = new List<(Feature Feature, Weight[] Weights)>();
        foreach (var feature in FeaturesOf(sentence, asked))
        {
            if (!Weights.TryGetValue(feature.Hash, out var weights) || !seen.Add(feature.Hash)) continue;
            told.Add((feature, weights));
            foreach (var (rule, by) in weights) sums[rule] += by;
        }

        ImmutableArray<Likely> found = [];
        for (var rule = 0; rule < sums.Length; rule++)
        {
            if (sums[rule] <= (sentence.Block.Kind == BlockKind.Heading ? 0 : Least)) continue;
            var (first, last) = Telling(sentence, told, rule);
            found = found.Add(new Likely(Rules[rule], first, last, sums[rule]));
        }

        return found;
    }

    /// <summary>From the first to the last of the words of a sentence that say most.</summary>
    private static (int First, int Last) Telling(Sentence sentence, List<(Feature Feature, Weight[] Weights)> told, int rule)
    {
        var own = told.Where(one => one.Feature.First >= sentence.First && one.Feature.Last < sentence.End)
            .Select(one => (one.Feature, By: one.Weights.Where(weight => weight.Rule == rule).Sum(static weight => weight.By))).Where(static one => one.By > 0).ToList();
        if (own.Count == 0) return (sentence.First, sentence.End - 1);
        var most = own.Max(static one => one.By);
        own.RemoveAll(one => 2 * one.By < most);
        return (own.Min(static one => one.Feature.First), own.Max(static one => one.Feature.Last));
    }

    private static int Numbered(List<string> rules, string rule)
    {
        var number = rules.IndexOf(rule);
        if (number >= 0) return number;
        rules.Add(rule);
        return rules.Count - 1;
    }
}
