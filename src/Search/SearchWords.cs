using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using KapGuide.Input;

namespace KapGuide.Search;

/// <summary>Cuts text into the words that are indexed; <c>words()</c> in search.js does the same, and one fixture file tests both.</summary>
public static partial class SearchWords
{
    /// <summary>
    /// Lower-case runs of letters and digits, accents removed, clitics cut off ("i'm" is "i", "doctor's" is "doctor"),
    /// other apostrophes dropped ("don't" is "dont"). Hyphens and all other signs part words.
    /// </summary>
    public static IEnumerable<string> Of(string text)
    {
        var plain = Clitic.Replace(Plain(text), "").Replace("'", "", StringComparison.Ordinal);
        return Word.Matches(plain).Select(static match => match.Value);
    }

    /// <summary>The stems of a text's words, in order. A language has few words: each is stemmed once.</summary>
    public static IEnumerable<string> Stems(string text) => Of(text).Select(static word => Known.GetOrAdd(word, EnglishStemmer.Stem));

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (letter is < '\u0300' or > '\u036f')
                plain.Append(letter is '\u2019' or '\u2018' ? '\''
                    : LatinLetters.IsAccented(letter) ? LatinLetters.BaseOf(letter) : char.ToLowerInvariant(letter));
        return plain.ToString();
    }

    [GeneratedRegex("'(?:s|m|re|ve|ll|d)(?![a-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Clitic { get; }

    [GeneratedRegex("[a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }
}
