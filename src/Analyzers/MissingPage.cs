using System.Collections.Immutable;
using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>Finds required static pages that are missing (XPG-04).</summary>
/// <remarks>Readers need to know who writes, how answers are checked, what happens to their data, and where help is.</remarks>
public static class MissingPage
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("XPG-04", nameof(MissingPage), Severity.Error, "Finds required pages that are missing: about, editorial policy, corrections, privacy, accessibility, get help now.");

    private static readonly ImmutableArray<string> Required = ["about", "editorial-policy", "corrections", "privacy", "accessibility", "get-help-now"];

    /// <returns>One finding for each page.</returns>
    public static IEnumerable<Diagnostic> Analyze(Site site) =>
        Required.Where(slug => !site.PagesBySlug.ContainsKey(slug)).Select(static slug => new Diagnostic(Rule, SourceSpan.File($"input/pages/{slug}.md"),
            $"The page /{slug}/ is missing.", $"Write input/pages/{slug}.md with Title, Description and its text."));
}
