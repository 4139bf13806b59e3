using System.Diagnostics;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(KapGuide.Tests.Browser.Chromium))]

namespace KapGuide.Tests.Browser;

/// <summary>
/// One Chromium for all browser tests: the one that <c>KAPGUIDE_CHROMIUM</c> names, or an installed one, or, for root on Debian and Ubuntu,
/// one that apt installs now. Without any the tests fail and say what to do; none is skipped.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Known =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _running = new(LaunchAsync);

    /// <summary>The browser, started by the first test that asks.</summary>
    public async Task<IBrowser> GetAsync() => (await _running.Value).Browser;

    public async ValueTask DisposeAsync()
    {
        if (!_running.IsValueCreated) return;
        var (playwright, browser) = await _running.Value;
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private static async Task<(IPlaywright, IBrowser)> LaunchAsync()
    {
        var executable = Find() ?? Install();
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }

    private static string? Find() =>
        Environment.GetEnvironmentVariable("KAPGUIDE_CHROMIUM") is { Length: > 0 } named
            ? File.Exists(named) ? named : throw new FileNotFoundException($"KAPGUIDE_CHROMIUM names “{named}”, which does not exist.")
            : Known.FirstOrDefault(File.Exists);

    private static string Install()
    {
        if (File.Exists("/usr/bin/apt-get") && Environment.UserName == "root")
        {
            Run("apt-get", "update");
            Run("apt-get", "install", "--yes", "--no-install-recommends", "chromium");
        }

        return Find() ?? throw new FileNotFoundException(
            "The browser tests need Chromium. Install it (Debian: sudo apt-get install chromium), or set KAPGUIDE_CHROMIUM to the path of Chromium or Chrome.");
    }

    private static void Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" }, RedirectStandardOutput = true });
        process!.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }
}
