using System.Collections.Immutable;
using KapGuide.Content;
using KapGuide.Markup;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace KapGuide.Search;

/// <summary>What search knows of a site: its articles as plain text, in reading order.</summary>
public static class SiteDocuments
{
    /// <summary>One document an article. Emergency boxes are left out: they stand on many pages and are about none.</summary>
    public static ImmutableArray<SearchDocument> From(Site site)
    {
        var sources = Sources(site);
        var documents = new SearchDocument[sources.Length];
        Parallel.For(0, documents.Length, i => documents[i] = sources[i].Read());
        return [.. documents];
    }

    /// <summary>The same, each read when it is asked for.</summary>
    public static ImmutableArray<SearchSource> Sources(Site site)
    {
        var topics = site.Topics.ToDictionary(static topic => topic.Slug, static topic => topic.Title);
        return [.. site.Articles.Select(article => Source(site, article, topics.GetValueOrDefault(article.Topic, article.Topic)))];
    }

    private static SearchSource Source(Site site, Article article, string topic) => new(site.Url(article.Url), topic, () => DocumentOf(site, article, topic));

    private static SearchDocument DocumentOf(Site site, Article article, string topic)
    {
        string? Fact(string id) => site.FactsById.GetValueOrDefault(id)?.Text.Value;
        var sections = ImmutableArray.CreateBuilder<SearchSection>();
        var headings = article.Body.Headings.GetEnumerator();
        var (heading, id, passages) = ("", "", ImmutableArray.CreateBuilder<string>());
        void Close()
        {
            if (passages.Count > 0) sections.Add(new SearchSection(heading, id, passages.ToImmutable()));
        }

        foreach (var block in Blocks(article.Body.Tree))
        {
            if (block is HeadingBlock && headings.MoveNext())
            {
                Close();
                (heading, id, passages) = (headings.Current.Text, headings.Current.Id, ImmutableArray.CreateBuilder<string>());
            }
            else if (PassageOf(block, Fact) is { Length: > 0 } passage)
            {
                passages.Add(passage);
            }
        }

        Close();
        return new SearchDocument(site.Url(article.Url), article.Title, topic, [.. article.Metadata.AlsoAsked.Select(static other => other.Value)],
            PlainText.Of(article.Summary.Tree, Fact).ReplaceLineEndings(" "), sections.ToImmutable(),
            [
                .. article.Body.Links.Where(static link => link.Url.StartsWith("glossary:", StringComparison.OrdinalIgnoreCase))
                    .Select(link => site.TermsById.GetValueOrDefault(link.Url["glossary:".Length..])?.Name).OfType<string>().Distinct(),
            ]);
    }

    private static string PassageOf(Block block, Func<string, string?> fact) => block is TableRow row
        ? string.Join(": ", row.OfType<TableCell>().Select(cell => PlainText.Of(cell, fact).ReplaceLineEndings(" ")))
        : PlainText.Of(block, fact).ReplaceLineEndings(" ");

    private static IEnumerable<Block> Blocks(ContainerBlock parent) => parent.SelectMany(static block => block switch
    {
        CustomContainer { Info: "emergency" } => [],
        TableRow row => [row],
        ContainerBlock inner => Blocks(inner),
        LeafBlock { Inline: not null } leaf => (IEnumerable<Block>)[leaf],
        _ => [],
    });
}
