using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KapGuide.Output;

/// <summary>What an earlier build wrote: the only files that a later one deletes or leaves alone.</summary>
/// <param name="Version">1.</param>
/// <param name="Files">SHA-256 of each file, in hexadecimal, by its path.</param>
public sealed partial record Manifest(int Version, ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>Its name in the output folder. It holds nothing that the site itself does not show.</summary>
    public const string FileName = ".kapguide-manifest.json";

    /// <summary>Nothing was written before.</summary>
    public static Manifest Empty { get; } = new(1, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>Reads the manifest of a folder; a missing or damaged one reads as empty, so that nothing foreign is deleted.</summary>
    public static Manifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return Empty;
        try
        {
            var manifest = JsonSerializer.Deserialize(File.ReadAllBytes(path), Json.Default.Manifest);
            return manifest is { Version: 1, Files: not null } ? manifest with { Files = manifest.Files.WithComparers(StringComparer.Ordinal) } : Empty;
        }
        catch (JsonException)
        {
            return Empty;
        }
    }

    /// <summary>Writes a manifest as JSON, piece by piece: of a large site, it is a large file.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="files">Paths with their hashes, in ordinal order.</param>
    public static void Write(Stream stream, IEnumerable<(string Path, string Hash)> files)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartObject("files");
        foreach (var (path, hash) in files)
        {
            json.WriteString(path, hash);
            if (json.BytesPending > FlushedBytes) json.Flush();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private const int FlushedBytes = 1 << 16;

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Manifest))]
    private sealed partial class Json : JsonSerializerContext;
}
