using System.Collections.Immutable;
using KapGuide.Diagnostics;

namespace KapGuide.StructuredData;

/// <summary>Types and properties that schema.org doesn't have, has replaced, or doesn't allow there (SDA-02), and goods (SDA-09).</summary>
internal static class TermCheck
{
    public static IEnumerable<Diagnostic> Find(ImmutableArray<GraphThing> things, PageFacts facts)
    {
        foreach (var thing in things.Where(static thing => !thing.IsReference))
        {
            if (thing.Types.IsEmpty)
                yield return new Diagnostic(SchemaRules.WrongTerm, facts.At, $"The thing at {thing.Path} has no type.", "Give it “\"@type\": \"…\"”, such as Person or Organization.");
            foreach (var type in thing.Types.Where(static type => !SchemaVocabulary.Types.ContainsKey(type)))
                yield return Unknown(facts, "type", type, thing.Path, SchemaVocabulary.Types.Keys);
            if (thing.IsA("Product") && !thing.IsA("Drug") || thing.IsA("Offer") || (thing.IsA("Drug") && thing.Owner is null))
                yield return new Diagnostic(SchemaRules.ProductMarkup, facts.At, $"{thing.Name} reads as goods for sale.", "Leave it out; name a medicine as the “drug” of a MedicalTherapy.");
            foreach (var property in thing.Element.EnumerateObject())
                if (Property(thing, SchemaVocabulary.LocalName(property.Name), facts) is { } finding) yield return finding;
        }
    }

    private static Diagnostic? Property(GraphThing thing, string name, PageFacts facts)
    {
        if (name is ['@', ..])
        {
            return name is "@id" or "@type" or "@context" or "@graph" or "@language" or "@reverse" ? null
                : new Diagnostic(SchemaRules.WrongTerm, facts.At, $"“{name}” at {thing.Path} is no keyword of JSON-LD.", "Use @id, @type or @language, or drop the @.");
        }

        if (!SchemaVocabulary.Properties.TryGetValue(name, out var property)) return Unknown(facts, "property", name, thing.Path, SchemaVocabulary.Properties.Keys);
        var types = thing.Types.Where(SchemaVocabulary.Types.ContainsKey).ToArray();
        if (types.Length == thing.Types.Length && types.Length > 0 && !types.Any(type => property.Domains.Any(domain => SchemaVocabulary.IsA(type, domain))))
        {
            return new Diagnostic(SchemaRules.WrongTerm, facts.At, $"{thing.Name} can't have “{name}”.",
                $"It belongs to {string.Join(", ", property.Domains.Take(4))}; move it to such a thing or delete it.");
        }

        return property.ReplacedBy.Length == 0 ? null
            : new Diagnostic(SchemaRules.WrongTerm, facts.At, $"schema.org has replaced “{name}” at {thing.Path}.", $"Write “{property.ReplacedBy}”.") { Severity = Severity.Warning };
    }

    private static Diagnostic Unknown(PageFacts facts, string what, string name, string path, IEnumerable<string> known) =>
        new(SchemaRules.WrongTerm, facts.At, $"The {what} “{name}” at {path} isn't in our table of schema.org {SchemaVocabulary.Version}.",
            Spelling.DidYouMean(name, known, $"Look it up at https://schema.org/{name}, and add it to the table if it is right."))
        { Severity = known.Contains(name, StringComparer.OrdinalIgnoreCase) ? Severity.Error : Severity.Warning };
}
