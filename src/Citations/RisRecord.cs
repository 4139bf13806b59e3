using System.Collections.Immutable;
using KapGuide.Diagnostics;

namespace KapGuide.Citations;

/// <summary>One RIS record while it is read (https://en.wikipedia.org/wiki/RIS_(file_format)).</summary>
internal sealed class RisRecord(string type, SourceSpan at)
{
    private readonly ReferenceDraft _draft = new() { KeyAt = at, Type = RisTypes.ToCsl(type) };
    private readonly Dictionary<string, List<PersonName>> _names = [];
    private string _start = "";
    private string _end = "";
    private string _residue = "";

    internal void Add(string tag, string value, SourceSpan place)
    {
        value = value.Trim();
        if (value.Length == 0) return;
        switch (tag)
        {
            case "ID": (_draft.Key, _draft.KeyAt) = (value, place); break;
            case "C8" when value is ['{', ..]: _residue = value; break;
            case "AU" or "A1": AddName("author", value); break;
            case "A2" or "ED": AddName("editor", value); break;
            case "A4" or "TA": AddName("translator", value); break;
            case "PY" or "Y1" or "DA": AddDate("issued", value); break;
            case "Y2": AddDate("accessed", value); break;
            case "SP": _start = value; break;
            case "EP": _end = value; break;
            case "DO": _draft.Text("DOI", Doi.Normalise(value)); break;
            case "SN": _draft.Text(value.Replace("-", "").Length > 8 ? "ISBN" : "ISSN", value); break;
            case "AN" when value.Length > 8 || !value.All(char.IsAsciiDigit): break;
            default:
                if (RisTypes.Field(tag) is { } field) _draft.Text(field, value);
                break;
        }
    }

    internal Reference Build()
    {
        foreach (var (role, names) in _names) _draft.Names(role, [.. names]);
        var pages = _end.Length == 0 || _end == _start ? _start : $"{_start}-{_end}";
        _draft.Text("page", pages);
        return ReferenceImport.WithResidue(_draft.Build(), _residue);
    }

    private void AddName(string role, string value)
    {
        if (!_names.TryGetValue(role, out var names)) _names[role] = names = [];
        names.Add(NameText.FromInverted(value));
    }

    /// <summary>RIS dates are year/month/day/words; everything but the year may be missing.</summary>
    private void AddDate(string field, string value)
    {
        var text = value.TrimEnd('/').Replace('/', '-');
        if (DateText.Parse(text) is { Literal.Length: 0 } date) _draft.Date(field, date);
        else if (DateText.Parse(value) is { } words) _draft.Date(field, words);
    }
}

/// <summary>RIS types and tags against CSL's.</summary>
internal static class RisTypes
{
    private static readonly ImmutableArray<(string Ris, string Csl)> Types =
    [
        ("JOUR", "article-journal"), ("MGZN", "article-magazine"), ("NEWS", "article-newspaper"), ("BOOK", "book"), ("CHAP", "chapter"),
        ("RPRT", "report"), ("THES", "thesis"), ("ELEC", "webpage"), ("CPAPER", "paper-conference"), ("CONF", "paper-conference"), ("DATA", "dataset"),
        ("COMP", "software"), ("VIDEO", "motion_picture"), ("SOUND", "song"), ("STAT", "legislation"), ("CASE", "legal_case"), ("BILL", "bill"),
        ("HEAR", "hearing"), ("PAT", "patent"), ("MAP", "map"), ("BLOG", "post-weblog"), ("DICT", "entry-dictionary"), ("ENCYC", "entry-encyclopedia"),
        ("PCOMM", "personal_communication"), ("UNPB", "manuscript"), ("MANSCPT", "manuscript"), ("STAND", "standard"), ("SLIDE", "speech"), ("GEN", "document"),
        ("JFULL", "periodical"), ("EJOUR", "article-journal"), ("EBOOK", "book"), ("ECHAP", "chapter"), ("EDBOOK", "book"), ("INPR", "article-journal"),
        ("ABST", "article-journal"), ("MPCT", "motion_picture"), ("UNBILL", "bill"), ("GOVDOC", "report"), ("LEGAL", "legislation"),
    ];

    internal static string ToCsl(string type) => Types.FirstOrDefault(pair => pair.Ris == type).Csl ?? "document";

    internal static string FromCsl(string type) => Types.FirstOrDefault(pair => pair.Csl == type).Ris ?? "GEN";

    /// <summary>The CSL variable of a tag that holds plain text; null for tags that we pass over.</summary>
    internal static string? Field(string tag) => tag switch
    {
        "TI" or "T1" => "title",
        "T2" or "JO" or "JF" or "BT" => "container-title",
        "JA" or "J1" or "J2" => "container-title-short",
        "T3" => "collection-title",
        "VL" => "volume",
        "IS" => "issue",
        "PB" => "publisher",
        "CY" => "publisher-place",
        "ET" => "edition",
        "UR" or "L1" => "URL",
        "AB" or "N2" => "abstract",
        "N1" => "note",
        "C7" => "number",
        "M3" => "genre",
        "LA" => "language",
        "AN" => "PMID",
        "C2" => "PMCID",
        _ => null,
    };
}
