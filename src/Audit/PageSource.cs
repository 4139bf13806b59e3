using System.Collections.Immutable;
using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>What a finished page was made from: findings point there, not into HTML that nobody edits.</summary>
/// <param name="File">The file as a whole.</param>
/// <param name="Title">Where its title is written.</param>
/// <param name="Description">Where its description is written.</param>
public sealed record PageSource(SourceSpan File, SourceSpan Title, SourceSpan Description)
{
    /// <summary>The article; null for other pages.</summary>
    public Article? Article { get; init; }

    /// <summary>The static page; null for other pages.</summary>
    public Page? Page { get; init; }

    /// <summary>The Markdown on the page, in reading order.</summary>
    public ImmutableArray<MarkdownBody> Bodies { get; init; } = [];

    /// <summary>The sources of all pages that come from a file of their own, by address under the link root.</summary>
    public static Dictionary<string, PageSource> ByUrl(Site site)
    {
        var sources = new Dictionary<string, PageSource>(StringComparer.Ordinal);
        foreach (var article in site.Articles)
        {
            sources[article.Url] = new PageSource(SourceSpan.File(article.Source.Path), article.Metadata.Title.At, article.Metadata.Description.At)
            { Article = article, Bodies = [article.Summary, article.Body] };
        }

        foreach (var page in site.Pages)
        {
            sources[page.Url] = new PageSource(SourceSpan.File(page.Source.Path), page.Metadata.Title.At, page.Metadata.Description.At)
            { Page = page, Bodies = [page.Body] };
        }

        foreach (var topic in site.Topics) sources[topic.Url] = new PageSource(SourceSpan.File(topic.Source.Path), topic.Metadata.Title.At, topic.Metadata.Description.At);
        foreach (var person in site.People) sources[person.Url] = new PageSource(SourceSpan.File(person.Source.Path), person.At, SourceSpan.File(person.Source.Path));
        sources["/glossary/"] = OfFile("input/glossary.yml");
        sources["/references/"] = OfFile("input/references.json");
        sources["/"] = OfFile("input/settings.yml");
        return sources;
    }

    /// <summary>A page that the program makes without a file of its own.</summary>
    public static PageSource OfFile(string path) => new(SourceSpan.File(path), SourceSpan.File(path), SourceSpan.File(path));
}
