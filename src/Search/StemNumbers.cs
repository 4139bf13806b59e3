namespace KapGuide.Search;

/// <summary>Numbers for the stems of a site, given in the order in which they come. Safe to share between threads.</summary>
internal sealed class StemNumbers
{
    private readonly Lock _gate = new();
    private readonly List<string> _stems = [];

    /// <summary>By <see cref="Stem.Id"/>, one more than the number; 0 for a stem that has none.</summary>
    private int[] _byId = [];

    /// <summary>The stem's number, a new one if it has none.</summary>
    public int Of(Stem stem)
    {
        var known = _byId;
        return stem.Id < known.Length && known[stem.Id] is > 0 and var number ? number - 1 : Number(stem);
    }

    /// <summary>The stem's number; -1 where no document holds it.</summary>
    public int Find(string stem) => Stem.Of(stem).Id is var id && id < _byId.Length ? _byId[id] - 1 : -1;

    /// <summary>The stems by their numbers.</summary>
    public string[] Stems()
    {
        lock (_gate) return [.. _stems];
    }

    private int Number(Stem stem)
    {
        lock (_gate)
        {
            if (stem.Id >= _byId.Length) Array.Resize(ref _byId, Math.Max(2 * _byId.Length, stem.Id + 1));
            if (_byId[stem.Id] > 0) return _byId[stem.Id] - 1;
            _stems.Add(stem.Text);
            return (_byId[stem.Id] = _stems.Count) - 1;
        }
    }
}
