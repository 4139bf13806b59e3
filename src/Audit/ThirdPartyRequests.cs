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

    private static readonly string[] LoadingLinks = ["stylesheet", "preload", "modulepreload", "prefetch", "prerender", "preconnect", "dns-prefetch", "icon", "apple-touch-icon", "mask-icon", "manifest", "pingback"];

    /// <returns>One finding for each address in a page's attributes.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page)
    {
        foreach (var (element, name, value) in page.Attributes)
        {
            if (AddressesOf(element, name, value) is not { Length: > 0 } addresses) continue;
            foreach (var address in addresses)
            {
                if (page.Resolve(address) is { Kind: AddressKind.External, Url: var url })
                    yield return Finding(Places.Of(site, page, element), $"<{element.LocalName}> asks {HostOf(url)} for {url}.");
            }
        }
    }

    /// <returns>One finding for each address in scripts and styles.</returns>
    public static IEnumerable<Diagnostic> FindInCode(AuditedSite site) =>
        from code in ShippedCode.All(site)
        from match in code.IsScript ? ScriptAddress.Matches(code.Text) : StyleAddress.Matches(code.Text)
        where IsForeign(site, match.Groups[1].Value)
        select Finding(code.Span(match.Groups[1].Index, match.Groups[1].Length), $"{(code.IsScript ? "A script" : "A stylesheet")} names {match.Groups[1].Value}.");

    private static string[] AddressesOf(IElement element, string name, string value) => name switch
    {
        "src" or "poster" or "data" or "background" or "action" or "formaction" or "ping" or "manifest" => [value],
        "srcset" or "imagesrcset" => [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(static candidate => candidate.Split(' ')[0])],
        "style" => [.. StyleAddress.Matches(value).Select(static match => match.Groups[1].Value)],
        "href" when element.LocalName == "link" => (element.GetAttribute("rel") ?? "").Split(' ').Any(static rel => LoadingLinks.Contains(rel, StringComparer.OrdinalIgnoreCase)) ? [value] : [],
        "href" or "xlink:href" when element.LocalName is "use" or "image" => [value],
        _ => [],
    };

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
