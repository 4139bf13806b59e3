using System.Text;

namespace KapGuide.Citations;

/// <summary>
/// Initials of given names: "Jean-Paul" is J.-P. in APA and JP in AMA; "S.J.", "S. J." and "SJ" all mean two names; accents stay;
/// an abbreviation ("Wm.") stays one; names in scripts without capitals are written out.
/// </summary>
internal static class Initials
{
    /// <param name="given">Given names as the data has them.</param>
    /// <param name="mark">What follows each initial: ". " or nothing; with nothing, hyphens go as well.</param>
    internal static string Of(string given, string mark)
    {
        given = given.Trim();
        if (given.Length == 0 || given is "Lord" or "Lady" || !IsAlphabetic(given)) return given;
        var text = new StringBuilder();
        foreach (var (word, hyphen, abbreviated) in Words(given, keepHyphens: mark.Length > 0))
        {
            var joined = hyphen && text.Length > 0;
            if (char.IsUpper(word[0]) && IsInitials(word, given))
                foreach (var initial in word) Add(text, initial.ToString(), mark, joined);
            else if (char.IsUpper(word[0])) Add(text, abbreviated ? word : word[..1], mark, joined);
            else
            {
                if (text.Length > 0 && !char.IsWhiteSpace(text[^1])) text.Append(' ');
                text.Append(word).Append(' ');
            }
        }

        return text.ToString().Trim();
    }

    /// <summary>Given names written out, with a space between initials: "S.J." is S. J.</summary>
    internal static string Spaced(string given)
    {
        var text = new StringBuilder(given);
        for (var i = given.Length - 2; i >= 0; i--)
            if (given[i] == '.' && char.IsUpper(given[i + 1])) text.Insert(i + 1, ' ');
        return text.ToString();
    }

    /// <summary>Whether a name is written in a script that has initials: Latin, Greek, Cyrillic and their like.</summary>
    internal static bool IsAlphabetic(string name) => name.Length > 0 && (name[0] < '\u0590' || name[0] is >= '\u1e00' and <= '\u1fff' or '‘' or '’');

    private static void Add(StringBuilder text, string initial, string mark, bool hyphen)
    {
        if (hyphen)
        {
            while (text.Length > 0 && text[^1] == ' ') text.Length--;
            text.Append('-');
        }

        text.Append(initial).Append(mark);
    }

    /// <summary>Two capitals, or three where the whole name is capitals: what PubMed writes for "Sarah Jane".</summary>
    private static bool IsInitials(string word, string given) =>
        word.Length is 2 or 3 && word.All(char.IsUpper) && (word.Length == 2 || word.Length == given.Length);

    private static IEnumerable<(string Word, bool Hyphen, bool Abbreviated)> Words(string given, bool keepHyphens)
    {
        var hyphen = false;
        var from = 0;
        for (var i = 0; i <= given.Length; i++)
        {
            var c = i < given.Length ? given[i] : ' ';
            var inWord = c is not ('.' or ' ' or '\u00a0' or '-' or '‐' or ',') || (c == '-' && i > from && i + 1 < given.Length && char.IsLower(given[i + 1]));
            if (inWord) continue;
            if (i > from)
            {
                yield return (given[from..i], hyphen, c == '.');
                hyphen = false;
            }

            hyphen = keepHyphens && (c is '-' or '‐' || (hyphen && c == ' '));
            from = i + 1;
        }
    }
}
