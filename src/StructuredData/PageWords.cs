using System.Runtime.InteropServices;

namespace KapGuide.StructuredData;

/// <summary>The words of a page, each as a number, with the places where it stands. For one thread.</summary>
internal sealed class PageWords
{
    private const int Gap = 40;
    private const int Tries = 200;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numberOf;

    /// <summary>The places of word w are _places[_starts[w].._starts[w + 1]], in order.</summary>
    private readonly int[] _starts;
    private readonly int[] _places;
    private readonly List<int> _text = [];

    /// <summary>Lists the words of a page.</summary>
    /// <param name="page">Its visible text.</param>
    public PageWords(string page)
    {
        _numberOf = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new List<int>(page.Length / 6);
        for (var at = 0; Next(page, ref at, out var word);)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numberOf, word, out var isKnown);
            if (!isKnown) number = _numbers.Count - 1;
            words.Add(number);
        }

        _starts = new int[_numbers.Count + 1];
        _places = new int[words.Count];
        foreach (var word in words) _starts[word + 1]++;
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
        var next = _starts[..^1];
        for (var i = 0; i < words.Count; i++) _places[next[words[i]]++] = i;
    }

    /// <summary>The greatest share of a text's words that stand in order and close together; 1 for a text without words.</summary>
    /// <remarks>It looks around each place of the text's rarest word, so that "a" and "the" at its beginning don't matter.</remarks>
    /// <param name="text">Any text.</param>
    /// <param name="enough">No better place is looked for from here on.</param>
    public double Share(string text, double enough)
    {
        _text.Clear();
        var (known, rarest) = (0, -1);
        for (var at = 0; Next(text, ref at, out var word);)
        {
            var number = _numberOf.TryGetValue(word, out var found) ? found : -1;
            if (number >= 0 && known++ >= 0 && (rarest < 0 || PlacesOf(number).Length < PlacesOf(_text[rarest]).Length)) rarest = _text.Count;
            _text.Add(number);
        }

        if (_text.Count == 0) return 1;
        if (known < _text.Count * enough) return (double)known / _text.Count;
        var best = 0;
        foreach (var place in PlacesOf(_text[rarest])[..Math.Min(Tries, PlacesOf(_text[rarest]).Length)])
        {
            best = Math.Max(best, 1 + Before(rarest, place) + After(rarest, place));
            if (best >= _text.Count * enough) break;
        }

        return (double)best / _text.Count;
    }

    private ReadOnlySpan<int> PlacesOf(int word) => _places.AsSpan(_starts[word].._starts[word + 1]);

    private int After(int index, int at)
    {
        var found = 0;
        for (var i = index + 1; i < _text.Count; i++)
        {
            if (_text[i] < 0) continue;
            var places = PlacesOf(_text[i]);
            var next = places.BinarySearch(at + 1) is var hit && hit < 0 ? ~hit : hit;
            if (next == places.Length || places[next] > at + Gap) continue;
            (found, at) = (found + 1, places[next]);
        }

        return found;
    }

    private int Before(int index, int at)
    {
        var found = 0;
        for (var i = index - 1; i >= 0; i--)
        {
            if (_text[i] < 0) continue;
            var places = PlacesOf(_text[i]);
            var last = (places.BinarySearch(at) is var hit && hit < 0 ? ~hit : hit) - 1;
            if (last < 0 || places[last] < at - Gap) continue;
            (found, at) = (found + 1, places[last]);
        }

        return found;
    }

    private static bool Next(string text, ref int at, out ReadOnlySpan<char> word)
    {
        while (at < text.Length && !IsPart(text[at])) at++;
        var start = at;
        while (at < text.Length && IsPart(text[at])) at++;
        word = text.AsSpan(start, at - start);
        return at > start;
    }

    private static bool IsPart(char c) => char.IsLetter(c) || char.IsNumber(c);
}
