using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KapGuide.Search;

/// <summary>
/// The texts that excerpts are cut from, all in one file, which the browser asks for together with the index:
/// a request per result would tell the server what was found.
/// </summary>
public static class SearchTexts
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// JSON: one list for each document, in the index's order (<see cref="SearchIndex.InOrder"/>), of sections
    /// <c>[anchor, heading, passage, …]</c>; the first is <c>["", "", summary]</c>.
    /// </summary>
    public static ReadOnlyMemory<byte> Build(IEnumerable<SearchDocument> documents)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Plain);
        json.WriteStartArray();
        foreach (var document in SearchIndex.InOrder(documents))
        {
            json.WriteStartArray();
            Section(json, "", "", [document.Summary]);
            foreach (var section in document.Sections) Section(json, section.Id, section.Heading, section.Passages);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void Section(Utf8JsonWriter json, string id, string heading, ImmutableArray<string> passages)
    {
        json.WriteStartArray();
        json.WriteStringValue(id);
        json.WriteStringValue(heading);
        foreach (var passage in passages) json.WriteStringValue(passage);
        json.WriteEndArray();
    }
}
