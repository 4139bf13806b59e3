using System.Collections.Immutable;

namespace KapGuide.Citations;

/// <summary>A formatted entry of a reference list.</summary>
/// <param name="Key">The key of the source.</param>
/// <param name="Number">Its place in the list, from 1; for AMA also its number in the text.</param>
/// <param name="Label">What stands before an AMA entry ("1."); null for APA.</param>
/// <param name="Entry">The words.</param>
public sealed record ReferenceEntry(string Key, int Number, string? Label, FormattedEntry Entry)
{
    /// <summary>The entry as HTML: &lt;i&gt;, &lt;b&gt;, &lt;sup&gt;, &lt;sub&gt; and escaped characters only.</summary>
    public string Html => Entry.Html;

    /// <summary>The same with its DOI or address as a link. Only http and https become links.</summary>
    public string LinkedHtml => Entry.LinkedHtml;

    /// <summary>The characters alone.</summary>
    public string Text => Entry.Text;
}

/// <summary>Whole libraries as reference lists.</summary>
public static class Bibliography
{
    /// <summary>
    /// Every source of <paramref name="library"/>: for APA in alphabetical order and with letters where works would be confused,
    /// for AMA in the order of the library. Personal communications, which APA lists nowhere, are left out there.
    /// </summary>
    public static ImmutableArray<ReferenceEntry> Format(CitationStyle style, ReferenceLibrary library) => Format(style, library.References);

    internal static ImmutableArray<ReferenceEntry> Format(CitationStyle style, IReadOnlyCollection<Reference> references) =>
        style == CitationStyle.Apa
            ? Apa(new ApaList(references))
            : [.. references.Select(static (reference, index) => new ReferenceEntry(reference.Key, index + 1, $"{index + 1}.", FormattedEntry.Ama(reference)))];

    internal static ImmutableArray<ReferenceEntry> Apa(ApaList list) =>
    [
        .. list.Works
            .Select(static work => (work.Reference.Key, Entry: work.Entry()))
            .Where(static work => !work.Entry.IsEmpty)
            .Select(static (work, index) => new ReferenceEntry(work.Key, index + 1, null, work.Entry)),
    ];
}
