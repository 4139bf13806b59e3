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
    private long _read;

    private readonly SharedValues _shared = new();

    /// <summary>Of how many characters of Markdown trees are kept: those of some 1,400 answers (their build takes 0.88 of the time, and 30 MB more); those of later texts are parsed again when they are needed.</summary>
    private const long KeptCharacters = 8_000_000;

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

    /// <summary>Parses a part of a file. What Markdown itself gets wrong becomes a finding; nothing throws.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Where the Markdown begins, from 0.</param>
    /// <param name="text">The Markdown: the file's text from <paramref name="start"/>, or what a YAML value unfolded to.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public MarkdownBody Read(SourceFile file, int start, string text, ICollection<Diagnostic> findings)
    {
        var tree = Parse(file, start, text, findings);
        TableCaptions.Attach(tree);
        var isKept = Interlocked.Add(ref _read, text.Length) <= KeptCharacters;
        var kept = isKept ? new KeptTree(tree) : file.Text.AsSpan(start).SequenceEqual(text) ? RestAgain(tree, file, start) : Again(tree, file, start, text);
        return new TreeScan(new MarkdownBody(file, start) { Kept = kept }, tree, _fact, isKept ? null : _shared, findings).Run();
    }

    private KeptTree Again(MarkdownDocument tree, SourceFile file, int start, string text) => new(tree, () => Read(file, start, text, []).Tree);

    /// <summary>The file keeps its text anyway: a copy of the rest of it would double what a large site needs.</summary>
    private KeptTree RestAgain(MarkdownDocument tree, SourceFile file, int start) => new(tree, () => Read(file, start, file.Text[start..], []).Tree);

    /// <summary>Markdig refuses trees that are deeper than it can walk, with the one exception that it throws for content.</summary>
    private MarkdownDocument Parse(SourceFile file, int start, string text, ICollection<Diagnostic> findings)
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
