namespace KapGuide.Search;

/// <summary>A growing run of bytes; numbers are LEB128 (seven bits a byte, the least significant first, the top bit says "more").</summary>
internal sealed class ByteStream
{
    private readonly List<byte> _bytes = [];

    /// <summary>The bytes so far.</summary>
    public ReadOnlySpan<byte> Bytes => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes);

    /// <summary>Appends one byte.</summary>
    public void Byte(int value) => _bytes.Add(checked((byte)value));

    /// <summary>Appends bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes) => _bytes.AddRange(bytes);

    /// <summary>Appends a number, 0 or more.</summary>
    public void Number(int value)
    {
        for (; value > 127; value >>= 7) Byte(value & 127 | 128);
        Byte(value);
    }
}
