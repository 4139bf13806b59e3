using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace KapGuide.Citations;

/// <summary>Teaches Markdig pandoc's citations. It only reads: whoever renders pages prints <see cref="CitationInline"/>.</summary>
/// <param name="isKnown">Whether the library has a key; a narrative <c>@key</c> is a citation only then.</param>
public sealed class CitationExtension(Func<string, bool> isKnown) : IMarkdownExtension
{
    /// <inheritdoc />
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (!pipeline.InlineParsers.Contains<CitationInlineParser>())
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationInlineParser(isKnown));
    }

    /// <inheritdoc />
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}

/// <summary>Reads a citation where <c>[</c> or <c>@</c> stands.</summary>
public sealed class CitationInlineParser : InlineParser
{
    private readonly Func<string, bool> _isKnown;

    /// <param name="isKnown">Whether the library has a key.</param>
    public CitationInlineParser(Func<string, bool> isKnown) => (_isKnown, OpeningCharacters) = (isKnown, ['[', '@']);

    /// <inheritdoc />
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, start, end) = (slice.Text, slice.Start, slice.End + 1);
        var bracket = text[start] == '[';
        if (bracket && start > 0 && text[start - 1] == '!') return false;
        var read = bracket ? CitationParser.Bracket(text, start, end, _isKnown) : CitationParser.Narrative(text, start, end, _isKnown);
        if (read is not var (cluster, stop)) return false;
        if (bracket && processor.Document.ContainsLinkReferenceDefinition(text[(start + 1)..(stop - 1)])) return false;

        var items = cluster.Items.Select(item => item with { KeyStart = processor.GetSourcePosition(item.KeyStart) });
        processor.Inline = new CitationInline(cluster with { Items = [.. items] })
        {
            Span = new(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(stop - 1)),
            Line = line,
            Column = column,
        };
        slice.Start = stop;
        return true;
    }
}
