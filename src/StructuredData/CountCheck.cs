using System.Collections.Immutable;
using KapGuide.Diagnostics;

namespace KapGuide.StructuredData;

/// <summary>Questions and citations whose number or place is wrong (SDA-06, SDA-08).</summary>
internal static class CountCheck
{
    public static IEnumerable<Diagnostic> Find(ImmutableArray<GraphThing> things, PageFacts facts)
    {
        foreach (var page in things.Where(static thing => thing.IsA("QAPage")))
            yield return new Diagnostic(SchemaRules.WrongQuestions, facts.At, $"{page.Name} is for answers that users give.", "Use FAQPage, or a page whose mainEntity is the Article.");

        var byId = things.Where(static thing => thing.IsA("Question") && thing.Id.Length > 0).Select(static thing => thing.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var page in things.Where(static thing => thing.IsA("FAQPage") && thing.Element.TryGetProperty("mainEntity", out _)))
        {
            var questions = things.Count(thing => ReferenceEquals(thing.Owner, page) && thing.Property == "mainEntity" && (thing.IsA("Question") || (thing.IsReference && byId.Contains(thing.Id))));
            if (questions < 2)
                yield return new Diagnostic(SchemaRules.WrongQuestions, facts.At, $"{page.Name} has {questions} of at least two questions.", "List every question that the page answers, or use another type of page.");
            foreach (var other in things.Where(thing => ReferenceEquals(thing.Owner, page) && thing.Property == "mainEntity" && !thing.Types.IsEmpty && !thing.IsA("Question")))
                yield return new Diagnostic(SchemaRules.WrongQuestions, facts.At, $"{other.Name} is no question.", "A FAQPage's mainEntity holds things of the type Question.");
        }

        if (facts.References is not { } listed) yield break;
        var cited = things.Where(static thing => thing.IsA("CreativeWork")).Sum(static thing => GraphReader.Values(thing, "citation").Count());
        if (cited != listed)
            yield return new Diagnostic(SchemaRules.WrongCitations, facts.At, $"The structured data names {cited} sources, the page lists {listed}.", "Both must come from the same citations; build the site again.");
    }
}
