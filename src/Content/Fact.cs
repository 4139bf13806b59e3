using System.Collections.Immutable;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Content;

/// <summary>A figure, date or price that has one value on the whole site.</summary>
/// <param name="Id">Slug; text writes <c>{{fact:id}}</c>.</param>
/// <param name="Text">What is printed.</param>
/// <param name="Source">Key of the reference that it rests on; empty when it needs none.</param>
public sealed record Fact(Located Id, Located Text, Located Source)
{
    private static readonly Key IdKey = new("Id", ValueKind.Slug, "The name: {{fact:id}}.") { Required = true };
    private static readonly Key TextKey = new("Text", ValueKind.Text, "What the page prints.") { Required = true };
    private static readonly Key SourceKey = new("Source", ValueKind.Text, "Key of the reference.") { Names = Target.Reference };
    private static readonly Key ValidUntilKey = new("ValidUntil", ValueKind.Date, "The last day on which it is true: after it, the build fails.");
    private static readonly Key CheckedKey = new("Checked", ValueKind.Date, "The day on which somebody compared it with its source.");
    private static readonly Key RecheckKey = new("Recheck", ValueKind.Date, "The day on which to compare it again: after it, the build warns.");

    /// <summary>The keys of a fact.</summary>
    public static Schema Schema { get; } = new("a fact", [IdKey, TextKey, SourceKey, ValidUntilKey, CheckedKey, RecheckKey]);

    /// <summary>Last day on which it is true; null when it doesn't expire.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>When it was last compared with its source.</summary>
    public DateOnly? Checked { get; init; }

    /// <summary>When to compare it again.</summary>
    public DateOnly? Recheck { get; init; }

    /// <summary>Reads <c>facts.yml</c>: a list of facts.</summary>
    public static ImmutableArray<Fact> ReadAll(SourceFile? file, ICollection<Diagnostic> findings) =>
    [
        .. DataFile.Blocks(file, Schema, findings).Select(static fields => new Fact(fields.Located(IdKey), fields.Located(TextKey), fields.Located(SourceKey))
        {
            ValidUntil = fields.Date(ValidUntilKey),
            Checked = fields.Date(CheckedKey),
            Recheck = fields.Date(RecheckKey),
        }).Where(static fact => fact.Id.Value.Length > 0),
    ];
}
