using System.Collections.Concurrent;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds answers whose HTML and styles don't fit into the first packets of a connection (PRF-01).</summary>
/// <remarks>
/// 14,600 bytes are ten TCP segments, what a server sends before it waits (RFC 6928). Counted are the page and its stylesheets, compressed with Brotli
/// at level 11, as hosts do ahead of time; most pages are small enough at level 3, which takes a hundredth of the time, and need no more.
/// </remarks>
public static class PageWeight
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("PRF-01", nameof(PageWeight), Severity.Warning, "Finds answers whose HTML and styles have more than 14,600 bytes, compressed with Brotli.")
    {
        Why = "https://www.rfc-editor.org/rfc/rfc6928",
    };

    /// <summary>The most bytes.</summary>
    public const int Budget = 14_600;

    /// <summary>Level 11 takes forty times as long as level 9 and leaves 0.90 to 0.92 of its bytes on every answer that was tried: it is asked only where that can't tell.</summary>
    private const double Best = 0.94;

    /// <summary>Sizes of a site's stylesheets, which its pages share.</summary>
    private static readonly ConditionalWeakTable<AuditedSite, ConcurrentDictionary<string, long>> Styles = [];

    /// <returns>One finding for an article that is too large.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page)
    {
        if (page.Source.Article is null) yield break;
        var weight = Weigh(site, page, 3);
        if (weight > Budget) weight = (long)(Weigh(site, page, 9) * Best);
        if (weight > Budget) weight = Weigh(site, page, 11);
        if (weight > Budget)
            yield return new Diagnostic(Rule, page.Source.File, $"This answer has {weight:N0} bytes of HTML and styles; at most {Budget:N0} arrive in one go.", "Split it into two answers, or shorten it and its list of references.");
    }

    private static long Weigh(AuditedSite site, OpenPage page, int level) => page.Named("link")
        .Where(static link => link.HasAttribute("href") && (link.GetAttribute("rel") ?? "").Split(' ').Contains("stylesheet", StringComparer.OrdinalIgnoreCase)).Select(link => site.FileAt(page.Resolve(link.GetAttribute("href")!).Url)).OfType<string>().Where(site.Files.ContainsKey).Distinct(StringComparer.Ordinal)
        .Sum(path => Styles.GetOrCreateValue(site).GetOrAdd($"{level} {path}", _ => Compressed(site.Files[path].Content.Span, level))) + Compressed(page.Content.Span, level);

    private static long Compressed(ReadOnlySpan<byte> bytes, int level)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, buffer, out var written, level, level < 10 ? 16 : 22) ? written : bytes.Length;
    }
}
