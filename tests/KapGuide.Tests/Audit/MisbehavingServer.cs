using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KapGuide.Tests.Audit;

/// <summary>A server on this machine that does what servers do to link checkers.</summary>
public sealed class MisbehavingServer : IAsyncLifetime
{
    private WebApplication? _app;
    private X509Certificate2? _certificate;

    /// <summary>How often each path was asked for.</summary>
    public ConcurrentDictionary<string, int> Asked { get; } = new();

    /// <summary>Requests under way at the worst moment.</summary>
    public int MostAtOnce { get; private set; }

    public string Plain { get; private set; } = "";

    public string Secure { get; private set; } = "";

    private int _now;

    public async ValueTask InitializeAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=elsewhere.invalid", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-20), DateTimeOffset.UtcNow.AddDays(-10));
        _certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(_certificate));
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
        await _app.StartAsync();
        Plain = _app.Urls.First(static url => url.StartsWith("http:", StringComparison.Ordinal));
        Secure = _app.Urls.First(static url => url.StartsWith("https:", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        _certificate?.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var time = Asked.AddOrUpdate(path, 1, static (_, times) => times + 1);
        lock (Asked) MostAtOnce = Math.Max(MostAtOnce, ++_now);
        try
        {
            await AnswerAsync(context, path, time);
        }
        finally
        {
            lock (Asked) _now--;
        }
    }

    private static async Task AnswerAsync(HttpContext context, string path, int time)
    {
        var response = context.Response;
        switch (path)
        {
            case "/slow":
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
                break;
            case "/reset":
                context.Abort();
                break;
            case "/busy" when time < 3:
                response.StatusCode = 429;
                response.Headers.RetryAfter = "7";
                break;
            case "/busy-for-hours":
                response.StatusCode = 429;
                response.Headers.RetryAfter = "7200";
                break;
            case "/flaky" when time < 2:
                response.StatusCode = 503;
                break;
            case "/loop-a":
                response.Redirect("/loop-b", permanent: true);
                break;
            case "/loop-b":
                response.Redirect("/loop-a#part", permanent: true);
                break;
            case "/moved":
                response.Redirect("/ok", permanent: true);
                break;
            case "/moved-then-not":
                response.Redirect("/today", permanent: true);
                break;
            case "/today":
                response.Redirect("/ok", permanent: false);
                break;
            case "/to-file":
                response.Headers.Location = "file:///etc/passwd";
                response.StatusCode = 301;
                break;
            case "/crowd-1" or "/crowd-2" or "/crowd-3" or "/crowd-4" or "/crowd-5" or "/crowd-6":
                await Task.Delay(50);
                break;
            case "/api/handles/10.1000/182":
                await response.WriteAsync("""{"responseCode":1,"handle":"10.1000/182"}""");
                break;
            case "/api/handles/10.1000/none":
                response.StatusCode = 404;
                await response.WriteAsync("""{"responseCode":100,"handle":"10.1000/none"}""");
                break;
            case "/api/handles/10.1000/odd":
                await response.WriteAsync("<html>maintenance</html>");
                break;
            case ['/', >= '0' and <= '9', ..] when path.Length == 4:
                response.StatusCode = int.Parse(path[1..], System.Globalization.CultureInfo.InvariantCulture);
                break;
            case ['/', '-', 'x', ..]:
                if (int.Parse(path[3..], System.Globalization.CultureInfo.InvariantCulture) is var left and > 0) response.Redirect($"/-x{left - 1}");
                break;
        }
    }
}
