namespace KapGuide.Analyzers.Prose;

/// <summary>What rules ask of a sentence again and again; see <see cref="Sentence.Recall"/>.</summary>
internal enum SentenceFact
{
    /// <summary>See <see cref="Sentence.IsSourced"/>.</summary>
    Sourced,

    /// <summary>See <see cref="Sentence.HasSource"/>.</summary>
    HasSource,

    /// <summary>See <see cref="Wording.Stance.IsCritical"/>.</summary>
    Critical,

    /// <summary>See <see cref="Wording.Shape.CanClaim"/>.</summary>
    Claims,

    /// <summary>See <see cref="Rules.PlainRules.IsPassive"/>.</summary>
    Passive,
}

/// <summary>A sentence, heading, label or list item without a period. Immutable but for what it remembers of questions that it was asked.</summary>
/// <param name="page">The page.</param>
/// <param name="index">Its number on the page.</param>
/// <param name="blockIndex">The block that it stands in.</param>
/// <param name="first">Index of its first word on the page.</param>
/// <param name="end">One past its last word.</param>
/// <param name="closer">The sign that ends it: <c>. ! ? :</c>, or <c>\0</c> when none does.</param>
/// <param name="whole">Of a clause, the sentence that it is part of.</param>
public sealed class Sentence(PageText page, int index, int blockIndex, int first, int end, char closer, Sentence? whole = null)
{
    private WordUnion _union;
    private uint _facts;
    private long _citations;
    private int _length = -1;

    /// <summary>The page.</summary>
    public PageText Page => page;

    /// <summary>Its number on the page; a clause has that of its sentence.</summary>
    public int Index => index;

    /// <summary>The block that it stands in.</summary>
    public int BlockIndex => blockIndex;

    /// <summary>Index of its first word on the page.</summary>
    public int First => first;

    /// <summary>One past its last word.</summary>
    public int End => end;

    /// <summary>The sign that ends it: <c>. ! ? :</c>, or <c>\0</c> when none does.</summary>
    public char Closer => closer;

    /// <summary>Its words.</summary>
    public ReadOnlySpan<Word> Words => page.Words.AsSpan()[first..end];

    /// <summary>Its block.</summary>
    public TextBlock Block => page.Blocks[blockIndex];

    /// <summary>Its section.</summary>
    public Section Section => page.Sections[Block.Section];

    /// <summary>Where it begins in the page's text.</summary>
    public int Start => page.Words[first].Start;

    /// <summary>Where the next sentence or block begins: what lies between, such as a citation after the period, belongs to this one.</summary>
    public int Limit => Next?.Start ?? Block.End + 1;

    /// <summary>Whether it asks. "Did you know that …?" tells.</summary>
    public bool IsQuestion => closer == '?' && !(end - first > 3 && page.Words[first].Form == "did" && page.Words[first + 1].Form == "you" && page.Words[first + 2].Form is "know" or "realize");

    /// <summary>The sentence after it in the same block; null for the last.</summary>
    public Sentence? Next => index + 1 < page.Sentences.Length && page.Sentences[index + 1].BlockIndex == blockIndex ? page.Sentences[index + 1] : null;

    /// <summary>The sentence before it in the same block; null for the first.</summary>
    public Sentence? Previous => index > 0 && page.Sentences[index - 1].BlockIndex == blockIndex ? page.Sentences[index - 1] : null;

    /// <summary>The citations that stand in it.</summary>
    public ReadOnlySpan<CitationMark> Citations
    {
        get
        {
            // Where they begin and end among those of the page, written together: 0 before somebody asked.
            var known = _citations;
            if (known == 0)
            {
                var (from, to) = page.CitationsWithin(Block.Start == Start || Previous is null ? Block.Start : Start, Limit);
                _citations = known = ((long)(from + 1) << 32) | (uint)to;
            }

            return page.Citations.AsSpan()[((int)(known >> 32) - 1)..(int)known];
        }
    }

    /// <summary>Its words as people count them: a hyphenated compound is one, a percent sign none.</summary>
    public int Length
    {
        get
        {
            if (_length >= 0) return _length;
            var length = 0;
            foreach (ref readonly var word in Words)
                if (word.Before != Gap.Hyphen && !word.IsPercent) length++;
            return _length = length;
        }
    }

    /// <summary>Whether it has a citation, or a link to another site, which names a source as well.</summary>
    public bool HasSource => Recall(SentenceFact.HasSource, static sentence => !sentence.Citations.IsEmpty || sentence.Page.HasExternalLink(sentence.Start, sentence.Limit));

    /// <summary>
    /// Whether a reader finds the source of what it says: in it, in the next sentence of the block, for cells anywhere in the row,
    /// and for list items in the sentence with a colon that leads to the list.
    /// </summary>
    public bool IsSourced => Recall(SentenceFact.Sourced, static sentence =>
        sentence.HasSource || sentence.Next is { HasSource: true } || (sentence.Block.Kind == BlockKind.Cell && sentence.Page.RowHasCitation(sentence.Block.Group)) || sentence.Page.LeadIn(sentence) is { HasSource: true });

    /// <summary>Whether one of its words has one of these forms.</summary>
    public bool Has(WordSet forms) => whole is null ? _union.Has(forms) ?? _union.Learn(forms, Words) : whole.Has(forms) && forms.ContainsAny(Words);

    /// <summary>Whether one of its words has this form.</summary>
    public bool Has(string form)
    {
        foreach (ref readonly var word in Words)
            if (word.Form == form) return true;
        return false;
    }

    /// <summary>Whether these words stand next to each other in it.</summary>
    public bool HasPhrase(params ReadOnlySpan<string> forms)
    {
        var words = Words;
        for (var i = 0; i + forms.Length <= words.Length; i++)
        {
            var k = 0;
            while (k < forms.Length && words[i + k].Form == forms[k]) k++;
            if (k == forms.Length) return true;
        }

        return false;
    }

    /// <summary>The answer to a question about it, which is found once: a hundred rules ask the same of every sentence.</summary>
    internal bool Recall(SentenceFact fact, Func<Sentence, bool> find)
    {
        // Two bits a fact, asked and true, written together: a thread that overwrites another's only asks once more.
        var shift = 2 * (int)fact;
        if ((_facts >> shift & 1) == 0) _facts |= (find(this) ? 3u : 1u) << shift;
        return (_facts >> shift & 2) != 0;
    }
}
