using System.Diagnostics;
using System.Globalization;
using KapGuide.Pipelines;
using KapGuide.Preview;
using KapGuide.Tests.Search;
using Microsoft.Playwright;

namespace KapGuide.Benchmarks;

/// <summary>
/// Saves an answer thirty times and measures in Chromium how long it takes until its page has changed; also the time from start to the first page.
/// The clock of the page is compared with ours before, so that both ends of a time are on one clock.
/// </summary>
public static class PreviewBench
{
    private const int Saves = 30;

    /// <summary>Runs the bench.</summary>
    /// <param name="root">A folder with <c>input/</c>, which is copied and left as it is; null for the real site.</param>
    /// <param name="copies">How many articles there are to be: copies of the folder's own are added; 0 adds none.</param>
    public static async Task<int> Run(string? root, int copies)
    {
        var folder = Directory.CreateTempSubdirectory("kapguide-bench-").FullName;
        try
        {
            Copy(Path.Combine(root ?? ArticleFolder.Root, "input"), Path.Combine(folder, "input"));
            var articles = Directory.GetFiles(Path.Combine(folder, "input", "faq"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
            for (var i = articles.Length; i < copies; i++) File.Copy(articles[i % articles.Length], articles[i % articles.Length][..^3] + $"-{i}.md");
            await Measure(folder, articles[articles.Length / 2], withFindings: copies == 0);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Measure(string folder, string article, bool withFindings)
    {
        var slug = Path.GetFileNameWithoutExtension(article);
        var start = Stopwatch.StartNew();
        await using var preview = await PreviewServer.StartAsync(() => new BuildOptions(folder, [Path.Combine(folder, "input")]) { Today = new DateOnly(2026, 11, 22) }, 0, watch: true, reload: true, CancellationToken.None);
        using (var http = new HttpClient()) await http.GetByteArrayAsync(new Uri($"{preview.Address}faq/{slug}/"));
        var first = start.Elapsed.TotalMilliseconds;

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Environment.GetEnvironmentVariable("KAPGUIDE_CHROMIUM") ?? "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
        var page = await browser.NewPageAsync();
        await page.AddInitScriptAsync("window.times = []; addEventListener('kap-preview-shown', () => times.push(performance.timeOrigin + performance.now())); addEventListener('kap-preview-report', event => { window.report = event.detail; });");
        await page.GotoAsync($"{preview.Address}faq/{slug}/");
        if (withFindings) await page.WaitForFunctionAsync("() => window.report?.isChecked", null, new() { Timeout = 300_000 });

        var text = await File.ReadAllTextAsync(article);
        List<double> changed = [], found = [];
        for (var i = 0; i < Saves; i++)
        {
            var saved = DateTime.UtcNow;
            await File.WriteAllTextAsync(article, $"{text.TrimEnd()}\n\nSaved for the time number {i}.\n");
            await page.WaitForFunctionAsync($"() => times.length > {i}", null, new() { Timeout = 120_000, PollingInterval = 50 });
            changed.Add(await page.EvaluateAsync<double>($"times[{i}]") - (saved - DateTime.UnixEpoch).TotalMilliseconds);
            if (!(await page.TextContentAsync("main"))!.Contains($"the time number {i}.", StringComparison.Ordinal)) throw new InvalidOperationException("The page changed, but not to what was saved.");
            if (withFindings) await page.WaitForFunctionAsync("() => window.report?.isChecked", null, new() { Timeout = 300_000, PollingInterval = 50 });
            if (withFindings) found.Add((DateTime.UtcNow - saved).TotalMilliseconds);
            await Task.Delay(300);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{preview.Site.Current.Shown!.Site.Articles.Length} answers, {Saves} saves: first page {first:F0} ms after start; save to changed page p50 {At(changed, 0.5):F0} ms, p95 {At(changed, 0.95):F0} ms") + (withFindings ? string.Create(CultureInfo.InvariantCulture, $"; save to findings p50 {At(found, 0.5):F0} ms, p95 {At(found, 0.95):F0} ms") : ""));
    }

    private static double At(List<double> times, double part)
    {
        var sorted = times.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
