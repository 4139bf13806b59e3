using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace KapGuide.Citations;

/// <summary>
/// Splits what follows a key into locator and suffix, by the rules of pandoc's manual (Citation syntax): the first label with its numbers,
/// or a bare number, is the locator; braces mark it by hand; the rest is the suffix.
/// </summary>
internal static partial class LocatorText
{
    private static readonly FrozenDictionary<string, string> Labels = """
        page p pp page pages
        chapter chap chaps ch chapter chapters
        paragraph para paras par paragraph paragraphs ¶ ¶¶
        section sec secs sect section sections § §§
        figure fig figs figure figures
        table table tables tab tbl
        volume vol vols volume volumes
        book bk bks book books
        column col cols column columns
        folio fol fols folio folios
        issue no nos number numbers issue issues
        line l ll line lines
        note n nn note notes
        opus op opp opus
        part pt pts part parts
        sub-verbo s.v s.vv
        verse v vv verse verses
        appendix app appendix appendices
        """
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(static line => line.Trim().Split(' '))
        .SelectMany(static words => words.Skip(1), static (words, label) => (label, words[0]))
        .ToFrozenDictionary(static pair => pair.label, static pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

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

    /// <summary>The name of a kind of locator, written out.</summary>
    internal static string Written(string label, bool several) => (label, several) switch
    {
        (_, false) => label.Replace('-', ' '),
        ("appendix", _) => "appendices",
        ("sub-verbo", _) => "sub verbis",
        ("opus", _) => "opera",
        _ => label + "s",
    };

    /// <summary>The abbreviation of a kind of locator without periods.</summary>
    internal static string Brief(string label, bool several) => (label, several) switch
    {
        ("page", _) => several ? "pp" : "p",
        ("line", _) => several ? "ll" : "l",
        ("note", _) => several ? "nn" : "n",
        ("verse", _) => several ? "vv" : "v",
        ("opus", _) => several ? "opp" : "op",
        ("sub-verbo", _) => several ? "svv" : "sv",
        ("issue", _) => several ? "nos" : "no",
        ("book", _) => several ? "bks" : "bk",
        ("part", _) => several ? "pts" : "pt",
        ("table", _) => several ? "tbls" : "tbl",
        ("chapter" or "paragraph", _) => label[..4] + (several ? "s" : ""),
        _ => label[..3] + (several ? "s" : ""),
    };

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
