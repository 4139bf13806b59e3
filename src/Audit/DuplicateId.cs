using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds ids that stand twice on a page (A11-14).</summary>
/// <remarks>A link to such an id leads to the first one, and a label names the wrong thing.</remarks>
public static class DuplicateId
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("A11-14", nameof(DuplicateId), Severity.Error, "Finds ids that stand twice on a page.")
    {
        Why = "https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute",
        Bad = "## Cost {#more}\n## Insurance {#more}",
        Good = "## Cost {#cost}\n## Insurance {#insurance}",
    };

    /// <returns>One finding for each id, at its second place.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page) => page.With("id").Count(static element => element.Id is { Length: > 0 }) == page.Ids.Count ? [] : page.Attributes
        .Where(static attribute => attribute is { Name: "id", Value.Length: > 0 }).GroupBy(static attribute => attribute.Value, static attribute => attribute.Element, StringComparer.Ordinal).Where(static same => same.Skip(1).Any())
        .Select(same => new Diagnostic(Rule, Places.Of(site, page, same.ElementAt(1)), $"The id “{same.Key}” stands {same.Count()} times on this page.",
            $"Give the second one another id: {{#{same.Key}-2}} after a heading."));
}
