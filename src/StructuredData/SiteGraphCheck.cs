using System.Collections.Immutable;
using System.Text.Json;
using KapGuide.Diagnostics;

namespace KapGuide.StructuredData;

/// <summary>What only shows when the graphs of all pages are seen together.</summary>
internal static class SiteGraphCheck
{
    public static ImmutableArray<Diagnostic> Find(IEnumerable<(string Json, PageFacts Facts)> pages, DateOnly today)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        Dictionary<string, PageFacts> questions = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, (ImmutableArray<string> Types, PageFacts Facts)> things = new(StringComparer.Ordinal);
        foreach (var (json, facts) in pages)
        {
            if (Parse(json) is not { } document) continue;
            using (document)
            {
                foreach (var thing in GraphReader.Read(document.RootElement).Where(static thing => !thing.Types.IsEmpty))
                {
                    if (thing.Owner is { } owner && owner.IsA("FAQPage") && thing.IsA("Question") && thing.Element.TryGetProperty("name", out var name))
                        Question(name.ToString().Trim(), facts, questions, findings);
                    if (thing.Id.Length > 0 && !things.TryAdd(thing.Id, (thing.Types, facts)) && things[thing.Id] is var first && !first.Types.Any(thing.IsA) && !thing.Types.Any(type => first.Types.Any(other => SchemaVocabulary.IsA(other, type))))
                    {
                        findings.Add(new Diagnostic(SchemaRules.WrongId, facts.At, $"“{thing.Id}” is a {string.Join("/", thing.Types)} here, but a {string.Join("/", first.Types)} on {first.Facts.Url}.",
                            "Give one of them another @id: two things, two names."));
                    }
                }
            }
        }

        if (today > FeatureTable.CheckedOn.AddYears(1))
        {
            findings.Add(new Diagnostic(SchemaRules.StaleTable, SourceSpan.File("src/StructuredData/FeatureTable.cs"), $"Our table of required properties was last compared with its source on {FeatureTable.CheckedOn:MMMM d, yyyy}.",
                "Compare it with Google's manual again, and set CheckedOn to that day."));
        }

        return findings.ToImmutable();
    }

    private static void Question(string name, PageFacts facts, Dictionary<string, PageFacts> questions, ImmutableArray<Diagnostic>.Builder findings)
    {
        if (questions.TryAdd(name, facts)) return;
        findings.Add(new Diagnostic(SchemaRules.WrongQuestions, facts.At, $"The question “{name}” is marked up on {questions[name].Url} as well.", "Keep the markup on one page; the other may link to it."));
    }

    private static JsonDocument? Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
