using System.Buffers;
using System.Collections.Immutable;

namespace KapGuide.Citations;

/// <summary>
/// One entry of an APA 7 reference list (Publication Manual, chapters 9 to 11). The parts keep the order of the manual:
/// author, date, title with identifier and description, source, publication history; legal references have an order of their own.
/// The decisions follow the Citation Style Language's APA style, whose output readers compare with. One object formats one reference once.
/// </summary>
internal sealed partial class ApaEntry(Reference reference, string yearSuffix = "")
{
    internal static EraWords Eras { get; } = new(" B.C.E.", " C.E.");

    private static readonly SearchValues<char> PageEnds = SearchValues.Create("-–,;& ");

    private readonly HashSet<string> _taken = [];
    private readonly string _language = reference.Text("language");
    private bool _substituting;

    private string Type => reference.Type;

    private bool IsLegal => Is("bill", "hearing", "legal_case", "legislation", "regulation", "treaty");

    private bool IsSerial => Is("article-journal", "article-magazine", "article-newspaper", "periodical", "post-weblog", "review", "review-book");

    private bool HasEditors => HasAny("collection-editor", "compiler", "editor", "editorial-director");

    private bool IsReview => Is("review", "review-book") || HasAny("reviewed-author", "reviewed-genre", "reviewed-title");

    /// <summary>Whether a reader can get at the source at all; letters and interviews that nobody can read stand in the text only (8.9).</summary>
    internal bool IsRetrievable => HasAny("archive", "archive-place", "container-title", "DOI", "number", "publisher", "references", "URL");

    /// <summary>The whole entry; empty for personal communications.</summary>
    internal string Format()
    {
        if (!IsRetrievable && Is("interview", "personal_communication")) return "";
        if (IsLegal)
            return Piece.Group(" ", LegalReference().Wrap("", "."), DoiOrUrl(), Text("references")).Text;

        var author = AuthorAndContributors();
        _substituting = false;
        var body = Piece.Group(". ", author, Date(), TitleAndDescriptions(), Source()).Wrap("", ".");
        return Piece.Group(" ", body, DoiOrUrl(), PublicationHistory()).Text;
    }

    /// <summary>The author part, as sorting needs it.</summary>
    internal string AuthorForSorting() => IsLegal ? LegalTitle().Text : Author(NameStyle.ForSorting, labelled: false).Text;

    /// <summary>The author part as it counts inside one pair of parentheses: from three names on only the first.</summary>
    internal string FirstAuthorForSorting() =>
        IsLegal ? LegalTitle().Text : Author(NameStyle.ForSorting with { Most = 3, Shown = 1 }, labelled: false).Text;

    /// <summary>Whether only the year counts among works of one author, because the entry prints no more of the date.</summary>
    internal bool SortsByYear => IsYearOnly || (Is("paper-conference") && IsPublishedPaper);

    private bool IsYearOnly => Is("article", "article-journal", "book", "chapter", "entry", "entry-dictionary", "entry-encyclopedia", "dataset",
        "figure", "graphic", "manuscript", "map", "musical_score", "patent", "report", "review", "review-book", "thesis");

    /// <summary>The title part, as sorting needs it.</summary>
    internal string TitleForSorting() => Title().Text;

    private bool Is(params ReadOnlySpan<string> types) => types.Contains(Type);

    private bool Has(string variable) => reference.Has(variable);

    private bool HasAny(params ReadOnlySpan<string> variables)
    {
        foreach (var variable in variables)
            if (Has(variable)) return true;
        return false;
    }

    private bool HasAll(params ReadOnlySpan<string> variables)
    {
        foreach (var variable in variables)
            if (!Has(variable)) return false;
        return true;
    }

    private bool IsNumeric(string variable) => NumberText.IsNumeric(reference.Text(variable));

    /// <summary>A text variable. What stood in for a missing author is not printed again.</summary>
    private Piece Text(string variable)
    {
        if (_taken.Contains(variable) && !_substituting) return Piece.Data("");
        var text = variable switch
        {
            "page-first" => PageFirst(),
            "DOI" => Doi.Encode(reference.Doi),
            "URL" => reference.Text("URL").Trim(),
            "volume" or "issue" or "chapter-number" or "number-of-volumes" or "edition" or "collection-number" or "part-number" or "supplement-number" =>
                RichData.Read(NumberText.Format(reference.Text(variable), "–")),
            "page" => RichData.Read(NumberText.Pages(reference.Text(variable), "–")),
            _ => RichData.Read(reference.Text(variable)),
        };
        if (text.Length > 0 && _substituting) _taken.Add(variable);
        return Piece.Data(text);
    }

    private Piece Short(string variable) =>
        Text(reference.Text(variable + "-short").Length > 0 ? variable + "-short" : variable);

    private Piece TitleCase(string variable) => Text(variable).Map(text => LetterCase.Title(text, _language));

    private Piece Capitalized(string variable) => Text(variable).Map(LetterCase.CapitalizeFirst);

    private string PageFirst()
    {
        if (reference.Text("page-first") is { Length: > 0 } first) return first;
        var page = reference.Text("page");
        var end = page.AsSpan().IndexOfAny(PageEnds);
        return end > 0 ? page[..end] : page;
    }

    private ImmutableArray<PersonName> NamesOf(string role) =>
        _taken.Contains(role) && !_substituting ? [] : reference.Names(role);

    /// <summary>Names with what their role is called, in the order of <paramref name="roles"/>.</summary>
    private Piece Names(NameStyle style, Func<string, bool, string> label, string delimiter, params ReadOnlySpan<string> roles)
    {
        List<string> parts = [];
        var merged = roles.Contains("editor") && roles.Contains("translator") && Same("editor", "translator");
        foreach (var role in roles)
        {
            if (merged && role == "translator") continue;
            var names = NamesOf(role);
            if (names.IsEmpty) continue;
            if (_substituting) _taken.Add(role);
            parts.Add(NameFormat.List(names, style) + label(merged && role == "editor" ? "editor-translator" : role, names.Length > 1));
        }

        return Piece.Data(string.Join(delimiter, parts));
    }

    private bool Same(string one, string other) => NamesOf(one) is { IsEmpty: false } names && names.SequenceEqual(NamesOf(other));

    private static string InParentheses(string label) => label.Length == 0 ? "" : $" ({label})";

    private static string AfterComma(string label) => label.Length == 0 ? "" : $", {label}";

    private static string NoLabel(string role, bool several) => "";
}
