using System.Text;
using System.Text.RegularExpressions;
using KapGuide.Tests.Browser;
using Markdig;

namespace KapGuide.Tests.Writing;

/// <summary>The cheat sheet as a page to print: made from docs/cheat-sheet.md, and on one sheet of either paper.</summary>
public sealed partial class CheatSheetTests(Chromium chromium)
{
    private const string Style = """
        @page{margin:12mm}
        :root{color-scheme:light dark}
        body{margin:1rem auto;padding:0 1rem;max-width:48rem;font:.9375rem/1.45 system-ui,sans-serif}
        h1{font-size:1.5rem;line-height:1.2;margin:0 0 .5rem}p{margin:.6rem 0}
        table{border-collapse:collapse;width:100%;margin:.4rem 0}td,th{border:1px solid;padding:.2rem .5rem;text-align:start;vertical-align:top}
        code{font-family:ui-monospace,monospace;font-size:.9em;overflow-wrap:anywhere}
        @media print{body{margin:0;padding:0;max-width:none;font-size:9.5pt;line-height:1.35}h1{font-size:15pt}tr{break-inside:avoid}}
        """;

    private static readonly string Folder = Path.Combine(Repository.Root, "docs");

    [Fact]
    public void The_page_to_print_says_what_the_cheat_sheet_says()
    {
        var path = Path.Combine(Folder, "cheat-sheet.html");
        var page = Page();
        if (Environment.GetEnvironmentVariable("KAPGUIDE_WRITE_DOCS") == "1") File.WriteAllText(path, page, new UTF8Encoding(false));
        Assert.True(page == File.ReadAllText(path), "docs/cheat-sheet.html is old: run the tests once with KAPGUIDE_WRITE_DOCS=1.");
    }

    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task It_prints_on_one_page(string paper)
    {
        await using var context = await (await chromium.GetAsync()).NewContextAsync();
        var page = await context.NewPageAsync();
        await page.SetContentAsync(Page());
        var printed = Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = paper, PreferCSSPageSize = false, Margin = new() { Top = "12mm", Right = "12mm", Bottom = "12mm", Left = "12mm" } }));
        Assert.Single(PageObject.Matches(printed));
    }

    private static string Page()
    {
        var body = Markdown.ToHtml(File.ReadAllText(Path.Combine(Folder, "cheat-sheet.md")).ReplaceLineEndings("\n"), new MarkdownPipelineBuilder().UsePipeTables().Build());
        return $"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Cheat sheet</title>\n<style>\n{Style.ReplaceLineEndings("\n")}\n</style>\n</head>\n<body>\n{body.ReplaceLineEndings("\n")}</body>\n</html>\n";
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject { get; }
}
