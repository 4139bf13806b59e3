using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KapGuide.Preview;

/// <summary>
/// Serves a built folder on loopback only, as a static host does: folders by their <c>index.html</c>, headers from <c>_headers</c>,
/// redirects from <c>_redirects</c>, <c>404.html</c> for what isn't there. Requests for other host names are refused, so that a page
/// on the internet can't read it through a name that it points at this machine (DNS rebinding).
/// </summary>
public sealed class SiteServer : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider Types = new()
    {
        Mappings =
        {
            [".webmanifest"] = "application/manifest+json", [".md"] = "text/markdown", [".ris"] = "application/x-research-info-systems",
            [".bib"] = "application/x-bibtex", [".xml"] = "application/xml", [".json"] = "application/json",
        },
    };

    private readonly WebApplication _app;

    private SiteServer(WebApplication app) => _app = app;

    /// <summary>Where it listens, such as <c>http://localhost:5080/</c>.</summary>
    public string Address => _app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/";

    /// <summary>Starts to listen.</summary>
    /// <param name="folder">Full path of the built folder.</param>
    /// <param name="port">0 takes a free one.</param>
    /// <param name="stop">Gives up starting.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SiteServer> StartAsync(string folder, int port, CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
        });
        var app = builder.Build();
        app.Run(context => AnswerAsync(context, folder));
        await app.StartAsync(stop);
        return new SiteServer(app);
    }

    /// <summary>Waits until it is stopped (Ctrl+C) or <paramref name="stop"/> is called.</summary>
    public Task WaitAsync(CancellationToken stop) => ((IHost)_app).WaitForShutdownAsync(stop);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, string folder)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]"))
        {
            response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return;
        }

        var path = request.Path.Value ?? "/";
        foreach (var (name, value) in HostRules.HeadersFor(folder, path)) response.Headers[name] = value;
        var moved = HostRules.RedirectFor(folder, path);
        if (moved is not { Forced: true } && FileOf(folder, path) is { } found)
        {
            await SendAsync(context, found);
            return;
        }

        if (moved is not { Forced: true } && path[^1] != '/' && FileOf(folder, path + "/") is not null)
        {
            response.Redirect(path + "/" + request.QueryString, permanent: true);
            return;
        }

        if (moved is { } redirect)
        {
            response.StatusCode = redirect.Status;
            response.Headers.Location = redirect.To;
            return;
        }

        response.StatusCode = StatusCodes.Status404NotFound;
        var missing = Path.Combine(folder, "404.html");
        if (File.Exists(missing)) await SendAsync(context, missing);
    }

    private static async Task SendAsync(HttpContext context, string file)
    {
        var response = context.Response;
        response.Headers.TryAdd("Content-Type", TypeOf(file));
        response.Headers.TryAdd("Cache-Control", "no-cache");
        await response.SendFileAsync(file, context.RequestAborted);
    }

    private static string TypeOf(string file)
    {
        var type = Types.TryGetContentType(file, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("json", StringComparison.Ordinal) || type.EndsWith("xml", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
    }

    /// <summary>The file of a path inside the folder; null when there is none. Files of the host (<c>_headers</c>) and dot files are not shown.</summary>
    private static string? FileOf(string folder, string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Any(static part => (part[0] == '.' && part != ".well-known") || part.Contains('\\') || part.Contains('\0'))) return null;
        if (parts is ["_headers" or "_redirects"]) return null;
        var file = Path.Combine([folder, .. parts]);
        if (path[^1] == '/') file = Path.Combine(file, "index.html");
        return File.Exists(file) ? file : null;
    }
}
