using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace KapGuide.Citations;

/// <summary>Values of CSL-JSON fields. Programs write numbers as strings and the other way round; both are read, everything else is reported.</summary>
internal static class CslJsonValues
{
    private const string NameForm = "[ { \"family\": \"…\", \"given\": \"…\" } ] or [ { \"literal\": \"…\" } ]";
    private const string DateForm = "{ \"date-parts\": [ [ 2024, 5, 19 ] ] }";

    /// <summary>Whether a field that is not known to hold anything else must be a text or a number.</summary>
    internal static bool IsText(string name) => name is "title" or "container-title" or "DOI" or "URL" or "volume" or "issue" or "page" or "note"
        or "publisher" or "number" or "edition" or "PMID" or "PMCID" or "title-short" or "genre" or "medium" or "status" or "abstract" or "language";

    /// <summary>A text, number or truth value as text. Broken surrogates become U+FFFD.</summary>
    internal static string Scalar(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.String) return System.Text.Encoding.UTF8.GetString(json.ValueSpan);
        try
        {
            return json.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    /// <summary>A list of names.</summary>
    internal static ImmutableArray<PersonName> Names(JsonElement value, Action<string> wrong)
    {
        if (value.ValueKind == JsonValueKind.Object) return [Name(value, wrong)];
        if (value.ValueKind != JsonValueKind.Array)
        {
            wrong(NameForm);
            return value.ValueKind == JsonValueKind.String ? [new PersonName { Literal = Text(value) }] : [];
        }

        var names = ImmutableArray.CreateBuilder<PersonName>(value.GetArrayLength());
        foreach (var entry in value.EnumerateArray())
            if (entry.ValueKind == JsonValueKind.Object) names.Add(Name(entry, wrong));
            else wrong(NameForm);
        names.RemoveAll(static name => name.ToString().Length == 0);
        return names.ToImmutable();
    }

    /// <summary>A date or range of dates; null when nothing of it can be read.</summary>
    internal static ReferenceDate? Date(JsonElement value, Action<string> wrong)
    {
        if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            wrong(DateForm);
            return DateText.Parse(Text(value));
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            wrong(DateForm);
            return null;
        }

        var circa = value.TryGetProperty("circa", out var about) && Text(about) is not ("" or "false" or "0");
        if (value.TryGetProperty("date-parts", out var parts) && Parts(parts, wrong) is [var start, .. var rest])
        {
            if (value.TryGetProperty("season", out var season) && Season(Text(season)) is > 0 and var month && start.Month == 0)
                start = start with { Month = month };
            return new ReferenceDate { Start = start, End = rest is [var end, ..] ? end : null, Circa = circa };
        }

        if (value.TryGetProperty("literal", out var literal) && Text(literal).Length > 0) return new ReferenceDate { Literal = Text(literal), Circa = circa };
        return value.TryGetProperty("raw", out var raw) && DateText.Parse(Text(raw)) is { } date ? date with { Circa = circa || date.Circa } : null;
    }

    /// <summary>A string as it is, a number or truth value as JSON writes it, anything else empty.</summary>
    internal static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => SafeString(value),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => "",
    };

    private static string SafeString(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private static PersonName Name(JsonElement value, Action<string> wrong)
    {
        var name = new PersonName();
        foreach (var field in value.EnumerateObject())
        {
            if (field.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array) wrong(NameForm);
            var text = Text(field.Value).Trim();
            name = field.Name switch
            {
                "family" => name with { Family = text },
                "given" => name with { Given = text },
                "literal" or "name" => name with { Literal = text },
                "suffix" => name with { Suffix = text },
                "dropping-particle" => name with { DroppingParticle = text },
                "non-dropping-particle" => name with { NonDroppingParticle = text },
                _ => name,
            };
        }

        return name.Family.Length > 0 || name.Given.Length > 0 ? name with { Literal = "" } : name;
    }

    private static List<DateParts> Parts(JsonElement value, Action<string> wrong)
    {
        List<DateParts> dates = [];
        if (value.ValueKind != JsonValueKind.Array)
        {
            wrong(DateForm);
            return dates;
        }

        foreach (var entry in value.EnumerateArray())
        {
            var parts = entry.ValueKind == JsonValueKind.Array ? entry.EnumerateArray().Select(Number).ToArray() : [];
            if (parts is [not 0, ..]) dates.Add(new DateParts(parts[0], Month(parts.ElementAtOrDefault(1)), Math.Clamp(parts.ElementAtOrDefault(2), 0, 31)));
            else if (entry.ValueKind != JsonValueKind.Array) wrong(DateForm);
        }

        return dates;
    }

    private static int Number(JsonElement value) =>
        int.TryParse(Text(value), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, -99999, 99999)
            : 0;

    /// <summary>Months as they are; EDTF's and CSL's seasons (21 to 24, 13 to 16) as 13 to 16.</summary>
    private static int Month(int value) => value switch { >= 1 and <= 16 => value, >= 21 and <= 24 => value - 8, _ => 0 };

    private static int Season(string text) => text.ToLowerInvariant() switch
    {
        "1" or "21" or "spring" => 13,
        "2" or "22" or "summer" => 14,
        "3" or "23" or "autumn" or "fall" => 15,
        "4" or "24" or "winter" => 16,
        _ => 0,
    };
}
