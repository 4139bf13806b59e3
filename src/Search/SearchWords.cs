using System.Text;
using System.Text.RegularExpressions;

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

    /// <summary>The stems of a text's words, in order.</summary>
    public static IEnumerable<string> Stems(string text) => Of(text).Select(EnglishStemmer.Stem);

    /// <summary>Base letters of U+00C0 to U+017F as canonical decomposition has them, a space where there is none; the program runs without ICU.</summary>
    private const string BaseLetters =
        "aaaaaa ceeeeiiii nooooo  uuuuy  aaaaaa ceeeeiiii nooooo  uuuuy yaaaaaaccccccccdd  eeeeeeeeeegggg"
        + "gggghh  iiiiiiiii   jjkk llllll    nnnnnn   oooooo  rrrrrrsssssssstttt  uuuuuuuuuuuuwwyyyzzzzzz ";

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (letter is < '\u0300' or > '\u036f')
                plain.Append(letter is '\u2019' or '\u2018' ? '\''
                    : letter is >= '\u00c0' and < '\u0180' ? BaseLetters[letter - '\u00c0'] : char.ToLowerInvariant(letter));
        return plain.ToString();
    }

    [GeneratedRegex("'(?:s|m|re|ve|ll|d)(?![a-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Clitic { get; }

    [GeneratedRegex("[a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }
}
