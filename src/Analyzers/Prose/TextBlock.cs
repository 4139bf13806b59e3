using KapGuide.Citations;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KapGuide.Analyzers.Prose;

/// <summary>What a stretch of words is on the page.</summary>
public enum BlockKind
{
    /// <summary>The question (front matter).</summary>
    Title,

    /// <summary>The description (front matter).</summary>
    Description,

    /// <summary>The short answer (front matter).</summary>
    Summary,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>The heading of a box.</summary>
    BoxTitle,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>The caption of a table.</summary>
    Caption,

    /// <summary>A cell of the first row of a table.</summary>
    HeaderCell,

    /// <summary>Any other cell.</summary>
    Cell,

    /// <summary>A term of a definition list.</summary>
    Term,
}

/// <summary>A paragraph, heading, list item, cell or front-matter text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Container">The innermost box that it stands in (<c>warning</c>); empty outside boxes.</param>
/// <param name="IsQuote">Whether it stands in a block quotation.</param>
/// <param name="IsBibliography">Whether it is part of a list of sources: rules about wording skip it.</param>
/// <param name="Group">Number of the list or table row that it belongs to; 0 for none.</param>
/// <param name="Section">Index of its section.</param>
/// <param name="Start">Where its text begins in <see cref="PageText.Text"/>.</param>
/// <param name="End">One past its last character there.</param>
public sealed record TextBlock(BlockKind Kind, string Container, bool IsQuote, bool IsBibliography, int Group, int Section, int Start, int End)
{
    /// <summary>The node of the tree; null for title and description.</summary>
    public MarkdownObject? Node { get; init; }

    /// <summary>Index of its first sentence on the page.</summary>
    public int FirstSentence { get; init; }

    /// <summary>How many sentences it has; 0 when it has no words.</summary>
    public int SentenceCount { get; init; }

    /// <summary>Whether it is running text: sentences, not labels.</summary>
    public bool IsRunning => Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Summary;

    /// <summary>Whether it belongs to the front matter.</summary>
    public bool IsFrontMatter => Kind is BlockKind.Title or BlockKind.Description or BlockKind.Summary;
}

/// <summary>A citation in the text.</summary>
/// <param name="At">Where it stands in <see cref="PageText.Text"/>: before the character of that number.</param>
/// <param name="Node">The node of the tree.</param>
/// <param name="Source">Where it stands in the file, from 0.</param>
public readonly record struct CitationMark(int At, CitationInline Node, int Source);

/// <summary>A link, image or bare address.</summary>
/// <param name="Start">Where its words begin in <see cref="PageText.Text"/>.</param>
/// <param name="End">Where they end.</param>
/// <param name="Url">As the author wrote it.</param>
/// <param name="IsImage">Whether it is an image.</param>
/// <param name="Node">The node of the tree.</param>
/// <param name="Source">Where the node begins in the file, from 0.</param>
public sealed record LinkMark(int Start, int End, string Url, bool IsImage, Inline Node, int Source);

/// <summary>A part of a page under one heading.</summary>
/// <param name="Title">Plain text of the heading; empty for what stands before the first one.</param>
/// <param name="Level">1 to 6; 0 for the lead.</param>
/// <param name="Parent">Index of the section of a higher level that it is part of; -1 for none.</param>
/// <param name="Topic">What the heading announces.</param>
public sealed record Section(string Title, int Level, int Parent, SectionTopic Topic);
