using KapGuide.Citations;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KapGuide.Markup;

/// <summary>Citations: each key a link to its entry in the page's list.</summary>
internal sealed class CitationRenderer(RenderContext context) : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline node)
    {
        if (context.Citation(node) is not { } citation) return;
        var raised = false;
        var grouped = !node.Cluster.Narrative && !citation.Superscript;
        if (grouped) renderer.Write("<span class=\"cites\">");
        foreach (var part in citation.Parts)
        {
            if (part.Superscript && !raised)
            {
                renderer.Write(TextRenderer.MovedMark(node)).Write("<sup>");
                raised = true;
            }

            if (part.Key is null) renderer.Write(part.Html);
            else WriteLink(renderer, part, part.Key);
        }

        if (raised) renderer.Write("</sup>");
        if (grouped) renderer.Write("</span>");
    }

    private void WriteLink(HtmlRenderer renderer, CitationPart part, string key)
    {
        renderer.Write("<a class=\"cite\" role=\"doc-noteref\" id=\"").WriteEscape(context.AddPlace(key)).Write("\" href=\"#ref-")
            .WriteEscape(Uri.EscapeDataString(key)).Write("\"");
        if (part.AccessibleName is { } name) renderer.Write(" aria-label=\"").WriteEscape(name).Write("\"");
        renderer.Write(">").Write(part.Html).Write("</a>");
    }
}

/// <summary>Text. A period or comma after a superscript citation moves in front of it, and the space before it goes (AMA 11, section 3.6).</summary>
internal sealed class TextRenderer(bool superscript) : HtmlObjectRenderer<LiteralInline>
{
    /// <summary>The mark that stands after a superscript citation in the source and before it on the page; nothing when there is none.</summary>
    public static string MovedMark(CitationInline node) =>
        node.NextSibling is LiteralInline { Content: { IsEmpty: false, CurrentChar: '.' or ',' } content } ? content.CurrentChar.ToString() : "";

    protected override void Write(HtmlRenderer renderer, LiteralInline node)
    {
        var content = node.Content;
        if (superscript && node.PreviousSibling is CitationInline before && MovedMark(before).Length > 0) content.Start++;
        if (superscript && node.NextSibling is CitationInline { Cluster.Narrative: false }) content.TrimEnd();
        if (content.IndexOf('"') < 0 && content.IndexOf('\'') < 0) renderer.WriteEscape(ref content);
        else renderer.WriteEscape(Typography.Curl(content.ToString(), node.PreviousSibling is null or LineBreakInline ? ' ' : 'x'));
    }
}

/// <summary>Facts: their text.</summary>
internal sealed class FactRenderer(RenderContext context) : HtmlObjectRenderer<FactInline>
{
    protected override void Write(HtmlRenderer renderer, FactInline node) =>
        renderer.WriteEscape(context.Site.FactsById.TryGetValue(node.Id, out var fact) ? fact.Text.Value : "");
}

/// <summary>Links and images with addresses of this site resolved.</summary>
internal sealed class SiteLinkRenderer(RenderContext context) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline node)
    {
        if (node.IsImage)
        {
            WriteImage(renderer, node);
            return;
        }

        var target = LinkTarget.Resolve(context.Site, node.Url ?? "");
        if (target.Kind != LinkKind.Unknown)
        {
            renderer.Write("<a href=\"").WriteEscapeUrl(target.Url).Write("\"");
            renderer.Write(target.Kind switch
            {
                LinkKind.External => " rel=\"external noreferrer\"",
                LinkKind.Term => " class=\"term\"",
                _ => "",
            });
            if (node.TryGetAttributes()?.Properties?.FirstOrDefault(static pair => pair.Key == "lang").Value is { } language)
                renderer.Write(" lang=\"").WriteEscape(language).Write("\"");
            renderer.Write(">");
        }

        if (node.FirstChild is null) renderer.WriteEscape(target.Title);
        else renderer.WriteChildren(node);
        if (target.Kind != LinkKind.Unknown) renderer.Write("</a>");
    }

    private void WriteImage(HtmlRenderer renderer, LinkInline node)
    {
        var decorative = node.TryGetAttributes()?.Classes?.Contains("decorative") == true;
        var url = node.Url ?? "";
        if (!url.StartsWith('/')) url = "/images/" + (url.StartsWith("images/", StringComparison.Ordinal) ? url["images/".Length..] : url);
        renderer.Write("<img src=\"").WriteEscapeUrl(context.Site.Url(url)).Write("\" alt=\"");
        if (!decorative) renderer.WriteEscape(PlainText.Of(node, static _ => null));
        renderer.Write("\"");
        if (context.Site.ImageSizes.TryGetValue(url, out var size)) renderer.Write($" width=\"{size.Width}\" height=\"{size.Height}\"");
        renderer.Write(" loading=\"lazy\" decoding=\"async\">");
    }
}

/// <summary>The few allowed tags; everything else is dropped (and was reported).</summary>
internal sealed class AllowedHtmlRenderer : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline node)
    {
        if (AllowedHtml.Allows(node.Tag) && !AllowedHtml.IsComment(node.Tag)) renderer.Write(node.Tag);
    }
}

/// <summary>HTML blocks print nothing.</summary>
internal sealed class NoHtmlBlockRenderer : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock node)
    {
    }
}
