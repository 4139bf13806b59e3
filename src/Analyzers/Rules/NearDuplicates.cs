using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers.Rules;

/// <summary>SEO-11: questions, short answers and whole answers that are nearly the same. Single paragraphs are <see cref="NearDuplicateParagraph"/>.</summary>
internal static class NearDuplicates
{
    private const int LeastWords = 40;
    private const int Bands = 25;
    private const int Rows = 4;

    /// <summary>So often is an answer compared in vain at most: where all answers are made from the same few sentences, each would be with each.</summary>
    private const int MostCompared = 200;

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
        List<uint> runs = new(page.Words.Length);
        foreach (var sentence in page.Sentences)
        {
            if (sentence.Block is not { IsRunning: true, IsBibliography: false } || sentence.Block.Kind == BlockKind.Summary || sentence.Block.Container == "emergency") continue;
            ResemblanceIndex.AddRuns(runs, sentence.Words, 3);
        }

        return ResemblanceIndex.SetOf(runs);
    }

    private static IEnumerable<Finding> Pairs(string what, Text[] texts)
    {
        var sets = Array.ConvertAll(texts, static text =>
        {
            List<uint> runs = [];
            ResemblanceIndex.AddRuns(runs, Array.ConvertAll(text.Words.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries), static word => WordForm.Of(word).Hash), 2);
            return ResemblanceIndex.SetOf(runs);
        });
        var first = ResemblanceIndex.FirstAlike(sets, [.. Enumerable.Range(0, sets.Length)]);
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] >= 0)
                yield return new Finding(texts[i].At, $"This {what} is nearly the same as {texts[first[i]].Name}.", "Join the two answers and give the removed one a RedirectFrom, or say what is different.");
        }
    }

    /// <summary>
    /// Compares bodies by their runs of three words. The runs are dealt into bins, of which four with the same lowest runs make a candidate (one permutation
    /// hashing with bands: Li, Owen and Zhang, 2012; Leskovec, Rajaraman and Ullman, "Mining of massive datasets", chapter 3): two texts that share 8 in 10 of
    /// their runs agree in one of the 25 bands but for two pairs in a million, others hardly ever, so that the work stays linear.
    /// </summary>
    private static IEnumerable<Finding> WholeAnswers(ImmutableArray<PageExtract> pages)
    {
        int[] answers = [.. Enumerable.Range(0, pages.Length).Where(i => pages[i].Runs.Length >= LeastWords)];
        var bands = new ulong[answers.Length * Bands];
        var places = new int[bands.Length];
        for (var i = 0; i < answers.Length; i++)
        {
            BandsOf(pages[answers[i]].Runs, bands.AsSpan(i * Bands, Bands));
            places.AsSpan(i * Bands, Bands).Fill(answers[i]);
        }

        Array.Sort(bands, places);
        var (first, compared) = (new int[pages.Length], new int[pages.Length]);
        first.AsSpan().Fill(int.MaxValue);
        for (int start = 0, end; start < bands.Length; start = end)
        {
            for (end = start + 1; end < bands.Length && bands[end] == bands[start];) end++;
            var row = places.AsSpan(start, end - start);
            row.Sort();
            for (var i = 1; i < row.Length; i++)
            {
                var answer = row[i];
                for (var k = 0; k < i && row[k] < first[answer] && compared[answer] < MostCompared; k++)
                {
                    compared[answer]++;
                    if (ResemblanceIndex.AreAlike(pages[answer].Runs, pages[row[k]].Runs)) first[answer] = row[k];
                }
            }
        }

        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] == int.MaxValue) continue;
            yield return new Finding(pages[i].TitleAt, $"This answer says nearly the same as “{pages[first[i]].Article!.Slug}”.", "Join the two answers and give the removed one a RedirectFrom, or keep only what is different.");
        }
    }

    private static void BandsOf(uint[] runs, Span<ulong> bands)
    {
        Span<uint> lowest = stackalloc uint[Bands * Rows];
        lowest.Fill(uint.MaxValue);
        foreach (var run in runs)
        {
            ref var bin = ref lowest[(int)(run % (uint)lowest.Length)];
            bin = Math.Min(bin, run);
        }

        for (var band = 0; band < bands.Length; band++)
        {
            var key = (ulong)band + 1;
            foreach (var run in lowest.Slice(band * Rows, Rows)) key = (key ^ run) * 0x9E3779B97F4A7C15 ^ (key >> 29);
            bands[band] = key;
        }
    }

    private sealed record Text(SourceSpan At, string Words, string Name);
}
