using System.Collections.Immutable;
using System.Net;
using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KapGuide.Citations;

/// <summary>A Markdown text with its citations printed and its reference list: what <c>cite render</c> shows, and a model for other renderers.</summary>
/// <param name="Document">The tree, with raised numbers moved behind periods and commas.</param>
/// <param name="Page">The citations in order of the tree.</param>
/// <param name="Unknown">Items whose key the library lacks.</param>
public sealed record MarkdownCitations(CitationStyle Style, MarkdownDocument Document, PageCitations Page, ImmutableArray<CitationItem> Unknown)
{
    /// <summary>Reads <paramref name="markdown"/>; raw HTML in it is text.</summary>
    public static MarkdownCitations Read(CitationStyle style, ReferenceLibrary library, string markdown)
    {
        var pipeline = Pipeline(library);
        var document = Markdown.Parse(markdown, pipeline);
        CitationInline[] inlines = [.. document.Descendants<CitationInline>()];
        var page = PageCitations.Process(style, library, [.. inlines.Select(static inline => inline.Cluster)]);
        foreach (var (inline, text) in inlines.Zip(page.Citations))
        {
            inline.SetData(typeof(CitationText), text);
            if (text.Superscript) RaisedPlace.Move(inline, raisedAlone: text.BaseHtml.Length == 0);
        }

        return new MarkdownCitations(style, document, page, [.. inlines.SelectMany(static inline => inline.Cluster.Items).Where(item => !library.Contains(item.Key))]);
    }

    /// <summary>What Markdown may hold: tables, footnotes, definition lists; front matter is passed over.</summary>
    public static MarkdownPipeline Pipeline(ReferenceLibrary library) => new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation().UseYamlFrontMatter().UsePipeTables().UseFootnotes().UseDefinitionLists().UseCustomContainers()
        .Use(new CitationExtension(library.Contains)).DisableHtml().Build();

    /// <summary>What <c>cite render --format json</c> prints.</summary>
    public string ToJson() => CitationJson.Of(new RenderedText(
        [.. Page.Citations.Select(static citation => new RenderedCitation(citation.Html, citation.Text))],
        BodyText.Of(Document),
        [.. Page.References.Select(static entry => entry.Key)],
        CitationJson.HtmlByKey(Page.References)));

    /// <summary>The text and the list as HTML, citations linked to their entries.</summary>
    public string Html()
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        renderer.ObjectRenderers.Insert(0, new CitationRenderer());
        new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseDefinitionLists().UseCustomContainers().Build().Setup(renderer);
        renderer.Render(Document);
        return $"{writer}<section role=\"doc-bibliography\" aria-label=\"References\">\n{List(Style, Page.References)}</section>";
    }

    /// <summary>Entries as an HTML list: numbered for AMA.</summary>
    public static string List(CitationStyle style, ImmutableArray<ReferenceEntry> entries)
    {
        var element = style == CitationStyle.Ama ? "ol" : "ul";
        var html = new StringBuilder($"<{element}>\n");
        foreach (var entry in entries) html.Append($"<li id=\"ref-{WebUtility.HtmlEncode(entry.Key)}\">{entry.LinkedHtml}</li>\n");
        return html.Append($"</{element}>\n").ToString();
    }

    private sealed class CitationRenderer : HtmlObjectRenderer<CitationInline>
    {
        protected override void Write(HtmlRenderer renderer, CitationInline inline)
        {
            if (inline.GetData(typeof(CitationText)) is not CitationText text) return;
            foreach (var part in text.Parts.Where(static part => !part.Superscript)) Write(renderer, part);
            if (!text.Superscript) return;
            renderer.Write(inline.GetData(typeof(RaisedPlace)) as string ?? "").Write("<sup>");
            foreach (var part in text.Parts.Where(static part => part.Superscript)) Write(renderer, part);
            renderer.Write("</sup>");
        }

        private static void Write(HtmlRenderer renderer, CitationPart part)
        {
            if (part.Key is null)
            {
                renderer.Write(part.Html);
                return;
            }

            var name = part.AccessibleName is { } spoken ? $" aria-label=\"{WebUtility.HtmlEncode(spoken)}\"" : "";
            renderer.Write($"<a href=\"#ref-{WebUtility.HtmlEncode(Uri.EscapeDataString(part.Key))}\" role=\"doc-noteref\"{name}>{part.Html}</a>");
        }
    }
}
