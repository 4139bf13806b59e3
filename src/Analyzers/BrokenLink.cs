using System.Collections.Frozen;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Markup;

namespace KapGuide.Analyzers;

/// <summary>Finds links to answers, pages, anchors and pictures that don't exist (SEO-05).</summary>
/// <remarks>Addresses of other sites are not looked at here; <c>check --external</c> does that.</remarks>
public static class BrokenLink
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("SEO-05", nameof(BrokenLink), Severity.Error, "Finds links to answers, pages, anchors and pictures of this site that don't exist.");

    /// <summary>Pages that the program makes, whatever the content.</summary>
    private static readonly FrozenSet<string> MadePages = new[]
    {
        "/", "/questions/", "/search/", "/glossary/", "/references/", "/widgets/", "/404.html", "/feed.xml", "/feed.json", "/sitemap.xml", "/robots.txt", "/llms.txt",
        "/references.json", "/references.bib", "/references.ris", "/api/v1/articles.json",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <returns>One finding for each link.</returns>
    public static IEnumerable<Diagnostic> Analyze(Site site)
    {
        var anchors = site.Articles.DistinctBy(static article => article.Url).ToDictionary(static article => article.Url, static article => (HashSet<string>?)AnchorsOf(article.Body));
        foreach (var page in site.Pages) anchors.TryAdd(page.Url, AnchorsOf(page.Body));
        foreach (var topic in site.Topics) anchors.TryAdd(topic.Url, null);
        foreach (var person in site.People) anchors.TryAdd(person.Url, null);

        var bodies = site.Articles.SelectMany(static article => new[] { (Own: article.Url, Body: article.Summary), (Own: article.Url, Body: article.Body) })
            .Concat(site.Pages.Select(static page => (Own: page.Url, Body: page.Body)));
        foreach (var (own, body) in bodies)
        {
            foreach (var link in body.Links)
            {
                if (Problem(site, anchors, own, link) is { } problem) yield return problem;
            }
        }

        foreach (var (slug, at) in site.Articles.SelectMany(static article => article.Metadata.Related.Select(related => (related.Value, related.At))).Where(pair => !site.ArticlesBySlug.ContainsKey(pair.Value)))
            yield return new Diagnostic(Rule, at, $"Related names “{slug}”, which no article has.", Spelling.DidYouMean(slug, site.ArticlesBySlug.Keys, "Write the file name of an article without .md."));
    }

    private static Diagnostic? Problem(Site site, Dictionary<string, HashSet<string>?> anchors, string own, LinkUse link)
    {
        if (link.Url.Length == 0) return new Diagnostic(Rule, link.At, "This link leads nowhere.", "Write an address between the parentheses: [words](xref:slug).");
        if (link.IsImage)
        {
            if (link.Url.Contains("://", StringComparison.Ordinal)) return new Diagnostic(Rule, link.At, "A picture from another site would tell that site who reads this page.", "Save it in input/images/ and write ![words](images/name.png).");
            var path = link.Url.StartsWith('/') ? link.Url : "/images/" + (link.Url.StartsWith("images/", StringComparison.Ordinal) ? link.Url["images/".Length..] : link.Url);
            return site.ImagePaths.Contains(path) ? null : new Diagnostic(Rule, link.At, $"There is no picture input{path}.", Spelling.DidYouMean(path, site.ImagePaths, "Save the picture in input/images/."));
        }

        var target = LinkTarget.Resolve(site, link.Url);
        if (target.Kind == LinkKind.Unknown)
        {
            if (link.Url.StartsWith("glossary:", StringComparison.OrdinalIgnoreCase)) return null;
            var name = link.Url.Split('#')[0]["xref:".Length..];
            return new Diagnostic(Rule, link.At, $"There is no answer “{name}”.", Spelling.DidYouMean(name, site.ArticlesBySlug.Keys.Concat(site.PagesBySlug.Keys), "Write the file name of an article or page without .md: xref:is-kap-safe."));
        }

        if (target.Kind != LinkKind.Internal) return null;
        var (url, fragment) = Split(target.Url, site.Settings.LinkRoot);
        if (url.Length == 0) url = own;
        if (!url.StartsWith('/'))
            return new Diagnostic(Rule, link.At, $"“{link.Url}” is not an address of this site.", MeantAnswer(site, url) is { } slug ? $"Write “xref:{slug}” between the parentheses." : "Link to an answer with xref:slug, to a page of this site with /page/, and to another site with https://….");
        var file = url.EndsWith('/') || url.Contains('.', StringComparison.Ordinal) ? url : url + "/";
        if (!anchors.TryGetValue(file, out var known))
        {
            return MadePages.Contains(file) || site.ImagePaths.Contains(file) ? null
                : new Diagnostic(Rule, link.At, $"This site has no page {url}.", Spelling.DidYouMean(url, anchors.Keys.Concat(MadePages), "Link to an answer with xref:slug."));
        }

        return fragment.Length == 0 || known is null || known.Contains(fragment) ? null
            : new Diagnostic(Rule, link.At, $"{file} has no place “#{fragment}”.", Spelling.DidYouMean(fragment, known, "Link to the page without #…, or give the heading {#" + fragment + "}."));
    }

    /// <summary>The answer or page whose file name was written without xref: “side-effects”, “side-effects.md”, “../safety/side-effects.md”.</summary>
    private static string? MeantAnswer(Site site, string url)
    {
        var name = url[(url.LastIndexOf('/') + 1)..];
        if (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) name = name[..^3];
        return site.ArticlesBySlug.ContainsKey(name) || site.PagesBySlug.ContainsKey(name) ? name : null;
    }

    private static (string Url, string Fragment) Split(string url, string root)
    {
        if (root.Length > 0 && url.StartsWith(root + "/", StringComparison.Ordinal)) url = url[root.Length..];
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (url, "") : (url[..hash], url[(hash + 1)..]);
    }

    private static HashSet<string> AnchorsOf(MarkdownBody body) => body.Headings.Select(static heading => heading.Id).Append("references").ToHashSet(StringComparer.Ordinal);
}
