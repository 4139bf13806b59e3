namespace KapGuide.Benchmarks;

/// <summary>What happens to edge copies when a practice publishes.</summary>
internal enum Purge
{
    /// <summary>Nothing: copies live as long as their time.</summary>
    None,

    /// <summary>Copies of exactly those files go whose hash in <c>.kapguide-manifest.json</c> changed.</summary>
    Diff,

    /// <summary>All copies of the practice's site go.</summary>
    All,
}

/// <summary>What readers ask for.</summary>
internal enum Kind
{
    /// <summary>Answers.</summary>
    Page,

    /// <summary><c>/embed/v1/kap-faq.js</c>.</summary>
    Script,

    /// <summary><c>/embed/v1/sets/‹set›.json</c>.</summary>
    Set,

    /// <summary>The search page's head of the index, and the shards, chunks and texts of queries: immutable, at new addresses after each publish.</summary>
    Search,
}

/// <summary>A world to simulate. All numbers but the headers' are assumptions, to be changed by who knows better; times are in seconds.</summary>
internal sealed record CacheWorld
{
    /// <summary>Sites, each on a host of its own.</summary>
    public int Practices { get; init; } = 100;

    /// <summary>Answers of each.</summary>
    public int Articles { get; init; } = 1000;

    /// <summary>Sets of each: topics of a hundred answers.</summary>
    public int Sets { get; init; } = 10;

    /// <summary>Reads a day over all: a page, a widget shown on another site, or a query.</summary>
    public int Reads { get; init; } = 10_000_000;

    /// <summary>Points of presence, each with a cache of its own.</summary>
    public int Pops { get; init; } = 40;

    /// <summary>Whether one more cache stands between them and the origin.</summary>
    public bool Shield { get; init; }

    /// <summary>Of all reads, those on other sites, and queries; the rest are pages.</summary>
    public (double Widgets, double Queries) Shares { get; init; } = (0.25, 0.05);

    /// <summary>Exponents of Zipf's law for answers (0.64 to 0.83 were measured for web pages: Breslau and others, 1999), practices and points of presence.</summary>
    public (double Answers, double Practices, double Pops) Skew { get; init; } = (0.8, 0.6, 0.7);

    /// <summary>How long an edge may use a page without asking: for ever where the host purges, as the headers leave it to the host.</summary>
    public double PageTime { get; init; } = double.PositiveInfinity;

    /// <summary><c>max-age</c> of <c>/embed/*</c>.</summary>
    public double EmbedTime { get; init; } = 3600;

    /// <summary><c>stale-while-revalidate</c> of <c>/embed/*</c>.</summary>
    public double EmbedStale { get; init; } = 86_400;

    /// <summary>An edge drops what nobody asked for during this time; it stands for the size of its disk (the characteristic time of Che, Tung and Wang, 2002).</summary>
    public double Keep { get; init; } = 86_400;

    /// <summary>Publications of a practice a day; each changes one answer.</summary>
    public int Publications { get; init; } = 4;

    /// <summary>What a publication does to copies.</summary>
    public Purge Purge { get; init; } = Purge.Diff;

    /// <summary>Days simulated before counting begins.</summary>
    public int WarmUp { get; init; } = 1;

    /// <summary>The same seed gives the same numbers.</summary>
    public ulong Seed { get; init; } = 2026;

    /// <summary>How long an edge may use a copy without asking, and how long after that it may use it while asking.</summary>
    public (double Fresh, double Stale) TimesOf(Kind kind) => kind switch
    {
        Kind.Page => (PageTime, 0),
        Kind.Search => (double.PositiveInfinity, 0),
        _ => (EmbedTime, EmbedStale),
    };
}

/// <summary>What was counted of one kind in a day.</summary>
internal sealed class CacheCount
{
    /// <summary>Requests of readers.</summary>
    public long Requests { get; set; }

    /// <summary>Those that an edge answered at once.</summary>
    public long Hits { get; set; }

    /// <summary>Those that got a version older than the newest.</summary>
    public long Old { get; set; }

    /// <summary>Requests to the origin that it answered with the whole file.</summary>
    public long Whole { get; set; }

    /// <summary>Requests to the origin that it answered with 304, by the ETag.</summary>
    public long Unchanged { get; set; }
}
