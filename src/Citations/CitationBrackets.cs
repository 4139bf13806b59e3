namespace KapGuide.Citations;

/// <summary>Finds where a bracket closes and where its pieces part, past escapes, code, braces and inner brackets.</summary>
internal static class CitationBrackets
{
    /// <summary>Where the bracket that opens at <paramref name="open"/> closes; null when it does not, or a blank line comes first.</summary>
    internal static int? Close(string text, int open, int end)
    {
        var depth = 0;
        for (var at = open; at < end; at++)
            switch (text[at])
            {
                case '\\': at++; break;
                case '`' when CodeEnd(text, at, end) is { } code: at = code - 1; break;
                case '@' when at + 1 < end && text[at + 1] == '{' && text.IndexOf('}', at, end - at) is > 0 and var brace: at = brace; break;
                case '[': depth++; break;
                case ']' when --depth == 0: return at;
                case '\n' when at + 1 < end && text[at + 1] == '\n': return null;
            }

        return null;
    }

    /// <summary>The stretches between semicolons.</summary>
    internal static IEnumerable<(int From, int To)> Pieces(string text, int start, int end)
    {
        var (from, depth) = (start, 0);
        for (var at = start; at < end; at++)
            switch (text[at])
            {
                case '\\': at++; break;
                case '`' when CodeEnd(text, at, end) is { } code: at = code - 1; break;
                case '[' or '{': depth++; break;
                case ']' or '}': depth--; break;
                case '&' when Entity(text, at, end) is { } entity: at = entity; break;
                case ';' when depth <= 0:
                    yield return (from, at);
                    from = at + 1;
                    break;
            }

        yield return (from, end);
    }

    /// <summary>One past a code span that begins at <paramref name="at"/>; null when as many backticks do not follow.</summary>
    internal static int? CodeEnd(string text, int at, int end)
    {
        var ticks = Run(text, at, end);
        for (var next = at + ticks; next < end; next++)
        {
            if (text[next] != '`') continue;
            var run = Run(text, next, end);
            if (run == ticks) return next + run;
            next += run - 1;
        }

        return null;
    }

    private static int Run(string text, int at, int end)
    {
        var next = at;
        while (next < end && text[next] == '`') next++;
        return next - at;
    }

    /// <summary>The place of the semicolon that ends an entity such as &amp;amp;, so that it parts nothing.</summary>
    private static int? Entity(string text, int at, int end)
    {
        for (var next = at + 1; next < end && next < at + 12; next++)
            if (text[next] == ';') return next > at + 1 ? next : null;
            else if (!char.IsAsciiLetterOrDigit(text[next]) && text[next] != '#') return null;
        return null;
    }
}
