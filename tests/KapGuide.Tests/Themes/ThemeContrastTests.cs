using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KapGuide.Diagnostics;
using KapGuide.Input;
using KapGuide.Themes;

namespace KapGuide.Tests.Themes;

public sealed class ThemeContrastTests
{
    // Values from the WCAG 2.2 definition (21:1) and from the W3C's worked example of #777777 on white.
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#ffffff", "#000", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#0000ff", "#ffffff", 8.59)]
    [InlineData("#123456", "#123456", 1)]
    public void Contrast_is_that_of_WCAG(string a, string b, double expected)
    {
        Assert.True(ThemeColor.TryParse(a, out var first));
        Assert.True(ThemeColor.TryParse(b, out var second));
        Assert.Equal(expected, ThemeColor.Contrast(first, second), 0.005);
    }

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#ggg")]
    [InlineData("rgb(1,2,3)")]
    [InlineData("")]
    public void Only_hexadecimal_colours_are_read(string text) => Assert.False(ThemeColor.TryParse(text, out _));

    [Fact]
    public void The_nearest_colour_passes_on_every_ground_and_one_step_less_does_not() =>
        Prop.ForAll<byte, byte, byte>(static (r, g, b) =>
        {
            var grounds = new[] { new ThemeColor(255, 255, 255), new ThemeColor(236, 244, 241) };
            var nearest = new ThemeColor(r, g, b).NearestWith(7, grounds)!.Value;
            var isWeakAtFirst = grounds.Any(ground => ThemeColor.Contrast(new ThemeColor(r, g, b), ground) < 7);
            return grounds.All(ground => ThemeColor.Contrast(nearest, ground) >= 7)
                && (isWeakAtFirst ? grounds.Min(ground => ThemeColor.Contrast(nearest, ground)) < 7.6 : nearest == new ThemeColor(r, g, b));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_default_theme_passes_in_all_schemes() => Assert.Empty(ThemeContrast.Check(Read([])));

    [Fact]
    public void A_practice_colour_that_is_too_weak_is_reported_with_the_nearest_one_that_passes()
    {
        var findings = ThemeContrast.Check(Read(new() { ["accent"] = "light-dark(#0f5750, #2a6f66)" })).Select(static finding => finding.ToString());
        Assert.Equal(
            [
                "input/settings.yml: error A11-15 ThemeContrast: In the dark scheme, “on-accent” (#0b1d1a) on “accent” (#2a6f66) has a contrast of 2.95:1; it needs 7:1. The nearest colour for “accent” that passes is #84aca7.",
                "input/settings.yml: error A11-15 ThemeContrast: In the dark scheme, “accent” (#2a6f66) on “key” (#1a2725) has a contrast of 2.61:1; it needs 3:1. The nearest colour for “accent” that passes is #377870.",
            ],
            findings);
    }

    [Fact]
    public void A_weak_colour_is_found_where_it_is_written()
    {
        var layer = new SourceFile("themes/mine/tokens.css", ":root {\n  --muted: #99a;\n}\n");
        var finding = Assert.Single(ThemeContrast.Check(Read([], layer)), static finding => finding.Message.StartsWith("In the light scheme, “muted”", StringComparison.Ordinal));
        Assert.Equal(("themes/mine/tokens.css", 2, 3), (finding.At.Path, finding.At.Line, finding.At.Column));
        Assert.Equal(("A11-15", Severity.Error), (finding.Rule.Id, finding.Severity));
    }

    [Theory]
    [InlineData("acent", "#000", "No theme has a token “acent”.", "Did you mean “accent”?")]
    [InlineData("accent", "tomato", "“tomato” is not a colour that the build can check.", "Write one colour as #rrggbb, or two as light-dark(#rrggbb, #rrggbb).")]
    [InlineData("radius", "1rem}</style>", "The token “radius” holds a character that could end the stylesheet.", "Use letters, digits, #, spaces, commas, dots and brackets.")]
    public void A_wrong_token_is_reported_and_changes_nothing(string name, string value, string message, string hint)
    {
        List<Diagnostic> findings = [];
        var tokens = Read(new() { [name] = value }, findings: findings);
        Assert.Equal((message, hint), (Assert.Single(findings).Message, findings[0].Hint));
        Assert.Equal(Read([]).ToCss(), tokens.ToCss());
    }

    private static ThemeTokens Read(Dictionary<string, string> overrides, SourceFile? layer = null, List<Diagnostic>? findings = null)
    {
        List<Diagnostic> found = findings ?? [];
        var tokens = ThemeTokens.Read(
            [.. ThemedSite.DefaultFiles.TokenLayers.Select(static file => file.ToSource()), .. layer is null ? Array.Empty<SourceFile>() : [layer]],
            [.. overrides.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => ThemedSite.Token(pair.Key, pair.Value))], found);
        if (findings is null) Assert.Empty(found);
        return tokens;
    }
}
