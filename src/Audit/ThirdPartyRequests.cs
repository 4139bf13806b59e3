using System.Text.RegularExpressions;
using AngleSharp.Dom;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds everything that would make a browser ask another site for something (PRI-01).</summary>
/// <remarks>
/// That site would learn who reads about ketamine therapy, which the FTC treats as health data (BetterHelp, 2023). Looked at are all attributes that load,
/// connect ahead or send forms, styles, and addresses in scripts. Links that a person follows are no requests.
/// </remarks>
public static partial class ThirdPartyRequests
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("PRI-01", nameof(ThirdPartyRequests), Severity.Error, "Finds everything that would make a browser ask another site for something: scripts, fonts, pictures, frames, preconnects.")
    {
        Why = "https://www.ftc.gov/news-events/news/press-releases/2023/07/ftc-gives-final-approval-order-banning-betterhelp-sharing-sensitive-health-data-advertising",
        Bad = "<link rel=\"preconnect\" href=\"https://fonts.gstatic.com\">",
        Good = "Save the font in the theme's assets/, or use the fonts of the device.",
    };

    private static readonly string[] Loading = ["src", "poster", "data", "background", "action", "formaction", "ping", "manifest"];

    private static readonly string[] LoadingLinks = ["stylesheet", "preload", "modulepreload", "prefetch", "prerender", "preconnect", "dns-prefetch", "icon", "apple-touch-icon", "mask-icon", "manifest", "pingback"];

    /// <returns>One finding for each address.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site)
    {
        foreach (var page in site.Pages)
        {
            foreach (var (element, address) in page.Document.All.SelectMany(static element => AddressesOf(element).Select(address => (element, address))))
            {
                if (site.Resolve(page, address) is { Kind: AddressKind.External, Url: var url })
                    yield return Finding(Places.Of(site, page, element), $"<{element.LocalName}> asks {HostOf(url)} for {url}.");
            }
        }

        foreach (var code in ShippedCode.All(site))
        {
            foreach (var match in (code.IsScript ? ScriptAddress : StyleAddress).Matches(code.Text).Where(match => IsForeign(site, match.Groups[1].Value)))
                yield return Finding(code.Span(match.Groups[1].Index, match.Groups[1].Length), $"{(code.IsScript ? "A script" : "A stylesheet")} names {match.Groups[1].Value}.");
        }
    }

    private static IEnumerable<string> AddressesOf(IElement element)
    {
        foreach (var name in Loading)
            if (element.GetAttribute(name) is { Length: > 0 } address) yield return address;
        if (element.LocalName == "link" && element.GetAttribute("href") is { Length: > 0 } target && (element.GetAttribute("rel") ?? "").Split(' ').Any(rel => LoadingLinks.Contains(rel, StringComparer.OrdinalIgnoreCase)))
            yield return target;
        if (element.LocalName is "use" or "image" && (element.GetAttribute("href") ?? element.GetAttribute("xlink:href")) is { Length: > 0 } drawing) yield return drawing;
        foreach (var name in new[] { "srcset", "imagesrcset" })
            foreach (var candidate in (element.GetAttribute(name) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) yield return candidate.Split(' ')[0];
        foreach (var match in StyleAddress.Matches(element.GetAttribute("style") ?? "").AsEnumerable()) yield return match.Groups[1].Value;
    }

    private static Diagnostic Finding(SourceSpan at, string message) =>
        new(Rule, at, message, "Save the file in this site (pictures in input/images/, fonts and scripts in the theme's assets/), or link to the other site instead.");

    private static string HostOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : url;

    /// <summary>Names of XML languages look like addresses and are never asked for; the crisis line's chat is a link that scripts may show.</summary>
    private static bool IsForeign(AuditedSite site, string url)
    {
        var host = HostOf(url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url);
        return host is not ("www.w3.org" or "schema.org" or "chat.988lifeline.org" or "988lifeline.org")
            && !(Uri.TryCreate(site.Site.Settings.Host, UriKind.Absolute, out var own) && own.Host == host);
    }

    [GeneratedRegex("""["'`]((?:https?:|wss?:)?//[a-z0-9-]+(?:\.[a-z0-9-]+)+[^"'`\s]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptAddress { get; }

    [GeneratedRegex("""(?:url\(\s*|@import\s+)["']?((?:https?:)?//[^"'\s)]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex StyleAddress { get; }
}
