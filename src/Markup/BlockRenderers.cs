using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace KapGuide.Markup;

/// <summary>Headings with their anchors; also tells boxes how deep they stand.</summary>
internal sealed class PlainHeadingRenderer(RenderContext context) : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock node)
    {
        context.HeadingLevel = node.Level;
        renderer.EnsureLine();
        renderer.Write($"<h{node.Level} id=\"").WriteEscape(node.TryGetAttributes()?.Id ?? "").Write("\">");
        renderer.WriteLeafInline(node);
        renderer.WriteLine($"</h{node.Level}>");
    }
}

/// <summary>Boxes. Their classes and headings are a contract with themes (docs/theming.md).</summary>
internal sealed class ContainerRenderer(RenderContext context) : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer node)
    {
        if (!Container.ByName.TryGetValue(node.Info ?? "", out var kind))
        {
            renderer.WriteChildren(node);
            return;
        }

        var level = kind.IsChapter ? 2 : Math.Clamp(context.HeadingLevel + 1, 2, 4);
        if (kind.IsChapter) context.HeadingLevel = 2;
        var id = context.UniqueId(kind.HeadingId);
        var title = string.IsNullOrWhiteSpace(node.Arguments) ? kind.Title : node.Arguments.Trim();
        renderer.EnsureLine();
        renderer.Write($"<{kind.Element} class=\"{kind.Class}\"");
        if (kind.Element == "section") renderer.Write($" aria-labelledby=\"{id}\"");
        renderer.Write($">\n<h{level} id=\"{id}\">");
        if (kind.Spoken.Length > 0) renderer.Write($"<span class=\"visually-hidden\">{kind.Spoken}</span>");
        renderer.WriteEscape(title).WriteLine($"</h{level}>");
        if (kind.Name == "dont") WriteDonts(renderer, node);
        else renderer.WriteChildren(node);
        if (kind.Name == "emergency") renderer.WriteLine(Contacts);
        renderer.EnsureLine();
        renderer.WriteLine($"</{kind.Element}>");
    }

    /// <summary>How to reach help: the only links of an emergency box (rule SAF-12).</summary>
    private const string Contacts =
        """<p class="contact"><a href="tel:988">Call 988</a> <a href="sms:988">Text 988</a> <a href="https://988lifeline.org/" rel="external noreferrer">Chat online</a> <a href="tel:911">Call 911</a></p>""";

    /// <summary>"Do not" stands on every line, so that nobody takes the list for advice (NHS service manual, do and don't lists).</summary>
    private static void WriteDonts(HtmlRenderer renderer, CustomContainer node)
    {
        foreach (var block in node)
        {
            if (block is not ListBlock list)
            {
                renderer.Render(block);
                continue;
            }

            renderer.WriteLine("<ul>");
            foreach (var item in list.OfType<ListItemBlock>())
            {
                renderer.Write("<li>Do not ");
                var implicitParagraph = renderer.ImplicitParagraph;
                renderer.ImplicitParagraph = true;
                renderer.WriteChildren(item);
                renderer.ImplicitParagraph = implicitParagraph;
                renderer.WriteLine("</li>");
            }

            renderer.WriteLine("</ul>");
        }
    }
}

/// <summary>Tables in a region that can scroll and be focused, so that a wide one never widens the page (WCAG 1.4.10).</summary>
internal sealed class TableRenderer(RenderContext context) : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var id = context.UniqueId("table");
        var caption = TableCaptions.Of(table);
        renderer.EnsureLine();
        renderer.WriteLine($"<div class=\"table\" role=\"region\" tabindex=\"0\" {(caption is null ? "aria-label=\"Table\"" : $"aria-labelledby=\"{id}\"")}>");
        renderer.WriteLine("<table>");
        if (caption is not null)
        {
            renderer.Write($"<caption id=\"{id}\">");
            renderer.WriteLeafInline(caption);
            renderer.WriteLine("</caption>");
        }

        var inBody = false;
        foreach (var row in table.OfType<TableRow>())
        {
            if (row.IsHeader) renderer.WriteLine("<thead>");
            else if (!inBody) renderer.WriteLine("<tbody>");
            inBody |= !row.IsHeader;
            renderer.Write("<tr>");
            foreach (var (column, cell) in row.OfType<TableCell>().Index())
            {
                var element = row.IsHeader || column == 0 ? "th" : "td";
                renderer.Write(row.IsHeader ? "<th scope=\"col\">" : column == 0 ? "<th scope=\"row\">" : "<td>");
                var implicitParagraph = renderer.ImplicitParagraph;
                renderer.ImplicitParagraph = true;
                renderer.WriteChildren(cell);
                renderer.ImplicitParagraph = implicitParagraph;
                renderer.Write($"</{element}>");
            }

            renderer.WriteLine("</tr>");
            if (row.IsHeader) renderer.WriteLine("</thead>");
        }

        if (inBody) renderer.WriteLine("</tbody>");
        renderer.WriteLine("</table>");
        renderer.WriteLine("</div>");
    }
}

/// <summary>The mark of a footnote.</summary>
internal sealed class FootnoteMarkRenderer(RenderContext context) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink node)
    {
        var number = node.Footnote.Order;
        if (node.IsBackLink)
        {
            var place = context.Count($"note-back-{number}");
            renderer.Write($" <a role=\"doc-backlink\" href=\"#note-mark-{number}{(place > 1 ? $"-{place}" : "")}\" aria-label=\"Back to note {number} in the text{(place > 1 ? $", place {place}" : "")}\">↩</a>");
        }
        else
        {
            renderer.Write($"<sup><a role=\"doc-noteref\" class=\"note\" id=\"{context.UniqueId($"note-mark-{number}")}\" href=\"#note-{number}\" aria-label=\"Note {number}\">{number}</a></sup>");
        }
    }
}

/// <summary>The list of footnotes.</summary>
internal sealed class FootnoteListRenderer(RenderContext context) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
        var id = context.UniqueId("notes");
        renderer.EnsureLine();
        renderer.WriteLine($"<section class=\"footnotes\" aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">Notes</h2>\n<ol>");
        foreach (var note in group.OfType<Footnote>())
        {
            renderer.WriteLine($"<li id=\"note-{note.Order}\">");
            renderer.WriteChildren(note);
            renderer.EnsureLine();
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol>\n</section>");
    }
}
