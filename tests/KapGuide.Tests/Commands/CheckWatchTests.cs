using System.Diagnostics;

namespace KapGuide.Tests.Commands;

/// <summary><c>check --watch</c> as an editor starts it.</summary>
public sealed class CheckWatchTests
{
    [Fact]
    public async Task Each_change_gives_a_round_of_findings_between_two_marks()
    {
        using var site = TestSite.With();
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "kapguide.dll"), "check", "--watch", "--root", site.Root])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = site.Root,
        })!;
        try
        {
            Assert.DoesNotContain(await RoundAsync(process), static line => line.Contains("CIT-03", StringComparison.Ordinal));
            site.Write("faq/safety/is-it-safe.md", TestSite.Article("Is it safe?", "Unknown [@deo2020]."));
            Assert.Contains(await RoundAsync(process), static line => line.StartsWith("input/faq/safety/is-it-safe.md:11:11 error CIT-03 The library has no reference “deo2020”.", StringComparison.Ordinal));
            site.Write("faq/safety/is-it-safe.md", TestSite.Article("Is it safe?", "Known [@doe2020]."));
            while ((await RoundAsync(process)).Any(static line => line.Contains("CIT-03", StringComparison.Ordinal)))
            {
                // A slow machine may tell of one save twice.
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<List<string>> RoundAsync(Process process)
    {
        List<string> lines = [];
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);
            if (line == "KapGuide check ended.") break;
        }

        Assert.Equal("KapGuide check begins.", lines[0]);
        return lines;
    }
}
