using System.Collections.Immutable;
using System.Text.Json;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds pages whose dates differ between what people see, structured data, link previews and the sitemap (SEO-13).</summary>
/// <remarks>Compared are days. Structured data counts where a node is the page itself: its <c>@id</c> or <c>url</c> begins with the canonical address.</remarks>
public static class PageDates
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("SEO-13", nameof(PageDates), Severity.Error, "Finds pages whose dates differ between what people see, structured data, link previews and the sitemap.")
    {
        Why = "https://developers.google.com/search/docs/appearance/publication-dates",
    };

    /// <returns>One finding for each date that stands alone.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site)
    {
        var sitemap = SitemapEntries.Read(site, "sitemap.xml").Entries.DistinctBy(static entry => entry.Location).ToDictionary(static entry => entry.Location, static entry => entry.Modified, StringComparer.Ordinal);
        foreach (var page in site.Pages.Where(static page => page.IsIndexable && page.Source.Article is not null))
        {
            var data = page.DataDays.Select(static pair => (Name: pair.Key, Day: pair.Value)).Distinct().ToArray();
            var seen = page.Days.Select(Day).ToHashSet(StringComparer.Ordinal);
            foreach (var (name, day) in data.Where(date => !seen.Contains(date.Day)))
                yield return Finding(page, $"Structured data gives {day} as {name}, but no such day stands on the page");
            foreach (var (meta, own, name) in new[] { ("article:published_time", page.PublishedMeta, "datePublished"), ("article:modified_time", page.ModifiedMeta, "dateModified") })
            {
                if (own is not { Length: > 0 } shared) continue;
                if (data.FirstOrDefault(date => date.Name == name).Day is { } day ? day != Day(shared) : !seen.Contains(Day(shared)))
                    yield return Finding(page, $"The link preview gives {Day(shared)} as {meta}, which differs from {name}");
            }

            var modified = data.FirstOrDefault(static date => date.Name == "dateModified").Day ?? page.Source.Article!.Metadata.Modified?.ToString("yyyy-MM-dd");
            if (sitemap.GetValueOrDefault(site.Site.Settings.Host + page.Url) is { } listed && modified is not null && Day(listed) != modified)
                yield return Finding(page, $"The sitemap says that the page changed on {Day(listed)}, the page says {modified}");
        }
    }

    private static Diagnostic Finding(AuditedPage page, string what) =>
        new(Rule, page.Source.File, $"{what} ({page.Url}).", "All of them come from Published and Updated in the front matter: take the date from there.");

    private static string Day(string date) => date.Length > 10 ? date[..10] : date;

    /// <summary>Dates of the page in its own structured data, by property.</summary>
    internal static ImmutableArray<KeyValuePair<string, string>> InData(AuditedSite site, OpenPage page) =>
        page.IsIndexable && page.Source.Article is not null ? [.. page.JsonLd.SelectMany(text => DatesIn(text, page.Canonical ?? site.Site.Settings.Host + page.Url))] : [];

    private static IEnumerable<KeyValuePair<string, string>> DatesIn(string jsonLd, string canonical)
    {
        try
        {
            using var document = JsonDocument.Parse(jsonLd);
            return [.. NodesOf(document.RootElement).Where(node => IsPage(node, canonical)).SelectMany(static node => node.EnumerateObject())
                .Where(static property => property.Name is "datePublished" or "dateModified" or "lastReviewed" && property.Value.ValueKind == JsonValueKind.String)
                .Select(static property => KeyValuePair.Create(property.Name, Day(property.Value.GetString()!)))];
        }
        catch (JsonException)
        {
            return []; // SDA-01 reports it.
        }
    }

    private static IEnumerable<JsonElement> NodesOf(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray().SelectMany(NodesOf),
        JsonValueKind.Object => root.TryGetProperty("@graph", out var graph) ? NodesOf(graph) : [root],
        _ => [],
    };

    private static bool IsPage(JsonElement node, string canonical) => Begins(node, "@id", canonical) || Begins(node, "url", canonical);

    private static bool Begins(JsonElement node, string property, string text) =>
        node.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && value.GetString()!.StartsWith(text, StringComparison.Ordinal);
}
