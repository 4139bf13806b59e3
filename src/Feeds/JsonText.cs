using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace KapGuide.Feeds;

/// <summary>JSON documents for people and programs, with the same bytes on every machine.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A document with a line end.</summary>
    /// <param name="content">Writes it.</param>
    /// <param name="size">About how many bytes it will have: a large one then isn't copied while it grows.</param>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> content, int size = 4096)
    {
        var buffer = new ArrayBufferWriter<byte>(size);
        using (var json = new Utf8JsonWriter(buffer, Options)) content(json);
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }
}
