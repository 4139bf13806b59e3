using System.Globalization;
using System.Text.RegularExpressions;

namespace KapGuide.Benchmarks;

/// <summary>What to measure.</summary>
/// <param name="Program">The published program.</param>
/// <param name="Sizes">Sizes in answers; <see cref="AllBench.Real"/> is the site of this repository.</param>
/// <param name="Eleventy">A folder with Eleventy; null for the PATH.</param>
/// <param name="Out">The JSON file.</param>
/// <param name="Runs">Rounds a size; null for five, or three above 1,000 answers.</param>
internal sealed record AllOptions(string Program, int[] Sizes, string? Eleventy, string Out, int? Runs);

/// <summary>
/// Everything that is measured of whole runs, at several sizes, as a table and as JSON. Each round runs ours and the others one after the other,
/// so that a machine that is busy for a while is so for all of them; a ratio is that of one round, and its median and its least and greatest are told.
/// </summary>
internal static partial class AllBench
{
    /// <summary>The size of the site of this repository, which stands for itself.</summary>
    public const int Real = 58;

    /// <summary>Measures all sizes; 1 when a run of our own failed.</summary>
    public static async Task<int> Run(AllOptions options)
    {
        var memory = Directory.Exists("/dev/shm") ? "/dev/shm" : null;
        var folder = memory is null ? Directory.CreateTempSubdirectory("kapguide-bench-").FullName : Directory.CreateDirectory(Path.Combine(memory, $"kapguide-bench-{Environment.ProcessId}")).FullName;
        Rival[] rivals = [HugoSite.Rival, EleventySite.In(options.Eleventy)];
        var report = new BenchReport(Environment.ProcessorCount, File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown", memory is not null,
            [.. rivals.Select(static rival => new RivalVersion(rival.Name, rival.Version()))], []);
        try
        {
            foreach (var size in options.Sizes)
            {
                Console.Error.WriteLine($"{size:N0} answers …");
                report.Sizes.Add(await Measure(options, Path.Combine(folder, $"{size}"), size, rivals));
                report.Write(options.Out);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        report.Print(Console.Out);
        Console.Error.WriteLine($"All runs are in {options.Out}.");
        return report.Sizes.Any(static size => size.Failures.Count > 0) ? 1 : 0;
    }

    private static async Task<SizeReport> Measure(AllOptions options, string root, int size, Rival[] rivals)
    {
        if (size == Real) CopyReal(root);
        else Corpus.Write(root, size);
        var report = new SizeReport(size);
        foreach (var rival in rivals) rival.Write(root, Path.Combine(root, rival.Name));
        var rounds = options.Runs ?? (size > 1000 ? 3 : 5);
        for (var round = 0; round < rounds; round++)
        {
            var output = Path.Combine(root, "output");
            if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
            Own(report, "first", report.First, ["build", "-r", root, "-o", output]);
            foreach (var rival in rivals)
            {
                if (report.RivalFailures.ContainsKey(rival.Name)) continue;
                var made = Path.Combine(root, "made-by-other");
                var (run, failure) = rival.Build(Path.Combine(root, rival.Name), made, size);
                if (Directory.Exists(made)) Directory.Delete(made, recursive: true);
                if (failure is not null) report.RivalFailures[rival.Name] = failure;
                if (run is not null) report.RivalsOf(rival.Name).Add(Figures.Of(run));
            }

            var again = Own(report, "again", report.Again, ["build", "-r", root, "-o", output]);
            if (again is not null && !again.Errors.Contains("(0 written,", StringComparison.Ordinal)) report.Failures.Add("the second build wrote something: " + again.Errors.Split('\n')[0]);
        }

        Directory.Delete(Path.Combine(root, "output"), recursive: true);
        foreach (var rival in rivals) Directory.Delete(Path.Combine(root, rival.Name), recursive: true);
        for (var round = 0; round < 3; round++) Own(report, "check", report.Check, ["check", "-r", root, "--fail-on", "error"], accepted: 1);

        // One part after the other, or the time of one would hold that of those beside it.
        if (Own(report, "timings", [], ["build", "-r", root, "-o", Path.Combine(root, "output"), "--serial", "--timings"]) is { } timed)
            report.SearchMilliseconds = SearchRow.Match(timed.Errors) is { Success: true } row ? double.Parse(row.Groups[1].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture) : null;
        if (report.SearchMilliseconds is null) report.Failures.Add("--timings has no row of the pipeline Search");
        if (Directory.Exists(Path.Combine(root, "output"))) Directory.Delete(Path.Combine(root, "output"), recursive: true);
        report.CitationMicroseconds = CitationBench.Run(root, Math.Min(size, 2000));
        var (warm, problem) = await WarmBench.Run(options.Program, root);
        report.WarmMilliseconds.AddRange(warm);
        if (problem is not null) report.Failures.Add($"preview: {problem}");
        Directory.Delete(root, recursive: true);
        return report;

        ProcessRun? Own(SizeReport into, string name, List<Figures> figures, string[] arguments, int accepted = 0)
        {
            var run = ProcessRun.Of(options.Program, arguments) ?? throw new FileNotFoundException($"There is no program {options.Program}. Make it first: dotnet publish -c Release -o kapguide");
            if (run.Failure(accepted) is { } failure)
            {
                into.Failures.Add($"{name} {failure}");
                return null;
            }

            figures.Add(Figures.Of(run));
            return run;
        }
    }

    private static void CopyReal(string root)
    {
        var source = KapGuide.Tests.Search.ArticleFolder.Root;
        foreach (var part in (string[])["input", "themes"])
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(source, part), "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(root, Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }

    [GeneratedRegex(@"^\s*Search\s.*\s([\d,.]+)\s*$", RegexOptions.Multiline)]
    private static partial Regex SearchRow { get; }
}
