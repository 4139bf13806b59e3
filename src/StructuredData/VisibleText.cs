using System.Net;
using System.Text;

namespace KapGuide.StructuredData;

/// <summary>The words of a piece of HTML that our own renderer made.</summary>
public static class VisibleText
{
    /// <summary>What a thread's last text was put together in.</summary>
    [ThreadStatic]
    private static StringBuilder? t_text;

    /// <summary>The text without tags, with entities decoded and runs of white space as one space. Block elements part words.</summary>
    /// <param name="html">Well-formed; a <c>&gt;</c> inside a quoted attribute ends no tag.</param>
    public static string Of(string html)
    {
        var text = (t_text ??= new StringBuilder(html.Length)).Clear();
        var parted = false;
        for (var i = 0; i < html.Length; i++)
        {
            if (html[i] == '<')
            {
                var end = EndOfTag(html, i);
                parted |= IsBlock(html.AsSpan(i + 1, end - i - 1));
                i = end;
            }
            else if (char.IsWhiteSpace(html[i]))
            {
                parted = true;
            }
            else
            {
                if (parted && text.Length > 0) text.Append(' ');
                text.Append(html[i]);
                parted = false;
            }
        }

        return Decoded(text);
    }

    /// <summary>Our renderer writes four entities. The table of all two thousand, set up at its first use, costs a fortieth of a build of sixty answers.</summary>
    private static string Decoded(StringBuilder text)
    {
        text.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&quot;", "\"").Replace("&amp;", AmpersandOnce);
        var decoded = text.ToString();
        if (decoded.Contains('&', StringComparison.Ordinal)) decoded = string.Join(' ', WebUtility.HtmlDecode(decoded).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return decoded.Replace(AmpersandOnce, "&", StringComparison.Ordinal);
    }

    /// <summary>Stands for an ampersand that begins no entity; HTML forbids the character itself (HTML, 13.2.3.5).</summary>
    private const string AmpersandOnce = "\uFDD0";

    private static int EndOfTag(string html, int start)
    {
        var quote = '\0';
        for (var i = start + 1; i < html.Length; i++)
        {
            var c = html[i];
            if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'') quote = c;
            else if (c == '>') return i;
        }

        return html.Length;
    }

    private static bool IsBlock(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var length = 0;
        while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length])) length++;
        return tag[..length] is "p" or "br" or "div" or "li" or "ul" or "ol" or "dd" or "dt" or "dl" or "td" or "th" or "tr" or "table" or "section"
            or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote";
    }
}
