using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Analyzers;

/// <summary>Finds two glossary terms or two facts with one id.</summary>
/// <remarks>A link to the id would lead to the first, whichever that is.</remarks>
public static class DuplicateEntry
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("INP-17", nameof(DuplicateEntry), Severity.Error, "Finds glossary terms and facts that share an id.");

    /// <returns>One finding for each entry after the first.</returns>
    public static IEnumerable<Diagnostic> Analyze(Site site) =>
        Repeats(site.Glossary.Select(static term => term.Id)).Concat(Repeats(site.Facts.Select(static fact => fact.Id)))
            .Select(static id => new Diagnostic(Rule, id.At, $"The id “{id.Value}” stands here a second time.", "Give one of the two entries another id, or delete it."));

    private static IEnumerable<Located> Repeats(IEnumerable<Located> ids) =>
        ids.GroupBy(static id => id.Value, StringComparer.Ordinal).SelectMany(static group => group.OrderBy(static id => id.At.Line).Skip(1));
}
