using System.Collections.Immutable;
using KapGuide.Pipelines.Pages;

namespace KapGuide.Pipelines;

/// <summary>A named part of the phase PostProcess: a pure function from the site to files.</summary>
/// <param name="Name">As <c>kapguide pipelines</c> shows it.</param>
/// <param name="Outputs">What it makes, in words.</param>
/// <param name="Run">Makes the files.</param>
public sealed record Pipeline(string Name, string Outputs, Func<BuildContext, IEnumerable<OutputFile>> Run)
{
    /// <summary>How the paths of its files can begin, so that a preview needn't run what can't have made a file; empty when they can begin with anything.</summary>
    public ImmutableArray<string> Under { get; init; } = [];

    /// <summary>Whether a file of that path can be its own.</summary>
    public bool CanMake(string path) => Under.IsEmpty || Under.Any(start => path.StartsWith(start, StringComparison.Ordinal));

    /// <summary>All pipelines, in the order in which their files are listed. They don't depend on each other, only on the site.</summary>
    public static ImmutableArray<Pipeline> All { get; } =
    [
        new("Articles", "/faq/‹slug›/", ArticlePages.Make) { Under = ["faq/"] },
        new("Topics", "/topics/‹topic›/", ListPages.MakeTopics) { Under = ["topics/"] },
        new("Pages", "/, /questions/, static pages, 404", ListPages.MakePages),
        new("References", "/references/ and downloads", ReferencePages.Make) { Under = ["references"] },
        new("Glossary", "/glossary/", GlossaryPages.Make) { Under = ["glossary/"] },
        new("Search", "/search/ with its index", SearchPages.Make) { Under = ["search/", "assets/search-"] },
        new("Embed", "/embed/, /widgets/", EmbedFiles.Make) { Under = ["embed/", "widgets/"] },
        new("People", "/people/‹id›/", PersonPages.Make) { Under = ["people/"] },
        new("Assets", "/assets/, /images/", AssetFiles.Make) { Under = ["assets/", "images/", "favicon.ico"] },
        new("Feeds", "/feed.xml, /feed.json", FeedFiles.MakeFeeds) { Under = ["feed."] },
        new("Sitemap", "/sitemap.xml, /robots.txt", FeedFiles.MakeSitemap),
        new("Alternates", "/faq/‹slug›/index.md, /llms.txt, /api/", FeedFiles.MakeAlternates) { Under = ["faq/", "llms.txt", "api/", "opensearch.xml", ".well-known/"] },
        new("Cms", "/admin/ when settings ask for it", CmsFiles.Make) { Under = ["admin/"] },
        new("Redirects", "_redirects, pages at old addresses", HostFiles.MakeRedirects),
        new("Headers", "_headers", HostFiles.MakeHeaders) { Under = ["_headers"] },
    ];
}
