using System.Text;
using KapGuide.Input;

namespace KapGuide.Citations;

/// <summary>Writes one RIS record.</summary>
internal static class RisWriter
{
    private static readonly (string Tag, string Field)[] Fields =
    [
        ("TI", "title"), ("T2", "container-title"), ("JA", "container-title-short"), ("T3", "collection-title"), ("VL", "volume"), ("IS", "issue"),
        ("ET", "edition"), ("PB", "publisher"), ("CY", "publisher-place"), ("C7", "number"), ("M3", "genre"), ("LA", "language"), ("UR", "URL"),
        ("AN", "PMID"), ("C2", "PMCID"), ("AB", "abstract"), ("N1", "note"),
    ];

    internal static string Write(Reference reference)
    {
        var plain = Lines(reference, "");
        var residue = ReferenceResidue.Of(reference, TaggedReader.ReadRis(new SourceFile("", plain)).FirstOrDefault());
        return residue.Length == 0 ? plain : Lines(reference, residue);
    }

    private static string Lines(Reference reference, string residue)
    {
        var text = new StringBuilder();
        Line("TY", RisTypes.FromCsl(reference.Type));
        Line("ID", reference.Key);
        foreach (var name in reference.Authors) Line("AU", NameText.ToInverted(name));
        foreach (var name in reference.Names("editor")) Line("A2", NameText.ToInverted(name));
        foreach (var name in reference.Names("translator")) Line("A4", NameText.ToInverted(name));
        foreach (var (tag, field) in Fields) Line(tag, reference.Text(field));
        Line("DO", reference.Text("DOI"));
        Line("SN", reference.Text("ISSN"));
        Line("SN", reference.Text("ISBN"));
        Pages(reference.Text("page"));
        Line("PY", Date(reference.Issued));
        Line("Y2", Date(reference.Accessed));
        if (residue.Length > 0) text.Append("C8  - ").Append(residue).Append('\n');
        return text.Append("ER  - \n").ToString();

        void Line(string tag, string value)
        {
            if (value.Length > 0) text.Append(tag).Append("  - ").Append(InlineWords.Collapse(value)).Append('\n');
        }

        void Pages(string pages)
        {
            var parts = pages.Split('-');
            Line("SP", parts.Length == 2 ? parts[0] : pages);
            Line("EP", parts.Length == 2 ? parts[1] : "");
        }
    }

    private static string Date(ReferenceDate? date) => date switch
    {
        null => "",
        { Literal.Length: > 0 } => date.Literal,
        { Start: { Month: 0 or > 12 } start } => $"{start.Year:D4}",
        { Start: { Day: 0 } start } => $"{start.Year:D4}/{start.Month:D2}",
        { Start: var start } => $"{start.Year:D4}/{start.Month:D2}/{start.Day:D2}",
    };
}
