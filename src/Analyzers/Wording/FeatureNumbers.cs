using System.Numerics;

namespace KapGuide.Analyzers.Wording;

/// <summary>
/// Numbers of features by their hashes, for a model that is asked about each pair of words of a site: a bit tells most of those that it doesn't know,
/// and a place in a table by the hash's highest bits, or the next one that is free, gives the others. Immutable.
/// </summary>
internal sealed class FeatureNumbers
{
    /// <summary>A bit for each feature, by 16 bits of its hash.</summary>
    private readonly ulong[] _rough = new ulong[1 << 10];

    /// <summary>A hash, and one more than its number; at least half of the places hold 0.</summary>
    private readonly ulong[] _places;
    private readonly int _shift;

    /// <param name="hashes">In the order of their numbers. Of two that are equal the later one counts.</param>
    public FeatureNumbers(IReadOnlyList<uint> hashes)
    {
        _places = new ulong[BitOperations.RoundUpToPowerOf2((uint)(2 * hashes.Count) + 2)];
        _shift = 32 - BitOperations.Log2((uint)_places.Length);
        for (var number = 0; number < hashes.Count; number++)
        {
            var hash = hashes[number];
            _rough[hash >> 22] |= 1ul << (int)(hash >> 16);
            _places[Place(hash)] = ((ulong)hash << 32) | (uint)(number + 1);
        }
    }

    /// <summary>The number of a feature; -1 for one that has none.</summary>
    public int Of(uint hash) => (_rough[hash >> 22] >> (int)(hash >> 16) & 1) == 0 ? -1 : (int)(uint)_places[Place(hash)] - 1;

    private int Place(uint hash)
    {
        var place = (int)(hash >> _shift);
        while (_places[place] != 0 && (uint)(_places[place] >> 32) != hash) place = (place + 1) & (_places.Length - 1);
        return place;
    }
}
