namespace KapGuide.Citations;

/// <summary>Dates in American English. A range shares what its ends have in common: September 8–10, 2022; November–December 2022.</summary>
internal static class DateFormat
{
    private static readonly string[] Months =
    [
        "", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Spring", "Summer", "Autumn", "Winter",
    ];

    /// <summary>The year, or years of a range; words where the date has none.</summary>
    internal static string Year(ReferenceDate? date, EraWords eras)
    {
        if (date is null) return "";
        if (date.Literal.Length > 0) return RichData.Read(date.Literal);
        var start = Year(date.Start.Year, eras);
        return date.End is { } end && end.Year != 0 && end.Year != date.Start.Year ? $"{start}–{Year(end.Year, eras)}" : start;
    }

    /// <summary>Month and day without the year; empty when unknown.</summary>
    internal static string MonthDay(ReferenceDate? date)
    {
        if (date is null || date.Literal.Length > 0) return "";
        var start = MonthDay(date.Start);
        if (date.End is not { } end || start.Length == 0 || end == date.Start) return start;
        if (end.Year == date.Start.Year && end.Month == date.Start.Month) return end.Day > 0 && date.Start.Day > 0 ? $"{start}–{end.Day}" : start;
        return MonthDay(end) is { Length: > 0 } last ? $"{start}–{last}" : start;
    }

    /// <summary>The whole date: May 19, 2024.</summary>
    internal static string Full(ReferenceDate? date, EraWords eras)
    {
        if (date is null) return "";
        if (date.Literal.Length > 0) return RichData.Read(date.Literal);
        if (date.End is { } end && end.Year != date.Start.Year)
            return date.Start.Month == 0 ? Year(date, eras) : $"{Full(date.Start, eras)}–{Full(end, eras)}";
        var monthDay = MonthDay(date);
        return monthDay.Length == 0 ? Year(date, eras) : monthDay + (date.Start.Day > 0 ? ", " : " ") + Year(date.Start.Year, eras);
    }

    private static string Full(DateParts date, EraWords eras) =>
        MonthDay(date) is { Length: > 0 } monthDay ? monthDay + (date.Day > 0 ? ", " : " ") + Year(date.Year, eras) : Year(date.Year, eras);

    private static string MonthDay(DateParts date) =>
        date.Month == 0 ? "" : date.Day > 0 && date.Month <= 12 ? $"{Months[date.Month]} {date.Day}" : Months[date.Month];

    private static string Year(int year, EraWords eras) => year switch
    {
        < 0 => $"{-year}{eras.Before}",
        < 500 => $"{year}{eras.After}",
        _ => year.ToString(),
    };
}

/// <summary>What a style writes after years before the common era, and after early years of it.</summary>
internal readonly record struct EraWords(string Before, string After);
