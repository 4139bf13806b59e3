namespace KapGuide.Citations;

/// <summary>What a reader needs to find a source again, by its type (Publication Manual 9.4: who, when, what, where).</summary>
internal static class ReferenceNeeds
{
    /// <summary>What is missing, in plain words.</summary>
    internal static IEnumerable<string> Missing(Reference reference)
    {
        if (reference.Title.Length == 0 && reference.Type is not ("bill" or "review" or "review-book" or "interview" or "personal_communication")) yield return "title";
        if (NeedsAuthor(reference.Type) && reference.NameLists.IsEmpty) yield return "author";
        if (reference.Issued is null && !reference.Appraisal.Undated && reference.Text("status").Length == 0 && reference.Type is not ("webpage" or "post" or "map" or "software")) yield return "date";
        if (reference is { Type: "webpage", Issued: null, Accessed: null }) yield return "day on which it was read";
        if (Container(reference.Type) is { } container && reference.Text("container-title").Length == 0) yield return container;
        if (reference.Type is "book" or "thesis" && reference.Text("publisher").Length == 0) yield return reference.Type == "book" ? "publisher" : "university";
        if (reference.Type is "webpage" or "post" && reference.Text("URL").Length == 0 && reference.Doi.Length == 0) yield return "address";
    }

    /// <summary>How to write what is missing.</summary>
    internal static string Example(string missing) => missing switch
    {
        "title" => "\"title\": \"…\"",
        "author" => "\"author\": [{ \"family\": \"…\", \"given\": \"…\" }]",
        "date" => "\"issued\": { \"date-parts\": [[2024]] } (or \"custom\": { \"undated\": true } when the source shows none)",
        "day on which it was read" => "\"accessed\": { \"date-parts\": [[2024, 5, 19]] }",
        "publisher" or "university" => "\"publisher\": \"…\"",
        "address" => "\"URL\": \"https://…\"",
        _ => "\"container-title\": \"…\"",
    };

    /// <summary>Whether there is a number or address by which it can be found. Laws and letters need none; a book's ISBN will do.</summary>
    internal static bool CanBeFound(Reference reference) =>
        reference.Doi.Length > 0 || reference.Pmid.Length > 0 || reference.Pmcid.Length > 0 || reference.Url.Length > 0
        || reference.Type is "legislation" or "bill" or "legal_case" or "regulation" or "treaty" or "hearing" or "personal_communication"
        || (reference.Type is "book" or "chapter" && reference.Text("ISBN").Length > 0);

    private static bool NeedsAuthor(string type) => type is "article-journal" or "book" or "chapter" or "thesis" or "paper-conference" or "report" or "article";

    private static string? Container(string type) => type switch
    {
        "article-journal" => "journal",
        "article-magazine" => "magazine",
        "article-newspaper" => "newspaper",
        "chapter" => "book that it is in",
        "entry-dictionary" or "entry-encyclopedia" => "work that it is in",
        _ => null,
    };
}
