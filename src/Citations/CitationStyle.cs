namespace KapGuide.Citations;

/// <summary>How citations and references are written.</summary>
public enum CitationStyle
{
    /// <summary>APA Style, 7th edition: author and date.</summary>
    Apa,

    /// <summary>AMA Manual of Style, 11th edition: raised numbers in order of appearance.</summary>
    Ama,
}

/// <summary>Names of styles, as settings and the command line write them.</summary>
public static class CitationStyles
{
    /// <summary>The names that <see cref="TryParse"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = ["apa", "ama"];

    /// <summary>The style called <paramref name="name"/>; case does not count.</summary>
    public static bool TryParse(string name, out CitationStyle style)
    {
        style = name.Equals("ama", StringComparison.OrdinalIgnoreCase) ? CitationStyle.Ama : CitationStyle.Apa;
        return Names.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
