using System.Numerics;
using System.Runtime.InteropServices;

namespace KapGuide.Input;

/// <summary>
/// What follows from a word as it is written, worked out once: every word of a site is looked up here twice, so a look takes no lock, and for most
/// words touches one place of memory, since up to eight ASCII letters fit into a number that stands for them. Safe to share between threads.
/// </summary>
/// <param name="usual">As many words as a small site has: a table that grows is filled anew.</param>
/// <param name="make">What follows from a word; a pure function.</param>
/// <param name="most">Nobody knows what a page holds: words beyond so many are not kept.</param>
/// <param name="longest">Nor are words with more letters.</param>
internal sealed class WordTable<T>(int usual, Func<string, T> make, int most = int.MaxValue, int longest = int.MaxValue)
    where T : class
{
    private const ulong IsHash = 1ul << 63;
    private readonly Lock _gate = new();
    private int _count;

    /// <summary>A power of two, never more than half full; a word stands at its key's place or, if that is taken, at the next free one (linear probing; Knuth, volume 3, 6.4).</summary>
    private Slot[] _slots = Written(new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)usual * 2)]);

    /// <summary>A place of the table.</summary>
    private struct Slot
    {
        /// <summary>The letters of a short word; of others a hash with its highest bit set. 0 where the place is free.</summary>
        public ulong Key;

        /// <summary>The word; a short one needs none.</summary>
        public string? Word;

        public T Value;
    }

    /// <summary>Fresh memory that is read before it is written costs twice: the system maps it to one page of zeros first, and takes that away from all processors then.</summary>
    private static Slot[] Written(Slot[] slots)
    {
        Array.Clear(slots);
        return slots;
    }

    /// <summary>What follows from a word.</summary>
    public T Of(ReadOnlySpan<char> word)
    {
        var key = KeyOf(word);
        var slots = _slots;
        ref var slot = ref slots[Find(slots, key, word)];
        return Volatile.Read(ref slot.Key) != 0 ? slot.Value : Add(word.ToString(), key);
    }

    /// <summary>The place of a word, or the free one where it belongs.</summary>
    private static int Find(Slot[] slots, ulong key, ReadOnlySpan<char> word)
    {
        for (var place = (int)(Mixed(key) >> 32) & (slots.Length - 1); ; place = (place + 1) & (slots.Length - 1))
        {
            ref var slot = ref slots[place];
            var taken = Volatile.Read(ref slot.Key);
            if (taken == 0 || (taken == key && (key < IsHash || word.SequenceEqual(slot.Word)))) return place;
        }
    }

    private T Add(string word, ulong key)
    {
        lock (_gate)
        {
            var place = Find(_slots, key, word);
            if (_slots[place].Key != 0) return _slots[place].Value;
            var value = make(word);
            if (_count >= most || word.Length > longest) return value;
            if (2 * ++_count > _slots.Length)
            {
                Grow();
                place = Find(_slots, key, word);
            }

            // The key last: whoever finds it finds all the rest.
            (_slots[place].Word, _slots[place].Value) = (key < IsHash ? null : word, value);
            Volatile.Write(ref _slots[place].Key, key);
            return value;
        }
    }

    private void Grow()
    {
        var larger = Written(new Slot[2 * _slots.Length]);
        foreach (ref readonly var slot in _slots.AsSpan())
            if (slot.Key != 0) larger[Find(larger, slot.Key, slot.Word)] = slot;
        Volatile.Write(ref _slots, larger);
    }

    private static ulong KeyOf(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 8) return Hash(word);
        var key = 0ul;
        foreach (var letter in word)
        {
            if (letter is '\0' or > '\x7f') return Hash(word);
            key = (key << 8) | letter;
        }

        return key;
    }

    /// <summary>Four letters at once, mixed by multiplication.</summary>
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = (ulong)word.Length;
        foreach (var four in MemoryMarshal.Cast<char, ulong>(word)) hash = Mixed(hash ^ four);
        foreach (var letter in word[(word.Length & ~3)..]) hash = Mixed(hash ^ letter);
        return hash | IsHash;
    }

    private static ulong Mixed(ulong value) => (value ^ (value >> 29)) * 0x9E3779B97F4A7C15;
}
