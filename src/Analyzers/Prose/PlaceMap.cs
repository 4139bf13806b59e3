using System.Collections.Immutable;

namespace KapGuide.Analyzers.Prose;

/// <summary>
/// For each character of a page's words, its place in the file: kept as stretches that run along with the file, or stand still for words that the file doesn't spell,
/// since one number a character would weigh more than the page. Immutable.
/// </summary>
/// <param name="starts">Where each stretch begins in the words, ascending from 0.</param>
/// <param name="places">The place of its first character; of a stretch that stands still, as its complement.</param>
/// <param name="length">How many characters there are.</param>
public sealed class PlaceMap(ImmutableArray<int> starts, ImmutableArray<int> places, int length)
{
    /// <summary>How many characters there are.</summary>
    public int Length { get; } = length;

    /// <summary>The place of a character, from 0.</summary>
    public int this[int index]
    {
        get
        {
            var stretch = starts.BinarySearch(index);
            if (stretch < 0) stretch = ~stretch - 1;
            var place = places[stretch];
            return place < 0 ? ~place : place + index - starts[stretch];
        }
    }

    /// <summary>Makes a map, a character at a time.</summary>
    internal sealed class Builder
    {
        private readonly List<int> _starts = [];
        private readonly List<int> _places = [];
        private bool _mayRun;
        private bool _mayStand;

        /// <summary>How many characters there are so far.</summary>
        public int Length { get; private set; }

        /// <summary>The place of the last character; -1 before the first.</summary>
        public int Last { get; private set; } = -1;

        /// <summary>Adds a character.</summary>
        public void Add(int place)
        {
            if (_mayRun && place == Last + 1)
            {
                _mayStand = false;
            }
            else if (_mayStand && place == Last)
            {
                if (_mayRun) _places[^1] = ~place;
                _mayRun = false;
            }
            else
            {
                // One character alone may begin either kind.
                _starts.Add(Length);
                _places.Add(place);
                (_mayRun, _mayStand) = (true, true);
            }

            Last = place;
            Length++;
        }

        /// <summary>Adds characters that run along with the file.</summary>
        /// <param name="place">The place of the first.</param>
        /// <param name="count">How many, at least 1.</param>
        public void AddRun(int place, int count)
        {
            // Three tell for sure that they run; the others are like the third.
            var told = Math.Min(count, 3);
            for (var i = 0; i < told; i++) Add(place + i);
            (Last, Length) = (Last + count - told, Length + count - told);
        }

        /// <summary>Begins anew.</summary>
        public void Clear()
        {
            _starts.Clear();
            _places.Clear();
            (_mayRun, _mayStand, Length, Last) = (false, false, 0, -1);
        }

        /// <summary>The map.</summary>
        public PlaceMap ToMap() => new([.. _starts], [.. _places], Length);
    }
}
