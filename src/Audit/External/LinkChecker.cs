using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace KapGuide.Audit.External;

/// <summary>Asks addresses of other sites whether they still work: several at once, few of one host, again after a pause when an attempt told nothing.</summary>
/// <param name="send">Sends a request without following redirects, and returns once the headers are there; normally <see cref="HttpClient"/>'s own.</param>
/// <param name="options">How politely and how patiently.</param>
public sealed class LinkChecker(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, LinkCheckOptions options)
{
    private const string UserAgent = "Mozilla/5.0 (compatible; KapGuide link check)";

    /// <summary>Asks all addresses, each once, and returns the results in their order.</summary>
    public async Task<ImmutableArray<LinkResult>> CheckAsync(IReadOnlyList<string> urls, CancellationToken stop)
    {
        var results = new LinkResult[urls.Count];
        var hosts = new ConcurrentDictionary<string, SemaphoreSlim>(StringComparer.OrdinalIgnoreCase);
        await Parallel.ForEachAsync(Enumerable.Range(0, urls.Count), new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = stop }, async (i, cancel) =>
        {
            var gate = hosts.GetOrAdd(Uri.TryCreate(urls[i], UriKind.Absolute, out var address) ? address.Authority : "", _ => new SemaphoreSlim(options.PerHost));
            await gate.WaitAsync(cancel);
            try
            {
                results[i] = await CheckAsync(urls[i], cancel);
            }
            finally
            {
                gate.Release();
            }
        });
        foreach (var gate in hosts.Values) gate.Dispose();

        // A machine without a network finds no host at all: that says nothing about the links.
        return results.Any(static result => result.Answered) ? [.. results]
            : [.. results.Select(static result => result.Verdict == LinkVerdict.Dead ? result with { Verdict = LinkVerdict.Unknown, Detail = "no address could be reached: is this machine online?" } : result)];
    }

    private async Task<LinkResult> CheckAsync(string url, CancellationToken stop)
    {
        var pause = options.Backoff;
        for (var attempt = 0; ; attempt++)
        {
            var (result, again) = await AttemptAsync(url, stop);
            if (again is not { } asked || attempt == options.Retries) return result;
            if (asked > options.MaxRetryAfter) return result with { Detail = $"{result.Detail}, asks for a pause of {asked.TotalSeconds:0} s" };
            await options.Pause(asked > pause ? asked : pause, stop);
            pause *= 2;
        }
    }

    /// <summary>One attempt; with a pause (zero or what the server asks for) when another attempt makes sense.</summary>
    private async Task<(LinkResult Result, TimeSpan? Again)> AttemptAsync(string url, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(options.Timeout);
        try
        {
            return HandleService.AddressOf(url, options.HandleService) is { } handle ? await AskHandleAsync(url, handle, limit.Token) : await AskAsync(url, limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (Result(url, LinkVerdict.Unknown, $"no answer in {options.Timeout.TotalSeconds:0.###} s"), TimeSpan.Zero);
        }
        catch (HttpRequestException problem)
        {
            return problem switch
            {
                { HttpRequestError: HttpRequestError.NameResolutionError, InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } } =>
                    (Result(url, LinkVerdict.Dead, "its host doesn't exist"), null),
                { HttpRequestError: HttpRequestError.NameResolutionError } => (Result(url, LinkVerdict.Unknown, "its host could not be looked up"), TimeSpan.Zero),
                { HttpRequestError: HttpRequestError.SecureConnectionError } => (Result(url, LinkVerdict.Unknown, "its certificate is not valid, or the secure connection failed"), null),
                _ => (Result(url, LinkVerdict.Unknown, "the connection broke"), TimeSpan.Zero),
            };
        }
        catch (IOException)
        {
            return (Result(url, LinkVerdict.Unknown, "the connection broke"), TimeSpan.Zero);
        }
        catch (Exception problem) when (problem is UriFormatException or InvalidOperationException or NotSupportedException)
        {
            return (Result(url, LinkVerdict.Unknown, "it can't be asked for"), null);
        }
    }

    private async Task<(LinkResult, TimeSpan?)> AskAsync(string url, CancellationToken stop)
    {
        var (address, moved) = (new Uri(url), true);
        HashSet<string> seen = [address.AbsoluteUri];
        for (var hops = 0; ; hops++)
        {
            using var response = await SendAsync(address, stop);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
                return Judge(url, response, hops > 0 && moved ? address.AbsoluteUri : "");
            moved &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            // A fragment stays with the reader's browser (RFC 9110, section 10.2.2): targets are compared without it.
            address = new UriBuilder(new Uri(address, location)) { Fragment = "" }.Uri;
            if (address.Scheme is not ("http" or "https")) return (Result(url, LinkVerdict.Unknown, $"it leads to {address.Scheme}:", answered: true), null);
            if (!seen.Add(address.AbsoluteUri)) return (Result(url, LinkVerdict.Unknown, "its redirects lead in a circle", answered: true), null);
            if (hops == options.MaxRedirects) return (Result(url, LinkVerdict.Unknown, $"it has more than {options.MaxRedirects} redirects", answered: true), null);
        }
    }

    private async Task<(LinkResult, TimeSpan?)> AskHandleAsync(string url, Uri handle, CancellationToken stop)
    {
        using var response = await SendAsync(handle, stop);
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NotFound)) return Judge(url, response, "");
        var code = HandleService.CodeOf(await response.Content.ReadAsStringAsync(stop));
        return code switch
        {
            HandleService.Found or HandleService.NoValues => (Result(url, LinkVerdict.Ok, "the DOI is registered", answered: true), null),
            HandleService.NotFound => (Result(url, LinkVerdict.Dead, "the DOI is not registered", answered: true), null),
            _ => (Result(url, LinkVerdict.Unknown, "the handle service gave no clear answer", answered: true), TimeSpan.Zero),
        };
    }

    private (LinkResult, TimeSpan?) Judge(string url, HttpResponseMessage response, string moved)
    {
        var status = (int)response.StatusCode;
        var verdict = status switch
        {
            >= 200 and < 300 => moved.Length > 0 ? LinkVerdict.Redirected : LinkVerdict.Ok,
            404 or 410 => LinkVerdict.Dead,
            401 or 402 or 403 or 405 or 406 or 407 or 418 or 429 or 451 or 999 => LinkVerdict.Blocked,
            _ => LinkVerdict.Unknown,
        };
        var result = Result(url, verdict, $"answers {status}", verdict == LinkVerdict.Redirected ? moved : "", answered: true);
        return (result, status is 408 or 425 or 429 or >= 500 and < 600 ? RetryAfter(response) : null);
    }

    private TimeSpan RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > options.Clock.GetUtcNow() => date - options.Clock.GetUtcNow(),
        _ => TimeSpan.Zero,
    };

    private async Task<HttpResponseMessage> SendAsync(Uri address, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/json;q=0.9, */*;q=0.8");
        request.Headers.TryAddWithoutValidation("Accept-Language", "en");
        return await send(request, stop);
    }

    private LinkResult Result(string url, LinkVerdict verdict, string detail, string target = "", bool answered = false) =>
        new(url, verdict, detail, target, options.Clock.GetUtcNow()) { Answered = answered };
}
