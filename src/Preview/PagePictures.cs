using System.Text;
using System.Text.RegularExpressions;

namespace KapGuide.Preview;

/// <summary>The pictures of a page, as far as a preview must know them: whoever edits one in place changes no byte of the page that shows it.</summary>
internal static partial class PagePictures
{
    /// <summary>
    /// A name of what the page's pictures show, by the bytes that this state of the site gives for them. Their files may be newer already: a browser
    /// that heard of that would ask for the new picture, get the old one, and not be told again. Empty for a page without pictures.
    /// </summary>
    public static string Of(PreviewState state, SiteAnswer answer)
    {
        if (state.Shown is not { } shown || answer.File?.EndsWith(".html", StringComparison.Ordinal) != true || answer.Body.Span.IndexOf("/images/"u8) < 0) return "";
        var names = new StringBuilder();
        foreach (var path in Source.Matches(Encoding.UTF8.GetString(answer.Body.Span)).Select(static match => Uri.UnescapeDataString(match.Groups[1].Value)).Distinct(StringComparer.Ordinal))
            if (shown.Read(path) is { } bytes) names.Append(path).Append(' ').Append(SiteAnswer.FingerprintOf(bytes.Span)).Append('\n');
        return names.Length == 0 ? "" : SiteAnswer.FingerprintOf(Encoding.UTF8.GetBytes(names.ToString()));
    }

    [GeneratedRegex("""src="[^"]*?/(images/[^"?#]+)["?#]""")]
    private static partial Regex Source { get; }
}
