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

    /// <returns>One finding for each role that is too weak in a scheme, at the colour that was set last, with the nearest one that passes.</returns>
    public static IEnumerable<Diagnostic> Check(ThemeTokens tokens)
    {
        foreach (var (dark, more) in new[] { (false, false), (true, false), (false, true), (true, true) })
            foreach (var (role, ratio, on) in Pairs)
            {
                if (more && !on.Add(role).Any(tokens.MoreContrast.ContainsKey)) continue;
                if (tokens.Color(role, dark, more) is not { } color) continue;
                var grounds = on.Where(name => tokens.Color(name, dark, more) is not null).ToDictionary(name => name, name => tokens.Color(name, dark, more)!.Value);
                var weak = grounds.Where(ground => ThemeColor.Contrast(color, ground.Value) < ratio).OrderBy(ground => ThemeColor.Contrast(color, ground.Value)).ToArray();
                if (weak.Length == 0) continue;
                var (name, ground) = weak[0];
                var (ofRole, ofGround) = (tokens.Value(role, more)!, tokens.Value(name, more)!);
                var isGroundLater = ofGround.Layer > ofRole.Layer;
                yield return new Diagnostic(
                    ThemeRules.Contrast, (isGroundLater ? ofGround : ofRole).At,
                    $"In the {(dark ? "dark" : "light")} scheme{(more ? " with more contrast" : "")}, “{role}” ({color}) on “{name}” ({ground}) has a contrast of {Floor(ThemeColor.Contrast(color, ground))}:1; it needs {ratio:0}:1.",
                    Hint(isGroundLater ? name : role, isGroundLater ? ground.NearestWith(ratio, [color]) : color.NearestWith(ratio, grounds.Values), on));
            }
    }

    private static string Hint(string name, ThemeColor? better, ImmutableArray<string> on) => better is null
        ? $"No colour passes on {string.Join(", ", on)} at once: make them all light or all dark."
        : $"The nearest colour for “{name}” that passes is {better}.";

    // Cut, not rounded: 6.996 must not read as 7.
    private static string Floor(double ratio) => $"{Math.Floor(ratio * 100) / 100:0.##}";
}
