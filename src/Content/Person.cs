using System.Collections.Immutable;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Content;

/// <summary>A licence to practise.</summary>
/// <param name="Body">The board that gave it.</param>
/// <param name="Number">Its number.</param>
/// <param name="State">The state where it holds.</param>
public sealed record Licence(string Body, string Number, string State);

/// <summary>An author or reviewer, or the organization that publishes.</summary>
/// <param name="Id">Slug; the file's name.</param>
/// <param name="Name">As it is printed.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="At">Where the file begins.</param>
public sealed record Person(string Id, string Name, SourceFile Source, SourceSpan At)
{
    private static readonly Key IdKey = new("Id", ValueKind.Slug, "The name of the file, if you want to repeat it.");
    private static readonly Key NameKey = new("Name", ValueKind.Text, "First and last name, without titles.") { Required = true };
    private static readonly Key KindKey = new("Kind", ValueKind.Choice, "person or organization.") { Choices = ["person", "organization"] };
    private static readonly Key CredentialsKey = new("Credentials", ValueKind.Text, "Letters after the name, such as LPC, PhD.");
    private static readonly Key RoleKey = new("Role", ValueKind.Text, "What they do here.");
    private static readonly Key BioKey = new("Bio", ValueKind.Text, "A few sentences.") { IsLong = true };
    private static readonly Key ConflictsKey = new("Conflicts", ValueKind.Text, "Who pays them, and what they sell.") { IsLong = true };
    private static readonly Key SameAsKey = new("SameAs", ValueKind.Texts, "Their pages elsewhere, such as a licence look-up or ORCID.");
    private static readonly Key BodyKey = new("Body", ValueKind.Text, "The board.") { Required = true };
    private static readonly Key NumberKey = new("Number", ValueKind.Text, "The licence's number.") { Required = true };
    private static readonly Key StateKey = new("State", ValueKind.Text, "The state.") { Required = true };
    private static readonly Key LicencesKey = new("Licences", ValueKind.Blocks, "Licences to practise.") { Of = new Schema("a licence", [BodyKey, NumberKey, StateKey]) };

    /// <summary>The keys of a file in <c>people/</c>.</summary>
    public static Schema Schema { get; } = new("a person",
        [NameKey, IdKey, KindKey, CredentialsKey, RoleKey, BioKey, ConflictsKey, SameAsKey, LicencesKey]);

    /// <summary>Whether it is an organization.</summary>
    public bool IsOrganization { get; init; }

    /// <summary>Letters after the name; may be empty.</summary>
    public string Credentials { get; init; } = "";

    /// <summary>What they do here; may be empty.</summary>
    public string Role { get; init; } = "";

    /// <summary>A few sentences; may be empty.</summary>
    public string Bio { get; init; } = "";

    /// <summary>Interests that readers may want to know of; may be empty.</summary>
    public string Conflicts { get; init; } = "";

    /// <summary>Their pages elsewhere.</summary>
    public ImmutableArray<string> SameAs { get; init; } = [];

    /// <summary>Licences to practise.</summary>
    public ImmutableArray<Licence> Licences { get; init; } = [];

    /// <summary>Address of the profile, under the link root.</summary>
    public string Url => $"/people/{Id}/";

    /// <summary>Reads <c>people/‹id›.yml</c>.</summary>
    public static Person Read(string id, SourceFile file, ICollection<Diagnostic> findings)
    {
        var fields = Fields.Bind(Yaml.Read(file, 0, file.Text.Length, findings), SourceSpan.File(file.Path), Schema, findings);
        return new Person(id, fields.Text(NameKey, id), file, fields.Place(NameKey))
        {
            IsOrganization = fields.Choice(KindKey) == "organization",
            Credentials = fields.Text(CredentialsKey),
            Role = fields.Text(RoleKey),
            Bio = fields.Text(BioKey),
            Conflicts = fields.Text(ConflictsKey),
            SameAs = [.. fields.Texts(SameAsKey).Select(static page => page.Value)],
            Licences = [.. fields.Blocks(LicencesKey, findings).Select(static licence => new Licence(licence.Text(BodyKey), licence.Text(NumberKey), licence.Text(StateKey)))],
        };
    }
}
