using System.Collections.Immutable;

namespace KapGuide.Diagnostics.Formats;

/// <summary>How much of a published yardstick (DISCERN, JAMA …) a machine can see on a page.</summary>
/// <param name="Scale">The yardstick.</param>
/// <param name="Met">How many of its items are there.</param>
/// <param name="All">How many were looked for.</param>
/// <param name="Missing">What to add, an item each.</param>
public sealed record ScaleScore(string Scale, int Met, int All, ImmutableArray<string> Missing)
{
    /// <summary>"DISCERN 14/15".</summary>
    public override string ToString() => $"{Scale} {Met}/{All}";
}

/// <summary>The yardsticks of one page.</summary>
/// <param name="File">The page's file.</param>
/// <param name="Scales">One score a yardstick, in a fixed order.</param>
public sealed record PageScore(string File, ImmutableArray<ScaleScore> Scales)
{
    /// <summary>"DISCERN 15/15, JAMA 4/4, CCI 9/10, PEMAT 1/1".</summary>
    public override string ToString() => string.Join(", ", Scales);

    /// <summary>What is missing on any scale: "DISCERN 8: Say what is not known …".</summary>
    public IEnumerable<string> Missing => Scales.SelectMany(static scale => scale.Missing);
}
