using System.Numerics;
using System.Runtime.InteropServices;
using KapGuide.Analyzers.Prose;

namespace KapGuide.Analyzers;

/// <summary>
/// Finds texts that are nearly the same: whose runs of words (shingles) overlap by at least 8 in 10 of all (Broder, 1997, "On the resemblance and
/// containment of documents"). Two such sets share one of their few rarest runs (prefix filtering: Bayardo, Ma and Srikant, 2007, "Scaling up all
/// pairs similarity search"), and their 128-bit signatures differ in few bits, so that hardly any pair is compared run by run. Exact and the same in every run.
/// </summary>
internal static class ResemblanceIndex
{
    private const double Resemblance = 0.8;
    private const int MostCounters = 1 << 20;

    /// <summary>Runs are dealt into so many parts, as a power of two, by their highest bits; each part is looked through by itself.</summary>
    private const int PartBits = 5;

    /// <summary>For each set the first earlier one of another owner that is nearly the same; -1 where there is none.</summary>
    /// <param name="sets">From <see cref="SetOf"/>; an empty one is like no other.</param>
    /// <param name="owners">Whose set it is: sets of one owner are not compared.</param>
    public static int[] FirstAlike(uint[][] sets, int[] owners)
    {
        if (sets.Length < 2) return [.. sets.Select(static _ => -1)];
        // Runs that share a counter look a little more common than they are, which changes the work, not the result.
        var counts = new int[(int)Math.Min(MostCounters, BitOperations.RoundUpToPowerOf2((ulong)sets.Sum(static set => (long)set.Length) * 2 + 1))];
        foreach (var set in sets)
            foreach (var run in set) counts[run & (counts.Length - 1)]++;

        var ends = new int[sets.Length];
        for (var i = 0; i < ends.Length; i++) ends[i] = (i == 0 ? 0 : ends[i - 1]) + CountOfRarest(sets[i]);
        var rarest = new uint[ends[^1]];
        Span<uint> RarestOf(int i) => rarest.AsSpan(i == 0 ? 0 : ends[i - 1], CountOfRarest(sets[i]));
        var signatures = new UInt128[sets.Length];
        Parallel.For(0, sets.Length, i =>
        {
            Rarest(sets[i], counts, RarestOf(i));
            foreach (var run in sets[i]) signatures[i] |= UInt128.One << (int)(run >> 25);
        });

        var parts = new int[(1 << PartBits) + 1];
        foreach (var run in rarest) parts[(run >> (32 - PartBits)) + 1]++;
        for (var part = 1; part < parts.Length; part++) parts[part] += parts[part - 1];
        var keys = new ulong[rarest.Length];
        int[] next = [.. parts];
        for (var i = 0; i < sets.Length; i++)
            foreach (var run in RarestOf(i)) keys[next[run >> (32 - PartBits)]++] = ((ulong)run << 32) | (uint)i;
        var first = new int[sets.Length];
        first.AsSpan().Fill(int.MaxValue);
        Parallel.For(0, parts.Length - 1, part => Compare(keys.AsSpan(parts[part]..parts[part + 1])));
        first.AsSpan().Replace(int.MaxValue, -1);
        return first;

        void Compare(Span<ulong> keys)
        {
            keys.Sort();
            List<Place> row = [];
            for (int start = 0, end; start < keys.Length; start = end)
            {
                var run = (uint)(keys[start] >> 32);
                for (end = start + 1; end < keys.Length && (uint)(keys[end] >> 32) == run;) end++;
                if (end == start + 1) continue;
                row.Clear();
                foreach (var key in keys[start..end])
                {
                    var set = (int)(uint)key;
                    row.Add(new Place(set, sets[set].Length, RarestOf(set).IndexOf(run), (ulong)signatures[set]));
                }

                var places = CollectionsMarshal.AsSpan(row);
                for (var later = 1; later < places.Length; later++)
                {
                    ref readonly var one = ref places[later];
                    for (var earlier = 0; earlier < later && places[earlier].Set < first[one.Set]; earlier++)
                    {
                        ref readonly var other = ref places[earlier];
                        if (one.MayShareRarest(other) && owners[one.Set] != owners[other.Set] && MayBeAlike(one.Length, signatures[one.Set], other.Length, signatures[other.Set])
                            && AreAlike(sets[one.Set], sets[other.Set]))
                        {
                            Lower(ref first[one.Set], other.Set);
                        }
                    }
                }
            }
        }
    }

    /// <summary>Writes the smaller of two numbers, whoever else writes there.</summary>
    private static void Lower(ref int place, int value)
    {
        for (var was = place; value < was;)
        {
            var now = Interlocked.CompareExchange(ref place, value, was);
            if (now == was) return;
            was = now;
        }
    }

    /// <summary>As many of the rarest runs as it takes for two alike sets to share one of them.</summary>
    private static int CountOfRarest(uint[] set) => set.Length == 0 ? 0 : set.Length - (int)Math.Ceiling(Resemblance * set.Length) + 1;

