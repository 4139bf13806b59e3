using System.Collections.Immutable;

namespace KapGuide.StructuredData;

/// <summary>The publisher of the site.</summary>
/// <param name="Name">As the page's header shows it.</param>
/// <param name="Url">The home page.</param>
public sealed record OrganizationNode(string Name, string Url) : Node("Organization")
{
    /// <summary>A picture of at least 112 × 112 pixels; null for none.</summary>
    public string? Logo { get; init; }

    /// <summary>What the publisher says of itself; only where the page shows it.</summary>
    public string? Description { get; init; }

    /// <summary>Its pages elsewhere; null for none.</summary>
    public ImmutableArray<string>? SameAs { get; init; }

    /// <summary>How answers are written and checked; null when there is no such page.</summary>
    public string? PublishingPrinciples { get; init; }

    /// <summary>How errors are mended; null when there is no such page.</summary>
    public string? CorrectionsPolicy { get; init; }
}

/// <summary>The practice that shows the site. A practice that is only an example gets no node: it does not exist.</summary>
/// <param name="Name">Its name.</param>
public sealed record PracticeNode(string Name) : Node("MedicalBusiness")
{
    /// <summary>Its own site; null for none.</summary>
    public string? Url { get; init; }

    /// <summary>As people read it; null for none.</summary>
    public string? Telephone { get; init; }

    /// <summary>Places that it serves; null for none.</summary>
    public ImmutableArray<string>? AreaServed { get; init; }
}
