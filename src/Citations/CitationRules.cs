using KapGuide.Diagnostics;

namespace KapGuide.Citations;

/// <summary>What can be wrong with a reference library. The ids are those of the list of analyzers where one exists.</summary>
public static class CitationRules
{
    /// <summary>The library is no list of CSL-JSON items, or a value has the wrong type.</summary>
    public static Rule MalformedLibrary { get; } = new("CIT-16", "MalformedLibrary", Severity.Error,
        "The reference library cannot be read: broken JSON, a value of the wrong type, an item without a key.")
    { Why = "https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html" };

    /// <summary>One source stands twice in the library.</summary>
    public static Rule DuplicateReference { get; } = new("CIT-14", "DuplicateReference", Severity.Error,
        "Two entries have the same key, DOI or PubMed number, or nearly the same title, year and first author.");

    /// <summary>A reader could not find the source again.</summary>
    public static Rule IncompleteReference { get; } = new("CIT-05", "IncompleteReference", Severity.Error,
        "A reference lacks what its type needs, or has no DOI, PubMed number or address at which it can be checked.")
    { Why = "https://apastyle.apa.org/style-grammar-guidelines/references/elements-list-entry" };

    /// <summary>A DOI that cannot be right, or that hides in a publisher's address.</summary>
    public static Rule MalformedDoi { get; } = new("CIT-06", "MalformedDoi", Severity.Error,
        "A DOI is malformed, or stands only inside a publisher's or old resolver's address.")
    { Why = "https://www.crossref.org/documentation/member-setup/constructing-your-dois/" };

    /// <summary>A source that was withdrawn.</summary>
    public static Rule RetractedReference { get; } = new("CIT-08", "RetractedReference", Severity.Error,
        "A source is marked as retracted in the library or stands on the list of retractions.")
    { Why = "https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html" };

    /// <summary>A web page that nobody has looked at for long.</summary>
    public static Rule StaleWebReference { get; } = new("CIT-17", "StaleWebReference", Severity.Warning,
        "A web page was last read more than eighteen months ago; it may say something else by now.");

    /// <summary>All of them, for lists.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [IncompleteReference, MalformedDoi, RetractedReference, DuplicateReference, MalformedLibrary, StaleWebReference];
}
