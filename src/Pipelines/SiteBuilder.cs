using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using KapGuide.Analyzers;
using KapGuide.Citations;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Embed;
using KapGuide.Feeds;
using KapGuide.Feeds.Cms;
using KapGuide.Input;
using KapGuide.Search;
using KapGuide.Themes;

namespace KapGuide.Pipelines;

/// <summary>What to build.</summary>
/// <param name="Root">Full path of the site's root: <c>themes/</c> is looked for there, and findings print paths relative to it.</param>
/// <param name="Inputs">Full paths of input folders, the last over the first.</param>
public sealed record BuildOptions(string Root, ImmutableArray<string> Inputs)
{
    /// <summary>Settings from the command line.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Overrides { get; init; } = [];

    /// <summary>Rule levels from the command line.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Levels { get; init; } = [];

    /// <summary>How many things are done at once; 1 for one after the other. The output doesn't depend on it.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether pages are made although a rule found an error, so that <c>check</c> sees everything at once. Files that can't be read (INP-…) still stop it.</summary>
    public bool PagesDespiteErrors { get; init; }

    /// <summary>Looks at the finished files; what it finds is waived and re-levelled with everything else. Null when only content is looked at.</summary>
    public Func<Site, ImmutableArray<OutputFile>, IEnumerable<Diagnostic>>? Audit { get; init; }

    /// <summary>Today, unless settings say otherwise.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Folders that may hold the theme <c>default</c> when the root has none: the program's own.</summary>
    public string ProgramThemes { get; init; } = Path.Combine(AppContext.BaseDirectory, "themes");
}

/// <summary>How long a pipeline took and what it made.</summary>
/// <param name="Name">The pipeline, or a phase before them.</param>
/// <param name="Count">Files made or read.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Time">Of a phase its wall time; of a pipeline the sum over its files, several of which are made at once.</param>
public sealed record PipelineRun(string Name, int Count, long Bytes, TimeSpan Time);

/// <summary>The files of a pipeline.</summary>
/// <param name="Name">The pipeline.</param>
/// <param name="Files">Its files.</param>
/// <param name="Listing">How long it took to say which they are, with what they share.</param>
internal sealed record PipelineFiles(string Name, OutputFile[] Files, TimeSpan Listing)
{
    /// <summary>What it took so far.</summary>
    public PipelineRun Run => new(Name, Files.Length, Files.Sum(static file => file.Length), Listing + TimeSpan.FromTicks(Files.Sum(static file => file.Cost.Ticks)));
}

/// <summary>A build in memory: nothing is written.</summary>
/// <param name="Site">The content; null when settings or theme can't be read.</param>
/// <param name="Files">All files, in ordinal order of their paths; empty when there is an error.</param>
/// <param name="Findings">All findings in order, at their final levels.</param>
/// <param name="Phases">Times of what comes before pages, and of audits.</param>
public sealed record BuildResult(Site? Site, ImmutableArray<OutputFile> Files, ImmutableArray<Diagnostic> Findings, ImmutableArray<PipelineRun> Phases)
{
    /// <summary>What each pipeline made, in their order; empty when no page was made.</summary>
    internal ImmutableArray<PipelineFiles> Pipelines { get; init; } = [];

    /// <summary>Times of the phases, and of the pipelines as far as their files were made.</summary>
    public ImmutableArray<PipelineRun> Runs => [.. Phases, .. Pipelines.Select(static made => made.Run)];

    /// <summary>Whether something stands in the way of writing.</summary>
    public bool HasErrors => Findings.Any(static finding => finding.Severity == Severity.Error);
}

/// <summary>A build as a function: from files to files and findings. The output depends on the input alone, not on clock, machine or number of workers.</summary>
public static class SiteBuilder
{
    /// <summary>Two pipelines that make the same file.</summary>
    public static readonly Rule ClashingOutput = new("INP-19", "ClashingOutput", Severity.Error, "Finds two pages or files that would be written to one path.");

    /// <summary>Above so many answers memory that rules no longer need is given back to the system: their pages, and the index of their words, would come on top of it.</summary>
    private const int VeryLarge = 5_000;

    /// <summary>Sets up, beside other work, what a build will wait for.</summary>
    internal static Task WarmUp() => Task.Run(SiteText.Ready);

