using System.Collections.Immutable;
using KapGuide.Search;
using KapGuide.Themes;

namespace KapGuide.Pipelines.Pages;

/// <summary>The search page with its index and the texts for excerpts. Both files change their names with their content.</summary>
public static class SearchPages
{
    /// <summary>The page, the index and the texts; large sites have them in shards.</summary>
    public static IEnumerable<OutputFile> Make(BuildContext context)
    {
        var site = context.Site;
        var isLarge = SearchShards.AreFor(site.Articles.Length);
        var documents = isLarge ? [] : SiteDocuments.From(site);
        var synonyms = site.Synonyms.DistinctBy(static pair => pair.Word).ToImmutableSortedDictionary(static pair => pair.Word, static pair => pair.Others, StringComparer.Ordinal);
        var root = site.Settings.LinkRoot;
        var shards = isLarge ? SearchShards.Of(context.Search ?? new SearchCounts(SiteDocuments.Sources(site)), synonyms) : null;
        var folder = shards is null ? "" : $"assets/search-{shards.Hash()}/";
        var first = shards?.Head(context.Theme.Assets["search-shards.js"].Url, $"{root}/{folder}") ?? SearchIndex.Build(documents, synonyms);
        var index = ThemeAsset.Of("search-index.bin", [.. first.Span], root);
        var texts = ThemeAsset.Of("search-texts.json", [.. SearchTexts.Build(documents).Span], root);
        var module = context.Theme.Assets["search.js"].Url;
        var head = context.Head("/search/", "Search", $"Search {site.Articles.Length} cited answers about ketamine-assisted psychotherapy. {(shards is null ? "What you type stays on your device." : "Results come as you type, in plain words.")}", new Link("", "Search")) with
        {
            Modules = [module],
            // An empty search page answers nothing; search engines are to show the answers instead.
            Robots = "noindex",
        };
        yield return context.Page("/search/", () => new SearchPage(context.Frame, head, module, index.Url, texts.Url,
            site.IsLarge ? [] : [.. site.Topics.Select(topic => new LinkGroup("topic-" + topic.Slug, topic.Title, [.. site.ArticlesByTopic[topic.Slug].Select(article => context.LinkTo(article))]))])
        {
            Topics = site.IsLarge ? ListPages.CardsOf(site) : [],
            StaysOnDevice = shards is null,
        });
        yield return new OutputFile(index.OutputPath, index.Bytes.AsMemory());
        yield return new OutputFile(texts.OutputPath, texts.Bytes.AsMemory());
        foreach (var (name, make) in shards?.Files() ?? []) yield return new OutputFile(folder + name, make);
    }
}
