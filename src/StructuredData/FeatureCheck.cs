using System.Collections.Immutable;
using System.Text.Json;
using KapGuide.Diagnostics;

namespace KapGuide.StructuredData;

/// <summary>Properties that are required or recommended and missing (SDA-04).</summary>
internal static class FeatureCheck
{
    public static IEnumerable<Diagnostic> Find(ImmutableArray<GraphThing> things, PageFacts facts)
    {
        // Several objects may tell parts of one thing: what one lacks, another may say.
        var byId = things.Where(static thing => thing.Id.Length > 0).ToLookup(static thing => thing.Id);
        foreach (var thing in things.Where(static thing => !thing.IsReference))
        {
            ImmutableArray<GraphThing> parts = thing.Id.Length > 0 ? [.. byId[thing.Id]] : [thing];
            foreach (var feature in FeatureTable.All.Where(feature => thing.IsA(feature.Type) && !IsExempt(thing, feature) && (!feature.OnlyHome || (facts.IsHome && thing.Owner is null))))
            {
                foreach (var missing in feature.Required.Where(property => !Has(parts, property))) yield return Missing(facts, thing, missing, Severity.Error);
                foreach (var missing in feature.Recommended.Where(property => !Has(parts, property))) yield return Missing(facts, thing, missing, Severity.Warning);
            }

            if (thing.IsA("BreadcrumbList"))
                foreach (var finding in Breadcrumb(thing, facts)) yield return finding;
            if (thing.IsA("WebPage") && Has(parts, "lastReviewed") != Has(parts, "reviewedBy"))
                yield return Missing(facts, thing, Has(parts, "lastReviewed") ? "reviewedBy" : "lastReviewed", Severity.Error);
        }
    }

    /// <summary>Whether a thing only looks as if it were meant: a Patient is a person for schema.org, but as an audience needs no name; the works that a page cites are shown by others.</summary>
    private static bool IsExempt(GraphThing thing, Feature feature) =>
        (feature.Type == "Person" && thing.IsA("MedicalAudience")) || (feature.Type == "Article" && thing.Property is "citation" or "mentions" or "isBasedOn");

    private static IEnumerable<Diagnostic> Breadcrumb(GraphThing list, PageFacts facts)
    {
        var steps = GraphReader.Values(list, "itemListElement").Where(static step => step.Value.ValueKind == JsonValueKind.Object).ToArray();
        if (steps.Length == 1) yield return Missing(facts, list, "itemListElement", Severity.Error, "has one step; a path has at least two", "Add the pages above this one.");
        for (var i = 0; i < steps.Length; i++)
        {
            var (_, path, step) = steps[i];
            if (step.TryGetProperty("position", out var position) && !(position.ValueKind == JsonValueKind.Number ? position.TryGetInt32(out var n) && n == i + 1 : position.ToString() == $"{i + 1}"))
                yield return new Diagnostic(SchemaRules.WrongValue, facts.At, $"{path}.position is {position}, but it is step {i + 1} of the path.", $"Write {i + 1}.");
            if (i + 1 < steps.Length && !step.TryGetProperty("item", out _))
                yield return new Diagnostic(SchemaRules.MissingProperty, facts.At, $"The step at {path} lacks “item”.", "Give the address of its page; only the last step may leave it out.");
        }
    }

    private static bool Has(ImmutableArray<GraphThing> parts, string properties)
    {
        if (properties.Contains('|', StringComparison.Ordinal)) return properties.Split('|').Any(name => Has(parts, name));
        foreach (var part in parts)
            if (part.Element.TryGetProperty(properties, out var value) && !(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0)) return true;
        return false;
    }

    private static Diagnostic Missing(PageFacts facts, GraphThing thing, string property, Severity level, string? what = null, string? hint = null) =>
        new(SchemaRules.MissingProperty, facts.At, $"{thing.Name} {what ?? $"lacks “{property.Replace("|", "” or “", StringComparison.Ordinal)}”"}.",
            hint ?? (level == Severity.Error ? "It is required: add it." : "It is recommended: add it where the page shows it."))
        { Severity = level };
}
