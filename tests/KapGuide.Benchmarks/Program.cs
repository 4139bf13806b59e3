using KapGuide.Benchmarks;

return args switch
{
    ["search", "--write", var folder, .. var rest] => SearchFiles.Write(folder, rest.FirstOrDefault()),
    ["search", "--folds", var folder, var input] => LeaveOneOut.Write(folder, input),
    ["search", "--beside", var modules, .. var rest] => await KapGuide.Benchmarks.Beside.BesideBench.Run(modules, rest.FirstOrDefault() ?? Path.Combine(KapGuide.Tests.Search.ArticleFolder.Root, "input")),
    ["search", .. var rest] => await SearchBench.Run(rest.FirstOrDefault() ?? Path.Combine(KapGuide.Tests.Search.ArticleFolder.Root, "input")),
    ["preview", .. var rest] => await PreviewBench.Run(rest.FirstOrDefault(static part => !int.TryParse(part, out _)), rest.Select(static part => int.TryParse(part, out var count) ? count : 0).FirstOrDefault(static count => count > 0)),
    ["cms", .. var rest] => await CmsRun.Run(KapGuide.Tests.Search.ArticleFolder.Root, rest.Contains("--all")),
    ["check", .. var rest] => CheckBench.Run(rest.FirstOrDefault() ?? KapGuide.Tests.Search.ArticleFolder.Root),
    ["corpus", var folder, var count] when int.TryParse(count, out var answers) => Made(folder, answers),
    ["build", var program, .. var sizes] => BuildBench.Run(program, [.. (sizes.Length > 0 ? sizes : ["58", "1000", "10000"]).Select(int.Parse)]),
    _ => Usage(),
};

static int Made(string folder, int answers)
{
    Corpus.Write(folder, answers);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run --project tests/KapGuide.Benchmarks -- search [--write FOLDER | --beside FOLDER] [INPUT]");
    Console.Error.WriteLine("       dotnet run -c Release --project tests/KapGuide.Benchmarks -- preview [FOLDER] [NUMBER OF ARTICLES]");
    Console.Error.WriteLine("       dotnet run --project tests/KapGuide.Benchmarks -- cms [--all]");
    Console.Error.WriteLine("       dotnet run -c Release --project tests/KapGuide.Benchmarks -- check [ROOT]");
    Console.Error.WriteLine("       dotnet run -c Release --project tests/KapGuide.Benchmarks -- build PROGRAM [NUMBER OF ARTICLES …]");
    Console.Error.WriteLine("       dotnet run --project tests/KapGuide.Benchmarks -- corpus FOLDER NUMBER-OF-ARTICLES");
    return 2;
}
