using System.Collections.Frozen;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds links with campaign or click ids, and embedded players, maps and calendars (PRI-05).</summary>
public static class TrackingLinks
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("PRI-05", nameof(TrackingLinks), Severity.Error, "Finds links with campaign or click ids, and embedded players, maps and calendars.")
    {
        Why = "https://www.ftc.gov/news-events/news/press-releases/2023/07/ftc-gives-final-approval-order-banning-betterhelp-sharing-sensitive-health-data-advertising",
        Bad = "[book](https://example.org/book?utm_source=faq)",
        Good = "[book](https://example.org/book)",
    };

    private static readonly FrozenSet<string> ClickIds = new[]
    {
        "gclid", "dclid", "gbraid", "wbraid", "fbclid", "msclkid", "ttclid", "twclid", "yclid", "igshid", "igsh", "mc_cid", "mc_eid", "li_fat_id", "_hsenc", "_hsmi", "mkt_tok", "vero_id", "epik", "scid", "_ga", "_gl",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Embeds =
    [
        "youtube.com", "youtube-nocookie.com", "youtu.be", "vimeo.com", "maps.google.com", "google.com", "calendly.com", "acuityscheduling.com", "squareup.com",
        "facebook.com", "instagram.com", "tiktok.com", "x.com", "twitter.com", "spotify.com", "typeform.com", "jotform.com", "hubspot.com", "simplepractice.com",
    ];

    /// <returns>One finding for each link or frame.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page)
    {
        foreach (var link in page.Links)
        {
            if (!link.GetAttribute("href")!.Contains('?', StringComparison.Ordinal)) continue;
            var query = link.GetAttribute("href")!.Split('#')[0].Split('?', 2) is [_, var rest] ? rest : "";
            var id = query.Split('&').Select(static pair => pair.Split('=')[0]).FirstOrDefault(static name => name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || ClickIds.Contains(name));
            if (id is not null)
                yield return new Diagnostic(Rule, Places.Of(site, page, link), $"The link to {link.GetAttribute("href")} carries “{id}”, which tells the other site how its visitor got there.", $"Delete {id}=… from the address.");
        }

        foreach (var frame in page.Elements.Where(static element => element.LocalName is "iframe" or "embed" or "object" || (element.LocalName == "script" && element.HasAttribute("src"))))
        {
            var address = page.Resolve(frame.GetAttribute("src") ?? frame.GetAttribute("data") ?? "");
            if (address.Kind != AddressKind.External || !Uri.TryCreate(address.Url, UriKind.Absolute, out var target)) continue;
            if (Embeds.Any(host => target.Host == host || target.Host.EndsWith("." + host, StringComparison.Ordinal)))
                yield return new Diagnostic(Rule, Places.Of(site, page, frame), $"This page embeds {target.Host}, which follows its readers.", $"Link to it instead: [words](https://{target.Host}/…).");
        }
    }
}
