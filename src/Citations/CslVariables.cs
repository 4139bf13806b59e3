using System.Collections.Frozen;

namespace KapGuide.Citations;

/// <summary>The words of CSL-JSON: types and the variables that hold names or dates. Everything else is text or a number (CSL 1.0.2, appendices III and IV).</summary>
internal static class CslVariables
{
    /// <summary>All types, and the few that only older programs write.</summary>
    internal static FrozenSet<string> Types { get; } = Set(
        "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter", "classic",
        "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing",
        "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet", "paper-conference",
        "patent", "performance", "periodical", "personal_communication", "post", "post-weblog", "regulation", "report", "review",
        "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage");

    /// <summary>Variables that hold a list of names.</summary>
    internal static FrozenSet<string> Names { get; } = Set(
        "author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator", "director", "editor",
        "editor-translator", "editorial-director", "executive-producer", "guest", "host", "illustrator", "interviewer", "narrator",
        "organizer", "original-author", "performer", "producer", "recipient", "reviewed-author", "script-writer", "series-creator",
        "translator");

    /// <summary>Variables that hold a date.</summary>
    internal static FrozenSet<string> Dates { get; } = Set(
        "accessed", "available-date", "event-date", "issued", "original-date", "submitted");

    /// <summary>Fields that may be an object or a list without being a mistake: our own, and what programs add.</summary>
    internal static FrozenSet<string> Structured { get; } = Set("custom", "retraction", "categories", "keyword", "relation", "link", "license", "funder", "reference");

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
