using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Html.Parser;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Pipelines;
using KapGuide.StructuredData;

namespace KapGuide.Audit;

/// <summary>A finished site as audits see it: every page looked at once, with the files beside them.</summary>
/// <param name="Site">The content that it was made from.</param>
/// <param name="Files">All files by path.</param>
/// <param name="Host">What the host is told.</param>
/// <param name="Exists">Whether a file, given relative to the site's root, exists: tells the theme's own templates from those that it takes from the default theme.</param>
public sealed record AuditedSite(Site Site, FrozenDictionary<string, OutputFile> Files, HostFiles Host, Func<string, bool> Exists)
{
    /// <summary>Addresses that mean the same on every page, such as those of the header, resolved once.</summary>
    private readonly ConcurrentDictionary<string, Address> _resolved = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, string> _shared = new(StringComparer.Ordinal);

    private readonly Dictionary<string, PageSource> _sources = PageSource.ByUrl(Site);

    /// <summary>All HTML pages in the order of their paths.</summary>
    public ImmutableArray<AuditedPage> Pages
    {
        get;
        private init => (field, PagesByUrl) = (value, value.ToFrozenDictionary(static page => page.Url, StringComparer.Ordinal));
    } = [];

    /// <summary>Pages by address.</summary>
    public FrozenDictionary<string, AuditedPage> PagesByUrl { get; private init; } = FrozenDictionary<string, AuditedPage>.Empty;

    /// <summary>What audits of single pages found on each of <see cref="Pages"/>, each finding once a page.</summary>
    internal ImmutableArray<ImmutableArray<Diagnostic>> OnPages { get; private init; } = [];

    /// <summary>Addresses of all pages.</summary>
    internal IEnumerable<string> PageUrls => Files.Keys.Where(static path => path.EndsWith("/index.html", StringComparison.Ordinal)).Select(path => Site.Url("/" + path[..^"index.html".Length]));

    /// <summary>Looks at all pages, several at once, with the audits of single pages.</summary>
    /// <param name="site">The content.</param>
    /// <param name="files">The finished files.</param>
    /// <param name="workers">How many pages are looked at at once.</param>
    /// <param name="exists">See <see cref="Exists"/>; null when there are no files of a theme.</param>
    public static AuditedSite From(Site site, ImmutableArray<OutputFile> files, int workers, Func<string, bool>? exists = null)
    {
        // The CMS is a program for those who write, not a page for readers.
        var byPath = files.Where(file => site.Settings.Cms is null || !file.Path.StartsWith("admin/", StringComparison.Ordinal)).DistinctBy(static file => file.Path, StringComparer.Ordinal).ToFrozenDictionary(static file => file.Path, StringComparer.Ordinal);
        var audited = new AuditedSite(site, byPath, HostFiles.Read(Text(byPath, "_headers"), Text(byPath, "_redirects")), exists ?? (static _ => false));
        OutputFile[] html = [.. byPath.Values.Where(static file => file.Path.EndsWith(".html", StringComparison.Ordinal)).OrderBy(static file => file.Path, StringComparer.Ordinal)];
        var pages = new AuditedPage[html.Length];
        var found = new ImmutableArray<Diagnostic>[html.Length];
        Parallel.For(0, html.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, static () => new HtmlParser(), (i, _, parser) =>
        {
            var page = audited.Open(parser, html[i]);
            found[i] = [.. Audit.EachPageOnly.SelectMany(audit => audit.FindOnPage!(audited, page)).Distinct()];
            pages[i] = page.Close();
            return parser;
        }, static _ => { });
        return audited with { Pages = [.. pages], OnPages = [.. found] };
    }

    /// <summary>Sets up the reader of HTML and the tables of structured data, which the first page would otherwise wait for. For another thread, while content is read.</summary>
    public static void Ready()
    {
        RuntimeHelpers.RunClassConstructor(typeof(SchemaVocabulary).TypeHandle);
        var page = new HtmlParser().ParseDocument("<!doctype html><html lang=en><head><meta charset=utf-8><title>–</title><link rel=icon href=/></head><body class=a><nav aria-label=b><ul><li><a href=#c>d</a></li></ul></nav><main id=c><h1>e</h1><p>f &amp; g</p></main></body></html>");
        foreach (var element in page.All) _ = element.Attributes.Length;
    }

    /// <summary>Parses a page anew, for the few that an audit of the whole site finds something on.</summary>
    public OpenPage Open(AuditedPage page) => Open(new HtmlParser(), page.File);

    /// <summary>Resolves an address as it stands on the page of an address.</summary>
    public Address Resolve(string page, string reference)
    {
        if (reference.StartsWith('#')) return new Address(AddressKind.Internal, page, Uri.UnescapeDataString(reference[1..].TrimEnd()));
        var name = reference.AsSpan()[..Math.Max(0, reference.AsSpan().IndexOfAny(":/?#"))];
        var isAbsolute = reference.StartsWith('/') || (name.Length > 1 && reference[name.Length] == ':' && char.IsAsciiLetter(name[0]));
        return isAbsolute
            ? _resolved.GetOrAdd(reference, static (address, settings) => Address.Resolve(settings.Host, settings.LinkRoot, "/", address), Site.Settings)
            : Address.Resolve(Site.Settings.Host, Site.Settings.LinkRoot, page, reference);
    }

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

    /// <summary>The same text, kept once for all pages that hold it.</summary>
    internal string Shared(string text) => _shared.GetOrAdd(text, text);

    private OpenPage Open(HtmlParser parser, OutputFile file)
    {
        var url = "/" + (file.Path.EndsWith("/index.html", StringComparison.Ordinal) || file.Path == "index.html" ? file.Path[..^"index.html".Length] : file.Path);
        return new OpenPage(parser, this, url, file.Path, file.Take(), _sources.GetValueOrDefault(url) ?? PageSource.OfFile("output/" + file.Path));
    }

    private static string Text(FrozenDictionary<string, OutputFile> files, string path) =>
        files.TryGetValue(path, out var file) ? Encoding.UTF8.GetString(file.Content.Span) : "";
}
