using System.CommandLine;
using KapGuide.Diagnostics;
using KapGuide.Diagnostics.Formats;
using KapGuide.Pipelines;

namespace KapGuide.Commands;

/// <summary><c>check</c>: everything that <c>build</c> finds, and nothing written.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var failOn = new Option<Severity?>("--fail-on") { Description = "The least severe findings that fail: error (default), warning or info.", HelpName = "LEVEL" };
        var command = new Command("check", "Finds what is wrong with the content and the finished site. Writes no site.") { failOn };
        command.SetAction(result =>
        {
            var root = SharedOptions.RootOf(result);
            var build = SiteBuilder.Build(SharedOptions.BuildOptionsOf(result));
            var level = result.GetValue(SharedOptions.Log);
            TextReport.Write(Console.Out, [.. build.Findings.Where(finding => finding.Severity >= level)], Report.LinesOf(root), color: false);
            if (result.GetValue(SharedOptions.Timings)) Report.Timings(build);
            return Report.ExitCode(build.Findings, result.GetValue(failOn) ?? result.GetValue(SharedOptions.Failure));
        });
        return command;
    }
}
