using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Citations;

/// <summary>Formats in which other programs hand out references.</summary>
public enum ReferenceFormat
{
    /// <summary>CSL-JSON: Zotero, citeproc, doi.org.</summary>
    CslJson,

    /// <summary>BibTeX and BibLaTeX.</summary>
    BibTex,

    /// <summary>RIS: EndNote, publishers' "export citation".</summary>
    Ris,

    /// <summary>PubMed's own tagged format.</summary>
    Nbib,
}

/// <summary>Reads references from other programs. Never throws; what cannot be read is a finding.</summary>
public static partial class ReferenceImport
{
    /// <summary>The format of <paramref name="text"/> by its first marks; null when it is none that we know.</summary>
    public static ReferenceFormat? Detect(string text) => text.AsSpan().TrimStart() switch
    {
        ['[' or '{', ..] => ReferenceFormat.CslJson,
        _ when NbibStart.IsMatch(text) => ReferenceFormat.Nbib,
        _ when RisStart.IsMatch(text) => ReferenceFormat.Ris,
        _ when BibStart.IsMatch(text) => ReferenceFormat.BibTex,
        _ => null,
    };

    /// <summary>The references in <paramref name="file"/>, in any of the formats. Keys are those of the file, or empty where the format has none.</summary>
    public static (ImmutableArray<Reference> References, ImmutableArray<Diagnostic> Diagnostics) Read(SourceFile file)
    {
        switch (Detect(file.Text))
        {
            case ReferenceFormat.CslJson: return CslJsonReader.Read(file);
            case ReferenceFormat.BibTex: return BibTexReader.Read(file);
            case ReferenceFormat.Ris: return (TaggedReader.ReadRis(file), []);
            case ReferenceFormat.Nbib: return (TaggedReader.ReadNbib(file), []);
            default:
                return ([], [new Diagnostic(CitationRules.MalformedLibrary, SourceSpan.File(file.Path),
                    "These are no references in a format that we know.", "Export them as BibTeX, RIS, PubMed (NBIB) or CSL-JSON.")]);
        }
    }

    /// <summary>Applies what our own exports carry beside a format's own fields.</summary>
    internal static Reference WithResidue(Reference reference, string? residue)
    {
        try
        {
            return string.IsNullOrEmpty(residue) ? reference : ReferenceResidue.Apply(reference, residue);
        }
        catch (JsonException)
        {
            return reference;
        }
    }

    [GeneratedRegex(@"^\s*PMID\s*- ", RegexOptions.Multiline)]
    private static partial Regex NbibStart { get; }

    [GeneratedRegex(@"^\uFEFF?\s*TY  ?- ", RegexOptions.Multiline)]
    private static partial Regex RisStart { get; }

    [GeneratedRegex(@"^\s*@\s*[A-Za-z]+\s*[{(]", RegexOptions.Multiline)]
    private static partial Regex BibStart { get; }
}
