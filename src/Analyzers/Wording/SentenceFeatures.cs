using KapGuide.Analyzers.Prose;

namespace KapGuide.Analyzers.Wording;

/// <summary>What a sentence holds, as a linear model sees it: a word's stem or class, alone or with one of the next four.</summary>
/// <param name="Hash">Tells features apart; the same on every machine.</param>
/// <param name="Left">The word, or the first of two.</param>
/// <param name="Right">The second of two; null for one.</param>
/// <param name="First">Index of the first word on the page; -1 for a feature of the sentence as a whole.</param>
/// <param name="Last">Index of the last word.</param>
internal readonly record struct Feature(uint Hash, Token Left, Token? Right, int First, int Last)
{
    /// <summary>The feature as <c>ClaimWeights.txt</c> has it: <c>gone</c>, <c>good+CONDITION</c> for neighbours, <c>no~HARM</c> for words that stand further apart.</summary>
    public string Name => Right is null ? Left.Name : Left.Name + (Last - First == 1 ? '+' : '~') + Right.Name;
}

/// <summary>A word's stem, or a class of words that it belongs to.</summary>
/// <param name="Form">The word or the class.</param>
/// <param name="Length">How much of it is the stem.</param>
/// <param name="Hash">Of the stem.</param>
internal sealed record Token(string Form, int Length, uint Hash)
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

    /// <summary>The hash of a feature by its name, see <see cref="Feature.Name"/>.</summary>
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

    /// <summary>The features of a sentence; one that it has twice comes twice.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tokens">Its words as tokens, where not all features are wanted; null for all.</param>
    public static IEnumerable<Feature> Of(Sentence sentence, FormTable<Token[]>? tokens = null)
    {
        tokens ??= All;
        if (sentence.HasSource) yield return Whole(Cited);
        if (sentence.Section.Topic is SectionTopic.Risks or SectionTopic.Crisis) yield return Whole(Safety);
        if (sentence.Closer == '?') yield return Whole(Asked);
        if (sentence.Closer == '!') yield return Whole(Exclaimed);
        var words = sentence.Page.Words;
        var ring = new Token[Reach + 1][];
        var quoted = false;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            quoted |= (words[i].Marks & WordMarks.Quoted) != 0;
            var now = ring[i % ring.Length] = tokens.Of(words[i]);
            foreach (var token in now)
            {
                if (token.Stands) yield return new Feature(token.Hash, token, null, i, i);
                if (!token.Follows) continue;
                for (var from = Math.Max(sentence.First, i - Reach); from < i; from++)
                    foreach (var left in ring[from % ring.Length])
                        if (left.Leads) yield return new Feature(Pair(left.Hash, token.Hash, i - from == 1), left, token, from, i);
            }
        }

        if (quoted) yield return Whole(Quoted);
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

    private static Feature Whole(Token token) => new(token.Hash, token, null, -1, -1);

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
