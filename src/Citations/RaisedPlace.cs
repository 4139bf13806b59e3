using Markdig.Syntax.Inlines;

namespace KapGuide.Citations;

/// <summary>Puts raised numbers behind the period or comma that follows them in the text, and takes away the space before them (AMA 3.6.1).</summary>
internal static class RaisedPlace
{
    /// <summary>Changes the texts beside <paramref name="inline"/>, the space before it only where nothing of it stands on the line; the marks that now stand before the numbers are kept as its data under this type.</summary>
    internal static void Move(CitationInline inline, bool raisedAlone)
    {
        if (raisedAlone && inline.PreviousSibling is LiteralInline before) before.Content.TrimEnd();
        if (inline.NextSibling is not LiteralInline after) return;
        var marks = 0;
        while (marks < after.Content.Length && after.Content.PeekChar(marks) is '.' or ',') marks++;
        if (marks == 0) return;
        inline.SetData(typeof(RaisedPlace), after.Content.Text.Substring(after.Content.Start, marks));
        after.Content.Start += marks;
    }
}
