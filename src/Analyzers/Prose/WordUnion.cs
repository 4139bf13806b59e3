namespace KapGuide.Analyzers.Prose;

/// <summary>
/// The sets that at least one of some words belongs to: whether a text has a word of a kind is one question, not one a word.
/// Safe to share between threads.
/// </summary>
internal sealed class WordUnion
{
    private static readonly Known Nothing = new(0, []);

    private Known _known = Nothing;

    /// <summary>Of the first so many sets, which ones. Tables of rules are set up when they are first needed, so there may be more later.</summary>
    private sealed record Known(int Count, ulong[] Sets);

    /// <summary>Whether one of the words belongs to a set.</summary>
    /// <param name="forms">The set.</param>
    /// <param name="words">The words, the same at every call.</param>
    public bool Has(WordSet forms, ReadOnlySpan<Word> words)
    {
        var known = _known;
        if (forms.Index >= known.Count) _known = known = Of(words);
        return forms.IsIn(known.Sets);
    }

    private static Known Of(ReadOnlySpan<Word> words)
    {
        var count = WordSet.Count;
        var all = new ulong[(count + 63) / 64];
        foreach (ref readonly var word in words)
        {
            var sets = word.As.Sets;
            for (var i = 0; i < sets.Length && i < all.Length; i++) all[i] |= sets[i];
        }

        return new Known(count, all);
    }
}
