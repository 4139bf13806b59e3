using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KapGuide.Diagnostics;
using KapGuide.Input;
using KapGuide.Tests.Browser;
using KapGuide.Themes;
using Microsoft.Playwright;

namespace KapGuide.Tests.Themes;

/// <summary>The sample pages in the default theme, held in memory.</summary>
internal static class ThemedSite
{
    private const string Origin = "http://site.test";

    public static SourceSpan Settings { get; } = SourceSpan.File("input/settings.yml");

    /// <summary>A token as the settings give it.</summary>
    public static (Located Name, Located Value) Token(string name, string value) => (new(name, Settings, 0), new(value, Settings, 0));

    /// <summary>The default theme's files as they stand in the repository.</summary>
    public static ThemeFiles DefaultFiles { get; } = ThemeFiles.Read((Path.Combine(Repository(), "themes", "default"), "themes/default"));

    public static Theme Default { get; } = Load(DefaultFiles);

    /// <summary>Every page by its address.</summary>
    public static ImmutableSortedDictionary<string, byte[]> Pages { get; } =
        SamplePages.All.ToImmutableSortedDictionary(static page => page.Key, static page => Default.Render(page.Value), StringComparer.Ordinal);

    /// <summary>The addresses, for theories.</summary>
    public static TheoryData<string> Addresses => [.. SamplePages.All.Keys];

    public static Theme Load(ThemeFiles files, SiteFrame? site = null)
    {
        var theme = Theme.Load(files, site ?? SamplePages.Site, [], out var findings);
        Assert.Empty(findings);
        return theme!;
    }

    /// <summary>Opens a page; requests are answered from memory, and an address that the site doesn't have fails as it would on a server.</summary>
    public static async Task<IPage> OpenAsync(this Chromium chromium, string address, BrowserNewContextOptions options)
    {
        var context = await (await chromium.GetAsync()).NewContextAsync(options);
        await context.RouteAsync("**/*", static route =>
        {
            var path = new Uri(route.Request.Url).AbsolutePath;
            if (Pages.TryGetValue(path, out var page)) return route.FulfillAsync(new() { BodyBytes = page, ContentType = "text/html; charset=utf-8" });
            var asset = Default.Assets.Values.FirstOrDefault(asset => asset.Url == path);
            return asset is null ? route.FulfillAsync(new() { Status = 404 }) : route.FulfillAsync(new() { BodyBytes = [.. asset.Bytes], ContentType = "application/octet-stream" });
        });
        var opened = await context.NewPageAsync();
        await opened.GotoAsync(Origin + address);
        return opened;
    }

    private static string Repository([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
