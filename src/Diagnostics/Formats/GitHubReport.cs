using System.Globalization;

namespace KapGuide.Diagnostics.Formats;

/// <summary>
/// Findings as workflow commands, which GitHub shows beside the lines of a pull request. GitHub keeps ten of each level a step: when there are more,
/// those of one rule in one file share one, and the tenth says what is left. The log lists all of them.
/// </summary>
/// <remarks>Format and escapes: docs.github.com, "Workflow commands for GitHub Actions", and actions/toolkit, packages/core.</remarks>
public static class GitHubReport
{
    private const int Cap = 10;
    private const int MaxMessage = 4000;

    /// <summary>Writes a report.</summary>
    public static void Write(TextWriter output, CheckReport report)
    {
        foreach (var (level, command) in new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Info, "notice") })
            WriteLevel(output, command, [.. report.Diagnostics.Where(finding => finding.Severity == level)]);
        if (report.Findings.Length > 0)
        {
            output.Write("::group::All findings\n");
            foreach (var finding in report.Diagnostics) output.Write($"{ReportText.LevelName(finding.Severity)} {Inert(finding.ToString())}\n");
            output.Write("::endgroup::\n");
        }

        output.Write($"{TextReport.Summary([.. report.Diagnostics])}\n");
        if (report.Baseline is { } baseline) output.Write($"Against the baseline: {report.Findings.Length} new, {baseline.Fixed.Length} fixed, {baseline.Known.Length} still there.\n");
    }

    private static void WriteLevel(TextWriter output, string command, Diagnostic[] findings)
    {
        if (findings.Length <= Cap)
        {
            foreach (var finding in findings) WriteOne(output, command, [finding]);
            return;
        }

        var groups = findings.GroupBy(static finding => (finding.At.Path, finding.Rule.Id)).Select(static group => group.ToArray()).ToArray();
        var shown = groups.Length <= Cap ? groups.Length : Cap - 1;
        foreach (var group in groups[..shown]) WriteOne(output, command, group);
        if (shown == groups.Length) return;
        var rest = groups[shown..].SelectMany(static group => group).ToArray();
        var counts = rest.GroupBy(static finding => finding.Rule).OrderByDescending(static rule => rule.Count()).ThenBy(static rule => rule.Key.Id, StringComparer.Ordinal)
            .Select(static rule => $"{rule.Key.Id} {rule.Key.Name}: {rule.Count()}");
        output.Write($"::{command} title={Property($"{rest.Length} more in {ReportText.Count(rest.Select(static finding => finding.At.Path).Distinct(StringComparer.Ordinal).Count(), "file")}")}::{Data(string.Join('\n', counts))}\n");
    }

    private static void WriteOne(TextWriter output, string command, Diagnostic[] group)
    {
        var first = group[0];
        var at = first.At;
        var place = at.Path == "command line" ? "" : $"file={Property(at.Path)},";
        if (place.Length > 0 && at.Line > 0)
        {
            place += $"line={at.Line},endLine={Math.Max(at.Line, at.EndLine)},";
            // GitHub drops an annotation whose columns are given for a range of several lines.
            if (at.EndLine <= at.Line) place += $"col={at.Column},endColumn={Math.Max(at.Column, at.EndColumn - 1)},";
        }

        var message = $"{first.Message} {first.Hint}".Trim();
        if (group.Length > 1)
            message += $"\nThe same rule, {group.Length} times in this file: lines {string.Join(", ", group.Select(static finding => finding.At.Line.ToString(CultureInfo.InvariantCulture)).Distinct())}.";
        output.Write($"::{command} {place}title={Property($"{first.Rule.Id} {first.Rule.Name}")}::{Data(ReportText.Short(message, MaxMessage))}\n");
    }

    /// <summary>A line of the log that the runner can't take for a command: it doesn't begin with two colons, and holds no old-style command.</summary>
    private static string Inert(string text) => ReportText.OneLine(text).Replace("##[", "## [", StringComparison.Ordinal);

    private static string Data(string text) =>
        string.Join("%0A", text.ReplaceLineEndings("\n").Split('\n').Select(static line => ReportText.OneLine(line).Replace("%", "%25", StringComparison.Ordinal).Replace("##[", "## [", StringComparison.Ordinal)));

    private static string Property(string text) => ReportText.OneLine(text).Replace("%", "%25", StringComparison.Ordinal)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal).Replace("##[", "## [", StringComparison.Ordinal);
}
