using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace KapGuide.Feeds;

/// <summary>JSON documents for people and programs, with the same bytes on every machine.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A document with a line end.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options)) content(json);
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
