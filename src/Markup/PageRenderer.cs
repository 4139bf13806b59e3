using System.Collections.Immutable;
using KapGuide.Citations;
using KapGuide.Content;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace KapGuide.Markup;

/// <summary>A place of a page that cites a reference.</summary>
/// <param name="Key">The reference.</param>
/// <param name="Id">The anchor of the place, such as <c>cite-hull2022-1</c>.</param>
public readonly record struct CitedPlace(string Key, string Id);

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
    /// <summary>Renders a page whose citations share one list.</summary>
    /// <param name="summary">The short answer; null when the page has none.</param>
    /// <param name="body">The rest.</param>
    public RenderedBody Render(MarkdownBody? summary, MarkdownBody body)
    {
        ImmutableArray<CitationUse> uses = [.. summary?.Citations ?? [], .. body.Citations];
        var page = PageCitations.Process(style, site.Library, [.. uses.Select(static use => use.Cluster)]);
        var context = new RenderContext(site, page.Citations);
        var first = summary is null ? "" : Write(context, summary.Tree);
        context.FirstCitation = summary?.Citations.Length ?? 0;
        var rest = Write(context, body.Tree);
        return new RenderedBody(first, rest, page.References, [.. context.Places]);
    }

    private string Write(RenderContext context, MarkdownDocument tree)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        renderer.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new PlainHeadingRenderer(context));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new NoHtmlBlockRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new AllowedHtmlRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<LiteralInlineRenderer>(new TextRenderer(style == CitationStyle.Ama));
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new SiteLinkRenderer(context));
        renderer.ObjectRenderers.Add(new CitationRenderer(context));
        renderer.ObjectRenderers.Add(new FactRenderer(context));
        renderer.ObjectRenderers.Add(new ContainerRenderer(context));
        renderer.ObjectRenderers.Add(new TableRenderer(context));
        renderer.ObjectRenderers.Add(new FootnoteListRenderer(context));
        renderer.ObjectRenderers.Add(new FootnoteMarkRenderer(context));
        renderer.ObjectRenderers.Add(new Markdig.Extensions.DefinitionLists.HtmlDefinitionListRenderer());
        renderer.Render(tree);
        return writer.ToString().TrimEnd('\n');
    }
}

/// <summary>What the renderers of one page share.</summary>
/// <param name="site">The site.</param>
/// <param name="citations">All citations of the page in reading order.</param>
internal sealed class RenderContext(Site site, ImmutableArray<CitationText> citations)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    public Site Site { get; } = site;

    /// <summary>Index of the first citation of the text that is being written.</summary>
    public int FirstCitation { get; set; }

    public List<CitedPlace> Places { get; } = [];

    /// <summary>Level of the last heading; 0 before the first.</summary>
    public int HeadingLevel { get; set; }

    public CitationText? Citation(CitationInline node) => node.Ordinal < 0 ? null : citations[FirstCitation + node.Ordinal];

    /// <summary>Notes that a reference is cited here and gives the place its anchor.</summary>
    public string AddPlace(string key)
    {
        var n = _counts[key] = _counts.GetValueOrDefault(key) + 1;
        var id = $"cite-{key}-{n}";
        Places.Add(new CitedPlace(key, id));
        return id;
    }

    /// <summary>An id that no other part of the page has.</summary>
    public string UniqueId(string name)
    {
        var n = Count(name);
        return n == 1 ? name : $"{name}-{n}";
    }

    /// <summary>How often this page has asked for the name, this time included.</summary>
    public int Count(string name) => _ids[name] = _ids.GetValueOrDefault(name) + 1;
}
