using System.Collections.Immutable;
using KapGuide.Diagnostics;

namespace KapGuide.Citations;

/// <summary>
/// One source of the library: a CSL-JSON item. Variables keep the names that CSL gives them
/// (https://docs.citationstyles.org/en/stable/specification.html, appendix IV), so that styles, import and export speak of the same things;
/// properties name those that the rest of the program needs.
/// </summary>
/// <param name="Key">The CSL <c>id</c>, by which articles cite it. Unique in a library.</param>
/// <param name="KeyAt">Where the key stands in the library file.</param>
/// <param name="Type">The CSL type, such as <c>article-journal</c>; <c>document</c> when the data has none.</param>
public sealed record Reference(string Key, SourceSpan KeyAt, string Type)
{
    /// <summary>Text and number variables, as written; unknown fields too, so that an export loses nothing.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Texts { get; init; } = [];

    /// <summary>Name variables: author, editor, translator and so on.</summary>
    public ImmutableArray<KeyValuePair<string, ImmutableArray<PersonName>>> NameLists { get; init; } = [];

    /// <summary>Date variables: issued, accessed, original-date and so on.</summary>
    public ImmutableArray<KeyValuePair<string, ReferenceDate>> DateFields { get; init; } = [];

    /// <summary>Fields that hold an object or a list and are no CSL variable (<c>custom</c>, <c>retraction</c>), as compact JSON.</summary>
    public ImmutableArray<KeyValuePair<string, string>> RawFields { get; init; } = [];

    /// <summary>Where the values stand that findings point at: DOI, URL, accessed, title, retraction.</summary>
    public ImmutableArray<KeyValuePair<string, SourceSpan>> Places { get; init; } = [];

    /// <summary>What the library itself says of the source: design, size, funding, classic.</summary>
    public ReferenceAppraisal Appraisal { get; init; } = ReferenceAppraisal.None;

    /// <summary>The withdrawal of the source, when the library records one.</summary>
    public Retraction? Retraction { get; init; }

    /// <summary>The title, with the markup that CSL allows; empty when there is none.</summary>
    public string Title => Text("title");

    /// <summary>The DOI without resolver, "doi:" or spaces, in the case of the data; empty when there is none.</summary>
    public string Doi => Citations.Doi.Normalise(Text("DOI"));

    /// <summary>The PubMed number, digits only; empty when there is none.</summary>
    public string Pmid => Identifiers.Pmid(this);

    /// <summary>The PubMed Central number with its letters (PMC123); empty when there is none.</summary>
    public string Pmcid => Identifiers.Pmcid(this);

    /// <summary>The web address when it is http or https; empty otherwise. Never a script.</summary>
    public string Url => Identifiers.WebAddress(Text("URL"));

    /// <summary>Remarks of whoever keeps the library; never printed.</summary>
    public string Note => Text("note");

    /// <summary>The authors in order.</summary>
    public ImmutableArray<PersonName> Authors => Names("author");

    /// <summary>When it was published; null when the data does not say.</summary>
    public ReferenceDate? Issued => Date("issued");

    /// <summary>When a web page was read; null when the data does not say.</summary>
    public ReferenceDate? Accessed => Date("accessed");

    /// <summary>The year of publication; 0 when unknown.</summary>
    public int Year => Issued?.Start.Year ?? 0;

    /// <summary>The text or number variable <paramref name="variable"/>; empty when it is missing.</summary>
    public string Text(string variable)
    {
        foreach (var (name, value) in Texts)
            if (name == variable) return value;
        return "";
    }

    /// <summary>The names of <paramref name="variable"/>; empty when it is missing.</summary>
    public ImmutableArray<PersonName> Names(string variable)
    {
        foreach (var (name, value) in NameLists)
            if (name == variable) return value;
        return [];
    }

    /// <summary>The date <paramref name="variable"/>; null when it is missing.</summary>
    public ReferenceDate? Date(string variable)
    {
        foreach (var (name, value) in DateFields)
            if (name == variable) return value;
        return null;
    }

    /// <summary>Whether the item has a value for <paramref name="variable"/> of whichever kind.</summary>
    public bool Has(string variable) => Text(variable).Length > 0 || !Names(variable).IsEmpty || Date(variable) is not null;

    /// <summary>Where the value of <paramref name="variable"/> stands, or the key where that is not known.</summary>
    public SourceSpan At(string variable)
    {
        foreach (var (name, place) in Places)
            if (name == variable) return place;
        return KeyAt;
    }
}
