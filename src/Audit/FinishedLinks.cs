using KapGuide.Analyzers;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>
/// Finds links, pictures and other files of the finished site that lead nowhere or through a redirect (SEO-05): what <see cref="BrokenLink"/> can't see
/// in Markdown, such as addresses in templates.
/// </summary>
public static class FinishedLinks
{
    /// <summary>The same rule as for Markdown.</summary>
    public static Rule Rule => BrokenLink.Rule;

    /// <returns>One finding for each address that has no file, or no place on its own page.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page)
    {
        foreach (var (element, name, value) in page.Attributes)
        {
            if (name is "href" or "src" or "poster" or "data-index" || (name == "action" && value.Length > 0))
            {
                if (Problem(site, page.Url, page.Ids, value) is var (message, hint)) yield return new Diagnostic(Rule, Places.Of(site, page, element), message, hint);
            }
            else if (name == "srcset")
            {
                foreach (var address in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(static candidate => candidate.Split(' ')[0]))
                    if (Problem(site, page.Url, page.Ids, address) is var (message, hint)) yield return new Diagnostic(Rule, Places.Of(site, page, element), message, hint);
            }
        }
    }

    /// <returns>One finding for each link to a place that another page doesn't have.</returns>
    public static IEnumerable<Diagnostic> FindPlaces(AuditedSite site)
    {
        foreach (var page in site.Pages)
        {
            string[] broken = [.. page.Anchors.Where(anchor => site.Resolve(page.Url, anchor) is { Kind: AddressKind.Internal } address && address.Url != page.Url
                && site.PagesByUrl.TryGetValue(address.Url, out var other) && !HasPlace(address, other.Ids))];
            if (broken.Length == 0) continue;
            var open = site.Open(page);
            foreach (var (element, name, value) in open.Attributes)
            {
                if (name != "href" || !broken.Contains(value)) continue;
                var address = site.Resolve(page.Url, value);
                yield return new Diagnostic(Rule, Places.Of(site, open, element), NoPlace(address), HintOf(address, site.PagesByUrl[address.Url].Ids));
            }
        }
    }

    /// <summary>What is wrong with an address, and what to do; null when nothing is, or when it leads to another site. Places on other pages are looked for later.</summary>
    private static (string Message, string Hint)? Problem(AuditedSite site, string url, IReadOnlySet<string> ids, string reference)
    {
        if (reference.AsSpan().Trim().IsEmpty) return ("A link leads nowhere.", "Write an address, or delete the link.");
        var address = site.Resolve(url, reference);
        if (address.Kind == AddressKind.Broken) return ($"“{reference}” is not an address.", "Write https://…, or /page/ for a page of this site.");
        if (address.Kind != AddressKind.Internal) return null;
        if (site.FileAt(address.Url) is not { } path)
            return ($"{reference} lies outside of this site, which stands under {site.Site.Settings.LinkRoot}/.", $"Write {site.Site.Url(address.Url)}.");
        if (!site.Files.ContainsKey(path))
        {
            if (site.Files.ContainsKey(path + "/index.html")) return ($"{reference} leads to its page through a redirect.", $"Write {address.Url}/ with the slash at the end.");
            return site.Host.RedirectOf(address.Url[site.Site.Settings.LinkRoot.Length..]) is { } target || (target = site.Host.RedirectOf(address.Url)) is not null
                ? ($"{reference} leads to {target} through a redirect.", $"Write {target}.")
                : ($"The finished site has nothing at {address.Url}.", Spelling.DidYouMean(address.Url, site.PageUrls, "Correct the address, or delete the link."));
        }

        if (address.Url.EndsWith("/index.html", StringComparison.Ordinal))
            return ($"{reference} is a second address of the same page.", $"Write {address.Url[..^"index.html".Length]}.");
        return address.Url != url || HasPlace(address, ids) ? null : (NoPlace(address), HintOf(address, ids));
    }

    private static bool HasPlace(Address address, IReadOnlySet<string> ids) => address.Fragment.Length == 0 || address.Fragment == "top" || ids.Contains(address.Fragment)
        || address.Fragment.Contains('=', StringComparison.Ordinal) || address.Fragment.StartsWith(":~:", StringComparison.Ordinal);

    private static string NoPlace(Address address) => $"{address.Url} has no place “#{address.Fragment}”.";

    private static string HintOf(Address address, IReadOnlySet<string> ids) => Spelling.DidYouMean(address.Fragment, ids, "Link to the page without #…, or give the place that id.");
}
