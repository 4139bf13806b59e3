using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KapGuide.StructuredData;

namespace KapGuide.Audit;

/// <summary>An attribute of a page with the element that has it.</summary>
/// <param name="Element">The element.</param>
/// <param name="Name">In lower case.</param>
/// <param name="Value">May be empty.</param>
public sealed record AttributeUse(IElement Element, string Name, string Value);

/// <summary>
/// A finished page while audits of single pages look at it: parsed, with its elements and attributes listed once, since most audits look at some of them
/// and finding them takes longer than judging them. For one thread at a time, and let go afterwards: <see cref="Close"/> says what stays.
/// </summary>
public sealed class OpenPage
{
    private readonly AuditedSite _site;
    private readonly Dictionary<string, string> _metas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IElement>> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private ImmutableArray<GraphReport>? _graphs;

    /// <summary>Parses a page.</summary>
    /// <param name="parser">Used by one thread at a time; making one takes as long as parsing a page.</param>
    /// <param name="site">Where it belongs.</param>
    /// <param name="url">Its address under the link root.</param>
    /// <param name="path">Its file.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="source">What it was made from.</param>
    internal OpenPage(HtmlParser parser, AuditedSite site, string url, string path, ReadOnlyMemory<byte> content, PageSource source)
    {
        (_site, Url, Path, Content, Source) = (site, site.Site.Url(url), path, content, source);
        Html = System.Text.Encoding.UTF8.GetString(content.Span);
        Document = parser.ParseDocument(Html);
        var elements = new List<IElement>(1024);
        var attributes = new List<AttributeUse>(2048);
        foreach (var element in Document.All)
        {
            elements.Add(element);
            if (!_named.TryGetValue(element.LocalName, out var same)) _named[element.LocalName] = same = [];
            same.Add(element);
            foreach (var attribute in element.Attributes)
            {
                attributes.Add(new AttributeUse(element, attribute.Name, attribute.Value));
                if (attribute is { Name: "id", Value.Length: > 0 }) _ids.Add(attribute.Value);
            }
        }

        (Elements, Attributes) = (elements, attributes);
        foreach (var meta in Named("meta").Where(meta => meta.ParentElement == Document.Head))
        {
            var value = meta.GetAttribute("content") ?? "";
            if (meta.GetAttribute("name") is { } name) _metas.TryAdd(name, value);
            if (meta.GetAttribute("property") is { } property) _metas.TryAdd(property, value);
        }

        Links = [.. Named("a").Where(static link => link.HasAttribute("href"))];
        JsonLd = [.. Named("script").Where(static script => script.GetAttribute("type") == "application/ld+json").Select(static script => script.TextContent)];
        var robots = Meta("robots") ?? "";
        IsIndexable = path != "404.html" && !IsEmbedded && !robots.Contains("noindex", StringComparison.OrdinalIgnoreCase) && !robots.Contains("none", StringComparison.OrdinalIgnoreCase)
            && !site.Host.HeaderOf(url, "X-Robots-Tag").Any(static value => value.Contains("noindex", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Its address on the host, link root included: <c>/faq/is-kap-safe/</c>.</summary>
    public string Url { get; }

    /// <summary>Its file in the output: <c>faq/is-kap-safe/index.html</c>.</summary>
    public string Path { get; }

    /// <summary>What it was made from.</summary>
    public PageSource Source { get; }

    /// <summary>Bytes of the HTML.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>The HTML.</summary>
    public string Html { get; }

    /// <summary>The parsed page.</summary>
    public IDocument Document { get; }

    /// <summary>All elements in the order of the page.</summary>
    public IReadOnlyList<IElement> Elements { get; }

    /// <summary>All attributes in the order of the page.</summary>
    public IReadOnlyList<AttributeUse> Attributes { get; }

    /// <summary>All ids.</summary>
    public IReadOnlySet<string> Ids => _ids;

    /// <summary>Elements with <c>a href</c> in order.</summary>
    public ImmutableArray<IElement> Links { get; }

    /// <summary>The texts of its JSON-LD scripts, as they stand.</summary>
    public ImmutableArray<string> JsonLd { get; }

    /// <summary>What the check of its structured data says, for each of <see cref="JsonLd"/>.</summary>
    public ImmutableArray<GraphReport> Graphs => _graphs ??= [.. JsonLd.Select(json => StructuredDataCheck.Look(json, StructuredDataAudit.FactsOf(_site, this)))];

    /// <summary>Whether search engines may list it.</summary>
    public bool IsIndexable { get; }

    /// <summary>Whether it is shown inside pages of other sites: it has no header, footer and address of its own.</summary>
    public bool IsEmbedded => Path.StartsWith("embed/", StringComparison.Ordinal);

    /// <summary>The text of <c>title</c>.</summary>
    public string Title => field ??= Document.Title ?? "";

    /// <summary>The address of <c>link rel=canonical</c>; null when it is missing.</summary>
    public string? Canonical => Named("link").FirstOrDefault(static link => link.GetAttribute("rel") == "canonical")?.GetAttribute("href");

    /// <summary>The content of a <c>meta</c> in the head by name or property; null when it is missing.</summary>
    public string? Meta(string name) => _metas.GetValueOrDefault(name);

    /// <summary>All elements of a name, in order.</summary>
    public IReadOnlyList<IElement> Named(string name) => _named.TryGetValue(name, out var elements) ? elements : [];

    /// <summary>All elements with an attribute, in order.</summary>
    public IEnumerable<IElement> With(string attribute) => Attributes.Where(own => own.Name == attribute).Select(static own => own.Element);

    /// <summary>Whether a <c>meta http-equiv</c> says something to the browser.</summary>
    /// <param name="header">Such as <c>refresh</c>, in lower case.</param>
    public bool Orders(string header) => Named("meta").Any(meta => header.Equals(meta.GetAttribute("http-equiv"), StringComparison.OrdinalIgnoreCase));

    /// <summary>Resolves an address as it stands on this page.</summary>
    public Address Resolve(string reference) => _site.Resolve(Url, reference);

    /// <summary>What audits of the whole site need of it; the parsed page can be let go.</summary>
    internal AuditedPage Close() => new(Url, Path, Source)
    {
        File = _site.Files[Path],
        IsIndexable = IsIndexable,
        Title = Title,
        Description = Meta("description") ?? "",
        Canonical = Canonical,
        Language = Document.DocumentElement.GetAttribute("lang") ?? "",
        TemplateAt = Places.Template(_site, this),
        Ids = _ids,
        Targets = [.. Links.Select(link => Resolve(link.GetAttribute("href")!)).Where(static address => address.Kind == AddressKind.Internal).Select(static address => address.Url).Distinct(StringComparer.Ordinal).Select(_site.Shared)],
        Anchors = [.. Attributes.Where(static attribute => attribute.Name == "href" && attribute.Value.IndexOf('#', StringComparison.Ordinal) > 0).Select(static attribute => attribute.Value).Distinct(StringComparer.Ordinal).Select(_site.Shared)],
        Versions = [.. Named("link").Where(static link => link.GetAttribute("rel") == "alternate" && link.HasAttribute("hreflang") && link.HasAttribute("href"))
            .Select(link => KeyValuePair.Create(link.GetAttribute("hreflang")!, Resolve(link.GetAttribute("href")!).Url))],
        MarkdownVersion = Named("link").FirstOrDefault(static link => link.GetAttribute("rel") == "alternate" && link.GetAttribute("type") == "text/markdown" && link.HasAttribute("href")) is { } version ? Resolve(version.GetAttribute("href")!).Url : null,
        Days = [.. Named("time").Select(static time => time.GetAttribute("datetime")).OfType<string>().Distinct(StringComparer.Ordinal)],
        PublishedMeta = Meta("article:published_time"),
        ModifiedMeta = Meta("article:modified_time"),
        DataDays = PageDates.InData(_site, this),
        Code = [.. Named("style").Concat(Named("script")).Where(ShippedCode.IsCode).Select(element => new InlinePart(_site.Shared(element.TextContent), element.LocalName == "script"))],
        SetsCookie = Orders("set-cookie"),
        Names = [.. Graphs.Select(static graph => graph.Names)],
    };

    /// <summary>The days that the page shows.</summary>
    internal ImmutableArray<DateOnly> ShownDays() =>
        [.. Named("time").Select(static time => DateOnly.TryParseExact(time.GetAttribute("datetime"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default).Where(static day => day != default)];
}
