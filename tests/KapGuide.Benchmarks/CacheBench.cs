using System.Globalization;

namespace KapGuide.Benchmarks;

/// <summary>What to simulate.</summary>
/// <param name="Reads">Reads a day.</param>
/// <param name="Pops">Points of presence.</param>
internal sealed record CacheOptions(int Reads, int Pops)
{
    /// <summary>From the command line; null when it can't be read.</summary>
    public static CacheOptions? Of(string[] rest)
    {
        var (reads, pops) = (10_000_000, 40);
        for (var i = 0; i < rest.Length; i += 2)
        {
            if (i + 1 == rest.Length || !int.TryParse(rest[i + 1], out var value) || value < 1) return null;
            if (rest[i] == "--reads") reads = value;
            else if (rest[i] == "--pops") pops = value;
            else return null;
        }

        return new CacheOptions(reads, pops);
    }
}

/// <summary>100 practices of 1,000 answers behind a content network: hit rates and origin requests, with and without purge by diff, and what they depend on.</summary>
internal static class CacheBench
{
    /// <summary>Bytes of a file on the wire, gzip -9, without headers: medians of the site of this repository, and for search of 1,000 made-up answers. Counted as docs/scale.md says.</summary>
    private static readonly double[] Bytes = [13_000, 3_100, 950, 1_070];

    /// <summary>A 304 with the headers that it must repeat.</summary>
    private const double BytesOf304 = 300;

    /// <summary>Checks the model, then prints tables in Markdown; 1 when the model disagrees with a calculation.</summary>
    public static int Run(CacheOptions options)
    {
        if (!CacheCheck.Run(Console.Out)) return 1;
        var world = new CacheWorld { Reads = options.Reads, Pops = options.Pops };
        Console.WriteLine(Line($"\n{world.Practices} practices × {world.Articles:N0} answers, {world.Reads:N0} reads a day, {world.Pops} edges, {world.Publications} publications a practice and day\n"));
        Console.WriteLine("| policy | kind | requests | at once | old version | origin: whole | origin: 304 | origin MB | edge GB |\n|---|---|---:|---:|---:|---:|---:|---:|---:|");
        ByKind("purge by diff", world);
        ByKind("purge of the whole site", world with { Purge = Purge.All });
        ByKind("no purge, pages for 5 min", world with { Purge = Purge.None, PageTime = 300 });

        Console.WriteLine("\n| what changes | pages at once | all at once | old version | origin requests | origin MB |\n|---|---:|---:|---:|---:|---:|");
        foreach (var pops in (int[])[10, 40, 160])
        {
            Sum($"{pops} edges, purge by diff", world with { Pops = pops });
            Sum($"{pops} edges, purge of the whole site", world with { Pops = pops, Purge = Purge.All });
        }

        Sum("purge by diff, with a shield", world with { Shield = true });
        foreach (var time in (int[])[60, 300, 3600, 86_400]) Sum($"no purge, pages for {time:N0} s", world with { Purge = Purge.None, PageTime = time });
        Sum("purge by diff, edges keep for 1 h", world with { Keep = 3600 });
        Sum("purge by diff, edges keep for 7 days", world with { Keep = 604_800, WarmUp = 2 });
        Sum("purge by diff, 24 publications", world with { Publications = 24 });
        Sum("purge of the whole site, 24 publications", world with { Publications = 24, Purge = Purge.All });
        return 0;
    }

    private static void ByKind(string name, CacheWorld world)
    {
        var counts = CacheModel.Run(world);
        foreach (var kind in Enum.GetValues<Kind>())
        {
            var count = counts[(int)kind];
            Console.WriteLine(Line($"| {name} | {Names[(int)kind]} | {count.Requests:N0} | {Part(count.Hits, count.Requests)} | {Part(count.Old, count.Requests)} | {count.Whole:N0} | {count.Unchanged:N0} | {Origin(kind, count) / 1e6:N1} | {count.Requests * Bytes[(int)kind] / 1e9:N2} |"));
        }
    }

    private static readonly string[] Names = ["pages", "widget script", "sets", "search"];

    private static void Sum(string name, CacheWorld world)
    {
        var counts = CacheModel.Run(world);
        var requests = counts.Sum(static count => count.Requests);
        Console.WriteLine(Line($"| {name} | {Part(counts[0].Hits, counts[0].Requests)} | {Part(counts.Sum(static count => count.Hits), requests)} | {Part(counts.Sum(static count => count.Old), requests)} | {counts.Sum(static count => count.Whole + count.Unchanged):N0} | {Enum.GetValues<Kind>().Sum(kind => Origin(kind, counts[(int)kind])) / 1e6:N0} |"));
    }

    private static double Origin(Kind kind, CacheCount count) => (count.Whole * Bytes[(int)kind]) + (count.Unchanged * BytesOf304);

    private static string Part(long part, long whole) => Line($"{(whole == 0 ? 0 : part * 100.0 / whole):0.00} %");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
