using System.Text.RegularExpressions;
using KapGuide.Preview;

namespace KapGuide.Tests.Preview;

/// <summary>A small site that is previewed: files are written, and the test waits for what follows.</summary>
internal sealed partial class PreviewedSite : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private PreviewedSite(TestSite files, PreviewServer server) => (Files, Server) = (files, server);

    public TestSite Files { get; }

    public PreviewServer Server { get; }

    public string Origin => Server.Address.TrimEnd('/');

    public HttpClient Http { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    public static Task<PreviewedSite> StartAsync(params (string Path, string? Text)[] files) => StartAsync(TestSite.With(files));

    public static async Task<PreviewedSite> StartAsync(TestSite files, bool watch = true, bool reload = true) =>
        new(files, await PreviewServer.StartAsync(() => files.Options, 0, watch, reload, TestContext.Current.CancellationToken));

    /// <summary>The first state that fits.</summary>
    public async Task<PreviewState> StateAsync(Func<PreviewState, bool> fits)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Longest);
        PreviewState? last = null;
        try
        {
            await foreach (var state in Server.Site.FollowAsync(limit.Token))
            {
                last = state;
                if (fits(state)) return state;
            }
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            // Told below.
        }

        throw new InvalidOperationException($"No such state; the last was {last?.Number}, findings: {string.Join('\n', last?.Findings ?? [])} {last?.Fault}");
    }

    /// <summary>Waits until a page of the site holds a text, and gives the page.</summary>
    public async Task<string> PageAsync(string file, string text)
    {
        string? page = null;
        await StateAsync(state => (page = TextOf(state, file))?.Contains(text, StringComparison.Ordinal) == true);
        return page!;
    }

    /// <summary>A file of a state as text; null when it has none.</summary>
    public static string? TextOf(PreviewState state, string file) => state.Shown?.Read(file) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes.Span) : null;

    public async Task<HttpResponseMessage> GetAsync(string path, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Origin + path);
        if (host is not null) request.Headers.Host = host;
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> TextAsync(string path) => await (await GetAsync(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>What a page says that it is, and what its pictures are.</summary>
    public static (string Page, string Pictures) NamesOf(string page) => Script.Match(page) is { Success: true } tag ? (tag.Groups[1].Value, tag.Groups[2].Value) : throw new InvalidOperationException(page);

    /// <summary>A page without the tag of the preview's script.</summary>
    public static string WithoutScript(string page) => Script.Replace(page, "");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
        Files.Dispose();
    }

    [GeneratedRegex("""<script type="module" src="/_preview/client.js" data-page="([0-9a-f]{16})" data-pictures="([0-9a-f]{16})?"></script>""")]
    private static partial Regex Script { get; }
}
