using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Themes;

/// <summary>A token's value.</summary>
/// <param name="Text">As written: <c>light-dark(#fff, #111)</c>, <c>0.5rem</c>.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Layer">0 for the lowest theme; the settings come last. Of two colours that don't go together the later one is to be changed.</param>
public sealed record TokenValue(string Text, SourceSpan At, int Layer)
{
    /// <summary>The light and the dark colour; null when the value is not a colour.</summary>
    public (ThemeColor Light, ThemeColor Dark)? Colors
    {
        get
        {
            var parts = ThemeTokens.LightDark.Match(Text) is { Success: true } pair ? [pair.Groups[1].Value, pair.Groups[2].Value] : new[] { Text, Text };
            return ThemeColor.TryParse(parts[0], out var light) && ThemeColor.TryParse(parts[1], out var dark) ? (light, dark) : null;
        }
    }
}

/// <summary>The design tokens of a theme: CSS custom properties by role.</summary>
/// <param name="Values">By name without <c>--</c>.</param>
/// <param name="MoreContrast">What changes under <c>prefers-contrast: more</c>, by the same names.</param>
public sealed partial record ThemeTokens(
    ImmutableSortedDictionary<string, TokenValue> Values, ImmutableSortedDictionary<string, TokenValue> MoreContrast)
{
    private static readonly SearchValues<char> Unsafe = SearchValues.Create("<>{};\\\"'");

    [GeneratedRegex(@"^light-dark\(\s*(#[0-9a-fA-F]+)\s*,\s*(#[0-9a-fA-F]+)\s*\)$")]
    internal static partial Regex LightDark { get; }

    [GeneratedRegex(@"/\*.*?\*/|--(?<name>[a-z0-9-]+)\s*:\s*(?<value>[^;{}]+?)\s*(?=[;}])|@media\s*\(\s*prefers-contrast\s*:\s*more\s*\)", RegexOptions.Singleline)]
    private static partial Regex Declaration { get; }

    /// <summary>Reads the layers' <c>tokens.css</c>, lowest first, then the site's own values.</summary>
    /// <remarks>The file is plain CSS: one <c>:root</c> block, then one inside <c>@media (prefers-contrast: more)</c>. Nothing else belongs there.</remarks>
    /// <param name="layers">Each layer may set just some tokens; above the first, only tokens that exist.</param>
    /// <param name="overrides">From the settings, by names without dashes; findings about them point there.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static ThemeTokens Read(
        IEnumerable<SourceFile> layers, ImmutableArray<(Located Name, Located Value)> overrides, ICollection<Diagnostic> findings)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, TokenValue>(StringComparer.Ordinal);
        var more = ImmutableSortedDictionary.CreateBuilder<string, TokenValue>(StringComparer.Ordinal);
        var number = 0;
        foreach (var layer in layers)
        {
            var target = values;
            foreach (Match match in Declaration.Matches(layer.Text))
            {
                if (match.Value[0] == '@') target = more;
                if (!match.Groups["name"].Success) continue;
                var at = layer.Span(match.Index, match.Length);
                Set(target, values, number == 0 && target == values, match.Groups["name"].Value, new TokenValue(match.Groups["value"].Value, at, number), findings);
            }

            number++;
        }

        foreach (var (name, value) in overrides)
            Set(values, values, false, name.Value, new TokenValue(value.Value.Trim(), value.At, number), findings);

        return new ThemeTokens(values.ToImmutable(), more.ToImmutable());
    }

    /// <summary>The tokens as CSS, in order of their names.</summary>
    public string ToCss()
    {
        var css = new StringBuilder(":root{");
        foreach (var (name, value) in Values) css.Append("--").Append(name).Append(':').Append(value.Text).Append(';');
        css.Append("}@media (prefers-contrast:more){:root{");
        foreach (var (name, value) in MoreContrast) css.Append("--").Append(name).Append(':').Append(value.Text).Append(';');
        return css.Append("}}").ToString();
    }

    /// <summary>A role's value in a scheme; null when there is no such token.</summary>
    public TokenValue? Value(string name, bool moreContrast) =>
        (moreContrast ? MoreContrast.GetValueOrDefault(name) : null) ?? Values.GetValueOrDefault(name);

    /// <summary>A role's colour in a scheme; null when there is no such colour.</summary>
    public ThemeColor? Color(string name, bool dark, bool moreContrast) =>
        Value(name, moreContrast)?.Colors is { } colors ? dark ? colors.Dark : colors.Light : null;

    private static void Set(
        ImmutableSortedDictionary<string, TokenValue>.Builder target, ImmutableSortedDictionary<string, TokenValue>.Builder known,
        bool isNew, string name, TokenValue value, ICollection<Diagnostic> findings)
    {
        var before = known.GetValueOrDefault(name);
        if (before is null && !isNew)
            findings.Add(new Diagnostic(
                ThemeRules.Token, value.At, $"No theme has a token “{name}”.",
                Spelling.DidYouMean(name, known.Keys, $"The tokens are {string.Join(", ", known.Keys)}.")));
        else if (before?.Colors is not null && value.Colors is null)
            findings.Add(new Diagnostic(
                ThemeRules.Token, value.At, $"“{value.Text}” is not a colour that the build can check.",
                "Write one colour as #rrggbb, or two as light-dark(#rrggbb, #rrggbb)."));
        else if (value.Text.AsSpan().ContainsAny(Unsafe))
            findings.Add(new Diagnostic(
                ThemeRules.Token, value.At, $"The token “{name}” holds a character that could end the stylesheet.",
                "Use letters, digits, #, spaces, commas, dots and brackets."));
        else
            target[name] = value;
    }
}
