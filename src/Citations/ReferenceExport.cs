namespace KapGuide.Citations;

/// <summary>Writes references for other programs. What <see cref="ReferenceImport"/> reads back from any of these equals what was written.</summary>
public static class ReferenceExport
{
    /// <summary>CSL-JSON, normalised: fields in a fixed order, numbers as text, one field to a line; ends in a line feed. Order of entries is kept.</summary>
    public static string CslJson(IEnumerable<Reference> references) => Citations.CslJson.Write(references);

    /// <summary>BibTeX in UTF-8. What BibTeX has no field for goes along as CSL-JSON in a field <c>csljson</c>.</summary>
    public static string BibTex(IEnumerable<Reference> references) => string.Join('\n', references.Select(BibTexWriter.Write));

    /// <summary>RIS in UTF-8. What RIS has no tag for goes along as CSL-JSON in a tag <c>C8</c>.</summary>
    public static string Ris(IEnumerable<Reference> references) => string.Join('\n', references.Select(RisWriter.Write));
}
