using System.Globalization;
using System.Text.Json;
using KapGuide.Tests.Search;
using Microsoft.Playwright;

namespace KapGuide.Benchmarks.Beside;

/// <summary>Our search page and four libraries in one run in Chromium: the same documents, questions and keys; docs/search.md says how to install them.</summary>
public static class BesideBench
{
    /// <summary>What is typed key by key.</summary>
    private static readonly string[] Typed = ["does insurence cover it", "will i throw up the next day", "how much dose it cost", "i take blood pressure pills is it ok"];

    private static readonly string[] Files = ["development-questions.tsv", "held-out-questions.tsv", "fresh-questions.tsv", "fresh2-questions.tsv", "fresh3-questions.tsv", "fresh4-questions.tsv"];

    private const string First = "will my insurer pay for any of this";

    /// <summary>Runs it; exit code 1 when we miss a bar or are not first in quality.</summary>
    /// <param name="modules">The folder in which the four were installed.</param>
    /// <param name="input">The input folder.</param>
    public static async Task<int> Run(string modules, string input)
    {
        using var site = await BesideSite.StartAsync(input, modules);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var tests = Path.Combine(ArticleFolder.Root, "tests/KapGuide.Tests/Search");
        var sets = Files.Select(name => (Name: name[..name.IndexOf('-', StringComparison.Ordinal)], Questions: SearchBench.Read(Path.Combine(tests, name)))).ToArray();
        Console.WriteLine($"{"",-11} {string.Concat(sets.Select(static set => $"{set.Name + $" ({set.Questions.Length})",-23}"))}{"first query",-20}4 × slower CPU, ms");
        Console.WriteLine($"{"engine",-11} {string.Concat(sets.Select(static _ => $"{"S@1   S@3   MRR@10",-23}"))}{"bytes   requests",-20}first  key p50  key p95");
        var rows = new List<(double[] Quality, double Answer, double Late)>();
        foreach (var name in (string[])["kapguide", .. Engine.All.Select(static engine => engine.Name)])
        {
            var page = await browser.NewPageAsync();
            if (Engine.All.FirstOrDefault(engine => engine.Name == name) is { Make.Length: > 0 })
            {
                await page.GotoAsync(site.Address + name + "/");
                site.Add($"/{name}/index.json", System.Text.Encoding.UTF8.GetBytes(await page.EvaluateAsync<string>("async () => make(await (await fetch('/documents.json')).json())")), "application/json");
            }

            rows.Add(await Measure(site, page, name, sets));
            await page.CloseAsync();
        }

        var best = rows.Skip(1).All(other => other.Quality.Zip(rows[0].Quality).All(static pair => pair.Second > pair.First));
        return best && rows[0] is { Answer: <= 50, Late: <= 16 } ? 0 : 1;
    }

    private static async Task<(double[] Quality, double Answer, double Late)> Measure(BesideSite site, IPage page, string name, (string Name, SearchBench.Question[] Questions)[] sets)
    {
        var ours = name == "kapguide";
        var session = await page.Context.NewCDPSessionAsync(page);
        site.Forget();
        await page.GotoAsync(site.Address + (ours ? "search/" : name + "/"));
        if (ours)
        {
            await page.FillAsync("main [name=q]", First);
            await page.WaitForFunctionAsync("() => document.querySelector('#search-results > li > p')?.textContent");
        }

        var (requests, bytes) = site.Sent;
        await session.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 4 });
        var answer = await page.EvaluateAsync<double>(ours ? OurStart : Start, new[] { name, First });
        await page.WaitForTimeoutAsync(1000);
        if (!ours) (requests, bytes) = site.Sent;
        // A module that was loaded twice would answer each key twice.
        if (ours) await page.ReloadAsync();
        if (ours) await page.WaitForTimeoutAsync(1000);
        var keys = await page.EvaluateAsync<double[]>(ours ? OurKeys : Keys, Typed);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 1 });
        var scores = new List<SearchBench.Score[]>();
        foreach (var (_, questions) in sets)
        {
            var found = JsonSerializer.Deserialize<string[][]>(await page.EvaluateAsync<string>(ours ? OurAnswers : Answers, questions.Select(static question => question.Query).ToArray()))!;
            scores.Add([.. questions.Select((question, i) => SearchBench.ScoreOf(question, [.. found[i].Select(static url => url.Split('/')[^2])]))]);
        }

        double Key(int part) => keys[Math.Min(keys.Length - 1, keys.Length * part / 100)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-11} ") + string.Concat(scores.Select(static set => string.Create(CultureInfo.InvariantCulture,
            $"{set.Average(static s => s.First):F3} {set.Average(static s => s.Three):F3} {set.Average(static s => s.Reciprocal):F3}      "))) + string.Create(CultureInfo.InvariantCulture,
            $"{bytes,7} {requests,8}    {answer,5:F1}  {Key(50),7:F1}  {Key(95),7:F1}"));
        return ([.. scores.Select(static set => set.Average(static s => s.First))], answer, Key(95));
    }

    private const string OurStart = """
        async ([, query]) => {
          const bytes = new Uint8Array(await (await fetch('/assets/search.bin')).arrayBuffer());
          const { read, answers } = await import('/assets/search.js?fresh');
          const start = performance.now();
          const index = read(bytes);
          document.createElement('ol').append(...answers(index, query).hits.slice(0, 10).map(({ article }) => index.articles[article].title));
          return performance.now() - start;
        }
        """;

    private const string OurKeys = """
        async typed => {
          const input = document.querySelector('main [name=q]'), results = document.querySelector('#search-results'), times = [];
          for (const query of typed) for (let length = 1; length <= query.length; length++) {
            input.value = query.slice(0, length);
            const start = performance.now();
            input.dispatchEvent(new Event('input'));
            while (results.dataset.query !== input.value.trim()) await null;
            times.push(performance.now() - start);
            await new Promise(done => setTimeout(done, 20));
          }
          return times.sort((a, b) => a - b);
        }
        """;

    private const string OurAnswers = """
        async queries => {
          const { search } = await import('/assets/search.js'), found = [];
          for (const query of queries) found.push((await search(query)).map(({ url }) => url));
          return JSON.stringify(found);
        }
        """;

    /// <summary>The clock starts when the index's text is there; pagefind fetches its index by itself, so its clock starts before.</summary>
    private const string Start = """
        async ([name, query]) => {
          const text = name == 'pagefind' ? '' : await (await fetch(`/${name}/index.json`)).text();
          const start = performance.now();
          globalThis.engine = await open(text);
          const found = await ask(engine, query);
          document.querySelector('ol').replaceChildren(...found.map(result => result.title ?? result));
          return performance.now() - start;
        }
        """;

    private const string Keys = """
        async typed => {
          const list = document.querySelector('ol'), times = [];
          for (const query of typed) for (let length = 1; length <= query.length; length++) {
            const start = performance.now();
            const found = await ask(engine, query.slice(0, length));
            list.replaceChildren(...found.map(result => Object.assign(document.createElement('li'), { textContent: result.title ?? result })));
            times.push(performance.now() - start);
            await new Promise(done => setTimeout(done, 20));
          }
          return times.sort((a, b) => a - b);
        }
        """;

    private const string Answers = """
        async queries => {
          const found = [];
          for (const query of queries) found.push((await ask(engine, query)).map(result => result.url ?? result));
          return JSON.stringify(found);
        }
        """;
}
