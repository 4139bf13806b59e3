using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using KapGuide.Diagnostics;

namespace KapGuide.StructuredData;

/// <summary>Texts and dates that people don't see on the page (SDA-05).</summary>
/// <remarks>
/// Words are compared without case and punctuation. A text counts as visible when at least 98 of 100 of its words stand on the page
/// in their order, close together; other words may stand between them, such as a citation.
/// </remarks>
internal static partial class VisibleCheck
{
    private const double Enough = 0.98;
    private const int Gap = 40;
    private const int Tries = 200;

    private static readonly FrozenSet<string> Texts = new[]
    {
        "name", "headline", "alternativeHeadline", "text", "articleBody", "description", "disambiguatingDescription", "abstract", "alternateName", "jobTitle",
        "honorificPrefix", "honorificSuffix", "telephone", "caption", "articleSection", "slogan",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Dates = new[] { "datePublished", "dateModified", "lastReviewed" }.ToFrozenSet();

    public static IEnumerable<Diagnostic> Find(ImmutableArray<GraphThing> things, PageFacts facts)
    {
        var page = facts.VisibleText is null ? null : new PageWords(Split(facts.VisibleText));
        foreach (var thing in things)
        {
            foreach (var property in thing.Element.EnumerateObject())
            {
                foreach (var (path, value) in GraphReader.Values($"{thing.Path}.{property.Name}", property.Value).Where(static pair => pair.Value.ValueKind == JsonValueKind.String))
                {
                    var text = value.GetString()!;
                    if (page is not null && Texts.Contains(property.Name) && page.Share(Split(text)) < Enough)
                        yield return new Diagnostic(SchemaRules.HiddenText, facts.At, $"The page doesn't show the text of {path}: “{Shortened(text)}”.", "Show the same words on the page, or leave them out of the structured data.");
                    if (facts.VisibleDates is { } days && Dates.Contains(property.Name) && text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", out var day) && !days.Contains(day))
                        yield return new Diagnostic(SchemaRules.HiddenText, facts.At, $"The page doesn't show the date of {path}, {day:MMMM d, yyyy}.", "Both must come from the same front matter; build the site again.");
                }
            }
        }
    }

    private static string[] Split(string text) => [.. Words.Matches(text.ToLowerInvariant()).Select(static match => match.Value)];

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Words { get; }

    /// <summary>The page's words, with where each stands.</summary>
    private sealed class PageWords(string[] words)
    {
        private readonly Dictionary<string, int[]> _places = words.Select(static (word, index) => (word, index))
            .GroupBy(static pair => pair.word).ToDictionary(static group => group.Key, static group => group.Select(static pair => pair.index).ToArray());

        /// <summary>The greatest share of the text's words that stand in order and close together; 1 for a text without words.</summary>
        /// <remarks>It looks around each place of the text's rarest word, so that "a" and "the" at its beginning don't matter.</remarks>
        public double Share(string[] text)
        {
            if (text.Length == 0) return 1;
            var known = Enumerable.Range(0, text.Length).Where(index => _places.ContainsKey(text[index])).ToArray();
            if (known.Length < text.Length * Enough) return (double)known.Length / text.Length;
            var rarest = known.MinBy(index => _places[text[index]].Length);
            var best = _places[text[rarest]].Take(Tries).Max(place => 1 + Before(text, rarest, place) + After(text, rarest, place));
            return (double)best / text.Length;
        }

        private int After(string[] text, int index, int at)
        {
            var found = 0;
            foreach (var word in text.Skip(index + 1))
            {
                if (!_places.TryGetValue(word, out var places)) continue;
                var next = Array.BinarySearch(places, at + 1) is var hit && hit < 0 ? ~hit : hit;
                if (next == places.Length || places[next] > at + Gap) continue;
                (found, at) = (found + 1, places[next]);
            }

            return found;
        }

        private int Before(string[] text, int index, int at)
        {
            var found = 0;
            foreach (var word in text.Take(index).Reverse())
            {
                if (!_places.TryGetValue(word, out var places)) continue;
                var last = (Array.BinarySearch(places, at) is var hit && hit < 0 ? ~hit : hit) - 1;
                if (last < 0 || places[last] < at - Gap) continue;
                (found, at) = (found + 1, places[last]);
            }

            return found;
        }
    }
}
