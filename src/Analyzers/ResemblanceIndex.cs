using System.Numerics;

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

    /// <summary>Other rules, and in a preview the page in view, need processors as well.</summary>
    private static readonly ParallelOptions Half = new() { MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount / 2) };

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

        var rarest = new uint[sets.Length][];
        var signatures = new UInt128[sets.Length];
        Parallel.For(0, sets.Length, Half, i =>
        {
            (rarest[i], signatures[i]) = (Rarest(sets[i], counts), 0);
            foreach (var run in sets[i]) signatures[i] |= UInt128.One << (int)(run >> 25);
        });

        // One sorted row of (run, set) takes the place of a list a run.
        var places = new ulong[rarest.Sum(static runs => (long)runs.Length)];
        var next = 0;
        for (var i = 0; i < rarest.Length; i++)
            foreach (var run in rarest[i]) places[next++] = ((ulong)run << 32) | (uint)i;
        Array.Sort(places);

        var first = new int[sets.Length];
        Parallel.For(0, sets.Length, Half, i =>
        {
            first[i] = int.MaxValue;
            var (set, signature, owner) = (sets[i], signatures[i], owners[i]);
            foreach (var run in rarest[i])
            {
                var start = Array.BinarySearch(places, (ulong)run << 32);
                for (var at = start < 0 ? ~start : start; at < places.Length; at++)
                {
                    var other = (int)(uint)places[at];
                    if ((uint)(places[at] >> 32) != run || other >= i || other >= first[i]) break;
                    if (owners[other] != owner && MayBeAlike(set.Length, signature, sets[other].Length, signatures[other]) && AreAlike(set, sets[other])) first[i] = other;
                }
            }

            if (first[i] == int.MaxValue) first[i] = -1;
        });
        return first;
    }

    /// <summary>The runs of words as numbers, in order and each once; empty when there are fewer words than a run has.</summary>
    /// <param name="forms">The words.</param>
    /// <param name="length">How many words a run has.</param>
    public static uint[] SetOf(ReadOnlySpan<string> forms, int length)
    {
        List<uint> runs = [];
        AddRuns(runs, forms, length);
        return SetOf(runs);
    }

    /// <summary>Adds the runs of a stretch of words.</summary>
    public static void AddRuns(List<uint> runs, ReadOnlySpan<string> forms, int length)
    {
        for (var i = 0; i + length <= forms.Length; i++)
        {
            var hash = 2166136261;
            for (var k = 0; k < length; k++) hash = Hash(forms[i + k], hash);
            runs.Add(Mixed(hash));
        }
    }

    /// <summary>Runs in order and each once.</summary>
    public static uint[] SetOf(List<uint> runs)
    {
        runs.Sort();
        var set = new uint[runs.Count];
        var kept = 0;
        foreach (var run in runs)
            if (kept == 0 || run != set[kept - 1]) set[kept++] = run;
        return kept == set.Length ? set : set[..kept];
    }

    /// <summary>FNV-1a (Fowler, Noll, Vo), a character at a time: unlike the runtime's own it is the same in every run.</summary>
    private static uint Hash(string form, uint hash)
    {
        foreach (var c in form) hash = (hash ^ c) * 16777619;
        return (hash ^ ' ') * 16777619;
    }

    /// <summary>Spreads a hash over all bits, the highest too, which choose the bit of a signature (MurmurHash3's finalizer, Appleby).</summary>
    private static uint Mixed(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }

    /// <summary>As many of the rarest runs as it takes for two alike sets to share one of them.</summary>
    private static uint[] Rarest(uint[] set, int[] counts)
    {
        var keys = new ulong[set.Length];
        for (var i = 0; i < set.Length; i++) keys[i] = ((ulong)counts[set[i] & (counts.Length - 1)] << 32) | set[i];
        Array.Sort(keys);
        var rarest = new uint[set.Length == 0 ? 0 : set.Length - (int)Math.Ceiling(Resemblance * set.Length) + 1];
        for (var i = 0; i < rarest.Length; i++) rarest[i] = (uint)keys[i];
        return rarest;
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
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) (i, j, shared) = (i + 1, j + 1, shared + 1);
            else if (a[i] < b[j]) i++;
            else j++;
        }

        return shared >= Resemblance * (a.Length + b.Length - shared);
    }
}
