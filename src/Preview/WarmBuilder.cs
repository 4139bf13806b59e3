using System.Collections.Immutable;
using KapGuide.Analyzers;
using KapGuide.Diagnostics;
using KapGuide.Pipelines;

namespace KapGuide.Preview;

/// <summary>What came of reading the files.</summary>
/// <param name="Shown">The site; null when its pages can't be made.</param>
/// <param name="Blocking">Why not; empty when they can.</param>
/// <param name="Findings">All that was found while reading.</param>
internal sealed record WarmRead(PreviewSite? Shown, ImmutableArray<Diagnostic> Blocking, ImmutableArray<Diagnostic> Findings);

/// <summary>The build of a process that stays warm: the functions of a clean build, with results that are still true used again. One build at a time.</summary>
internal sealed class WarmBuilder
{
    private readonly BuildMemory _memory = new();
    private SiteText? _text;

    /// <summary>Reads the files. Rules don't stop pages here, as in <c>check</c>; unreadable files do.</summary>
    public async Task<WarmRead> ReadAsync(BuildOptions options, CancellationToken stop)
    {
        var draft = await Task.Run(() => SiteBuilder.Draft(options with { PagesDespiteErrors = true }, _memory, stop), stop);
        var theme = await draft.Theme;
        var findings = draft.Final(draft.Found);
        ImmutableArray<Diagnostic> blocking = [.. findings.Where(finding => theme is null ? finding.Severity == Severity.Error : SiteBuilder.Stops(draft.Options, finding))];
        return theme is null || !blocking.IsEmpty ? new WarmRead(null, blocking, findings) : new WarmRead(new PreviewSite(draft, theme), [], findings);
    }

    /// <summary>Everything that the rules find: what a clean check of the content finds.</summary>
    public ImmutableArray<Diagnostic> Check(PreviewSite shown, CancellationToken stop)
    {
        // One processor stays free for the page in view.
        var workers = Math.Max(1, shown.Draft.Options.Workers - 1);
        _text = SiteText.Prepare(shown.Site, _text, workers, stop);
        var found = SiteBuilder.Check(shown.Draft, workers, stop);
        return shown.Draft.Final([.. shown.Draft.Found, .. found, .. SiteBuilder.Clashes(shown.Files)]);
    }
}
