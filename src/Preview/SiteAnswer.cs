using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace KapGuide.Preview;

/// <summary>What a static host answers to a request: the one place that knows, for built folders and previews alike.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Headers">All headers but those of the connection.</param>
/// <param name="Body">The bytes; empty for a redirect.</param>
/// <param name="File">The file that is shown; null for none.</param>
public sealed record SiteAnswer(int Status, ImmutableSortedDictionary<string, string> Headers, ReadOnlyMemory<byte> Body, string? File)
{
    private static readonly FileExtensionContentTypeProvider Types = new()
    {
        Mappings =
        {
            [".webmanifest"] = "application/manifest+json", [".md"] = "text/markdown", [".ris"] = "application/x-research-info-systems",
            [".bib"] = "application/x-bibtex", [".xml"] = "application/xml", [".json"] = "application/json",
        },
    };

    /// <summary>The answer to a GET: folders by their <c>index.html</c>, headers from <c>_headers</c>, redirects from <c>_redirects</c>, <c>404.html</c> for what isn't there.</summary>
    /// <param name="site">The site.</param>
    /// <param name="path">The path of the address, decoded; begins with a slash.</param>
    /// <param name="query">The query with its question mark; empty for none.</param>
    public static SiteAnswer To(IServedSite site, string path, string query = "")
    {
        if (path.Length == 0) path = "/";
        var rules = site.Rules;
        var headers = rules.HeadersFor(path).ToImmutableSortedDictionary(StringComparer.OrdinalIgnoreCase);
        var moved = rules.RedirectFor(path);
        if (moved is not { Forced: true })
        {
            if (Find(site, path) is var (file, body)) return Shown(StatusCodes.Status200OK, headers, file, body);
            if (path[^1] != '/' && Find(site, path + "/") is not null)
                return Moved(StatusCodes.Status301MovedPermanently, headers, new PathString(path + "/").ToUriComponent() + query);
        }

        if (moved is { } redirect) return Moved(redirect.Status, headers, redirect.To);
        return site.Read("404.html") is { } missing
            ? Shown(StatusCodes.Status404NotFound, headers, "404.html", missing)
            : new SiteAnswer(StatusCodes.Status404NotFound, headers, default, null);
    }

    /// <summary>A name of what a reader gets: 16 hexadecimal digits, the same as long as the bytes are, or the target of a redirect.</summary>
    public string Fingerprint => FingerprintOf(File is null ? Encoding.UTF8.GetBytes(Headers.GetValueOrDefault("Location", "")) : Body.Span);

    /// <summary>The fingerprint of bytes.</summary>
    internal static string FingerprintOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));

    private static SiteAnswer Moved(int status, ImmutableSortedDictionary<string, string> headers, string to) =>
        new(status, headers.SetItem("Location", to), default, null);

    private static SiteAnswer Shown(int status, ImmutableSortedDictionary<string, string> headers, string file, ReadOnlyMemory<byte> body)
    {
        if (!headers.ContainsKey("Content-Type")) headers = headers.Add("Content-Type", TypeOf(file));
        if (!headers.ContainsKey("Cache-Control")) headers = headers.Add("Cache-Control", "no-cache");
        return new SiteAnswer(status, headers, body, file);
    }

    private static string TypeOf(string file)
    {
        var type = Types.TryGetContentType(file, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("json", StringComparison.Ordinal) || type.EndsWith("xml", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
    }

    /// <summary>The file of a path; null when there is none. Files of the host (<c>_headers</c>) and dot files are not shown.</summary>
    private static (string File, ReadOnlyMemory<byte> Body)? Find(IServedSite site, string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Any(static part => (part[0] == '.' && part != ".well-known") || part.Contains('\\') || part.Contains('\0'))) return null;
        if (parts is ["_headers" or "_redirects"]) return null;
        var file = string.Join('/', path[^1] == '/' ? [.. parts, "index.html"] : parts);
        return site.Read(file) is { } body ? (file, body) : null;
    }
}
