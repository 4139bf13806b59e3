using System.Collections.Concurrent;
using System.Collections.Immutable;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Feeds.Cms;
using KapGuide.Input;
using KapGuide.Themes;

namespace KapGuide.Pipelines;

/// <summary>A site that was read and not yet checked or made into pages: where <c>build</c>, <c>check</c> and <c>preview</c> begin.</summary>
/// <param name="Options">What was read.</param>
/// <param name="Input">The files.</param>
/// <param name="Site">The content.</param>
/// <param name="Theme">The look, which loads while content is read; null when it has an error.</param>
/// <param name="Cms">The editor for the browser; null when settings don't ask for it or it was not fetched.</param>
/// <param name="Found">What is wrong so far; the theme's findings are among them when it is loaded.</param>
/// <param name="Runs">Times.</param>
internal sealed record SiteDraft(BuildOptions Options, InputFolder Input, Site Site, Task<Theme?> Theme, CmsPackage? Cms, ConcurrentBag<Diagnostic> Found, ImmutableArray<PipelineRun> Runs)
{
    /// <summary>Findings at their final levels, in order: waived ones are gone.</summary>
    public ImmutableArray<Diagnostic> Final(IEnumerable<Diagnostic> findings) =>
        [.. Analyzers.Levels.Apply(Site, Options.Levels, static () => RuleList.All, findings).Order(Diagnostic.Order)];
}
