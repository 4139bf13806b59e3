using System.Collections.Immutable;
using System.Diagnostics;
using KapGuide.Citations;
using KapGuide.Input;

namespace KapGuide.Benchmarks;

/// <summary>What formatting costs: pages of twelve sources each, cited in the text and listed, in both styles by turns.</summary>
internal static class CitationBench
{
    private const int Sources = 12;

    /// <summary>Microseconds a page: the median of five rounds after one to warm up.</summary>
    /// <param name="root">The site's root: its library is used.</param>
    /// <param name="pages">How many pages a round has.</param>
    public static double Run(string root, int pages)
    {
        var (library, _) = ReferenceLibrary.Parse(new SourceFile("input/references.json", File.ReadAllText(Path.Combine(root, "input", "references.json"))));
        ImmutableArray<string> keys = [.. library.Keys];
        List<double> rounds = [];
        for (var round = 0; round < 6; round++)
        {
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < pages; i++) Format(i % 2 == 0 ? CitationStyle.Apa : CitationStyle.Ama, library, keys, i);
            if (round > 0) rounds.Add(clock.Elapsed.TotalMicroseconds / pages);
        }

        return rounds.Order().ElementAt(rounds.Count / 2);
    }

    /// <summary>One page.</summary>
    internal static int Format(CitationStyle style, ReferenceLibrary library, ImmutableArray<string> keys, int page)
    {
        CitationCluster[] clusters = [.. Enumerable.Range(0, Sources).Select(i => new CitationCluster([new CitationItem(keys[(page + i) % keys.Length], 0, 1)], Narrative: false))];
        var made = PageCitations.Process(style, library, clusters);
        return made.Citations.Length + made.References.Sum(static entry => entry.Html.Length);
    }
}
