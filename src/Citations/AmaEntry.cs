using System.Collections.Immutable;

namespace KapGuide.Citations;

/// <summary>One entry of an AMA 11 reference list, without its number (AMA Manual of Style, chapter 3), as the Citation Style Language's AMA style decides.</summary>
internal sealed class AmaEntry(Reference reference)
{
    private static readonly EraWords Eras = new(" BC", " AD");

    private bool _editorsTaken;
    private bool _titleTaken;

    internal string Format()
    {
        var author = Author();
        var body = Piece.Group(". ", author, _titleTaken ? Piece.Data("") : Title(), Publication()).Wrap("", ".");
        return Piece.Group(". ", body, Access()).Text;
    }

    private bool Is(params ReadOnlySpan<string> types) => types.Contains(reference.Type);

    private bool Has(string variable) => reference.Has(variable);

    private Piece Text(string variable) => Piece.Data(variable switch
    {
        "page" => RichData.Read(NumberText.Pages(reference.Text(variable), "-")),
        "volume" or "issue" or "edition" or "supplement-number" or "chapter-number" or "number" => RichData.Read(NumberText.Format(reference.Text(variable), "-")),
        _ => RichData.Read(reference.Text(variable)),
    });

    private Piece TitleCase(string variable) => Text(variable).Map(text => LetterCase.Title(text, reference.Text("language")));

    private Piece Year() => Piece.Data(DateFormat.Year(reference.Issued, Eras));

    private Piece FullDate() => Piece.Data(DateFormat.Full(reference.Issued, Eras));

    private Piece Author()
    {
        if (!reference.Authors.IsEmpty) return Piece.Data(NameFormat.List(reference.Authors, NameStyle.AmaList));
        var editors = Editors();
        _editorsTaken = editors.Text.Length > 0;
        if (_editorsTaken) return editors;
        var title = Title();
        _titleTaken = title.Text.Length > 0;
        return title;
    }

    private Piece Editors()
    {
        var editors = _editorsTaken ? [] : reference.Names("editor");
        return Piece.Data(editors.IsEmpty ? "" : NameFormat.List(editors, NameStyle.AmaList) + (editors.Length > 1 ? ", eds." : ", ed."));
    }

    private Piece Title() => Is("bill", "book", "graphic", "legal_case", "legislation", "motion_picture", "report", "song", "thesis")
        ? TitleCase("title").Italic()
        : Text("title");

    private Piece Publication()
    {
        if (Is("bill", "book", "graphic", "legislation", "motion_picture", "report", "song"))
            return Piece.Group(":",
                Piece.Group(". ", Volume(), Edition(), Editors().Wrap("(", ")"), PublisherAndYear()),
                Text("page"));
        if (Is("chapter", "paper-conference", "entry-dictionary", "entry-encyclopedia"))
            return Piece.Group(":",
                Piece.Group(": ", Piece.Term("In"), Piece.Group(". ", Editors(), TitleCase("container-title").Italic(), Volume(), Edition(),
                    Text("collection-title"), PublisherAndYear())),
                Has("page") ? Text("page") : Chapter());
        if (Is("legal_case"))
            return Piece.Group(" ",
                Piece.Group(", ", Piece.Group(". ", Editors().Wrap("(", ")"), Piece.Group(" ", Text("container-title"), Text("volume"))), Text("page")),
                Piece.Group(" ", Text("authority"), Year()).Wrap("(", ")"));
        if (Is("post", "post-weblog", "webpage")) return Piece.Run(". ", Text("container-title"), FullDate());
        if (Is("speech")) return Speech();
        if (Is("thesis")) return Piece.Run(". ", Text("genre"), PublisherAndYear());
        return Piece.Run(". ",
            Editors(), Journal(), Is("article") ? Text("publisher").Italic() : Piece.None,
            Piece.Group(":", Piece.Group(";", When(), VolumeAndIssue()), Text(Has("number") ? "number" : "page")));
    }

    private Piece Speech()
    {
        var presented = Has("genre") ? Piece.Group(" ", Text("genre").Map(LetterCase.CapitalizeFirst), Piece.Term("presented at"))
            : Has("event-title") || Has("event-place") ? Piece.Term("Presented at")
            : Piece.None;
        return Piece.Group(": ", presented, Piece.Group("; ", Text("event-title"), FullDate(), Text("event-place")));
    }

    /// <summary>The journal, abbreviated without periods where the library has the abbreviation.</summary>
    private Piece Journal()
    {
        var brief = Text("container-title-short").Or(() => Text("journalAbbreviation"));
        return brief.Or(() => Text("container-title")).Map(static text => text.Replace(".", "")).Italic();
    }

    private Piece When()
    {
        if (Has("issue") || Has("volume")) return Year();
        var words = Is("article") ? Piece.Term("Preprint posted online") : Is("article-newspaper") ? Piece.None : Piece.Term("Published online");
        return Piece.Group(" ", words, FullDate());
    }

    private Piece VolumeAndIssue()
    {
        if (Is("article-newspaper")) return Piece.None;
        var supplement = Piece.Group(" ", NumberText.IsNumeric(reference.Text("supplement-number")) ? Piece.Term("suppl") : Piece.None, Text("supplement-number"));
        return Piece.Group("", Text("volume"), Text("issue").Wrap("(", ")"), supplement.Wrap("(", ")"));
    }

    private Piece Volume() => Piece.Group(" ", NumberText.IsNumeric(reference.Text("volume")) ? Piece.Term(Several("volume", "Vol", "Vols")) : Piece.None, Text("volume"));

    private Piece Chapter() =>
        Piece.Group(" ", NumberText.IsNumeric(reference.Text("chapter-number")) ? Piece.Term(Several("chapter-number", "chap", "chaps")) : Piece.None, Text("chapter-number"));

    private Piece Edition() => NumberText.IsNumeric(reference.Text("edition"))
        ? Piece.Group(" ", Text("edition").Map(NumberText.Ordinal), Piece.Term(Several("edition", "ed.", "eds.")))
        : Text("edition");

    private Piece PublisherAndYear() => Piece.Group("; ", Text("publisher"), Year());

    private string Several(string variable, string one, string many) => NumberText.IsPlural(reference.Text(variable)) ? many : one;

    private Piece Access()
    {
        if (reference.Doi.Length > 0) return Piece.Data(StyledText.Link("doi:" + reference.Doi));
        if (!Has("URL")) return Piece.None;
        return Piece.Group(". ",
            Piece.Group(" ", Piece.Term("Accessed"), Piece.Data(DateFormat.Full(reference.Accessed, Eras))),
            Text("URL").Map(static text => StyledText.Link(text.Trim())));
    }
}
