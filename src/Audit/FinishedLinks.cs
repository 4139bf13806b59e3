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

    /// <returns>One finding for each address.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, AuditedPage page)
    {
        foreach (var element in page.Document.QuerySelectorAll("a[href], area[href], link[href], script[src], img[src], source[src], video[src], audio[src], track[src], iframe[src], video[poster], use[href], form[action], [data-index]"))
        {
            foreach (var name in new[] { "href", "src", "poster", "action", "data-index" })
            {
                if (element.GetAttribute(name) is not { } address || (name is "action" && address.Length == 0)) continue;
                if (Problem(site, page, address) is var (message, hint)) yield return new Diagnostic(Rule, Places.Of(site, page, element), message, hint);
            }

            foreach (var candidate in (element.GetAttribute("srcset") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                if (Problem(site, page, candidate.Split(' ')[0]) is var (message, hint)) yield return new Diagnostic(Rule, Places.Of(site, page, element), message, hint);
        }
    }

    /// <summary>What is wrong with an address, and what to do; null when nothing is, or when it leads to another site.</summary>
    internal static (string Message, string Hint)? Problem(AuditedSite site, AuditedPage page, string reference)
    {
        if (reference.Trim().Length == 0) return ("A link leads nowhere.", "Write an address, or delete the link.");
        var address = site.Resolve(page, reference);
        if (address.Kind == AddressKind.Broken) return ($"“{reference}” is not an address.", "Write https://…, or /page/ for a page of this site.");
        if (address.Kind != AddressKind.Internal) return null;
        if (site.FileAt(address.Url) is not { } path)
            return ($"{reference} lies outside of this site, which stands under {site.Site.Settings.LinkRoot}/.", $"Write {site.Site.Url(address.Url)}.");
        if (!site.Files.ContainsKey(path))
        {
            if (site.Files.ContainsKey(path + "/index.html")) return ($"{reference} leads to its page through a redirect.", $"Write {address.Url}/ with the slash at the end.");
            return site.Host.RedirectOf(address.Url[site.Site.Settings.LinkRoot.Length..]) is { } target || (target = site.Host.RedirectOf(address.Url)) is not null
                ? ($"{reference} leads to {target} through a redirect.", $"Write {target}.")
                : ($"The finished site has nothing at {address.Url}.", Spelling.DidYouMean(address.Url, site.PagesByUrl.Keys, "Correct the address, or delete the link."));
        }

        if (address.Url.EndsWith("/index.html", StringComparison.Ordinal))
            return ($"{reference} is a second address of the same page.", $"Write {address.Url[..^"index.html".Length]}.");
        var ids = site.PagesByUrl.TryGetValue(address.Url, out var other) ? other.Ids : null;
        return address.Fragment.Length == 0 || address.Fragment == "top" || ids is null || ids.Contains(address.Fragment) || address.Fragment.Contains('=', StringComparison.Ordinal) || address.Fragment.StartsWith(":~:", StringComparison.Ordinal)
            ? null
            : ($"{address.Url} has no place “#{address.Fragment}”.", Spelling.DidYouMean(address.Fragment, ids, "Link to the page without #…, or give the place that id."));
    }
}
