using System.Collections.Immutable;

namespace KapGuide.Diagnostics.Formats;

/// <summary>A way to write findings.</summary>
/// <param name="Name">As <c>check --format</c> takes it.</param>
/// <param name="Purpose">Who reads it.</param>
/// <param name="Write">Writes a report, with line feeds at the ends of lines; equal reports give equal bytes.</param>
public sealed record ReportFormat(string Name, string Purpose, Action<TextWriter, CheckReport> Write)
{
    /// <summary>All formats; the first is the default.</summary>
    public static ImmutableArray<ReportFormat> All { get; } =
    [
        new("text", "for people at a terminal", static (output, report) => TextReport.Write(output, report, color: false)),
        new("json", "for programs", JsonReport.Write),
        new("junit", "JUnit XML, for test reports", JUnitReport.Write),
        new("sarif", "SARIF 2.1.0, for code scanning", SarifReport.Write),
        new("github", "annotations in GitHub Actions", GitHubReport.Write),
        new("markdown", "for GitHub's job summary", MarkdownReport.Write),
        new("html", "one page for people who write", HtmlReport.Write),
    ];
}
