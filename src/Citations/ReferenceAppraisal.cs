namespace KapGuide.Citations;

/// <summary>What kind of study a source is, from its <c>custom</c> field; our own addition to CSL-JSON.</summary>
/// <param name="Design">Such as "randomized trial" or "open-label"; empty when the library does not say.</param>
/// <param name="SampleSize">How many took part (<c>n</c>); null when the library does not say.</param>
/// <param name="Funding">Who paid; empty when the library does not say.</param>
/// <param name="Classic">Whether an old source is kept on purpose.</param>
/// <param name="Undated">Whether somebody looked for a date and the source shows none; it then prints as n.d.</param>
public sealed record ReferenceAppraisal(string Design, int? SampleSize, string Funding, bool Classic, bool Undated = false)
{
    /// <summary>Nothing is known.</summary>
    public static ReferenceAppraisal None { get; } = new("", null, "", false);
}

/// <summary>That a source was withdrawn, from its <c>retraction</c> field: a sentence, or an object with <c>date</c> and <c>reason</c>.</summary>
/// <param name="Date">As written; empty when unknown.</param>
/// <param name="Reason">In plain words; empty when unknown.</param>
public sealed record Retraction(string Date, string Reason);