    /// <summary>Reads from disk and builds.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="pages">False stops before pages are made, when just the findings of the content are wanted.</param>
    /// <param name="memory">What a warm process kept of an earlier build; null begins anew, with the same result.</param>
    public static BuildResult Build(BuildOptions options, bool pages = true, BuildMemory? memory = null)
    {
        // The tables of rules take as long to set up as the files to read.
        var rules = options.Workers > 1 ? WarmUp() : Task.CompletedTask;
        var draft = Draft(options, memory ?? new BuildMemory(), CancellationToken.None);
        var (site, input, findings) = (draft.Site, draft.Input, draft.Found);
        List<PipelineRun> runs = [.. draft.Runs];
        var clock = Stopwatch.StartNew();
        // Files of a small site are made while rules run. More answers keep all processors at work anyway, and what rules read is let go before search begins.
        var making = pages && options.Workers > 1 && !site.IsLarge ? Task.Run(() => MakeEarly(draft)) : null;
        rules.GetAwaiter().GetResult();
        // Most analyzers would wait for this one reading of all pages, and hold threads while they wait.
        // Search reads the same trees, which a large site doesn't keep.
        var search = pages && SearchShards.AreFor(site.Articles.Length) && making is null ? new SearchCounts(SiteDocuments.Sources(site)) : null;
        SiteText.Prepare(site, null, options.Workers, CancellationToken.None, search is null ? null : search.Add);
        foreach (var finding in Check(draft, options.Workers, CancellationToken.None)) findings.Add(finding);
        runs.Add(new("Analyzers", Analyzer.All.Length, 0, clock.Elapsed));
        if (options.Audit is null && memory is null) SiteText.LetGo(site);
        // What rules read of a very large site is as much as its pages will need; the collector would see to it only when more memory was taken.
        if (memory is null && site.Articles.Length > VeryLarge) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

        var start = clock.Elapsed;
        var theme = draft.Theme.GetAwaiter().GetResult();
        runs.Add(new("Theme", theme?.Assets.Count ?? 0, 0, clock.Elapsed - start));
        // The search index of a large site is made while findings are put in order.
        if (pages && theme is not null && options.Workers > 1 && !findings.Any(finding => Stops(options with { PagesDespiteErrors = true }, finding))) making ??= Task.Run<ImmutableArray<PipelineFiles>?>(() => Made());
        var (before, known) = (draft.Final(findings), findings.Count);
        if (!pages || theme is null || before.Any(finding => Stops(options, finding)))
            return new BuildResult(site, [], before, [.. runs]);

        var made = making?.GetAwaiter().GetResult() ?? Made();
        var files = made.SelectMany(static pipeline => pipeline.Files).OrderBy(static file => file.Path, StringComparer.Ordinal).ToImmutableArray();
        foreach (var clash in Clashes(files)) findings.Add(clash);
        if (options.Audit is { } audit)
        {
            start = clock.Elapsed;
            // A fault that was found in Markdown is not told again for the page made from it.
            var told = findings.Where(static finding => finding.At.Line > 0).Select(static finding => (finding.Rule.Id, finding.At.Path, finding.At.Line)).ToHashSet();
            Diagnostic[] audited = [.. audit(site, files).Where(finding => !told.Contains((finding.Rule.Id, finding.At.Path, finding.At.Line)))];
            foreach (var finding in audited) findings.Add(finding);
            runs.Add(new("Audits", files.Length, files.Sum(static file => file.Length), clock.Elapsed - start));
        }

        var after = findings.Count == known ? before : draft.Final(findings);
        return new BuildResult(site, after.Any(finding => Stops(options, finding)) ? [] : files, after, [.. runs]) { Pipelines = made };

        ImmutableArray<PipelineFiles> Made() => Run(new BuildContext(site, theme!, input) { Cms = draft.Cms, Search = search }, options.Workers);
    }

    /// <summary>Phases Input and Process: all that is known before analyzers run and pages are made.</summary>
    internal static SiteDraft Draft(BuildOptions options, BuildMemory memory, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        memory.Begin();
        ConcurrentBag<Diagnostic> findings = [];
        List<Diagnostic> problems = [];
        var input = InputFolder.Read(options.Root, options.Inputs, problems, memory.Files);
        var settings = memory.Recall("settings", "", [input.Text("settings.yml"), options.Overrides], problems, own => Settings.Read(input.Text("settings.yml"), options.Overrides, own));
        var theme = Task.Run(() => LoadTheme(options, settings, memory, findings), CancellationToken.None);
        input = input.Over(InputFolder.Read(options.Root, ThemeFolders(options, settings.Theme).Select(static folder => Path.Combine(folder.Directory, "input")), problems, memory.Files));
        foreach (var problem in problems) findings.Add(problem);
        var read = new PipelineRun("Input", input.Files.Length, input.Files.Sum(static file => (long)(file.Source?.Length ?? 0)), clock.Elapsed);
        try
        {
            var site = SiteReader.Read(input, settings, settings.CurrentDate ?? options.Today, options.Workers, findings, memory, stop);
            memory.End();
            var cms = settings.Cms is null ? null : CmsPackage.Read(options.Root, findings.Add);
            return new SiteDraft(options, input, site, theme, cms, findings, [read, new("Process", site.Articles.Length + site.Pages.Length, 0, clock.Elapsed - read.Time)]);
        }
        catch (OperationCanceledException)
        {
            theme.Wait(CancellationToken.None);
            throw;
        }
    }

