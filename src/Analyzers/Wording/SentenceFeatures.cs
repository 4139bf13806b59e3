using System.Runtime.CompilerServices;
using KapGuide.Analyzers.Prose;

namespace KapGuide.Analyzers.Wording;

/// <summary>
/// Takes the features of a sentence: a word's stem or class, alone or with one of the next four. For a struct the loop that tells them is compiled by itself:
/// it runs over all words of a site.
/// </summary>
internal interface IFeatures
{
    /// <summary>Takes a feature.</summary>
    /// <param name="hash">Tells features apart; the same on every machine.</param>
    /// <param name="left">The word, or the first of two.</param>
    /// <param name="right">The second of two; the default for one.</param>
    /// <param name="first">Index of the first word on the page; -1 for a feature of the sentence as a whole.</param>
    /// <param name="last">Index of the last word.</param>
    void Take(uint hash, in Token left, in Token right, int first, int last);
}

/// <summary>The names of features as <c>ClaimWeights.txt</c> has them: <c>gone</c>, <c>good+CONDITION</c> for neighbours, <c>no~HARM</c> for words that stand further apart.</summary>
/// <param name="names">Where they go.</param>
internal readonly struct FeatureNames(List<string> names) : IFeatures
{
    /// <inheritdoc/>
    public void Take(uint hash, in Token left, in Token right, int first, int last) => names.Add(first == last ? left.Name : left.Name + (last - first == 1 ? '+' : '~') + right.Name);
}

/// <summary>A word's stem, or a class of words that it belongs to.</summary>
/// <param name="Form">The word or the class.</param>
/// <param name="Length">How much of it is the stem.</param>
/// <param name="Hash">Of the stem.</param>
internal readonly record struct Token(string Form, int Length, uint Hash)
{
    /// <summary>Whether it is wanted by itself.</summary>
    public bool Stands { get; init; } = true;

    /// <summary>Whether pairs are wanted in which it comes first.</summary>
    public bool Leads { get; init; } = true;

    /// <summary>Whether pairs are wanted in which it comes second.</summary>
    public bool Follows { get; init; } = true;

    /// <summary>The stem, or the class.</summary>
    public string Name => Form[..Length];
}

/// <summary>The features of sentences: stems, classes of words, and pairs of both (skip-grams; Guthrie and others, LREC 2006).</summary>
internal static class SentenceFeatures
{
    /// <summary>How far apart the words of a pair may stand.</summary>
    private const int Reach = 4;

    private static readonly string[] Endings = ["ing", "ed", "ies", "es", "ly", "s"];

    /// <summary>Words of one kind, under one name. A word may be of several.</summary>
    private static readonly (string Name, WordSet Forms)[] Kinds =
    [
        ("CONDITION", Vocabulary.Condition), ("KETAMINE", Vocabulary.Ketamine), ("STUDY", Vocabulary.Study), ("CRITICAL", Vocabulary.Critical), ("HEARSAY", Vocabulary.Hearsay),
        ("MONEY", Vocabulary.Money), ("CARER", Vocabulary.Class("carer")), ("AILMENT", Vocabulary.Class("ailment")), ("GONE", Vocabulary.Class("gone")), ("DYING", Vocabulary.Class("dying")),
        ("PILL", Vocabulary.Class("pill")), ("MEANS", Vocabulary.Class("means")), ("DEATH", Vocabulary.Class("death")), ("ADDICTIVE", Vocabulary.Class("addictive")), ("COUNT", Vocabulary.Class("count")),
        ("REMEDY", ShapeWords.Remedy), ("BURDEN", ShapeWords.Burden), ("ENDING", ShapeWords.EndingVerbs), ("HARM", ShapeWords.Harm), ("PEOPLE", ShapeWords.People), ("BETTER", ShapeWords.Better),
        ("HEDGE", ShapeWords.Hedge), ("NEGATION", Vocabulary.Class("negator")), ("YOU", WordSet.Of("you your yours yourself you'll you're you've")), ("WE", WordSet.Of("we us our ours we've we're we'll")),
        ("I", WordSet.Of("i me my mine myself i've i'm i'd")), ("HE", WordSet.Of("he she him her his hers")),
    ];

    private static readonly Dictionary<string, List<Token>> Classes = ByForm();

    private static readonly Token Number = Class("NUMBER"), Cited = Class("CITED"), Asked = Class("ASKED"), Exclaimed = Class("EXCLAIMED"), Quoted = Class("QUOTED"), Safety = Class("SAFETY");

    /// <summary>Each word as tokens.</summary>
    private static readonly FormTable<Token[]> All = new(TokensOf);

