using Markdig.Syntax;

namespace KapGuide.Content;

/// <summary>
/// The tree of a text: kept for good, or for as long as memory isn't needed for something else and then made again by a pure function.
/// Safe to share between threads; a tree is only read.
/// </summary>
public sealed class KeptTree
{
    private readonly MarkdownDocument? _tree;
    private readonly Func<MarkdownDocument>? _parse;
    private WeakReference<MarkdownDocument>? _recent;

    /// <summary>A tree that stays.</summary>
    /// <param name="tree">The tree.</param>
    public KeptTree(MarkdownDocument tree) => _tree = tree;

    /// <summary>A tree that can be made again.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="parse">Makes an equal one; called from any thread.</param>
    public KeptTree(MarkdownDocument tree, Func<MarkdownDocument> parse) => (_recent, _parse) = (new WeakReference<MarkdownDocument>(tree), parse);

    /// <summary>The tree.</summary>
    public MarkdownDocument Tree
    {
        get
        {
            if (_tree is not null) return _tree;
            if (_recent is { } recent && recent.TryGetTarget(out var tree)) return tree;
            tree = _parse!();
            // Used again: each weak reference is one more thing that the collector must look after.
            if (_recent is { } known) known.SetTarget(tree);
            else _recent = new WeakReference<MarkdownDocument>(tree);
            return tree;
        }
    }
}
