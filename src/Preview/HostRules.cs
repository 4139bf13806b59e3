namespace KapGuide.Preview;

/// <summary>A redirect.</summary>
/// <param name="To">Where it leads.</param>
/// <param name="Status">301, 302 and so on.</param>
/// <param name="Forced">Whether it wins over a file at the same path (<c>301!</c>).</param>
public readonly record struct Redirect(string To, int Status, bool Forced);

/// <summary>Reads Netlify's <c>_headers</c> and <c>_redirects</c>, as far as our own files use them: a path with an optional <c>*</c> at its end.</summary>
public static class HostRules
{
    /// <summary>Headers of a path: of all matching blocks in the file's order; a later one replaces an earlier one of the same name.</summary>
    public static IEnumerable<KeyValuePair<string, string>> HeadersFor(string folder, string path)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        var applies = false;
        foreach (var line in LinesOf(Path.Combine(folder, "_headers")))
        {
            if (!char.IsWhiteSpace(line[0]))
            {
                applies = Matches(line.Trim(), path);
            }
            else if (applies && line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
            }
        }

        return headers;
    }

    /// <summary>The first redirect of a path; null when there is none.</summary>
    public static Redirect? RedirectFor(string folder, string path)
    {
        foreach (var line in LinesOf(Path.Combine(folder, "_redirects")))
        {
            var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 2 || !Matches(parts[0], path)) continue;
            var rest = parts[0][^1] == '*' ? path[(parts[0].Length - 1)..] : "";
            var status = parts.Length > 2 && int.TryParse(parts[2].TrimEnd('!'), out var given) ? given : 301;
            return new Redirect(parts[1].Replace(":splat", rest, StringComparison.Ordinal), status, parts.Length > 2 && parts[2][^1] == '!');
        }

        return null;
    }

    private static bool Matches(string pattern, string path) => pattern.EndsWith('*')
        ? path.StartsWith(pattern[..^1], StringComparison.Ordinal)
        : path.TrimEnd('/') == pattern.TrimEnd('/');

    private static IEnumerable<string> LinesOf(string file) =>
        File.Exists(file) ? File.ReadLines(file).Where(static line => line.Trim().Length > 0 && line.TrimStart()[0] != '#') : [];
}
