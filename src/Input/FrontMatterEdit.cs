using System.Collections.Immutable;
using System.Text;

namespace KapGuide.Input;

/// <summary>Changes single keys of front matter and nothing else: order, comments, line endings and every other byte stay.</summary>
public static class FrontMatterEdit
{
    /// <summary>
    /// The text with these keys set. A key that is there keeps its line and its comment; one that is missing comes after the key before it in
    /// <paramref name="values"/>, or at the end of the front matter. Null when the front matter is not written as one key a line.
    /// </summary>
    /// <param name="text">The whole file.</param>
    /// <param name="values">Keys with plain values of letters, digits and hyphens, in the order in which new ones are written.</param>
    public static string? Set(string text, ImmutableArray<(string Key, string Value)> values)
    {
        var lines = Lines(text);
        if (lines.Count == 0 || lines[0].Trim() != "---" || lines.FindIndex(1, static line => line.Trim() == "---") is not (> 0 and var fence)) return null;
        var end = lines[0].EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var after = -1;
        foreach (var (key, value) in values)
        {
            var at = lines.FindIndex(1, fence - 1, line => line.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase));
            if (at > 0)
            {
                lines[at] = WithValue(lines[at], key.Length + 1, value);
            }
            else
            {
                at = after > 0 ? after + 1 : fence;
                lines.Insert(at, $"{key}: {value}{end}");
                fence++;
            }

            after = at;
        }

        var edited = string.Concat(lines);
        return values.All(value => ValueOf(edited, value.Key) == value.Value) && OtherValues(text, values) is { } before && before.SequenceEqual(OtherValues(edited, values) ?? []) ? edited : null;
    }

    /// <summary>The line with another value; its key, the space around it, its comment and its end stay.</summary>
    private static string WithValue(string line, int colon, string value)
    {
        var content = line.TrimEnd('\r', '\n');
        var start = colon + content.AsSpan(colon).IndexOfAnyExcept(' ');
        if (start < colon) start = content.Length;
        // In quotation marks “ #” begins no comment.
        var closing = start < content.Length && content[start] is '"' or '\'' ? content.IndexOf(content[start], start + 1) : -1;
        var comment = content.IndexOf(" #", Math.Max(colon, closing), StringComparison.Ordinal);
        var stop = content.AsSpan(0, comment < 0 ? content.Length : comment).TrimEnd().Length;
        start = Math.Min(start, Math.Max(stop, colon));
        var written = new StringBuilder(line[..start]);
        if (start == colon) written.Append(' ');
        return written.Append(value).Append(line.AsSpan(Math.Max(stop, start))).ToString();
    }

    private static List<string> Lines(string text)
    {
        List<string> lines = [];
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    private static string? ValueOf(string text, string key) =>
        (FrontMatter.Read(new SourceFile("", text), []).Node as YamlMap)?.Entries.Where(entry => entry.Key.Value.Equals(key, StringComparison.OrdinalIgnoreCase))
            .Select(static entry => (entry.Value as YamlScalar)?.Value).SingleOrDefault();

    /// <summary>All other keys with their values, to prove that none of them changed; null when the front matter can't be read.</summary>
    private static IEnumerable<string>? OtherValues(string text, ImmutableArray<(string Key, string Value)> values) =>
        FrontMatter.Read(new SourceFile("", text), []).Node is not { } node ? [] : (node as YamlMap)?.Entries
            .Where(entry => !values.Any(value => value.Key.Equals(entry.Key.Value, StringComparison.OrdinalIgnoreCase))).Select(static entry => entry.Key.Value + "=" + TextOf(entry.Value));

    private static string TextOf(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Value,
        YamlList list => "[" + string.Join('\0', list.Items.Select(TextOf)) + "]",
        YamlMap map => "{" + string.Join('\0', map.Entries.Select(static entry => entry.Key.Value + ":" + TextOf(entry.Value))) + "}",
        _ => "",
    };
}
