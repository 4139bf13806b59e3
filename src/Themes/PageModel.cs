using System.Collections.Immutable;

namespace KapGuide.Themes;

/// <summary>
/// A page as a template sees it. The content template named <see cref="Template"/> is rendered with this record,
/// then <c>layout.hbs</c> with a <see cref="LayoutModel"/> around the result.
/// </summary>
/// <param name="Site">The same for every page.</param>
/// <param name="Head">What stands in <c>head</c>, and the breadcrumb.</param>
public abstract record PageModel(SiteFrame Site, PageHead Head)
{
    /// <summary>The file under <c>templates/</c>, without <c>.hbs</c>.</summary>
    public abstract string Template { get; }
}

/// <summary>What <c>layout.hbs</c> sees.</summary>
/// <param name="Site">The same for every page.</param>
/// <param name="Head">This page's head and breadcrumb.</param>
/// <param name="Kind">The name of the content template, such as <c>article</c>; a class on <c>body</c>.</param>
/// <param name="Content">What the content template gave.</param>
/// <param name="Styles">The whole stylesheet, minified, tokens included.</param>
/// <param name="ThemeColor">The band's colour in the light scheme, for the browser's own bars.</param>
/// <param name="ThemeColorDark">The same in the dark scheme.</param>
public sealed record LayoutModel(SiteFrame Site, PageHead Head, string Kind, HtmlBytes Content, HtmlBytes Styles, string ThemeColor, string ThemeColorDark)
{
    /// <summary>True on the search page.</summary>
    public bool IsSearch => Kind == "search";

    /// <summary>True on the snippet builder, whose form must not push away what was read already.</summary>
    public bool IsWidgets => Kind == "widgets";

    /// <summary>True on the list of all questions.</summary>
    public bool IsQuestions => Kind == "questions";
}

/// <summary>A page's <c>head</c> and breadcrumb.</summary>
/// <param name="Title">The whole <c>title</c>: "Question – Topic – Site".</param>
/// <param name="Description">For <c>meta description</c> and link previews; plain text.</param>
/// <param name="CanonicalUrl">Absolute; null when the site has no host, or for the 404 page.</param>
public sealed record PageHead(string Title, string Description, string? CanonicalUrl)
{
    /// <summary>The title for link previews: without the site's name.</summary>
    public required string ShareTitle { get; init; }

    /// <summary>Open Graph's type: <c>article</c>, <c>website</c> or <c>profile</c>.</summary>
    public string ShareType { get; init; } = "website";

    /// <summary>When an answer was published, with zone (<c>article:published_time</c>, ogp.me); null for other pages.</summary>
    public string? Published { get; init; }

    /// <summary>When an answer last changed, with zone; null for other pages.</summary>
    public string? Modified { get; init; }

    /// <summary>Description of the site's search for browsers (OpenSearch 1.1); null where it isn't announced.</summary>
    public string? SearchDescriptionUrl { get; init; }

    /// <summary>Absolute address of the 1200 × 630 image; null when the site has no host. The file is the asset <c>social.png</c>.</summary>
    public string? ShareImageUrl { get; init; }

    /// <summary><c>noindex</c> and the like; null for none.</summary>
    public string? Robots { get; init; }

    /// <summary>Other forms of the page, such as Markdown or a feed.</summary>
    public ImmutableArray<Alternate> Alternates { get; init; } = [];

    /// <summary>The page's one graph; null for none.</summary>
    public Json? JsonLd { get; init; }

    /// <summary>From the home page to this page, whose <see cref="Link.Url"/> is empty; empty on the home page and on 404.</summary>
    public ImmutableArray<Link> Breadcrumb { get; init; } = [];

    /// <summary>Scripts that enhance the page (search, widget builder), as URLs of modules; empty on all pages to read.</summary>
    public ImmutableArray<string> Modules { get; init; } = [];
}

/// <summary>Another form of the same page.</summary>
/// <param name="Type">A media type, such as <c>text/markdown</c>.</param>
/// <param name="Url">Where it is.</param>
/// <param name="Title">What it is, such as "This answer as Markdown".</param>
public sealed record Alternate(string Type, string Url, string Title);
