using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace KapGuide.Citations;

/// <summary>
/// Splits what follows a key into locator and suffix, by the rules of pandoc's manual (Citation syntax): the first label with its numbers,
/// or a bare number, is the locator; braces mark it by hand; the rest is the suffix.
/// </summary>
internal static partial class LocatorText
{
    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>
    {
        ["p"] = "page", ["pp"] = "page", ["page"] = "page", ["pages"] = "page",
        ["chap"] = "chapter", ["chaps"] = "chapter", ["ch"] = "chapter", ["chapter"] = "chapter", ["chapters"] = "chapter",
        ["para"] = "paragraph", ["paras"] = "paragraph", ["par"] = "paragraph", ["paragraph"] = "paragraph", ["paragraphs"] = "paragraph",
        ["¶"] = "paragraph", ["¶¶"] = "paragraph",
        ["sec"] = "section", ["secs"] = "section", ["sect"] = "section", ["section"] = "section", ["sections"] = "section",
        ["§"] = "section", ["§§"] = "section",
        ["fig"] = "figure", ["figs"] = "figure", ["figure"] = "figure", ["figures"] = "figure",
        ["table"] = "table", ["tables"] = "table", ["tab"] = "table", ["tbl"] = "table",
        ["vol"] = "volume", ["vols"] = "volume", ["volume"] = "volume", ["volumes"] = "volume",
        ["bk"] = "book", ["bks"] = "book", ["book"] = "book", ["books"] = "book",
        ["col"] = "column", ["cols"] = "column", ["column"] = "column", ["columns"] = "column",
        ["fol"] = "folio", ["fols"] = "folio", ["folio"] = "folio", ["folios"] = "folio",
        ["no"] = "issue", ["nos"] = "issue", ["number"] = "issue", ["numbers"] = "issue", ["issue"] = "issue", ["issues"] = "issue",
        ["l"] = "line", ["ll"] = "line", ["line"] = "line", ["lines"] = "line",
        ["n"] = "note", ["nn"] = "note", ["note"] = "note", ["notes"] = "note",
        ["op"] = "opus", ["opp"] = "opus", ["opus"] = "opus",
        ["pt"] = "part", ["pts"] = "part", ["part"] = "part", ["parts"] = "part",
        ["s.v"] = "sub-verbo", ["s.vv"] = "sub-verbo",
        ["v"] = "verse", ["vv"] = "verse", ["verse"] = "verse", ["verses"] = "verse",
        ["app"] = "appendix", ["appendix"] = "appendix", ["appendices"] = "appendix",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Locator and suffix in <paramref name="text"/>, the part of a citation after its key.</summary>
    internal static (Locator? Locator, string Suffix) Split(string text)
    {
        var braced = Braced.Match(text);
        if (braced.Success)
        {
            var inside = braced.Groups[1].Value.Trim();
            var (locator, rest) = inside.Length == 0 ? (null, "") : Split(inside);
            locator = locator is null || rest.Length > 0 ? inside.Length == 0 ? null : Whole(inside) : locator;
            return (locator, text[braced.Length..].TrimEnd());
        }

        var match = Labelled.Match(text);
        if (match.Success && Labels.TryGetValue(match.Groups[1].Value.TrimEnd('.'), out var label)
            && (match.Groups[1].Value is [.., '.'] or ['§' or '¶', ..] || match.Groups[1].Length > 1))
            return (new Locator(label, match.Groups[2].Value), text[match.Length..].TrimEnd());

        match = Bare.Match(text);
        return match.Success ? (new Locator("page", match.Groups[1].Value), text[match.Length..].TrimEnd()) : (null, text.TrimEnd());
    }

    private static Locator Whole(string text)
    {
        var word = FirstWord.Match(text);
        return word.Success && Labels.TryGetValue(word.Groups[1].Value.TrimEnd('.'), out var label)
            ? new Locator(label, text[word.Length..])
            : new Locator("page", text);
    }

    private const string Roman = "[ivxlcdm]+(?![\\p{L}])|[IVXLCDM]+(?![\\p{L}])";
    private const string Digits = @"[\p{L}]{0,3}[-.]?[0-9](?:[\p{L}0-9]|[.:/](?=[\p{L}0-9]))*(?:\([\p{L}0-9]+\))*";
    private const string Join = @"\s*(?:-{1,3}|[–—])\s*|\s*[,&]\s*|\s+(?:and|&)\s+";

    [GeneratedRegex(@"^\s*,?\s*\{([^{}]*)\}")]
    private static partial Regex Braced { get; }

    [GeneratedRegex(@"^(\p{L}+(?:\.v{1,2})?\.?|[§¶]{1,2})\s*")]
    private static partial Regex FirstWord { get; }

    [GeneratedRegex($@"^\s*,?\s*(s\.vv?\.|\p{{L}}+\.?|§{{1,2}}|¶{{1,2}})\s*((?:{Digits}|{Roman})(?:(?:{Join})(?:{Digits}|{Roman}))*)")]
    private static partial Regex Labelled { get; }

    [GeneratedRegex($@"^\s*,?\s*((?=[0-9]|\p{{L}}{{1,2}}[0-9]){Digits}(?:(?:{Join}){Digits})*)(?!\w)")]
    private static partial Regex Bare { get; }
}
