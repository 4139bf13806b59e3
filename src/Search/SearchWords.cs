using System.Buffers;
using System.Collections.Concurrent;
using KapGuide.Input;

namespace KapGuide.Search;

/// <summary>Cuts text into the words that are indexed; <c>words()</c> in search.js does the same, and one fixture file tests both.</summary>
public static class SearchWords
{
    /// <summary>As many words as a small site has: a table that grows is filled anew each time.</summary>
    private const int Usual = 8_000;

    private static readonly ConcurrentDictionary<string, string> Known = new(Environment.ProcessorCount, Usual, StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> KnownBySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Lower-case runs of letters and digits, accents removed, clitics cut off ("i'm" is "i", "doctor's" is "doctor"),
    /// other apostrophes dropped ("don't" is "dont"). Hyphens and all other signs part words.
    /// </summary>
    public static IEnumerable<string> Of(string text)
    {
        var words = new List<string>();
        Each(text, words, static (word, words) => words.Add(word.ToString()));
        return words;
    }

    /// <summary>The stems of a text's words, in order. A language has few words: each is stemmed once.</summary>
    public static List<string> Stems(string text)
    {
        var stems = new List<string>();
        AddStems(text, stems);
        return stems;
    }

    /// <summary>Appends the stems of a text's words.</summary>
    internal static void AddStems(string text, List<string> stems) => Each(text, stems, static (word, stems) => stems.Add(StemOf(word)));

    private static string StemOf(ReadOnlySpan<char> word)
    {
        if (KnownBySpan.TryGetValue(word, out var stem)) return stem;
        var own = word.ToString();
        return Known.GetOrAdd(own, EnglishStemmer.Stem(own));
    }

    /// <summary>One pass, with a borrowed buffer: search reads every word of the site.</summary>
    private static void Each(string text, List<string> into, Action<ReadOnlySpan<char>, List<string>> add)
    {
        var rented = ArrayPool<char>.Shared.Rent(text.Length + 1);
        var plain = rented.AsSpan(0, Plain(text, rented));
        var length = 0; // of the word that is being read, which is moved to the front: it is never longer than what was read
        for (var i = 0; i <= plain.Length; i++)
        {
            var letter = i < plain.Length ? plain[i] : ' ';
            if (IsLetter(letter)) plain[length++] = letter;
            else if (letter == '\'') i += CliticAt(plain[(i + 1)..]);
            else if (length > 0)
            {
                add(plain[..length], into);
                length = 0;
            }
        }

        ArrayPool<char>.Shared.Return(rented);
    }

    private static int Plain(string text, char[] into)
    {
        var length = 0;
        foreach (var letter in text)
            if (char.IsAsciiLetterLower(letter) || letter == ' ') into[length++] = letter;
            else if (letter is < '\u0300' or > '\u036f')
                into[length++] = letter is '\u2019' or '\u2018' ? '\''
                    : LatinLetters.IsAccented(letter) ? LatinLetters.BaseOf(letter) : char.ToLowerInvariant(letter);
        return length;
    }

    private static bool IsLetter(char letter) => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter);

    /// <summary>The length of a clitic that ends here, without its apostrophe; 0 for anything else.</summary>
    private static int CliticAt(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && IsLetter(rest[length])) length++;
        return rest[..length] is "s" or "m" or "re" or "ve" or "ll" or "d" ? length : 0;
    }
}
