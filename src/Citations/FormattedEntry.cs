using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace KapGuide.Citations;

/// <summary>
/// The words of a reference in one style. They depend on the reference and its letter alone, so each is made once and kept as long as the reference,
/// however many pages cite it.
/// </summary>
public sealed class FormattedEntry
{
    private static readonly ConditionalWeakTable<Reference, ConcurrentDictionary<string, FormattedEntry>> ApaKnown = [];
    private static readonly ConditionalWeakTable<Reference, FormattedEntry> AmaKnown = [];

    private readonly string _styled;

    private FormattedEntry(string styled) => _styled = styled;

    /// <summary>Whether the style lists it nowhere (personal communications in APA).</summary>
    public bool IsEmpty => _styled.Length == 0;

    /// <summary>The entry as HTML: &lt;i&gt;, &lt;b&gt;, &lt;sup&gt;, &lt;sub&gt; and escaped characters only.</summary>
    public string Html => field ??= StyledText.ToHtml(_styled);

    /// <summary>The same with its DOI or address as a link. Only http and https become links.</summary>
    public string LinkedHtml => field ??= StyledText.ToHtml(_styled, links: true);

    /// <summary>The characters alone.</summary>
    public string Text => field ??= StyledText.ToText(_styled);

    /// <summary>The entry in APA style.</summary>
    /// <param name="reference">The source.</param>
    /// <param name="letter">What tells it from others of its author and year; may be empty.</param>
    internal static FormattedEntry Apa(Reference reference, string letter) =>
        ApaKnown.GetOrCreateValue(reference).GetOrAdd(letter, static (letter, reference) => new FormattedEntry(new ApaEntry(reference, letter).Format()), reference);

    /// <summary>The entry in AMA style.</summary>
    internal static FormattedEntry Ama(Reference reference) =>
        AmaKnown.GetValue(reference, static reference => new FormattedEntry(new AmaEntry(reference).Format()));
}
