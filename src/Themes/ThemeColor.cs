using System.Globalization;

namespace KapGuide.Themes;

/// <summary>An opaque sRGB colour.</summary>
/// <param name="R">Red, 0 to 255.</param>
/// <param name="G">Green, 0 to 255.</param>
/// <param name="B">Blue, 0 to 255.</param>
public readonly record struct ThemeColor(byte R, byte G, byte B)
{
    /// <summary>Reads <c>#rgb</c> or <c>#rrggbb</c>; other forms have no fixed contrast and are refused.</summary>
    public static bool TryParse(string text, out ThemeColor color)
    {
        color = default;
        var hex = text.StartsWith('#') ? text[1..] : "";
        if (hex.Length == 3) hex = string.Concat(hex.Select(static c => new string(c, 2)));
        if (hex.Length != 6 || !int.TryParse(hex, NumberStyles.AllowHexSpecifier, null, out var value)) return false;
        color = new ThemeColor((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    /// <summary>Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it.</summary>
    public double Luminance => 0.2126 * Linear(R) + 0.7152 * Linear(G) + 0.0722 * Linear(B);

    /// <summary>Contrast of two colours by WCAG 2.2: 1 (none) to 21 (black on white). The order does not matter.</summary>
    public static double Contrast(ThemeColor a, ThemeColor b)
    {
        var (dark, light) = a.Luminance < b.Luminance ? (a.Luminance, b.Luminance) : (b.Luminance, a.Luminance);
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>
    /// The colour nearest to this one, on the straight lines to black and to white, that has <paramref name="ratio"/> on every background;
    /// null when no such colour exists (backgrounds both light and dark).
    /// </summary>
    public ThemeColor? NearestWith(double ratio, IReadOnlyCollection<ThemeColor> backgrounds)
    {
        for (var step = 0; step <= 255; step++)
        {
            var (darker, lighter) = (Toward(0, step), Toward(255, step));
            if (backgrounds.All(background => Contrast(darker, background) >= ratio)) return darker;
            if (backgrounds.All(background => Contrast(lighter, background) >= ratio)) return lighter;
        }

        return null;
    }

    /// <summary><c>#rrggbb</c>.</summary>
    public override string ToString() => $"#{R:x2}{G:x2}{B:x2}";

    private ThemeColor Toward(int end, int step) => new(Mix(R, end, step), Mix(G, end, step), Mix(B, end, step));

    private static byte Mix(byte from, int to, int step) => (byte)Math.Round(from + (to - from) * step / 255.0);

    private static double Linear(byte channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