    /// <summary>The hash of a feature by its name, see <see cref="FeatureNames"/>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="left">Of a pair, the hash of its first part; else 0.</param>
    /// <param name="right">Of a pair, the hash of its second part; else 0.</param>
    public static uint HashOf(ReadOnlySpan<char> name, out uint left, out uint right)
    {
        var sign = name.Length < 2 ? -1 : 1 + name[1..].IndexOfAny('+', '~');
        (left, right) = (0, 0);
        if (sign < 1 || sign + 1 == name.Length) return Hash(name);
        (left, right) = (Hash(name[..sign]), Hash(name[(sign + 1)..]));
        return Pair(left, right, name[sign] == '+');
    }

    private static readonly WordSet Subjects = WordSet.Of(Kinds.Where(static kind => kind.Name is "CONDITION" or "KETAMINE" or "REMEDY" or "BURDEN" or "PEOPLE" or "CARER" or "DYING" or "PILL" or "STUDY" or "HARM" or "YOU" or "WE" or "I" or "HE").SelectMany(static kind => kind.Forms));

    /// <summary>Whether a sentence speaks of people, of treatment or of illness: what says nothing of them claims nothing about them.</summary>
    public static bool HasSubject(Sentence sentence) => sentence.Has(Subjects);

    /// <summary>Tells the features of a sentence; one that it has twice is told twice.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="into">What takes them.</param>
    /// <param name="tokens">Its words as tokens, where not all features are wanted; null for all.</param>
    public static void Tell<T>(Sentence sentence, ref T into, FormTable<Token[]>? tokens = null)
        where T : struct, IFeatures
    {
        tokens ??= All;
        if (sentence.HasSource) Whole(Cited, ref into);
        if (sentence.Section.Topic is SectionTopic.Risks or SectionTopic.Crisis) Whole(Safety, ref into);
        if (sentence.Closer == '?') Whole(Asked, ref into);
        if (sentence.Closer == '!') Whole(Exclaimed, ref into);
        var words = sentence.Words;
        var before = new Near();
        var quoted = false;
        for (var i = 0; i < words.Length; i++)
        {
            quoted |= (words[i].Marks & WordMarks.Quoted) != 0;
            var now = tokens.Of(words[i]);
            var at = sentence.First + i;
            foreach (ref readonly var token in now.AsSpan())
            {
                if (token.Stands) into.Take(token.Hash, token, default, at, at);
                if (!token.Follows) continue;
                for (var apart = Math.Min(i, Reach); apart > 0; apart--)
                    foreach (ref readonly var left in before[(i - apart) % Reach].AsSpan())
                        if (left.Leads) into.Take(Pair(left.Hash, token.Hash, apart == 1), left, token, at - apart, at);
            }

            before[i % Reach] = now;
        }

        if (quoted) Whole(Quoted, ref into);
    }

    /// <summary>The tokens of the words before, each at its number's place in the ring.</summary>
    [InlineArray(Reach)]
    private struct Near
    {
        private Token[] _first;
    }

    private static Dictionary<string, List<Token>> ByForm()
    {
        var classes = new Dictionary<string, List<Token>>(StringComparer.Ordinal);
        foreach (var (name, forms) in Kinds)
        {
            var token = Class(name);
            foreach (var form in forms)
            {
                if (!classes.TryGetValue(form, out var of)) classes[form] = of = [];
                of.Add(token);
            }
        }

        return classes;
    }

    private static void Whole<T>(in Token token, ref T into)
        where T : struct, IFeatures => into.Take(token.Hash, token, default, -1, -1);

    private static Token Class(string name) => new(name, name.Length, Hash(name));

    /// <summary>A word as tokens.</summary>
    public static Token[] TokensOf(string form)
    {
        if (Word.IsNumeric(form)) return [Number];
        var length = form.Length;
        foreach (var ending in Endings)
        {
            if (form.Length - ending.Length < 4 || !form.EndsWith(ending, StringComparison.Ordinal)) continue;
            length -= ending.Length;
            break;
        }

        return [new Token(form, length, Hash(form.AsSpan(0, length))), .. Classes.GetValueOrDefault(form) ?? []];
    }

    /// <summary>FNV-1a over the letters' codes.</summary>
    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var letter in text) hash = (hash ^ letter) * 16777619;
        return hash;
    }

    private static uint Pair(uint left, uint right, bool adjacent) => (uint.RotateLeft(left * 0x9E3779B1, 15) ^ right) * (adjacent ? 0x85EBCA77 : 0xC2B2AE3D);
}
