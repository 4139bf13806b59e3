using System.Collections.Immutable;
using KapGuide.Diagnostics;

namespace KapGuide.StructuredData;

/// <summary>What a check must know of the page around the structured data. What is null isn't compared.</summary>
/// <param name="Url">The page's absolute address.</param>
/// <param name="At">Where findings point: the source file, or the built page.</param>
public sealed record PageFacts(string Url, SourceSpan At)
{
    /// <summary>All text of the page's body that people can see, in its order, with white space between block elements: <see cref="StructuredData.VisibleText.Of"/> of its HTML gives that, <c>textContent</c> doesn't.</summary>
    public string? VisibleText { get; init; }

    /// <summary>Days that the page shows, from <c>time datetime</c>.</summary>
    public ImmutableArray<DateOnly>? VisibleDates { get; init; }

    /// <summary>Number of entries of the page's reference list.</summary>
    public int? References { get; init; }

    /// <summary>Whether it is the home page, where site and publisher tell all.</summary>
    public bool IsHome { get; init; }
}
