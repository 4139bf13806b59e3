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
    public static ImmutableArray<Diagnostic> Check(string json, PageFacts facts)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        try
        {
            using var document = JsonDocument.Parse(json);
            var known = findings.Count;
            RepeatedKeys(document.RootElement, "the document", facts, findings);
            if (findings.Count > known) return findings.ToImmutable();
            if (document.RootElement.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
                findings.Add(new Diagnostic(SchemaRules.Unreadable, facts.At, "The structured data is no JSON object.", "Write one object with “@context” and “@graph”."));
            else
                Check(document.RootElement, facts, findings);
        }
        catch (JsonException problem)
        {
            findings.Add(new Diagnostic(SchemaRules.Unreadable, facts.At, $"The structured data is not JSON: line {problem.LineNumber + 1}, character {problem.BytePositionInLine + 1} doesn't fit.",
                "Look there for a missing comma, quotation mark or bracket."));
        }

        return findings.ToImmutable();
    }

    /// <summary>Checks what only shows when all pages are seen together: one question on two FAQPages, one <c>@id</c> for things of different types, and the age of our table.</summary>
    /// <param name="pages">Every document with its page; those that can't be read are passed over.</param>
    /// <param name="today">The day for which the site is checked.</param>
    public static ImmutableArray<Diagnostic> CheckSite(IEnumerable<(string Json, PageFacts Facts)> pages, DateOnly today) => SiteGraphCheck.Find(pages, today);

    private static void Check(JsonElement root, PageFacts facts, ImmutableArray<Diagnostic>.Builder findings)
    {
        var things = GraphReader.Read(root);
        findings.AddRange(ContextCheck(root, facts));
        findings.AddRange(TermCheck.Find(things, facts));
        findings.AddRange(ValueCheck.Find(things, facts));
        findings.AddRange(FeatureCheck.Find(things, facts));
        findings.AddRange(VisibleCheck.Find(things, facts));
        findings.AddRange(IdCheck.Find(things, facts));
        findings.AddRange(CountCheck.Find(things, facts));
    }

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
            foreach (var (item, index) in element.EnumerateArray().Select(static (item, index) => (item, index))) RepeatedKeys(item, $"{path}[{index}]", facts, findings);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var group in element.EnumerateObject().GroupBy(static property => property.Name).Where(static group => group.Skip(1).Any()))
                findings.Add(new Diagnostic(SchemaRules.Unreadable, facts.At, $"“{group.Key}” stands twice in {path}.", "Keep one; put several values into a list: [ … , … ]."));
            foreach (var property in element.EnumerateObject()) RepeatedKeys(property.Value, $"{path}.{property.Name}", facts, findings);
        }
    }
}
