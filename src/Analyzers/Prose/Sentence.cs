using System.Collections.Frozen;

namespace KapGuide.Analyzers.Prose;

/// <summary>A sentence, heading, label or list item without a period. Immutable.</summary>
/// <param name="Page">The page.</param>
/// <param name="Index">Its number on the page.</param>
/// <param name="BlockIndex">The block that it stands in.</param>
/// <param name="First">Index of its first word on the page.</param>
/// <param name="End">One past its last word.</param>
/// <param name="Closer">The sign that ends it: <c>. ! ? :</c>, or <c>\0</c> when none does.</param>
public sealed record Sentence(PageText Page, int Index, int BlockIndex, int First, int End, char Closer)
{
    /// <summary>Its words.</summary>
    public ReadOnlySpan<Word> Words => Page.Words.AsSpan()[First..End];

    /// <summary>Its block.</summary>
    public TextBlock Block => Page.Blocks[BlockIndex];

    /// <summary>Its section.</summary>
    public Section Section => Page.Sections[Block.Section];

    /// <summary>Where it begins in the page's text.</summary>
    public int Start => Page.Words[First].Start;

    /// <summary>Where the next sentence or block begins: what lies between, such as a citation after the period, belongs to this one.</summary>
    public int Limit => Index + 1 < Page.Sentences.Length && Page.Sentences[Index + 1].BlockIndex == BlockIndex ? Page.Sentences[Index + 1].Start : Block.End + 1;

    /// <summary>Whether it asks. "Did you know that …?" tells.</summary>
    public bool IsQuestion => Closer == '?' && !(End - First > 3 && Page.Words[First].Form == "did" && Page.Words[First + 1].Form == "you" && Page.Words[First + 2].Form is "know" or "realize");

    /// <summary>The sentence after it in the same block; null for the last.</summary>
    public Sentence? Next => Index + 1 < Page.Sentences.Length && Page.Sentences[Index + 1].BlockIndex == BlockIndex ? Page.Sentences[Index + 1] : null;

    /// <summary>The sentence before it in the same block; null for the first.</summary>
    public Sentence? Previous => Index > 0 && Page.Sentences[Index - 1].BlockIndex == BlockIndex ? Page.Sentences[Index - 1] : null;

    /// <summary>The citations that stand in it.</summary>
    public ReadOnlySpan<CitationMark> Citations => Page.CitationsBetween(Block.Start == Start || Previous is null ? Block.Start : Start, Limit);

    /// <summary>Whether it has a citation, or a link to another site, which names a source as well.</summary>
    public bool HasSource => !Citations.IsEmpty || Page.HasExternalLink(Start, Limit);

    /// <summary>
    /// Whether a reader finds the source of what it says: in it, in the next sentence of the block, for cells anywhere in the row,
    /// and for list items in the sentence with a colon that leads to the list.
    /// </summary>
    public bool IsSourced =>
        HasSource || Next is { HasSource: true } || (Block.Kind == BlockKind.Cell && Page.RowHasCitation(Block.Group)) || Page.LeadIn(this) is { HasSource: true };

    /// <summary>Whether one of its words has one of these forms.</summary>
    public bool Has(FrozenSet<string> forms)
    {
        foreach (var word in Words)
            if (forms.Contains(word.Form)) return true;
        return false;
    }

    /// <summary>Whether one of its words has this form.</summary>
    public bool Has(string form)
    {
        foreach (var word in Words)
            if (word.Form == form) return true;
        return false;
    }

    /// <summary>Whether these words stand next to each other in it.</summary>
    public bool HasPhrase(params ReadOnlySpan<string> forms)
    {
        for (var i = First; i + forms.Length <= End; i++)
        {
            var k = 0;
            while (k < forms.Length && Page.Words[i + k].Form == forms[k]) k++;
            if (k == forms.Length) return true;
        }

        return false;
    }
}
