namespace KapGuide.Analyzers.Prose;

/// <summary>Something that follows from a word's form alone, worked out once for each form that is kept. Safe to share between threads.</summary>
/// <param name="make">What follows from a form; a pure function, which may be asked twice.</param>
internal sealed class FormTable<T>(Func<string, T> make)
    where T : class
{
    private readonly Lock _gate = new();

    /// <summary>By the number of a form; null where nobody asked yet.</summary>
    private T?[] _known = [];

    /// <summary>What follows from that word's form.</summary>
    public T Of(in Word word)
    {
        var (known, id) = (_known, word.Id);
        if ((uint)id < (uint)known.Length && known[id] is { } found) return found;
        found = make(word.Form);
        if (id < 0) return found;
        lock (_gate)
        {
            if (id >= _known.Length) Array.Resize(ref _known, Math.Max(2 * _known.Length, id + 1));
            return _known[id] = found;
        }
    }
}
