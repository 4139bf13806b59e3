using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds pages that no other page links to, or that lie more than three clicks from the home page (SEO-07).</summary>
public static class Reachability
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("SEO-07", nameof(Reachability), Severity.Warning, "Finds pages that no other page links to, or that lie more than three clicks from the home page.")
    {
        Why = "https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
    };

    private const int MaxDepth = 3;

    /// <returns>One finding for each page.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site)
    {
        var targets = site.Pages.ToDictionary(static page => page.Url, page => page.Targets.Where(site.PagesByUrl.ContainsKey).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var home = site.Site.Url("/");
        var depth = new Dictionary<string, int>(StringComparer.Ordinal) { [home] = 0 };
        var queue = new Queue<string>([home]);
        while (queue.TryDequeue(out var url))
        {
            foreach (var target in targets.GetValueOrDefault(url, []).Where(target => depth.TryAdd(target, depth[url] + 1))) queue.Enqueue(target);
        }

        foreach (var page in site.Pages.Where(page => page.IsIndexable && page.Url != home))
        {
            if (!targets.Any(other => other.Key != page.Url && other.Value.Contains(page.Url)))
                yield return new Diagnostic(Rule, page.Source.File, $"No other page links to {page.Url}.", "Link to it from an answer that leads there, or delete it.");
            else if (!depth.TryGetValue(page.Url, out var clicks))
                yield return new Diagnostic(Rule, page.Source.File, $"No way leads from the home page to {page.Url}.", "Link to it from its topic or from a list.");
            else if (clicks > MaxDepth)
                yield return new Diagnostic(Rule, page.Source.File, $"{page.Url} is {clicks} clicks from the home page.", $"Link to it from a page that is at most {MaxDepth - 1} clicks away.");
        }
    }
}
