using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace KapGuide.Audit;

/// <summary>
/// A finished page, parsed once. Audits that run page by page have it to themselves; AngleSharp's documents must not be read from two threads at once,
/// so audits of the whole site run one after another.
/// </summary>
/// <param name="Url">Its address on the host, link root included: <c>/faq/is-kap-safe/</c>.</param>
/// <param name="Path">Its file in the output: <c>faq/is-kap-safe/index.html</c>.</param>
/// <param name="Document">The parsed page.</param>
/// <param name="Source">What it was made from.</param>
/// <param name="JsonLd">The texts of its JSON-LD scripts, as they stand.</param>
public sealed record AuditedPage(string Url, string Path, IDocument Document, PageSource Source, ImmutableArray<string> JsonLd)
{
    /// <summary>All attributes in the order of the page: most audits look at some of them, and finding them takes longer than judging them.</summary>
    public required ImmutableArray<(IElement Element, string Name, string Value)> Attributes { get; init; }

    /// <summary>All ids.</summary>
    public required FrozenSet<string> Ids { get; init; }

    /// <summary>Elements with <c>a href</c> in order.</summary>
    public required ImmutableArray<IElement> Links { get; init; }

    /// <summary>Whether search engines may list it.</summary>
    public required bool IsIndexable { get; init; }

    /// <summary>Bytes of the HTML.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Whether it is shown inside pages of other sites: it has no header, footer and address of its own.</summary>
    public bool IsEmbedded => Path.StartsWith("embed/", StringComparison.Ordinal);

    /// <summary>The text of <c>title</c>.</summary>
    public string Title => Document.Title ?? "";

    /// <summary>The content of a <c>meta</c> by name or property; null when it is missing.</summary>
    public string? Meta(string name) =>
        Document.Head?.QuerySelectorAll("meta").FirstOrDefault(meta => meta.GetAttribute("name") == name || meta.GetAttribute("property") == name)?.GetAttribute("content");

    /// <summary>The address of <c>link rel=canonical</c>; null when it is missing.</summary>
    public string? Canonical => Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href");

    /// <summary>Parses a page.</summary>
    /// <param name="parser">Used by one thread at a time; making one takes as long as parsing a page.</param>
    /// <param name="url">Its address on the host.</param>
    /// <param name="path">Its file.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="source">What it was made from.</param>
    /// <param name="noindexHeader">Whether the host forbids indexing by a header.</param>
    public static AuditedPage Parse(HtmlParser parser, string url, string path, ReadOnlyMemory<byte> content, PageSource source, bool noindexHeader)
    {
        var document = parser.ParseDocument(System.Text.Encoding.UTF8.GetString(content.Span));
        var robots = document.QuerySelector("meta[name=robots]")?.GetAttribute("content") ?? "";
        ImmutableArray<(IElement Element, string Name, string Value)> attributes = [.. document.All.SelectMany(static element => element.Attributes, static (element, attribute) => (element, attribute.Name, attribute.Value))];
        return new AuditedPage(url, path, document, source,
            [.. document.QuerySelectorAll("script[type='application/ld+json']").Select(static script => script.TextContent)])
        {
            Attributes = attributes,
            Ids = attributes.Where(static attribute => attribute is { Name: "id", Value.Length: > 0 }).Select(static attribute => attribute.Value).ToFrozenSet(StringComparer.Ordinal),
            Links = [.. attributes.Where(static attribute => attribute is { Name: "href", Element.LocalName: "a" }).Select(static attribute => attribute.Element)],
            IsIndexable = !noindexHeader && path != "404.html" && !path.StartsWith("embed/", StringComparison.Ordinal)
                && !robots.Contains("noindex", StringComparison.OrdinalIgnoreCase) && !robots.Contains("none", StringComparison.OrdinalIgnoreCase),
            Content = content,
        };
    }
}
