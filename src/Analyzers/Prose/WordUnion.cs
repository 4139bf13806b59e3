using System.Runtime.CompilerServices;

namespace KapGuide.Analyzers.Prose;

/// <summary>
/// The sets that at least one of some words belongs to: whether a text has a word of a kind is one question, not one a word.
/// Safe to share between threads. A field of its owner, not read-only: every sentence has one.
/// </summary>
internal struct WordUnion
{
    /// <summary>How many sets were ready when this was made, then a bit for each of them. Tables of rules are set up when they are first needed, so there may be more later.</summary>
    private ulong[]? _known;

    /// <summary>Whether one of the words belongs to a set; null where that isn't known yet, and <see cref="Learn"/> tells it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool? Has(WordSet forms)
    {
        var known = _known;
        return known is null || (ulong)forms.Index >= known[0] ? null : HasBit(known, forms);
    }

    /// <summary>Whether one of the words belongs to a set.</summary>
    /// <param name="forms">The set.</param>
    /// <param name="words">The words, the same at every call.</param>
    public bool Learn(WordSet forms, ReadOnlySpan<Word> words)
    {
        // What another thread writes beside it may be older.
        var known = _known = Of(words);
        return HasBit(known, forms);
    }

    private static bool HasBit(ulong[] known, WordSet forms) => (known[1 + (forms.Index >> 6)] >> forms.Index & 1) != 0;

    private static ulong[] Of(ReadOnlySpan<Word> words)
    {
        var count = WordSet.Count;
        var known = new ulong[1 + ((count + 63) / 64)];
        known[0] = (ulong)count;
        var all = known.AsSpan(1);
        foreach (ref readonly var word in words)
        {
            var sets = word.As.Sets;
            for (var i = 0; i < sets.Length && i < all.Length; i++) all[i] |= sets[i];
        }

        return known;
    }
}
