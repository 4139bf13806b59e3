using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using KapGuide.Diagnostics;

namespace KapGuide.Themes;

/// <summary>A stylesheet as it stands in a page's <c>style</c> element.</summary>
/// <param name="Css">Minified, tokens included.</param>
public sealed record StyleSheet(string Css)
{
    /// <summary>Its source expression for Content-Security-Policy, without quotes: <c>sha256-…</c>.</summary>
    public string Hash { get; } = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}";

    /// <summary>The same as <see cref="Css"/>, for templates.</summary>
    internal HtmlBytes Bytes { get; } = new(Encoding.UTF8.GetBytes(Css));
}

/// <summary>The files of <c>styles/</c> by kind of page, so that an answer doesn't carry the rules of the home page.</summary>
/// <remarks>
/// A file is for all pages. If its name has kinds between its dots, it is for them alone, after the others: <c>forms.home.search.css</c>.
/// Kinds with the same files share one stylesheet, and so one hash.
/// </remarks>
internal static class ThemeStyles
{
    /// <param name="files">The theme.</param>
    /// <param name="tokens">They stand before the files.</param>
    /// <param name="kinds">The names of all page templates.</param>
    /// <param name="found">Takes names of kinds that don't exist.</param>
    public static FrozenDictionary<string, StyleSheet> Read(ThemeFiles files, ThemeTokens tokens, ImmutableArray<string> kinds, ICollection<Diagnostic> found)
    {
        ThemeFile[] sheets = [.. files.Files.Values.Where(static file => file.Name.StartsWith("styles/", StringComparison.Ordinal)).OrderBy(static file => KindsOf(file).Length > 0)];
        foreach (var (file, kind) in sheets.SelectMany(static file => KindsOf(file).Select(kind => (file, kind))).Where(pair => !kinds.Contains(pair.kind)))
            found.Add(new Diagnostic(
                ThemeRules.Missing, SourceSpan.File(file.ShownAs), $"There is no kind of page “{kind}”.",
                Spelling.DidYouMean(kind, kinds, $"The kinds are {string.Join(", ", kinds)}.")));

        Dictionary<string, StyleSheet> made = new(StringComparer.Ordinal);
        return kinds.ToFrozenDictionary(static kind => kind, kind =>
        {
            var css = CssMinifier.Minify(string.Join('\n', [tokens.ToCss(), .. sheets.Where(file => IsFor(file, kind)).Select(static file => file.ToSource().Text)]));
            return made.TryGetValue(css, out var same) ? same : made[css] = new StyleSheet(css);
        });
    }

    private static bool IsFor(ThemeFile file, string kind) => KindsOf(file) is var kinds && (kinds.Length == 0 || kinds.Contains(kind));

    /// <summary>What stands between the first dot of the name and its ending.</summary>
    private static string[] KindsOf(ThemeFile file) => file.Name["styles/".Length..].Split('.') is [_, .. var kinds, _] ? kinds : [];
}
