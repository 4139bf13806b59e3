using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using AngleSharp.Html.Parser;
using KapGuide.Content;
using KapGuide.Pipelines;

namespace KapGuide.Audit;

/// <summary>A finished site as audits see it: every page parsed once, with the files beside them.</summary>
/// <param name="Site">The content that it was made from.</param>
/// <param name="Pages">All HTML pages in the order of their paths.</param>
/// <param name="Files">All files by path.</param>
/// <param name="Host">What the host is told.</param>
public sealed record AuditedSite(Site Site, ImmutableArray<AuditedPage> Pages, FrozenDictionary<string, OutputFile> Files, HostFiles Host)
{
    /// <summary>Whether a file, given relative to the site's root, exists: tells the theme's own templates from those that it takes from the default theme.</summary>
    public Func<string, bool> Exists { get; init; } = static _ => false;

    /// <summary>Addresses that mean the same on every page, such as those of the header, resolved once.</summary>
    private readonly ConcurrentDictionary<string, Address> _resolved = new(StringComparer.Ordinal);

    /// <summary>Pages by address.</summary>
    public FrozenDictionary<string, AuditedPage> PagesByUrl { get; } = Pages.ToFrozenDictionary(static page => page.Url, StringComparer.Ordinal);

    /// <summary>Parses all pages, several at once.</summary>
    /// <param name="site">The content.</param>
    /// <param name="files">The finished files.</param>
    /// <param name="workers">How many pages are parsed at once.</param>
    public static AuditedSite From(Site site, ImmutableArray<OutputFile> files, int workers)
    {
        // The CMS is a program for those who write, not a page for readers.
        var byPath = files.Where(file => site.Settings.Cms is null || !file.Path.StartsWith("admin/", StringComparison.Ordinal)).DistinctBy(static file => file.Path, StringComparer.Ordinal).ToFrozenDictionary(static file => file.Path, StringComparer.Ordinal);
        var host = HostFiles.Read(Text(byPath, "_headers"), Text(byPath, "_redirects"));
        var sources = PageSource.ByUrl(site);
        OutputFile[] html = [.. byPath.Values.Where(static file => file.Path.EndsWith(".html", StringComparison.Ordinal)).OrderBy(static file => file.Path, StringComparer.Ordinal)];
        var pages = new AuditedPage[html.Length];
        Parallel.For(0, html.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, static () => new HtmlParser(), (i, _, parser) =>
        {
            var path = html[i].Path;
            var url = "/" + (path.EndsWith("/index.html", StringComparison.Ordinal) || path == "index.html" ? path[..^"index.html".Length] : path);
            var source = sources.GetValueOrDefault(url) ?? PageSource.OfFile("output/" + path);
            pages[i] = AuditedPage.Parse(parser, site.Url(url), path, html[i].Content, source, host.HeaderOf(url, "X-Robots-Tag").Any(static value => value.Contains("noindex", StringComparison.OrdinalIgnoreCase)));
            return parser;
        }, static _ => { });
        return new AuditedSite(site, ImmutableCollectionsMarshal.AsImmutableArray(pages), byPath, host);
    }

    /// <summary>Resolves an address as it stands on a page.</summary>
    public Address Resolve(AuditedPage page, string reference) => reference.StartsWith('/') || reference.StartsWith("https:", StringComparison.Ordinal)
        ? _resolved.GetOrAdd(reference, static (address, settings) => Address.Resolve(settings.Host, settings.LinkRoot, "/", address), Site.Settings)
        : Address.Resolve(Site.Settings.Host, Site.Settings.LinkRoot, page.Url, reference);

    /// <summary>The path of the file at an address of the host (<see cref="Address.Url"/>); null when the address lies outside the link root.</summary>
    public string? FileAt(string url)
    {
        var root = Site.Settings.LinkRoot;
        if (!url.StartsWith(root + "/", StringComparison.Ordinal)) return null;
        var path = url[(root.Length + 1)..];
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    /// <summary>The file's text; empty when there is none.</summary>
    public string Text(string path) => Text(Files, path);

    private static string Text(FrozenDictionary<string, OutputFile> files, string path) =>
        files.TryGetValue(path, out var file) ? Encoding.UTF8.GetString(file.Content.Span) : "";
}
