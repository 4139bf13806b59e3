using System.Buffers;

namespace KapGuide.Search;

/// <summary>
/// Porter2, the English stemmer of Snowball (M. F. Porter, 2001, "The English (Porter2) stemming algorithm").
/// "managed" and "managing" are both "manag". Words come from <see cref="SearchWords"/>, so the step for apostrophes is left out;
/// so is the list of exceptional words, of which medical questions hold hardly any ("dying" is "dy" on both sides).
/// </summary>
/// <remarks><c>stem()</c> in search.js is the same algorithm; tests/KapGuide.Tests/Search/stems.tsv drives both.</remarks>
public static class EnglishStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly Ending[]
        Second = Endings("ational:ate ization:ize fulness:ful ousness:ous iveness:ive tional:tion biliti:ble lessli:less entli:ent ation:ate alism:al aliti:al ousli:ous iviti:ive fulli:ful "
            + "enci:ence anci:ance abli:able izer:ize ator:ate alli:al bli:ble ogi:og li:"),
        Third = Endings("ational:ate tional:tion alize:al icate:ic iciti:ic ative: ical:ic ness: ful:"),
        Fourth = Endings("ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic"),
        Plural = Endings("sses ied ies us ss s"),
        Past = Endings("eedly ingly edly eed ing ed"),
        Doubled = Endings("bb dd ff gg mm nn pp rr tt"),
        NeedsE = Endings("at bl iz");

    /// <summary>An ending and what replaces it.</summary>
    private sealed record Ending(string Text, string By);

    /// <summary>The stem of a lower-case word; words of one or two letters stay as they are.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 3) return word;
        var w = ConsonantY(word);
        var first = w.StartsWith("gener", StringComparison.Ordinal) || w.StartsWith("arsen", StringComparison.Ordinal) ? 5 : w.StartsWith("commun", StringComparison.Ordinal) ? 6 : RegionFrom(w, 0);
        var second = RegionFrom(w, first);

        w = WithoutPlural(w);
        w = WithoutPast(w, first);
        if (w.Length > 2 && w[^1] is 'y' or 'Y' && !IsVowel(w[^2])) w = w[..^1] + "i";
        w = Replace(w, Second, first, second);
        w = Replace(w, Third, first, second);

        if (Longest(w, Fourth) is { } fourth && w.Length - fourth.Text.Length is var cut && cut >= second && (fourth.Text != "ion" || cut > 0 && w[cut - 1] is 's' or 't')) w = w[..cut];

        var last = w.Length - 1;
        if (w[last] == 'e' && (last >= second || last >= first && !EndsInShortSyllable(w.AsSpan(0, last)))) w = w[..last];
        else if (w[last] == 'l' && last >= second && w[last - 1] == 'l') w = w[..last];
        return w.ToLowerInvariant();
    }

    /// <summary>A y at the beginning or after a vowel is a consonant, written Y.</summary>
    private static string ConsonantY(string word)
    {
        if (!word.Contains('y')) return word;
        return string.Create(word.Length, word, static (letters, word) =>
        {
            for (var i = 0; i < letters.Length; i++) letters[i] = word[i] == 'y' && (i == 0 || IsVowel(word[i - 1])) ? 'Y' : word[i];
        });
    }

    /// <summary>Where the region begins that follows the first consonant after a vowel; the end of the word where there is none.</summary>
    private static int RegionFrom(string w, int from)
    {
        for (var i = from + 1; i < w.Length; i++)
            if (!IsVowel(w[i]) && IsVowel(w[i - 1])) return i + 1;
        return w.Length;
    }

    private static string WithoutPlural(string w)
    {
        if (Longest(w, Plural) is not { Text: var ending }) return w;
        var before = w[..^ending.Length];
        return ending switch
        {
            "sses" => before + "ss",
            "ied" or "ies" => before + (before.Length > 1 ? "i" : "ie"),
            "s" => before.Length > 0 && before.AsSpan()[..^1].ContainsAny(Vowels) ? before : w,
            _ => w,
        };
    }

    private static string WithoutPast(string w, int first)
    {
        if (Longest(w, Past) is not { Text: var ending }) return w;
        var before = w[..^ending.Length];
        if (ending is "eed" or "eedly") return before.Length >= first ? before + "ee" : w;
        if (!before.AsSpan().ContainsAny(Vowels)) return w;
        if (Longest(before, NeedsE) is not null) return before + "e";
        if (Longest(before, Doubled) is not null) return before[..^1];
        return before.Length <= first && EndsInShortSyllable(before) ? before + "e" : before;
    }

    private static string Replace(string w, Ending[] endings, int first, int second)
    {
        if (Longest(w, endings) is not { } ending || w.Length - ending.Text.Length is var at && at < first) return w;
        var before = at > 0 ? w[at - 1] : ' ';
        var holds = ending.Text switch
        {
            "ogi" => before == 'l',
            "li" => "cdeghkmnrt".Contains(before),
            "ative" => at >= second,
            _ => true,
        };
        return holds ? w[..at] + ending.By : w;
    }

    /// <summary>A vowel between consonants of which the last is no w, x or Y; or a word of a vowel and a consonant.</summary>
    private static bool EndsInShortSyllable(ReadOnlySpan<char> w) => w switch
    {
        [var vowel, var consonant] => IsVowel(vowel) && !IsVowel(consonant),
        [.., var before, var vowel, var after] => !IsVowel(before) && IsVowel(vowel) && !IsVowel(after) && after is not ('w' or 'x' or 'Y'),
        _ => false,
    };

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static Ending? Longest(string w, Ending[] endings)
    {
        foreach (var ending in endings)
            if (w.EndsWith(ending.Text, StringComparison.Ordinal)) return ending;
        return null;
    }

    /// <summary>Endings, longest first, each with what replaces it after a colon.</summary>
    private static Ending[] Endings(string pairs) => Array.ConvertAll(pairs.Split(' '), static pair => pair.IndexOf(':') is >= 0 and var colon ? new Ending(pair[..colon], pair[(colon + 1)..]) : new Ending(pair, ""));
}
