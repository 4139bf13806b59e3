using System.Text.RegularExpressions;

namespace KapGuide.Citations;

/// <summary>Digital object identifiers (ISO 26324): reading, checking and linking them.</summary>
public static partial class Doi
{
    /// <summary>The DOI without resolver address, "doi:" and spaces; its case is kept. Text that is no DOI comes back trimmed.</summary>
    public static string Normalise(string text)
    {
        if (text.Length == 0) return text;
        if (text.StartsWith("10.", StringComparison.Ordinal) && !text.AsSpan().ContainsAny(" \t\r\n%")) return text;
        var rest = Resolver.Replace(text.Trim(), "", 1);
        return Spaces.Replace(rest, "");
    }

    /// <summary>Whether <paramref name="doi"/> (normalised) has the form prefix, slash, suffix.</summary>
    public static bool IsWellFormed(string doi) => WellFormed.IsMatch(doi);

    /// <summary>The part of <paramref name="address"/> that is a DOI, or an empty string: publishers put it in their own addresses.</summary>
    public static string InAddress(string address) => InsideAddress.Match(Uri.UnescapeDataString(address)) is { Success: true } match ? match.Groups[1].Value : "";

    /// <summary>The https address that resolves <paramref name="doi"/>; characters that end an address are percent-encoded.</summary>
    public static string Link(string doi) => "https://doi.org/" + Encode(doi);

    /// <summary>Percent-encodes what may not stand in the address: spaces, quotation marks, angle brackets and the percent sign itself (doi handbook 2.5.2.4).</summary>
    internal static string Encode(string doi) => Unsafe.Replace(doi, static match => Uri.EscapeDataString(match.Value));

    [GeneratedRegex(@"^\s*(?:(?:https?:)?(?://)?(?:(?:dx\.|www\.)?doi\.org|doi\.acm\.org)/|(?:info:)?doi:?\s*/?)\s*(?:doi:\s*)?", RegexOptions.IgnoreCase)]
    private static partial Regex Resolver { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }

    [GeneratedRegex(@"^10\.[0-9]{4,9}(?:\.[0-9]+)*/[^\s\u0000-\u001f]*[^\s\u0000-\u001f.,;]$")]
    private static partial Regex WellFormed { get; }

    [GeneratedRegex(@"/(10\.[0-9]{4,9}(?:\.[0-9]+)*/[^\s?#&]*[^\s?#&/.,;])")]
    private static partial Regex InsideAddress { get; }

    [GeneratedRegex("[<>\" {}|\\\\^`]|%(?![0-9A-Fa-f]{2})")]
    private static partial Regex Unsafe { get; }
}
