using System.Collections.Immutable;
using System.Text;
using KapGuide.Input;
using KapGuide.Search;
using KapGuide.Themes;
using Microsoft.Playwright;

namespace KapGuide.Tests.Search;

/// <summary>A search page in Chromium with the module as shipped, under the site's content security policy; files come from memory.</summary>
public sealed class SearchPage : IAsyncDisposable
{
    /// <summary>The page as a theme writes it.</summary>
    internal const string Html = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Search</title>
        <link rel="preload" as="fetch" crossorigin href="/assets/search.bin" data-search-index>
        <link rel="preload" as="fetch" crossorigin href="/assets/search-texts.json" data-search-texts>
        <link rel="modulepreload" href="/assets/search.js" data-search-module>
        <script type="module" src="/assets/search.js"></script></head><body>
        <header><form role="search" action="/questions/" data-search-page="/search/" id="site"><input type="search" name="q" aria-label="Search"><button>Search</button></form></header>
        <main><h1>Search</h1>
        <form role="search" action="/questions/"><label for="q">Your question</label><input type="search" id="q" name="q" autocomplete="off"><button>Search</button></form>
        <p role="status"></p><section data-search-crisis hidden><h2>In crisis? Call or text 988</h2></section>
        <ol id="search-results"></ol>
        <section data-search-none hidden><p>See <a href="/questions/">all questions, A to Z</a>.</p><ul data-search-near hidden></ul></section></main>
        </body></html>
        """;

    private const string Elsewhere = """
        <!doctype html><html lang="en"><head><title>Elsewhere</title><script type="module" src="/assets/search.js"></script></head><body>
        <form role="search" action="/questions/" data-search-page="/search/"><input type="search" name="q" aria-label="Search"><button>Search</button></form></body></html>
        """;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private SearchPage(IPlaywright playwright, IBrowser browser, IPage page) => (_playwright, _browser, Page) = (playwright, browser, page);

    /// <summary>The page, not yet anywhere.</summary>
    public IPage Page { get; }

    /// <summary>Addresses that were asked for, in order.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What the browser's console said at levels warning and error, and uncaught errors.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Further files by path, such as the shards of a large site.</summary>
    public Dictionary<string, Func<ReadOnlyMemory<byte>>> Files { get; } = [];

    /// <summary>Bytes of everything sent but pages and scripts, not compressed.</summary>
    public int BytesOfData { get; set; }

    /// <summary>Starts a browser whose only site is made of these files.</summary>
    public static async Task<SearchPage> With(ReadOnlyMemory<byte> index, ReadOnlyMemory<byte> texts)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var page = new SearchPage(playwright, browser, await browser.NewPageAsync());
        page.Page.Console += (_, message) => { if (message.Type is "warning" or "error") page.Complaints.Add(message.Text); };
        page.Page.PageError += (_, error) => page.Complaints.Add(error);
        await page.Page.RouteAsync("**/*", route => page.Answer(route, index, texts));
        return page;
    }

    /// <summary>Builds index and texts from documents.</summary>
    public static Task<SearchPage> Of(IEnumerable<SearchDocument> documents, IReadOnlyDictionary<string, ImmutableArray<string>> synonyms)
    {
        var list = documents.ToArray();
        return With(SearchIndex.Build(list, synonyms), SearchTexts.Build(list));
    }

    /// <summary>The module as it is shipped.</summary>
    public static string Script => Shipped("search.js");

    /// <summary>A script of the default theme as it is shipped.</summary>
    public static string Shipped(string name) => ScriptText.Smaller(ScriptBundle.Join("assets/" + name, static file => new SourceFile(file, File.ReadAllText(Path.Combine(ArticleFolder.Root, "themes/default", file))), []));

    /// <summary>Goes to an address of the site, such as <c>/search/#q=cost</c>.</summary>
    public Task Open(string address) => Page.GotoAsync("https://kapguide.example" + address);

    /// <summary>Types into the page's own field and waits until the results are those of the query.</summary>
    public async Task<IReadOnlyList<string>> Ask(string query)
    {
        await Page.FillAsync("main [name=q]", query);
        await Page.WaitForFunctionAsync("q => document.querySelector('#search-results').dataset.query === q", query);
        return await Page.Locator("#search-results > li > a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private Task Answer(IRoute route, ReadOnlyMemory<byte> index, ReadOnlyMemory<byte> texts)
    {
        var path = new Uri(route.Request.Url).AbsolutePath;
        Requests.Add(path + new Uri(route.Request.Url).Query);
        var (type, bytes) = path switch
        {
            "/assets/search.js" => ("text/javascript", Encoding.UTF8.GetBytes(Script)),
            "/assets/search.bin" => ("application/octet-stream", index.ToArray()),
            "/assets/search-texts.json" => ("application/json", texts.ToArray()),
            "/assets/search-shards.js" => ("text/javascript", Encoding.UTF8.GetBytes(Shipped("search-shards.js"))),
            "/search/" => ("text/html", Encoding.UTF8.GetBytes(Html)),
            _ when Files.TryGetValue(path, out var make) => (path.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "application/octet-stream", make().ToArray()),
            _ => ("text/html", Encoding.UTF8.GetBytes(Elsewhere)),
        };
        if (type is "application/json" or "application/octet-stream") BytesOfData += bytes.Length;
        return route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = type,
            BodyBytes = bytes,
            Headers = new Dictionary<string, string>
            {
                ["content-type"] = type,
                ["content-security-policy"] = "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'",
            },
        });
    }
}
