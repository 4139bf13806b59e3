using System.Buffers;
using System.Text;

namespace KapGuide.Themes;

/// <summary>Writes text into pages, in UTF-8 without a string between.</summary>
internal static class MarkupText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Writes markup as it stands.</summary>
    public static void Write(ReadOnlySpan<char> markup, IBufferWriter<byte> output)
    {
        if (!markup.IsEmpty) Encoding.UTF8.GetBytes(markup, output);
    }

    /// <summary>Writes text so that it means itself, in an element or in a quoted attribute (HTML, section 13.3).</summary>
    public static void WriteEncoded(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            Write(text[..at], output);
            output.Write(text[at] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, '"' => "&quot;"u8, _ => "&#39;"u8 });
            text = text[(at + 1)..];
        }

        Write(text, output);
    }
}
