using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers.Rules;

/// <summary>SEO-11: questions, short answers and whole answers that are nearly the same. Single paragraphs are <see cref="NearDuplicateParagraph"/>.</summary>
internal static class NearDuplicates
{
    private const int LeastWords = 40;
    private const int Sketch = 16;

    private static readonly char[] Separators = [' ', ',', '.', '?', '!', '\n', ':', ';', '(', ')'];

    /// <returns>One finding for each later text.</returns>
    public static IEnumerable<Finding> Find(SiteText site)
    {
        var questions = site.Articles.Select(static page => new Text(page.Article!.Metadata.Title.At, page.Article.Title, $"that of “{page.Article.Slug}”"))
            .Concat(site.Articles.SelectMany(static page => page.Questions.Select(question => new Text(question.At, question.Words, $"“{question.Words}” in “{page.Article!.Slug}”"))));
        var answers = site.Articles.Select(static page => new Text(page.Article!.Metadata.Summary.At, page.Article.Metadata.Summary.Value, $"that of “{page.Article.Slug}”"));
        return Pairs("question", [.. questions]).Concat(Pairs("short answer", [.. answers])).Concat(WholeAnswers(site.Articles));
    }

    /// <summary>Headings of a page that ask.</summary>
    public static ImmutableArray<AskedHeading> QuestionsOf(PageText page) =>
    [
        .. page.Blocks.Where(block => block.Kind == BlockKind.Heading && block.End > block.Start && page.Text[block.End - 1] == '?')
            .Select(block => new AskedHeading(page.CharSpan(block.Start, block.End), page.Text[block.Start..block.End])),
    ];

    /// <summary>The runs of three words of an answer, without its short answer and boxes for emergencies.</summary>
    public static uint[] RunsOf(PageText page)
    {
        List<uint> runs = [];
        foreach (var sentence in page.Sentences)
        {
            if (sentence.Block is not { IsRunning: true, IsBibliography: false } || sentence.Block.Kind == BlockKind.Summary || sentence.Block.Container == "emergency") continue;
            var forms = new string[sentence.Words.Length];
            for (var i = 0; i < forms.Length; i++) forms[i] = sentence.Words[i].Form;
            ResemblanceIndex.AddRuns(runs, forms, 3);
        }

        return ResemblanceIndex.SetOf(runs);
    }

    private static IEnumerable<Finding> Pairs(string what, Text[] texts)
    {
        var sets = Array.ConvertAll(texts, static text => ResemblanceIndex.SetOf(text.Words.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries), 2));
        var first = ResemblanceIndex.FirstAlike(sets, [.. Enumerable.Range(0, sets.Length)]);
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] >= 0)
                yield return new Finding(texts[i].At, $"This {what} is nearly the same as {texts[first[i]].Name}.", "Join the two answers and give the removed one a RedirectFrom, or say what is different.");
        }
    }

    /// <summary>
    /// Compares bodies by their runs of three words. Candidates share half of the lowest sixteen hashes (bottom-k sketches: Broder, 1997); two texts that
    /// share 8 in 10 of their runs all but always do, so that the work stays linear.
    /// </summary>
    private static IEnumerable<Finding> WholeAnswers(ImmutableArray<PageExtract> pages)
    {
        Dictionary<uint, List<int>> index = [];
        var shared = new byte[pages.Length];
        List<int> touched = [];
        for (var i = 0; i < pages.Length; i++)
        {
            var runs = pages[i].Runs;
            if (runs.Length < LeastWords) continue;
            foreach (var run in runs.AsSpan(0, Sketch))
            {
                if (!index.TryGetValue(run, out var places)) index[run] = places = [];
                foreach (var other in places)
                    if (shared[other]++ == 0) touched.Add(other);
                places.Add(i);
            }

            var first = int.MaxValue;
            foreach (var other in touched)
            {
                if (shared[other] >= Sketch / 2 && other < first && ResemblanceIndex.AreAlike(runs, pages[other].Runs)) first = other;
                shared[other] = 0;
            }

            touched.Clear();
            if (first < int.MaxValue)
                yield return new Finding(pages[i].TitleAt, $"This answer says nearly the same as “{pages[first].Article!.Slug}”.", "Join the two answers and give the removed one a RedirectFrom, or keep only what is different.");
        }
    }

    private sealed record Text(SourceSpan At, string Words, string Name);
}