    /// <summary>What all analyzers of the content find, at their rules' own levels.</summary>
    internal static IReadOnlyCollection<Diagnostic> Check(SiteDraft draft, int workers, CancellationToken stop)
    {
        var (site, found) = (draft.Site, draft.Found);
        ConcurrentBag<Diagnostic> findings = [];
        // Without a library every citation would be unknown; the finding about the library says it all.
        var isUnread = found.Any(static finding => finding.Rule == CitationRules.MalformedLibrary);
        Func<Site, IEnumerable<Diagnostic>>[] all =
        [
            .. Analyzer.All.Where(analyzer => !isUnread || analyzer.Rule != UnknownCitation.Rule).Select(static analyzer => analyzer.Find),
            SetCheck.Find, site => RedirectPlan.Of(site, draft.Input.Text("_redirects")).Findings,
        ];
        // Each is taken when a processor is free, in this order.
        Parallel.ForEach(Partitioner.Create(all, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = stop }, find =>
        {
            foreach (var finding in find(site)) findings.Add(finding);
        });
        // By now every body was read.
        foreach (var finding in site.Articles.SelectMany(static article => article.Body.Findings)) findings.Add(finding);
        return findings;
    }

    /// <summary>Whether no page can be made while a finding stands.</summary>
    internal static bool Stops(BuildOptions options, Diagnostic finding) =>
        finding.Severity == Severity.Error && (!options.PagesDespiteErrors || finding.Rule.Id.StartsWith("INP-", StringComparison.Ordinal));

    /// <summary>Files that would be written to one path.</summary>
    internal static IEnumerable<Diagnostic> Clashes(IEnumerable<OutputFile> files)
    {
        var paths = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var twice = new HashSet<string>(files.Where(file => !paths.Add(file.Path)).Select(static file => file.Path), StringComparer.OrdinalIgnoreCase);
        return paths.Where(twice.Contains).Select(static path => new Diagnostic(ClashingOutput, SourceSpan.File(path), "Two pages or files would be written here.", "Rename one of the two sources."));
    }

    /// <summary>Makes the files while rules are still at work; null when something that was read stands in the way.</summary>
    private static ImmutableArray<PipelineFiles>? MakeEarly(SiteDraft draft)
    {
        var workers = draft.Options.Workers;
        if (draft.Theme.GetAwaiter().GetResult() is not { } theme || draft.Found.Any(finding => Stops(draft.Options, finding))) return null;
        var made = Run(new BuildContext(draft.Site, theme, draft.Input) { Cms = draft.Cms }, workers);
        Parallel.ForEach(made.SelectMany(static pipeline => pipeline.Files), new ParallelOptions { MaxDegreeOfParallelism = workers }, static file => _ = file.Content);
        return made;
    }

    private static ImmutableArray<PipelineFiles> Run(BuildContext context, int workers)
    {
        var made = new PipelineFiles[Pipeline.All.Length];
        // The search index takes longest and begins first; the others fill in beside it.
        int[] order = [.. Enumerable.Range(0, made.Length).OrderBy(static i => Pipeline.All[i].Name != "Search")];
        Parallel.For(0, made.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
        {
            var (clock, pipeline) = (Stopwatch.StartNew(), Pipeline.All[order[i]]);
            OutputFile[] files = [.. pipeline.Run(context)];
            made[order[i]] = new PipelineFiles(pipeline.Name, files, clock.Elapsed);
        });
        return [.. made];
    }

    private static Theme? LoadTheme(BuildOptions options, Settings settings, BuildMemory memory, ConcurrentBag<Diagnostic> findings)
    {
        var folders = ThemeFolders(options, settings.Theme);
        if (folders.Length == 0 || (settings.Theme != "default" && !folders.Any(folder => Path.GetFileName(folder.Directory) == settings.Theme)))
        {
            var names = Directory.Exists(Path.Combine(options.Root, "themes")) ? Directory.GetDirectories(Path.Combine(options.Root, "themes")).Select(Path.GetFileName).OfType<string>() : [];
            findings.Add(new Diagnostic(ThemeRules.Missing, SourceSpan.File("input/settings.yml"), $"There is no theme “{settings.Theme}”.",
                Spelling.DidYouMean(settings.Theme, names, $"Make the folder themes/{settings.Theme}/, or set Theme: default.")));
            return null;
        }

        var (files, frame) = (ThemeFiles.Read(folders), BuildContext.FrameOf(settings));
        List<Diagnostic> problems = [];
        var theme = memory.Recall("theme", "", [files.Hash, string.Join('\n', settings.ThemeTokens), frame.Title, frame.Lang, frame.LinkRoot], problems, own =>
        {
            var loaded = Theme.Load(files, frame, settings.ThemeTokens, out var found);
            foreach (var problem in found) own.Add(problem);
            return loaded;
        });
        foreach (var problem in problems) findings.Add(problem);
        return theme;
    }

    /// <summary>The folders of themes, whether they exist or not: what a preview watches beside the input.</summary>
    internal static IEnumerable<string> ThemeFoldersOf(BuildOptions options) => [Path.Combine(options.Root, "themes"), options.ProgramThemes];

    /// <summary>From the lowest theme to the highest.</summary>
    private static (string Directory, string ShownAs)[] ThemeFolders(BuildOptions options, string theme) =>
    [
        .. new[] { "default", theme }.Distinct().Select(name => new[] { Path.Combine(options.Root, "themes", name), Path.Combine(options.ProgramThemes, name) }
            .FirstOrDefault(Directory.Exists) is { } folder ? (folder, $"themes/{name}") : default).Where(static folder => folder.Item1 is not null),
    ];
}
