using System.Collections.Immutable;

namespace KapGuide.Citations;

/// <summary>What is printed for one cluster.</summary>
/// <param name="Parts">In order; together they are the whole citation.</param>
public sealed record CitationText(ImmutableArray<CitationPart> Parts)
{
    /// <summary>
    /// Whether it ends in raised numbers. They stand after a period or comma that follows in the text and before a semicolon or colon,
    /// and without the space before them that the author typed (AMA 3.6.1).
    /// </summary>
    public bool Superscript => Parts is [.., { Superscript: true }];

    /// <summary>The parts that stand on the line, as HTML; empty where all is raised.</summary>
    public string BaseHtml => string.Concat(Parts.Where(static part => !part.Superscript).Select(static part => part.Html));

    /// <summary>The raised parts as HTML, with their element; empty where nothing is raised.</summary>
    public string SuperscriptHtml => Superscript ? $"<sup>{string.Concat(Parts.Where(static part => part.Superscript).Select(static part => part.Html))}</sup>" : "";

    /// <summary>The whole as HTML without links.</summary>
    public string Html => BaseHtml + SuperscriptHtml;

    /// <summary>The characters alone.</summary>
    public string Text => string.Concat(Parts.Select(static part => part.Text));
}

/// <summary>A stretch of a citation.</summary>
/// <param name="Styled">The stretch while markup is still switches.</param>
/// <param name="Key">The source to which it leads; null for brackets and the like.</param>
/// <param name="AccessibleName">What a screen reader says for the link ("Reference 2: Hull et al., 2022"); null where <paramref name="Key"/> is, and where the text says it all.</param>
/// <param name="Superscript">Whether it is raised. Raised parts are the last ones.</param>
public sealed record CitationPart(string Styled, string? Key = null, string? AccessibleName = null, bool Superscript = false)
{
    /// <summary>Escaped HTML, without the link and without the raising element.</summary>
    public string Html => StyledText.ToHtml(Styled);

    /// <summary>The characters alone.</summary>
    public string Text => StyledText.ToText(Styled);
}
