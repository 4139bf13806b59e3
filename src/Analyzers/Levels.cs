using System.Collections.Immutable;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Analyzers;

/// <summary>
/// Waivers first (<see cref="Waivers"/>), then re-levelling: settings, then the command line, then the page change a rule's severity; later ones win.
/// Findings about files that can't be read (ids INP-…) keep theirs, since nothing could be built without them.
/// </summary>
public static class Levels
{
    /// <summary>A rule's level was asked for by a name that no rule has, or with a level that doesn't exist.</summary>
    public static readonly Rule UnknownLevel = new("INP-15", "UnknownLevel", Severity.Error, "Finds re-levelled rules whose name or level doesn't exist.");

    /// <summary>The findings with their final severity; those set to <see cref="Severity.None"/> are gone.</summary>
    /// <param name="site">Whose settings and pages re-level.</param>
    /// <param name="commandLine">Rule and level pairs of <c>-a</c>.</param>
    /// <param name="rules">All rules, by which names are checked; asked for only when something re-levels.</param>
    /// <param name="findings">What was found.</param>
    public static ImmutableArray<Diagnostic> Apply(
        Site site, IEnumerable<KeyValuePair<string, string>> commandLine, Func<IEnumerable<Rule>> rules, IEnumerable<Diagnostic> findings)
    {
        var byName = new Lazy<Dictionary<string, Rule>>(() => rules().SelectMany(static rule => new[] { (Name: rule.Id, rule), (Name: rule.Name, rule) })
            .DistinctBy(static pair => pair.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static pair => pair.Name, static pair => pair.rule, StringComparer.OrdinalIgnoreCase));
        List<Diagnostic> problems = [];
        var shared = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var (rule, level) in site.Settings.Analyzers) Read(rule, level, shared);
        foreach (var (rule, level) in commandLine)
            Read(new Located(rule, SourceSpan.File("command line"), 0), new Located(level, SourceSpan.File("command line"), 0), shared);

        var byPage = new Dictionary<string, Dictionary<string, Severity>>(StringComparer.Ordinal);
        foreach (var (path, own) in site.Articles.Select(static article => (article.Source.Path, article.Metadata.Analyzers))
            .Concat(site.Pages.Select(static page => (page.Source.Path, page.Metadata.Analyzers))).Where(static pair => pair.Item2.Length > 0))
        {
            var levels = byPage[path] = new Dictionary<string, Severity>(StringComparer.Ordinal);
            foreach (var (rule, level) in own) Read(rule, level, levels);
        }

        return
        [
            .. Waivers.Apply(site, name => byName.Value.GetValueOrDefault(name)?.Id, FollowUps.Without(findings)).Select(finding => finding with { Severity = LevelOf(finding) }).Where(static finding => finding.Severity != Severity.None),
            .. problems,
        ];

        Severity LevelOf(Diagnostic finding) =>
            finding.Rule.Id.StartsWith("INP-", StringComparison.Ordinal) ? finding.Severity
            : byPage.TryGetValue(finding.At.Path, out var own) && own.TryGetValue(finding.Rule.Id, out var level) ? level
            : shared.TryGetValue(finding.Rule.Id, out level) ? level
            : finding.Severity;

        void Read(Located rule, Located level, Dictionary<string, Severity> into)
        {
            if (!byName.Value.TryGetValue(rule.Value, out var known))
            {
                problems.Add(new Diagnostic(UnknownLevel, rule.At, $"There is no rule “{rule.Value}”.",
                    Spelling.DidYouMean(rule.Value, byName.Value.Keys, "“kapguide analyzers” lists all rules.")));
            }
            else if (!Enum.TryParse<Severity>(level.Value, ignoreCase: true, out var severity) || int.TryParse(level.Value, out _))
            {
                problems.Add(new Diagnostic(UnknownLevel, level.At, $"“{level.Value}” is not a level.", "Write error, warning, info or none."));
            }
            else
            {
                into[known.Id] = severity;
            }
        }
    }
}
