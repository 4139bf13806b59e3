using System.Collections.Immutable;
using KapGuide.Diagnostics;

namespace KapGuide.StructuredData;

/// <summary>A thing with a name of its own.</summary>
/// <param name="Id">Its <c>@id</c>.</param>
/// <param name="Types">Its types without the vocabulary's address.</param>
public sealed record NamedThing(string Id, ImmutableArray<string> Types);

/// <summary>What one document says that others could contradict.</summary>
/// <param name="Questions">Questions of its FAQPages, in their order.</param>
/// <param name="Things">Things with an <c>@id</c> and a type, in their order.</param>
public sealed record GraphNames(ImmutableArray<string> Questions, ImmutableArray<NamedThing> Things)
{
    /// <summary>Those of a document without any.</summary>
    public static GraphNames None { get; } = new([], []);

    internal static GraphNames Of(ImmutableArray<GraphThing> things) => new(
        [.. things.Where(static thing => thing.Owner is { } owner && owner.IsA("FAQPage") && thing.IsA("Question")).Select(static thing => GraphReader.TextOf(thing.Element, "name").Trim()).Where(static name => name.Length > 0)],
        [.. things.Where(static thing => thing.Id.Length > 0 && !thing.Types.IsEmpty).Select(static thing => new NamedThing(thing.Id, thing.Types))]);
}

/// <summary>What a check says of one document.</summary>
/// <param name="Findings">In the order of the document.</param>
/// <param name="Names">For the comparison with other pages.</param>
public sealed record GraphReport(ImmutableArray<Diagnostic> Findings, GraphNames Names);
