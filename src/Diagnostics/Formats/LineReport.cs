namespace KapGuide.Diagnostics.Formats;

/// <summary>
/// One line a finding, for programs that read along: <c>path:line:column level RULE message hint</c>. The level is error, warning or info, which
/// VS Code's problem matchers know. A finding about a file as a whole has line and column 1.
/// </summary>
public static class LineReport
{
    /// <summary>Writes a report, and nothing when there are no findings.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">What to write.</param>
    public static void Write(TextWriter output, CheckReport report)
    {
        foreach (var finding in report.Diagnostics)
        {
            var at = finding.At;
            output.WriteLine(ReportText.OneLine($"{at.Path}:{Math.Max(1, at.Line)}:{Math.Max(1, at.Column)} {finding.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id} {finding.Message} {finding.Hint}").TrimEnd());
        }
    }
}
