using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>A rule as its manual page shows it.</summary>
/// <param name="Rule">Id, name, default level, purpose in one sentence, and the source of the rule (<see cref="Rule.Why"/>).</param>
/// <param name="Bad">
/// Markdown that the rule finds: a body, or a whole file when it begins with three dashes. A test runs it.
/// Empty where only several files together show the fault.
/// </param>
/// <param name="Good">Markdown that says the same in a better way, and that the rule leaves alone.</param>
public sealed record CatalogueEntry(Rule Rule, string Bad, string Good)
{
    /// <summary>Makes rule and entry in one go.</summary>
    public static CatalogueEntry Of(string id, string name, Severity level, string purpose, string? why, string bad, string good) =>
        new(new Rule(id, name, level, purpose) { Why = why, Bad = bad.Length > 0 ? bad : null, Good = good.Length > 0 ? good : null }, bad, good);

    /// <summary>The part of the id before the hyphen: the family.</summary>
    public string Family => Rule.Id[..Rule.Id.IndexOf('-', StringComparison.Ordinal)];
}
