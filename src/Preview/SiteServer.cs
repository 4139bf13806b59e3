using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KapGuide.Preview;

/// <summary>
/// Serves a site on loopback only, as a static host does (<see cref="SiteAnswer"/>). Requests for other host names are refused, so that a page
/// on the internet can't read it through a name that it points at this machine (DNS rebinding).
/// </summary>
public sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SiteServer(WebApplication app) => _app = app;

    /// <summary>Where it listens, such as <c>http://localhost:5080/</c>.</summary>
    public string Address => _app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/";

    /// <summary>Starts to serve a built folder.</summary>
    /// <param name="folder">Full path of the built folder.</param>
    /// <param name="port">0 takes a free one.</param>
    /// <param name="stop">Gives up starting.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static Task<SiteServer> StartAsync(string folder, int port, CancellationToken stop)
    {
        var site = new FolderSite(folder);
        return StartAsync(context => AnswerAsync(context, site), port, stop);
    }

    /// <summary>Starts to answer by a function, which gets only requests for this machine by its own name.</summary>
    internal static async Task<SiteServer> StartAsync(RequestDelegate answer, int port, CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
        });
        var app = builder.Build();
        app.UseWebSockets();
        app.Run(context =>
        {
            if (context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]") return answer(context);
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return Task.CompletedTask;
        });
        await app.StartAsync(stop);
        return new SiteServer(app);
    }

    /// <summary>Waits until it is stopped (Ctrl+C) or <paramref name="stop"/> is called.</summary>
    public Task WaitAsync(CancellationToken stop) => ((IHost)_app).WaitForShutdownAsync(stop);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    /// <summary>Answers a request from a site.</summary>
    internal static Task AnswerAsync(HttpContext context, IServedSite site)
    {
        var (request, response) = (context.Request, context.Response);
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return SendAsync(context, SiteAnswer.To(site, request.Path.Value ?? "/", request.QueryString.Value ?? ""));
        response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    }

    /// <summary>Sends an answer.</summary>
    internal static async Task SendAsync(HttpContext context, SiteAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers) response.Headers[name] = value;
        if (answer.File is null) return;
        response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
