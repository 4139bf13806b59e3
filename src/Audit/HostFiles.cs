using System.Collections.Immutable;

namespace KapGuide.Audit;

/// <summary>The rules that the host applies: Netlify's <c>_headers</c> and <c>_redirects</c> as the build wrote them.</summary>
/// <param name="Headers">Path patterns with header lines, in the file's order.</param>
/// <param name="Redirects">Path patterns with targets, in the file's order.</param>
public sealed record HostFiles(ImmutableArray<(string Pattern, string Name, string Value)> Headers, ImmutableArray<(string From, string To)> Redirects)
{
    /// <summary>Reads both texts; either may be empty.</summary>
    public static HostFiles Read(string headers, string redirects)
    {
        var lines = ImmutableArray.CreateBuilder<(string, string, string)>();
        var pattern = "";
        foreach (var line in Lines(headers))
        {
            if (!char.IsWhiteSpace(line[0])) pattern = line.Trim();
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) lines.Add((pattern, line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }

        return new HostFiles(lines.ToImmutable(),
            [.. Lines(redirects).Select(static line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(static parts => parts.Length >= 2).Select(static parts => (parts[0], parts[1]))]);
    }

    /// <summary>Values of a header for an address, in the file's order.</summary>
    public IEnumerable<string> HeaderOf(string url, string name) =>
        Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && Matches(header.Pattern, url)).Select(static header => header.Value);

    /// <summary>Where an address is sent on to; null when it isn't.</summary>
    public string? RedirectOf(string url)
    {
        foreach (var (from, to) in Redirects)
        {
            if (!Matches(from, url)) continue;
            return to.Replace(":splat", from.EndsWith('*') ? url[(from.Length - 1)..] : "", StringComparison.Ordinal);
        }

        return null;
    }

    private static bool Matches(string pattern, string url) => pattern.EndsWith('*')
        ? url.StartsWith(pattern[..^1], StringComparison.Ordinal)
        : pattern.TrimEnd('/') == url.TrimEnd('/');

    private static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n').Where(static line => line.Trim().Length > 0 && line.TrimStart()[0] != '#');
}
