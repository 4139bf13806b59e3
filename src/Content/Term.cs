using System.Collections.Immutable;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Content;

/// <summary>An entry of the glossary.</summary>
/// <param name="Id">Slug; links write <c>glossary:id</c>.</param>
/// <param name="Name">As the glossary prints it.</param>
/// <param name="Definition">At most 40 words of plain text.</param>
/// <param name="Sources">Keys of the references that it rests on.</param>
public sealed record Term(Located Id, string Name, Located Definition, ImmutableArray<Located> Sources)
{
    private static readonly Key IdKey = new("Id", ValueKind.Slug, "The name for links: glossary:id.") { Required = true };
    private static readonly Key TermKey = new("Term", ValueKind.Text, "The word.") { Required = true };
    private static readonly Key DefinitionKey = new("Definition", ValueKind.Text, "What it means, in at most 40 plain words.") { Required = true, IsLong = true };
    private static readonly Key SourcesKey = new("Sources", ValueKind.Texts, "Keys of references.") { Names = Target.Reference };
    private static readonly Key SayKey = new("Say", ValueKind.Text, "How to say it, in letters: KEE-tuh-leen.");

    /// <summary>The keys of a term.</summary>
    public static Schema Schema { get; } = new("a glossary term", [IdKey, TermKey, DefinitionKey, SourcesKey, SayKey]);

    /// <summary>How to say it; may be empty.</summary>
    public string Say { get; init; } = "";

    /// <summary>Reads <c>glossary.yml</c>: a list of terms.</summary>
    public static ImmutableArray<Term> ReadAll(SourceFile? file, ICollection<Diagnostic> findings) =>
    [
        .. DataFile.Blocks(file, Schema, findings).Select(static fields =>
            new Term(fields.Located(IdKey), fields.Text(TermKey), fields.Located(DefinitionKey), fields.Texts(SourcesKey)) { Say = fields.Text(SayKey) })
            .Where(static term => term.Id.Value.Length > 0),
    ];
}
