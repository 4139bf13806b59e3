using System.Globalization;
using System.Text.RegularExpressions;

namespace KapGuide.Input;

/// <summary>Reads dates as people write them, only to say how the file must write them.</summary>
internal static partial class WrittenDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The days that a text can mean: one for "3 May 2025", two for "5/3/2025", none when it can't be read.</summary>
    public static IReadOnlyList<DateOnly> Readings(string text)
    {
        if (text.Length > 60) return [];
        if (DayMonth.Match(text) is { Success: true } dayFirst) return One(dayFirst.Groups[3].Value, MonthOf(dayFirst.Groups[2].Value), dayFirst.Groups[1].Value);
        if (MonthDay.Match(text) is { Success: true } monthFirst) return One(monthFirst.Groups[3].Value, MonthOf(monthFirst.Groups[1].Value), monthFirst.Groups[2].Value);
        if (YearFirst.Match(text) is { Success: true } year) return One(year.Groups[1].Value, Number(year.Groups[2].Value), year.Groups[3].Value);
        if (YearLast.Match(text) is not { Success: true } last) return [];
        var (one, other) = (last.Groups[1].Value, last.Groups[2].Value);
        return [.. One(last.Groups[3].Value, Number(one), other).Concat(One(last.Groups[3].Value, Number(other), one)).Distinct()];
    }

    /// <summary>What to type for a key whose value is no date: the writer's own date where it can be read.</summary>
    public static string Hint(string key, string text) => Readings(text) switch
    {
        [var only] => $"Write the date as year-month-day: “{key}: {Iso(only)}”.",
        [var one, var other] => $"Write the date as year-month-day: “{key}: {Iso(one)}” for {Spoken(one)}, or “{key}: {Iso(other)}” for {Spoken(other)}.",
        _ => $"Write the date as year-month-day: “{key}: 2026-11-22”.",
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Spoken(DateOnly day) => day.ToString("MMMM d", CultureInfo.InvariantCulture);

    private static IReadOnlyList<DateOnly> One(string year, int month, string day) =>
        (Number(year), Number(day)) is var (y, d) && y is >= 1900 and <= 2199 && month is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, month) ? [new DateOnly(y, month, d)] : [];

    private static int MonthOf(string name) => name.Length < 3 ? 0 : Array.FindIndex(Months, month => name.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\W*(?:[A-Za-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?\.?[ -](?:of )?((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\.?,?[ -](\d{4})\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex DayMonth { get; }

    [GeneratedRegex(@"^\W*(?:[A-Za-z]{3,9},? )?((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\.?[ -](\d{1,2})(?:st|nd|rd|th)?,?[ -](\d{4})\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex MonthDay { get; }

    [GeneratedRegex(@"^\W*(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ][\d:.+Z-]{0,30})?\W*$")]
    private static partial Regex YearFirst { get; }

    [GeneratedRegex(@"^\W*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\W*$")]
    private static partial Regex YearLast { get; }
}
