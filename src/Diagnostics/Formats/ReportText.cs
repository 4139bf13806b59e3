using System.Text;

namespace KapGuide.Diagnostics.Formats;

/// <summary>Text of findings made safe to print: content can hold anything.</summary>
internal static class ReportText
{
    /// <summary>One line without control characters, which could rewrite a terminal or break a format, and without halves of surrogate pairs.</summary>
    public static string OneLine(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) clean.Append(c).Append(text[++i]);
            else clean.Append(char.IsSurrogate(c) ? '\uFFFD' : IsUnsafe(c) ? ' ' : c);
        }

        return clean.ToString();
    }

    /// <summary>At most <paramref name="length"/> characters, the last an ellipsis where text was cut.</summary>
    public static string Short(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";

    /// <summary>A line of a file around a finding, cut to <paramref name="width"/> characters, with the place of the words at fault in it.</summary>
    public static (string Line, int Start, int Length) Frame(SourceSpan at, string line, int width)
    {
        var start = Math.Clamp(at.Column - 1, 0, line.Length);
        var end = at.EndLine == at.Line ? Math.Clamp(at.EndColumn - 1, start, line.Length) : line.Length;
        var from = Math.Max(0, Math.Min(start - width / 3, line.Length - width));
        var to = Math.Min(line.Length, from + width);
        var shown = $"{(from > 0 ? "…" : "")}{OneLine(line[from..to])}{(to < line.Length ? "…" : "")}";
        return (shown, start - from + (from > 0 ? 1 : 0), Math.Max(0, Math.Min(end, to) - start));
    }

    /// <summary>The word for a level: error, warning or hint.</summary>
    public static string LevelName(Severity level) => level switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "hint",
    };

    /// <summary>"1 error", "2 errors".</summary>
    public static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>Line and bar separators count as well: terminals and log readers break lines at them. So do marks that turn the direction of text around.</summary>
    private static bool IsUnsafe(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
