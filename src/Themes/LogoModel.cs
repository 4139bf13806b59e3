using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Themes;

/// <summary>The site's own sign in the header.</summary>
/// <param name="Url">Root-relative, with LinkRoot.</param>
/// <param name="DarkUrl">The picture for dark schemes; null for none.</param>
/// <param name="Alt">The words in it; empty when the site's name stands beside it.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels; with the width it keeps the picture's place while it loads.</param>
public sealed record LogoModel(string Url, string? DarkUrl, string Alt, int Width, int Height)
{
    /// <summary>Whether search engines take it for the publisher: SVG, or at least 112 pixels each way.</summary>
    public bool IsForSearchEngines => Url.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) || Math.Min(Width, Height) >= 112;

    /// <summary>The logo of the settings; null when there is none, or its picture can't be shown.</summary>
    public static LogoModel? Of(Site site) =>
        site.Settings.Logo is { } logo && site.ImageSizes.TryGetValue("/" + logo.File.Value, out var size)
            ? new LogoModel(site.Url("/" + logo.File.Value), logo.Dark.Value.Length > 0 ? site.Url("/" + logo.Dark.Value) : null, logo.Alt, size.Width, size.Height)
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
