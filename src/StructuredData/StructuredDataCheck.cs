using System.Collections.Immutable;
using System.Text.Json;
using KapGuide.Diagnostics;

namespace KapGuide.StructuredData;

/// <summary>Checks a page's JSON-LD against schema.org, against what search engines ask for, and against the page itself (SDA-01 to SDA-10).</summary>
/// <remarks>Pure functions: they read no file and no clock. How each rule decides is told in docs/structured-data.md.</remarks>
public static class StructuredDataCheck
{
    /// <summary>Checks one document.</summary>
    /// <param name="json">The text of one <c>script type="application/ld+json"</c>.</param>
    /// <param name="facts">The page around it.</param>
    /// <returns>All findings, in the order of the document; none for good data.</returns>
    public static ImmutableArray<Diagnostic> Check(string json, PageFacts facts) => Look(json, facts).Findings;

    /// <summary>Checks one document, and says what others could contradict.</summary>
    /// <param name="json">The text of one <c>script type="application/ld+json"</c>.</param>
    /// <param name="facts">The page around it.</param>
    public static GraphReport Look(string json, PageFacts facts)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var names = GraphNames.None;
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            RepeatedKeys(root, "the document", facts, findings);
            if (root.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
                findings.Add(new Diagnostic(SchemaRules.Unreadable, facts.At, "The structured data is no JSON object.", "Write one object with “@context” and “@graph”."));
            if (findings.Count == 0)
            {
                var things = GraphReader.Read(root);
                names = GraphNames.Of(things);
                findings.AddRange(ContextCheck(root, facts));
                findings.AddRange(TermCheck.Find(things, facts));
                findings.AddRange(ValueCheck.Find(things, facts));
                findings.AddRange(FeatureCheck.Find(things, facts));
                findings.AddRange(VisibleCheck.Find(things, facts));
                findings.AddRange(IdCheck.Find(things, facts));
                findings.AddRange(CountCheck.Find(things, facts));
            }
        }
        catch (JsonException problem)
        {
            findings.Add(new Diagnostic(SchemaRules.Unreadable, facts.At, $"The structured data is not JSON: line {problem.LineNumber + 1}, character {problem.BytePositionInLine + 1} doesn't fit.",
                "Look there for a missing comma, quotation mark or bracket."));
        }

        return new GraphReport(findings.ToImmutable(), names);
    }

    /// <summary>Checks what only shows when all pages are seen together: one question on two FAQPages, one <c>@id</c> for things of different types, and the age of our table.</summary>
    /// <param name="pages">What <see cref="Look"/> says of every document, with its page.</param>
    /// <param name="today">The day for which the site is checked.</param>
    public static ImmutableArray<Diagnostic> CheckSite(IEnumerable<(GraphNames Names, PageFacts Facts)> pages, DateOnly today) => SiteGraphCheck.Find(pages, today);

    private static IEnumerable<Diagnostic> ContextCheck(JsonElement root, PageFacts facts)
    {
        var tops = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToArray() : [root];
        foreach (var top in tops.Where(static top => top.ValueKind != JsonValueKind.Object || !top.TryGetProperty("@context", out var context) || !NamesVocabulary(context)))
            yield return new Diagnostic(SchemaRules.WrongTerm, facts.At, "The structured data doesn't name its vocabulary.", "Begin it with “\"@context\": \"https://schema.org\"”.");
    }

    private static bool NamesVocabulary(JsonElement context) => context.ValueKind switch
    {
        JsonValueKind.String => context.GetString()!.TrimEnd('/') is "https://schema.org" or "http://schema.org",
        JsonValueKind.Array => context.EnumerateArray().Any(NamesVocabulary),
        JsonValueKind.Object => context.TryGetProperty("@vocab", out var vocabulary) && NamesVocabulary(vocabulary),
        _ => false,
    };

    private static void RepeatedKeys(JsonElement element, string path, PageFacts facts, ImmutableArray<Diagnostic>.Builder findings)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray())
            {
                if (item.ValueKind is JsonValueKind.Array or JsonValueKind.Object) RepeatedKeys(item, $"{path}[{index}]", facts, findings);
                index++;
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var told = new HashSet<string>(StringComparer.Ordinal);
            foreach (var property in element.EnumerateObject())
            {
                if (!seen.Add(property.Name) && told.Add(property.Name))
                    findings.Add(new Diagnostic(SchemaRules.Unreadable, facts.At, $"“{property.Name}” stands twice in {path}.", "Keep one; put several values into a list: [ … , … ]."));
                if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object) RepeatedKeys(property.Value, $"{path}.{property.Name}", facts, findings);
            }
        }
    }
}
