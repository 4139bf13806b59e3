using System.Collections.Immutable;

namespace KapGuide.Themes;

/// <summary>The snippet builder for other sites: <c>/widgets/</c>. Without script it is a list of ready snippets.</summary>
/// <param name="Site">The same for every page.</param>
/// <param name="Head">Head and breadcrumb.</param>
/// <param name="Sets">The sets that can be embedded, with their snippets.</param>
public sealed record WidgetsPage(SiteFrame Site, PageHead Head, ImmutableArray<EmbedSet> Sets) : PageModel(Site, Head)
{
    /// <inheritdoc/>
    public override string Template => "widgets";

    /// <summary>Links to the sets' own pages, where this page holds no set; else empty.</summary>
    public ImmutableArray<Link> Pages { get; init; } = [];

    /// <summary>Scheme and host of this site, for the policies of other sites.</summary>
    public required string Origin { get; init; }

    /// <summary>The pinned version, such as 1.0.0; null when none was released.</summary>
    public string? PinnedVersion { get; init; }

    /// <summary>The line that loads it, integrity included; null when none was released.</summary>
    public string? PinnedScript { get; init; }
}

/// <summary>A set of answers for other sites. Snippets are text: the template encodes them.</summary>
/// <param name="Id">Such as <c>cost</c>.</param>
/// <param name="Title">Such as "Cost and insurance".</param>
/// <param name="Questions">Its answers in their order; the label is the question.</param>
/// <param name="Element">The custom element with its fallback and the script that is always the newest.</param>
/// <param name="Frame">The frame.</param>
/// <param name="Plain">Questions and answers without script.</param>
/// <param name="FrameUrl">The set as a page of its own.</param>
public sealed record EmbedSet(string Id, string Title, ImmutableArray<Link> Questions, string Element, string Frame, string Plain, string FrameUrl)
{
    /// <summary>"1 question", "7 questions".</summary>
    public string CountText => Questions.Length == 1 ? "1 question" : $"{Questions.Length} questions";
}
