using System.Collections.Immutable;

namespace KapGuide.Input;

/// <summary>The front matter of a static page such as <c>pages/about.md</c>.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Description">For search engines and link previews, 70 to 160 characters.</param>
/// <param name="Order">Place in the footer, ascending.</param>
/// <param name="Published">First day online.</param>
/// <param name="Updated">Last real change.</param>
public sealed record PageMetadata(Located Title, Located Description, int Order, DateOnly? Published, DateOnly? Updated)
{
    private static readonly Key TitleKey = new("Title", ValueKind.Text, "The heading of the page.") { Required = true };
    private static readonly Key DescriptionKey = new("Description", ValueKind.Text, "One sentence of 70 to 160 characters for search results and link previews.") { Required = true, IsLong = true };
    private static readonly Key OrderKey = new("Order", ValueKind.Number, "Place in the footer: 1 comes first.");
    private static readonly Key PublishedKey = new("Published", ValueKind.Date, "The day on which the page first went online.");
    private static readonly Key UpdatedKey = new("Updated", ValueKind.Date, "The day of the last real change.");
    private static readonly Key RedirectFromKey = new("RedirectFrom", ValueKind.Texts, "Old addresses that lead here.");
    private static readonly Key AnalyzersKey = new("Analyzers", ValueKind.TextMap, "Re-levels a rule for this page: “PLN-09: none”.");

    /// <summary>The keys of a page.</summary>
    public static Schema Schema { get; } = new("a page's front matter",
        [TitleKey, DescriptionKey, PublishedKey, UpdatedKey, OrderKey, RedirectFromKey, AnalyzersKey]);

    /// <summary>Old addresses, each beginning with a slash.</summary>
    public ImmutableArray<Located> RedirectFrom { get; init; } = [];

    /// <summary>Rules with the level that this page asks for.</summary>
    public ImmutableArray<(Located Rule, Located Level)> Analyzers { get; init; } = [];

    /// <summary>Last change that readers see.</summary>
    public DateOnly? Modified => Updated ?? Published;

    /// <summary>Reads checked front matter.</summary>
    public static PageMetadata From(Fields fields) => new(
        fields.Located(TitleKey), fields.Located(DescriptionKey), fields.Number(OrderKey), fields.Date(PublishedKey), fields.Date(UpdatedKey))
    {
        RedirectFrom = fields.Texts(RedirectFromKey),
        Analyzers = [.. fields.Map(AnalyzersKey).Where(static rule => rule.Texts.Length == 1).Select(static rule => (rule.Name, rule.Texts[0]))],
    };
}
