using System.Collections.Immutable;
using KapGuide.Pipelines.Pages;

namespace KapGuide.Pipelines;

/// <summary>A named part of the phase PostProcess: a pure function from the site to files.</summary>
/// <param name="Name">As <c>kapguide pipelines</c> shows it.</param>
/// <param name="Outputs">What it makes, in words.</param>
/// <param name="Run">Makes the files.</param>
public sealed record Pipeline(string Name, string Outputs, Func<BuildContext, IEnumerable<OutputFile>> Run)
{
    /// <summary>All pipelines, in the order in which their files are listed. They don't depend on each other, only on the site.</summary>
    public static ImmutableArray<Pipeline> All { get; } =
    [
        new("Articles", "/faq/‹slug›/", ArticlePages.Make),
        new("Topics", "/topics/‹topic›/", ListPages.MakeTopics),
        new("Pages", "/, /questions/, static pages, 404", ListPages.MakePages),
        new("References", "/references/ and downloads", ReferencePages.Make),
        new("Glossary", "/glossary/", GlossaryPages.Make),
        new("Search", "/search/ with its index", SearchPages.Make),
        new("People", "/people/‹id›/", PersonPages.Make),
        new("Assets", "/assets/, /images/", AssetFiles.Make),
        new("Feeds", "/feed.xml, /feed.json", FeedFiles.MakeFeeds),
        new("Sitemap", "/sitemap.xml, /robots.txt", FeedFiles.MakeSitemap),
        new("Alternates", "/faq/‹slug›/index.md, /llms.txt, /api/", FeedFiles.MakeAlternates),
        new("Cms", "/admin/ when settings ask for it", CmsFiles.Make),
        new("Redirects", "_redirects, pages at old addresses", HostFiles.MakeRedirects),
        new("Headers", "_headers", HostFiles.MakeHeaders),
    ];
}
