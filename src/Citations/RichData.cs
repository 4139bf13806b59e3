using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace KapGuide.Citations;

/// <summary>
/// Turns a text of the library into <see cref="StyledText"/>: the markup that CSL-JSON allows, where it is balanced, becomes switches,
/// every other angle bracket stays a character; straight quotation marks and apostrophes become typographic ones, primes stay.
/// </summary>
internal static partial class RichData
{
    private static readonly SearchValues<char> Special = SearchValues.Create([.. Enumerable.Range(0, 32).Select(static code => (char)code), '\u007f', '<', '\'', '"']);

    internal static string Read(string text)
    {
        if (text.Length == 0 || !NeedsWork(text)) return text;
        text = Controls.Replace(text, " ").Trim();
        return Quotes(text.Contains('<') ? Tags(text) : text);
    }

    private static bool NeedsWork(string text) =>
        text.AsSpan().ContainsAny(Special) || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]);

    private static string Tags(string text)
    {
        var matches = Tag.Matches(text);
        var replacement = new string?[matches.Count];
        Stack<int> open = [];
        for (var i = 0; i < matches.Count; i++)
        {
            if (!matches[i].Value.StartsWith("</", StringComparison.Ordinal))
            {
                open.Push(i);
                continue;
            }

            if (!open.TryPeek(out var opener) || Name(matches[opener]) != Name(matches[i])) continue;
            open.Pop();
            (replacement[opener], replacement[i]) = Switch(matches[opener].Value);
        }

        var index = 0;
        return Tag.Replace(text, match => replacement[index++] ?? match.Value);
    }

    private static string Name(Match tag) => tag.Groups[1].Value.ToLowerInvariant();

    private static (string On, string Off) Switch(string tag) => tag.ToLowerInvariant() switch
    {
        "<i>" or "<em>" => ("\u0001", "\u0002"),
        "<b>" or "<strong>" => ("\u0003", "\u0004"),
        "<sup>" => ("\u0005", "\u0006"),
        "<sub>" => ("\u000e", "\u000f"),
        var span when span.Contains("nocase", StringComparison.Ordinal) => ("\u0012", "\u0013"),
        _ => ("", ""),
    };

    private static string Quotes(string text)
    {
        if (!text.Contains('"') && !text.Contains('\'')) return text;
        var curly = new StringBuilder(text);
        var (doubles, singles) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('"' or '\'')) continue;
            var before = Visible(text, i, -1);
            var after = Visible(text, i, 1);
            if (char.IsDigit(before) && !(text[i] == '"' ? doubles : singles) && !char.IsLetter(after)) continue;
            var opens = (before is '\0' or '(' or '[' or '“' or '‘' or '"' or '—' or '–' or '/' || char.IsWhiteSpace(before)) && after != '\0' && !char.IsWhiteSpace(after);
            if (text[i] == '"')
            {
                doubles = opens && !doubles;
                curly[i] = doubles ? '“' : '”';
            }
            else if (opens && text.AsSpan(i + 1).ContainsAny('\'', '’') && ClosesLater(text, i))
            {
                singles = true;
                curly[i] = '‘';
            }
            else
            {
                singles &= char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
                curly[i] = '’';
            }
        }

        return curly.ToString();
    }

    private static bool ClosesLater(string text, int from)
    {
        for (var i = text.IndexOf('\'', from + 1); i > 0; i = text.IndexOf('\'', i + 1))
            if (!char.IsLetterOrDigit(Visible(text, i, 1)) && !char.IsWhiteSpace(Visible(text, i, -1))) return true;
        return false;
    }

    private static char Visible(string text, int from, int step)
    {
        for (var i = from + step; i >= 0 && i < text.Length; i += step)
            if (!StyledText.IsSwitch(text[i])) return text[i];
        return '\0';
    }

    [GeneratedRegex("[\u0000-\u001f\u007f]+")]
    private static partial Regex Controls { get; }

    [GeneratedRegex("</?(i|em|b|strong|sup|sub|sc)>|<(?<1>span)(?: class=\"no(?:case|decor)\"| style=\"font-variant: ?small-caps;?\")>|</(?<1>span)>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag { get; }
}
