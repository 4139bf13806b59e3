using System.CommandLine;
using KapGuide.Pipelines;
using KapGuide.Preview;

namespace KapGuide.Commands;

/// <summary>
/// <c>check --watch</c>: checks, waits for a change, checks again. Each round stands between two lines by which an editor knows
/// where it begins and ends (docs/preview.md).
/// </summary>
internal static class CheckLoop
{
    /// <summary>The line before the findings of a round.</summary>
    public const string Begin = "KapGuide check begins.";

    /// <summary>The line after them.</summary>
    public const string End = "KapGuide check ended.";

    /// <summary>Runs until it is stopped.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="check">One check; gives the exit code.</param>
    /// <param name="stop">Ctrl+C.</param>
    /// <returns>The exit code of the last round; 2 at once when the command line is at fault.</returns>
    public static async Task<int> RunAsync(ParseResult result, Func<BuildMemory, int> check, CancellationToken stop)
    {
        var options = SharedOptions.BuildOptionsOf(result);
        using var watcher = new FolderWatcher([.. options.Inputs, .. SiteBuilder.ThemeFoldersOf(options)]);
        var memory = new BuildMemory();
        while (true)
        {
            Console.Out.WriteLine(Begin);
            var code = check(memory);
            Console.Out.WriteLine(End);
            Console.Out.Flush();
            if (code == 2) return code;
            try
            {
                await watcher.NextAsync(stop);
            }
            catch (OperationCanceledException)
            {
                return code;
            }
        }
    }
}
