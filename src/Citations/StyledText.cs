using System.Buffers;
using System.Net;
using System.Text;

namespace KapGuide.Citations;

/// <summary>
/// Text with markup while a style works on it: a string in which single control characters switch italics and the like on and off,
/// so that casing, joining and punctuation are plain string work. Data cannot contain these characters: <see cref="RichData"/> drops them.
/// </summary>
internal static class StyledText
{
    internal const char ItalicOn = '\u0001', ItalicOff = '\u0002', BoldOn = '\u0003', BoldOff = '\u0004';
    internal const char SupOn = '\u0005', SupOff = '\u0006', SubOn = '\u000e', SubOff = '\u000f';
    internal const char NoCaseOn = '\u0012', NoCaseOff = '\u0013', LinkOn = '\u0014', LinkOff = '\u0015';

    private static readonly SearchValues<char> Switches = SearchValues.Create(
        [ItalicOn, ItalicOff, BoldOn, BoldOff, SupOn, SupOff, SubOn, SubOff, NoCaseOn, NoCaseOff, LinkOn, LinkOff]);

    /// <summary>What is not the same in HTML.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [ItalicOn, ItalicOff, BoldOn, BoldOff, SupOn, SupOff, SubOn, SubOff, NoCaseOn, NoCaseOff, LinkOn, LinkOff, '&', '<', '>', '"']);

    /// <summary>Whether <paramref name="c"/> prints nothing.</summary>
    internal static bool IsSwitch(char c) => c < ' ' && Switches.Contains(c);

    internal static string Italic(string text) => text.Length == 0 ? text : $"{ItalicOn}{text}{ItalicOff}";

    /// <summary>Marks the address at which the source can be read; prints as a link where links are wanted.</summary>
    internal static string Link(string address) => address.Length == 0 ? address : $"{LinkOn}{address}{LinkOff}";

    /// <summary>The characters alone.</summary>
    internal static string ToText(string styled)
    {
        if (!styled.AsSpan().ContainsAny(Switches)) return styled;
        var text = new StringBuilder(styled.Length);
        foreach (var c in styled)
            if (!IsSwitch(c)) text.Append(c);
        return text.ToString();
    }

    /// <summary>
    /// HTML with &lt;i&gt;, &lt;b&gt;, &lt;sup&gt; and &lt;sub&gt;; everything else is escaped. Italics inside italics turn upright.
    /// With <paramref name="links"/> an http or https address becomes a link.
    /// </summary>
    internal static string ToHtml(string styled, bool links = false)
    {
        if (!styled.AsSpan().ContainsAny(Special)) return styled;
        var html = new StringBuilder(styled.Length + 32);
        var (italic, from) = (0, 0);
        for (var i = 0; i < styled.Length; i++)
        {
            if (!IsSwitch(styled[i])) continue;
            Escape(html, styled.AsSpan(from, i - from));
            from = i + 1;
            switch (styled[i])
            {
                case ItalicOn: html.Append(italic++ % 2 == 0 ? "<i>" : "</i>"); break;
                case ItalicOff: html.Append(--italic % 2 == 0 ? "</i>" : "<i>"); break;
                case BoldOn: html.Append("<b>"); break;
                case BoldOff: html.Append("</b>"); break;
                case SupOn: html.Append("<sup>"); break;
                case SupOff: html.Append("</sup>"); break;
                case SubOn: html.Append("<sub>"); break;
                case SubOff: html.Append("</sub>"); break;
                case LinkOn when links && styled.IndexOf(LinkOff, i) is > 0 and var off:
                    var address = styled[(i + 1)..off];
                    var target = address.StartsWith("doi:", StringComparison.Ordinal) ? Doi.Link(address[4..]) : Identifiers.WebAddress(address);
                    if (target.Length == 0) break;
                    html.Append("<a href=\"").Append(WebUtility.HtmlEncode(target)).Append("\">");
                    Escape(html, address);
                    html.Append("</a>");
                    (i, from) = (off, off + 1);
                    break;
            }
        }

        Escape(html, styled.AsSpan(from));
        return html.Replace("<i></i>", "").ToString();
    }

    /// <summary>Escapes the characters that mean something in HTML, and no others.</summary>
    private static void Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                _ => html.Append(c),
            };
    }
}
