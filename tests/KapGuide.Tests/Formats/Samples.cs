using System.Collections.Immutable;
using KapGuide.Diagnostics;
using KapGuide.Diagnostics.Formats;

namespace KapGuide.Tests.Formats;

/// <summary>Findings and files for tests of formats.</summary>
internal static class Samples
{
    /// <summary>Text that tries to break out of every format: markup, commands, ends of sections, control characters, half a surrogate pair.</summary>
    public const string Hostile = "a ]]> -- <script>alert(1)</script> & \"q\" 'p' | `c` *b* [l](x) @team ##[error]x %0A :: , \u0000\u0007\u001b[31m\r\n::error::injected\u2028\u202Eend \uD800";

    public static readonly Rule Claim = new("CLM-04", "AbsoluteSafety", Severity.Error, "Finds claims that something is safe.") { Why = "https://example.org/why?a=1&b=2", Bad = "KAP is safe.", Good = "Most side effects were short." };

    public static readonly Rule Length = new("PLN-01", "LongSentence", Severity.Warning, "Finds long sentences.");

    public static readonly Rule File = new("INP-14", "UnusedFile", Severity.Info, "Finds files that nothing reads.");

    public const string Safe = "input/faq/safety/is-kap-safe.md";

    public static readonly string SafeText = "---\nTitle: Is KAP safe?\n---\n\nFor most people KAP is safe when they are screened.\n\n- It is safe at home.\n";

    /// <summary>Lines of files given by path and text.</summary>
    public static Func<string, int, string?> Lines(params (string Path, string Text)[] files) => (path, line) =>
        files.Where(file => file.Path == path).Select(file => file.Text.Split('\n')).Select(lines => line <= lines.Length ? lines[line - 1] : null).FirstOrDefault();

    /// <summary>A finding at the first occurrence of some words on a line.</summary>
    public static Diagnostic At(Rule rule, string path, string text, int line, string words, string message = "“is safe” is an absolute.", string hint = "Say what is known.")
    {
        var column = text.Split('\n')[line - 1].IndexOf(words, StringComparison.Ordinal) + 1;
        return new Diagnostic(rule, new SourceSpan(path, line, column, line, column + words.Length), message, hint);
    }

    /// <summary>A report with an error, a warning, a hint about a file, and an error with hostile words.</summary>
    public static CheckReport Report(params Diagnostic[] more) => Of(Lines((Safe, SafeText)),
    [
        At(Claim, Safe, SafeText, 5, "is safe"),
        At(Length, Safe, SafeText, 5, "For most people", "This sentence has 31 words.", "Make two of it."),
        new Diagnostic(File, SourceSpan.File("input/old notes, 50%: a.txt"), "Nothing reads this file.", ""),
        .. more,
    ]);

    public static Diagnostic HostileFinding => new(Claim with { Why = null }, new SourceSpan("input/faq/a,b:c%.md", 3, 2, 3, 5), Hostile, Hostile);

    public static CheckReport Of(Func<string, int, string?> lineOf, IEnumerable<Diagnostic> findings) =>
        new(Fingerprints.Of(findings, lineOf), lineOf) { Date = new DateOnly(2026, 11, 22), Version = "0.1.0", TitleOf = static path => path == Safe ? "Is KAP safe?" : null };

    public static string Write(string format, CheckReport report)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        ReportFormat.All.First(known => known.Name == format).Write(writer, report);
        return writer.ToString();
    }

    public static ImmutableArray<string> Names => [.. ReportFormat.All.Select(static format => format.Name)];
}
