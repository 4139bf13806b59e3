using System.Collections.Immutable;
using KapGuide.Diagnostics;

namespace KapGuide.StructuredData;

/// <summary>What only shows when the graphs of all pages are seen together.</summary>
internal static class SiteGraphCheck
{
    public static ImmutableArray<Diagnostic> Find(IEnumerable<(GraphNames Names, PageFacts Facts)> pages, DateOnly today)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        Dictionary<string, PageFacts> questions = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, (ImmutableArray<string> Types, PageFacts Facts)> things = new(StringComparer.Ordinal);
        foreach (var (names, facts) in pages)
        {
            foreach (var name in names.Questions) Question(name, facts, questions, findings);
            foreach (var (id, types) in names.Things)
            {
                if (things.TryAdd(id, (types, facts)) || things[id] is var first && (first.Types.SequenceEqual(types) || IsAny(first.Types, types) || IsAny(types, first.Types))) continue;
                findings.Add(new Diagnostic(SchemaRules.WrongId, facts.At, $"“{id}” is a {string.Join("/", types)} here, but a {string.Join("/", first.Types)} on {first.Facts.Url}.",
                    "Give one of them another @id: two things, two names."));
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

    private static bool IsAny(ImmutableArray<string> types, ImmutableArray<string> kinds) => types.Any(type => kinds.Any(kind => SchemaVocabulary.IsA(type, kind)));
}
