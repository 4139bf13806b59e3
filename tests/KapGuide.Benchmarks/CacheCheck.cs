namespace KapGuide.Benchmarks;

/// <summary>Whether the model agrees with what can be calculated by hand. Runs before every table: a model that fails here prints none.</summary>
internal static class CacheCheck
{
    /// <summary>One page of one practice at one edge, with nothing else going on.</summary>
    private static readonly CacheWorld One = new()
    {
        Practices = 1,
        Articles = 1,
        Sets = 1,
        Pops = 1,
        Reads = 400_000,
        Shares = (0, 0),
        Keep = double.PositiveInfinity,
        Publications = 0,
        Purge = Purge.None,
        WarmUp = 0,
    };

    /// <summary>Says of each limit what was expected and what came; false when one is missed.</summary>
    public static bool Run(TextWriter to)
    {
        var isGood = true;
        var rate = One.Reads / 86_400.0;

        // Renewal of a copy with a fixed time T under Poisson reads: one miss, then λT hits on average.
        Near("one page, one edge, used for 2 s after it was fetched: λT ÷ (1 + λT)", rate * 2 / (1 + (rate * 2)), HitRate(One with { PageTime = 2 }));
        // A copy that lives as long as the next read comes within T: a hit is a gap below T, and gaps are exponential.
        Near("one page, one edge, dropped when unused for 0.3 s: 1 − e^(−λT)", 1 - Math.Exp(-rate * 0.3), HitRate(One with { Keep = 0.3 }));

        // The same over many pages at many edges, each at its own rate by Zipf's law.
        var mixed = One with { Articles = 200, Pops = 5, PageTime = 30 };
        var (answers, pops) = (Zipf(mixed.Articles, mixed.Skew.Answers), Zipf(mixed.Pops, mixed.Skew.Pops));
        Near("200 pages, 5 edges, 30 s: Σ p·λpT ÷ (1 + λpT)", answers.Sum(answer => pops.Sum(pop => answer * pop * (rate * answer * pop * 30) / (1 + (rate * answer * pop * 30)))), HitRate(mixed));

        var never = CacheModel.Run(One with { PageTime = 0 })[0];
        Same("used for no time: no hits", 0, never.Hits);
        Same("used for no time: the first whole, every other one 304", never.Requests - 1, never.Unchanged);
        Same("200 pages, 5 edges, kept for ever: each fetched once at each edge", 1000, CacheModel.Run(mixed with { PageTime = double.PositiveInfinity, Reads = 4_000_000 })[0].Whole);
        Same("the same behind a shield: each fetched once", 200, CacheModel.Run(mixed with { PageTime = double.PositiveInfinity, Reads = 4_000_000, Shield = true })[0].Whole);

        // With one page and one edge, a purge of what changed is a purge of all: both fetch once at first and once a publication.
        var (diff, all) = (CacheModel.Run(One with { Publications = 50, Purge = Purge.Diff })[0], CacheModel.Run(One with { Publications = 50, Purge = Purge.All })[0]);
        Same("50 publications of a single page: purge by diff and of all fetch alike", diff.Whole, all.Whole);
        Same("50 publications of a single page: fetched at first and after each but one at midnight", 50, diff.Whole);
        Same("purged at once: nobody gets an old version", 0, diff.Old);

        var split = CacheModel.Run(new CacheWorld { Practices = 5, Articles = 50, Reads = 100_000, WarmUp = 0 });
        Same("every request is a hit or made the origin send the whole file or 304, hits while asking counted in both", 0, split.Sum(static count => Math.Max(0, count.Requests - count.Hits - count.Whole - count.Unchanged)));
        return isGood;

        void Near(string what, double expected, double found) => Tell(what, $"{expected:P2}", $"{found:P2}", Math.Abs(expected - found) < 0.004);
        void Same(string what, long expected, long found) => Tell(what, $"{expected:N0}", $"{found:N0}", expected == found);
        void Tell(string what, string expected, string found, bool holds)
        {
            to.WriteLine($"{(holds ? "ok    " : "WRONG ")} {what}: expected {expected}, found {found}");
            isGood &= holds;
        }
    }

    private static double HitRate(CacheWorld world)
    {
        var pages = CacheModel.Run(world)[0];
        return pages.Hits / (double)pages.Requests;
    }

    private static double[] Zipf(int count, double exponent)
    {
        double[] weights = [.. Enumerable.Range(1, count).Select(rank => Math.Pow(rank, -exponent))];
        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }
}
