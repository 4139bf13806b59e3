using System.Text.Json;
using KapGuide.Input;

namespace KapGuide.Citations;

/// <summary>What an editor needs to know of <c>references.json</c>: CSL-JSON as our reader takes it, with our own fields.</summary>
public static class ReferenceJsonSchema
{
    private static readonly string[] Texts = ["title", "container-title", "DOI", "URL", "volume", "issue", "page", "publisher", "number", "edition", "PMID", "PMCID", "note", "title-short", "genre", "medium", "status", "abstract", "language"];

    /// <summary>Writes the members that say what the file may hold.</summary>
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        JsonSchema.WriteWords(json, "required", ["id", "type"]);
        json.WriteStartObject("properties");
        Property(json, "id", "The key: answers cite it as [@key]. Family name and year, such as hull2022.", static json => json.WriteString("type", "string"));
        Property(json, "type", "What kind of source it is.", static json => JsonSchema.WriteWords(json, "enum", CslVariables.Types.Order(StringComparer.Ordinal)));
        foreach (var name in Texts) Property(json, name, "Text or number.", static json => JsonSchema.WriteWords(json, "type", ["string", "number"]));
        foreach (var name in CslVariables.Names.Order(StringComparer.Ordinal)) Property(json, name, "People or organizations, in the order of the source.", Names);
        foreach (var name in CslVariables.Dates.Order(StringComparer.Ordinal)) Property(json, name, "A day, month or year: { \"date-parts\": [[2024, 5, 19]] }.", Date);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Property(Utf8JsonWriter json, string name, string description, Action<Utf8JsonWriter> write)
    {
        json.WriteStartObject(name);
        json.WriteString("description", description);
        write(json);
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var (name, description) in new[] { ("family", "Family name."), ("given", "Given names or initials."), ("literal", "The whole name of an organization."), ("suffix", "Jr., III."), ("dropping-particle", "Such as van, left out when sorting."), ("non-dropping-particle", "Such as de, kept when sorting.") })
            Property(json, name, description, static json => json.WriteString("type", "string"));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Date(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject("date-parts");
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        JsonSchema.WriteWords(json, "type", ["integer", "string"]);
        json.WriteEndObject();
        json.WriteNumber("maxItems", 3);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
