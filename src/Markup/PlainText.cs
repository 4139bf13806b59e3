using System.Text;
using KapGuide.Citations;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KapGuide.Markup;

/// <summary>The words of a tree without markup and citations, as a reader hears them.</summary>
public static class PlainText
{
    /// <summary>What a thread's last words were put together in.</summary>
    [ThreadStatic]
    private static StringBuilder? t_text;

    /// <summary>The words of inline content; white space before a citation goes with it.</summary>
    /// <param name="inline">Content of a paragraph or heading; null gives nothing.</param>
    /// <param name="fact">The text of a fact; null when it is unknown.</param>
    public static string Of(ContainerInline? inline, Func<string, string?> fact)
    {
        var text = (t_text ??= new StringBuilder()).Clear();
        if (inline is not null) Append(text, inline, fact);
        return Typography.Curl(text.ToString().Trim());
    }

    /// <summary>The words of every paragraph, heading, cell and list item below a block, a line each.</summary>
    public static string Of(Block block, Func<string, string?> fact)
    {
        var text = (t_text ??= new StringBuilder()).Clear();
        foreach (var leaf in block is LeafBlock own ? [own] : ((ContainerBlock)block).Descendants<LeafBlock>())
        {
            if (leaf is HtmlBlock) continue;
            var start = text.Length;
            if (leaf.Inline is not null) Append(text, leaf.Inline, fact);
            else if (leaf is CodeBlock) text.Append(leaf.Lines.ToString());
            while (text.Length > start && char.IsWhiteSpace(text[^1])) text.Length--;
            if (text.Length > start) text.Append('\n');
        }

        // The end of the last line.
        if (text.Length > 0) text.Length--;
        return Typography.Curl(text.ToString());
    }

    private static void Append(StringBuilder text, ContainerInline parent, Func<string, string?> fact)
    {
        for (var child = parent.FirstChild; child is not null; child = child.NextSibling)
        {
            switch (child)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case FactInline use: text.Append(fact(use.Id)); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case LineBreakInline: text.Append(' '); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case CitationInline { Cluster.Narrative: false } or FootnoteLink:
                    while (text.Length > 0 && text[^1] == ' ') text.Length--;
                    break;
                case LinkInline { IsImage: true }: break;
                case ContainerInline inner: Append(text, inner, fact); break;
            }
        }
    }
}
