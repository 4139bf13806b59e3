namespace KapGuide.Citations;

internal sealed partial class ApaEntry
{
    /// <summary>Title, identifier in parentheses, description in brackets (9.18 to 9.22).</summary>
    private Piece TitleAndDescriptions() =>
        Has("title") ? Piece.Group(" ", Title(), Identifier(), Description())
        : Is("bill", "report") ? Piece.Group(" ", IdentifierNumber(), Description(), Identifier())
        : Piece.Group(" ", Description(), Identifier());

    private Piece Title()
    {
        if (Is("post", "webpage")) return TitleAndPart().Italic();
        if (IsSerial || (!HasEditors && Is("interview", "paper-conference")))
            return Has("container-title") ? TitleAndPart() : TitleAndPart().Italic();
        return Has("container-title") ? Text("title") : Piece.Group(": ", Text("title"), VolumeTitle()).Italic();
    }

    /// <summary>The title with its part; nothing where a review's title is that of the reviewed work, which the description prints.</summary>
    private Piece TitleAndPart() =>
        IsReview && !HasAll("reviewed-genre", "title") && !HasAll("reviewed-title", "title")
            ? Piece.None
            : Piece.Group(": ", Text("title"), PartTitle());

    private Piece PartTitle() =>
        Has("part-title") ? Piece.Group(". ", PartNumber(), Capitalized("part-title"))
        : IsNumeric("part-number") ? Piece.None
        : PartNumber();

    private Piece VolumeTitle()
    {
        if (Has("volume-title")) return Piece.Group(", ", Piece.Group(": ", Piece.Group(". ", Volume(), Text("volume-title")), PartTitle()));
        if (Has("part-title")) return Piece.Group(", ", Volume(), PartTitle());
        var (part, volume) = (IsNumeric("part-number"), IsNumeric("volume"));
        if (part && volume) return Piece.None;
        if (part) return Piece.Group(", ", Has("volume") ? Volume() : Piece.None);
        if (volume) return Piece.Group(", ", Has("part-number") ? PartNumber() : Piece.None);
        return Piece.Group(", ", Volume(), PartNumber());
    }

    /// <summary>Title in the text, where no author stands (8.14): title case, quotation marks for parts, italics for whole works.</summary>
    private Piece ShortTitle()
    {
        if (IsReview)
            return HasAll("reviewed-genre", "title") || HasAll("reviewed-title", "title") ? Quoted(ShortTitleCase("title")) : ShortDescription();
        if (Is("bill", "legislation", "regulation", "report", "treaty")) return ShortTitleCase("title");
        if (Is("legal_case", "post")) return Short("title").Italic();
        if (Is("hearing", "webpage")) return ShortTitleCase("title").Italic();
        return Has("container-title") ? Quoted(ShortTitleCase("title")) : ShortTitleCase("title").Italic();
    }

    private Piece ShortTitleCase(string variable) => Short(variable).Map(text => LetterCase.Title(text, _language));

    /// <summary>Quotation marks around a title; those inside become single ones.</summary>
    private static Piece Quoted(Piece title) => title.Map(static text => $"“{text.Replace('“', '‘').Replace('”', '’')}”");

    private Piece TitleAndDescriptionsShort() =>
        Has("title") ? ShortTitle()
        : Is("bill", "report") ? BillNumber()
        : ShortDescription();

    private Piece Volume() => Piece.Group(" ", IsNumeric("volume") ? Piece.Term(Several("volume", "Vol.", "Vols.")) : Piece.None, Capitalized("volume"));

    private Piece PartNumber() => Piece.Group(" ", IsNumeric("part-number") ? Piece.Term("Pt.") : Piece.None, Capitalized("part-number"));

    private Piece ChapterNumber()
    {
        var label = !IsNumeric("chapter-number") ? Piece.None : Piece.Term(Is("song") ? "Track" : Several("chapter-number", "Chapter", "Chapters"));
        return Piece.Group(" ", label, Text("chapter-number"));
    }

    private Piece Edition() => IsNumeric("edition")
        ? Piece.Group(" ", Text("edition").Map(NumberText.Ordinal), Piece.Term(Several("edition", "ed.", "eds.")))
        : Text("edition");

    private Piece Supplement() =>
        Piece.Group(" ", IsNumeric("supplement-number") ? Piece.Term("Suppl.") : Piece.None, Capitalized("supplement-number"));

    private Piece NumberOfVolumes() => IsNumeric("number-of-volumes")
        ? Piece.Group(" ", Piece.Term(reference.Text("number-of-volumes") == "1" ? "Vol." : "Vols."), Text("number-of-volumes").Wrap("1–", ""))
        : Text("number-of-volumes");

    /// <summary>A number with "No." where the type asks for it; what looks like a range is one number ("110-425").</summary>
    private Piece Number()
    {
        var label = !Is("standard") && (IsNumeric("number") || Is("legislation", "patent", "regulation"));
        var several = IsNumeric("number") && reference.Text("number").AsSpan().ContainsAny(',', '&');
        return Piece.Group(" ", label ? Piece.Term(several ? "Nos." : "No.") : Piece.None, Capitalized("number"));
    }

    private string Several(string variable, string one, string many) => NumberText.IsPlural(reference.Text(variable)) ? many : one;
}
