using System.Collections.Concurrent;
using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;

namespace KapGuide.Analyzers.Wording;

/// <summary>One place of a <see cref="Pattern"/>: words and beginnings of words, or a gap.</summary>
internal sealed record Element(ImmutableArray<string> Words, ImmutableArray<string> Prefixes, bool AnyNumber, bool Optional, int Gap)
{
    /// <summary>Up to so many words are compared one by one; a set costs every one of its words a bit for good.</summary>
    private const int Few = 6;

    private readonly WordForm[] _few = Words.Length <= Few ? [.. Words.Select(WordForm.Of)] : [];
    private readonly WordSet? _many = Words.Length > Few ? WordSet.Of(Words) : null;

    /// <summary>How many words it lists; <see cref="int.MaxValue"/> where others fit as well.</summary>
    public int Listed { get; } = IsList(Words, Prefixes, AnyNumber) ? Words.Length : int.MaxValue;

    /// <summary>The words that fit.</summary>
    public FormBits Bits { get; } = IsList(Words, Prefixes, AnyNumber) ? FormBits.Of(Words) : FormBits.All;

    /// <summary>Whether a word can be told by its form alone.</summary>
    private static bool IsList(ImmutableArray<string> words, ImmutableArray<string> prefixes, bool anyNumber) => !anyNumber && prefixes.IsEmpty && !words.IsEmpty;

    public bool Matches(in Word word)
    {
        if ((word.Marks & WordMarks.Code) != 0) return false;
        if (_many is null ? IsOne(word.As) : _many.Contains(word)) return true;
        if (AnyNumber && word.IsNumber) return true;
        return Prefixes.Length > 0 && HasPrefix(word.Form);
    }

    /// <summary>Whether a form begins as one of its words with any ending does.</summary>
    public bool HasPrefix(string form)
    {
        foreach (var prefix in Prefixes)
            if (form.StartsWith(prefix, StringComparison.Ordinal)) return true;
        return false;
    }

    private bool IsOne(WordForm form)
    {
        foreach (var one in _few)
            if (one == form || form.Id < 0 && one.Text == form.Text) return true;
        return false;
    }
}

/// <summary>
/// A sequence of words to look for. Elements stand between spaces: <c>word</c>; <c>a|b</c> either; <c>cure~</c> with its inflected forms;
/// <c>guarantee*</c> with any ending; <c>&lt;condition&gt;</c> a class of <see cref="Vocabulary"/>; <c>#</c> a number;
/// a <c>?</c> at the end makes an element optional; <c>..3</c> up to three words of any kind.
/// <c>a &amp; b</c> the two in either order, up to six words apart. Hyphens, slashes, commas and brackets between words make no difference; a colon, semicolon or dash ends the search.
/// </summary>
internal sealed class Pattern
{
    /// <summary>Thousands of patterns share a few hundred elements.</summary>
    private static readonly ConcurrentDictionary<string, Element> Known = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Element>.AlternateLookup<ReadOnlySpan<char>> KnownBySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string _text;

    /// <summary>Set up when a text has a word that fits the beginning, which for most patterns never comes.</summary>
    private Element[]? _elements;

    /// <summary>The pattern of a text; both orders of two parts that <c>&amp;</c> joins.</summary>
    public static IEnumerable<Pattern> Of(string text)
    {
        if (text.Split(" & ") is [var one, var other]) return [new($"{one} ..{Near} {other}"), new($"{other} ..{Near} {one}")];

        // Writers say "you'll" where the pattern says "you will".
        return text.StartsWith("you will ", StringComparison.Ordinal) ? [new(text), new("you'll" + text[8..])] : [new(text)];
    }

    private const int Near = 6;

    private Pattern(string text)
    {
        _text = text;
        First = ElementOf(text.AsSpan(0, text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : text.Length));
    }

    /// <summary>Where to begin: never optional, never a gap.</summary>
    public Element First { get; }

    /// <summary>What must come right after it; null where a gap, something optional or nothing follows.</summary>
    public Element? Second => Elements is [_, { Gap: 0, Optional: false } second, ..] ? second : null;

    /// <summary>Of what any match has after its first word, the element that lists the fewest words, and how many words from there on hold one of them.</summary>
    public (FormBits Bits, int Within) Needed
    {
        get
        {
            var (rarest, within, reach) = ((Element?)null, 0, 0);
            foreach (var element in Elements.AsSpan(1))
            {
                reach += Math.Max(1, element.Gap);
                if (element is { Gap: 0, Optional: false } && element.Listed < (rarest?.Listed ?? int.MaxValue)) (rarest, within) = (element, reach);
            }

            return rarest is null ? (FormBits.All, int.MaxValue) : (rarest.Bits, within);
        }
    }

    private Element[] Elements => _elements ??= ElementsOf(_text);

    /// <summary>Index of the last word of the longest match whose <see cref="First"/> is the word at <paramref name="start"/>; -1 when there is none.</summary>
    public int MatchFrom(ReadOnlySpan<Word> words, int start, int end) => Match(Elements, words, start + 1, end, 1);

    private static int Match(Element[] elements, ReadOnlySpan<Word> words, int at, int end, int element)
    {
        if (element == elements.Length) return at - 1;
        var now = elements[element];
        if (now.Gap > 0)
        {
            var reach = 0;
            while (reach < now.Gap && at + reach < end && words[at + reach].Before < Gap.Clause && (words[at + reach].Marks & WordMarks.Code) == 0) reach++;
            for (; reach >= 0; reach--)
            {
                if (Match(elements, words, at + reach, end, element + 1) is >= 0 and var found) return found;
            }

            return -1;
        }

        if (at < end && words[at].Before < Gap.Clause && now.Matches(words[at]) && Match(elements, words, at + 1, end, element + 1) is >= 0 and var last) return last;
        return now.Optional ? Match(elements, words, at, end, element + 1) : -1;
    }

    private static Element[] ElementsOf(ReadOnlySpan<char> text)
    {
        var elements = new Element[text.Count(' ') + 1];
        var i = 0;
        foreach (var part in text.Split(' ')) elements[i++] = ElementOf(text[part]);
        return elements;
    }

    private static Element ElementOf(ReadOnlySpan<char> text) => KnownBySpan.TryGetValue(text, out var known) ? known : Known.GetOrAdd(text.ToString(), Parse);

    private static Element Parse(string text)
    {
        if (text.StartsWith("..", StringComparison.Ordinal)) return new Element([], [], false, false, int.Parse(text.AsSpan(2)));
        var optional = text.EndsWith('?');
        if (optional) text = text[..^1];
        List<string> words = [];
        List<string> prefixes = [];
        var number = false;
        foreach (var part in text.Split('|'))
        {
            if (part == "#") number = true;
            else if (part[0] == '<') words.AddRange(Vocabulary.Class(part[1..^1]));
            else if (part[^1] == '*') prefixes.Add(part[..^1]);
            else if (part[^1] == '~') words.AddRange(Inflection.Of(part[..^1]));
            else words.Add(part);
        }

        return new Element(words.Count > 1 ? [.. words.Distinct()] : [.. words], [.. prefixes], number, optional, 0);
    }
}
