using System.CommandLine;
using KapGuide.Pipelines;

namespace KapGuide.Commands;

/// <summary><c>pipelines</c>: what makes which files, and how long it takes. Writes nothing.</summary>
internal static class PipelinesCommand
{
    public static Command Create()
    {
        var command = new Command("pipelines", "Lists the pipelines with what they make, how many files, and how long it took. Writes no site.");
        command.SetAction(static result =>
        {
            var build = SiteBuilder.Build(SharedOptions.BuildOptionsOf(result));
            Report.Findings(result, build.Findings, SharedOptions.RootOf(result));
            Report.Timings(build);
            return Report.ExitCode(build.Findings, result.GetValue(SharedOptions.Failure));
        });
        return command;
    }
}
