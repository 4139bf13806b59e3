using System.Text.Json;
using KapGuide.Citations;

namespace KapGuide.Audit.External;

/// <summary>The handle service of doi.org ("Proxy Server REST API" in the DOI Handbook): it says whether a DOI is registered, without asking a publisher.</summary>
public static class HandleService
{
    /// <summary>Response code: the handle exists.</summary>
    public const int Found = 1;

    /// <summary>Response code: there is no such handle.</summary>
    public const int NotFound = 100;

    /// <summary>Response code: the handle exists, without a value of the type that was asked for.</summary>
    public const int NoValues = 200;

    /// <summary>What to ask for a link to a DOI; null for other links.</summary>
    public static Uri? AddressOf(string url, Uri service)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Host.ToLowerInvariant() is not ("doi.org" or "dx.doi.org" or "www.doi.org")) return null;
        var doi = Doi.Normalise(Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')));
        return Doi.IsWellFormed(doi) ? new Uri(service, string.Join('/', doi.Split('/').Select(Uri.EscapeDataString)) + "?type=URL") : null;
    }

    /// <summary>The response code of an answer; 0 when it has none.</summary>
    public static int CodeOf(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("responseCode", out var code) && code.TryGetInt32(out var value) ? value : 0;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return 0;
        }
    }
}
