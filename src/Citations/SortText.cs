using System.Globalization;
using System.Text;

namespace KapGuide.Citations;

/// <summary>
/// Alphabetical order as readers of English expect it, the same on every machine: case, accents, punctuation and spaces do not count,
/// numbers count by value. An empty text sorts last.
/// </summary>
internal static class SortText
{
    /// <summary>The letters that decide; compare with <see cref="Compare"/>.</summary>
    internal static string Fold(string styled)
    {
        var folded = new StringBuilder(styled.Length);
        foreach (var c in StyledText.ToText(styled).Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(c)) Append(folded, char.ToLowerInvariant(c));
        return folded.ToString();
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

    private static void Append(StringBuilder folded, char c)
    {
        _ = c switch
        {
            'ß' => folded.Append("ss"),
            'æ' => folded.Append("ae"),
            'œ' => folded.Append("oe"),
            'þ' => folded.Append("th"),
            'ø' => folded.Append('o'),
            'ł' => folded.Append('l'),
            'đ' or 'ð' => folded.Append('d'),
            'ı' => folded.Append('i'),
            'ħ' => folded.Append('h'),
            _ => folded.Append(c),
        };
    }
}
