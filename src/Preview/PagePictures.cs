using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KapGuide.Preview;

/// <summary>The pictures of a page, as far as a preview must know them: whoever edits one in place changes no byte of the page that shows it.</summary>
internal static partial class PagePictures
{
    /// <summary>A name of what the page's pictures show, by their times and sizes; empty for a page without pictures.</summary>
    public static string Of(PreviewState state, SiteAnswer answer)
    {
        if (state.Shown is not { } shown || answer.File?.EndsWith(".html", StringComparison.Ordinal) != true || answer.Body.Span.IndexOf("/images/"u8) < 0) return "";
        var names = new StringBuilder();
        foreach (var path in Source.Matches(Encoding.UTF8.GetString(answer.Body.Span)).Select(static match => Uri.UnescapeDataString(match.Groups[1].Value)).Distinct(StringComparer.Ordinal))
        {
            if (shown.Draft.Input.Files.FirstOrDefault(file => file.Path == path) is not { FullPath.Length: > 0 } file) continue;
            var info = new FileInfo(file.FullPath);
            names.Append(CultureInfo.InvariantCulture, $"{path} {(info.Exists ? info.Length : 0)} {info.LastWriteTimeUtc.Ticks}\n");
        }

        return names.Length == 0 ? "" : SiteAnswer.FingerprintOf(Encoding.UTF8.GetBytes(names.ToString()));
    }

    [GeneratedRegex("""src="[^"]*?/(images/[^"?#]+)["?#]""")]
    private static partial Regex Source { get; }
}
