using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>Finds citations whose key is not in the library (CIT-03).</summary>
/// <remarks>A citation that leads nowhere promises evidence that nobody can check. Glossary terms and facts name keys, too.</remarks>
public static class UnknownCitation
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("CIT-03", nameof(UnknownCitation), Severity.Error, "Finds citations whose key is not in references.json.");

    /// <returns>One finding for each unknown key, where it stands.</returns>
    public static IEnumerable<Diagnostic> Analyze(Site site)
    {
        var bodies = site.Articles.SelectMany(static article => new[] { article.Summary, article.Body }).Concat(site.Pages.Select(static page => page.Body));
        foreach (var body in bodies)
        {
            foreach (var (use, item) in body.Citations.SelectMany(static use => use.Cluster.Items, static (use, item) => (use, item)).Where(cited => !site.Library.TryGet(cited.item.Key, out _)))
                yield return Found(site, item.Key, body.Source.Span(body.Start + use.KeysFrom + item.KeyStart, item.KeyLength));
        }

        foreach (var source in site.Glossary.SelectMany(static term => term.Sources).Concat(site.Facts.Select(static fact => fact.Source).Where(static source => source.Value.Length > 0))
            .Where(source => !site.Library.TryGet(source.Value, out _)))
            yield return Found(site, source.Value, source.At);
    }

    private static Diagnostic Found(Site site, string key, SourceSpan at) => new(Rule, at, $"The library has no reference “{key}”.",
        Spelling.DidYouMean(key, site.Library.Keys, "Add it to input/references.json (“kapguide cite add”), or cite another key."));
}
