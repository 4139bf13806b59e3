namespace KapGuide.Audit.External;

/// <summary>What came of asking for an address.</summary>
public enum LinkVerdict
{
    /// <summary>It works.</summary>
    Ok,

    /// <summary>It works, but has moved for good.</summary>
    Redirected,

    /// <summary>There is nothing: 404, 410, a DOI that isn't registered, or a host that doesn't exist. Only this fails.</summary>
    Dead,

    /// <summary>The server doesn't answer programs (401, 403, 429 …): a person has to look.</summary>
    Blocked,

    /// <summary>No answer that tells anything: time-outs, faults of the server, broken certificates, redirects in a circle.</summary>
    Unknown,
}

/// <summary>What was learnt of an address.</summary>
/// <param name="Url">The address.</param>
/// <param name="Verdict">What came of it.</param>
/// <param name="Detail">In plain words: "answers 404", "no answer in 20 s".</param>
/// <param name="Target">Where it has moved to; empty when it hasn't.</param>
/// <param name="Checked">When it was asked.</param>
public sealed record LinkResult(string Url, LinkVerdict Verdict, string Detail, string Target, DateTimeOffset Checked)
{
    /// <summary>Whether any server answered: false when not even a connection came about.</summary>
    public bool Answered { get; init; }
}
