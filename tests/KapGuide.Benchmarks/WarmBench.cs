using System.Diagnostics;
using System.Text;

namespace KapGuide.Benchmarks;

/// <summary>The published program's <c>preview</c>: from saving an answer until its page is served with what was saved. The page is asked for again and again, 4 ms apart.</summary>
internal static class WarmBench
{
    private const int Saves = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Milliseconds of each save but the first two, which warm the program up; what went wrong, in words.</summary>
    /// <param name="program">The published program.</param>
    /// <param name="root">The site's root: one answer is changed, and put back.</param>
    public static async Task<(double[] Times, string? Failure)> Run(string program, string root)
    {
        var articles = Directory.GetFiles(Path.Combine(root, "input", "faq"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var article = articles[articles.Length / 2];
        var text = await File.ReadAllTextAsync(article);
        using var process = Process.Start(new ProcessStartInfo(program, ["preview", "-r", root, "--port", "0"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        try
        {
            process.OutputDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            var line = await process.StandardError.ReadLineAsync() ?? "";
            if (!line.StartsWith("Preview at ", StringComparison.Ordinal)) return ([], $"preview said: {line}");
            // Read on, or the program waits when the pipe is full.
            _ = process.StandardError.ReadToEndAsync();
            using var http = new HttpClient { Timeout = Patience };
            var page = new Uri($"{line.Split(' ')[2]}faq/{Path.GetFileNameWithoutExtension(article)}/");
            await http.GetByteArrayAsync(page);
            List<double> times = [];
            for (var i = 0; i < Saves + 2; i++)
            {
                var mark = Encoding.UTF8.GetBytes($"Saved for the time number {i}.");
                var clock = Stopwatch.StartNew();
                await File.WriteAllTextAsync(article, $"{text.TrimEnd()}\n\nSaved for the time number {i}.\n");
                while ((await http.GetByteArrayAsync(page)).AsSpan().IndexOf(mark) < 0)
                {
                    if (clock.Elapsed > Patience) return ([], "the page did not change");
                    await Task.Delay(4);
                }

                if (i >= 2) times.Add(clock.Elapsed.TotalMilliseconds);
                await Task.Delay(500);
            }

            return ([.. times], null);
        }
        catch (HttpRequestException problem)
        {
            return ([], problem.Message);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
            await File.WriteAllTextAsync(article, text);
        }
    }
}
