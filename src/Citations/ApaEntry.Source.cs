namespace KapGuide.Citations;

internal sealed partial class ApaEntry
{
    /// <summary>Where to find it (9.23 to 9.33).</summary>
    private Piece Source()
    {
        var container = Is("post", "webpage") ? Piece.None
            : IsSerial || (!HasEditors && Is("interview", "paper-conference")) ? SerialSource()
            : Piece.Run("", Container());
        var site = Is("post", "webpage") ? WithoutAuthor("container-title", TitleCase("container-title")) : Piece.None;
        return Piece.Group(". ", container, Publisher(), Archive(), Location(), site);
    }

    /// <summary>Journal, volume(issue), pages or article number (9.25 to 9.27).</summary>
    private Piece SerialSource()
    {
        var journal = Piece.Group(", ", TitleCase("container-title"), TitleCase("collection-title")).Italic();
        var issue = Piece.Group(", ", Text("issue"), Supplement()).Wrap("(", ")");
        var place = Has("number") ? Piece.Group(" ", Piece.Term("Article"), Text("number")) : Text("page");
        var status = !HasAny("collection-title", "issue", "number", "page", "supplement-number", "volume") && HasAll("issued", "status")
            ? Capitalized("status")
            : Piece.None;
        return Piece.Group(". ", Piece.Group(", ", journal, Piece.Group("", Text("volume").Italic(), issue), place), status);
    }

    /// <summary>The book, album or show that holds the work (9.28): In A. Editor (Ed.), <i>Title</i> (2nd ed., pp. 3–7).</summary>
    private Piece Container()
    {
        if (!Has("container-title")) return Piece.None;
        var title = Piece.Group(": ", Text("container-title"), VolumeTitle()).Italic();
        var identifier = Piece.Group("; ",
            Is("broadcast", "graphic", "map", "motion_picture") ? Piece.None : IdentifierNumber(), Monographic()).Wrap("(", ")");
        var description = Is("document", "report", "software", "standard") ? Kind()
            : HasEditors || HasAny("issue", "page", "supplement-number", "volume") ? Piece.None
            : Is("event", "paper-conference", "performance", "speech") ? Kind()
            : Piece.None;
        return Piece.Group(" ", Piece.Term(Is("song") ? "On" : "In"), Piece.Group(", ", ContainerAuthor(), title), identifier,
            Piece.Group("", description).Wrap("[", "]"));
    }

    private Piece ContainerAuthor()
    {
        string Short(string role, bool several) => InParentheses(RoleLabels.Abbreviated(role, several));
        string Written(string role, bool several) => InParentheses(RoleLabels.Written(role, several));
        Piece Abbreviated(string role) => Names(NameStyle.ApaNatural, Short, "; ", role);
        Piece WrittenOut(string role) => Names(NameStyle.ApaNatural, Written, "; ", role);
        return WrittenOut("container-author")
            .Or(() => WrittenOut("executive-producer"))
            .Or(() => WrittenOut("series-creator"))
            .Or(() => Abbreviated("editor-translator"))
            .Or(() => Abbreviated("editor"))
            .Or(() => Abbreviated("editorial-director"))
            .Or(() => WrittenOut("compiler"))
            .Or(() => Is("event", "performance", "speech") ? WrittenOut("chair").Or(() => WrittenOut("organizer")) : Piece.None)
            .Or(() => WrittenOut("curator"))
            .Or(() => Abbreviated("collection-editor"));
    }

    private Piece Publisher()
    {
        if (Is("thesis")) return HasAny("archive", "DOI", "URL") ? Piece.None : Text("publisher");
        if (IsSerial || (!HasEditors && Is("paper-conference"))) return Piece.None;
        return WithoutAuthor("publisher", Text("publisher"));
    }

    /// <summary>A publisher or site that repeats the author is left out (9.29, 9.33).</summary>
    private Piece WithoutAuthor(string variable, Piece piece) =>
        reference.Authors is [{ IsOrganisation: true } author] && author.Literal == reference.Text(variable) ? Piece.None : piece;

    private Piece Archive()
    {
        var location = Text("archive_location").Wrap("(", ")");
        return Has("archive_collection")
            ? Piece.Group(", ", Piece.Group(" ", Text("archive_collection"), location), Text("archive"), Text("archive-place"))
            : Piece.Group(", ", Piece.Group(" ", Text("archive"), location), Text("archive-place"));
    }

    private Piece Location()
    {
        if (!HasAny("event", "event-title") || (Is("paper-conference") && IsPublishedPaper)) return Piece.None;
        return Piece.Group(", ",
            Capitalized(Has("event-title") ? "event-title" : "event"), Text("event-place"), Piece.Data(FullDate(reference.Date("event-date"))));
    }

    /// <summary>DOI as an address, or the address with the day it was read where the work has no date (9.34 to 9.36).</summary>
    private Piece DoiOrUrl()
    {
        if (reference.Doi.Length > 0) return Piece.Data(StyledText.Link(Doi.Link(reference.Doi)));
        if (!Has("URL")) return Piece.None;
        var address = Text("URL").Map(StyledText.Link);
        return HasAny("issued", "status")
            ? address
            : Piece.Group(" ", Piece.Term("Retrieved"),
                Piece.Group(", ", Piece.Data(DateFormat.Full(reference.Accessed, Eras)), Piece.Term("from")), address);
    }

    /// <summary>What happened to the work before or after (9.39 to 9.41).</summary>
    private Piece PublicationHistory()
    {
        if (Is("patent")) return Piece.Group("; ", Text("references")).Wrap("(", ")");
        var status = reference.Issued is not null && HasAny("collection-title", "issue", "number", "page", "supplement-number", "volume")
            ? Capitalized("status")
            : Piece.None;
        var history = Has("references")
            ? Text("references")
            : Piece.Group(" ", Piece.Term("Original work published"), Piece.Group(", ",
                Piece.Group(" ", Piece.Group(" ", Piece.Term("as"), Text("original-title").Italic()), Piece.Data(YearOf(reference.Date("original-date")))),
                Text("original-publisher")));
        return Piece.Group("; ", status, history).Wrap("(", ")");
    }
}
