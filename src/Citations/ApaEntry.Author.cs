namespace KapGuide.Citations;

internal sealed partial class ApaEntry
{
    /// <summary>Who stands first (9.7 to 9.12): the primary creator of the type, else the next role, else the title.</summary>
    private Piece Author(NameStyle style, bool labelled = true)
    {
        string Short(string role, bool several) => labelled ? InParentheses(RoleLabels.Abbreviated(role, several)) : "";
        string Written(string role, bool several) => labelled ? InParentheses(RoleLabels.Written(role, several)) : "";
        Piece Abbreviated(string role) => Names(style, Short, ", ", role);
        Piece WrittenOut(params ReadOnlySpan<string> roles) => Names(style, Written, ", ", roles);

        _taken.Clear();
        _substituting = false;
        var composer = Abbreviated("composer");
        if (composer.Text.Length > 0) return composer;
        _substituting = true;
        var author = Names(style, NoLabel, ", ", "author")
            .Or(() => Abbreviated("illustrator"))
            .Or(() => Is("broadcast") ? WrittenOut("script-writer", "director") : Piece.None)
            .Or(() => WrittenOut("director"))
            .Or(() => WrittenOut("guest", "host"))
            .Or(() => WrittenOut("producer"))
            .Or(() => Is("entry-dictionary", "entry-encyclopedia") ? Text("publisher") : Piece.None)
            .Or(() => Has("container-title") && Is("book", "classic", "entry", "entry-dictionary", "entry-encyclopedia") ? TitleInstead() : Piece.None)
            .Or(() => WrittenOut("executive-producer"))
            .Or(() => WrittenOut("series-creator"))
            .Or(() => Abbreviated("editor-translator"))
            .Or(() => Abbreviated("editor"))
            .Or(() => Abbreviated("editorial-director"))
            .Or(() => WrittenOut("compiler"))
            .Or(() => Is("event", "performance", "speech") ? WrittenOut("chair") : Piece.None)
            .Or(() => Is("event", "performance", "speech") ? WrittenOut("organizer") : Piece.None)
            .Or(() => WrittenOut("curator"))
            .Or(() => Abbreviated("collection-editor"))
            .Or(() => Is("software", "webpage") ? Text("publisher") : Is("standard") ? Text("authority") : Piece.None)
            .Or(TitleInstead);
        _substituting = false;
        return author;
    }

    private Piece AuthorAndContributors()
    {
        var author = Author(NameStyle.ApaList);
        if (!HasAny("author", "compiler", "composer", "editor", "editor-translator", "illustrator")
            || !Is("book", "musical_score", "pamphlet", "report", "standard")) return author;
        var contributors = Names(NameStyle.ApaList, NoLabel, ", ", "contributor").Map(static names => $"(with {names})");
        return Piece.Group(" ", author, contributors);
    }

    /// <summary>The title in the place of a missing author.</summary>
    private Piece TitleInstead()
    {
        if (IsReview) return HasAll("reviewed-genre", "title") || HasAll("reviewed-title", "title") ? Title() : TitleAndDescriptions();
        return Has("title") ? Piece.Group(" ", Title(), Identifier()) : TitleAndDescriptions();
    }

    /// <summary>The date in parentheses (9.13 to 9.17), with the letter of the page's list.</summary>
    private Piece Date()
    {
        var issued = reference.Issued;
        if (issued is null)
        {
            var status = Text("status").Map(static text => text.ToLowerInvariant());
            return Piece.Group("-", status.Or(static () => Piece.Term("n.d.")), Piece.Data(yearSuffix)).Or(static () => Piece.Term("n.d.")).Wrap("(", ")");
        }

        var monthDay = Is("article-magazine", "article-newspaper", "broadcast", "collection", "document", "event", "motion_picture", "pamphlet",
                "performance", "personal_communication", "post", "post-weblog", "song", "speech", "webpage")
            || (Is("interview", "paper-conference")
                && !HasAny("collection-editor", "compiler", "editor", "editorial-director", "issue", "page", "supplement-number", "volume"));
        return Piece.Group(", ", Piece.Data(YearOf(issued) + yearSuffix), monthDay ? Piece.Data(DateFormat.MonthDay(issued)) : Piece.None).Wrap("(", ")");
    }

    /// <summary>The year with "ca." where the data says so.</summary>
    internal static string YearOf(ReferenceDate? date) => About(date, DateFormat.Year(date, Eras));

    private static string FullDate(ReferenceDate? date) => About(date, DateFormat.Full(date, Eras));

    private static string About(ReferenceDate? date, string text) => date is { Circa: true } && text.Length > 0 ? "ca. " + text : text;
}
