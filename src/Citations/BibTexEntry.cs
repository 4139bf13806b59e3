using System.Collections.Immutable;
using KapGuide.Diagnostics;

namespace KapGuide.Citations;

/// <summary>Fields of BibTeX and BibLaTeX against CSL's variables.</summary>
internal static class BibTexEntry
{
    private static readonly ImmutableArray<(string Bib, string Csl)> Types =
    [
        ("article", "article-journal"), ("book", "book"), ("incollection", "chapter"), ("inbook", "chapter"), ("inproceedings", "paper-conference"),
        ("conference", "paper-conference"), ("phdthesis", "thesis"), ("mastersthesis", "thesis"), ("thesis", "thesis"), ("techreport", "report"),
        ("report", "report"), ("online", "webpage"), ("electronic", "webpage"), ("www", "webpage"), ("dataset", "dataset"), ("software", "software"),
        ("manual", "report"), ("unpublished", "manuscript"), ("booklet", "pamphlet"), ("patent", "patent"), ("video", "motion_picture"),
        ("movie", "motion_picture"), ("audio", "song"), ("legislation", "legislation"), ("jurisdiction", "legal_case"), ("periodical", "periodical"),
        ("inreference", "entry-encyclopedia"), ("proceedings", "book"), ("collection", "book"), ("misc", "document"),
    ];

    internal static string ToBib(string type) => type == "thesis" ? "phdthesis" : Types.FirstOrDefault(pair => pair.Csl == type).Bib ?? "misc";

    /// <summary>The CSL variable of a field that holds plain text; null for fields with a meaning of their own and those that we pass over.</summary>
    internal static string? Field(string name, string type) => name switch
    {
        "title" => "title",
        "shorttitle" => "title-short",
        "journal" or "journaltitle" or "booktitle" or "maintitle" => "container-title",
        "shortjournal" => "container-title-short",
        "volume" => "volume",
        "number" => type is "article-journal" or "article-magazine" or "article-newspaper" or "periodical" ? "issue" : "number",
        "issue" => "issue",
        "eid" => "number",
        "edition" => "edition",
        "series" => "collection-title",
        "publisher" or "school" or "institution" or "organization" => "publisher",
        "address" or "location" => "publisher-place",
        "type" => "genre",
        "version" => "version",
        "note" => "note",
        "abstract" => "abstract",
        "isbn" => "ISBN",
        "issn" => "ISSN",
        "pmid" => "PMID",
        "pmcid" => "PMCID",
        "language" => "language",
        "chapter" => "chapter-number",
        "pubstate" => "status",
        "eventtitle" => "event-title",
        "venue" => "event-place",
        _ => null,
    };

    internal static Reference ToReference(string type, string key, SourceSpan at, List<(string Name, string Value)> fields)
    {
        var draft = new ReferenceDraft { Key = key, KeyAt = at, Type = Types.FirstOrDefault(pair => pair.Bib == type).Csl ?? "document" };
        var (year, month, residue) = ("", "", "");
        foreach (var (name, raw) in fields)
            switch (name)
            {
                case "csljson": residue = Unescape(raw); break;
                case "author" or "editor" or "translator": draft.Names(name, Names(raw)); break;
                case "year": year = LatexText.Decode(raw).Trim(); break;
                case "month": month = LatexText.Decode(raw).Trim(); break;
                case "date": draft.Date("issued", DateText.Parse(raw)); break;
                case "urldate": draft.Date("accessed", DateText.Parse(raw)); break;
                case "pages": draft.Text("page", LatexText.Decode(raw).Replace("–", "-").Replace(" - ", "-")); break;
                case "doi": draft.Text("DOI", Doi.Normalise(LatexText.Decode(raw))); break;
                case "url": draft.Text("URL", raw.Replace("\\", "")); break;
                default:
                    if (Field(name, draft.Type) is { } field) draft.Text(field, InlineWords.Collapse(LatexText.Decode(raw)).Trim());
                    break;
            }

        if (year.Length > 0) draft.Date("issued", DateText.Parse(month.Length == 0 ? year : int.TryParse(month, out var number) ? $"{year}-{number:D2}" : $"{month} {year}"));
        if (type == "mastersthesis" && fields.TrueForAll(static field => field.Name != "type")) draft.Text("genre", "Master's thesis");
        return ReferenceImport.WithResidue(draft.Build(), residue);
    }

    /// <summary>JSON inside a braced value: braces and backslashes are escaped so that any text keeps the entry balanced.</summary>
    internal static string Escape(string json) => json.Replace("%", "%25").Replace("\\", "%5C").Replace("{", "%7B").Replace("}", "%7D");

    private static string Unescape(string value) => value.Replace("%7D", "}").Replace("%7B", "{").Replace("%5C", "\\").Replace("%25", "%");

    private static ImmutableArray<PersonName> Names(string value) =>
        [.. SplitAnd(value).Where(static name => name.Length > 0 && name != "others").Select(Name)];

    private static PersonName Name(string text)
    {
        if (text is ['{', .. var inside, '}'] && !inside.Contains('{')) return new PersonName { Literal = LatexText.Decode(inside).Trim() };
        var name = InlineWords.Collapse(LatexText.Decode(text)).Trim();
        if (name.Contains(',')) return NameText.FromInverted(name);
        var words = name.Split(' ');
        if (words.Length == 1) return new PersonName { Literal = name };
        var family = Array.FindIndex(words, 1, static word => char.IsLower(word[0]));
        if (family < 0) family = words.Length - 1;
        return new PersonName { Given = string.Join(' ', words[..family]), Family = string.Join(' ', words[family..]) };
    }

    /// <summary>Parts between the word "and" outside braces.</summary>
    private static IEnumerable<string> SplitAnd(string value)
    {
        var (from, depth) = (0, 0);
        for (var i = 0; i < value.Length; i++)
        {
            depth += value[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth != 0 || !char.IsWhiteSpace(value[i]) || i + 4 >= value.Length) continue;
            if (!value.AsSpan(i + 1, 3).Equals("and", StringComparison.OrdinalIgnoreCase) || !char.IsWhiteSpace(value[i + 4])) continue;
            yield return value[from..i].Trim();
            from = i += 4;
        }

        yield return value[from..].Trim();
    }
}
