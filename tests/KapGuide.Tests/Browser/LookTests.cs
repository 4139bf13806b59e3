using Microsoft.Playwright;

namespace KapGuide.Tests.Browser;

/// <summary>
/// The look of eight pages against pictures in <c>tests/Cases/look</c>. Both are blurred to a coarse grid, so that other fonts and moved lines pass
/// and a lost stylesheet, colour, box or column doesn't. With UPDATE_LOOK=1 the pictures are taken anew.
/// </summary>
public sealed class LookTests(Chromium chromium, RealSite site)
{
    private const double MeanTolerance = 0.045;
    private const double CellTolerance = 0.42;

    /// <summary>Brightness of both pictures on a grid of 16 × 20 cells; mean and greatest difference, from 0 to 1.</summary>
    private const string Compare = """
        async ([a, b]) => {
          const grid = async url => {
            const image = new Image();
            image.src = url;
            await image.decode();
            const canvas = new OffscreenCanvas(16, 20), pen = canvas.getContext('2d', { willReadFrequently: true });
            pen.imageSmoothingQuality = 'high';
            pen.drawImage(await createImageBitmap(image, { resizeWidth: 16, resizeHeight: 20, resizeQuality: 'high' }), 0, 0);
            return pen.getImageData(0, 0, 16, 20).data;
          };
          const [x, y] = [await grid(a), await grid(b)];
          let sum = 0, most = 0;
          for (let i = 0; i < x.length; i += 4) {
            const difference = (Math.abs(x[i] - y[i]) + Math.abs(x[i + 1] - y[i + 1]) + Math.abs(x[i + 2] - y[i + 2])) / 765;
            sum += difference;
            most = Math.max(most, difference);
          }
          return [sum / (x.length / 4), most];
        }
        """;

    [Theory]
    [InlineData("home-phone", "/", 360, ColorScheme.Light)]
    [InlineData("answer-phone", "/faq/side-effects/", 360, ColorScheme.Light)]
    [InlineData("help-phone", "/get-help-now/", 360, ColorScheme.Dark)]
    [InlineData("topic-phone", "/topics/safety/", 360, ColorScheme.Dark)]
    [InlineData("answer-wide", "/faq/conditions-treated/", 1280, ColorScheme.Light)]
    [InlineData("answer-wide-dark", "/faq/side-effects/", 1280, ColorScheme.Dark)]
    [InlineData("search-wide", "/search/", 1280, ColorScheme.Light)]
    [InlineData("references-wide", "/references/", 1280, ColorScheme.Light)]
    public async Task A_page_looks_as_it_did(string name, string path, int width, ColorScheme scheme)
    {
        var file = Path.Combine(Repository.Root, "tests", "Cases", "look", name + ".png");
        await using var context = await (await chromium.GetAsync()).NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = width * 5 / 4 },
            ColorScheme = scheme,
            DeviceScaleFactor = 0.5f,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Origin + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var now = await page.ScreenshotAsync();
        if (Environment.GetEnvironmentVariable("UPDATE_LOOK") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, now, TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(file), $"{file} is missing; run once with UPDATE_LOOK=1 and look at it.");
        var blank = await context.NewPageAsync();
        var then = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        var difference = await blank.EvaluateAsync<double[]>(Compare, new[] { Data(then), Data(now) });
        Assert.True(difference[0] <= MeanTolerance && difference[1] <= CellTolerance, $"{path} differs from {name}.png: {difference[0]:P1} on average, {difference[1]:P0} at most in a cell.");
    }

    [Fact]
    public async Task The_comparison_sees_a_page_without_its_styles()
    {
        await using var context = await (await chromium.GetAsync()).NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 450 }, DeviceScaleFactor = 0.5f });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Origin + "/faq/side-effects/");
        var styled = await page.ScreenshotAsync();
        await page.EvaluateAsync("document.querySelector('style').remove()");
        var plain = await page.ScreenshotAsync();
        var difference = await (await context.NewPageAsync()).EvaluateAsync<double[]>(Compare, new[] { Data(styled), Data(plain) });
        Assert.True(difference[0] > MeanTolerance || difference[1] > CellTolerance);
    }

    private static string Data(byte[] png) => "data:image/png;base64," + Convert.ToBase64String(png);
}