    /// <summary>A set with a certain run among its rarest.</summary>
    /// <param name="Set">The set's number.</param>
    /// <param name="Length">How many runs the set has.</param>
    /// <param name="Position">How many of its runs are rarer.</param>
    /// <param name="Signature">Half of its signature.</param>
    private readonly record struct Place(int Set, int Length, int Position, ulong Signature)
    {
        /// <summary>
        /// False only where this can't be the rarest run that two alike sets share: too few runs come after it
        /// (positional filtering: Xiao et al., 2008, "Efficient similarity joins for near duplicate detection"), or too many differ.
        /// </summary>
        public bool MayShareRarest(in Place other)
        {
            var all = Length + other.Length;
            return Math.Min(Length - Position, other.Length - other.Position) >= (Resemblance / (1 + Resemblance) * all) - 1e-9
                && BitOperations.PopCount(Signature ^ other.Signature) <= ((1 - Resemblance) / (1 + Resemblance) * all) + 1e-9;
        }
    }

    /// <summary>Adds the runs of a stretch of words, as numbers.</summary>
    /// <param name="runs">Receives them.</param>
    /// <param name="words">The words' hashes.</param>
    /// <param name="length">How many words a run has.</param>
    public static void AddRuns(List<uint> runs, ReadOnlySpan<uint> words, int length)
    {
        for (var i = 0; i + length <= words.Length; i++)
        {
            var hash = 2166136261;
            for (var k = 0; k < length; k++) hash = (BitOperations.RotateLeft(hash, 5) ^ words[i + k]) * 16777619;
            runs.Add(Mixed(hash));
        }
    }

    /// <summary>Adds the runs of a stretch of words of a page.</summary>
    /// <param name="runs">Receives them.</param>
    /// <param name="words">The words.</param>
    /// <param name="length">How many words a run has.</param>
    public static void AddRuns(List<uint> runs, ReadOnlySpan<Word> words, int length)
    {
        var hashes = words.Length <= 512 ? stackalloc uint[words.Length] : new uint[words.Length];
        for (var i = 0; i < hashes.Length; i++) hashes[i] = words[i].As.Hash;
        AddRuns(runs, hashes, length);
    }

    /// <summary>Runs in order and each once.</summary>
    public static uint[] SetOf(List<uint> runs)
    {
        var set = new uint[runs.Count];
        Order(CollectionsMarshal.AsSpan(runs), set);
        var kept = 0;
        foreach (var run in set)
            if (kept == 0 || run != set[kept - 1]) set[kept++] = run;
        return kept == set.Length ? set : set[..kept];
    }

    /// <summary>Puts runs in order: dealt out by their highest bits, over which <see cref="Mixed"/> spreads them, hardly any is far from its place (bucket sort; Knuth, volume 3, 5.2.5).</summary>
    private static void Order(ReadOnlySpan<uint> runs, Span<uint> ordered)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)runs.Length + 1), 1, 10);
        Span<int> next = stackalloc int[1 << bits];
        next.Clear();
        foreach (var run in runs) next[(int)(run >> (32 - bits))]++;
        for (int bucket = 0, start = 0; bucket < next.Length; bucket++) (next[bucket], start) = (start, start + next[bucket]);
        foreach (var run in runs) ordered[next[(int)(run >> (32 - bits))]++] = run;
        for (int bucket = 0, start = 0; bucket < next.Length; start = next[bucket++])
            if (next[bucket] - start > 1) ordered[start..next[bucket]].Sort();
    }

    /// <summary>Spreads a hash over all bits, the highest too, which choose the bit of a signature (MurmurHash3's finalizer, Appleby).</summary>
    private static uint Mixed(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }

    private static void Rarest(uint[] set, int[] counts, Span<uint> rarest)
    {
        // Most runs stand in one text, and those of a set are in order.
        var found = 0;
        for (var i = 0; i < set.Length && found < rarest.Length; i++)
            if (counts[set[i] & (counts.Length - 1)] == 1) rarest[found++] = set[i];
        if (found == rarest.Length) return;
        var keys = set.Length <= 256 ? stackalloc ulong[set.Length] : new ulong[set.Length];
        for (var i = 0; i < set.Length; i++) keys[i] = ((ulong)counts[set[i] & (counts.Length - 1)] << 32) | set[i];
        keys.Sort();
        for (var i = 0; i < rarest.Length; i++) rarest[i] = (uint)keys[i];
    }

    /// <summary>False only for sets that can't be alike: each run in just one of them changes at most one bit.</summary>
    private static bool MayBeAlike(int length, UInt128 signature, int otherLength, UInt128 other)
    {
        if (Math.Min(length, otherLength) < Resemblance * Math.Max(length, otherLength)) return false;
        var different = signature ^ other;
        var bits = BitOperations.PopCount((ulong)different) + BitOperations.PopCount((ulong)(different >> 64));
        return bits <= ((1 - Resemblance) / (1 + Resemblance) * (length + otherLength)) + 1e-9;
    }

    /// <summary>Whether two sets share at least 8 in 10 of all their runs.</summary>
    public static bool AreAlike(uint[] a, uint[] b)
    {
        // So many runs may stand in just one of them.
        var left = a.Length + b.Length - (2 * (int)Math.Ceiling((Resemblance / (1 + Resemblance) * (a.Length + b.Length)) - 1e-9));
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length && left >= 0)
        {
            if (a[i] == b[j])
            {
                i++;
                j++;
            }
            else
            {
                left--;
                if (a[i] < b[j]) i++;
                else j++;
            }
        }

        return left >= a.Length - i + b.Length - j;
    }
}
