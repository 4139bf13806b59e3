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

    /// <summary>The manifest as JSON, keys in ordinal order.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json.Default.Manifest);

    [JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Manifest))]
    private sealed partial class Json : JsonSerializerContext;
}
