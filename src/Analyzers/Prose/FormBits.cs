namespace KapGuide.Analyzers.Prose;

/// <summary>
/// Some words as 256 bits, one by the number of each form: words whose bits don't meet have none in common (a filter after Bloom, 1970, with one hash).
/// A form that isn't kept has no number and meets all.
/// </summary>
internal readonly record struct FormBits
{
    private readonly ulong _a, _b, _c, _d;

    private FormBits(ReadOnlySpan<ulong> bits) => (_a, _b, _c, _d) = (bits[0], bits[1], bits[2], bits[3]);

    /// <summary>Meets all words.</summary>
    public static FormBits All { get; } = new([ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue]);

    /// <summary>The bits of a text's words.</summary>
    public static FormBits Of(ReadOnlySpan<Word> words)
    {
        Span<ulong> bits = stackalloc ulong[4];
        bits.Clear();
        foreach (ref readonly var word in words)
        {
            if (word.Id < 0) return All;
            bits[word.Id >> 6 & 3] |= 1ul << word.Id;
        }

        return new FormBits(bits);
    }

    /// <summary>The bits of words that a pattern lists.</summary>
    public static FormBits Of(IEnumerable<string> words) => Of([.. words.Select(static word => new Word(WordForm.Of(word), 0, word.Length, WordMarks.None, Gap.Space))]);

    /// <summary>The same in 64 bits, for comparing with one word; see <see cref="OfWord"/>.</summary>
    public ulong Folded => _a | _b | _c | _d;

    /// <summary>The bit of one word among 64.</summary>
    public static ulong OfWord(in Word word) => word.Id < 0 ? ulong.MaxValue : 1ul << word.Id;

    /// <summary>Whether a word can be one of them.</summary>
    public bool May(in Word word) => ((word.Id < 0 ? ulong.MaxValue : (word.Id >> 6 & 3) switch { 0 => _a, 1 => _b, 2 => _c, _ => _d }) >> word.Id & 1) != 0;

    /// <summary>Whether two lists of words can have one in common.</summary>
    public bool Meets(in FormBits other) => ((_a & other._a) | (_b & other._b) | (_c & other._c) | (_d & other._d)) != 0;
}
