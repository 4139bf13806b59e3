using Markdig.Syntax.Inlines;

namespace KapGuide.Citations;

/// <summary>A citation in a Markdown tree. Its span covers everything from <c>[</c> or <c>@</c> to the closing bracket.</summary>
public sealed class CitationInline(CitationCluster cluster) : LeafInline
{
    /// <summary>What is cited; key offsets count in the text that Markdig parsed.</summary>
    public CitationCluster Cluster { get; } = cluster;

    /// <summary>Its number among the citations of its text, from 0 in reading order; -1 before the text was scanned.</summary>
    public int Ordinal { get; set; } = -1;
}
