using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
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

    /// <summary>The odds (thousandths of their logarithm) from which a sentence is told: lines that were left out of learning cross it, honest ones hardly ever.</summary>
    public const int Least = -700;

    /// <summary>How many words must speak for a break: one that stands alone among strangers, such as “habit” or “bridge”, says nothing.</summary>
    private const int Witnesses = 3;

    /// <summary>From how much on (thousandths, as the weights) a word speaks.</summary>
    private const int Voice = 300;

    /// <summary>Words that a sentence has at least: fewer say too little.</summary>
    private const int Shortest = 5;

    /// <summary>The rules that it knows, in the order of their numbers.</summary>
    public static ImmutableArray<string> Rules { get; }

    /// <summary>The number of each feature.</summary>
    private static readonly FeatureNumbers Places;

    /// <summary>For each feature the first of its <see cref="Weights"/>, which end where those of the next begin.</summary>
    private static readonly int[] Starts;

    /// <summary>Hashes of what comes first, and of what comes second, in a pair that weighs something: the other pairs needn't be made.</summary>
    private static readonly HashSet<uint> Lefts = [], Rights = [];

    private static readonly Weight[] Weights;

    private static readonly int[] Bias;

    /// <summary>Words as far as a feature that weighs something has them: most have nothing of the kind.</summary>
    private static readonly FormTable<Token[]> Tokens = new(static form => Array.FindAll(
        Array.ConvertAll(SentenceFeatures.TokensOf(form), static token => token with { Stands = Places!.Of(token.Hash) >= 0, Leads = Lefts.Contains(token.Hash), Follows = Rights.Contains(token.Hash) }),
        static token => token.Stands || token.Leads || token.Follows));

    /// <summary>The features of the sentence that a thread weighs.</summary>
    [ThreadStatic]
    private static List<Told>? t_told;

    /// <summary>What a feature weighs for a rule.</summary>
    /// <param name="Rule">The rule's number.</param>
    /// <param name="By">In thousandths of the logarithm of odds.</param>
    private readonly record struct Weight(int Rule, int By);

    // Plain loops: a short run of the program would spend more on compiling queries over these types than on reading.
    static ClaimModel()
    {
        using var reader = new StreamReader(typeof(ClaimModel).Assembly.GetManifestResourceStream("Analyzers/ClaimWeights.txt")!);
        List<string> rules = [];
        List<uint> features = [];
        List<int> starts = [];
        List<Weight> weights = [];
        while (reader.ReadLine() is { } line)
        {
            var rest = line.AsSpan();
            var hash = SentenceFeatures.HashOf(Part(ref rest), out var left, out var right);
            features.Add(hash);
            Lefts.Add(left);
            Rights.Add(right);
            starts.Add(weights.Count);
            while (rest.Length > 0)
            {
                var rule = Numbered(rules, Part(ref rest));
                weights.Add(new Weight(rule, int.Parse(Part(ref rest), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)));
            }
        }

        starts.Add(weights.Count);
        (Starts, Weights) = ([.. starts], [.. weights]);
        Rules = [.. rules];
        Bias = new int[rules.Count];
        Places = new FeatureNumbers(features);
        if (Places.Of(SentenceFeatures.HashOf(Always, out _, out _)) is not (>= 0 and var always)) return;
        foreach (var weight in WeightsOf(always)) Bias[weight.Rule] = weight.By;
    }

    private static ReadOnlySpan<Weight> WeightsOf(int feature) => Weights.AsSpan(Starts[feature]..Starts[feature + 1]);

    private static ReadOnlySpan<char> Part(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(' ');
        var part = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return part;
    }

    private static int Numbered(List<string> rules, ReadOnlySpan<char> rule)
    {
        for (var i = 0; i < rules.Count; i++)
            if (rule.SequenceEqual(rules[i])) return i;
        rules.Add(rule.ToString());
        return rules.Count - 1;
    }

    /// <summary>A rule that a sentence seems to break.</summary>
    /// <param name="Rule">Its id.</param>
    /// <param name="First">Index of the first word that says so.</param>
    /// <param name="Last">Index of the last one.</param>
    internal sealed record Likely(string Rule, int First, int Last);

    /// <summary>Whether it is asked about a sentence: one in the text itself that can make a claim, about people, treatment or illness.</summary>
    public static bool Looks(Sentence sentence)
    {
        var asked = QuestionOf(sentence);
        return (asked is not null || sentence.End - sentence.First >= Shortest)
            && sentence.Block is { IsBibliography: false, Kind: BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Summary or BlockKind.Heading }
            && (SentenceFeatures.HasSubject(sentence) || asked is not null && SentenceFeatures.HasSubject(asked))
            && Shape.CanClaim(sentence);
    }

    /// <summary>The question that a sentence answers; null when none stands right before it.</summary>
    public static Sentence? QuestionOf(Sentence sentence) => sentence.Previous is { IsQuestion: true } asked ? asked : null;

    /// <summary>The names of what a sentence and the question before it hold, as far as a model can learn from it.</summary>
    public static IEnumerable<string> NamesOf(Sentence sentence, Sentence? asked)
    {
        List<string> all = [];
        var names = new FeatureNames(all);
        SentenceFeatures.Tell(sentence, ref names);
        if (asked is not null) SentenceFeatures.Tell(asked, ref names);
        return all.Distinct();
    }

    /// <summary>The rules that a sentence, read with the question before it, is likely to break.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="asked">The question that it answers; null for none.</param>
    public static List<Likely> Of(Sentence sentence, Sentence? asked)
    {
        Span<int> sums = stackalloc int[Bias.Length];
        Bias.CopyTo(sums);
        var told = Weigh(sentence, asked, sums);
        List<Likely> found = [];
        for (var rule = 0; rule < sums.Length; rule++)
        {
            if (sums[rule] <= (sentence.Block.Kind == BlockKind.Heading || Rules[rule] is "CLM-16" or "CLM-20" ? 0 : Least)) continue;
            var voices = Voices(told, rule);
            if (voices.Count < Witnesses) continue;
            var (first, last) = Telling(sentence, voices);
            found.Add(new Likely(Rules[rule], first, last));
        }

        return found;
    }

    /// <summary>Weighs what the model knows of a sentence, each feature once.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="asked">The question before it; null for none.</param>
    /// <param name="sums">For each rule what is added to.</param>
    /// <returns>The features; good until this thread weighs the next sentence.</returns>
    private static List<Told> Weigh(Sentence sentence, Sentence? asked, Span<int> sums)
    {
        Span<ulong> seen = stackalloc ulong[(Starts.Length >> 6) + 1];
        seen.Clear();
        var told = t_told ??= [];
        told.Clear();
        var places = new KnownPlaces(Places, told);
        SentenceFeatures.Tell(sentence, ref places, Tokens);
        if (asked is not null) SentenceFeatures.Tell(asked, ref places, Tokens);
        var all = CollectionsMarshal.AsSpan(told);
        var kept = 0;
        foreach (var one in all)
        {
            if ((seen[one.Place >> 6] >> one.Place & 1) != 0) continue;
            seen[one.Place >> 6] |= 1ul << one.Place;
            foreach (var weight in WeightsOf(one.Place)) sums[weight.Rule] += weight.By;
            all[kept++] = one;
        }

        CollectionsMarshal.SetCount(told, kept);
        return told;
    }

    /// <summary>Takes the features that the model knows; the others end at one bit.</summary>
    private readonly struct KnownPlaces(FeatureNumbers known, List<Told> told) : IFeatures
    {
        /// <inheritdoc/>
        public void Take(uint hash, in Token left, in Token right, int first, int last)
        {
            if (known.Of(hash) is >= 0 and var place) told.Add(new Told(place, first, last));
        }
    }

    /// <summary>A feature of a sentence that the model knows.</summary>
    private readonly record struct Told(int Place, int First, int Last)
    {
        /// <summary>What it weighs for a rule.</summary>
        public int For(int rule)
        {
            foreach (var weight in WeightsOf(Place))
                if (weight.Rule == rule) return weight.By;
            return 0;
        }
    }

    /// <summary>The words that speak for a break of a rule, alone or with others.</summary>
    private static List<int> Voices(List<Told> told, int rule)
    {
        var shares = new Dictionary<int, int>();
        foreach (var one in told)
        {
            if (one.First < 0) continue;
            var by = one.For(rule);
            var share = one.First == one.Last ? by : by / 2;
            shares[one.First] = shares.GetValueOrDefault(one.First) + share;
            if (one.First != one.Last) shares[one.Last] = shares.GetValueOrDefault(one.Last) + share;
        }

        List<int> voices = [];
        foreach (var (word, share) in shares) if (share >= Voice) voices.Add(word);
        return voices;
    }

    /// <summary>From the first to the last of these words that the sentence itself has; all of it when the question has them.</summary>
    private static (int First, int Last) Telling(Sentence sentence, List<int> voices)
    {
        var (first, last) = (sentence.End - 1, sentence.First);
        foreach (var word in voices)
        {
            if (word < sentence.First || word >= sentence.End) continue;
            (first, last) = (Math.Min(first, word), Math.Max(last, word));
        }

        return first < last ? (first, last) : (sentence.First, sentence.End - 1);
    }
}
