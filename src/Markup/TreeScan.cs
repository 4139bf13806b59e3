using System.Collections.Immutable;
using KapGuide.Citations;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Input;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = KapGuide.Diagnostics.SourceSpan;

namespace KapGuide.Markup;

/// <summary>The one pass over a fresh tree: gives headings their ids, collects what the text refers to, and reports unsafe markup.</summary>
internal sealed class TreeScan(SourceFile source, int start, Func<string, string?> fact, SharedValues? shared, ICollection<Diagnostic> findings)
{
    private static readonly string[] SafeSchemes = ["http", "https", "mailto", "tel", "sms", "xref", "glossary"];
    private static readonly string[] SafeClasses = ["decorative"];

    /// <summary>Ids that templates use; a heading of that name gets a number.</summary>
    private static readonly string[] ReservedIds = ["main", "top", "content", "contents", "references", "related", "search", "answer"];

    private readonly ImmutableArray<Heading>.Builder _headings = ImmutableArray.CreateBuilder<Heading>();
    private readonly ImmutableArray<CitationUse>.Builder _citations = ImmutableArray.CreateBuilder<CitationUse>();
    private readonly ImmutableArray<LinkUse>.Builder _links = ImmutableArray.CreateBuilder<LinkUse>();
    private readonly ImmutableArray<Use>.Builder _facts = ImmutableArray.CreateBuilder<Use>();
    private readonly HashSet<string> _ids = [.. ReservedIds];

    /// <summary>What an earlier pass over an equal tree collected: nothing is collected or reported again.</summary>
    private BodyContents? _known;

    private int _citationsSeen;
    private int _headingsSeen;

    /// <summary>Prepares a tree that was never scanned.</summary>
    public BodyContents Collect(MarkdownDocument tree)
    {
        foreach (var child in tree) Visit(child);
        return new BodyContents { Headings = _headings.ToImmutable(), Citations = _citations.ToImmutable(), Links = _links.ToImmutable(), Facts = _facts.ToImmutable() };
    }

    /// <summary>Prepares a tree like one that was scanned before.</summary>
    public void Restore(MarkdownDocument tree, BodyContents known)
    {
        _known = known;
        foreach (var child in tree) Visit(child);
    }

    private void Visit(Block block)
    {
        CheckAttributes(block);
        switch (block)
        {
            case HeadingBlock heading:
                Visit(heading.Inline, inHeading: true);
                AddHeading(heading);
                break;
            case HtmlBlock html when !AllowedHtml.IsComment(html.Lines.ToString()):
                Report(MarkupRules.RawHtml, html, "HTML blocks are not shown on the page.",
                    "Write Markdown instead; docs/writing.md has a form for boxes, tables and lists. Delete the tags and keep the words.");
                break;
            case CustomContainer container:
                CheckContainer(container);
                foreach (var child in container) Visit(child);
                break;
            case Table table:
                if (TableCaptions.Of(table) is { } caption) Visit(caption.Inline, inHeading: false);
                foreach (var child in table) Visit(child);
                break;
            case ContainerBlock parent:
                foreach (var child in parent) Visit(child);
                break;
            case LeafBlock { Inline: { } inline }:
                Visit(inline, inHeading: false);
                break;
        }
    }

