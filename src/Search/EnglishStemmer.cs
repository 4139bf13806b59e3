using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace KapGuide.Search;

/// <summary>
/// Porter2, the English stemmer of Snowball (M. F. Porter, 2001, "The English (Porter2) stemming algorithm").
/// "managed" and "managing" are both "manag". Words come from <see cref="SearchWords"/>, so the step for apostrophes is left out;
/// so is the list of exceptional words, of which medical questions hold hardly any ("dying" is "dy" on both sides).
/// </summary>
/// <remarks><c>stem()</c> in search.js is the same algorithm; tests/KapGuide.Tests/Search/stems.tsv drives both.</remarks>
public static partial class EnglishStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly FrozenDictionary<string, string> Second = Pairs(
        "ational:ate tional:tion enci:ence anci:ance abli:able entli:ent izer:ize ization:ize ation:ate ator:ate alism:al aliti:al "
        + "alli:al fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive biliti:ble bli:ble fulli:ful lessli:less ogi:og li:");

    private static readonly FrozenDictionary<string, string> Third = Pairs(
        "ational:ate tional:tion alize:al icate:ic iciti:ic ical:ic ative: ful: ness:");

    /// <summary>The stem of a lower-case word; words of one or two letters stay as they are.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 3) return word;
        var w = ConsonantY.Replace(word, "Y");
        var first = FirstRegion.Match(w) is { Success: true } one ? one.Length : w.Length;
        var second = first + (Region.Match(w[first..]) is { Success: true } two ? two.Length : w.Length - first);

        w = PluralEnding.Replace(w, match => match.Value switch
        {
            "sses" => "ss",
            "ied" or "ies" => match.Index > 1 ? "i" : "ie",
            "s" => w.AsSpan(0, Math.Max(0, match.Index - 1)).ContainsAny(Vowels) ? "" : "s",
            var other => other,
        });
        w = PastEnding(w, first);
        if (w.Length > 2 && w[^1] is ('y' or 'Y') && !IsVowel(w[^2])) w = w[..^1] + "i";
        w = Replace(w, SecondEnding, Second, first, second);
        w = Replace(w, ThirdEnding, Third, first, second);

        if (FourthEnding.Match(w) is { Success: true } fourth && fourth.Index >= second
            && (fourth.Value != "ion" || (fourth.Index > 0 && w[fourth.Index - 1] is 's' or 't')))
            w = w[..fourth.Index];

        var last = w.Length - 1;
        if (w[last] == 'e' && (last >= second || (last >= first && !ShortSyllable.IsMatch(w[..last])))) w = w[..last];
        else if (w[last] == 'l' && last >= second && w[last - 1] == 'l') w = w[..last];
        return w.ToLowerInvariant();
    }

    private static string PastEnding(string w, int first)
    {
        if (Past.Match(w) is not { Success: true } match) return w;
        var before = w[..match.Index];
        if (match.Value[0] == 'e' && match.Value[1] == 'e') return match.Index >= first ? before + "ee" : w;
        if (!before.AsSpan().ContainsAny(Vowels)) return w;
        if (NeedsE.IsMatch(before)) return before + "e";
        if (DoubleEnd.IsMatch(before)) return before[..^1];
        return before.Length <= first && ShortSyllable.IsMatch(before) ? before + "e" : before;
    }

    private static string Replace(string w, Regex ending, FrozenDictionary<string, string> by, int first, int second)
    {
        if (ending.Match(w) is not { Success: true } match || match.Index < first) return w;
        var before = match.Index > 0 ? w[match.Index - 1] : ' ';
        var holds = match.Value switch
        {
            "ogi" => before == 'l',
            "li" => "cdeghkmnrt".Contains(before, StringComparison.Ordinal),
            "ative" => match.Index >= second,
            _ => true,
        };
        return holds ? w[..match.Index] + by[match.Value] : w;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static FrozenDictionary<string, string> Pairs(string pairs) => pairs.Split(' ')
        .Select(static pair => pair.Split(':')).ToFrozenDictionary(static pair => pair[0], static pair => pair[1]);

    [GeneratedRegex("^y|(?<=[aeiouy])y")]
    private static partial Regex ConsonantY { get; }

    [GeneratedRegex("^(?:gener|commun|arsen|.*?[aeiouy][^aeiouy])")]
    private static partial Regex FirstRegion { get; }

    [GeneratedRegex("^.*?[aeiouy][^aeiouy]")]
    private static partial Regex Region { get; }

    [GeneratedRegex("(?:sses|ied|ies|us|ss|s)$")]
    private static partial Regex PluralEnding { get; }

    [GeneratedRegex("(?:eedly|ingly|edly|eed|ing|ed)$")]
    private static partial Regex Past { get; }

    [GeneratedRegex("(?:at|bl|iz)$")]
    private static partial Regex NeedsE { get; }

    [GeneratedRegex("(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$")]
    private static partial Regex DoubleEnd { get; }

    [GeneratedRegex("(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$")]
    private static partial Regex ShortSyllable { get; }

    [GeneratedRegex("(?:ational|tional|enci|anci|abli|entli|izer|ization|ation|ator|alism|aliti|alli|fulness|ousli|ousness|iveness|iviti|biliti|bli|fulli|lessli|ogi|li)$")]
    private static partial Regex SecondEnding { get; }

    [GeneratedRegex("(?:ational|tional|alize|icate|iciti|ical|ative|ful|ness)$")]
    private static partial Regex ThirdEnding { get; }

    [GeneratedRegex("(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$")]
    private static partial Regex FourthEnding { get; }
}
