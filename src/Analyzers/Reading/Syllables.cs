namespace KapGuide.Analyzers.Reading;

/// <summary>
/// Counts the syllables of English words. The algorithm: look the word up in <see cref="SyllableExceptions"/>; else count groups of vowels
/// (a e i o u y), take away silent endings (-e, -es, -ed after most consonants), give back those that are spoken (-le after a consonant,
/// -sm, -ted, -ded, -ces, -ges, -ses, -xes, -zes, -ches, -shes), and split vowels that belong to two syllables (-ia-, -io- but not -tion, -eo-, -ua-, -uou-).
/// The exceptions were found by comparing with the CMU Pronouncing Dictionary over the most common words and those of our field.
/// </summary>
public static class Syllables
{
    /// <summary>The syllables of a word in lower case, without hyphens; at least 1. A number counts as 1, as in the formulas' first programs.</summary>
    public static int Of(string word)
    {
        if (word.Length == 0) return 0;
        if (SyllableExceptions.Table.TryGetValue(word, out var known)) return known;
        if (!char.IsAsciiLetter(word[0])) return 1;
        if (word.EndsWith("n't", StringComparison.Ordinal)) return Of(word[..^3]) + (word is "can't" or "don't" or "won't" or "aren't" or "weren't" ? 0 : 1);
        var apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
        if (apostrophe > 0) return Of(word[..apostrophe]);
        if (word.Length > 4 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && SyllableExceptions.Table.TryGetValue(word[..^1], out known)) return known + (EndsInHiss(word.AsSpan()[..^1]) ? 1 : 0);
        return Math.Max(1, Count(word));
    }

    private static int Count(string word)
    {
        var groups = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (!IsVowel(word, i)) continue;
            if (i == 0 || !IsVowel(word, i - 1)) groups++;
            else if (IsHiatus(word, i)) groups++;
        }

        if (word.EndsWith("sm", StringComparison.Ordinal) || word.EndsWith("sms", StringComparison.Ordinal)) groups++;
        if (word.Length > 7 && word.EndsWith("ically", StringComparison.Ordinal)) groups--;
        return groups - Silent(word);
    }

    private static int Silent(string word)
    {
        var n = word.Length;
        if (n > 2 && word[^1] == 'e' && !IsVowel(word, n - 2))
        {
            if (word[^2] == 'l' && !IsVowel(word, n - 3)) return 0;
            return 1;
        }

        if (n > 3 && word.EndsWith("es", StringComparison.Ordinal) && !IsVowel(word, n - 3)) return word[n - 3] is 's' or 'z' or 'x' or 'c' or 'g' || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || (word[n - 3] == 'l' && !IsVowel(word, n - 4)) ? 0 : 1;
        if (n > 3 && word.EndsWith("ed", StringComparison.Ordinal) && !IsVowel(word, n - 3)) return word[n - 3] is 't' or 'd' || (word[n - 3] is 'l' or 'r' && !IsVowel(word, n - 4) && word[n - 4] != word[n - 3] && word[n - 4] != 'r') ? 0 : 1;
        if (n > 5 && (word.EndsWith("ely", StringComparison.Ordinal) || word.EndsWith("eful", StringComparison.Ordinal) || word.EndsWith("ement", StringComparison.Ordinal) || word.EndsWith("eless", StringComparison.Ordinal) || word.EndsWith("eness", StringComparison.Ordinal))) return 1;
        return 0;
    }

    /// <summary>Whether a vowel begins a syllable of its own after another vowel.</summary>
    private static bool IsHiatus(string word, int i)
    {
        var (before, now) = (word[i - 1], word[i]);
        var rest = word.AsSpan(i + 1);
        return (before, now) switch
        {
            ('i', 'a') => !(i >= 2 && word[i - 2] is 'c' or 't' && rest is "l" or "lly" or "ls" or "lize" or "n" or "ns" or "list" or "lists"),
            ('i', 'o') => !(i >= 2 && word[i - 2] is 't' or 's' or 'c' or 'g' or 'x' && (rest.StartsWith("n") || rest.StartsWith("us"))),
            ('i', 'u') => true,
            ('i', 'e') => rest is "t" or "ty" or "nce" or "nt" or "nts" or "ntly" or "r" or "st" && i >= 2 && word[i - 2] is not ('c' or 't') && word.Length > 5,
            ('e', 'o') => !rest.StartsWith("us") || (i >= 2 && word[i - 2] is not 'g'),
            ('u', 'a') => i < 2 || word[i - 2] is not ('q' or 'g'),
            ('u', 'o') => i < 2 || word[i - 2] is not 'q',
            ('y', 'i') or ('y', 'o') or ('y', 'a') when i > 1 => true,
            ('e', 'i') => rest is "ng",
            ('o', 'i') => rest is "ng",
            ('u', 'i') => rest is "ng" or "ty",
            ('a', 'o') or ('i', 'i') => true,
            _ => false,
        };
    }

    private static bool EndsInHiss(ReadOnlySpan<char> word) => word.EndsWith("ce") || word.EndsWith("ge") || word.EndsWith("se") || word.EndsWith("ze") || word.EndsWith("x") || word.EndsWith("ch") || word.EndsWith("sh");

    private static bool IsVowel(string word, int i) => word[i] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[i] == 'y' && (i > 0 || word.Length == 1));
}
