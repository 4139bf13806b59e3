using System.Collections.Immutable;

namespace KapGuide.StructuredData;

/// <summary>What a search engine, or we, ask of a type.</summary>
/// <param name="Type">The type; kinds of it are held to the same.</param>
/// <param name="Required">Each must be there; <c>a|b</c> asks for one of them.</param>
/// <param name="Recommended">Each is better there.</param>
/// <param name="OnlyHome">Whether it holds on the home page alone: elsewhere a short form is enough.</param>
public sealed record Feature(string Type, ImmutableArray<string> Required, ImmutableArray<string> Recommended, bool OnlyHome = false);

/// <summary>
/// Required and recommended properties, from Google's structured data manual (https://developers.google.com/search/docs/appearance/structured-data/search-gallery)
/// as it stood on <see cref="CheckedOn"/>, with what we ask of medical pages beyond that.
/// </summary>
/// <remarks>
/// FAQPage lost its rich result in 2026; the requirements stand as they were, for other readers of the markup.
/// Google asks a LocalBusiness for an address; a practice that serves an area has none, so either will do.
/// </remarks>
public static class FeatureTable
{
    /// <summary>When somebody last compared the table with its source.</summary>
    public static DateOnly CheckedOn { get; } = new(2026, 11, 21);

    /// <summary>The table.</summary>
    public static ImmutableArray<Feature> All { get; } =
    [
        new("FAQPage", ["mainEntity"], ["inLanguage"]),
        new("Question", ["name", "acceptedAnswer|suggestedAnswer"], ["url"]),
        new("Answer", ["text"], []),
        new("Article", [], ["headline", "image", "datePublished", "dateModified", "author"]),
        new("BreadcrumbList", ["itemListElement"], []),
        new("ListItem", ["position", "name|item|url"], []),
        new("Person", ["name"], []),
        new("Organization", ["name"], []),
        new("Organization", [], ["url", "logo"], OnlyHome: true),
        new("LocalBusiness", ["name", "address|areaServed"], ["telephone", "url"]),
        new("WebSite", ["name", "url"], ["publisher"], OnlyHome: true),
        new("ProfilePage", ["mainEntity"], []),
        new("ImageObject", ["contentUrl|url"], []),
        new("VideoObject", ["name", "thumbnailUrl", "uploadDate"], ["description", "contentUrl|embedUrl"]),
        new("MedicalWebPage", ["about|mainEntity"], ["audience|medicalAudience", "inLanguage"]),
        new("HealthTopicContent", ["hasHealthAspect"], ["headline|name"]),
        new("DefinedTerm", ["name"], ["description"]),
        new("DefinedTermSet", ["name"], []),
        new("CollectionPage", ["name"], []),
    ];
}
