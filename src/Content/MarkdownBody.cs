using System.Collections.Immutable;
using KapGuide.Citations;
using KapGuide.Diagnostics;
using KapGuide.Input;
using Markdig.Syntax;
using SourceSpan = KapGuide.Diagnostics.SourceSpan;

namespace KapGuide.Content;

/// <summary>A heading of a body.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Id">Its anchor, unique on the page.</param>
/// <param name="At">Where it stands.</param>
public sealed record Heading(int Level, string Text, string Id, SourceSpan At);

/// <summary>A link or image.</summary>
/// <param name="Url">As the author wrote it.</param>
/// <param name="Text">Its words (for an image, the alternative text), plain.</param>
/// <param name="IsImage">Whether it is an image.</param>
/// <param name="At">Where it stands.</param>
public sealed record LinkUse(string Url, string Text, bool IsImage, SourceSpan At);

/// <summary>A cluster of citations.</summary>
/// <param name="Cluster">What is cited.</param>
/// <param name="At">Where it stands.</param>
/// <param name="InHeading">Whether it stands in a heading.</param>
public sealed record CitationUse(CitationCluster Cluster, SourceSpan At, bool InHeading)
{
    /// <summary>Where in the Markdown the places of the cluster's keys count from (<see cref="CitationItem.KeyStart"/>).</summary>
    public int KeysFrom { get; init; }
}

/// <summary>A use of a name that something else defines, such as a fact.</summary>
/// <param name="Id">The name.</param>
/// <param name="At">Where it stands.</param>
public sealed record Use(string Id, SourceSpan At);

/// <summary>Parsed Markdown with what it refers to, collected in one pass over the tree. Never changed after it was made.</summary>
/// <param name="Source">The file.</param>
/// <param name="Start">Where the Markdown begins in the file: positions of the tree count from there.</param>
public sealed record MarkdownBody(SourceFile Source, int Start)
{
    /// <summary>Markdig's tree. It is fifty times as large as its text, so that a large site parses it again when it is needed (<see cref="KeptTree"/>).</summary>
    public MarkdownDocument Tree => Kept.Tree;

    /// <summary>Holds the tree.</summary>
    public required KeptTree Kept { get; init; }

    /// <summary>Headings in reading order.</summary>
    public ImmutableArray<Heading> Headings { get; init; } = [];

    /// <summary>Citations in reading order, footnotes last.</summary>
    public ImmutableArray<CitationUse> Citations { get; init; } = [];

    /// <summary>Links and images in reading order.</summary>
    public ImmutableArray<LinkUse> Links { get; init; } = [];

    /// <summary>Uses of <c>{{fact:id}}</c>.</summary>
    public ImmutableArray<Use> Facts { get; init; } = [];

    /// <summary>Where a node stands in the file.</summary>
    public SourceSpan Span(MarkdownObject node) => Source.Span(Start + node.Span.Start, node.Span.Length);
}
