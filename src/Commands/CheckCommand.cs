using System.Collections.Immutable;
using System.CommandLine;
using System.Reflection;
using KapGuide.Analyzers;
using KapGuide.Analyzers.Prose;
using KapGuide.Audit;
using KapGuide.Audit.External;
using KapGuide.Citations;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Diagnostics.Formats;
using KapGuide.Feeds;
using KapGuide.Input;
using KapGuide.Pipelines;

namespace KapGuide.Commands;

/// <summary><c>check</c>: everything that can be wrong with the content and the finished site, and no site written.</summary>
internal static class CheckCommand
{
    private static readonly Option<string?> Format = new("--format", "-f") { Description = $"How to write the findings: {string.Join(", ", ReportFormat.All.Select(static format => format.Name))}. Default: text, or what the ending of --out says.", HelpName = "FORMAT" };
    private static readonly Option<string?> Out = new("--out") { Description = "The file to write the findings to. Default: standard output.", HelpName = "FILE" };
    private static readonly Option<string?> BaselineFile = new("--baseline") { Description = "A file of findings that are known: only others are shown and fail.", HelpName = "FILE" };
    private static readonly Option<bool> Update = new("--update-baseline") { Description = "Writes today's findings into the baseline." };
    private static readonly Option<Severity?> FailOn = new("--fail-on") { Description = "The least severe findings that fail: error (default), warning or info.", HelpName = "LEVEL" };
    private static readonly Option<bool> External = new("--external") { Description = "Asks other sites whether links to them still work. Nothing is asked without this." };

    private static readonly Option<bool> All = new("--all") { Description = "Shows every hint and every yardstick in text, not a few of each." };

    private static readonly Option<string?> Previous = new("--previous") { Description = "The output folder, manifest or sitemap of the site as it was online: pages that are gone need a redirect, and with a folder, sections that are gone need their id.", HelpName = "PATH" };
    private static readonly Option<string?> Records = new("--records") { Description = "A CSL-JSON list of what DOI agencies record: titles, years and authors are compared.", HelpName = "FILE" };

    private static readonly Option<bool> Watch = new("--watch") { Description = "Checks again whenever a file changes, one line a finding, for editors. Press Ctrl+C to stop." };

    public static Command Create()
    {
        Format.AcceptOnlyFromAmong([.. ReportFormat.All.Select(static format => format.Name)]);
        var command = new Command("check", "Finds what is wrong with the content and the finished site. Writes no site.") { Format, Out, BaselineFile, Update, FailOn, External, All, Previous, Records, Watch };
        command.Validators.Add(static result =>
        {
            if (result.GetValue(Previous) is { } previous && !Path.Exists(previous)) result.AddError($"There is no file or folder {previous}.");
            if (result.GetValue(Records) is { } records && !File.Exists(records)) result.AddError($"There is no file {records}.");
            if (result.GetValue(Update) && result.GetValue(BaselineFile) is null) result.AddError("--update-baseline needs to know the file: --baseline FILE.");
        });
        command.SetAction((result, stop) => result.GetValue(Watch) ? CheckLoop.RunAsync(result, memory => Run(result, stop, memory), stop) : Task.FromResult(Run(result, stop)));
        return command;
    }

