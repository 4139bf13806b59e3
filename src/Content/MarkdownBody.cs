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

/// <summary>What a text refers to, collected in one pass over its tree.</summary>
public sealed record BodyContents
{
    /// <summary>See <see cref="MarkdownBody.Headings"/>.</summary>
    public required ImmutableArray<Heading> Headings { get; init; }

    /// <summary>See <see cref="MarkdownBody.Citations"/>.</summary>
    public required ImmutableArray<CitationUse> Citations { get; init; }

    /// <summary>See <see cref="MarkdownBody.Links"/>.</summary>
    public required ImmutableArray<LinkUse> Links { get; init; }

    /// <summary>See <see cref="MarkdownBody.Facts"/>.</summary>
    public required ImmutableArray<Use> Facts { get; init; }

    /// <summary>See <see cref="MarkdownBody.Findings"/>.</summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];
}

/// <summary>
/// Markdown with its tree and what it refers to. A tree is fifty times as large as its text, so those of a large site are made at the first need,
/// stay for as long as memory isn't needed for something else, and are made again by a pure function. Safe to share between threads; a tree is only read.
/// </summary>
public sealed class MarkdownBody
{
    /// <summary>The key under which a tree holds its text, which its nodes point into anyway.</summary>
    internal static readonly object TextOf = new();

    private readonly MarkdownDocument? _tree;
    private readonly Func<BodyContents?, (MarkdownDocument Tree, BodyContents Contents)>? _read;
    private BodyContents? _contents;
    private WeakReference<MarkdownDocument>? _recent;

    /// <summary>A text that was read, whose tree stays.</summary>
    /// <param name="source">See <see cref="Source"/>.</param>
    /// <param name="start">See <see cref="Start"/>.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="contents">What it refers to.</param>
    public MarkdownBody(SourceFile source, int start, MarkdownDocument tree, BodyContents contents) => (Source, Start, _tree, _contents) = (source, start, tree, contents);

    /// <summary>A text that is read at the first need.</summary>
    /// <param name="source">See <see cref="Source"/>.</param>
    /// <param name="start">See <see cref="Start"/>.</param>
    /// <param name="read">Makes the tree, an equal one each time; gets what it refers to when that is known. Called from any thread.</param>
    public MarkdownBody(SourceFile source, int start, Func<BodyContents?, (MarkdownDocument Tree, BodyContents Contents)> read) => (Source, Start, _read) = (source, start, read);

    /// <summary>The file.</summary>
    public SourceFile Source { get; }

    /// <summary>Where the Markdown begins in the file: positions of the tree count from there.</summary>
    public int Start { get; }

    /// <summary>Markdig's tree.</summary>
    public MarkdownDocument Tree
    {
        get
        {
            if (_tree is not null) return _tree;
            var contents = Contents;
            if (_recent is { } recent && recent.TryGetTarget(out var tree)) return tree;
            tree = _read!(contents).Tree;
            Keep(tree);
            return tree;
        }
    }

    /// <summary>The Markdown.</summary>
    public string Text => (string)Tree.GetData(TextOf)!;

    /// <summary>Headings in reading order.</summary>
    public ImmutableArray<Heading> Headings => Contents.Headings;

    /// <summary>Citations in reading order, footnotes last.</summary>
    public ImmutableArray<CitationUse> Citations => Contents.Citations;

    /// <summary>Links and images in reading order.</summary>
    public ImmutableArray<LinkUse> Links => Contents.Links;

    /// <summary>Uses of <c>{{fact:id}}</c>.</summary>
    public ImmutableArray<Use> Facts => Contents.Facts;

    /// <summary>What is wrong with it, unless that was told when it was read.</summary>
    public ImmutableArray<Diagnostic> Findings => Contents.Findings;

    private BodyContents Contents => _contents ?? First();

    /// <summary>Where a node stands in the file.</summary>
    public SourceSpan Span(MarkdownObject node) => Source.Span(Start + node.Span.Start, node.Span.Length);

    private BodyContents First()
    {
        var (tree, contents) = _read!(null);
        Keep(tree);
        return Interlocked.CompareExchange(ref _contents, contents, null) ?? contents;
    }

    /// <summary>A weak reference is used again: each is one more thing that the collector must look after.</summary>
    private void Keep(MarkdownDocument tree)
    {
        if (_recent is { } known) known.SetTarget(tree);
        else _recent = new WeakReference<MarkdownDocument>(tree);
    }
}
