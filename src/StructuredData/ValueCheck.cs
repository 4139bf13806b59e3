using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using KapGuide.Diagnostics;

namespace KapGuide.StructuredData;

/// <summary>Values of the wrong kind (SDA-03).</summary>
/// <remarks>
/// schema.org tolerates a text where a thing is expected; we don't, because search engines then drop the property.
/// The exception is an absolute address where any Thing may stand, which they read as a reference.
/// </remarks>
internal static partial class ValueCheck
{
    public static IEnumerable<Diagnostic> Find(ImmutableArray<GraphThing> things, PageFacts facts)
    {
        var byId = things.Where(static thing => thing.Id.Length > 0 && !thing.Types.IsEmpty).ToLookup(static thing => thing.Id);
        foreach (var thing in things)
        {
            if (thing.Id.Length > 0 && !thing.Id.StartsWith("_:", StringComparison.Ordinal) && !IsAddress(thing.Id))
                yield return Wrong(facts, $"The @id “{thing.Id}” at {thing.Path} is no absolute address.", $"Write it in full: “{Absolute(facts.Url, thing.Id)}”.");
            foreach (var (name, path, value) in thing.Values)
            {
                if (SchemaVocabulary.Properties.TryGetValue(SchemaVocabulary.LocalName(name), out var property) && Problem(property, value, facts, byId) is { } problem)
                    yield return Wrong(facts, $"The value of {path} {problem.What}.", problem.Hint);
            }
        }
    }

    private static (string What, string Hint)? Problem(SchemaProperty property, JsonElement value, PageFacts facts, ILookup<string, GraphThing> byId)
    {
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@value", out var plain)) value = plain;
        return value.ValueKind switch
        {
            JsonValueKind.String => Text(property, value.GetString()!, facts),
            JsonValueKind.Number when !Takes(property, "Number", "Text") && !property.IsOpen => ("is a number", Expected(property)),
            JsonValueKind.True or JsonValueKind.False when !Takes(property, "Boolean") => ("is true or false", Expected(property)),
            JsonValueKind.Object => Thing(property, value, byId),
            JsonValueKind.Null => ("is null", "Leave the property out."),
            _ => null,
        };
    }

    private static (string, string)? Text(SchemaProperty property, string text, PageFacts facts)
    {
        if (string.IsNullOrWhiteSpace(text)) return ("is empty", "Leave the property out, or give it a value.");
        var dates = property.Ranges.Any(static range => range is "Date" or "DateTime" or "Time");
        if (dates && !Takes(property, "Text")) return Date(property, text);
        if (property.Ranges.Contains("URL") && !Takes(property, "Text"))
            return IsAddress(text) ? null : ("is no absolute address", $"Write it in full: “{Absolute(facts.Url, text)}”.");
        if (Takes(property, "Text") || property.IsOpen) return null;
        if (property.Ranges.Any(static range => SchemaVocabulary.IsA(range, "Enumeration")))
        {
            var members = property.Ranges.SelectMany(static range => SchemaVocabulary.Members.Where(entry => SchemaVocabulary.IsA(entry.Key, range)).SelectMany(static entry => entry.Value)).ToArray();
            return members.Contains(SchemaVocabulary.LocalName(text)) ? null
                : ($"(“{text}”) is no member of {string.Join(" or ", property.Ranges)}", Spelling.DidYouMean(SchemaVocabulary.LocalName(text), members, $"Choose one of: {string.Join(", ", members.Take(8))} …"));
        }

        if (property.Ranges.Contains("Boolean")) return ("is a text", "Write true or false without quotation marks.");
        if (Takes(property, "Number")) return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? null : ("is no number", "Write a number without quotation marks.");
        if (property.Ranges.Contains("Duration") && Duration.IsMatch(text)) return null;
        return property.Ranges.Contains("Thing") && IsAddress(text) ? null : ("is a text where a thing belongs", Expected(property));
    }

    private static (string, string)? Date(SchemaProperty property, string text)
    {
        if (property.Ranges.Contains("Time") && Clock.IsMatch(text)) return null;
        var match = Iso.Match(text);
        if (!match.Success) return ($"(“{text}”) is no date", "Write year-month-day: 2026-11-22, or with time and zone: 2026-11-22T12:00:00Z.");
        var day = match.Groups["day"].Value;
        if (day.Length > 0 && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return ($"(“{text}”) is a day that the calendar lacks", "Check month and day.");
        if (match.Groups["time"].Success && !match.Groups["zone"].Success) return ($"(“{text}”) has a time without a zone", $"Add Z or a difference to UTC: {text}Z.");
        return match.Groups["time"].Success && property.Ranges is ["Date"] ? ($"(“{text}”) has a time, but only a day belongs there", $"Write {day}.") : null;
    }

    private static (string, string)? Thing(SchemaProperty property, JsonElement value, ILookup<string, GraphThing> byId)
    {
        var types = value.TryGetProperty("@type", out var type)
            ? [.. GraphReader.Texts(type).Select(SchemaVocabulary.LocalName)]
            : value.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String ? byId[id.GetString()!].SelectMany(static own => own.Types).ToArray() : [];
        if (types.Length == 0 || property.IsOpen || types.Any(static own => !SchemaVocabulary.Knows(own))) return null;
        return types.Any(own => property.Ranges.Any(range => SchemaVocabulary.IsA(own, range))) ? null : ($"is of the type {string.Join("/", types)}", Expected(property));
    }

    private static bool Takes(SchemaProperty property, params ReadOnlySpan<string> kinds)
    {
        foreach (var range in property.Ranges)
            foreach (var kind in kinds)
                if (range == kind || (kind == "Number" && range is "Integer" or "Float") || (kind == "Text" && range != "URL" && SchemaVocabulary.IsA(range, "Text"))) return true;
        return false;
    }

    private static string Expected(SchemaProperty property) => $"“{property.Name}” takes {string.Join(" or ", property.Ranges.Take(5))}.";

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "https" or "http" && address.Host.Length > 0 || address.Scheme is "mailto" or "tel" or "urn") && !text.Contains(' ', StringComparison.Ordinal);

    private static string Absolute(string page, string text) =>
        Uri.TryCreate(page, UriKind.Absolute, out var at) && Uri.TryCreate(at, text, out var full) ? full.AbsoluteUri : "https://…";

    private static Diagnostic Wrong(PageFacts facts, string message, string hint) => new(SchemaRules.WrongValue, facts.At, message, hint);

    [GeneratedRegex(@"^(?:(?<day>\d{4}-\d\d-\d\d)(?<time>[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?<zone>Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?|\d{4}(?:-(?:0[1-9]|1[0-2]))?)$")]
    private static partial Regex Iso { get; }

    [GeneratedRegex(@"^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:\d\d)?$")]
    private static partial Regex Clock { get; }

    [GeneratedRegex(@"^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$")]
    private static partial Regex Duration { get; }
}
