using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KapGuide.Citations;

/// <summary>The words of a Markdown tree with its citations, one block to a line.</summary>
internal static class BodyText
{
    internal static string Of(MarkdownDocument document)
    {
        var lines = new List<string>();
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block is CodeBlock code && block.GetType().Name != "YamlFrontMatterBlock") lines.Add(code.Lines.ToString());
            else if (block.Inline is { } inlines) lines.Add(Words(inlines).Trim());
        }

        return string.Join('\n', lines.Where(static line => line.Length > 0));
    }

    private static string Words(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                AutolinkInline link => text.Append(link.Url),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                LineBreakInline => text.Append(' '),
                CitationInline citation => Citation(text, citation),
                ContainerInline container => text.Append(Words(container)),
                _ => text,
            };
        return text.ToString();
    }

    private static StringBuilder Citation(StringBuilder text, CitationInline inline)
    {
        if (inline.GetData(typeof(CitationText)) is not CitationText citation) return text;
        foreach (var part in citation.Parts.Where(static part => !part.Superscript)) text.Append(part.Text);
        text.Append(inline.GetData(typeof(RaisedPlace)) as string);
        foreach (var part in citation.Parts.Where(static part => part.Superscript)) text.Append(part.Text);
        return text;
    }
}
