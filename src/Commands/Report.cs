using System.Collections.Immutable;
using System.CommandLine;
using KapGuide.Diagnostics;
using KapGuide.Diagnostics.Formats;
using KapGuide.Pipelines;
using Spectre.Console;

namespace KapGuide.Commands;

/// <summary>What verbs print: findings on standard output, everything else on standard error.</summary>
internal static class Report
{
    /// <summary>0 when nothing is at or above the level, else 1; 2 when the command line itself is at fault.</summary>
    public static int ExitCode(IEnumerable<Diagnostic> findings, Severity level) =>
        findings.Where(finding => finding.Severity >= level).Aggregate(0, static (code, finding) => Math.Max(code, finding.At.Path == "command line" ? 2 : 1));

    /// <summary>Prints findings at or above the level that was asked for.</summary>
    public static void Findings(ParseResult result, ImmutableArray<Diagnostic> findings, string root)
    {
        var level = result.GetValue(SharedOptions.Log);
        var shown = findings.Where(finding => finding.Severity >= level).ToArray();
        if (shown.Length > 0) TextReport.Write(Console.Out, shown, LinesOf(root), UsesColor(Console.IsOutputRedirected));
    }

    /// <summary>Reads lines of files below the root, each file once.</summary>
    public static Func<string, int, string?> LinesOf(string root)
    {
        Dictionary<string, string[]?> files = new(StringComparer.Ordinal);
        return (path, line) =>
        {
            if (!files.TryGetValue(path, out var lines))
            {
                var full = Path.GetFullPath(path, root);
                lines = files[path] = File.Exists(full) && new FileInfo(full).Length < 1 << 22 ? File.ReadAllLines(full) : null;
            }

            return lines is not null && line <= lines.Length ? lines[line - 1] : null;
        };
    }

    /// <summary>A table of what was made and how long it took.</summary>
    public static void Timings(BuildResult build)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("Pipeline", "Makes", "Files", "KB", "ms");
        foreach (var column in table.Columns.Skip(2)) column.RightAligned();
        foreach (var run in build.Runs)
        {
            table.AddRow(run.Name, Pipeline.All.FirstOrDefault(pipeline => pipeline.Name == run.Name)?.Outputs ?? "", $"{run.Count:N0}",
                run.Bytes > 0 ? $"{run.Bytes / 1024.0:N0}" : "", $"{run.Time.TotalMilliseconds:N1}");
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected) console.Profile.Width = 100;
        console.Write(table);
    }

    /// <summary>Whether colours may be printed: on a terminal, unless NO_COLOR (no-color.org) is set.</summary>
    public static bool UsesColor(bool redirected) => !redirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
}
