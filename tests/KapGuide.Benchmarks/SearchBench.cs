using System.Globalization;
using KapGuide.Tests.Search;
using Microsoft.Playwright;

namespace KapGuide.Benchmarks;

/// <summary>Asks the real page in Chromium the development, held-out and left-out questions; prints quality, bytes and latency.</summary>
public static class SearchBench
{
    /// <summary>A question, its kind, and the slugs that answer it; none when nothing does.</summary>
    public sealed record Question(string Query, string Kind, string[] Relevant);

    /// <summary>How one question went, each from 0 to 1: Success@1, Success@3, reciprocal rank and nDCG among ten.</summary>
    public sealed record Score(string Kind, double First, double Three, double Reciprocal, double Gain);

    /// <summary>Runs the bench on an input folder; exit code 1 when a bar of the development set is missed.</summary>
    public static async Task<int> Run(string input)
    {
        var files = SearchFiles.From(input);
        Console.WriteLine($"Bytes (Brotli): index {SearchFiles.Compressed(files.Index)}, module {SearchFiles.Compressed(files.Script)}, texts {SearchFiles.Compressed(files.Texts)}");
        var folder = Path.Combine(ArticleFolder.Root, "tests/KapGuide.Tests/Search");
        var shared = Path.Combine(ArticleFolder.Root, "../shared/search-questions.tsv");
        await using var page = await SearchPage.With(files.Index, files.Texts);
        await page.Open("/search/");
        var development = await Ask(page, "Development set", Read(File.Exists(shared) ? shared : Path.Combine(folder, "development-questions.tsv")));
        await Ask(page, "Held-out set", Read(Path.Combine(folder, "held-out-questions.tsv")));
        foreach (var (title, file) in new[] { ("Fresh set", "fresh"), ("Second fresh set", "fresh2"), ("Third fresh set", "fresh3"), ("Fourth fresh set", "fresh4") })
            await Ask(page, title, Read(Path.Combine(folder, file + "-questions.tsv")));
        await Latency(page);

        var left = new List<Score>();
        foreach (var fold in LeaveOneOut.Folds(input))
        {
            await using var other = await SearchPage.With(fold.Index, files.Texts);
            await other.Open("/search/");
            foreach (var (query, slug) in fold.Questions) left.Add(await Ask(other, new Question(query, "left out", [slug])));
        }

        Print("Authors' other phrasings, each left out of the index and asked", left);
        return Mean(development, static score => score.First) >= 0.8 ? 0 : 1;
    }

    /// <summary>The questions of a file: id, query, kind and slugs, parted by tabs, below a line of headings.</summary>
    public static Question[] Read(string file) =>
    [
        .. File.ReadLines(file).Skip(1).Select(static line => line.Split('\t'))
            .Select(static cells => new Question(cells[1], cells[2], cells.Length > 3 ? cells[3].Split(';', StringSplitOptions.RemoveEmptyEntries) : [])),
    ];

    private static async Task<List<Score>> Ask(SearchPage page, string title, Question[] questions)
    {
        var scores = new List<Score>();
        foreach (var question in questions) scores.Add(await Ask(page, question));
        Print($"{title}, {questions.Length} questions", scores);
        return scores;
    }

    private static async Task<Score> Ask(SearchPage page, Question question)
    {
        return ScoreOf(question, [.. (await page.Ask(question.Query)).Select(static url => url.Split('/')[^2])]);
    }

    /// <summary>Judges an answer.</summary>
    public static Score ScoreOf(Question question, List<string> slugs)
    {
        if (question.Relevant.Length == 0)
        {
            var right = slugs.Count == 0 ? 1 : 0;
            return new Score(question.Kind, right, right, right, right);
        }

        var place = slugs.FindIndex(question.Relevant.Contains);
        var gain = slugs.Select((slug, i) => question.Relevant.Contains(slug) ? 1 / Math.Log2(i + 2) : 0).Sum();
        return new Score(question.Kind, place == 0 ? 1 : 0, place is >= 0 and < 3 ? 1 : 0, place < 0 ? 0 : 1.0 / (place + 1),
            gain / Enumerable.Range(0, Math.Min(10, question.Relevant.Length)).Sum(static i => 1 / Math.Log2(i + 2)));
    }

    private static void Print(string title, List<Score> scores)
    {
        Console.WriteLine($"\n{title}\n{"kind",-15} {"n",4}  S@1    S@3    MRR@10 nDCG@10");
        foreach (var group in scores.GroupBy(static score => score.Kind).Append(scores.GroupBy(static _ => "all").First()))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key,-15} {group.Count(),4}  {Mean(group, static s => s.First):F3}  "
                + $"{Mean(group, static s => s.Three):F3}  {Mean(group, static s => s.Reciprocal):F3}  {Mean(group, static s => s.Gain):F3}"));
    }

    private static double Mean(IEnumerable<Score> scores, Func<Score, double> part) => scores.Average(part);

    private static async Task Latency(SearchPage page)
    {
        var session = await page.Page.Context.NewCDPSessionAsync(page.Page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 4 });
        var first = await page.Page.EvaluateAsync<double>("""
            async () => {
              const bytes = new Uint8Array(await (await fetch('/assets/search.bin')).arrayBuffer());
              const { read, answers } = await import('/assets/search.js?fresh');
              const start = performance.now();
              answers(read(bytes), 'will my insurer pay for any of this');
              return performance.now() - start;
            }
            """);
        // On a page of its own: a module that was loaded twice would answer each key twice.
        await page.Page.ReloadAsync();
        await page.Page.WaitForTimeoutAsync(1000);
        var keys = await page.Page.EvaluateAsync<double[]>("""
            async () => {
              const input = document.querySelector('main [name=q]'), results = document.querySelector('#search-results'), times = [];
              for (const query of ['does insurence cover it', 'will i throw up the next day', 'how much dose it cost', 'i take blood pressure pills is it ok']) {
                for (let length = 1; length <= query.length; length++) {
                  input.value = query.slice(0, length);
                  const start = performance.now();
                  input.dispatchEvent(new Event('input'));
                  while (results.dataset.query !== input.value.trim()) await null;
                  times.push(performance.now() - start);
                  await new Promise(done => setTimeout(done, 20));
                }
              }
              return times.sort((a, b) => a - b);
            }
            """);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 1 });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\nLatency, CPU slowed 4 times: first answer {first:F1} ms after the index arrived; keystroke median {keys[keys.Length / 2]:F1} ms, p95 {keys[keys.Length * 95 / 100]:F1} ms ({keys.Length} keys)"));
    }
}
