using KapGuide.Analyzers.Prose;
using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>Finds paragraphs that stand nearly the same in two answers.</summary>
/// <remarks>
/// What is said twice must be kept true twice. Paragraphs of at least 20 words are compared by their runs of three words
/// (Broder, 1997, "On the resemblance and containment of documents"): at least 8 in 10 of all runs are shared. Two such sets share a run among
/// their few rarest ones (prefix filtering: Bayardo, Ma and Srikant, 2007, "Scaling up all pairs similarity search"), so that only these
/// are looked up and the work stays linear where many sentences begin alike. Boxes for an emergency say the same on purpose.
/// </remarks>
public static class NearDuplicateParagraph
{
    private const int LeastWords = 20;
    private const double Resemblance = 0.8;
    private const int Counters = 1 << 20;

    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("SEO-15", nameof(NearDuplicateParagraph), Severity.Warning, "Finds paragraphs of 20 words or more that stand nearly the same in two answers.");

    /// <returns>One finding for each later paragraph.</returns>
    public static IEnumerable<Diagnostic> Analyze(Site site)
    {
        var paragraphs = SiteText.Of(site).Articles.AsParallel().AsOrdered().SelectMany(static page => page.Blocks.Where(IsCompared).Select(block => new Paragraph(page, block, RunsOf(page, block))))
            .Where(static paragraph => paragraph.Runs.Length > LeastWords - 3).ToArray();
        var counts = new int[Counters];
        foreach (var paragraph in paragraphs)
            foreach (var run in paragraph.Runs) counts[run % Counters]++;

        Dictionary<uint, List<int>> index = [];
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var (page, block, runs) = paragraphs[i];
            var first = int.MaxValue;
            foreach (var run in Rarest(runs, counts))
            {
                if (!index.TryGetValue(run, out var places)) index[run] = places = [];
                foreach (var other in places)
                {
                    if (other >= first) break;
                    if (paragraphs[other].Page != page && AreAlike(runs, paragraphs[other].Runs)) first = other;
                }

                places.Add(i);
            }

            if (first == int.MaxValue) continue;
            yield return new Diagnostic(Rule, page.CharSpan(block.Start, block.End), $"This paragraph stands nearly the same in “{paragraphs[first].Page.Slug}”.",
                $"Keep it there, and link to it: [words](xref:{paragraphs[first].Page.Slug}).");
        }
    }

    private static bool IsCompared(TextBlock block) => block.Kind is BlockKind.Paragraph or BlockKind.ListItem && block.Container != "emergency";

    /// <summary>The runs of three words as numbers, in order and each once.</summary>
    private static uint[] RunsOf(PageText page, TextBlock block)
    {
        if (block.SentenceCount == 0) return [];
        var words = page.Words.AsSpan()[page.Sentences[block.FirstSentence].First..page.Sentences[block.FirstSentence + block.SentenceCount - 1].End];
        if (words.Length < LeastWords) return [];
        var runs = new uint[words.Length - 2];
        for (var i = 0; i < runs.Length; i++) runs[i] = Hash(words[i + 2], Hash(words[i + 1], Hash(words[i], 2166136261)));
        Array.Sort(runs);
        return [.. runs.Distinct()];
    }

    /// <summary>FNV-1a (Fowler, Noll, Vo), a character at a time: unlike the runtime's own it is the same in every run.</summary>
    private static uint Hash(Word word, uint hash)
    {
        foreach (var c in word.Form) hash = (hash ^ c) * 16777619;
        return (hash ^ ' ') * 16777619;
    }

    /// <summary>As many of the rarest runs as it takes for two alike sets to share one of them.</summary>
    private static IEnumerable<uint> Rarest(uint[] runs, int[] counts) =>
        runs.OrderBy(run => counts[run % Counters]).ThenBy(static run => run).Take(runs.Length - (int)Math.Ceiling(Resemblance * runs.Length) + 1);

    private static bool AreAlike(uint[] a, uint[] b)
    {
        if (Math.Min(a.Length, b.Length) < Resemblance * Math.Max(a.Length, b.Length)) return false;
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) (i, j, shared) = (i + 1, j + 1, shared + 1);
            else if (a[i] < b[j]) i++;
            else j++;
        }

        return shared >= Resemblance * (a.Length + b.Length - shared);
    }

    private readonly record struct Paragraph(PageText Page, TextBlock Block, uint[] Runs);
}
