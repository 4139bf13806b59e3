using System.Collections.Immutable;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Pipelines;
using KapGuide.StructuredData;

namespace KapGuide.Audit;

/// <summary>Script or styles inside a page.</summary>
/// <param name="Text">The code.</param>
/// <param name="IsScript">Script; otherwise styles.</param>
public sealed record InlinePart(string Text, bool IsScript);

/// <summary>What audits of the whole site need of a finished page, a few kilobytes of it: the parsed page, fifty times as large, is let go.</summary>
/// <param name="Url">Its address on the host, link root included: <c>/faq/is-kap-safe/</c>.</param>
/// <param name="Path">Its file in the output: <c>faq/is-kap-safe/index.html</c>.</param>
/// <param name="Source">What it was made from.</param>
public sealed record AuditedPage(string Url, string Path, PageSource Source)
{
    /// <summary>The file.</summary>
    public required OutputFile File { get; init; }

    /// <summary>Whether search engines may list it.</summary>
    public required bool IsIndexable { get; init; }

    /// <summary>The text of <c>title</c>; may be empty.</summary>
    public required string Title { get; init; }

    /// <summary>The description for search engines; may be empty.</summary>
    public required string Description { get; init; }

    /// <summary>The address of <c>link rel=canonical</c>; null when it is missing.</summary>
    public required string? Canonical { get; init; }

    /// <summary>What it says its language is; may be empty.</summary>
    public required string Language { get; init; }

    /// <summary>See <see cref="Places.Template"/>.</summary>
    public required SourceSpan TemplateAt { get; init; }

    /// <summary>All ids.</summary>
    public required IReadOnlySet<string> Ids { get; init; }

    /// <summary>Addresses on this host that its links lead to, each once.</summary>
    public required ImmutableArray<string> Targets { get; init; }

    /// <summary>Addresses with a place on another page (<c>/faq/cost/#pay</c>), as they stand, each once.</summary>
    public required ImmutableArray<string> Anchors { get; init; }

    /// <summary>Languages with the addresses of the page in them.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Versions { get; init; }

    /// <summary>The address of its Markdown version; null when it names none.</summary>
    public required string? MarkdownVersion { get; init; }

    /// <summary>Days and times that it shows, as they stand in <c>datetime</c>.</summary>
    public required ImmutableArray<string> Days { get; init; }

    /// <summary>The first day according to its link preview; null when it says none.</summary>
    public required string? PublishedMeta { get; init; }

    /// <summary>The day of the last change according to its link preview; null when it says none.</summary>
    public required string? ModifiedMeta { get; init; }

    /// <summary>Dates of the page in its structured data, by property.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> DataDays { get; init; }

    /// <summary>Scripts and styles inside it.</summary>
    public required ImmutableArray<InlinePart> Code { get; init; }

    /// <summary>Whether a <c>meta</c> sets a cookie.</summary>
    public required bool SetsCookie { get; init; }

    /// <summary>Things that its structured data name.</summary>
    public required ImmutableArray<GraphNames> Names { get; init; }

    /// <summary>Whether it is shown inside pages of other sites: it has no header, footer and address of its own.</summary>
    public bool IsEmbedded => Path.StartsWith("embed/", StringComparison.Ordinal);
}
