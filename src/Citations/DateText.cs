using System.Text.RegularExpressions;

namespace KapGuide.Citations;

/// <summary>
/// Reads dates that people and programs write as text: EDTF level 0 and the common part of level 1 (2024-05, 2024-21, 1910~, 2020/2021),
/// "March 3, 2020", "3 Mar 2020", "Spring 2020", 2020-2021. Other text is kept as words.
/// </summary>
internal static partial class DateText
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "spr", "sum", "aut", "win"];

    internal static ReferenceDate? Parse(string text)
    {
        text = text.Trim();
        if (text.Length == 0) return null;
        var bare = Circa.Replace(text, "").TrimEnd('~', '?');
        var circa = bare.Length < text.Length;
        var halves = bare.Contains('/') && !Slashed.IsMatch(bare) ? bare.Split('/', 2) : YearRange.Match(bare) is { Success: true } years
            ? [years.Groups[1].Value, years.Groups[2].Value]
            : [bare];
        if (One(halves[0].Trim()) is not { } start) return new ReferenceDate { Literal = text };
        return halves.Length == 1
            ? new ReferenceDate { Start = start, Circa = circa }
            : One(halves[1].Trim()) is { } end
            ? new ReferenceDate { Start = start, End = end, Circa = circa }
            : new ReferenceDate { Literal = text };
    }

    private static DateParts? One(string text)
    {
        if (Iso.Match(text) is { Success: true } iso) return Checked(iso.Groups[1].Value, Number(iso.Groups[2]), Number(iso.Groups[3]));
        if (MonthFirst.Match(text) is { Success: true } american && MonthOf(american.Groups[1].Value) is > 0 and var first)
            return Checked(american.Groups[3].Value, first, Number(american.Groups[2]));
        if (DayFirst.Match(text) is { Success: true } british && MonthOf(british.Groups[2].Value) is > 0 and var second)
            return Checked(british.Groups[3].Value, second, Number(british.Groups[1]));
        if (YearFirst.Match(text) is { Success: true } pubmed && MonthOf(pubmed.Groups[2].Value) is > 0 and var third)
            return Checked(pubmed.Groups[1].Value, third, Number(pubmed.Groups[3]));
        return null;
    }

    private static DateParts? Checked(string year, int month, int day)
    {
        if (month is >= 21 and <= 24) month -= 8;
        return int.Parse(year) is not 0 and var number && month is >= 0 and <= 16 && day is >= 0 and <= 31 ? new DateParts(number, month, day) : null;
    }

    private static int MonthOf(string word)
    {
        var index = word.Length < 3 ? -1 : Array.IndexOf(Months, word[..3].ToLowerInvariant());
        return word.Equals("fall", StringComparison.OrdinalIgnoreCase) ? 15 : index + 1;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan) : 0;

    [GeneratedRegex(@"^(?:c\.|ca\.?|circa)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Circa { get; }

    [GeneratedRegex(@"^[0-9]{1,4}/[0-9]{1,2}(?:/[0-9]{1,4})?$")]
    private static partial Regex Slashed { get; }

    [GeneratedRegex(@"^([0-9]{4})\s*[-–]\s*([0-9]{4})$")]
    private static partial Regex YearRange { get; }

    [GeneratedRegex(@"^(-?[0-9]{1,5})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2})(?:T.*)?)?)?$")]
    private static partial Regex Iso { get; }

    [GeneratedRegex(@"^(\p{L}+)\.?(?:\s+([0-9]{1,2})(?:st|nd|rd|th)?)?,?\s+([0-9]{4})$")]
    private static partial Regex MonthFirst { get; }

    [GeneratedRegex(@"^([0-9]{1,2})\.?\s+(\p{L}+)\.?,?\s+([0-9]{4})$")]
    private static partial Regex DayFirst { get; }

    [GeneratedRegex(@"^([0-9]{4})\s+(\p{L}+)\.?(?:\s+([0-9]{1,2}))?$")]
    private static partial Regex YearFirst { get; }
}
