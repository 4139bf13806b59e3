using KapGuide.Benchmarks;

return args switch
{
    ["search", "--write", var folder, .. var rest] => SearchFiles.Write(folder, rest.FirstOrDefault()),
    ["search", "--folds", var folder, var input] => LeaveOneOut.Write(folder, input),
    ["search", .. var rest] => await SearchBench.Run(rest.FirstOrDefault() ?? Path.Combine(KapGuide.Tests.Search.ArticleFolder.Root, "input")),
    ["check", .. var rest] => CheckBench.Run(rest.FirstOrDefault() ?? KapGuide.Tests.Search.ArticleFolder.Root),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run --project tests/KapGuide.Benchmarks -- search [--write FOLDER] [INPUT] | check [ROOT]");
    return 2;
}
