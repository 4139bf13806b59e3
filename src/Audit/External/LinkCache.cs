using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KapGuide.Audit.External;

/// <summary>What was learnt earlier, so that nobody is asked more often than needed: what works for seven days, what refuses programs for three; the rest is asked again.</summary>
/// <param name="Results">By address.</param>
public sealed partial record LinkCache(ImmutableSortedDictionary<string, LinkResult> Results)
{
    private static readonly LinkCacheJson Readable = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter<LinkVerdict>(JsonNamingPolicy.CamelCase) },
    });

    /// <summary>Knows nothing.</summary>
    public static LinkCache Empty { get; } = new(ImmutableSortedDictionary.Create<string, LinkResult>(StringComparer.Ordinal));

    /// <summary>What is known of an address and still fresh; null otherwise.</summary>
    public LinkResult? Fresh(string url, DateTimeOffset now) =>
        Results.TryGetValue(url, out var result) && now - result.Checked is var age && age >= TimeSpan.Zero && age < result.Verdict switch
        {
            LinkVerdict.Ok or LinkVerdict.Redirected => TimeSpan.FromDays(7),
            LinkVerdict.Blocked => TimeSpan.FromDays(3),
            _ => TimeSpan.Zero,
        } ? result : null;

    /// <summary>The cache with new results, and without addresses that the site no longer has.</summary>
    public LinkCache With(IEnumerable<LinkResult> results, IReadOnlySet<string> used) =>
        new(Results.SetItems(results.Select(static result => KeyValuePair.Create(result.Url, result))).RemoveRange(Results.Keys.Where(url => !used.Contains(url))));

    /// <summary>The file's text: version 1.</summary>
    public string ToJson() => JsonSerializer.Serialize(new File(1, [.. Results.Values]), Readable.File) + "\n";

    /// <summary>Reads a file's text; a cache that can't be read knows nothing.</summary>
    public static LinkCache Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Readable.File) is { Version: 1, Links.IsDefault: false } file
                ? Empty with { Results = Empty.Results.SetItems(file.Links.Where(static link => link is { Url: not null }).Select(static link => KeyValuePair.Create(link.Url, link))) }
                : Empty;
        }
        catch (JsonException)
        {
            return Empty;
        }
    }

    private sealed record File(int Version, ImmutableArray<LinkResult> Links);

    [JsonSerializable(typeof(File))]
    private sealed partial class LinkCacheJson : JsonSerializerContext;
}
