using System.Collections.Immutable;
using System.Text.Json;
using KapGuide.Diagnostics;

namespace KapGuide.StructuredData;

/// <summary>References that lead nowhere, and one <c>@id</c> for two things (SDA-07).</summary>
internal static class IdCheck
{
    private static readonly ImmutableArray<string> Names = ["name", "headline", "url"];

    public static IEnumerable<Diagnostic> Find(ImmutableArray<GraphThing> things, PageFacts facts)
    {
        var told = things.Where(static thing => thing.Id.Length > 0 && !thing.IsReference).ToLookup(static thing => thing.Id, StringComparer.Ordinal);
        foreach (var reference in things.Where(thing => thing.IsReference && !told.Contains(thing.Id)))
        {
            yield return new Diagnostic(SchemaRules.WrongId, facts.At, $"{reference.Path} refers to “{reference.Id}”, which the graph doesn't hold.",
                Spelling.DidYouMean(reference.Id, told.Select(static group => group.Key), "Add that thing to the graph, or write out what is known of it here."));
        }

        foreach (var group in told)
        {
            var first = group.First();
            foreach (var other in group.Skip(1).Where(other => !SameThing(first, other)))
                yield return new Diagnostic(SchemaRules.WrongId, facts.At, $"{first.Name} and {other.Name} have the same @id “{group.Key}”.", "Give one of them another @id: two things, two names.");
        }
    }

    /// <summary>Two objects may tell parts of one thing, as long as they don't contradict each other.</summary>
    private static bool SameThing(GraphThing a, GraphThing b) =>
        (a.Types.IsEmpty || b.Types.IsEmpty || a.Types.Any(b.IsA) || b.Types.Any(a.IsA))
        && Names.All(name => !a.Element.TryGetProperty(name, out var x) || !b.Element.TryGetProperty(name, out var y) || JsonElement.DeepEquals(x, y));
}