    private static int Run(ParseResult result, CancellationToken stop, BuildMemory? memory = null)
    {
        var options = SharedOptions.BuildOptionsOf(result);
        var isFinished = false;
        var ready = options.Workers > 1 ? Task.Run(AuditedSite.Ready) : Task.CompletedTask;
        var build = SiteBuilder.Build(options with
        {
            PagesDespiteErrors = true,
            Audit = (site, files) =>
            {
                isFinished = true;
                ready.GetAwaiter().GetResult();
                return Audited(AuditedSite.From(site, files, options.Workers, path => File.Exists(Path.Combine(options.Root, path))), options, result, stop);
            },
        }, memory: memory);
        if (!isFinished) Console.Error.WriteLine("The finished site was not looked at: it can't be made before the errors in its files are mended.");

        var level = result.GetResult(SharedOptions.Log) is { Implicit: false } ? result.GetValue(SharedOptions.Log) : Severity.Info;
        var failOn = result.GetValue(FailOn) ?? result.GetValue(SharedOptions.Failure);
        var lineOf = Report.LinesOf(options.Root);
        var unreadable = FollowUps.UnreadableFiles(build.Findings);
        var report = new CheckReport(Fingerprints.Of(build.Findings, lineOf), lineOf)
        {
            FailOn = failOn,
            TitleOf = TitlesOf(build.Site),
            Scores = build.Site is { } built ? [.. built.Articles.Where(article => !unreadable.Contains(article.Source.Path)).Select(article => new PageScore(article.Source.Path, ScalesOf(SiteText.YardsticksOf(built, article)))).OrderBy(static score => score.File, StringComparer.Ordinal)] : [],
            ShowsAllHints = result.GetValue(All) || failOn == Severity.Info,
            ManualRoot = ManualRootOf(build.Site),
            Date = build.Site?.Today ?? options.Today,
            Version = typeof(CheckCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "",
        };
        if (result.GetValue(BaselineFile) is { } file)
        {
            if (WithBaseline(report, Path.GetFullPath(file), result.GetValue(Update)) is not { } compared) return 2;
            report = compared;
        }

        // A baseline knows findings of all levels, whichever are shown.
        report = report with { Findings = [.. report.Findings.Where(finding => finding.Diagnostic.Severity >= level || finding.Diagnostic.Severity >= failOn)] };
        if (!Write(result, report)) return 2;
        if (result.GetValue(SharedOptions.Timings)) Report.Timings(build);
        return Math.Max(Report.ExitCode(report.Diagnostics, failOn), Report.ExitCode(build.Findings.Where(static finding => finding.At.Path == "command line"), failOn));
    }

    private static IEnumerable<Diagnostic> Audited(AuditedSite site, BuildOptions options, ParseResult result, CancellationToken stop)
    {
        var findings = SiteAudit.Run(site).AsEnumerable();
        if (result.GetValue(Previous) is { } previous)
        {
            var redirects = RedirectPlan.Of(site.Site, new SourceFile("_redirects", site.Text("_redirects")));
            var list = Directory.Exists(previous) ? Lists.Select(name => Path.Combine(previous, name)).FirstOrDefault(File.Exists) : previous;
            if (list is not null) findings = findings.Concat(RemovedPages.Find(File.ReadAllText(list), list, site.Site.Settings.LinkRoot, site.Files.Keys, redirects));
            if (Directory.Exists(previous)) findings = findings.Concat(LostAnchors.Find(site, previous));
        }

        if (result.GetValue(Records) is { } records) findings = findings.Concat(RecordedReferences.Compare(site.Site.Library, new SourceFile(records, File.ReadAllText(records))));

        return result.GetValue(External) ? findings.Concat(ExternalAudit.RunAsync(site, options.Root, Console.Error, stop).GetAwaiter().GetResult()) : findings;
    }

    private static CheckReport? WithBaseline(CheckReport report, string path, bool update)
    {
        try
        {
            if (update)
            {
                var old = File.Exists(path) ? Baseline.Parse(File.ReadAllText(path), out _) : null;
                var before = old?.Compare(report.Findings);
                File.WriteAllText(path, Baseline.Of(report.Findings).ToJson());
                Console.Error.WriteLine($"{path} knows {report.Findings.Length} findings now: {before?.New.Length ?? report.Findings.Length} added, {before?.Fixed.Length ?? 0} taken out.");
            }

            if (Baseline.Parse(File.ReadAllText(path), out var problem) is { } baseline)
            {
                var compared = baseline.Compare(report.Findings);
                return report with { Findings = compared.New, Baseline = compared };
            }

            Console.Error.WriteLine($"{path} can't be used: {problem}. Make it anew with --update-baseline.");
        }
        catch (FileNotFoundException)
        {
            Console.Error.WriteLine($"There is no baseline {path}. Make it with --update-baseline.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            Console.Error.WriteLine($"{path} can't be used: {problem.Message}");
        }

        return null;
    }

    private static bool Write(ParseResult result, CheckReport report)
    {
        var path = result.GetValue(Out);
        var name = result.GetValue(Format) ?? Path.GetExtension(path) switch
        {
            ".sarif" => "sarif",
            ".json" => "json",
            ".xml" => "junit",
            ".html" => "html",
            ".md" => "markdown",
            _ => "text",
        };
        var write = ReportFormat.All.First(format => format.Name == name).Write;
        if (path is null)
        {
            if (name == "text" && result.GetValue(Watch)) LineReport.Write(Console.Out, report);
            else if (name == "text") TextReport.Write(Console.Out, report, Report.UsesColor(Console.IsOutputRedirected));
            else write(Console.Out, report);
            return true;
        }

        try
        {
            using (var file = new StreamWriter(path) { NewLine = "\n" }) write(file, report);
            Console.Error.WriteLine($"{TextReport.Summary([.. report.Diagnostics])} The report is in {path}");
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            Console.Error.WriteLine($"{path} can't be written: {problem.Message}");
            return false;
        }
    }

    private static readonly string[] Lists = [".kapguide-manifest.json", "sitemap.xml"];

    private static ImmutableArray<ScaleScore> ScalesOf(ImmutableArray<YardstickItem> items) =>
    [
        .. items.GroupBy(static item => item.Scale, StringComparer.Ordinal)
            .Select(static scale => new ScaleScore(scale.Key, scale.Count(static item => item.IsMet), scale.Count(), [.. scale.Where(static item => !item.IsMet).Select(static item => $"{item.Scale} {item.Number}, {item.Name}: {item.Hint}")])),
    ];

    /// <summary>Where the manual can be read: the repository of the settings, or the one in which GitHub Actions runs.</summary>
    private static string ManualRootOf(Site? site)
    {
        if (site?.Settings.RepositoryUrl is { Length: > 0 } repository) return $"{repository.TrimEnd('/')}/blob/HEAD/";
        var (server, name) = (Environment.GetEnvironmentVariable("GITHUB_SERVER_URL"), Environment.GetEnvironmentVariable("GITHUB_REPOSITORY"));
        return string.IsNullOrEmpty(server) || string.IsNullOrEmpty(name) ? "" : $"{server}/{name}/blob/HEAD/";
    }

    private static Func<string, string?> TitlesOf(Site? site)
    {
        var titles = (site?.Articles.Select(static article => (article.Source.Path, article.Title)) ?? []).Concat(site?.Pages.Select(static page => (page.Source.Path, page.Title)) ?? [])
            .Where(static pair => pair.Title.Length > 0).DistinctBy(static pair => pair.Path).ToDictionary(static pair => pair.Path, static pair => pair.Title, StringComparer.Ordinal);
        return path => titles.GetValueOrDefault(path);
    }
}
