namespace KapGuide.Citations;

/// <summary>What APA writes beside names that are not authors: (Ed.), (Eds.), (Director), (H. East, Trans.).</summary>
internal static class RoleLabels
{
    /// <summary>The short form in title case; empty where the style has none.</summary>
    internal static string Abbreviated(string role, bool several) => role switch
    {
        "editor" or "editorial-director" or "collection-editor" => several ? "Eds." : "Ed.",
        "editor-translator" => several ? "Eds. & Trans." : "Ed. & Trans.",
        "translator" => "Trans.",
        "illustrator" => "Illus.",
        "narrator" => several ? "Narrs." : "Narr.",
        "interviewer" => several ? "Interviewers" : "Interviewer",
        "compiler" => several ? "Comps." : "Comp.",
        "curator" => several ? "Curs." : "Cur.",
        "executive-producer" => several ? "Exec. Prods." : "Exec. Prod.",
        _ => Written(role, several),
    };

    /// <summary>The long form in title case; empty where the style has none.</summary>
    internal static string Written(string role, bool several) => role switch
    {
        "guest" => several ? "Guest Experts" : "Guest Expert",
        "script-writer" => several ? "Writers" : "Writer",
        "editorial-director" or "collection-editor" or "editor" => several ? "Editors" : "Editor",
        "executive-producer" => several ? "Executive Producers" : "Executive Producer",
        "series-creator" => several ? "Series Creators" : "Series Creator",
        "chair" or "compiler" or "curator" or "director" or "host" or "organizer" or "producer" or "narrator" or "illustrator" or "performer" =>
            LetterCase.CapitalizeFirst(role) + (several ? "s" : ""),
        _ => "",
    };
}
