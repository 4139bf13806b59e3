using KapGuide.Analyzers.Prose;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>A rule about one page, its shape or its front matter.</summary>
/// <param name="Entry">The rule.</param>
/// <param name="Find">Its findings on a page; places, words and hints.</param>
internal sealed record PageRule(CatalogueEntry Entry, Func<PageText, IEnumerable<Finding>> Find);

/// <summary>A rule that compares pages or looks at the site as a whole.</summary>
/// <param name="Entry">The rule.</param>
/// <param name="Find">Its findings over all pages.</param>
internal sealed record SiteRule(CatalogueEntry Entry, Func<SiteText, IEnumerable<Finding>> Find);

/// <summary>A finding before it knows its rule.</summary>
/// <param name="At">The shortest stretch that is wrong.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to type.</param>
/// <param name="Level">The level, where it differs from the rule's own.</param>
internal sealed record Finding(SourceSpan At, string Message, string Hint, Severity? Level = null)
{
    /// <summary>The finding of a rule.</summary>
    public Diagnostic Of(Rule rule) => new(rule, At, Message, Hint) { Severity = Level ?? rule.Level };
}
