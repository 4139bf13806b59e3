using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KapGuide.Content;

/// <summary>The size of a picture, so that its place is kept while it loads (no layout shift).</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public readonly partial record struct ImageSize(int Width, int Height)
{
    /// <summary>
    /// Reads the size from the first bytes of a PNG (section 11.2.2), GIF (section 18), JPEG (SOF marker, ITU T.81 B.2.2),
    /// lossy, lossless or extended WebP (RFC 9649), or SVG (width and height in pixels, or else viewBox). Null for other formats and for damaged files.
    /// </summary>
    public static ImageSize? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > 24 && file[1..].StartsWith("PNG"u8))
            return new ImageSize(BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));
        if (file.Length > 10 && file.StartsWith("GIF8"u8))
            return new ImageSize(BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]));
        if (file.Length > 30 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8)) return WebP(file[12..]);
        return file.Length > 4 && file[0] == 0xFF && file[1] == 0xD8 ? Jpeg(file) : Svg(Encoding.UTF8.GetString(file));
    }

    [GeneratedRegex(@"<svg\b(?:[^>""']|""[^""]*""|'[^']*')*>")]
    private static partial Regex SvgTag { get; }

    [GeneratedRegex(@"\s(?<name>width|height|viewBox)\s*=\s*[""']\s*(?:[-\d.]+[\s,]+[-\d.]+[\s,]+(?<width>[\d.]+)[\s,]+)?(?<size>[\d.]+)(?:px)?\s*[""']")]
    private static partial Regex SvgLength { get; }

    private static ImageSize? Svg(string head)
    {
        if (SvgTag.Match(head) is not { Success: true } tag) return null;
        var lengths = SvgLength.Matches(tag.Value).ToLookup(static match => match.Groups["name"].Value);
        var box = lengths["viewBox"].FirstOrDefault();
        var (width, height) = (Pixels(lengths["width"].FirstOrDefault()?.Groups["size"]), Pixels(lengths["height"].FirstOrDefault()?.Groups["size"]));
        if (Pixels(box?.Groups["width"]) is > 0 and var across && Pixels(box?.Groups["size"]) is > 0 and var down)
            (width, height) = (width > 0 ? width : height > 0 ? height * across / down : across, height > 0 ? height : width > 0 ? width * down / across : down);
        return width >= 1 && height >= 1 ? new ImageSize((int)Math.Round(width), (int)Math.Round(height)) : null;
    }

    private static double Pixels(Group? length) =>
        double.TryParse(length?.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pixels) && pixels < 100_000 ? pixels : 0;

    private static ImageSize? WebP(ReadOnlySpan<byte> chunk)
    {
        if (chunk.StartsWith("VP8X"u8))
            return new ImageSize(1 + (chunk[12] | chunk[13] << 8 | chunk[14] << 16), 1 + (chunk[15] | chunk[16] << 8 | chunk[17] << 16));
        if (chunk.StartsWith("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(chunk[9..]);
            return new ImageSize(1 + (int)(bits & 0x3FFF), 1 + (int)(bits >> 14 & 0x3FFF));
        }

        return chunk.StartsWith("VP8 "u8)
            ? new ImageSize(BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(chunk[16..]) & 0x3FFF)
            : null;
    }

    private static ImageSize? Jpeg(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new ImageSize(BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        return null;
    }
}
