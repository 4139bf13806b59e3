using System.Collections.Immutable;
using System.Text;
using KapGuide.Feeds;

namespace KapGuide.Pipelines.Pages;

/// <summary>The site in other forms: feeds, sitemap, Markdown, data.</summary>
public static class FeedFiles
{
    /// <summary>Atom and JSON Feed.</summary>
    public static IEnumerable<OutputFile> MakeFeeds(BuildContext context)
    {
        var entries = new Lazy<ImmutableArray<FeedEntry>>(() => FeedEntry.Newest(context.Site));
        return [new OutputFile("feed.xml", () => AtomFeed.Write(context.Site, entries.Value)), new OutputFile("feed.json", () => JsonFeed.Write(context.Site, entries.Value))];
    }

    /// <summary>Sitemap, <c>robots.txt</c> and the key of IndexNow.</summary>
    public static IEnumerable<OutputFile> MakeSitemap(BuildContext context)
    {
        var pages = PublicPages.Of(context.Site);
        if (pages.Length is > 0 and <= Sitemap.Limit) yield return new OutputFile("sitemap.xml", () => Sitemap.Write(context.Site.AbsoluteUrl, pages).Single().Content);
        else foreach (var (path, content) in Sitemap.Write(context.Site.AbsoluteUrl, pages)) yield return new OutputFile(path, content);
        yield return Text("robots.txt", () => SmallFiles.Robots(context.Site));
        if (context.Site.Settings.IndexNowKey is { Length: > 0 } key) yield return Text(key + ".txt", () => key);
    }

    /// <summary>Each answer as Markdown, and what machines look for at known places.</summary>
    public static IEnumerable<OutputFile> MakeAlternates(BuildContext context)
    {
        foreach (var file in context.Site.Articles.Select(article => new OutputFile(article.Url.TrimStart('/') + "index.md", () => MarkdownPage.Write(context.Site, context.Renderer.CitationsOf(article.Summary, article.Body), article))))
            yield return file;
        yield return new OutputFile("llms.txt", () => SmallFiles.Llms(context.Site));
        yield return new OutputFile(ArticlesApi.Path.TrimStart('/'), () => ArticlesApi.Write(context.Site));
        yield return new OutputFile("opensearch.xml", SmallFiles.OpenSearch(context.Site, context.Theme.Assets.TryGetValue("favicon.ico", out var icon) ? context.Site.Settings.Host + icon.Url : null));
        if (SmallFiles.Security(context.Site) is { } security) yield return Text(".well-known/security.txt", () => security);
    }

    private static OutputFile Text(string path, Func<string> text) => new(path, () => Encoding.UTF8.GetBytes(text()));
}
