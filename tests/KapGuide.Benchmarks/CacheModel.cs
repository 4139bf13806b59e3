namespace KapGuide.Benchmarks;

/// <summary>
/// Edge caches in front of static sites, request by request, without servers: who asks where for what is drawn from Zipf's law, times from a Poisson process;
/// edges follow the headers. Browsers' own caches are left out, so real figures are lower. Deterministic.
/// </summary>
internal sealed class CacheModel
{
    private const double Day = 86_400;
    private const int Shards = 25;
    private const int ChunkSize = 8;

    private readonly CacheWorld _world;
    private readonly int _objects;
    private readonly Alias _practices, _answers, _pops, _shards;
    private readonly double[] _fetched, _used;
    private readonly double[] _changed, _purged;
    private ulong _state;

    private CacheModel(CacheWorld world)
    {
        _world = world;
        _state = world.Seed;
        // By practice: pages, script, sets, then search: head, shards, chunks, texts.
        _objects = world.Articles + 1 + world.Sets + 1 + Shards + (world.Articles / ChunkSize) + 1 + world.Articles;
        _practices = new Alias(world.Practices, world.Skew.Practices);
        _answers = new Alias(world.Articles, world.Skew.Answers);
        _pops = new Alias(world.Pops, world.Skew.Pops);
        _shards = new Alias(Shards, world.Skew.Answers);
        // The last place is the shield.
        _fetched = new double[(long)(world.Pops + 1) * world.Practices * _objects];
        _used = new double[_fetched.Length];
        Array.Fill(_fetched, -1);
        _changed = new double[world.Practices * _objects];
        _purged = new double[_changed.Length];
    }

    /// <summary>Counts one day, by kind, after the days of warming up.</summary>
    public static CacheCount[] Run(CacheWorld world) => new CacheModel(world).Run();

    private CacheCount[] Run()
    {
        CacheCount[] counts = [.. Enum.GetValues<Kind>().Select(static _ => new CacheCount())], warm = [.. counts.Select(static _ => new CacheCount())];
        var end = (_world.WarmUp + 1) * Day;
        var pause = Day / _world.Reads;
        var publications = Day / (Math.Max(1, _world.Publications) * (double)_world.Practices);
        var publication = _world.Publications > 0 ? publications : double.PositiveInfinity;
        for (var time = 0.0; time < end; time -= Math.Log(1 - Draw()) * pause)
        {
            for (; publication <= time; publication += publications) Publish(publication);
            Read(time, time < _world.WarmUp * Day ? warm : counts);
        }

        return counts;
    }

    private void Read(double time, CacheCount[] counts)
    {
        var pop = _pops.Draw(Draw());
        var practice = _practices.Draw(Draw()) * _objects;
        var kind = Draw();
        var (sets, search) = (practice + _world.Articles + 1, practice + _world.Articles + 1 + _world.Sets);
        if (kind < _world.Shares.Widgets)
        {
            Ask(Kind.Script, sets - 1);
            Ask(Kind.Set, sets + (_answers.Draw(Draw()) % _world.Sets));
        }
        else if (kind < _world.Shares.Widgets + _world.Shares.Queries)
        {
            // What docs/search.md says of a query: the head, shards of its words, chunks of the best 16 articles, texts of the first ten.
            Ask(Kind.Search, search);
            for (var i = 0; i < 4; i++) Ask(Kind.Search, search + 1 + _shards.Draw(Draw()));
            for (var i = 0; i < 16; i++) Ask(Kind.Search, search + 1 + Shards + (_answers.Draw(Draw()) / ChunkSize));
            for (var i = 0; i < 10; i++) Ask(Kind.Search, search + 1 + Shards + (_world.Articles / ChunkSize) + 1 + _answers.Draw(Draw()));
        }
        else
        {
            Ask(Kind.Page, practice + _answers.Draw(Draw()));
        }

        void Ask(Kind what, int file)
        {
            var count = counts[(int)what];
            count.Requests++;
            if (Look(what, pop, file, time, count, isReader: true) < _changed[file]) count.Old++;
        }
    }

    /// <summary>One look into one cache; the time at which the copy that it answers with was made.</summary>
    private double Look(Kind kind, int place, int file, double time, CacheCount count, bool isReader)
    {
        var at = ((long)place * _changed.Length) + file;
        var (fetched, used) = (_fetched[at], _used[at]);
        var (fresh, stale) = _world.TimesOf(kind);
        _used[at] = time;
        var isHeld = fetched >= 0 && time - used <= _world.Keep && fetched >= _purged[file] && (kind != Kind.Search || fetched >= _changed[file]);
        if (isHeld && time - fetched < fresh)
        {
            if (isReader) count.Hits++;
            return fetched;
        }

        if (isHeld && isReader && time - fetched < fresh + stale) count.Hits++;
        var made = time;
        if (_world.Shield && place < _world.Pops) made = Look(kind, _world.Pops, file, time, count, isReader: false);
        else if (isHeld && _changed[file] <= fetched) count.Unchanged++;
        else count.Whole++;
        _fetched[at] = made;
        return isHeld && time - fetched < fresh + stale ? fetched : made;
    }

    /// <summary>An answer changes: its page, the set of its topic, and all of the search, whose addresses change with its content.</summary>
    private void Publish(double time)
    {
        var practice = (int)(Draw() * _world.Practices) * _objects;
        var answer = (int)(Draw() * _world.Articles);
        Change(practice + answer);
        Change(practice + _world.Articles + 1 + (answer % _world.Sets));
        for (var file = practice + _world.Articles + 1 + _world.Sets; file < practice + _objects; file++) Change(file);
        if (_world.Purge == Purge.All) _purged.AsSpan(practice, _objects).Fill(time);

        void Change(int file)
        {
            _changed[file] = time;
            if (_world.Purge == Purge.Diff) _purged[file] = time;
        }
    }

    /// <summary>From 0 to below 1 (SplitMix64, Steele and others, 2014): the same on every machine and version.</summary>
    private double Draw()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1ul << 53));
    }

    /// <summary>Draws ranks by Zipf's law in constant time (Walker's aliases in Vose's form, 1991).</summary>
    private sealed class Alias
    {
        private readonly double[] _keep;
        private readonly int[] _other;

        public Alias(int count, double exponent)
        {
            double[] weights = [.. Enumerable.Range(1, count).Select(rank => Math.Pow(rank, -exponent))];
            var scale = count / weights.Sum();
            _keep = [.. weights.Select(weight => weight * scale)];
            _other = [.. Enumerable.Range(0, count)];
            Stack<int> small = new(Enumerable.Range(0, count).Where(i => _keep[i] < 1)), large = new(Enumerable.Range(0, count).Where(i => _keep[i] >= 1));
            while (small.TryPop(out var low) && large.TryPop(out var high))
            {
                _other[low] = high;
                _keep[high] -= 1 - _keep[low];
                (_keep[high] < 1 ? small : large).Push(high);
            }
        }

        public int Draw(double random)
        {
            var place = random * _keep.Length;
            var i = (int)place;
            return place - i < _keep[i] ? i : _other[i];
        }
    }
}
