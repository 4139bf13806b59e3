using KapGuide.Benchmarks;

return args switch
{
    ["all", var program, .. var rest] when AllOf(program, rest) is { } options => await AllBench.Run(options),
    ["parts", .. var rest] => PartsBench.Run(rest),
    ["guard"] => Guard.Run(record: false),
    ["guard", "--record"] => Guard.Run(record: true),
    ["guard", "--against", var file] => Guard.Run(record: false, file),
    ["cache", .. var rest] when CacheOptions.Of(rest) is { } options => CacheBench.Run(options),
    ["search", "--write", var folder, .. var rest] => SearchFiles.Write(folder, rest.FirstOrDefault()),
    ["search", "--folds", var folder, var input] => LeaveOneOut.Write(folder, input),
    ["search", "--beside", var modules, .. var rest] => await KapGuide.Benchmarks.Beside.BesideBench.Run(modules, rest.FirstOrDefault() ?? Path.Combine(KapGuide.Tests.Search.ArticleFolder.Root, "input")),
    ["search", .. var rest] => await SearchBench.Run(rest.FirstOrDefault() ?? Path.Combine(KapGuide.Tests.Search.ArticleFolder.Root, "input")),
    ["preview", .. var rest] => await PreviewBench.Run(rest.FirstOrDefault(static part => !int.TryParse(part, out _)), rest.Select(static part => int.TryParse(part, out var count) ? count : 0).FirstOrDefault(static count => count > 0)),
    ["cms", .. var rest] => await CmsRun.Run(KapGuide.Tests.Search.ArticleFolder.Root, rest.Contains("--all")),
    ["learn", "--left-out"] => Learn.Run(KapGuide.Tests.Search.ArticleFolder.Root, leftOut: true, []),
    ["learn", .. var rest] => Learn.Run(KapGuide.Tests.Search.ArticleFolder.Root, leftOut: false, rest),
    ["check", .. var rest] => CheckBench.Run(rest.FirstOrDefault() ?? KapGuide.Tests.Search.ArticleFolder.Root),
    ["corpus", var folder, var count] when int.TryParse(count, out var answers) => Made(folder, answers),
    _ => Usage(),
};

static AllOptions? AllOf(string program, string[] rest)
{
    List<int> sizes = [];
    string? eleventy = null;
    var (file, runs) = ("bench.json", (int?)null);
    for (var i = 0; i < rest.Length; i++)
    {
        if (int.TryParse(rest[i], out var size) && size > 0) sizes.Add(size);
        else if (i + 1 == rest.Length) return null;
        else if (rest[i] == "--eleventy") eleventy = rest[++i];
        else if (rest[i] == "--out") file = rest[++i];
        else if (rest[i] == "--runs" && int.TryParse(rest[++i], out var count) && count > 0) runs = count;
        else return null;
    }

    return new AllOptions(Path.GetFullPath(program), sizes.Count > 0 ? [.. sizes] : [AllBench.Real, 1000, 10_000], eleventy, file, runs);
}

static int Made(string folder, int answers)
{
    Corpus.Write(folder, answers);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: dotnet run -c Release --project tests/KapGuide.Benchmarks -- VERB

          all PROGRAM [N …] [--eleventy FOLDER] [--out FILE] [--runs K]
                                   whole runs of a published program at several sizes, with Hugo and Eleventy beside it; 58 is the real site
          parts [BenchmarkDotNet's options]
                                   the parts of a build, each by itself
          guard [--record | --against FILE]
                                   fails when a build of 1,000 answers costs more than twice what was recorded (without -c Release)
          cache [--reads N] [--pops N] [--check]
                                   a model of a content network in front of 100 practices
          check [ROOT]             what check costs beyond build
          preview [FOLDER] [NUMBER OF ARTICLES]
                                   from a save to the changed page in Chromium
          search [--write FOLDER | --beside FOLDER] [INPUT]
                                   quality and cost of search; --beside measures lunr, minisearch, flexsearch and pagefind from that folder's node_modules in the same run
          learn [--left-out | FILE …]
                                   learns what claims look like from the labelled corpus and writes the weights; --left-out tells how well that carries
                                   over, files are put to what was learned, and nothing is written
          cms [--all]              the CMS in Chromium
          corpus FOLDER N          writes the made-up site of N answers
        """);
    return 2;
}
