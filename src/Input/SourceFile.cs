using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using KapGuide.Diagnostics;

namespace KapGuide.Input;

/// <summary>A text file of the site, as its author sees it. Immutable and safe to share between threads.</summary>
public sealed class SourceFile
{
    private readonly string? _text;
    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly int _length;
    private WeakReference<string>? _recent;
    private int[]? _lineStarts;

    /// <summary>A text that stays in memory.</summary>
    /// <param name="path">See <see cref="Path"/>.</param>
    /// <param name="text">The whole text, without a byte order mark.</param>
    public SourceFile(string path, string text) => (Path, _text, _length) = (path, text, text.Length);

    /// <summary>A text of which only the bytes stay in memory, half as large: it is decoded anew when it was let go and is needed again.</summary>
    /// <param name="path">See <see cref="Path"/>.</param>
    /// <param name="utf8">The whole text in valid UTF-8, without a byte order mark.</param>
    public SourceFile(string path, ReadOnlyMemory<byte> utf8) => (Path, _utf8, _length) = (path, utf8, Encoding.UTF8.GetCharCount(utf8.Span));

    /// <summary>Relative to the site's root, with forward slashes: what a finding prints.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text
    {
        get
        {
            if (_text is not null) return _text;
            if (_recent is { } recent && recent.TryGetTarget(out var text)) return text;
            text = Encoding.UTF8.GetString(_utf8.Span);
            // Used again: each weak reference is one more thing that the collector must look after.
            if (_recent is { } known) known.SetTarget(text);
            else _recent = new WeakReference<string>(text);
            return text;
        }
    }

    /// <summary>The rest of the text from a character (from 0) on. Of a text of which only the bytes are in memory no more is decoded.</summary>
    /// <param name="start">Where the rest begins.</param>
    /// <param name="startByte">The same place in bytes of UTF-8; see <see cref="ByteOf"/>.</param>
    public string From(int start, int startByte) => _text is not null ? _text[start..] : Encoding.UTF8.GetString(_utf8.Span[startByte..]);

    /// <summary>Where a character stands in the bytes of the text in UTF-8.</summary>
    public int ByteOf(int start) => Encoding.UTF8.GetByteCount(Text.AsSpan(0, start));

    /// <summary>How many characters the text has.</summary>
    public int Length => _length;

    /// <summary>Whether the text holds some characters of ASCII. A text of which only the bytes are in memory isn't decoded for it.</summary>
    /// <param name="ascii">At most 64 characters.</param>
    public bool Contains(string ascii)
    {
        if (_text is not null) return _text.Contains(ascii, StringComparison.Ordinal);
        Span<byte> bytes = stackalloc byte[64];
        return _utf8.Span.IndexOf(bytes[..Encoding.ASCII.GetBytes(ascii, bytes)]) >= 0;
    }

    /// <summary>SHA-256 of the text in UTF-16, as hexadecimal: the key for reuse of pure results while the process is warm.</summary>
    public string Hash => field ??= Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(Text.AsSpan())));

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    /// <summary>Where <paramref name="length"/> characters from <paramref name="start"/> (from 0) stand. Out-of-range values are clamped.</summary>
    public SourceSpan Span(int start, int length)
    {
        start = Math.Clamp(start, 0, _length);
        var end = Math.Clamp(start + length, start, _length);
        var (line, column) = Place(start);
        var (endLine, endColumn) = Place(end);
        return new SourceSpan(Path, line, column, endLine, endColumn);
    }

    /// <summary>The first line that begins with a YAML key, case ignored; the file as a whole when there is none.</summary>
    public SourceSpan KeyLine(string key)
    {
        for (var line = 1; line <= LineStarts.Length; line++)
        {
            if (!Line(line).StartsWith(key + ":", StringComparison.OrdinalIgnoreCase)) continue;
            return Span(LineStarts[line - 1], Line(line).Length);
        }

        return SourceSpan.File(Path);
    }

    /// <summary>The text of line <paramref name="line"/> (from 1), without its end.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var starts = LineStarts;
        if (line < 1 || line > starts.Length) return [];
        var end = line < starts.Length ? starts[line] : Text.Length;
        return Text.AsSpan(starts[line - 1], end - starts[line - 1]).TrimEnd("\r\n");
    }

    private (int Line, int Column) Place(int offset)
    {
        var starts = LineStarts;
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
