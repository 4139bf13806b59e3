using System.Collections.Immutable;
using KapGuide.Citations;
using KapGuide.Content;
using KapGuide.Markup;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KapGuide.Embed;

/// <summary>Markdown as a tree for other sites: links absolute, facts filled in, citations left out (a widget shows their number and leads to the answer that has them).</summary>
public static class TextTree
{
    /// <summary>The paragraphs and lists of a short answer.</summary>
    public static ImmutableArray<TextNode> Of(Site site, MarkdownDocument tree) => [.. tree.SelectMany(block => Blocks(site, block))];

    /// <summary>The words of nodes, a paragraph or list item a line.</summary>
    public static string TextOf(IEnumerable<TextNode> nodes) => string.Concat(nodes.Select(static node => node switch
    {
        TextNode.Words words => words.Text,
        TextNode.Element { Type: "br" } => "\n",
        TextNode.Element { Type: "p" or "li" } block => TextOf(block.Children) + "\n",
        TextNode.Element element => TextOf(element.Children),
        _ => "",
    }));

    private static IEnumerable<TextNode> Blocks(Site site, Block block) => block switch
    {
        ParagraphBlock paragraph => [TextNode.Paragraph([.. Inlines(site, paragraph.Inline)])],
        ListBlock list => [new TextNode.Element(list.IsOrdered ? "ol" : "ul", [.. list.OfType<ListItemBlock>().Select(item => new TextNode.Element("li", [.. ItemOf(site, item)]))])],
        LeafBlock { Inline: not null } leaf => [TextNode.Paragraph([.. Inlines(site, leaf.Inline)])],
        ContainerBlock container => container.SelectMany(child => Blocks(site, child)),
        _ => [],
    };

    /// <summary>A tight item's one paragraph is written without its element.</summary>
    private static IEnumerable<TextNode> ItemOf(Site site, ListItemBlock item) =>
        item is [ParagraphBlock only] ? Inlines(site, only.Inline) : item.SelectMany(child => Blocks(site, child));

    private static List<TextNode> Inlines(Site site, ContainerInline? inline)
    {
        List<TextNode> nodes = [];
        if (inline is null) return nodes;
        var last = ' ';
        Append(site, inline, nodes, ref last);
        if (nodes is [.., TextNode.Words words]) nodes[^1] = words with { Text = words.Text.TrimEnd() };
        return nodes;
    }

    private static void Append(Site site, ContainerInline parent, List<TextNode> nodes, ref char last)
    {
        for (var child = parent.FirstChild; child is not null; child = child.NextSibling)
        {
            switch (child)
            {
                case LiteralInline literal: AddWords(nodes, literal.Content.ToString(), ref last); break;
                case HtmlEntityInline entity: AddWords(nodes, entity.Transcoded.ToString(), ref last); break;
                case FactInline fact: AddWords(nodes, site.FactsById.GetValueOrDefault(fact.Id)?.Text.Value ?? "", ref last); break;
                case LineBreakInline { IsHard: true }: nodes.Add(new TextNode.Element("br", [])); last = ' '; break;
                case LineBreakInline: AddWords(nodes, " ", ref last); break;
                case AutolinkInline auto: nodes.Add(TextNode.Link(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, auto.Url)); last = 'a'; break;
                case CodeInline code: nodes.Add(new TextNode.Element("code", [new TextNode.Words(code.Content)])); last = 'a'; break;
                case CitationInline { Cluster.Narrative: false } or FootnoteLink: TrimBefore(nodes); break;
                case LinkInline { IsImage: true }: break;
                case ContainerInline inner: AddElement(site, inner, nodes, ref last); break;
            }
        }
    }

    private static void AddElement(Site site, ContainerInline inner, List<TextNode> nodes, ref char last)
    {
        List<TextNode> children = [];
        Append(site, inner, children, ref last);
        switch (inner)
        {
            case LinkInline link when LinkTarget.Resolve(site, link.Url ?? "") is { Kind: not LinkKind.Unknown } target:
                if (children.Count == 0) AddWords(children, target.Title, ref last);
                nodes.Add(new TextNode.Element("a", [.. children]) { Href = target.Url.StartsWith('/') && !target.Url.StartsWith("//", StringComparison.Ordinal) ? site.Settings.Host + target.Url : target.Url });
                break;
            case EmphasisInline emphasis:
                nodes.Add(new TextNode.Element(emphasis is { DelimiterChar: '~', DelimiterCount: 1 } ? "sub" : emphasis.DelimiterChar == '^' ? "sup" : emphasis.DelimiterCount == 2 ? "strong" : "em", [.. children]));
                break;
            default: nodes.AddRange(children); break;
        }
    }

    private static void AddWords(List<TextNode> nodes, string text, ref char last)
    {
        if (text.Length == 0) return;
        var curled = Typography.Curl(text, last);
        last = curled[^1];
        if (nodes is [.., TextNode.Words before]) nodes[^1] = new TextNode.Words(before.Text + curled);
        else nodes.Add(new TextNode.Words(curled));
    }

    private static void TrimBefore(List<TextNode> nodes)
    {
        if (nodes is [.., TextNode.Words words]) nodes[^1] = words with { Text = words.Text.TrimEnd(' ') };
    }
}
