namespace KapGuide.Audit.External;

/// <summary>How politely and how patiently addresses are asked.</summary>
public sealed record LinkCheckOptions
{
    /// <summary>Requests under way at once.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>Of these, to one host.</summary>
    public int PerHost { get; init; } = 2;

    /// <summary>How long one attempt may take, redirects included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Further attempts after one that told nothing.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The pause before the first further attempt; each later one is twice as long.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause that a server may ask for by Retry-After; one that asks for more counts as blocked.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many redirects are followed.</summary>
    public int MaxRedirects { get; init; } = 10;

    /// <summary>The handle service, asked for DOIs instead of publishers' pages, which refuse programs (doi.org, "Proxy Server REST API").</summary>
    public Uri HandleService { get; init; } = new("https://doi.org/api/handles/");

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How pauses are made.</summary>
    public Func<TimeSpan, CancellationToken, Task> Pause { get; init; } = Task.Delay;
}
