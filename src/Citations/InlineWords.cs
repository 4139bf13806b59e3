using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;

namespace KapGuide.Citations;

/// <summary>The words around a key: Markdown emphasis becomes the markup that CSL allows in titles, escapes and entities become characters.</summary>
internal static partial class InlineWords
{
    private static readonly SearchValues<char> Special = SearchValues.Create("*_`\\&\n");

    /// <summary>Line ends and runs of blanks as one space.</summary>
    internal static string Collapse(string text) => Blanks.Replace(text, " ");

    /// <summary>Emphasis as <c>&lt;i&gt;</c> and <c>&lt;b&gt;</c>; everything else as plain characters, to be escaped when printed.</summary>
    internal static string ToMarkup(string text)
    {
        if (!text.AsSpan().ContainsAny(Special)) return text;
        text = Strong.Replace(Collapse(text), "<b>$2</b>");
        text = Emphasis.Replace(text, "<i>$2</i>");
        text = Code.Replace(text, "$1");
        return WebUtility.HtmlDecode(Escape.Replace(text, "$1"));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks { get; }

    [GeneratedRegex(@"(?<![\\\w])(\*\*|__)(?=\S)(.+?)(?<=[^\s\\])\1(?!\w)")]
    private static partial Regex Strong { get; }

    [GeneratedRegex(@"(?<![\\\w])([*_])(?=\S)(.+?)(?<=[^\s\\])\1(?!\w)")]
    private static partial Regex Emphasis { get; }

    [GeneratedRegex("`+([^`]+)`+")]
    private static partial Regex Code { get; }

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escape { get; }
}
