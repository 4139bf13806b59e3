using System.Collections.Immutable;
using System.Text.Json;
using KapGuide.Diagnostics;

namespace KapGuide.Citations;

/// <summary>A reference while it is being read, field by field; the last of two equal fields wins. Used by readers only.</summary>
internal sealed class ReferenceDraft
{
    private readonly List<KeyValuePair<string, string>> _texts = [];
    private readonly List<KeyValuePair<string, ImmutableArray<PersonName>>> _names = [];
    private readonly List<KeyValuePair<string, ReferenceDate>> _dates = [];
    private readonly List<KeyValuePair<string, string>> _raw = [];
    private readonly List<KeyValuePair<string, SourceSpan>> _places = [];
    private ReferenceAppraisal _appraisal = ReferenceAppraisal.None;
    private Retraction? _retraction;

    internal string Key { get; set; } = "";

    internal string Type { get; set; } = "document";

    internal SourceSpan KeyAt { get; set; } = SourceSpan.File("");

    /// <summary>The fields whose place is worth remembering, because findings point at them.</summary>
    internal static bool KeepsPlace(string name) => name is "DOI" or "URL" or "accessed" or "title" or "retraction";

    internal void Text(string name, string value)
    {
        if (name == "retraction" && value is not ("false" or "")) _retraction = new Retraction("", value == "true" ? "" : value);
        if (value.Length > 0) Set(_texts, name, value);
    }

    internal void Names(string name, ImmutableArray<PersonName> value)
    {
        if (!value.IsEmpty) Set(_names, name, value);
    }

    internal void Date(string name, ReferenceDate? value)
    {
        if (value is not null) Set(_dates, name, value);
    }

    internal void Place(string name, SourceSpan at) => Set(_places, name, at);

    /// <summary>Keeps a structured field, and reads those that mean something to us.</summary>
    internal void Raw(string name, JsonElement value, Action<string> wrong)
    {
        if (name == "custom" && value.ValueKind == JsonValueKind.Object) _appraisal = Appraisal(value);
        else if (name == "custom") wrong("an object: { \"design\": \"randomized trial\", \"n\": 40 }");
        else if (name == "retraction" && value.ValueKind == JsonValueKind.Object)
            _retraction = new Retraction(Member(value, "date"), Member(value, "reason"));
        else if (name == "retraction") wrong("a text, or { \"date\": \"2024-05-01\", \"reason\": \"…\" }");
        Set(_raw, name, JsonSerializer.Serialize(value, CompactJson.Default.JsonElement));
    }

    /// <summary>Removes a text and returns it.</summary>
    internal string Take(string name)
    {
        var index = _texts.FindIndex(field => field.Key == name);
        if (index < 0) return "";
        var value = _texts[index].Value;
        _texts.RemoveAt(index);
        return value;
    }

    internal Reference Build() => new(Key, KeyAt, Type)
    {
        Texts = [.. _texts],
        NameLists = [.. _names],
        DateFields = [.. _dates],
        RawFields = [.. _raw],
        Places = [.. _places],
        Appraisal = _appraisal,
        Retraction = _retraction,
    };

    private static ReferenceAppraisal Appraisal(JsonElement custom) => new(
        Member(custom, "design"),
        int.TryParse(Member(custom, "n"), out var n) && n >= 0 ? n : null,
        Member(custom, "funding"),
        Member(custom, "classic") == "true", Member(custom, "undated") == "true");

    private static string Member(JsonElement value, string name) => value.TryGetProperty(name, out var member) ? CslJsonValues.Text(member) : "";

    private static void Set<T>(List<KeyValuePair<string, T>> fields, string name, T value)
    {
        var index = fields.FindIndex(field => field.Key == name);
        if (index < 0) fields.Add(new(name, value));
        else fields[index] = new(name, value);
    }
}
