namespace KapGuide.Citations;

internal sealed partial class ApaEntry
{
    /// <summary>Acts, bills, cases, hearings, regulations and treaties (chapter 11, after the Bluebook).</summary>
    private Piece LegalReference()
    {
        if (!Is("treaty"))
            return Piece.Group(", ", Piece.Group(" ", Piece.Group(", ", LegalTitle(), LegalSource()), LegalDate(), LegalIdentifier()));
        var parties = NamesOf("author");
        return Piece.Group(", ", LegalTitle(), Piece.Data(string.Join('-', parties.Select(static party => RichData.Read(party.FamilyName)))), LegalDate(), LegalSource());
    }

    private Piece LegalTitle()
    {
        if (!Is("hearing")) return TitleCase("title");
        return Piece.Group(": ", Capitalized("title"), Piece.Group(" ",
            Piece.Term("Hearing"),
            Piece.Group(" ", Piece.Term("on"), Text("number")),
            Piece.Group(" ", Piece.Term("before the"), Text("section")))).Italic();
    }

    private Piece LegalDate()
    {
        var issued = reference.Issued;
        if (Is("treaty")) return Piece.Data(FullDate(issued));
        if (Is("legal_case"))
            return Piece.Group(" ", Text("authority"), Piece.Data(Has("container-title") ? YearOf(issued) : FullDate(issued))).Wrap("(", ")");
        var original = Piece.Group(" ", Piece.Data(YearOf(reference.Date("original-date"))), Piece.Term("&"));
        var date = issued is not null ? YearOf(issued) : DateFormat.Full(reference.Date("submitted"), Eras);
        return Piece.Group(" ", original, Piece.Data(date)).Wrap("(", ")");
    }

    private Piece LegalIdentifier()
    {
        var identifier = Is("hearing")
            ? Piece.Group(" ", Piece.Term("testimony of"), Names(NameStyle.ApaNatural with { FullGiven = true }, NoLabel, ", ", "author"))
            : Is("bill", "legislation", "regulation") ? Text("status")
            : Piece.None;
        return Piece.Group(" ", identifier).Wrap("(", ")");
    }

    private Piece LegalSource() => Type switch
    {
        "bill" => Piece.Group(", ", BillNumber(), Piece.Group(" ", Text("authority"), Text("chapter-number")), Record(Text("page-first"))),
        "hearing" => Piece.Group(" ", Text("authority"), Text("chapter-number")),
        "legal_case" => CaseSource(),
        "legislation" when Has("number") => Piece.Group(", ",
            Piece.Group(" ", Has("genre") ? Capitalized("genre") : Piece.Term("Pub. L."), Number()), Record(Text("page-first"))),
        "legislation" => Record(SectionOrPage()),
        "regulation" => Piece.Group(", ", Piece.Group(" ", Text("genre"), Number()), Record(SectionOrPage())),
        _ => Record(HasAny("page", "page-first") ? Text("page-first") : Number()),
    };

    private Piece CaseSource() => !Has("container-title")
        ? Piece.Group(" ", Number())
        : Piece.Group(" ", Text("volume"), Text("container-title"), Section(),
            HasAny("page", "page-first") ? Text("page-first") : Piece.Term("___"));

    private Piece Record(Piece place) => Piece.Group(" ", Text("volume"), Text("container-title"), place);

    private Piece SectionOrPage() => Has("section") ? Section() : Text("page-first");

    private Piece Section() => Piece.Group(" ", Piece.Term(Several("section", "§", "§§")), Text("section"));

    /// <summary>Genre and number of a bill or congressional report: H.R. 1234.</summary>
    private Piece BillNumber() => Piece.Group(" ", Text("genre"), HasAny("authority", "chapter-number", "container-title") ? Text("number") : Number());
}
