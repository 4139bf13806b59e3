using System.Globalization;
using System.Text;

namespace KapGuide.Citations;

/// <summary>
/// Alphabetical order as readers of English expect it, the same on every machine: case, accents and punctuation do not count,
/// a space comes before every letter, numbers count by value. An empty text sorts last.
/// </summary>
internal static class SortText
{
    /// <summary>The letters under the accents of U+00C0 to U+017F and of U+1E00 to U+1EFF; the program runs without the system's tables.</summary>
    private const string
        Latin = "aaaaaaæceeeeiiiidnooooo×ouuuuyþßaaaaaaæceeeeiiiidnooooo÷ouuuuyþyaaaaaaccccccccddddeeeeeeeeeegggg"
            + "gggghhhhiiiiiiiiiiĳĳjjkkkllllllŀŀllnnnnnnŉnnooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs",
        MoreLatin = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
            + "wwwwwwwwwwxxxxyyzzzzzzhtwyẚsẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ";

    /// <summary>The letters that decide; compare with <see cref="Compare"/>.</summary>
    internal static string Fold(string styled)
    {
        var folded = new StringBuilder(styled.Length);
        foreach (var c in StyledText.ToText(styled))
            if (char.IsWhiteSpace(c)) AppendSpace(folded);
            else if (char.IsLetterOrDigit(c)) Append(folded, char.ToLowerInvariant(c));
        return folded.ToString().TrimEnd();
    }

    internal static int Compare(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0) return (a.Length == 0).CompareTo(b.Length == 0);
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[j]))
            {
                var byValue = Number(a, ref i).CompareTo(Number(b, ref j));
                if (byValue != 0) return byValue;
                continue;
            }

            if (a[i] != b[j]) return a[i].CompareTo(b[j]);
            (i, j) = (i + 1, j + 1);
        }

        return (a.Length - i).CompareTo(b.Length - j);
    }

    private static decimal Number(string text, ref int at)
    {
        var from = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - from < 28) at++;
        return decimal.Parse(text.AsSpan(from, at - from), CultureInfo.InvariantCulture);
    }

    private static void AppendSpace(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
    }

    private static void Append(StringBuilder folded, char c)
    {
        _ = c switch
        {
            'ß' => folded.Append("ss"),
            'æ' => folded.Append("ae"),
            'œ' => folded.Append("oe"),
            'þ' => folded.Append("th"),
            >= 'À' and < '\u0180' => folded.Append(Latin[c - 'À']),
            >= '\u1e00' and < '\u1f00' => folded.Append(MoreLatin[c - '\u1e00']),
            _ => folded.Append(c),
        };
    }
}
