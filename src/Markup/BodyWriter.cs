using System.Collections.Immutable;
using System.Text;
using KapGuide.Citations;
using KapGuide.Content;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace KapGuide.Markup;

/// <summary>Markdig's renderer with ours in place of some of its own. It takes longer to set up than to write a short page, so it writes one page after the other.</summary>
internal sealed class BodyWriter
{
    private readonly StringBuilder _text = new();
    private readonly RenderContext _context;
    private readonly HtmlRenderer _renderer;

    /// <param name="site">Resolves links, terms, facts and citations.</param>
    /// <param name="style">How citations look.</param>
    public BodyWriter(Site site, CitationStyle style)
    {
        _context = new RenderContext(site);
        _renderer = new HtmlRenderer(new StringWriter(_text));
        _renderer.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new PlainHeadingRenderer(_context));
        _renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new NoHtmlBlockRenderer());
        _renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new AllowedHtmlRenderer());
        _renderer.ObjectRenderers.ReplaceOrAdd<LiteralInlineRenderer>(new TextRenderer(style == CitationStyle.Ama));
        _renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new SiteLinkRenderer(_context));
        _renderer.ObjectRenderers.Add(new CitationRenderer(_context));
        _renderer.ObjectRenderers.Add(new FactRenderer(_context));
        _renderer.ObjectRenderers.Add(new ContainerRenderer(_context));
        _renderer.ObjectRenderers.Add(new TableRenderer(_context));
        _renderer.ObjectRenderers.Add(new FootnoteListRenderer(_context));
        _renderer.ObjectRenderers.Add(new FootnoteMarkRenderer(_context));
        _renderer.ObjectRenderers.Add(new Markdig.Extensions.DefinitionLists.HtmlDefinitionListRenderer());
    }

    /// <summary>Writes a page.</summary>
    /// <param name="page">Its citations.</param>
    /// <param name="summary">The short answer; null when the page has none.</param>
    /// <param name="body">The rest.</param>
    public RenderedBody Write(PageCitations page, MarkdownBody? summary, MarkdownBody body)
    {
        _context.Begin(page.Citations);
        var first = summary is null ? "" : Write(summary);
        _context.FirstCitation = summary?.Citations.Length ?? 0;
        return new RenderedBody(first, Write(body), page.References, [.. _context.Places]);
    }

    private string Write(MarkdownBody body)
    {
        _text.Clear();
        _renderer.Render(body.Tree);
        var end = _text.Length;
        while (end > 0 && _text[end - 1] == '\n') end--;
        return _text.ToString(0, end);
    }
}

/// <summary>What the renderers of one page share.</summary>
/// <param name="site">The site.</param>
internal sealed class RenderContext(Site site)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private ImmutableArray<CitationText> _citations = [];

    public Site Site { get; } = site;

    /// <summary>Index of the first citation of the text that is being written.</summary>
    public int FirstCitation { get; set; }

    public List<CitedPlace> Places { get; } = [];

    /// <summary>Level of the last heading; 0 before the first.</summary>
    public int HeadingLevel { get; set; }

    /// <summary>Begins a page.</summary>
    /// <param name="citations">All of its citations in reading order.</param>
    public void Begin(ImmutableArray<CitationText> citations)
    {
        (_citations, FirstCitation, HeadingLevel) = (citations, 0, 0);
        _counts.Clear();
        _ids.Clear();
        Places.Clear();
    }

    public CitationText? Citation(CitationInline node) => node.Ordinal < 0 ? null : _citations[FirstCitation + node.Ordinal];

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
