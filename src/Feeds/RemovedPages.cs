using System.Collections.Immutable;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using KapGuide.Diagnostics;

namespace KapGuide.Feeds;

/// <summary>Compares the site with what was online before (<c>check --previous FILE</c>, SEO-06).</summary>
public static class RemovedPages
{
    /// <summary>Finds pages that are gone without a redirect.</summary>
    /// <param name="previous">A manifest (<c>.kapguide-manifest.json</c>) or a sitemap of an earlier build, as text.</param>
    /// <param name="file">Its path, for findings.</param>
    /// <param name="linkRoot">The settings' link root: paths of a manifest lie below it.</param>
    /// <param name="files">Paths of all files of the site as it is now: <c>faq/is-kap-safe/index.html</c>.</param>
    /// <param name="plan">The redirects.</param>
    public static ImmutableArray<Diagnostic> Find(string previous, string file, string linkRoot, IEnumerable<string> files, RedirectPlan plan)
    {
        if (PathsOf(previous, linkRoot) is not { } paths)
        {
            return [new Diagnostic(RedirectRules.Removed, SourceSpan.File(file), "This is neither a manifest of KapGuide nor a sitemap.",
                "Give the .kapguide-manifest.json or the sitemap.xml of the site as it was online.")];
        }

        var now = files.Select(path => linkRoot + PageOf(path)).Select(static path => path.TrimEnd('/')).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Where(path => !now.Contains(path.TrimEnd('/')) && !plan.Rules.Any(rule => rule.Takes(path)))
                .Select(path => new Diagnostic(RedirectRules.Removed, SourceSpan.File(file), $"The page {path} was online and is gone, without a redirect.",
                    $"Add “RedirectFrom: [{(linkRoot.Length > 0 ? path[linkRoot.Length..] : path)}]” to the page that answers this now, or bring the page back.")),
        ];
    }

    /// <summary>Paths of pages under the host; null when the text is neither of the two.</summary>
    private static ImmutableArray<string>? PathsOf(string text, string linkRoot)
    {
        try
        {
            return text.TrimStart().StartsWith('{') ? OfManifest(text, linkRoot) : OfSitemap(text);
        }
        catch (Exception problem) when (problem is JsonException or XmlException)
        {
            return null;
        }
    }

    private static ImmutableArray<string>? OfManifest(string text, string linkRoot)
    {
        using var document = JsonDocument.Parse(text);
        if (!document.RootElement.TryGetProperty("files", out var files) || files.ValueKind != JsonValueKind.Object) return null;
        return [.. files.EnumerateObject().Select(static file => file.Name).Where(static path => path.EndsWith(".html", StringComparison.Ordinal) && path != "404.html").Select(path => linkRoot + PageOf(path))];
    }

    private static ImmutableArray<string>? OfSitemap(string text)
    {
        var root = XDocument.Parse(text).Root!;
        if (root.Name.LocalName != "urlset") return null;
        return [.. root.Descendants().Where(static element => element.Name.LocalName == "loc").Select(static element => new Uri(element.Value.Trim(), UriKind.RelativeOrAbsolute)).Where(static address => address.IsAbsoluteUri).Select(static address => address.AbsolutePath)];
    }

    private static string PageOf(string path) => "/" + (path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path);
}
