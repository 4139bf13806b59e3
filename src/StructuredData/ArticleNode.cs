using System.Collections.Immutable;

namespace KapGuide.StructuredData;

/// <summary>An answer.</summary>
/// <param name="Headline">The question.</param>
/// <param name="MainEntityOfPage">Its page.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Publisher">Who is responsible for it.</param>
/// <param name="InLanguage">BCP 47.</param>
public sealed record ArticleNode(string Headline, NodeReference MainEntityOfPage, NodeReference Author, NodeReference Publisher, string InLanguage) : Node("Article")
{
    /// <summary>First day online, with zone; null when the page doesn't show it.</summary>
    public string? DatePublished { get; init; }

    /// <summary>Last real change, with zone; null when the page shows no date.</summary>
    public string? DateModified { get; init; }

    /// <summary>The picture of link previews; null for none.</summary>
    public string? Image { get; init; }

    /// <summary>The question with its short answer.</summary>
    public NodeReference? MainEntity { get; init; }

    /// <summary>The sources in the order of the page's list, one for each; null for none.</summary>
    public ImmutableArray<CitedWorkNode>? Citation { get; init; }
}

/// <summary>A source.</summary>
/// <param name="Type">ScholarlyArticle, Book, WebPage and so on.</param>
/// <param name="Name">Its title without markup.</param>
public sealed record CitedWorkNode(string Type, string Name) : Node(Type)
{
    /// <summary>The DOI as an address; null for none.</summary>
    public string? SameAs { get; init; }

    /// <summary>Where it can be read, when it has no DOI; null for none.</summary>
    public string? Url { get; init; }

    /// <summary>The schema.org type for a type of CSL (https://docs.citationstyles.org/en/stable/specification.html, appendix III).</summary>
    public static string TypeOf(string csl) => csl switch
    {
        "article-journal" or "article" or "paper-conference" => "ScholarlyArticle",
        "article-newspaper" or "article-magazine" => "NewsArticle",
        "book" => "Book",
        "chapter" or "entry-encyclopedia" or "entry-dictionary" => "Chapter",
        "report" or "standard" => "Report",
        "thesis" => "Thesis",
        "dataset" => "Dataset",
        "webpage" or "post-weblog" or "post" => "WebPage",
        "legislation" or "bill" or "regulation" => "Legislation",
        _ => "CreativeWork",
    };
}
