using System.Collections.Immutable;
using KapGuide.Content;
using KapGuide.Input;
using KapGuide.Markup;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace KapGuide.Analyzers.Prose;

/// <summary>The one pass over a page's trees that makes its <see cref="PageText"/>.</summary>
internal sealed class ProseReader
{
    private readonly Site _site;
    private readonly ProseWriter _writer;
    private readonly List<TextBlock> _blocks = [];
    private readonly List<Section> _sections = [new("", 0, -1, SectionTopic.Other)];
    private int _group;

    private ProseReader(Site site) => (_site, _writer) = (site, ProseWriter.Of(site));

    /// <summary>Where a block stands.</summary>
    private readonly record struct Frame(BlockKind Kind, string Container, bool IsQuote, bool IsBibliography, int Group);

    /// <summary>Reads an answer: question, description, short answer, body.</summary>
    public static PageText Read(Site site, Article article)
    {
        var reader = new ProseReader(site);
        reader.Field(article.Source, article.Metadata.Title, BlockKind.Title);
        reader.Field(article.Source, article.Metadata.Description, BlockKind.Description);
        reader._writer.Begin(article.Source, article.Metadata.Summary.Start, article.Metadata.Summary.Value);
        reader.Visit(article.Summary.Tree, new Frame(BlockKind.Summary, "", false, false, 0));
        return reader.Finish(article.Body, article.Metadata.Title, article);
    }

    /// <summary>Reads a static page.</summary>
    public static PageText Read(Site site, Page page)
    {
        var reader = new ProseReader(site);
        reader.Field(page.Source, page.Metadata.Title, BlockKind.Title);
        reader.Field(page.Source, page.Metadata.Description, BlockKind.Description);
        return reader.Finish(page.Body, page.Metadata.Title, null);
    }

    private PageText Finish(MarkdownBody body, Located title, Article? article)
    {
        _writer.Begin(body.Source, body.Start, null);
        Visit(body.Tree, new Frame(BlockKind.Paragraph, "", false, false, 0));
        var (words, sentences, text) = WordSplitter.Split(_writer, _blocks);
        var page = new PageText
        {
            Site = _site,
            Article = article,
            Body = body,
            Title = title,
            Text = text,
            Map = _writer.Map,
            Words = words,
            Blocks = [.. _blocks],
            Sections = [.. _sections],
            Citations = [.. _writer.Citations],
            Links = [.. _writer.Links.OrderBy(static link => link.Start)],
        };
        _writer.Done();
        var made = ImmutableArray.CreateBuilder<Sentence>(sentences.Count);
        foreach (var draft in sentences) made.Add(new Sentence(page, made.Count, draft.Block, draft.First, draft.End, draft.Closer));
        return page.Attach(made.MoveToImmutable());
    }

    private void Field(SourceFile source, Located field, BlockKind kind)
    {
        if (field.Value.Length == 0) return;
        _writer.Begin(source, field.Start, field.Value);
        var start = _writer.Length;
        _writer.Plain(field.Value);
        Add(start, new Frame(kind, "", false, false, 0), null);
    }

    private void Visit(ContainerBlock parent, Frame frame)
    {
        foreach (var block in parent) Visit(block, frame);
    }

    private void Visit(Block block, Frame frame)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Heading(heading, frame);
                break;
            case ListBlock list:
                _group++;
                foreach (var item in list.OfType<ListItemBlock>()) Visit(item, frame with { Kind = Inner(frame, BlockKind.ListItem), Group = _group });
                break;
            case QuoteBlock quote:
                Visit(quote, frame with { IsQuote = true });
                break;
            case CustomContainer container:
                var inside = frame with { Container = container.Info ?? "" };
                BoxTitle(container, inside);
                Visit(container, inside);
                break;
            case Table table:
                if (TableCaptions.Of(table) is { } caption) Leaf(caption, frame with { Kind = BlockKind.Caption });
                foreach (var row in table.OfType<TableRow>())
                {
                    _group++;
                    foreach (var cell in row.OfType<TableCell>()) Visit(cell, frame with { Kind = row.IsHeader ? BlockKind.HeaderCell : BlockKind.Cell, Group = _group });
                }

                break;
            case FootnoteGroup notes:
                Visit(notes, frame with { IsBibliography = true });
                break;
            case DefinitionTerm term:
                Leaf(term, frame with { Kind = BlockKind.Term });
                break;
            case LeafBlock { Inline: not null } leaf and not LinkReferenceDefinition:
                Leaf(leaf, frame);
                break;
            case ContainerBlock container:
                Visit(container, frame);
                break;
        }
    }

    private static BlockKind Inner(Frame frame, BlockKind kind) => frame.Kind == BlockKind.Summary ? BlockKind.Summary : kind;

    private void Heading(HeadingBlock heading, Frame frame)
    {
        var start = _writer.Length;
        _writer.Inlines(heading.Inline);
        var title = _writer.From(start).Trim().ToString();
        var parent = _sections.Count - 1;
        while (parent > 0 && _sections[parent].Level >= heading.Level) parent = _sections[parent].Parent;
        _sections.Add(new Section(title, heading.Level, parent <= 0 ? -1 : parent, SectionTopics.Of(title)));
        Add(start, frame with { Kind = BlockKind.Heading }, heading);
    }

    private void BoxTitle(CustomContainer container, Frame frame)
    {
        if (string.IsNullOrWhiteSpace(container.Arguments)) return;
        var start = _writer.Length;
        _writer.After(container, container.Arguments.Trim());
        Add(start, frame with { Kind = BlockKind.BoxTitle }, container);
    }

    private void Leaf(LeafBlock leaf, Frame frame)
    {
        var start = _writer.Length;
        _writer.Inlines(leaf.Inline);
        Add(start, frame, leaf);
    }

    private void Add(int start, Frame frame, MarkdownObject? node)
    {
        var section = _sections.Count - 1;
        var sources = frame.IsBibliography || InSources(section) || (frame.Kind is BlockKind.ListItem or BlockKind.Paragraph && LooksLikeReference(_writer.From(start).Trim()));
        _blocks.Add(new TextBlock(frame.Kind, frame.Container, frame.IsQuote, sources && frame.Kind != BlockKind.Heading, frame.Group, section, start, _writer.Length) { Node = node });
        _writer.EndBlock();
    }

    private bool InSources(int section)
    {
        for (; section > 0; section = _sections[section].Parent)
            if (_sections[section].Topic == SectionTopic.Sources) return true;
        return false;
    }

    /// <summary>A year in brackets near the beginning, with the marks of a journal reference after it: somebody typed a source instead of citing it.</summary>
    private static bool LooksLikeReference(ReadOnlySpan<char> text)
    {
        var year = text.IndexOf("(19", StringComparison.Ordinal);
        if (year < 0) year = text.IndexOf("(20", StringComparison.Ordinal);
        if (year is < 4 or > 160 || !text[..year].Contains(',')) return false;
        var rest = text[year..];
        return rest.Contains("doi", StringComparison.OrdinalIgnoreCase) || rest.Contains("journal", StringComparison.OrdinalIgnoreCase) || rest.Contains("https://", StringComparison.Ordinal)
            || (text.Contains(" et al", StringComparison.Ordinal) && rest.Contains('.')) || (rest.Count(',') > 0 && text.Contains('&'));
    }
}
