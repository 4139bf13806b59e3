using System.Collections.Immutable;

namespace KapGuide.Diagnostics.Formats;

/// <summary>A finding with a name that stays the same when lines move.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="Fingerprint">16 hexadecimal digits, unique in a report; see <see cref="Fingerprints"/>.</param>
public sealed record Finding(Diagnostic Diagnostic, string Fingerprint);

/// <summary>What a report shows: the same for every format.</summary>
/// <param name="Findings">In order; with a baseline, only those that it doesn't know.</param>
/// <param name="LineOf">The text of a line (from 1) of a file; null when it is not known.</param>
public sealed record CheckReport(ImmutableArray<Finding> Findings, Func<string, int, string?> LineOf)
{
    /// <summary>The least severe findings that fail the check.</summary>
    public Severity FailOn { get; init; } = Severity.Error;

    /// <summary>What the baseline knows; null without one.</summary>
    public BaselineComparison? Baseline { get; init; }

    /// <summary>The title of an article or page by its file, for people who don't think in files; null when it has none.</summary>
    public Func<string, string?> TitleOf { get; init; } = static _ => null;

    /// <summary>The day for which the site was checked: the only date in a report.</summary>
    public DateOnly Date { get; init; }

    /// <summary>The yardsticks of each answer, in the order of their files.</summary>
    public ImmutableArray<PageScore> Scores { get; init; } = [];

    /// <summary>Whether text shows every hint; else hints are counted by rule, with an example each.</summary>
    public bool ShowsAllHints { get; init; }

    /// <summary>The address of the program's source, with a slash at the end, under which <see cref="Rule.Manual"/> lies; empty when it is not public.</summary>
    public string ManualRoot { get; init; } = "";

    /// <summary>The program's version.</summary>
    public string Version { get; init; } = "";

    /// <summary>The findings without their fingerprints.</summary>
    public IEnumerable<Diagnostic> Diagnostics => Findings.Select(static finding => finding.Diagnostic);

    /// <summary>Whether a finding fails the check.</summary>
    public bool Fails(Diagnostic finding) => finding.Severity >= FailOn;

    /// <summary>The findings by file: files with the worst findings first, then by path; inside a file the worst first, then by place.</summary>
    public IEnumerable<IGrouping<string, Finding>> ByFile() => Findings
        .OrderByDescending(static finding => finding.Diagnostic.Severity).ThenBy(static finding => finding.Diagnostic, Diagnostic.Order)
        .GroupBy(static finding => finding.Diagnostic.At.Path, StringComparer.Ordinal)
        .OrderByDescending(static file => file.First().Diagnostic.Severity).ThenBy(static file => file.Key, StringComparer.Ordinal);

    /// <summary>How many findings have a level.</summary>
    public int Count(Severity level) => Findings.Count(finding => finding.Diagnostic.Severity == level);
}
