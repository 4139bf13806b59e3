using System.Collections.Immutable;

namespace KapGuide.Preview;

/// <summary>A redirect.</summary>
/// <param name="To">Where it leads.</param>
/// <param name="Status">301, 302 and so on.</param>
/// <param name="Forced">Whether it wins over a file at the same path (<c>301!</c>).</param>
public readonly record struct Redirect(string To, int Status, bool Forced);

/// <summary>Netlify's <c>_headers</c> and <c>_redirects</c>, as far as our own files use them: a path with an optional <c>*</c> at its end.</summary>
public sealed class HostRules
{
    private readonly ImmutableArray<(string Pattern, ImmutableArray<KeyValuePair<string, string>> Headers)> _headers;
    private readonly ImmutableArray<string[]> _redirects;

    private HostRules(ImmutableArray<(string, ImmutableArray<KeyValuePair<string, string>>)> headers, ImmutableArray<string[]> redirects) =>
        (_headers, _redirects) = (headers, redirects);

    /// <summary>Reads the texts of both files.</summary>
    /// <param name="headers"><c>_headers</c>; empty for none.</param>
    /// <param name="redirects"><c>_redirects</c>; empty for none.</param>
    public static HostRules Parse(string headers, string redirects)
    {
        List<(string Pattern, List<KeyValuePair<string, string>> Headers)> blocks = [];
        foreach (var line in LinesOf(headers))
        {
            if (!char.IsWhiteSpace(line[0])) blocks.Add((line.Trim(), []));
            else if (blocks.Count > 0 && line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                blocks[^1].Headers.Add(KeyValuePair.Create(line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }

        return new HostRules(
            [.. blocks.Select(static block => (block.Pattern, block.Headers.ToImmutableArray()))],
            [.. LinesOf(redirects).Select(static line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(static parts => parts.Length >= 2)]);
    }

    /// <summary>Headers of a path: of all matching blocks in the file's order; a later one replaces an earlier one of the same name.</summary>
    public IReadOnlyDictionary<string, string> HeadersFor(string path)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in _headers.Where(block => Matches(block.Pattern, path)).SelectMany(static block => block.Headers)) headers[name] = value;
        return headers;
    }

    /// <summary>The first redirect of a path; null when there is none.</summary>
    public Redirect? RedirectFor(string path)
    {
        foreach (var parts in _redirects.Where(parts => Matches(parts[0], path)))
        {
            var rest = parts[0][^1] == '*' ? path[(parts[0].Length - 1)..] : "";
            var status = parts.Length > 2 && int.TryParse(parts[2].TrimEnd('!'), out var given) ? given : 301;
            return new Redirect(parts[1].Replace(":splat", rest, StringComparison.Ordinal), status, parts.Length > 2 && parts[2][^1] == '!');
        }

        return null;
    }

    private static bool Matches(string pattern, string path) => pattern.EndsWith('*')
        ? path.StartsWith(pattern[..^1], StringComparison.Ordinal)
        : path.AsSpan().TrimEnd('/').SequenceEqual(pattern.AsSpan().TrimEnd('/'));

    private static IEnumerable<string> LinesOf(string text) =>
        text.Split('\n').Select(static line => line.TrimEnd('\r')).Where(static line => line.Trim().Length > 0 && line.TrimStart()[0] != '#');
}
