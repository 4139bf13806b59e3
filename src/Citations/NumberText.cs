using System.Text;
using System.Text.RegularExpressions;

namespace KapGuide.Citations;

/// <summary>Numbers that may be several: volumes, issues, pages, locators.</summary>
internal static partial class NumberText
{
    /// <summary>Whether every number in <paramref name="text"/> is one: 12, 12a, S12, xii, also in ranges and lists. Empty text is none.</summary>
    internal static bool IsNumeric(string text) => text.Length > 0 && Joiner.Split(text.Trim()).All(static part => Single.IsMatch(part));

    /// <summary>Whether <paramref name="text"/> names more than one: "3-4", "1, 7", "iv–xii", but not "12-B".</summary>
    internal static bool IsPlural(string text) => Joiner.IsMatch(text.Trim()) && IsNumeric(text);

    /// <summary>The number with <paramref name="dash"/> in its ranges; what is no range keeps its hyphen.</summary>
    internal static string Format(string text, string dash)
    {
        text = text.Trim();
        if (text.AsSpan().IndexOfAny("-–&") < 0) return text;
        if (!IsNumeric(text)) return Ampersand.Replace(text, " & ");
        return Ampersand.Replace(Dash.Replace(text, dash), " & ");
    }

    /// <summary>Page numbers: ranges get <paramref name="dash"/> and their end in full (1123-30 is 1123–1130); lists and e-numbers stay.</summary>
    internal static string Pages(string text, string dash)
    {
        text = Ampersand.Replace(text.Trim(), " & ");
        if (text.AsSpan().IndexOfAny("-–") < 0) return text;
        return PageRange.Replace(text, match =>
        {
            var (lead, from, endLead, to) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value);
            if ((endLead.Length == 0 || endLead == lead) && Digits(from) is { Length: > 0 } start && Digits(to) is { Length: > 0 } end && end.Length < start.Length && to.Length == end.Length)
            {
                var full = start[..(start.Length - end.Length)] + to;
                if (long.TryParse(start, out var low) && long.TryParse(Digits(full), out var high) && low < high) return lead + from + dash + lead + full;
            }

            return lead + from + dash + endLead + to;
        });
    }

    /// <summary>1st, 2nd, 3rd, 4th, 11th …; text that is no plain number comes back as it is.</summary>
    internal static string Ordinal(string text) => !int.TryParse(text, out var number) ? text : (number % 100, number % 10) switch
    {
        ( >= 11 and <= 13, _) => text + "th",
        (_, 1) => text + "st",
        (_, 2) => text + "nd",
        (_, 3) => text + "rd",
        _ => text + "th",
    };

    private static string Digits(string text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length])) length++;
        return text[..length];
    }

    [GeneratedRegex(@"\s*&\s*|,?\s+and\s+|[;,]\s+|\s*[-–]+\s*")]
    private static partial Regex Joiner { get; }

    [GeneratedRegex(@"^(?:(?:[0-9]*[a-zA-Z]+0*)?[0-9]+[a-zA-Z]*|[ivxlcmIVXLCM]+)$")]
    private static partial Regex Single { get; }

    [GeneratedRegex(@"\s*[-–]+\s*")]
    private static partial Regex Dash { get; }

    [GeneratedRegex(@"\s*&\s*")]
    private static partial Regex Ampersand { get; }

    [GeneratedRegex(@"(?<![\p{L}0-9])([0-9]*[a-zA-Z]+0*)?([0-9]+[a-z]*|(?<![0-9A-Za-z])[ivxlcmIVXLCM]+)\s*[-–]+\s*([0-9]*[a-zA-Z]+0*)?([0-9]+[a-z]*|[ivxlcmIVXLCM]+)(?![\p{L}0-9])")]
    private static partial Regex PageRange { get; }
}
