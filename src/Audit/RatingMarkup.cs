using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds markup of reviews and ratings (CLM-14).</summary>
/// <remarks>Stars and praise from clients are testimonials, which counselors may not ask for (ACA Code of Ethics, C.3.b). JSON-LD, microdata and RDFa are read.</remarks>
public static class RatingMarkup
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("CLM-14", nameof(RatingMarkup), Severity.Error, "Finds Review, Rating and AggregateRating markup.")
    {
        Why = "https://www.counseling.org/resources/ethics",
        Bad = "\"aggregateRating\": { \"@type\": \"AggregateRating\", \"ratingValue\": 5 }",
        Good = "No rating: say what the practice does, and who checks it.",
    };

    private static readonly FrozenSet<string> Types = new[] { "Review", "AggregateRating", "Rating", "EmployerAggregateRating", "CriticReview", "UserReview", "EmployerReview", "EndorsementRating" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Properties = new[] { "review", "reviews", "aggregateRating", "reviewRating", "starRating", "ratingValue" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How every such name ends in JSON; a document without any is not read. Escaped letters could hide one.</summary>
    private static readonly SearchValues<string> Ends = SearchValues.Create(["eview\"", "eviews\"", "ating\"", "atingValue\"", "\\u"], StringComparison.Ordinal);

    /// <returns>One finding for each name on a page.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page) =>
        page.JsonLd.Where(static text => text.AsSpan().ContainsAny(Ends)).SelectMany(NamesIn).Concat(page.Attributes.Where(static attribute => attribute.Name is "itemtype" or "itemprop" or "typeof" or "property").SelectMany(static attribute => attribute.Value.Split(' '))
            .Select(static name => name[(name.LastIndexOfAny(['/', ':']) + 1)..]).Where(static name => Types.Contains(name) || Properties.Contains(name)))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => new Diagnostic(Rule, Places.Output(page), $"This page holds “{name}”, which marks up opinions as ratings.", "Delete it: ratings of care are testimonials."));

    private static IEnumerable<string> NamesIn(string jsonLd)
    {
        try
        {
            using var document = JsonDocument.Parse(jsonLd);
            return [.. NamesIn(document.RootElement)];
        }
        catch (JsonException)
        {
            return []; // SDA-01 reports it.
        }
    }

    private static IEnumerable<string> NamesIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(NamesIn),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static property => property.Name == "@type"
            ? TypesOf(property.Value).Where(Types.Contains)
            : Properties.Contains(property.Name) ? NamesIn(property.Value).Prepend(property.Name) : NamesIn(property.Value)),
        _ => [],
    };

    private static IEnumerable<string> TypesOf(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => [Last(type.GetString()!)],
        JsonValueKind.Array => type.EnumerateArray().SelectMany(TypesOf),
        _ => [],
    };

    private static string Last(string type) => type[(type.LastIndexOfAny(['/', ':']) + 1)..];
}
