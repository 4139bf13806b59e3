using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KapGuide.Citations;

/// <summary>Writes CSL-JSON in one normal form: fields in a fixed order, one to a line, so that a change shows as a small difference.</summary>
internal static class CslJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ImmutableArray<string> First =
    [
        "title", "title-short", "author", "editor", "translator", "container-title", "container-title-short", "volume", "issue", "page", "number",
        "edition", "genre", "medium", "version", "publisher", "publisher-place", "event-title", "event-place", "status", "issued", "original-date",
        "accessed", "DOI", "PMID", "PMCID", "ISBN", "ISSN", "URL",
    ];

    private static readonly ImmutableArray<string> Last = ["abstract", "note", "retraction", "custom"];

    internal static string Write(IEnumerable<Reference> references)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (var reference in references) WriteItem(json, reference);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Some fields of a reference as one compact object: what another format has no place for. A name that is missing is written as null.</summary>
    internal static string WriteFields(Reference reference, IEnumerable<string> names)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options with { Indented = false }))
        {
            json.WriteStartObject();
            foreach (var name in names)
                if (!WriteField(json, reference, name)) json.WriteNull(name);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The names of all fields that <paramref name="reference"/> has, without id and type, in the normal order.</summary>
    internal static IEnumerable<string> FieldNames(Reference reference) => reference.Texts.Select(static field => field.Key)
        .Concat(reference.NameLists.Select(static field => field.Key))
        .Concat(reference.DateFields.Select(static field => field.Key))
        .Concat(reference.RawFields.Select(static field => field.Key))
        .OrderBy(static name => Place(name))
        .ThenBy(static name => name, StringComparer.Ordinal);

    /// <summary>Whether two references have the same in a field, or both nothing. Values that are equal are not written for it; others may still be written alike.</summary>
    internal static bool IsSame(Reference one, Reference other, string name) =>
        (one.Text(name) is { Length: > 0 } text && text == other.Text(name))
        || (one.Names(name) is { IsEmpty: false } names && names.SequenceEqual(other.Names(name)))
        || (one.Date(name) is { } date && date == other.Date(name))
        || WriteFields(one, [name]) == WriteFields(other, [name]);

    private static void WriteItem(Utf8JsonWriter json, Reference reference)
    {
        json.WriteStartObject();
        json.WriteString("id", reference.Key);
        json.WriteString("type", reference.Type);
        foreach (var name in FieldNames(reference)) WriteField(json, reference, name);
        json.WriteEndObject();
    }

    private static bool WriteField(Utf8JsonWriter json, Reference reference, string name)
    {
        if (reference.Text(name) is { Length: > 0 } text) json.WriteString(name, text);
        else if (reference.Names(name) is { IsEmpty: false } names) WriteNames(json, name, names);
        else if (reference.Date(name) is { } date) WriteDate(json, name, date);
        else if (reference.RawFields.FirstOrDefault(field => field.Key == name) is { Key: not null } raw)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(raw.Value);
        }
        else return false;

        return true;
    }

    private static void WriteNames(Utf8JsonWriter json, string field, ImmutableArray<PersonName> names)
    {
        json.WriteStartArray(field);
        foreach (var name in names)
        {
            json.WriteStartObject();
            Part("literal", name.Literal);
            Part("non-dropping-particle", name.NonDroppingParticle);
            Part("family", name.Family);
            Part("given", name.Given);
            Part("dropping-particle", name.DroppingParticle);
            Part("suffix", name.Suffix);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void Part(string part, string value)
        {
            if (value.Length > 0) json.WriteString(part, value);
        }
    }

    private static void WriteDate(Utf8JsonWriter json, string field, ReferenceDate date)
    {
        json.WriteStartObject(field);
        if (date.Literal.Length > 0) json.WriteString("literal", date.Literal);
        else
        {
            json.WriteStartArray("date-parts");
            Parts(date.Start);
            if (date.End is { } end) Parts(end);
            json.WriteEndArray();
        }

        if (date.Circa) json.WriteBoolean("circa", true);
        json.WriteEndObject();

        void Parts(DateParts parts)
        {
            json.WriteStartArray();
            json.WriteNumberValue(parts.Year);
            if (parts.Month > 0) json.WriteNumberValue(parts.Month > 12 ? parts.Month + 8 : parts.Month);
            if (parts.Month > 0 && parts.Day > 0) json.WriteNumberValue(parts.Day);
            json.WriteEndArray();
        }
    }

    private static int Place(string name) =>
        First.IndexOf(name) is >= 0 and var early ? early : Last.IndexOf(name) is >= 0 and var late ? 1000 + late : 500;
}
