using System.Runtime.InteropServices;
using System.Security.Cryptography;
using KapGuide.Diagnostics;

namespace KapGuide.Input;

/// <summary>A text file of the site, as its author sees it. Immutable and safe to share between threads.</summary>
/// <param name="path">Relative to the site's root, with forward slashes: what a finding prints.</param>
/// <param name="text">The whole text, without a byte order mark.</param>
public sealed class SourceFile(string path, string text)
{
    private readonly Lazy<int[]> _lineStarts = new(() => FindLineStarts(text));
    private readonly Lazy<string> _hash = new(() => Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()))));

    /// <summary>Relative to the site's root, with forward slashes.</summary>
    public string Path { get; } = path;

    /// <summary>The whole text.</summary>
    public string Text { get; } = text;

    /// <summary>SHA-256 of the text in UTF-16, as hexadecimal: the key for reuse of pure results while the process is warm.</summary>
    public string Hash => _hash.Value;

    /// <summary>Where <paramref name="length"/> characters from <paramref name="start"/> (from 0) stand. Out-of-range values are clamped.</summary>
    public SourceSpan Span(int start, int length)
    {
        start = Math.Clamp(start, 0, Text.Length);
        var end = Math.Clamp(start + length, start, Text.Length);
        var (line, column) = Place(start);
        var (endLine, endColumn) = Place(end);
        return new SourceSpan(Path, line, column, endLine, endColumn);
    }

    /// <summary>The first line that begins with a YAML key, case ignored; the file as a whole when there is none.</summary>
    public SourceSpan KeyLine(string key)
    {
        for (var line = 1; line <= _lineStarts.Value.Length; line++)
        {
            if (!Line(line).StartsWith(key + ":", StringComparison.OrdinalIgnoreCase)) continue;
            return Span(_lineStarts.Value[line - 1], Line(line).Length);
        }

        return SourceSpan.File(Path);
    }

    /// <summary>The text of line <paramref name="line"/> (from 1), without its end.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var starts = _lineStarts.Value;
        if (line < 1 || line > starts.Length) return [];
        var end = line < starts.Length ? starts[line] : Text.Length;
        return Text.AsSpan(starts[line - 1], end - starts[line - 1]).TrimEnd("\r\n");
    }

    private (int Line, int Column) Place(int offset)
    {
        var starts = _lineStarts.Value;
        var index = Array.BinarySearch(starts, offset);
        if (index < 0) index = ~index - 1;
        return (index + 1, offset - starts[index] + 1);
    }

    private static int[] FindLineStarts(string text)
    {
        List<int> starts = [0];
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1)) starts.Add(i + 1);
        return [.. starts];
    }
}
