namespace KapGuide.Diagnostics;

/// <summary>Something that can be wrong, named for the pattern that it finds, so that "allow ‹name›" is English.</summary>
/// <param name="Id">Short and stable, such as <c>CIT-04</c>.</param>
/// <param name="Name">PascalCase, such as <c>UncitedReference</c>; accepted wherever the id is.</param>
/// <param name="Level">The severity unless something re-levels it.</param>
/// <param name="Purpose">One sentence that says what it finds.</param>
public sealed record Rule(string Id, string Name, Severity Level, string Purpose)
{
    /// <summary>The source of the rule (a manual, a guideline), as a web address; null when it needs none.</summary>
    public string? Why { get; init; }

    /// <summary>Its page in the manual, from the folder of the program's source.</summary>
    public string Manual => $"docs/analyzers/{Id[..Math.Max(0, Id.IndexOf('-', StringComparison.Ordinal))]}.md#{Id.ToLowerInvariant()}-{Name.ToLowerInvariant()}";

    /// <summary>An example that breaks the rule, as an author would write it; null when the purpose says it all.</summary>
    public string? Bad { get; init; }

    /// <summary>The same, mended.</summary>
    public string? Good { get; init; }
}
