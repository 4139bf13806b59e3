using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Themes;

/// <summary>The site's own sign in the header.</summary>
/// <param name="Url">Root-relative, with LinkRoot.</param>
/// <param name="DarkUrl">The picture for dark schemes; null for none.</param>
/// <param name="Alt">The words in it; empty when the site's name stands beside it.</param>
/// <param name="Size">The picture's own size.</param>
public sealed record LogoModel(string Url, string? DarkUrl, string Alt, ImageSize Size)
{
    /// <summary>Pixels in the header. With the height it keeps the picture's place while it loads.</summary>
    public int Width => Math.Max(1, (int)Math.Round(Size.Width * Scale));

    /// <summary>Pixels in the header.</summary>
    public int Height => Math.Max(1, (int)Math.Round(Size.Height * Scale));

    /// <summary>Whether search engines take it for the publisher: SVG, or at least 112 pixels each way.</summary>
    public bool IsForSearchEngines => Url.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) || Math.Min(Size.Width, Size.Height) >= 112;

    /// <summary>The header has room for 160 × 40 pixels.</summary>
    private double Scale => Math.Min(1, Math.Min(160.0 / Size.Width, 40.0 / Size.Height));

    /// <summary>The logo of the settings; null when there is none, or its picture can't be shown.</summary>
    public static LogoModel? Of(Site site) =>
        site.Settings.Logo is { } logo && site.ImageSizes.TryGetValue("/" + logo.File.Value, out var size)
            ? new LogoModel(site.Url("/" + logo.File.Value), logo.Dark.Value.Length > 0 ? site.Url("/" + logo.Dark.Value) : null, logo.Alt, size)
            : null;

    /// <returns>A finding for each picture of the logo that doesn't exist or has no size.</returns>
    public static IEnumerable<Diagnostic> Check(Site site)
    {
        foreach (var picture in site.Settings.Logo?.Pictures ?? [])
            if (!site.ImagePaths.Contains("/" + picture.Value))
                yield return new Diagnostic(ThemeRules.Missing, picture.At, $"There is no picture input/{picture.Value}.", Spelling.DidYouMean("/" + picture.Value, site.ImagePaths, "Save the picture in input/images/."));
            else if (!site.ImageSizes.ContainsKey("/" + picture.Value))
                yield return new Diagnostic(ThemeRules.Missing, picture.At, $"input/{picture.Value} doesn't say how large it is.", "Save it again as PNG, WebP or JPEG, or give the SVG a viewBox.");
    }
}
