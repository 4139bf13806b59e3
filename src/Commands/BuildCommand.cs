using System.CommandLine;
using System.Diagnostics;
using KapGuide.Output;
using KapGuide.Pipelines;

namespace KapGuide.Commands;

/// <summary><c>build</c>: input → output. Also what happens when no verb is given.</summary>
internal static class BuildCommand
{
    private static readonly Option<string?> ChangedUrls = new("--changed-urls")
    { Description = "Writes the addresses of pages that are new, changed or gone since the last build to a file, one a line, for IndexNow.", HelpName = "FILE" };

    private static readonly Option<bool> Anew = new("--anew") { Description = "Builds even when nothing has changed since the last build." };

    public static Command Create()
    {
        var command = new Command("build", "Builds the site from input/ into output/. This also happens without a verb.") { ChangedUrls, Anew };
        command.SetAction(Run);
        return command;
    }

    public static int Run(ParseResult result)
    {
        var clock = Stopwatch.StartNew();
        var root = SharedOptions.RootOf(result);
        var output = SharedOptions.OutputOf(result);
        var (options, clean) = (SharedOptions.BuildOptionsOf(result), !result.GetValue(SharedOptions.NoClean));
        var (shown, failing) = (result.GetValue(SharedOptions.Log), result.GetValue(SharedOptions.Failure));
        // Where no stamp lies there will be work, and rules can be set up while inputs are hashed.
        var willWork = WantsWork(result) || !BuildStamp.IsKept(root, output);
        if (willWork) FirstMemory.TakeFor(options.Inputs);
        if (willWork && options.Workers > 1) SiteBuilder.WarmUp();
        var inputs = BuildStamp.InputsOf(options, output, clean);
        if (!WantsWork(result) && BuildStamp.Current(root, output, inputs, shown < failing ? shown : failing) is { } stamp)
        {
            Report.Findings(result, stamp.Findings, root);
            Say(stamp.Answers, new WriteResult(0, stamp.Files.Length, 0, []));
            return Report.ExitCode(stamp.Findings, failing);
        }

        if (!willWork) FirstMemory.TakeFor(options.Inputs);
        var build = SiteBuilder.Build(options);
        var code = Report.ExitCode(build.Findings, failing);
        Report.Findings(result, build.Findings, root);
        if (build.HasErrors)
        {
            if (result.GetValue(SharedOptions.Timings)) Report.Timings(build);
            Console.Error.WriteLine($"Nothing was written: mend the errors above, then build again. {output} is as it was.");
            return code;
        }

        var before = Manifest.Read(output);
        BuildStamp.Forget(root, output);
        var written = SiteWriter.Write(output, build.Files, clean, options.Workers);
        if (result.GetValue(SharedOptions.Timings)) Report.Timings(build);
        Report.Findings(result, written.Problems, root);
        if (!written.Problems.IsEmpty) return Report.ExitCode(written.Problems, failing);

        if (result.GetValue(ChangedUrls) is { } list && !WriteLines(Path.GetFullPath(list, root), Feeds.ChangedUrls.Between(build.Site!, before.Files, Manifest.Read(output).Files))) return 2;
        if (inputs is not null)
            new BuildStamp(inputs, DateTime.UtcNow, build.Site!.Articles.Length, [.. build.Files.Select(static file => (file.Path, file.Length))], build.Findings).Keep(root, output);
        Say(build.Site!.Articles.Length, written);
        return code;

        void Say(int answers, WriteResult written)
        {
            Console.Error.WriteLine($"{answers} answers, {written.Written + written.Unchanged} files ({written.Written} written, {written.Unchanged} unchanged, {written.Deleted} deleted) in {clock.Elapsed.TotalSeconds:0.00} s.");
            Console.Error.WriteLine($"The site is in {output}{Path.DirectorySeparatorChar}");
            Console.Error.WriteLine("To look at it: dotnet run -- serve (published: kapguide serve), then open http://localhost:5080/ in a browser.");
        }
    }

    /// <summary>Whether the user asks about the work itself, which must then be done even if nothing changed.</summary>
    private static bool WantsWork(ParseResult result) =>
        result.GetValue(Anew) || result.GetValue(SharedOptions.Timings) || result.GetValue(SharedOptions.Serial) || result.GetValue(ChangedUrls) is not null;

    private static bool WriteLines(string path, IEnumerable<string> lines)
    {
        try
        {
            File.WriteAllLines(path, lines);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The site was written, but {path} can't be: {problem.Message} Choose another file with --changed-urls.");
            return false;
        }
    }
}
