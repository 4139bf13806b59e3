using System.Globalization;
using System.Text.Json;

namespace KapGuide.Benchmarks;

/// <summary>One run.</summary>
/// <param name="Seconds">Wall time.</param>
/// <param name="Cpu">Processor time in seconds, system included.</param>
/// <param name="PeakMegabytes">Largest resident memory, in MiB.</param>
internal sealed record Figures(double Seconds, double Cpu, double PeakMegabytes)
{
    /// <summary>The figures of a run.</summary>
    public static Figures Of(ProcessRun run) => new(Math.Round(run.Seconds, 4), Math.Round(run.Cpu, 2), Math.Round(run.Peak / 1048576.0, 1));
}

/// <summary>A generator beside ours; without a version it isn't installed.</summary>
internal sealed record RivalVersion(string Name, string? Version);

/// <summary>What was measured at one size: each run, in the order of rounds.</summary>
/// <param name="Answers">The size.</param>
internal sealed record SizeReport(int Answers)
{
    /// <summary>Builds into an empty folder.</summary>
    public List<Figures> First { get; } = [];

    /// <summary>Builds with nothing changed.</summary>
    public List<Figures> Again { get; } = [];

    /// <summary>Runs of <c>check</c>.</summary>
    public List<Figures> Check { get; } = [];

    /// <summary>From a save to the served page.</summary>
    public List<double> WarmMilliseconds { get; } = [];

    /// <summary>The pipeline Search of a build with <c>--serial</c>.</summary>
    public double? SearchMilliseconds { get; set; }

    /// <summary>Formatting the citations and references of a page with twelve sources.</summary>
    public double CitationMicroseconds { get; set; }

    /// <summary>Builds of others, by name.</summary>
    public SortedDictionary<string, List<Figures>> Rivals { get; } = new(StringComparer.Ordinal);

    /// <summary>Why another has no figures, by name.</summary>
    public SortedDictionary<string, string> RivalFailures { get; } = new(StringComparer.Ordinal);

    /// <summary>What went wrong with ours.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>The runs of another.</summary>
    public List<Figures> RivalsOf(string name) => Rivals.TryGetValue(name, out var runs) ? runs : Rivals[name] = [];
}

/// <summary>All figures, with what must be known of the machine to read them.</summary>
/// <param name="Processors">How many the machine has.</param>
/// <param name="Load">The load average of the last minute when the bench began: above 0.5 others were at work.</param>
/// <param name="InMemory">Whether files lay on a memory file system.</param>
/// <param name="Versions">The others.</param>
/// <param name="Sizes">By size.</param>
internal sealed record BenchReport(int Processors, string Load, bool InMemory, RivalVersion[] Versions, List<SizeReport> Sizes)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Writes it as JSON.</summary>
    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Indented) + "\n");

    /// <summary>Prints a table in Markdown: a row a measure, a column a size; then everything that failed.</summary>
    public void Print(TextWriter to)
    {
        to.WriteLine($"{Processors} processors, load {Load} at the start, {(InMemory ? "files in memory" : "files on disk")}; {string.Join("; ", Versions.Select(static rival => $"{rival.Name}: {rival.Version ?? "not installed"}"))}");
        to.WriteLine();
        to.WriteLine($"| answers | {string.Join(" | ", Sizes.Select(static size => $"{size.Answers:N0}"))} |");
        to.WriteLine($"|---|{string.Concat(Sizes.Select(static _ => "---:|"))}");
        Row("first build, s", static size => Median(size.First, static run => run.Seconds, "0.00"));
        Row("the same an answer, ms", static size => size.First.Count == 0 ? "failed" : Text(Median(size.First.Select(static run => run.Seconds)) * 1000 / size.Answers, "0.00"));
        Row("second build, nothing changed: part of the first", static size => Ratio(size.Again, size.First));
        Row("save to served page, ms", static size => size.WarmMilliseconds.Count == 0 ? "failed" : $"{Text(Median(size.WarmMilliseconds), "0")} (95 %: {Text(size.WarmMilliseconds.Order().ElementAt(size.WarmMilliseconds.Count * 95 / 100), "0")})");
        Row("check, s", static size => Median(size.Check, static run => run.Seconds, "0.00"));
        Row("search index, ms (`--serial`)", static size => size.SearchMilliseconds is { } time ? Text(time, "0") : "failed");
        Row("citations of a page, µs", static size => Text(size.CitationMicroseconds, "0"));
        Row("processor time of the first build, s", static size => Median(size.First, static run => run.Cpu, "0.00"));
        Row("peak memory, MB", static size => Median(size.First, static run => run.PeakMegabytes, "0"));
        foreach (var (name, version) in Versions.Select(static rival => (rival.Name, rival.Version)))
        {
            Row($"{name}, s", size => version is null ? "not installed" : Median(size.RivalsOf(name), static run => run.Seconds, "0.00"));
            if (version is null) continue;
            Row($"{name}, peak memory, MB", size => Median(size.RivalsOf(name), static run => run.PeakMegabytes, "0"));
            Row($"**ours : {name}, wall time**", size => Ratio(size.First, size.RivalsOf(name)));
            Row($"ours : {name}, processor time", size => Ratio(size.First, size.RivalsOf(name), static run => run.Cpu));
            Row($"ours : {name}, peak memory", size => Ratio(size.First, size.RivalsOf(name), static run => run.PeakMegabytes));
        }

        foreach (var size in Sizes)
        {
            foreach (var failure in size.Failures) to.WriteLine($"FAILED at {size.Answers:N0}: {failure}");
            foreach (var (name, failure) in size.RivalFailures.Where(failed => Versions.Any(rival => rival.Name == failed.Key && rival.Version is not null))) to.WriteLine($"FAILED at {size.Answers:N0}: {name} {failure}");
        }

        void Row(string name, Func<SizeReport, string> cell) => to.WriteLine($"| {name} | {string.Join(" | ", Sizes.Select(cell))} |");
    }

    /// <summary>The median of the rounds' ratios, with the least and the greatest.</summary>
    private static string Ratio(List<Figures> ours, List<Figures> theirs, Func<Figures, double>? what = null)
    {
        what ??= static run => run.Seconds;
        if (ours.Count == 0 || ours.Count != theirs.Count) return "failed";
        double[] ratios = [.. ours.Zip(theirs, (our, their) => what(our) / what(their)).Order()];
        return $"{Text(Median(ratios), "0.00")} ({Text(ratios[0], "0.00")} to {Text(ratios[^1], "0.00")})";
    }

    private static string Median(List<Figures> runs, Func<Figures, double> what, string form) => runs.Count == 0 ? "failed" : Text(Median(runs.Select(what)), form);

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private static string Text(double value, string form) => value.ToString(form, CultureInfo.InvariantCulture);
}
