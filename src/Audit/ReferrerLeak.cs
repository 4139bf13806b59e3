using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds links that tell another site which page the reader comes from (PRI-04).</summary>
/// <remarks>Silent when the host sends <c>Referrer-Policy: no-referrer</c> for the page or the page says so itself.</remarks>
public static class ReferrerLeak
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("PRI-04", nameof(ReferrerLeak), Severity.Error, "Finds links that tell another site which page the reader comes from.")
    {
        Why = "https://www.w3.org/TR/referrer-policy/",
        Bad = "<a href=\"https://www.fda.gov/\">FDA</a>",
        Good = "<a href=\"https://www.fda.gov/\" rel=\"external noreferrer\">FDA</a>",
    };

    /// <returns>One finding for each link.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page)
    {
        var url = page.Url[site.Site.Settings.LinkRoot.Length..];
        if (site.Host.HeaderOf(url, "Referrer-Policy").LastOrDefault() == "no-referrer" || page.Meta("referrer") == "no-referrer") return [];
        return page.Links.Where(link => page.Resolve(link.GetAttribute("href")!).Kind == AddressKind.External
                && link.GetAttribute("referrerpolicy") != "no-referrer" && !(link.GetAttribute("rel") ?? "").Split(' ').Contains("noreferrer", StringComparer.OrdinalIgnoreCase))
            .Select(link => new Diagnostic(Rule, Places.Of(site, page, link), $"The link to {link.GetAttribute("href")} tells that site which page the reader comes from.",
                "Send the header Referrer-Policy: no-referrer for /*, or write rel=\"noreferrer\" on the link."));
    }
}
