using System.Collections.Immutable;
using KapGuide.Diagnostics;

namespace KapGuide.Themes;

/// <summary>Holds the colours of a theme to WCAG 2.2: text at 7:1 (1.4.6), marks and borders of controls at 3:1 (1.4.11) (A11-15).</summary>
/// <remarks>Checked in the light and the dark scheme, each also with more contrast. Lines that only decorate are exempt.</remarks>
public static class ThemeContrast
{
    private const double Text = 7;
    private const double Mark = 3;

    private static readonly ImmutableArray<string> Grounds = ["page", "surface", "key", "warning", "emergency", "do", "dont"];

    /// <summary>Which role stands on which grounds, and how much contrast it needs.</summary>
    public static ImmutableArray<(string Role, double Ratio, ImmutableArray<string> On)> Pairs { get; } =
    [
        ("text", Text, Grounds),
        ("muted", Text, Grounds),
        ("link", Text, Grounds),
        ("visited", Text, Grounds),
        ("on-band", Text, ["band"]),
        ("on-accent", Text, ["accent"]),
        ("accent", Mark, ["page", "surface", "key"]),
        ("border", Mark, ["page", "surface"]),
        ("focus", Mark, Grounds), // The ring stands 3 px away from what it marks, so its neighbour is the ground.
        ("on-band", Mark, ["band"]),
        ("warning-mark", Mark, ["page", "warning"]),
        ("emergency-mark", Text, ["page", "emergency"]),
        ("do-mark", Mark, ["page", "do"]),
        ("dont-mark", Mark, ["page", "dont"]),
    ];

    /// <returns>One finding for each role that is too weak in a scheme, with the nearest colour that passes.</returns>
    public static IEnumerable<Diagnostic> Check(ThemeTokens tokens)
    {
        foreach (var (dark, more) in new[] { (false, false), (true, false), (false, true), (true, true) })
        foreach (var (role, ratio, on) in Pairs)
        {
            if (more && !tokens.MoreContrast.ContainsKey(role) && !on.Any(tokens.MoreContrast.ContainsKey)) continue;
            if (tokens.Color(role, dark, more) is not { } color) continue;
            var grounds = on.Select(name => (Name: name, Color: tokens.Color(name, dark, more)))
                .Where(static ground => ground.Color is not null)
                .Select(ground => (ground.Name, Color: ground.Color!.Value, Ratio: ThemeColor.Contrast(color, ground.Color!.Value)))
                .ToArray();
            var weak = grounds.Where(ground => ground.Ratio < ratio).OrderBy(static ground => ground.Ratio).ToArray();
            if (weak.Length == 0) continue;
            var scheme = (dark ? "dark" : "light") + (more ? " scheme with more contrast" : " scheme");
            yield return new Diagnostic(
                ThemeRules.Contrast, Place(tokens, role, more),
                $"In the {scheme}, “{role}” ({color}) on “{weak[0].Name}” ({weak[0].Color}) has a contrast of {Floor(weak[0].Ratio)}:1; it needs {ratio:0}:1.",
                color.NearestWith(ratio, [.. grounds.Select(static ground => ground.Color)]) is { } better
                    ? $"The nearest colour that passes is {better}."
                    : $"No colour passes on {string.Join(", ", on)} at once: make them all light or all dark.");
        }
    }

    // Cut, not rounded: 6.96 must not read as 7.
    private static string Floor(double ratio) => $"{Math.Floor(ratio * 100) / 100:0.##}";

    private static SourceSpan Place(ThemeTokens tokens, string role, bool more) =>
        (more && tokens.MoreContrast.TryGetValue(role, out var value) ? value : tokens.Values[role]).At;
}
