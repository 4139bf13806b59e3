using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KapGuide.Markup;

/// <summary>Captions: a paragraph that begins with "Table:" and stands directly before a table becomes its caption.</summary>
public static class TableCaptions
{
    private const string Marker = "Table:";
    private static readonly object Key = typeof(TableCaptions);

    /// <summary>The caption of a table; null when it has none.</summary>
    public static ParagraphBlock? Of(Table table) => table.GetData(Key) as ParagraphBlock;

    /// <summary>Takes captions out of the flow and attaches them to their tables.</summary>
    public static void Attach(MarkdownDocument tree)
    {
        foreach (var table in tree.Descendants<Table>().ToArray())
        {
            var parent = table.Parent!;
            var index = parent.IndexOf(table);
            if (index < 1 || parent[index - 1] is not ParagraphBlock { Inline.FirstChild: LiteralInline first } caption) continue;
            if (!first.Content.AsSpan().TrimStart().StartsWith(Marker, StringComparison.Ordinal)) continue;
            first.Content.Start = first.Content.Text.IndexOf(Marker, first.Content.Start, StringComparison.Ordinal) + Marker.Length;
            while (first.Content.Start <= first.Content.End && first.Content.CurrentChar == ' ') first.Content.Start++;
            parent.RemoveAt(index - 1);
            table.SetData(Key, caption);
        }
    }
}
