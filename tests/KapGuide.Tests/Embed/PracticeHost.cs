using System.Text.Json;
using AngleSharp.Html.Parser;
using KapGuide.Preview;
using KapGuide.Tests.Browser;
using Microsoft.Playwright;

namespace KapGuide.Tests.Embed;

/// <summary>A practice's web server: another origin than the site's, with pages and headers that tests write.</summary>
public sealed class PracticeHost : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kapguide-practice-").FullName;
    private readonly Lock _writing = new();
    private SiteServer? _server;
    private int _count;

    /// <summary>Counts what shifts, from before the first paint.</summary>
    private const string WatchShifts = "window.shiftWatch = new PerformanceObserver(list => shifts.push(...list.getEntries())); window.shifts = []; shiftWatch.observe({ type: 'layout-shift', buffered: true })";

    public async ValueTask InitializeAsync() => _server = await SiteServer.StartAsync(_folder, 0, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The snippet of the builder page, as somebody copies it, for the site as it is served here.</summary>
    public static async Task<string> SnippetAsync(RealSite site, string set, int kind = 0)
    {
        using var http = new HttpClient();
        using var page = new HtmlParser().ParseDocument(await http.GetStringAsync(new Uri(site.Origin + "/widgets/")));
        return page.QuerySelectorAll($"details[data-set='{set}'] code")[kind].TextContent.Replace("https://kapguide.example/embed/", site.Origin + "/embed/", StringComparison.Ordinal);
    }

    /// <summary>Puts a page on the server.</summary>
    /// <param name="html">The whole document.</param>
    /// <param name="policy">Its Content-Security-Policy; empty for none.</param>
    /// <returns>Its address.</returns>
    public string Add(string html, string policy = "")
    {
        lock (_writing)
        {
            var path = $"page-{++_count}/";
            Directory.CreateDirectory(Path.Combine(_folder, path));
            File.WriteAllText(Path.Combine(_folder, path, "index.html"), html);
            if (policy.Length > 0) File.AppendAllText(Path.Combine(_folder, "_headers"), $"/{path}\n  Content-Security-Policy: {policy}\n");
            return _server!.Address.Replace("localhost", "127.0.0.1", StringComparison.Ordinal) + path;
        }
    }

    /// <summary>A page of a practice around a snippet.</summary>
    public static string Page(string snippet, string style = "body{font:16px/1.5 sans-serif;margin:1rem}", string attributes = "lang=\"en\"", string head = "") =>
        $"<!doctype html><html {attributes}><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>A practice</title>{head}<style>{style}</style></head><body><main><h1>A practice</h1><h2>Questions</h2>{snippet}<p id=\"behind\">What stands behind.</p></main></body></html>";

    /// <summary>Opens a page and notes everything that a visitor's developer tools would show.</summary>
    public static async Task<Visit> OpenAsync(Chromium chromium, string url, BrowserNewContextOptions? options = null, Func<IBrowserContext, Task>? before = null)
    {
        var context = await (await chromium.GetAsync()).NewContextAsync(options ?? new());
        await context.AddInitScriptAsync(WatchShifts);
        await context.AddInitScriptAsync("window.violations = []; document.addEventListener('securitypolicyviolation', e => violations.push(`${e.violatedDirective} ${e.blockedURI}`))");
        if (before is not null) await before(context);
        var visit = new Visit(await context.NewPageAsync());
        await visit.Page.GotoAsync(url);
        return visit;
    }
}

/// <summary>A page that somebody looks at.</summary>
public sealed class Visit : IAsyncDisposable
{
    public Visit(IPage page)
    {
        Page = page;
        page.Console += (_, message) => { lock (Messages) Messages.Add(message.Text); };
        page.PageError += (_, error) => { lock (Errors) Errors.Add(error); };
        page.Request += (_, request) => { lock (Requests) Requests.Add(request.Url); };
    }

    public IPage Page { get; }

    /// <summary>What the console says.</summary>
    public List<string> Messages { get; } = [];

    /// <summary>Uncaught errors.</summary>
    public List<string> Errors { get; } = [];

    public List<string> Requests { get; } = [];

    /// <summary>Paths under <c>/embed/</c> that were asked for, in order of the alphabet.</summary>
    public string[] EmbedRequests => [.. Requests.Where(static url => url.Contains("/embed/", StringComparison.Ordinal)).Select(static url => new Uri(url).AbsolutePath).Order(StringComparer.Ordinal)];

    /// <summary>Waits until every element shows its answers.</summary>
    /// <remarks>Not by a function: a page's policy forbids the browser to evaluate one again.</remarks>
    public async Task ReadyAsync()
    {
        var elements = Page.Locator("kap-faq");
        for (var i = 0; i < await elements.CountAsync(); i++) await elements.Nth(i).Locator("details").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Cumulative Layout Shift so far, after two more frames.</summary>
    public Task<double> ShiftAsync() => Page.EvaluateAsync<double>(
        "async () => { for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame); return [...shifts, ...shiftWatch.takeRecords()].filter(s => !s.hadRecentInput).reduce((sum, s) => sum + s.value, 0) }");

    /// <summary>What a function of the first element's shadow root gives.</summary>
    public Task<T> InsideAsync<T>(string function) => Page.EvaluateAsync<T>($"() => ({function})(document.querySelector('kap-faq').shadowRoot)");

    public async Task<string[]> ViolationsAsync() => JsonSerializer.Deserialize<string[]>(await Page.EvaluateAsync<string>("JSON.stringify(violations)"))!;

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
