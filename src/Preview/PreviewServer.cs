using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using KapGuide.Pipelines;
using Microsoft.AspNetCore.Http;

namespace KapGuide.Preview;

/// <summary>The live preview: the site as a host would serve it, with a script that keeps the page in view up to date and shows what was found.</summary>
public sealed class PreviewServer : IAsyncDisposable
{
    private const int LongestHello = 4096;

    private readonly string _root;
    private readonly bool _reload;
    private readonly FolderWatcher? _watcher;
    private readonly CancellationTokenSource _stop = new();
    private SiteServer _server = null!;

    private PreviewServer(Func<BuildOptions> options, bool watch, bool reload)
    {
        var first = options();
        (_root, _reload) = (first.Root, reload);
        _watcher = watch ? new FolderWatcher([.. first.Inputs, .. SiteBuilder.ThemeFoldersOf(first)]) : null;
        Site = new LiveSite(options, _watcher);
    }

    /// <summary>Where it listens.</summary>
    public string Address => _server.Address;

    /// <summary>The site that it shows.</summary>
    public LiveSite Site { get; }

    /// <summary>Starts to listen at once; the first answer waits for the first build.</summary>
    /// <param name="options">What to build; asked again each time.</param>
    /// <param name="port">0 takes a free one.</param>
    /// <param name="watch">Whether changes of files are followed.</param>
    /// <param name="reload">Whether pages carry the script that follows changes and shows the panel.</param>
    /// <param name="stop">Gives up starting.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<PreviewServer> StartAsync(Func<BuildOptions> options, int port, bool watch, bool reload, CancellationToken stop)
    {
        var preview = new PreviewServer(options, watch, reload);
        try
        {
            preview._server = await SiteServer.StartAsync(preview.AnswerAsync, port, stop);
            return preview;
        }
        catch
        {
            await preview.Site.DisposeAsync();
            preview._watcher?.Dispose();
            throw;
        }
    }

    /// <summary>Waits until it is stopped.</summary>
    public Task WaitAsync(CancellationToken stop) => _server.WaitAsync(stop);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _server.DisposeAsync();
        await Site.DisposeAsync();
        _watcher?.Dispose();
        _stop.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value ?? "/";
        if (path == PreviewPages.Folder + "socket")
        {
            await SocketAsync(context);
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return;
        }

        if (path.StartsWith(PreviewPages.Folder, StringComparison.Ordinal) && PreviewPages.File(path) is { } file)
        {
            await SiteServer.SendAsync(context, file);
            return;
        }

        try
        {
            var state = await Site.ReadyAsync(context.RequestAborted);
            await SiteServer.SendAsync(context, WithScript(state, Answer(state, path, request.QueryString.Value ?? "")));
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync($"This is a fault of KapGuide itself, not of your files: {fault.Message}\n{fault}", context.RequestAborted);
        }
    }

    /// <summary>What is at an address now, without the script.</summary>
    private SiteAnswer Answer(PreviewState state, string path, string query = "") =>
        path == PreviewPages.Folder ? PreviewPages.List(state, _root)
        : state.Shown is { } shown ? SiteAnswer.To(shown, path, query)
        : PreviewPages.NotYet(state, _root);

    /// <summary>A page with the script of the preview; whatever isn't a page of this site stays as it is. Frames of the widget are pages of other sites.</summary>
    private SiteAnswer WithScript(PreviewState state, SiteAnswer answer)
    {
        if (!_reload || answer.File is not { } file || !file.EndsWith(".html", StringComparison.Ordinal) || file.StartsWith("embed/", StringComparison.Ordinal)) return answer;
        var end = answer.Body.Span.IndexOf("</head>"u8);
        if (end < 0) return answer;
        return answer with { Body = (byte[])[.. answer.Body.Span[..end], .. Encoding.UTF8.GetBytes(Tag(answer.Fingerprint, PagePictures.Of(state, answer))), .. answer.Body.Span[end..]] };
    }

    /// <summary>What stands before <c>&lt;/head&gt;</c> of a page with that fingerprint and those pictures.</summary>
    private static string Tag(string page, string pictures) =>
        $"<script type=\"module\" src=\"/_preview/client.js\" data-page=\"{page}\" data-pictures=\"{pictures}\"></script>";

    /// <summary>Talks with the script of one page. Only pages of this very address may: browsers send the origin with each socket, and scripts can't change it.</summary>
    private async Task SocketAsync(HttpContext context)
    {
        var request = context.Request;
        if (!context.WebSockets.IsWebSocketRequest || !_reload || request.Headers.Origin != $"http://{request.Host.Value}")
        {
            context.Response.StatusCode = context.WebSockets.IsWebSocketRequest && _reload ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var closed = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stop.Token);
        try
        {
            var buffer = new byte[LongestHello];
            var first = await socket.ReceiveAsync(buffer.AsMemory(), closed.Token);
            if (first.MessageType != WebSocketMessageType.Text || !first.EndOfMessage || JsonSerializer.Deserialize(buffer.AsSpan(0, first.Count), PreviewJson.Default.Hello) is not { Path: ['/', ..] } hello) return;
            await Task.WhenAny(FollowAsync(socket, hello, closed.Token), socket.ReceiveAsync(buffer.AsMemory(), closed.Token).AsTask());
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or JsonException)
        {
            // The page was closed.
        }
        finally
        {
            await closed.CancelAsync();
        }
    }

    private async Task FollowAsync(WebSocket socket, Hello hello, CancellationToken stop)
    {
        var (path, page, pictures) = (Uri.UnescapeDataString(hello.Path), hello.Page, hello.Pictures ?? "");
        await foreach (var state in Site.FollowAsync(stop))
        {
            var answer = Answer(state, path);
            var now = new PageChange(answer.Fingerprint, PagePictures.Of(state, answer));
            if ((now.Page, now.Pictures) != (page, pictures))
                await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(now, PreviewJson.Default.PageChange), WebSocketMessageType.Text, true, stop);
            (page, pictures) = (now.Page, now.Pictures);
            var report = PageReports.Of(state, path, _root);
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(report, PreviewJson.Default.PageReport), WebSocketMessageType.Text, true, stop);
        }
    }
}
