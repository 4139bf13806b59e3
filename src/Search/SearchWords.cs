using KapGuide.Input;

namespace KapGuide.Search;

/// <summary>Cuts text into the words that are indexed; <c>words()</c> in search.js does the same, and one fixture file tests both.</summary>
public static class SearchWords
{
    private static readonly WordTable<Stem> ByWord = new(8_000, static word => Stem.Of(EnglishStemmer.Stem(word)));

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
        var stems = new List<Stem>();
        AddStems(text, stems);
        return stems.ConvertAll(static stem => stem.Text);
    }

    /// <summary>Appends the stems of a text's words.</summary>
    internal static void AddStems(string text, List<Stem> stems) => Each(text, stems, static (word, stems) => stems.Add(ByWord.Of(word)));

    /// <summary>Search reads every word of the site: those that are small letters alone, as most are, are taken as they stand.</summary>
    private static void Each<T>(ReadOnlySpan<char> text, List<T> into, Action<ReadOnlySpan<char>, List<T>> add)
    {
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            var plain = true;
            for (end = start; end < text.Length && !Parts(text[end]); end++) plain &= IsLetter(text[end]);
            if (end == start) continue;
            if (plain) add(text[start..end], into);
            else EachOf(text[start..end], into, add);
        }
    }

    /// <summary>The words of a part that has other signs than small letters.</summary>
    private static void EachOf<T>(ReadOnlySpan<char> part, List<T> into, Action<ReadOnlySpan<char>, List<T>> add)
    {
        var plain = part.Length <= 128 ? stackalloc char[part.Length] : new char[part.Length];
        plain = plain[..Plain(part, plain)];
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
    }

    /// <summary>Whether a sign parts words without a closer look.</summary>
    private static bool Parts(char sign) => sign < '\x80' && !char.IsAsciiLetterOrDigit(sign) && sign != '\'';

    private static int Plain(ReadOnlySpan<char> text, Span<char> into)
    {
        var length = 0;
        foreach (var letter in text)
            if (char.IsAsciiLetterLower(letter)) into[length++] = letter;
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
