using System.Globalization;

namespace KapGuide.Diagnostics.Formats;

/// <summary>Findings for people: grouped by file, worst first, with the author's own line, the words underlined, what to do, why, and how to waive.</summary>
public static class TextReport
{
    private const int MaxWidth = 140;
    private const int Examples = 3;

    /// <summary>Writes a report and ends with how many findings of each level there are, and what became of the baseline.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">What to write.</param>
    /// <param name="color">Whether ANSI colours may be used.</param>
    public static void Write(TextWriter output, CheckReport report, bool color)
    {
        var shown = report.ShowsAllHints ? report : report with { Findings = [.. report.Findings.Where(finding => finding.Diagnostic.Severity > Severity.Info || report.Fails(finding.Diagnostic))] };
        foreach (var file in shown.ByFile())
        {
            output.WriteLine(Paint(ReportText.OneLine(report.TitleOf(file.Key) is { } title ? $"{title} ({file.Key})" : file.Key), "1", color));
            foreach (var finding in file) Write(output, finding.Diagnostic, report.LineOf, color);
            output.WriteLine();
        }

        WriteHints(output, [.. report.Diagnostics.Except(shown.Diagnostics)], color);
        WriteScores(output, report);
        output.WriteLine(Summary([.. report.Diagnostics]));
        if (report.Baseline is not { } baseline) return;
        foreach (var known in baseline.Fixed) output.WriteLine($"Fixed since the baseline: {ReportText.OneLine($"{known.File} {known.Rule} {known.Message}")}");
        output.WriteLine($"Against the baseline: {report.Findings.Length} new, {baseline.Fixed.Length} fixed, {baseline.Known.Length} still there.");
        if (!baseline.Fixed.IsEmpty) output.WriteLine("To take the fixed ones out of the baseline, run again with --update-baseline.");
    }

    /// <summary>Writes findings without a baseline.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="lineOf">The text of a line (from 1) of a file; null when it is not known.</param>
    /// <param name="color">Whether ANSI colours may be used.</param>
    public static void Write(TextWriter output, IReadOnlyCollection<Diagnostic> findings, Func<string, int, string?> lineOf, bool color) =>
        Write(output, new CheckReport([.. findings.Select(static finding => new Finding(finding, ""))], lineOf) { ShowsAllHints = true }, color);

    /// <summary>"3 errors must be fixed. 1 warning is worth a look.", or "Nothing found.".</summary>
    public static string Summary(IReadOnlyCollection<Diagnostic> findings)
    {
        var (errors, warnings, hints) = (Count(Severity.Error), Count(Severity.Warning), Count(Severity.Info));
        var look = string.Join(" and ", new[] { (warnings, "warning"), (hints, "hint") }.Where(static part => part.Item1 > 0).Select(static part => ReportText.Count(part.Item1, part.Item2)));
        string[] sentences =
        [
            .. errors > 0 ? [$"{ReportText.Count(errors, "error")} must be fixed."] : Array.Empty<string>(),
            .. look.Length > 0 ? [$"{look} {(warnings + hints == 1 ? "is" : "are")} worth a look."] : Array.Empty<string>(),
        ];
        return sentences.Length == 0 ? "Nothing found." : string.Join(' ', sentences);

        int Count(Severity level) => findings.Count(finding => finding.Severity == level);
    }

    /// <summary>Hints by rule, the most frequent first, each with its first places: a hundred of them would bury what matters.</summary>
    private static void WriteHints(TextWriter output, Diagnostic[] hints, bool color)
    {
        if (hints.Length == 0) return;
        output.WriteLine(Paint("Hints, by rule", "1", color));
        foreach (var rule in hints.GroupBy(static hint => hint.Rule.Id, StringComparer.Ordinal).OrderByDescending(static rule => rule.Count()).ThenBy(static rule => rule.Key, StringComparer.Ordinal))
        {
            var first = rule.First();
            output.WriteLine($"  {rule.Count(),4} {Paint(rule.Key, "36", color)} {first.Rule.Name}: {ReportText.OneLine(first.Rule.Purpose)}");
            foreach (var example in rule.Order(Diagnostic.Order).Take(Examples)) output.WriteLine($"       {ReportText.OneLine(example.At.ToString())}  {ReportText.Short(ReportText.OneLine(example.Message), MaxWidth)}");
            if (rule.Count() > Examples) output.WriteLine($"       … and {rule.Count() - Examples} more");
        }

        output.WriteLine("  To see each with its line: kapguide check --all. To see none: kapguide check -l warning.");
        output.WriteLine();
    }

    private static void WriteScores(TextWriter output, CheckReport report)
    {
        if (report.Scores.IsEmpty) return;
        output.WriteLine("Yardsticks (what a machine can see of DISCERN, JAMA, CCI and PEMAT)");
        if (report.ShowsAllHints)
        {
            foreach (var page in report.Scores)
            {
                output.WriteLine($"  {ReportText.OneLine(page.File)}  {page}");
                foreach (var missing in page.Missing) output.WriteLine($"    + {ReportText.OneLine(missing)}");
            }
        }
        else
        {
            var full = report.Scores.Count(static page => !page.Missing.Any());
            output.WriteLine($"  {ReportText.Count(report.Scores.Length, "answer")}, {full} with every item.{(full < report.Scores.Length ? " The ones that lack most:" : "")}");
            foreach (var page in report.Scores.Where(static page => page.Missing.Any()).OrderByDescending(static page => page.Missing.Count()).ThenBy(static page => page.File, StringComparer.Ordinal).Take(Examples)) output.WriteLine($"  {ReportText.OneLine(page.File)}  {page}");
            output.WriteLine("  To see every answer and what to add: kapguide check --all.");
        }

        output.WriteLine();
    }

    private static void Write(TextWriter output, Diagnostic finding, Func<string, int, string?> lineOf, bool color)
    {
        var code = finding.Severity switch
        {
            Severity.Error => "31",
            Severity.Warning => "33",
            _ => "36",
        };
        output.WriteLine($"  {ReportText.OneLine(finding.At.ToString())}  {Paint(ReportText.LevelName(finding.Severity), code, color)} {finding.Rule.Id} {finding.Rule.Name}");
        output.WriteLine($"    {ReportText.OneLine(finding.Message)}");
        if (finding.At.Line > 0 && lineOf(finding.At.Path, finding.At.Line) is { } line)
        {
            var (shown, start, length) = ReportText.Frame(finding.At, line, MaxWidth);
            var number = finding.At.Line.ToString(CultureInfo.InvariantCulture);
            output.WriteLine($"    {number} | {shown}");
            output.WriteLine($"    {new string(' ', number.Length)} | {new string(' ', start)}{Paint(new string('^', Math.Max(1, length)), code, color)}");
        }

        if (finding.Hint.Length > 0) output.WriteLine($"    {Paint("→", "36", color)} {ReportText.OneLine(finding.Hint)}");
        if (finding.Rule.Why is { } why) output.WriteLine($"    why: {why}");
        if (Waiving.Of(finding, lineOf) is var (where, text)) output.WriteLine($"    waive: {text}  ({where})");
    }

    private static string Paint(string text, string code, bool color) => color ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
