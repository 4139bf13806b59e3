using System.Collections.Frozen;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds labels and descriptions that refer to an id that the page doesn't have (A11-21).</summary>
public static class IdReferences
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("A11-21", nameof(IdReferences), Severity.Error, "Finds labels and descriptions that refer to an id that the page doesn't have.")
    {
        Why = "https://www.w3.org/TR/wai-aria-1.2/#aria-labelledby",
        Bad = "<section aria-labelledby=\"costs\"><h2 id=\"cost\">",
        Good = "<section aria-labelledby=\"cost\"><h2 id=\"cost\">",
    };

    private static readonly FrozenSet<string> Names = new[]
    {
        "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "aria-errormessage", "aria-activedescendant", "for", "headers", "list", "form",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <returns>One finding for each missing id of an element.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page) =>
        from attribute in page.Attributes
        where Names.Contains(attribute.Name)
        from id in attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where !page.Ids.Contains(id)
        select new Diagnostic(Rule, Places.Of(site, page, attribute.Element), $"<{attribute.Element.LocalName} {attribute.Name}=\"{attribute.Value}\"> refers to the id “{id}”, which this page doesn't have.",
            Spelling.DidYouMean(id, page.Ids, $"Give the element that it means id=\"{id}\", or delete {attribute.Name}."));
}
