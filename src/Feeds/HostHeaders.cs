using System.Collections.Immutable;
using System.Text;
using KapGuide.Input;

namespace KapGuide.Feeds;

/// <summary>Headers of all paths that begin alike.</summary>
/// <param name="Path">A path with the link root; <c>*</c> at its end takes everything below.</param>
/// <param name="Headers">Name and value, each on one line.</param>
public sealed record HeaderRule(string Path, ImmutableArray<(string Name, string Value)> Headers);

/// <summary>What of the look the headers must know.</summary>
/// <param name="StyleHash">The stylesheet's source expression without quotes: <c>sha256-…</c>.</param>
/// <param name="SpeculationRules">Address of the rules for fetching pages ahead; null for none.</param>
/// <param name="FrameStyleHash">The same of the stylesheet of frames on other sites.</param>
public sealed record HeaderFacts(string StyleHash, string? SpeculationRules, string FrameStyleHash);

/// <summary>The site's <c>_headers</c>, in the syntax that Netlify and Cloudflare Pages share.</summary>
/// <remarks>Of several rules that fit, the later one counts for a header of the same name; so the general rule stands first. Why each header is there is told in docs/deploy.md.</remarks>
public static class HostHeaders
{
    /// <summary>Features of the browser that no page uses. Just names that browsers know: an unknown one is a warning in the reader's console.</summary>
    private static readonly ImmutableArray<string> Features =
    [
        "accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "compute-pressure", "display-capture", "encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid",
        "identity-credentials-get", "idle-detection", "keyboard-map", "local-fonts", "magnetometer", "microphone", "midi", "otp-credentials", "payment", "picture-in-picture", "publickey-credentials-create",
        "publickey-credentials-get", "screen-wake-lock", "serial", "storage-access", "sync-xhr", "usb", "window-management", "xr-spatial-tracking",
    ];

    /// <summary>The rules in their order.</summary>
    public static ImmutableArray<HeaderRule> Of(Settings settings, HeaderFacts facts)
    {
        var root = settings.LinkRoot;
        return
        [
            new HeaderRule(root + "/*", [.. Everywhere(settings, facts)]),
            new HeaderRule(root + "/api/*", [.. OpenToAll, ("Cache-Control", "public, max-age=3600, stale-while-revalidate=86400"), ("X-Robots-Tag", "noindex")]),
            new HeaderRule(root + "/embed/*",
            [
                ("Content-Security-Policy", FramePolicy(settings, facts)),
                .. OpenToAll, ("Cache-Control", "public, max-age=3600, stale-while-revalidate=86400"), ("X-Robots-Tag", "noindex"),
            ]),
            .. settings.Cms is { } cms ? new[] { new HeaderRule(root + "/admin/*", [.. Editor(cms)]) } : [],
            new HeaderRule(root + "/embed/v1/releases/*", [("Cache-Control", Forever)]),
            new HeaderRule(root + "/assets/*", [("Cache-Control", Forever)]),
            .. facts.SpeculationRules is { } rules ? new[] { new HeaderRule(rules, [("Content-Type", "application/speculationrules+json")]) } : [],
            .. Types(root),
        ];
    }

    /// <summary>The file.</summary>
    public static string Write(IEnumerable<HeaderRule> rules)
    {
        var text = new StringBuilder();
        foreach (var rule in rules)
        {
            text.Append(rule.Path).Append('\n');
            foreach (var (name, value) in rule.Headers) text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }

        return text.ToString();
    }

    private const string Forever = "public, max-age=31536000, immutable";

    private static ImmutableArray<(string, string)> OpenToAll => [("Access-Control-Allow-Origin", "*"), ("Cross-Origin-Resource-Policy", "cross-origin")];

    private static IEnumerable<(string, string)> Everywhere(Settings settings, HeaderFacts facts)
    {
        yield return ("Content-Security-Policy", Policy(facts.StyleHash, "'none'"));
        if (settings.Host.StartsWith("https:", StringComparison.Ordinal)) yield return ("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        yield return ("X-Content-Type-Options", "nosniff");
        yield return ("Referrer-Policy", "no-referrer");
        yield return ("Permissions-Policy", string.Join(", ", Features.Select(static feature => feature + "=()")));
        yield return ("Cross-Origin-Opener-Policy", "same-origin");
        yield return ("Cross-Origin-Resource-Policy", "same-origin");
        if (facts.SpeculationRules is { } rules) yield return ("Speculation-Rules", $"\"{rules}\"");
        if (settings.NoIndex) yield return ("X-Robots-Tag", "noindex");
    }

    /// <summary>Nothing but the page's own style, modules and pictures of this site, and no text may become script. JSON-LD is data, which needs no permission.</summary>
    private static string Policy(string styleHash, string frameAncestors) =>
        $"default-src 'none'; style-src '{styleHash}'; script-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
        + $"frame-ancestors {frameAncestors}; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>A frame in a sandbox has no origin, for which <c>'self'</c> means nothing in some browsers; so the site is named too.</summary>
    private static string FramePolicy(Settings settings, HeaderFacts facts) =>
        Policy(facts.FrameStyleHash, settings.FrameAncestors.IsEmpty ? "*" : string.Join(' ', settings.FrameAncestors))
            .Replace("script-src 'self'", settings.Host.Length > 0 ? $"script-src 'self' {settings.Host}" : "script-src 'self'", StringComparison.Ordinal);

    /// <summary>
    /// The CMS alone may style itself, show pictures that were just chosen, and talk to its backend; its sign-in window must be able to answer it.
    /// It needs no <c>eval</c>. What it asks of other hosts (fonts, news of new versions, GitHub's state) stays forbidden.
    /// </summary>
    private static IEnumerable<(string, string)> Editor(CmsSettings cms)
    {
        var backend = cms.Backend == "github" ? " https://api.github.com" : "";
        var pictures = cms.Backend == "github" ? " https://avatars.githubusercontent.com" : "";
        yield return ("Content-Security-Policy", $"default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:{pictures}; font-src 'self'; "
            + $"connect-src 'self' data: blob:{backend}; frame-src blob:; manifest-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        yield return ("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
        yield return ("X-Robots-Tag", "noindex, nofollow");
        yield return ("Cache-Control", "no-cache");
    }

    /// <summary>Types that a host wouldn't guess from the ending of a name.</summary>
    private static IEnumerable<HeaderRule> Types(string root) =>
        from pair in new (string Path, string Type)[]
        {
            ("/feed.xml", "application/atom+xml; charset=utf-8"), ("/feed.json", "application/feed+json; charset=utf-8"), ("/opensearch.xml", "application/opensearchdescription+xml; charset=utf-8"),
            ("/references.bib", "application/x-bibtex; charset=utf-8"), ("/references.ris", "application/x-research-info-systems; charset=utf-8"), ("/references.json", "application/vnd.citationstyles.csl+json"),
        }
        select new HeaderRule(root + pair.Path, [("Content-Type", pair.Type)]);
}
