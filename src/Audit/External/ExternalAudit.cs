using System.Collections.Immutable;
using KapGuide.Diagnostics;

namespace KapGuide.Audit.External;

/// <summary>Links to other sites: which there are, where they stand, and what a check of them means. Runs for <c>check --external</c> only.</summary>
public static class ExternalAudit
{
    /// <summary>A link to another site that is gone.</summary>
    public static readonly Rule DeadLink = new("LNK-01", nameof(DeadLink), Severity.Error, "Finds links to other sites that lead nowhere any more (with check --external).")
    { Why = "https://www.w3.org/Provider/Style/URI" };

    /// <summary>A link that has moved for good.</summary>
    public static readonly Rule MovedLink = new("LNK-02", nameof(MovedLink), Severity.Info, "Finds links to other sites that have moved for good (with check --external).");

    /// <summary>A link that could not be judged.</summary>
    public static readonly Rule UncheckedLink = new("LNK-03", nameof(UncheckedLink), Severity.Info, "Finds links to other sites that refuse programs or gave no clear answer (with check --external).");

    /// <summary>A DOI that isn't registered.</summary>
    public static readonly Rule UnresolvedDoi = new("CIT-15", nameof(UnresolvedDoi), Severity.Warning, "Finds DOIs that the handle service doesn't know (with check --external).")
    { Why = "https://www.doi.org/doi-handbook/HTML/" };

    /// <summary>Where results are kept, relative to the site's root.</summary>
    public const string CacheFile = ".kapguide/links.json";

    /// <summary>Asks all links of a site and returns what is wrong, in order.</summary>
    /// <param name="site">The finished site.</param>
    /// <param name="root">Full path of the site's root, for the cache.</param>
    /// <param name="log">Receives a line with the counts.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(AuditedSite site, string root, TextWriter log, CancellationToken stop)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(1) };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 1 << 20 };
        var options = new LinkCheckOptions();
        var checker = new LinkChecker((request, cancel) => client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel), options);

        var uses = UsesOf(site);
        var path = Path.Combine(root, CacheFile);
        var cache = Read(path);
        var known = uses.Keys.Select(url => cache.Fresh(url, options.Clock.GetUtcNow())).OfType<LinkResult>().ToArray();
        string[] open = [.. uses.Keys.Except(known.Select(static result => result.Url), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var asked = await checker.CheckAsync(open, stop);
        Write(path, cache.With(asked, uses.Keys.ToHashSet(StringComparer.Ordinal)), log);
        ImmutableArray<LinkResult> all = [.. known, .. asked];
        var counts = Enum.GetValues<LinkVerdict>().Select(verdict => $"{all.Count(result => result.Verdict == verdict)} {verdict.ToString().ToLowerInvariant()}");
        await log.WriteLineAsync($"{all.Length} links to other sites ({known.Length} known from {CacheFile}): {string.Join(", ", counts)}.");
        return FindingsOf(uses, all);
    }

    /// <summary>Links to other sites with the places where they are written.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<SourceSpan>> UsesOf(AuditedSite site) => site.Pages.Select(site.Open)
        .SelectMany(static page => page.Links.Select(link => (address: page.Resolve(link.GetAttribute("href")!), page, link)))
        .Where(static use => use.address.Kind == AddressKind.External)
        .Select(use => (Url: use.address.Url.Split('#')[0], At: Places.Of(site, use.page, use.link)))
        .GroupBy(static use => use.Url, static use => use.At, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(static same => same.Key, static same => same.Distinct().ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>What results mean: one finding for each place of a link that doesn't simply work.</summary>
    public static ImmutableArray<Diagnostic> FindingsOf(ImmutableSortedDictionary<string, ImmutableArray<SourceSpan>> uses, IEnumerable<LinkResult> results) =>
    [
        .. results.Where(static result => result.Verdict != LinkVerdict.Ok).SelectMany(result => uses.GetValueOrDefault(result.Url, []).Select(at => result.Verdict switch
        {
            LinkVerdict.Dead when HandleService.AddressOf(result.Url, new Uri("https://doi.org/")) is not null =>
                new Diagnostic(UnresolvedDoi, at, $"{result.Url}: {result.Detail}.", "Copy the DOI again from the paper itself."),
            LinkVerdict.Dead => new Diagnostic(DeadLink, at, $"{result.Url} is gone: {result.Detail}.", "Look for the page's new address, or for an archived copy at https://web.archive.org/, or take the link out."),
            LinkVerdict.Redirected => new Diagnostic(MovedLink, at, $"{result.Url} has moved.", $"Write {result.Target}"),
            LinkVerdict.Blocked => new Diagnostic(UncheckedLink, at, $"{result.Url} refuses programs: {result.Detail}.", "Open it in a browser."),
            _ => new Diagnostic(UncheckedLink, at, $"{result.Url} could not be judged: {result.Detail}.", "Open it in a browser, or check again later."),
        })).Order(Diagnostic.Order),
    ];

    private static LinkCache Read(string path)
    {
        try
        {
            return LinkCache.Parse(File.ReadAllText(path));
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return LinkCache.Empty;
        }
    }

    private static void Write(string path, LinkCache cache, TextWriter log)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, cache.ToJson());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            log.WriteLine($"{path} can't be written, so all links will be asked again next time: {problem.Message}");
        }
    }
}
