namespace KapGuide.Citations;

/// <summary>A day, a month, a season or a year. The year is astronomical in sign only: -340 is 340 B.C.E.</summary>
/// <param name="Year">0 when unknown; negative before the common era.</param>
/// <param name="Month">1 to 12; 13 to 16 for spring, summer, autumn, winter; 0 when unknown.</param>
/// <param name="Day">1 to 31; 0 when unknown.</param>
public readonly record struct DateParts(int Year, int Month = 0, int Day = 0);

/// <summary>A date or range of dates of a reference, as in CSL-JSON.</summary>
public sealed record ReferenceDate
{
    /// <summary>The date, or where a range begins.</summary>
    public DateParts Start { get; init; }

    /// <summary>Where a range ends; null when there is no range.</summary>
    public DateParts? End { get; init; }

    /// <summary>Whether the date is approximate ("circa").</summary>
    public bool Circa { get; init; }

    /// <summary>Words that stand instead of a date ("proposed May 23, 2016"); empty otherwise.</summary>
    public string Literal { get; init; } = "";

    /// <summary>The first day that the date may mean; null when it holds words or a year that the calendar lacks.</summary>
    public DateOnly? FirstDay =>
        Literal.Length > 0 || Start.Year is < 1 or > 9999
            ? null
            : new DateOnly(Start.Year, Start.Month is >= 1 and <= 12 ? Start.Month : 1, 1).AddDays(Math.Max(Start.Day, 1) - 1);
}
