using System.Globalization;
using System.Text.Json;

namespace KapGuide.Benchmarks;

/// <summary>
/// Fails when a build of 1,000 made-up answers costs more than twice the recorded processor time. The measure is a ratio to <see cref="ReferenceWork"/>, run before and
/// after in the same process, so a slow or busy machine changes both alike; no seconds are compared. The build sees one processor, so that their number doesn't matter.
/// </summary>
internal static class Guard
{
    private const int Answers = 1000;
    private const double Limit = 2;
    private const int Attempts = 3;

    /// <summary>What was recorded.</summary>
    /// <param name="Ratio">Processor time of the build over that of the reference workload.</param>
    /// <param name="Configuration">Debug or Release: they can't be compared.</param>
    private sealed record Recorded(double Ratio, string Configuration);

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    /// <summary>Measures and decides; 1 when the build has become too slow.</summary>
    /// <param name="record">Whether what is measured is to be the new record: done on purpose, with the reason in the commit.</param>
    /// <param name="file">The record; the one of this repository when null.</param>
    public static int Run(bool record, string? file = null)
    {
        file ??= Path.Combine(KapGuide.Tests.Search.ArticleFolder.Root, "tests", "KapGuide.Benchmarks", "guard.json");
        var limit = double.PositiveInfinity;
        if (!record)
        {
            var recorded = JsonSerializer.Deserialize<Recorded>(File.ReadAllText(file))!;
            if (recorded.Configuration != Configuration)
            {
                Console.Error.WriteLine($"The guard was recorded with {recorded.Configuration} and runs with {Configuration}: those can't be compared.");
                return 2;
            }

            limit = recorded.Ratio * Limit;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Recorded ratio {recorded.Ratio:0.00}; more than {limit:0.00} fails."));
        }

        var folder = Directory.CreateTempSubdirectory("kapguide-guard-").FullName;
        try
        {
            Corpus.Write(folder, Answers);
            List<double> ratios = [];
            var before = ReferenceWork.Run();
            for (var attempt = 1; attempt <= Attempts; attempt++)
            {
                if (Build(folder) is not { } build) return 1;
                var after = ReferenceWork.Run();
                ratios.Add(build / ((before + after) / 2));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Ratio {ratios[^1]:0.00} (reference before and after: 1 to {after / before:0.00})"));
                before = after;
                // One good answer settles it; a bad one is asked again, since a neighbour's load can only make it worse.
                if (!record && ratios[^1] <= limit)
                {
                    Console.WriteLine("The build is as fast as it was.");
                    return 0;
                }
            }

            if (record)
            {
                File.WriteAllText(file, JsonSerializer.Serialize(new Recorded(Math.Round(ratios.Order().ElementAt(Attempts / 2), 2), Configuration)) + "\n");
                Console.WriteLine($"Recorded in {file}.");
                return 0;
            }

            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FAILED: a build of {Answers:N0} answers costs {ratios.Min():0.00} times the reference workload at best, and {limit:0.00} is the limit. Find what became slow (kapguide --timings), or record the new cost on purpose: guard --record."));
            return 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Seconds of processor time of a build by the program beside this one; null when it failed, which is told.</summary>
    private static double? Build(string folder)
    {
        var output = Path.Combine(folder, "output");
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
        var run = ProcessRun.Of(Path.Combine(AppContext.BaseDirectory, "kapguide"), ["build", "-r", folder, "-o", output], null, ("DOTNET_PROCESSOR_COUNT", "1"));
        // A build that makes nothing is fast, too.
        var pages = Directory.Exists(output) ? Directory.EnumerateFiles(Path.Combine(output, "faq"), "index.html", SearchOption.AllDirectories).Count() : 0;
        var failure = run is null ? "there is no program kapguide beside the benchmarks" : run.Failure() ?? (pages == Answers ? run.Cpu > 0 ? null : "the system tells no processor time (/proc is needed)" : $"made {pages} pages of {Answers} answers");
        if (failure is null) return run!.Cpu;
        Console.Error.WriteLine($"FAILED: the build {failure}");
        return null;
    }
}
