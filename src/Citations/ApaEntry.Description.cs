namespace KapGuide.Citations;

internal sealed partial class ApaEntry
{
    private bool IsPublishedPaper =>
        HasAny("collection-editor", "compiler", "editor", "editorial-director", "issue", "page", "supplement-number", "volume");

    /// <summary>What kind of thing it is, in brackets (9.21, 9.22): [Video], [Doctoral dissertation, Sample University].</summary>
    private Piece Description()
    {
        var description =
            Is("interview") || Has("interviewer") ? Interview()
            : IsReview ? Review()
            : Is("personal_communication") ? Letter()
            : Is("song") && Has("composer") ? Song()
            : Is("thesis") ? Thesis()
            : IsSerial ? Piece.Group("; ", Kind(), Has("title") ? Piece.None : Text("section"))
            : !Has("container-title") ? Kind()
            : Is("document", "report", "software", "standard") ? Piece.None
            : Is("event", "paper-conference", "performance", "speech") ? IsPublishedPaper ? Kind() : Piece.None
            : Kind();
        return Piece.Group("", description).Wrap("[", "]");
    }

    private Piece ShortDescription()
    {
        var natural = NameStyle.ApaNatural with { FamilyOnly = true };
        var description =
            Is("interview") || Has("interviewer")
                ? Names(natural, NoLabel, ", ", "interviewer").Wrap("Interview by ", "").Or(KindShort)
            : IsReview ? Piece.Group(" ", Piece.Term("Review of"), ReviewedTitle(ShortTitleCase))
            : Is("personal_communication") ? Piece.Group(" ", KindShort(), Names(natural, NoLabel, ", ", "recipient").Wrap("to ", ""))
            : IsSerial || (!HasEditors && Is("interview", "paper-conference"))
                ? Has("title") ? Piece.None : Has("section") ? Short("section").Map(LetterCase.CapitalizeFirst) : KindShort()
            : KindShort();
        return Piece.Group("", description).Wrap("[", "]");
    }

    private Piece Kind() => HasAny("genre", "medium")
        ? Piece.Group("; ", Has("number") ? Piece.None : Capitalized("genre"), Capitalized("medium"))
        : KindOfType();

    private Piece KindShort() =>
        Has("genre") ? Short("genre").Map(LetterCase.CapitalizeFirst)
        : Has("medium") ? Short("medium").Map(LetterCase.CapitalizeFirst)
        : KindOfType();

    private Piece KindOfType() => Piece.Term(Type switch
    {
        "broadcast" => "Broadcast",
        "collection" => "Archival collection",
        "dataset" => "Data set",
        "figure" => "Figure",
        "graphic" => "Graphic",
        "interview" or "personal_communication" when !IsRetrievable => "Personal communication",
        "interview" => "Interview",
        "personal_communication" => "Letter",
        "manuscript" when !IsRetrievable => "Unpublished manuscript",
        "map" => "Map",
        "motion_picture" => "Video recording",
        "periodical" when HasAll("container-title", "supplement-number") => "Supplement",
        "periodical" when HasAll("container-title", "title") => "Special issue",
        "song" => "Audio recording",
        "software" => "Computer software",
        "post" => "Online post",
        "review" => "Review",
        "review-book" => "Book review",
        _ => "",
    });

    private Piece Interview()
    {
        var natural = NameStyle.ApaNatural;
        if (HasAll("interviewer", "title"))
            return Piece.Group("; ", Has("number") ? Piece.None : Capitalized("genre"), Capitalized("medium"));
        if (Has("title")) return Piece.Group("; ", Kind());
        if (Has("genre"))
            return Piece.Group("; ", Piece.Group(" ", Capitalized("genre"),
                Has("interviewer") ? Piece.Run(" ", Piece.Term("by"), Names(natural, NoLabel, ", ", "interviewer")) : Piece.None));
        return Has("interviewer")
            ? Piece.Group("; ", Names(natural, NoLabel, ", ", "interviewer").Wrap("Interview by ", ""), Capitalized("medium"))
            : Piece.Group("; ", Kind());
    }

    private Piece Letter()
    {
        if (!Has("recipient")) return Kind();
        var to = Names(NameStyle.ApaNatural with { FullGiven = true }, NoLabel, ", ", "recipient").Wrap("to ", "");
        return Piece.Group("; ", Piece.Group(" ", Kind(), to), MediumBesideGenre());
    }

    private Piece MediumBesideGenre() => !Has("number") && Has("genre") ? Capitalized("medium") : Piece.None;

    private Piece Review()
    {
        var kind = Has("reviewed-genre") ? Piece.Run(" ", Piece.Term("Review of the"), Text("reviewed-genre"))
            : Has("number") ? Piece.Term("Review of")
            : Has("genre") ? Capitalized("genre")
            : Has("medium") ? Capitalized("medium")
            : Is("review-book") ? Piece.Term("Review of the book")
            : Piece.Term("Review of");
        var by = Names(NameStyle.ApaNatural, NoLabel, ", ", "reviewed-author").Wrap("by ", "");
        return Piece.Group("; ", Piece.Group(", ", Piece.Group(" ", kind, ReviewedTitle(Text)), by), MediumBesideGenre());
    }

    private Piece ReviewedTitle(Func<string, Piece> read) =>
        read(HasAny("reviewed-genre", "reviewed-title") ? "reviewed-title" : "title").Italic();

    private Piece Song()
    {
        var kind = HasAny("genre", "medium")
            ? Piece.Run(" ", Has("number") ? Piece.None : Capitalized("genre"), Capitalized("medium"), Piece.Term("recorded by"))
            : Piece.Term("Recorded by");
        var performers = Names(NameStyle.ApaNatural, NoLabel, ", ", "author").Or(() => Names(NameStyle.ApaNatural, NoLabel, ", ", "performer"));
        return Piece.Group("; ", Piece.Group(" ", kind, performers), MediumBesideGenre());
    }

    private Piece Thesis() => Piece.Group("; ",
        Piece.Group(", ", Capitalized("genre"), HasAny("archive", "DOI", "URL") ? Text("publisher") : Piece.None),
        Capitalized("medium"));
}
