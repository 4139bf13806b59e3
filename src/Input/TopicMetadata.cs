namespace KapGuide.Input;

/// <summary>What a <c>_directory.yml</c> says of its topic. Every other key in that file is inherited by the topic's articles.</summary>
/// <param name="Title">Short name, such as "Safety".</param>
/// <param name="Description">For search engines, 70 to 160 characters.</param>
/// <param name="Summary">One paragraph, at most 60 words.</param>
/// <param name="Order">Place among the topics, ascending.</param>
public sealed record TopicMetadata(Located Title, Located Description, Located Summary, int Order)
{
    private static readonly Key TitleKey = new("Title", ValueKind.Text, "The topic's short name.") { Required = true };
    private static readonly Key DescriptionKey = new("Description", ValueKind.Text, "One sentence of 70 to 160 characters for search results.") { Required = true, IsLong = true };
    private static readonly Key SummaryKey = new("Summary", ValueKind.Text, "One paragraph of at most 60 words at the top of the topic's page.") { Required = true, IsLong = true };
    private static readonly Key OrderKey = new("Order", ValueKind.Number, "Place among the topics: 1 comes first.");

    /// <summary>The keys of a topic's folder: its own, and those that its articles inherit.</summary>
    public static Schema Schema { get; } = new("a topic's _directory.yml",
        [TitleKey, DescriptionKey, SummaryKey, OrderKey, .. ArticleMetadata.Schema.Keys.Where(static key => key.Inherited)]);

    /// <summary>The keys of <c>faq/_directory.yml</c>, which holds for all topics.</summary>
    public static Schema SharedSchema { get; } = new("faq/_directory.yml", [.. ArticleMetadata.Schema.Keys.Where(static key => key.Inherited)]);

    /// <summary>Reads a checked file.</summary>
    public static TopicMetadata From(Fields fields) =>
        new(fields.Located(TitleKey), fields.Located(DescriptionKey), fields.Located(SummaryKey), fields.Number(OrderKey));
}
