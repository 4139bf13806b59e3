using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>Finds facts that are used after their last day, that end within 45 days, or that are due to be compared again (PRV-12).</summary>
/// <remarks>Rules and prices change. A page that states an old one misleads, so the build stops the day after <c>ValidUntil</c>.</remarks>
public static class ExpiredFact
{
    private const int NoticeDays = 45;

    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("PRV-12", nameof(ExpiredFact), Severity.Error, "Finds facts that are used after the day until which they are valid; warns 45 days before, and when a recheck is due.");

    /// <returns>Errors where an expired fact is used; warnings at the fact itself.</returns>
    public static IEnumerable<Diagnostic> Analyze(Site site)
    {
        var used = FactUses.Of(site).ToLookup(static use => use.Id, StringComparer.Ordinal);
        foreach (var fact in site.FactsById.Values.OrderBy(static fact => fact.Id.At.Line).Where(fact => used.Contains(fact.Id.Value)))
        {
            if (fact.ValidUntil < site.Today)
            {
                foreach (var use in used[fact.Id.Value])
                {
                    yield return new Diagnostic(Rule, use.At, $"The fact “{fact.Id.Value}” ({fact.Text.Value}) was valid until {fact.ValidUntil:MMMM d, yyyy}.",
                        $"Look it up again (source: {fact.Source.Value}), and change Text and ValidUntil in input/facts.yml.");
                }
            }
            else if (fact.ValidUntil is { } end && end.DayNumber - site.Today.DayNumber <= NoticeDays)
            {
                yield return new Diagnostic(Rule, fact.Id.At, $"The fact “{fact.Id.Value}” ends on {end:MMMM d, yyyy}, in {end.DayNumber - site.Today.DayNumber} days.",
                    $"Look up what holds from then on (source: {fact.Source.Value}).")
                { Severity = Severity.Info };
            }
            else if (fact.Recheck < site.Today)
            {
                yield return new Diagnostic(Rule, fact.Id.At, $"The fact “{fact.Id.Value}” was to be checked again by {fact.Recheck:MMMM d, yyyy}.",
                    $"Compare it with its source ({fact.Source.Value}), then move Recheck.")
                { Severity = Severity.Warning };
            }
        }
    }
}
