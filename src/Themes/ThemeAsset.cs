using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace KapGuide.Themes;

/// <summary>A file that pages or headers link to.</summary>
/// <param name="Name">Its name in the theme's <c>assets/</c>, such as <c>icon.svg</c>.</param>
/// <param name="Url">Root-relative, with LinkRoot: <c>/assets/icon.1a2b3c4d.svg</c>.</param>
/// <param name="OutputPath">Where the build writes it: <c>assets/icon.1a2b3c4d.svg</c>.</param>
/// <param name="Bytes">The content.</param>
public sealed record ThemeAsset(string Name, string Url, string OutputPath, ImmutableArray<byte> Bytes)
{
    /// <summary>The web manifest's asset name; its content is made from the site's title and the theme's colours.</summary>
    public const string Manifest = "site.webmanifest";

    /// <summary>Gives a file an address that changes with its content, so that it can be cached forever.</summary>
    /// <remarks><c>favicon.ico</c> alone keeps its name, at the root, where browsers and readers look for it unasked.</remarks>
    /// <param name="name">File name, or path below <c>assets/</c>.</param>
    /// <param name="bytes">The content.</param>
    /// <param name="linkRoot">See <see cref="SiteFrame.LinkRoot"/>.</param>
    public static ThemeAsset Of(string name, ImmutableArray<byte> bytes, string linkRoot)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan()).AsSpan(0, 4));
        var extension = Path.GetExtension(name);
        var path = name == "favicon.ico" ? name : $"assets/{name[..^extension.Length]}.{hash}{extension}";
        return new ThemeAsset(name, $"{linkRoot}/{path}", path, bytes);
    }

    /// <summary>The web manifest (W3C Web Application Manifest): name, start page, colours and icons.</summary>
    internal static ImmutableArray<byte> WriteManifest(SiteFrame site, ThemeTokens tokens, IReadOnlyDictionary<string, ThemeAsset> assets)
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("name", site.Title);
            json.WriteString("lang", site.Lang);
            json.WriteString("id", site.HomeUrl);
            json.WriteString("start_url", site.HomeUrl);
            json.WriteString("scope", site.HomeUrl);
            json.WriteString("display", "minimal-ui");
            json.WriteString("background_color", $"{tokens.Color("page", false, false)}");
            json.WriteString("theme_color", $"{tokens.Color("band", false, false)}");
            json.WriteStartArray("icons");
            foreach (var (name, type, sizes, purpose) in Icons)
                if (assets.TryGetValue(name, out var icon)) WriteIcon(json, icon.Url, type, sizes, purpose);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. buffer.ToArray()];
    }

    private static ImmutableArray<(string Name, string Type, string Sizes, string Purpose)> Icons { get; } =
    [
        ("icon.svg", "image/svg+xml", "any", "any"),
        ("icon-192.png", "image/png", "192x192", "any"),
        ("icon-512.png", "image/png", "512x512", "maskable"),
    ];

    private static void WriteIcon(Utf8JsonWriter json, string url, string type, string sizes, string purpose)
    {
        json.WriteStartObject();
        json.WriteString("src", url);
        json.WriteString("type", type);
        json.WriteString("sizes", sizes);
        json.WriteString("purpose", purpose);
        json.WriteEndObject();
    }
}
