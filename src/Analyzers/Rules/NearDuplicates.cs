using KapGuide.Analyzers.Prose;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers.Rules;

/// <summary>SEO-11: questions, short answers and whole answers that are nearly the same. Single paragraphs are <see cref="NearDuplicateParagraph"/>.</summary>
internal static class NearDuplicates
{
    private const double Alike = 0.8;
    private const int LeastWords = 40;
    private const int Sketch = 16;

    /// <returns>One finding for each later text.</returns>
    public static IEnumerable<Finding> Find(SiteText site)
    {
        var questions = site.Articles.Select(static page => new Text(page, page.Title.At, page.Title.Value, $"that of “{page.Slug}”"))
            .Concat(site.Articles.SelectMany(static page => page.Blocks.Where(block => block.Kind == BlockKind.Heading && block.End > block.Start && page.Text[block.End - 1] == '?')
                .Select(block => new Text(page, page.CharSpan(block.Start, block.End), page.Text[block.Start..block.End], $"“{page.Text[block.Start..block.End]}” in “{page.Slug}”"))));
        var answers = site.Articles.Select(static page => new Text(page, page.Article!.Metadata.Summary.At, page.Article.Metadata.Summary.Value, $"that of “{page.Slug}”"));
        return Pairs("question", [.. questions]).Concat(Pairs("short answer", [.. answers])).Concat(WholeAnswers(site));
    }

    private static IEnumerable<Finding> Pairs(string what, Text[] texts)
    {
        // Pairs that share no shingle can't be near duplicates: an index of shingles keeps the work linear.
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var sets = texts.Select(static text => Shingles(text.Words)).ToArray();
        for (var i = 0; i < sets.Length; i++)
        {
            var shared = new Dictionary<int, int>();
            foreach (var shingle in sets[i])
            {
                if (!index.TryGetValue(shingle, out var others)) index[shingle] = others = [];
                foreach (var other in others) shared[other] = shared.GetValueOrDefault(other) + 1;
                others.Add(i);
            }

            foreach (var (other, count) in shared.OrderBy(static pair => pair.Key))
            {
                if (count < Alike * (sets[i].Count + sets[other].Count - count)) continue;
                yield return new Finding(texts[i].At, $"This {what} is nearly the same as {texts[other].Name}.", "Join the two answers and give the removed one a RedirectFrom, or say what is different.");
                break;
            }
        }
    }

    private static HashSet<string> Shingles(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', ',', '.', '?', '!', '\n', ':', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        const int Size = 2;
        HashSet<string> set = new(StringComparer.Ordinal);
        for (var i = 0; i + Size <= words.Length; i++) set.Add(string.Join(' ', words[i..(i + Size)]));
        return set;
    }

    /// <summary>
    /// Compares bodies by their runs of three words. Candidates share half of the lowest sixteen hashes (bottom-k sketches: Broder, 1997); two texts that
    /// share 8 in 10 of their runs all but always do, so that the work stays linear.
    /// </summary>
    private static IEnumerable<Finding> WholeAnswers(SiteText site)
    {
        var runs = site.Articles.AsParallel().AsOrdered().Select(static page => RunsOf(page)).ToArray();
        Dictionary<uint, List<int>> index = [];
        for (var i = 0; i < runs.Length; i++)
        {
            if (runs[i].Length < LeastWords) continue;
            var shared = new Dictionary<int, int>();
            foreach (var run in runs[i].Take(Sketch))
            {
                if (!index.TryGetValue(run, out var places)) index[run] = places = [];
                foreach (var other in places) shared[other] = shared.GetValueOrDefault(other) + 1;
                places.Add(i);
            }

            foreach (var other in shared.Where(static pair => pair.Value >= Sketch / 2).Select(static pair => pair.Key).Order())
            {
                var common = runs[i].Intersect(runs[other]).Count();
                if (common < Alike * (runs[i].Length + runs[other].Length - common)) continue;
                yield return new Finding(site.Articles[i].TitleAt, $"This answer says nearly the same as “{site.Articles[other].Slug}”.", "Join the two answers and give the removed one a RedirectFrom, or keep only what is different.");
                break;
            }
        }
    }

    private static uint[] RunsOf(PageText page)
    {
        HashSet<uint> runs = [];
        foreach (var sentence in page.Running)
        {
            if (sentence.Block.Kind == BlockKind.Summary || sentence.Block.Container == "emergency") continue;
            var words = sentence.Words;
            for (var i = 0; i + 2 < words.Length; i++) runs.Add(Hash(words[i + 2].Form, Hash(words[i + 1].Form, Hash(words[i].Form, 2166136261))));
        }

        return [.. runs.Order()];
    }

    /// <summary>FNV-1a (Fowler, Noll, Vo), and a last stir, so that low hashes are a fair sample.</summary>
    private static uint Hash(string form, uint hash)
    {
        foreach (var c in form) hash = (hash ^ c) * 16777619;
        hash = (hash ^ ' ') * 16777619;
        return hash ^ (hash >> 15);
    }

    private sealed record Text(PageText Page, SourceSpan At, string Words, string Name);
}
