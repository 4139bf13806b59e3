using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds pages whose link preview would be incomplete, or whose preview picture is missing or not 1200 × 630 (SEO-10).</summary>
public static class ShareTags
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("SEO-10", nameof(ShareTags), Severity.Warning, "Finds pages whose link preview would be incomplete, or whose preview picture is missing or not 1200 × 630.")
    {
        Why = "https://ogp.me/",
    };

    private static readonly string[] Required = ["og:title", "og:description", "og:type", "og:url", "og:image", "og:image:alt", "twitter:card"];

    /// <returns>What is wrong on a page.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page)
    {
        if (!page.IsIndexable) yield break;
        var at = Places.Template(site, page);
        string[] missing = [.. Required.Where(name => string.IsNullOrWhiteSpace(page.Meta(name)))];
        if (missing.Length > 0)
            yield return new Diagnostic(Rule, at, $"The link preview lacks {string.Join(", ", missing)}.", $"Add <meta property=\"{missing[0]}\" content=\"…\"> to the template.");
        if (page.Meta("og:url") is { } url && page.Canonical is { } canonical && url != canonical)
            yield return new Diagnostic(Rule, at, $"og:url ({url}) is not the canonical address ({canonical}).", "Use {{Head.CanonicalUrl}} for both.");
        if (page.Meta("og:image") is not { Length: > 0 } image) yield break;
        var address = page.Resolve(image);
        if (address.Kind == AddressKind.External || !image.StartsWith("http", StringComparison.Ordinal))
            yield return new Diagnostic(Rule, at, $"The preview picture {image} is not an absolute address of this site.", "Save the picture in the theme's assets/social.png.");
        else if (site.FileAt(address.Url) is not { } path || !site.Files.TryGetValue(path, out var file))
            yield return new Diagnostic(Rule, at, $"The preview picture {image} doesn't exist.", "Save it in the theme's assets/social.png.");
        else if (ImageSize.Read(file.Content.Span) is { } size && size is not { Width: 1200, Height: 630 })
            yield return new Diagnostic(Rule, at, $"The preview picture has {size.Width} × {size.Height} pixels.", "Make it 1200 × 630.");
    }
}
