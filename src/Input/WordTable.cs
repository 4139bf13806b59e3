using System.Runtime.InteropServices;

namespace KapGuide.Input;

/// <summary>
/// What follows from a word as it is written, worked out once: every word of a site is looked up here twice, so a look reads its letters
/// without copying them and takes no lock. Safe to share between threads.
/// </summary>
/// <param name="usual">As many words as a small site has: a table that grows is filled anew.</param>
/// <param name="make">What follows from a word; a pure function.</param>
/// <param name="most">Nobody knows what a page holds: words beyond so many are not kept.</param>
/// <param name="longest">Nor are words with more letters.</param>
internal sealed class WordTable<T>(int usual, Func<string, T> make, int most = int.MaxValue, int longest = int.MaxValue)
    where T : class
{
    private readonly Lock _gate = new();
    private int _count;

    /// <summary>A power of two, never more than half full; a word stands at its hash's place or, if that is taken, at the next free one (linear probing; Knuth, volume 3, 6.4).</summary>
    private Entry?[] _entries = new Entry?[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)usual * 2)];

    private sealed record Entry(string Word, uint Hash, T Value);

    /// <summary>How many words are kept.</summary>
    public int Count => _count;

    /// <summary>What follows from a word.</summary>
    public T Of(ReadOnlySpan<char> word)
    {
        var hash = HashOf(word);
        return Find(_entries, word, hash, out _) ?? Add(word.ToString(), hash);
    }

    private static T? Find(Entry?[] entries, ReadOnlySpan<char> word, uint hash, out int place)
    {
        for (place = (int)(hash & (uint)(entries.Length - 1)); entries[place] is { } entry; place = (place + 1) & (entries.Length - 1))
            if (entry.Hash == hash && word.SequenceEqual(entry.Word)) return entry.Value;
        return null;
    }

    private T Add(string word, uint hash)
    {
        lock (_gate)
        {
            if (Find(_entries, word, hash, out var place) is { } known) return known;
            var value = make(word);
            if (_count >= most || word.Length > longest) return value;
            if (2 * ++_count > _entries.Length) place = Grow(word, hash);

            // Last, so that whoever finds the entry finds all of it.
            Volatile.Write(ref _entries[place], new Entry(word, hash, value));
            return value;
        }
    }

    private int Grow(string word, uint hash)
    {
        var larger = new Entry?[2 * _entries.Length];
        int place;
        foreach (var entry in _entries)
        {
            if (entry is null) continue;
            _ = Find(larger, entry.Word, entry.Hash, out place);
            larger[place] = entry;
        }

        _ = Find(larger, word, hash, out place);
        Volatile.Write(ref _entries, larger);
        return place;
    }

    /// <summary>Four letters at once, mixed by multiplication.</summary>
    private static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = (ulong)word.Length;
        foreach (var four in MemoryMarshal.Cast<char, ulong>(word)) hash = Mixed(hash ^ four);
        var rest = 0ul;
        foreach (var letter in word[(word.Length & ~3)..]) rest = (rest << 16) | letter;
        hash = Mixed(hash ^ rest);
        return (uint)(hash ^ (hash >> 32));
    }

    private static ulong Mixed(ulong value) => (value ^ (value >> 29)) * 0x9E3779B97F4A7C15;
}
