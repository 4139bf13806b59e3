using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KapGuide.Citations;
using KapGuide.Content;
using Markdig.Syntax;

namespace KapGuide.Markup;

/// <summary>A place of a page that cites a reference.</summary>
/// <param name="Key">The reference.</param>
/// <param name="Id">The anchor of the place, such as <c>cite-hull2022-1</c>.</param>
public sealed record CitedPlace(string Key, string Id);

/// <summary>A body as HTML.</summary>
/// <param name="Summary">The short answer: paragraphs; empty for a static page.</param>
/// <param name="Body">The rest.</param>
/// <param name="References">The page's reference list, in the order of the style.</param>
/// <param name="Places">Where each is cited, in reading order.</param>
public sealed record RenderedBody(string Summary, string Body, ImmutableArray<ReferenceEntry> References, ImmutableArray<CitedPlace> Places);

/// <summary>Turns bodies into HTML: one renderer a site, safe to share between threads.</summary>
/// <param name="site">Resolves links, terms, facts and citations.</param>
/// <param name="style">How citations look.</param>
public sealed class PageRenderer(Site site, CitationStyle style)
{
    /// <summary>Formatted citations live as long as the tree that they belong to: an answer's page and its Markdown are written one after the other.</summary>
    private readonly ConditionalWeakTable<MarkdownDocument, PageCitations> _citations = [];
    private readonly ConcurrentBag<BodyWriter> _writers = [];

    /// <summary>Renders a page whose citations share one list.</summary>
    /// <param name="summary">The short answer; null when the page has none.</param>
    /// <param name="body">The rest.</param>
    public RenderedBody Render(MarkdownBody? summary, MarkdownBody body)
    {
        var page = CitationsOf(summary, body);
        if (!_writers.TryTake(out var writer)) writer = new BodyWriter(site, style);
        var rendered = writer.Write(page, summary, body);
        _writers.Add(writer);
        return rendered;
    }

    /// <summary>The citations of a page and the list that they share.</summary>
    /// <param name="summary">The short answer; null when the page has none.</param>
    /// <param name="body">The rest.</param>
    public PageCitations CitationsOf(MarkdownBody? summary, MarkdownBody body) =>
        _citations.GetValue(body.Tree, _ => PageCitations.Process(style, site.Library, [.. (summary?.Citations ?? []).Concat(body.Citations).Select(static use => use.Cluster)]));
}
