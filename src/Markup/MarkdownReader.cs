using System.Collections.Immutable;
using KapGuide.Citations;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Input;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace KapGuide.Markup;

/// <summary>
/// Reads Markdown: CommonMark with tables, footnotes, definition lists, boxes, attributes, citations and facts.
/// Immutable and safe to share between threads; make one a build, since it knows the keys of the library.
/// </summary>
public sealed class MarkdownReader
{
    private readonly MarkdownPipeline _pipeline;
    private readonly Func<string, string?> _fact;
    private readonly SharedValues _shared = new();

    /// <param name="library">A narrative citation (<c>@key</c>) is one only where the key is known.</param>
    /// <param name="facts">For the plain text of headings.</param>
    public MarkdownReader(ReferenceLibrary library, ImmutableArray<Fact> facts)
    {
        var texts = facts.DistinctBy(static fact => fact.Id.Value).ToDictionary(static fact => fact.Id.Value, static fact => fact.Text.Value);
        _fact = id => texts.GetValueOrDefault(id);
        _pipeline = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables(new PipeTableOptions { RequireHeaderSeparator = true })
            .UseFootnotes()
            .UseDefinitionLists()
            .UseCustomContainers()
            .Use(new CitationExtension(library.Contains))
            .Use<FactExtension>()
            .UseGenericAttributes()
            .Build();
    }

    /// <summary>Reads a part of a file. What Markdown itself gets wrong becomes a finding; nothing throws.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Where the Markdown begins, from 0.</param>
    /// <param name="text">The Markdown: the file's text from <paramref name="start"/>, or what a YAML value unfolded to.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public MarkdownBody Read(SourceFile file, int start, string text, ICollection<Diagnostic> findings)
    {
        var tree = Parse(file, start, text, findings);
        return new MarkdownBody(file, start, tree, new TreeScan(file, start, _fact, null, findings).Collect(tree));
    }

    /// <summary>The rest of a file, read when something of it is needed first; <see cref="MarkdownBody.Findings"/> then says what is wrong.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Where the Markdown begins, from 0.</param>
    public MarkdownBody ReadLater(SourceFile file, int start)
    {
        var startByte = file.ByteOf(start);
        return new MarkdownBody(file, start, known =>
        {
            List<Diagnostic> findings = [];
            var tree = Parse(file, start, file.From(start, startByte), findings);
            var scan = new TreeScan(file, start, _fact, _shared, findings);
            if (known is null) return (tree, scan.Collect(tree) with { Findings = [.. findings] });
            scan.Restore(tree, known);
            return (tree, known);
        });
    }

    private MarkdownDocument Parse(SourceFile file, int start, string text, ICollection<Diagnostic> findings)
    {
        var tree = Tree(file, start, text, findings);
        tree.SetData(MarkdownBody.TextOf, text);
        TableCaptions.Attach(tree);
        return tree;
    }

    /// <summary>Markdig refuses trees that are deeper than it can walk, with the one exception that it throws for content.</summary>
    private MarkdownDocument Tree(SourceFile file, int start, string text, ICollection<Diagnostic> findings)
    {
        try
        {
            return Markdig.Markdown.Parse(text, _pipeline);
        }
        catch (ArgumentException problem) when (problem.Message.Contains("nested", StringComparison.Ordinal))
        {
            findings.Add(new Diagnostic(MarkupRules.NestedTooDeep, file.Span(start, 1), "This text is nested too deeply to be read.", "Look for long rows of >, [, * or - and delete them."));
            return Markdig.Markdown.Parse("", _pipeline);
        }
    }
}
