using System.Text;

namespace KapGuide.Diagnostics.Formats;

/// <summary>Findings as Markdown, for GitHub's job summary (<c>$GITHUB_STEP_SUMMARY</c>), which takes at most 1 MiB: what doesn't fit is counted.</summary>
public static class MarkdownReport
{
    private const int MaxBytes = 900_000;
    private const int MaxText = 1000;
    private const int MaxScores = 100;

    /// <summary>Writes a report.</summary>
    public static void Write(TextWriter output, CheckReport report)
    {
        output.Write($"## Site check\n\n{TextReport.Summary([.. report.Diagnostics])}\n");
        if (report.Baseline is { } baseline)
            output.Write($"\nAgainst the baseline: {report.Findings.Length} new, {baseline.Fixed.Length} fixed, {baseline.Known.Length} still there.\n");
        var (written, left) = (0, 0);
        foreach (var file in report.ByFile())
        {
            var heading = report.TitleOf(file.Key) is { } title ? $"\n### {Escape(title)}\n\n`{Code(file.Key)}`\n\n" : $"\n### `{Code(file.Key)}`\n\n";
            foreach (var finding in file)
            {
                var text = heading + Line(finding.Diagnostic);
                var size = Encoding.UTF8.GetByteCount(text);
                if (written + size > MaxBytes)
                {
                    left++;
                    continue;
                }

                output.Write(text);
                (written, heading) = (written + size, "");
            }
        }

        WriteScores(output, report);
        if (left > 0) output.Write($"\n{left} more findings don't fit here; the log and the other formats list them.\n");
    }

    private static void WriteScores(TextWriter output, CheckReport report)
    {
        if (report.Scores.IsEmpty) return;
        output.Write("\n<details><summary>Yardsticks of each answer (what a machine can see)</summary>\n\n| Answer | Yardsticks | To add |\n|---|---|---|\n");
        foreach (var page in report.Scores.Take(MaxScores)) output.Write($"| {Escape(report.TitleOf(page.File) ?? page.File)} | {page} | {Escape(string.Join(" ", page.Missing))} |\n");
        if (report.Scores.Length > MaxScores) output.Write($"\n{report.Scores.Length - MaxScores} more in the other formats.\n");
        output.Write("\n</details>\n");
    }

    private static string Line(Diagnostic finding)
    {
        var place = finding.At.Line > 0 ? $"line {finding.At.Line}, " : "";
        var why = finding.Rule.Why is { } source && Uri.TryCreate(source, UriKind.Absolute, out var address) ? $" ([why]({address.AbsoluteUri.Replace(")", "%29", StringComparison.Ordinal)}))" : "";
        var hint = finding.Hint.Length > 0 ? $"  \n  {Escape(finding.Hint)}" : "";
        return $"- **{ReportText.LevelName(finding.Severity)}** {place}`{finding.Rule.Id}` {finding.Rule.Name}: {Escape(finding.Message)}{why}{hint}\n";
    }

    /// <summary>A code span can't hold its own fence.</summary>
    private static string Code(string text) => ReportText.OneLine(text).Replace('`', '\'');

    /// <summary>Backslashes before everything that could mean something in Markdown (CommonMark 0.31, section 2.4), with @mentions and HTML kept from working.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in ReportText.Short(ReportText.OneLine(text), MaxText))
        {
            if (c is '<') escaped.Append("&lt;");
            else if (c is '@') escaped.Append("&#64;");
            else if (c is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '#' or '|' or '~' or '>' or '!' or '&' or '$') escaped.Append('\\').Append(c);
            else escaped.Append(c);
        }

        return escaped.ToString();
    }
}
