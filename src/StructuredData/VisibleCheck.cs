using System.Collections.Immutable;
using System.Text.Json;
using KapGuide.Diagnostics;

namespace KapGuide.StructuredData;

/// <summary>Texts and dates that people don't see on the page (SDA-05).</summary>
/// <remarks>
/// Words are compared without case and punctuation. A text counts as visible when at least 98 of 100 of its words stand on the page
/// in their order, close together; other words may stand between them, such as a citation.
/// </remarks>
internal static class VisibleCheck
{
    private const double Enough = 0.98;

    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "name", "headline", "alternativeHeadline", "text", "articleBody", "description", "disambiguatingDescription", "abstract", "alternateName", "jobTitle",
        "honorificPrefix", "honorificSuffix", "telephone", "caption", "articleSection", "slogan",
    };

    private static readonly string[] Dates = ["datePublished", "dateModified", "lastReviewed"];

    public static IEnumerable<Diagnostic> Find(ImmutableArray<GraphThing> things, PageFacts facts)
    {
        var page = facts.VisibleText is null ? null : new PageWords(facts.VisibleText);
        foreach (var thing in things)
        {
            foreach (var (name, path, value) in thing.Values)
            {
                var (isText, isDate) = (page is not null && Texts.Contains(name), facts.VisibleDates is not null && Dates.Contains(name));
                if (value.ValueKind == JsonValueKind.String && (isText || isDate))
                {
                    var text = value.GetString()!;
                    if (isText && page!.Share(text, Enough) < Enough)
                        yield return new Diagnostic(SchemaRules.HiddenText, facts.At, $"The page doesn't show the text of {path}: “{Shortened(text)}”.", "Show the same words on the page, or leave them out of the structured data.");
                    if (isDate && text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", out var day) && !facts.VisibleDates!.Value.Contains(day))
                        yield return new Diagnostic(SchemaRules.HiddenText, facts.At, $"The page doesn't show the date of {path}, {day:MMMM d, yyyy}.", "Both must come from the same front matter; build the site again.");
                }
            }
        }
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
