using System.Collections.Immutable;
using KapGuide.Input;

namespace KapGuide.Content;

/// <summary>An answer. Immutable; safe to share between threads.</summary>
/// <param name="Slug">The file's name: the address is <c>/faq/‹slug›/</c>.</param>
/// <param name="Source">The file.</param>
/// <param name="Metadata">Its front matter.</param>
/// <param name="Summary">The short answer.</param>
/// <param name="Body">What follows it.</param>
public sealed record Article(string Slug, SourceFile Source, ArticleMetadata Metadata, MarkdownBody Summary, MarkdownBody Body)
{
    /// <summary>The question.</summary>
    public string Title => Metadata.Title.Value;

    /// <summary>Slug of the topic.</summary>
    public string Topic => Metadata.Topic.Value;

    /// <summary>Address under the link root.</summary>
    public string Url { get; } = $"/faq/{Slug}/";

    /// <summary>All citations of the page in reading order.</summary>
    public IEnumerable<CitationUse> Citations => Summary.Citations.Concat(Body.Citations);

    /// <summary>Keys of all that it cites, each once, in reading order.</summary>
    public ImmutableArray<string> SourceKeys => field.IsDefault ? field = [.. Citations.SelectMany(static use => use.Cluster.Items).Select(static item => item.Key).Distinct(StringComparer.Ordinal)] : field;
}

/// <summary>A static page, such as <c>pages/about.md</c>.</summary>
/// <param name="Slug">The file's name: the address is <c>/‹slug›/</c>.</param>
/// <param name="Source">The file.</param>
/// <param name="Metadata">Its front matter.</param>
/// <param name="Body">Its Markdown.</param>
public sealed record Page(string Slug, SourceFile Source, PageMetadata Metadata, MarkdownBody Body)
{
    /// <summary>The heading.</summary>
    public string Title => Metadata.Title.Value;

    /// <summary>Address under the link root.</summary>
    public string Url => $"/{Slug}/";
}

/// <summary>A topic: a folder in <c>faq/</c>.</summary>
/// <param name="Slug">The folder's name: the address is <c>/topics/‹slug›/</c>.</param>
/// <param name="Source">Its <c>_directory.yml</c>.</param>
/// <param name="Metadata">What that file says.</param>
public sealed record Topic(string Slug, SourceFile Source, TopicMetadata Metadata)
{
    /// <summary>Short name.</summary>
    public string Title => Metadata.Title.Value;

    /// <summary>Address under the link root.</summary>
    public string Url => $"/topics/{Slug}/";
}
