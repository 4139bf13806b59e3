using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Analyzers;

/// <summary>Finds dates of publication, change and review that lie in the future, and changes dated before publication (PRV-07).</summary>
public static class FutureDate
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = InputRules.InvalidDate;

    /// <returns>One finding for each date.</returns>
    public static IEnumerable<Diagnostic> Analyze(Site site)
    {
        foreach (var article in site.Articles)
        {
            var data = article.Metadata;
            foreach (var (name, date) in new[] { ("Published", data.Published), ("Updated", data.Updated), ("Reviewed", data.Reviewed) })
            {
                if (date > site.Today)
                    yield return new Diagnostic(Rule, article.Source.KeyLine(name), $"{name} lies in the future ({date:MMMM d, yyyy}).", $"Write a day up to today: “{name}: {site.Today:yyyy-MM-dd}”.");
            }

            if (data.Updated < data.Published)
                yield return new Diagnostic(Rule, article.Source.KeyLine("Updated"), "Updated lies before Published.", $"Write “Updated: {data.Published:yyyy-MM-dd}” or a later day, or delete the line.");
        }
    }
}