    private void Visit(ContainerInline? parent, bool inHeading)
    {
        for (var child = parent?.FirstChild; child is not null; child = child.NextSibling)
        {
            CheckAttributes(child);
            switch (child)
            {
                case CitationInline citation:
                    citation.Ordinal = _citationsSeen++;
                    if (_known is not null) break;
                    _citations.Add(shared is null
                        ? new CitationUse(citation.Cluster, Span(citation), inHeading)
                        : new CitationUse(shared.Of(citation.Cluster, citation.Span.Start), Span(citation), inHeading) { KeysFrom = citation.Span.Start });
                    break;
                case FactInline use when _known is null:
                    _facts.Add(new Use(use.Id, Span(use)));
                    break;
                case HtmlInline html when !html.Tag.StartsWith("</", StringComparison.Ordinal) && !AllowedHtml.Allows(html.Tag):
                    Report(MarkupRules.RawHtml, html, $"The HTML tag {html.Tag} is not allowed here.",
                        "Delete the tag. Allowed are <br>, <sub>, <sup>, <kbd> and <span lang=\"es\">.");
                    break;
                case AutolinkInline { IsEmail: false } link:
                    CheckScheme(link.Url, link);
                    break;
                case LinkInline link:
                    if (_known is null) _links.Add(new LinkUse(Shared(link.Url ?? ""), PlainText.Of(link, fact), link.IsImage, Span(link)));
                    CheckScheme(link.Url ?? "", link);
                    Visit(link, inHeading);
                    break;
                case ContainerInline inner:
                    Visit(inner, inHeading);
                    break;
            }
        }
    }

    private string Shared(string text) => shared is null ? text : shared.Of(text);

    private void AddHeading(HeadingBlock block)
    {
        if (_known is not null)
        {
            block.GetAttributes().Id = _known.Headings[_headingsSeen++].Id;
            return;
        }

        var text = PlainText.Of(block.Inline, fact);
        var wanted = block.TryGetAttributes()?.Id is { Length: > 0 } own ? own : Slug.From(text, 48);
        var id = wanted;
        for (var n = 2; !_ids.Add(id); n++) id = $"{wanted}-{n}";
        block.GetAttributes().Id = id;
        _headings.Add(new Heading(block.Level, text, id, Span(block)));
    }

    private void CheckContainer(CustomContainer container)
    {
        if (!Container.ByName.ContainsKey(container.Info ?? ""))
        {
            var names = Container.All.Select(static kind => kind.Name);
            Report(MarkupRules.UnknownContainer, container, $"There is no box “{container.Info}”.",
                Spelling.DidYouMean(container.Info ?? "", names, $"Boxes: {string.Join(", ", names)}."), lineOnly: true);
        }

        if (container.ClosingFencedCharCount == 0)
            Report(MarkupRules.UnclosedContainer, container, $"The box “{container.Info}” that begins here is never closed.", "Add a line of three colons (:::) after its last line.", lineOnly: true);
    }

    private void CheckAttributes(MarkdownObject node)
    {
        if (node.TryGetAttributes() is not { } attributes) return;
        var bad = attributes.Properties?.FirstOrDefault(static pair => pair.Key != "lang").Key
            ?? attributes.Classes?.FirstOrDefault(static name => !SafeClasses.Contains(name))
            ?? (attributes.Id is { Length: > 0 } id && !Slug.IsValid(id) ? "#" + id : null);
        if (bad is null || node is CustomContainer or CodeBlock or Table or TableRow or TableCell) return;
        Report(MarkupRules.RawHtml, node, $"The attribute “{bad}” is not allowed.", "Allowed are {#some-id}, {.decorative} and {lang=es}.");
        attributes.Properties?.Clear();
        attributes.Classes?.Clear();
        attributes.Id = null;
    }

    private void CheckScheme(string url, MarkdownObject node)
    {
        if (_known is not null) return;
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || url.AsSpan(0, colon).ContainsAny('/', '?', '#')) return;
        var scheme = url[..colon].Trim().ToLowerInvariant();
        if (!SafeSchemes.Contains(scheme))
            Report(MarkupRules.UnsafeLink, node, $"A link can't begin with “{scheme}:”.", "Use https://…, /page/, xref:slug, glossary:term, mailto: or tel:.");
    }

    private void Report(Rule rule, MarkdownObject node, string message, string hint, bool lineOnly = false)
    {
        if (_known is not null) return;
        var span = Span(node);
        if (lineOnly || span.EndLine > span.Line) span = span with { EndLine = span.Line, EndColumn = source.Line(span.Line).Length + 1 };
        findings.Add(new Diagnostic(rule, span, message, hint));
    }

    private SourceSpan Span(MarkdownObject node) => source.Span(start + node.Span.Start, node.Span.Length);
}
