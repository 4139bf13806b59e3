using System.Globalization;
using System.Text;

namespace KapGuide.Diagnostics.Formats;

/// <summary>Findings for people: grouped by file, worst first inside a file's lines, with the author's own line and the words underlined.</summary>
public static class TextReport
{
    private const int MaxWidth = 140;

    /// <summary>Writes the findings and ends with how many there are of each level.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="findings">In order.</param>
    /// <param name="lineOf">The text of a line (from 1) of a file; null when it is not known.</param>
    /// <param name="color">Whether ANSI colours may be used.</param>
    public static void Write(TextWriter output, IReadOnlyCollection<Diagnostic> findings, Func<string, int, string?> lineOf, bool color)
    {
        foreach (var file in findings.GroupBy(static finding => finding.At.Path, StringComparer.Ordinal))
        {
            output.WriteLine(Paint(file.Key, "1", color));
            foreach (var finding in file) Write(output, finding, lineOf, color);
            output.WriteLine();
        }

        output.WriteLine(Summary(findings));
    }

    /// <summary>"3 errors, 1 warning", or "Nothing found.".</summary>
    public static string Summary(IReadOnlyCollection<Diagnostic> findings)
    {
        var parts = new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Info, "hint") }
            .Select(level => (Count: findings.Count(finding => finding.Severity == level.Item1), Name: level.Item2))
            .Where(static part => part.Count > 0).Select(static part => $"{part.Count} {part.Name}{(part.Count == 1 ? "" : "s")}").ToArray();
        return parts.Length == 0 ? "Nothing found." : string.Join(", ", parts) + ".";
    }

    private static void Write(TextWriter output, Diagnostic finding, Func<string, int, string?> lineOf, bool color)
    {
        var (word, code) = finding.Severity switch
        {
            Severity.Error => ("error", "31"),
            Severity.Warning => ("warning", "33"),
            _ => ("hint", "36"),
        };
        output.WriteLine($"  {finding.At}  {Paint(word, code, color)} {finding.Rule.Id} {finding.Rule.Name}");
        output.WriteLine($"    {finding.Message}");
        if (finding.At.Line > 0 && lineOf(finding.At.Path, finding.At.Line) is { } line) Frame(output, finding.At, line, code, color);
        if (finding.Hint.Length > 0) output.WriteLine($"    {Paint("→", "36", color)} {finding.Hint}");
        if (finding.Rule.Why is { } why) output.WriteLine($"    why: {why}");
    }

    private static void Frame(TextWriter output, SourceSpan at, string line, string code, bool color)
    {
        var start = Math.Clamp(at.Column - 1, 0, line.Length);
        var end = at.EndLine == at.Line ? Math.Clamp(at.EndColumn - 1, start, line.Length) : line.Length;
        var from = Math.Max(0, Math.Min(start - MaxWidth / 3, line.Length - MaxWidth));
        var shown = Clean(line.Substring(from, Math.Min(MaxWidth, line.Length - from)));
        var number = at.Line.ToString(CultureInfo.InvariantCulture);
        output.WriteLine($"    {number} | {(from > 0 ? "…" : "")}{shown}{(from + MaxWidth < line.Length ? "…" : "")}");
        var marks = Math.Max(1, Math.Min(end, from + MaxWidth) - start);
        output.WriteLine($"    {new string(' ', number.Length)} | {new string(' ', start - from + (from > 0 ? 1 : 0))}{Paint(new string('^', marks), code, color)}");
    }

    /// <summary>Control characters could rewrite the terminal.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text) clean.Append(char.IsControl(c) ? ' ' : c);
        return clean.ToString();
    }

    private static string Paint(string text, string code, bool color) => color ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
