using System.Net;
using System.Text;

namespace KapGuide.Embed;

/// <summary>A tree as HTML, for frames and for snippets to copy.</summary>
public static class TextHtml
{
    /// <summary>Well-formed HTML in which every text is encoded.</summary>
    /// <param name="nodes">The tree.</param>
    /// <param name="newTab">Whether links to pages open beside the page: in a frame they must, since this site's pages don't show inside others.</param>
    public static string Of(IEnumerable<TextNode> nodes, bool newTab = false)
    {
        var html = new StringBuilder();
        foreach (var node in nodes) Append(html, node, newTab);
        return html.ToString();
    }

    private static void Append(StringBuilder html, TextNode node, bool newTab)
    {
        if (node is TextNode.Words words) html.Append(WebUtility.HtmlEncode(words.Text));
        if (node is not TextNode.Element element) return;
        html.Append('<').Append(element.Type);
        if (element.Href is { } href) html.Append(" href=\"").Append(WebUtility.HtmlEncode(href)).Append(newTab && href.StartsWith("http", StringComparison.Ordinal) ? "\" target=\"_blank\"" : "\"");
        html.Append('>');
        if (element.Type == "br") return;
        foreach (var child in element.Children) Append(html, child, newTab);
        html.Append("</").Append(element.Type).Append('>');
    }
}
