using System.Buffers;
using System.Text;

namespace KapGuide.Markup;

/// <summary>Typographic quotation marks and apostrophes for straight ones (Chicago Manual of Style, 6.123): authors type what their keyboards have.</summary>
public static class Typography
{
    private static readonly SearchValues<char> Straight = SearchValues.Create("\"'");

    /// <summary>The text with curly marks.</summary>
    /// <param name="text">A text or a stretch of one.</param>
    /// <param name="before">The character before the stretch; a space where it begins a paragraph.</param>
    public static string Curl(string text, char before = ' ')
    {
        if (text.AsSpan().IndexOfAny(Straight) < 0) return text;
        var curled = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var opens = char.IsWhiteSpace(before) || before is '(' or '[' or '“' or '‘' or '—' or '–' or '/';
            before = c switch
            {
                '"' => opens ? '“' : '”',
                '\'' => opens ? '‘' : '’',
                _ => c,
            };
            curled.Append(before);
        }

        return curled.ToString();
    }
}
