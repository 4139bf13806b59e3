using System.Text;
using KapGuide.Input;

namespace KapGuide.Citations;

/// <summary>Writes one BibTeX entry.</summary>
internal static class BibTexWriter
{
    private static readonly (string Bib, string Csl)[] Fields =
    [
        ("title", "title"), ("shorttitle", "title-short"), ("shortjournal", "container-title-short"), ("volume", "volume"), ("edition", "edition"),
        ("series", "collection-title"), ("publisher", "publisher"), ("address", "publisher-place"), ("type", "genre"), ("version", "version"),
        ("pubstate", "status"), ("eventtitle", "event-title"), ("venue", "event-place"), ("isbn", "ISBN"), ("issn", "ISSN"), ("pmid", "PMID"),
        ("pmcid", "PMCID"), ("language", "language"), ("chapter", "chapter-number"), ("abstract", "abstract"), ("note", "note"),
    ];

    internal static string Write(Reference reference)
    {
        var plain = Entry(reference, "");
        var residue = ReferenceResidue.Of(reference, BibTexReader.Read(new SourceFile("", plain)).References.FirstOrDefault());
        return residue.Length == 0 ? plain : Entry(reference, residue);
    }

    private static string Entry(Reference reference, string residue)
    {
        var text = new StringBuilder().Append('@').Append(BibTexEntry.ToBib(reference.Type)).Append('{').Append(reference.Key).Append(",\n");
        var journal = reference.Type is "article-journal" or "article-magazine" or "article-newspaper" or "periodical";
        Field("author", Names(reference, "author"));
        Field("editor", Names(reference, "editor"));
        Field("translator", Names(reference, "translator"));
        Field(journal ? "journal" : "booktitle", Encoded("container-title"));
        foreach (var (bib, csl) in Fields) Field(bib, Encoded(csl));
        Field(journal ? "number" : "issue", Encoded("issue"));
        Field(journal ? "eid" : "number", Encoded("number"));
        Field("pages", LatexText.Encode(reference.Text("page")).Replace("-", "--"));
        Field("date", Date(reference.Issued));
        Field("urldate", Date(reference.Accessed));
        Field("doi", Encoded("DOI"));
        Field("url", reference.Text("URL"));
        Field("csljson", BibTexEntry.Escape(residue));
        return text.Append("}\n").ToString();

        string Encoded(string variable) => Markup(LatexText.Encode(reference.Text(variable)));

        void Field(string name, string value)
        {
            if (value.Length > 0) text.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
        }
    }

    private static string Names(Reference reference, string role) => string.Join(" and ", reference.Names(role).Select(static name =>
        name.IsOrganisation ? $"{{{LatexText.Encode(name.Literal)}}}" : LatexText.Encode(name.Suffix.Length == 0 ? NameText.ToInverted(name) : $"{name.FamilyName}, {name.Suffix}, {name.Given}")));

    private static string Markup(string text) => text
        .Replace("<i>", "\\textit{").Replace("<b>", "\\textbf{").Replace("<sup>", "\\textsuperscript{").Replace("<sub>", "\\textsubscript{")
        .Replace("</i>", "}").Replace("</b>", "}").Replace("</sup>", "}").Replace("</sub>", "}");

    private static string Date(ReferenceDate? date)
    {
        if (date is null || date.Literal.Length > 0 || date.Start.Year is < 1 or > 9999) return "";
        return Iso(date.Start) + (date.End is { } end ? "/" + Iso(end) : "") + (date.Circa ? "~" : "");
    }

    private static string Iso(DateParts date) =>
        date.Month == 0 ? $"{date.Year:D4}"
        : date.Month > 12 ? $"{date.Year:D4}-{date.Month + 8}"
        : date.Day == 0 ? $"{date.Year:D4}-{date.Month:D2}"
        : $"{date.Year:D4}-{date.Month:D2}-{date.Day:D2}";
}
