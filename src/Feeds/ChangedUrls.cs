using System.Collections.Immutable;
using KapGuide.Content;

namespace KapGuide.Feeds;

/// <summary>Which pages a build has changed, for IndexNow (https://www.indexnow.org/documentation).</summary>
public static class ChangedUrls
{
    /// <summary>How many addresses one call of IndexNow takes.</summary>
    public const int Limit = 10_000;

    /// <summary>Absolute addresses of pages that are new, changed or gone, in ordinal order, at most <see cref="Limit"/>.</summary>
    /// <param name="site">The site: pages that search engines may not list are left out.</param>
    /// <param name="before">Hashes of files by path before the build.</param>
    /// <param name="after">Hashes of files by path after it.</param>
    public static ImmutableArray<string> Between(Site site, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        var pages = PublicPages.Of(site).ToDictionary(static page => PathOf(page.Url), static page => page.Url, StringComparer.Ordinal);
        var changed = pages.Where(page => after.TryGetValue(page.Key, out var hash) && (!before.TryGetValue(page.Key, out var old) || old != hash)).Select(static page => page.Value);
        var gone = before.Keys.Where(path => path.EndsWith("/index.html", StringComparison.Ordinal) && !after.ContainsKey(path)).Select(static path => "/" + path[..^"index.html".Length]);
        return [.. changed.Concat(gone).Select(site.AbsoluteUrl).Order(StringComparer.Ordinal).Take(Limit)];
    }

    private static string PathOf(string url) => url.TrimStart('/') + "index.html";
}
