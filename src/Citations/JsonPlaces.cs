using System.Text;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Citations;

/// <summary>
/// Turns byte offsets of a UTF-8 copy of a file into places in the file. Offsets have to be asked for in rising order;
/// a step back is answered from the start. Used by one reader on one thread.
/// </summary>
internal sealed class JsonPlaces(SourceFile file, ReadOnlyMemory<byte> utf8)
{
    private int _byte;
    private int _char;

    /// <summary>The place of <paramref name="length"/> bytes from byte <paramref name="start"/>.</summary>
    internal SourceSpan Span(int start, int length)
    {
        var from = CharAt(start);
        return file.Span(from, Encoding.UTF8.GetCharCount(utf8.Span.Slice(_byte, Math.Clamp(length, 0, utf8.Length - _byte))));
    }

    private int CharAt(int offset)
    {
        offset = Math.Clamp(offset, 0, utf8.Length);
        if (offset < _byte) (_byte, _char) = (0, 0);
        _char += Encoding.UTF8.GetCharCount(utf8.Span[_byte..offset]);
        _byte = offset;
        return _char;
    }
}
