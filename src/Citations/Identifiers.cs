using System.Text.RegularExpressions;

namespace KapGuide.Citations;

/// <summary>Numbers and addresses by which a reader finds a source, read with care: data comes from many hands.</summary>
internal static partial class Identifiers
{
    /// <summary>The PubMed number: from <c>PMID</c>, or from a line "PMID: 123" of the note, where reference managers put it.</summary>
    internal static string Pmid(Reference reference) =>
        Digits.Match(reference.Text("PMID")) is { Success: true } match ? match.Value : PmidInNote.Match(reference.Note).Groups[1].Value;

    /// <summary>The PubMed Central number, with its letters.</summary>
    internal static string Pmcid(Reference reference)
    {
        var own = Digits.Match(reference.Text("PMCID"));
        var digits = own.Success ? own.Value : PmcidInNote.Match(reference.Note).Groups[1].Value;
        return digits.Length == 0 ? "" : "PMC" + digits;
    }

    /// <summary>The address when a browser may follow it: absolute, http or https. Anything else is text, never a link.</summary>
    internal static string WebAddress(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? text.Trim()
            : "";

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits { get; }

    [GeneratedRegex(@"(?:^|\n)\s*PMID:\s*([0-9]+)", RegexOptions.IgnoreCase)]
    private static partial Regex PmidInNote { get; }

    [GeneratedRegex(@"(?:^|\n)\s*PMCID:\s*PMC([0-9]+)", RegexOptions.IgnoreCase)]
    private static partial Regex PmcidInNote { get; }
}
