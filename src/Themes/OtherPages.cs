using System.Collections.Immutable;

namespace KapGuide.Themes;

/// <summary>All references: <c>/references/#key</c>.</summary>
/// <param name="Site">The same for every page.</param>
/// <param name="Head">Head and breadcrumb.</param>
/// <param name="Groups">By kind of source, or by letter.</param>
/// <param name="Count">Number of references.</param>
/// <param name="Downloads">The same list in other formats.</param>
public sealed record ReferencesPage(
    SiteFrame Site, PageHead Head, ImmutableArray<ReferenceGroup> Groups, int Count, ImmutableArray<Link> Downloads) : PageModel(Site, Head)
{
    /// <inheritdoc/>
    public override string Template => "references";
}

/// <summary>References under one heading.</summary>
/// <param name="Id">Unique on the page.</param>
/// <param name="Title">The heading.</param>
/// <param name="Entries">At least one.</param>
public sealed record ReferenceGroup(string Id, string Title, ImmutableArray<LibraryEntry> Entries);

/// <summary>A reference in the list of all.</summary>
/// <param name="Key">The anchor: <c>/references/#key</c>.</param>
/// <param name="Entry">The formatted reference.</param>
/// <param name="CitedIn">Answers that cite it, a hundred at most.</param>
public sealed record LibraryEntry(string Key, Html Entry, ImmutableArray<Link> CitedIn)
{
    /// <summary>How many more answers cite it.</summary>
    public int MoreCitedIn { get; init; }

    /// <summary>Design, size and length in words; null when unknown.</summary>
    public string? Design { get; init; }

    /// <summary>A retraction, correction or expression of concern, as a sentence; null for none.</summary>
    public string? Notice { get; init; }
}

/// <summary>An author or reviewer: <c>/people/&lt;id&gt;/</c>.</summary>
/// <param name="Site">The same for every page.</param>
/// <param name="Head">Head and breadcrumb.</param>
/// <param name="Name">Name with credentials: the <c>h1</c>.</param>
/// <param name="Role">What the person or team does here.</param>
/// <param name="Bio">Paragraphs.</param>
public sealed record PersonPage(SiteFrame Site, PageHead Head, string Name, string Role, Html Bio) : PageModel(Site, Head)
{
    /// <inheritdoc/>
    public override string Template => "person";

    /// <summary>Licences as "body, number, state", each a line.</summary>
    public ImmutableArray<string> Licences { get; init; } = [];

    /// <summary>Conflicts of interest, as a sentence; the page says "None declared." when this is null.</summary>
    public string? Conflicts { get; init; }

    /// <summary>Profiles elsewhere.</summary>
    public ImmutableArray<Link> Profiles { get; init; } = [];

    /// <summary>Answers written, or the first hundred.</summary>
    public ImmutableArray<Link> Written { get; init; } = [];

    /// <summary>How many others.</summary>
    public int MoreWritten { get; init; }

    /// <summary>Answers reviewed, or the first hundred.</summary>
    public ImmutableArray<Link> Reviewed { get; init; } = [];

    /// <summary>How many others.</summary>
    public int MoreReviewed { get; init; }
}

/// <summary>A page of <c>input/pages/</c>, such as <c>/about/</c> or <c>/get-help-now/</c>.</summary>
/// <param name="Site">The same for every page.</param>
/// <param name="Head">Head and breadcrumb.</param>
/// <param name="Title">The <c>h1</c>.</param>
/// <param name="Body">Everything below it.</param>
public sealed record StaticPage(SiteFrame Site, PageHead Head, string Title, Html Body) : PageModel(Site, Head)
{
    /// <inheritdoc/>
    public override string Template => "page";

    /// <summary>The slug: a class on the article element, so that <c>get-help-now</c> can print as a card.</summary>
    public required string Slug { get; init; }

    /// <summary>A sentence or two below the heading; null for none.</summary>
    public string? Lead { get; init; }

    /// <summary>The <c>h2</c>s; leave empty below four.</summary>
    public ImmutableArray<Link> Contents { get; init; } = [];

    /// <summary>What the page cites, in the order of the list.</summary>
    public ImmutableArray<ReferenceItem> References { get; init; } = [];

    /// <summary>Day of the last change; null when not set.</summary>
    public DateText? Updated { get; init; }
}

/// <summary>The search page: a form and empty places that the module in <see cref="PageHead.Modules"/> fills.</summary>
/// <param name="Site">The same for every page.</param>
/// <param name="Head">Head and breadcrumb.</param>
/// <param name="ModuleUrl">The search module, linked by <c>link rel="modulepreload" data-search-module</c>.</param>
/// <param name="IndexUrl">The index: the link with <c>data-search-index</c>.</param>
/// <param name="TextsUrl">The texts for excerpts: the link with <c>data-search-texts</c>.</param>
/// <param name="Groups">The questions by topic: what a reader without script gets instead.</param>
public sealed record SearchPage(
    SiteFrame Site, PageHead Head, string ModuleUrl, string IndexUrl, string TextsUrl, ImmutableArray<LinkGroup> Groups) : PageModel(Site, Head)
{
    /// <inheritdoc/>
    public override string Template => "search";

    /// <summary>Of a large site its topics; its questions are too many for a page, and the groups are empty.</summary>
    public ImmutableArray<TopicCard> Topics { get; init; } = [];

    /// <summary>Whether nothing that is typed leaves the device. A large site's search asks the site's own server for parts of its index, which tell something about the words.</summary>
    public bool StaysOnDevice { get; init; } = true;
}

/// <summary>The page for an address that does not exist.</summary>
/// <param name="Site">The same for every page.</param>
/// <param name="Head">Head; no breadcrumb, no canonical address.</param>
public sealed record NotFoundPage(SiteFrame Site, PageHead Head) : PageModel(Site, Head)
{
    /// <inheritdoc/>
    public override string Template => "404";
}
