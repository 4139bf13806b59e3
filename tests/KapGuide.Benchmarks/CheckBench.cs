using System.Collections.Immutable;
using System.Diagnostics;
using KapGuide.Audit;
using KapGuide.Pipelines;

namespace KapGuide.Benchmarks;

/// <summary>What <c>check</c> costs beyond <c>build</c>, on a site as it is and on 1,000 answers made from it.</summary>
public static class CheckBench
{
    private const int Runs = 5;
    private const int Many = 1000;

    /// <summary>Prints medians of build and check, and their ratio.</summary>
    /// <param name="root">The folder with <c>input/</c> and <c>themes/</c>.</param>
    public static int Run(string root)
    {
        Measure("as it is", root, Path.Combine(root, "input"), Runs);
        var copy = Directory.CreateTempSubdirectory("kapguide-bench-").FullName;
        try
        {
            Multiply(Path.Combine(root, "input"), copy);
            Measure($"{Many:N0} answers", root, copy, 3);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }

        return 0;
    }

    private static void Measure(string name, string root, string input, int runs)
    {
        Time(root, input, isCheck: true);
        var build = Median(runs, () => Time(root, input, isCheck: false));
        var check = Median(runs, () => Time(root, input, isCheck: true));
        Console.WriteLine($"{name,-14} build {build.TotalSeconds:N2} s  check {check.TotalSeconds:N2} s  beyond {(check - build).TotalSeconds:N2} s  ratio {check / build:N2}");
    }

    private static TimeSpan Time(string root, string input, bool isCheck)
    {
        var options = new BuildOptions(root, [input]) { Today = DateOnly.FromDateTime(DateTime.Today), PagesDespiteErrors = true };
        var clock = Stopwatch.StartNew();
        var result = SiteBuilder.Build(isCheck ? options with { Audit = (site, files) => SiteAudit.Run(AuditedSite.From(site, files, options.Workers)) } : options);
        return result.Site is null ? throw new InvalidOperationException($"{input} can't be built.") : clock.Elapsed;
    }

    private static TimeSpan Median(int runs, Func<TimeSpan> measure) => Enumerable.Range(0, runs).Select(_ => measure()).Order().ElementAt(runs / 2);

    /// <summary>Copies an input folder and repeats its answers under other names until there are enough.</summary>
    private static void Multiply(string from, string to)
    {
        ImmutableArray<string> files = [.. Directory.GetFiles(from, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        foreach (var file in files) Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)), "");
        string[] answers = [.. files.Where(static file => file.EndsWith(".md", StringComparison.Ordinal) && file.Contains($"{Path.DirectorySeparatorChar}faq{Path.DirectorySeparatorChar}", StringComparison.Ordinal))];
        for (var i = answers.Length; i < Many; i++)
        {
            var file = answers[i % answers.Length];
            var suffix = $"-{i / answers.Length}";
            Copy(file, Path.Combine(to, Path.GetRelativePath(from, file))[..^3] + suffix + ".md", suffix);
        }
    }

    private static void Copy(string from, string to, string suffix)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (suffix.Length == 0) File.Copy(from, to);
        else File.WriteAllLines(to, File.ReadLines(from).Select(line => line.StartsWith("Title:", StringComparison.Ordinal) ? line.TrimEnd('?') + $" Part {suffix[1..]}?" : line).Where(static line => !line.StartsWith("RedirectFrom:", StringComparison.Ordinal)));
    }
}
