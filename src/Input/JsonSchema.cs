using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KapGuide.Input;

/// <summary>
/// JSON Schema (draft 2020-12) for editors, made from the keys that the reader itself uses. Names are asked for as documentation spells
/// them; apart from that, and from the case of choices, what it accepts the reader accepts.
/// </summary>
public static class JsonSchema
{
    /// <summary>A calendar date, without checking the length of months.</summary>
    public const string DateForm = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A document.</summary>
    /// <param name="name">Its short name, such as <c>article</c>.</param>
    /// <param name="title">What it describes, for people.</param>
    /// <param name="write">Writes the members that say what is allowed.</param>
    public static string Document(string name, string title, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("$id", $"urn:kapguide:schema:{name}");
            json.WriteString("title", title);
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    /// <summary>The members of a block: type, properties, required keys, and that there are no others.</summary>
    public static void WriteBlock(Utf8JsonWriter json, Schema schema)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var key in schema.Keys)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("description", key.Description);
            WriteValue(json, key);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (schema.Keys.Any(static key => key.Required)) WriteWords(json, "required", schema.Keys.Where(static key => key.Required).Select(static key => key.Name));
        json.WriteBoolean("additionalProperties", false);
    }

    /// <summary>The members of a list of blocks.</summary>
    public static void WriteList(Utf8JsonWriter json, Schema schema)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        WriteBlock(json, schema);
        json.WriteEndObject();
    }

    /// <summary>A member that lists words.</summary>
    public static void WriteWords(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, Key key)
    {
        switch (key.Kind)
        {
            case ValueKind.Text:
                // The reader takes YAML's words as they stand, so that 1964 and true are texts, too.
                WriteTypes(json, ["string", "number", "boolean"], orNothing: !key.Required);
                if (key.Required) json.WriteNumber("minLength", 1);
                if (key.Pattern is { } pattern) json.WriteString("pattern", key.Required ? pattern.Regex : $"^$|{pattern.Regex}");
                break;
            case ValueKind.Number:
                json.WriteString("type", "integer");
                break;
            case ValueKind.Flag:
                // In quotation marks it is read, too; the CMS writes it so.
                json.WriteStartArray("enum");
                json.WriteBooleanValue(true);
                json.WriteBooleanValue(false);
                json.WriteStringValue("true");
                json.WriteStringValue("false");
                json.WriteEndArray();
                break;
            case ValueKind.Date:
                json.WriteString("type", "string");
                json.WriteString("format", "date");
                json.WriteString("pattern", DateForm);
                break;
            case ValueKind.Slug:
                json.WriteString("type", "string");
                WriteSlug(json);
                break;
            case ValueKind.Choice:
                json.WriteString("type", "string");
                WriteWords(json, "enum", key.Choices);
                break;
            case ValueKind.Texts or ValueKind.Slugs:
                WriteTypes(json, ["array", "string"], orNothing: !key.Required);
                json.WriteStartObject("items");
                WriteTypes(json, key.Kind == ValueKind.Slugs ? ["string"] : ["string", "number", "boolean"], orNothing: key.Kind == ValueKind.Texts);
                if (key.Kind == ValueKind.Slugs) json.WriteString("pattern", $"^$|{Slug.Form}");
                json.WriteEndObject();
                break;
            case ValueKind.Block:
                WriteBlock(json, key.Of!);
                break;
            case ValueKind.Blocks:
                WriteList(json, key.Of!);
                break;
            case ValueKind.TextMap or ValueKind.TextsMap:
                json.WriteString("type", "object");
                json.WriteStartObject("additionalProperties");
                WriteTypes(json, key.Kind == ValueKind.TextMap ? ["string", "number", "boolean"] : ["array", "string"], orNothing: false);
                json.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"No JSON Schema for {key.Kind}."));
        }
    }

    private static void WriteSlug(Utf8JsonWriter json)
    {
        json.WriteNumber("maxLength", Slug.MaxLength);
        json.WriteString("pattern", Slug.Form);
    }

    private static void WriteTypes(Utf8JsonWriter json, IEnumerable<string> types, bool orNothing) =>
        WriteWords(json, "type", orNothing ? types.Append("null") : types);
}
