using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace KapGuide.Markup;

/// <summary>A use of the facts registry: <c>{{fact:id}}</c>.</summary>
public sealed class FactInline : LeafInline
{
    /// <summary>The fact's id.</summary>
    public required string Id { get; init; }
}

/// <summary>Adds <see cref="FactInline"/> to a pipeline.</summary>
public sealed partial class FactExtension : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new FactParser());

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed partial class FactParser : InlineParser
    {
        public FactParser() => OpeningCharacters = ['{'];

        [GeneratedRegex(@"\G\{\{\s*fact:\s*([A-Za-z0-9_-]+)\s*\}\}")]
        private static partial Regex Fact { get; }

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '{') return false;
            var match = Fact.Match(slice.Text, slice.Start, slice.End - slice.Start + 1);
            if (!match.Success) return false;
            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            processor.Inline = new FactInline { Id = match.Groups[1].Value, Line = line, Column = column, Span = new(start, start + match.Length - 1) };
            slice.Start += match.Length;
            return true;
        }
    }
}
