namespace KapGuide.Citations;

internal sealed partial class ApaEntry
{
    /// <summary>What identifies the work, in parentheses (9.19): contributors; genre and number; version, edition, volume, pages.</summary>
    private Piece Identifier()
    {
        if (Is("patent")) return Piece.Group("; ", PatentNumber()).Wrap("(", ")");
        if (Is("post", "webpage")) return Piece.Group("; ", Contributors(), IdentifierNumber(), Monographic()).Wrap("(", ")");
        if (Is("report"))
            return (Has("container-title") ? Piece.Group("; ", Contributors())
                : Has("title") ? Piece.Group("; ", Contributors(), IdentifierNumber(), Monographic())
                : Piece.Group("; ", Contributors(), Monographic())).Wrap("(", ")");
        if (Has("container-title"))
            return Piece.Group("; ",
                HasAny("genre", "title") ? Piece.None : ChapterNumber(),
                Contributors(),
                Is("broadcast", "graphic", "map", "motion_picture") ? IdentifierNumber() : Piece.None,
                SerialPart()).Wrap("(", ")");
        return Piece.Group("; ", Contributors(), IdentifierNumber(), Monographic(), SerialPart()).Wrap("(", ")");
    }

    private Piece Contributors()
    {
        string Short(string role, bool several) => AfterComma(RoleLabels.Abbreviated(role, several));
        string Written(string role, bool several) => AfterComma(RoleLabels.Written(role, several));
        var natural = NameStyle.ApaNatural;
        var interviewer = Has("title") ? Names(natural, Short, "; ", "interviewer") : Piece.None;
        if (IsSerial || (!HasEditors && Is("interview", "paper-conference")))
            return Piece.Group("; ", interviewer, Names(natural, Short, "; ", "translator", "narrator"));

        var drawn = Names(natural, Short, "; ", "illustrator", "narrator");
        if (Is("post", "webpage") || !Has("container-title"))
        {
            var container = Names(natural, NoLabel, ", ", "container-author").Wrap("By ", "");
            var edited = Names(natural, Short, "; ", "editor", "translator");
            var others = Names(natural, Written, "; ", "compiler", "chair", "organizer", "curator", "series-creator", "executive-producer");
            return Is("post", "webpage")
                ? Piece.Group("; ", interviewer, container, edited, drawn, others)
                : Piece.Group("; ", interviewer, drawn, container, edited, others);
        }

        return Piece.Group("; ", interviewer, drawn, Has("editor-translator") ? Piece.None : Names(natural, Short, "; ", "translator"));
    }

    private Piece Locators() =>
        Has("page") ? Page()
        : HasAll("chapter-number", "genre") || HasAll("chapter-number", "title") ? ChapterNumber()
        : Piece.None;

    private Piece Page() => Piece.Group(" ", Piece.Term(Several("page", "p.", "pp.")), Text("page"));

    private Piece Monographic()
    {
        if (IsSerial || Is("broadcast", "event", "patent", "performance", "post", "speech", "webpage")) return Piece.None;
        if (!HasEditors && Is("interview", "paper-conference")) return Piece.None;
        return Piece.Group(", ",
            Piece.Group(" ", Piece.Term(NumberText.IsPlural(reference.Text("version")) ? "Versions" : "Version"), Text("version")),
            Edition(),
            Is("document", "report", "standard") ? Piece.Group(" ", TitleCase("collection-title"), Text("collection-number")) : Piece.None,
            Supplement(),
            VolumeOfIdentifier(),
            PartOfIdentifier(),
            Piece.Group(" ", Piece.Term(Several("issue", "Issue", "Issues")), Text("issue")),
            Locators());
    }

    private Piece VolumeOfIdentifier() =>
        HasAll("volume", "volume-title") || HasAll("part-title", "volume") ? Piece.None
        : IsNumeric("volume") ? Volume()
        : NumberOfVolumes();

    private Piece PartOfIdentifier() => !Has("part-title") && IsNumeric("part-number") ? PartNumber() : Piece.None;

    private Piece SerialPart() =>
        IsSerial || (!HasEditors && Is("interview", "paper-conference")) ? PartOfIdentifier() : Piece.None;

    private Piece IdentifierNumber()
    {
        var genre = Is("thesis") && Has("genre") ? Piece.Term("Publication")
            : Has("number") ? TitleCase("genre")
            : Piece.None;
        return Piece.Group(" ", genre, Number());
    }

    private Piece PatentNumber() =>
        Piece.Group(" ", Short("authority"), Has("genre") ? Capitalized("genre") : Piece.Term("Patent"), Number());
}
