using System.Collections.Immutable;

namespace KapGuide.StructuredData;

/// <summary>An author or reviewer.</summary>
/// <param name="Name">Without titles and letters.</param>
/// <param name="Url">The profile page.</param>
public sealed record PersonNode(string Name, string Url) : Node("Person")
{
    /// <summary>Letters after the name; null for none.</summary>
    public string? HonorificSuffix { get; init; }

    /// <summary>What the person does here; null for none.</summary>
    public string? JobTitle { get; init; }

    /// <summary>What the profile page says; null elsewhere.</summary>
    public string? Description { get; init; }

    /// <summary>Profiles elsewhere, such as a licence look-up; null for none.</summary>
    public ImmutableArray<string>? SameAs { get; init; }

    /// <summary>Licences to practise; null for none.</summary>
    public ImmutableArray<CredentialNode>? HasCredential { get; init; }
}

/// <summary>A licence to practise.</summary>
/// <param name="Identifier">Its number.</param>
/// <param name="RecognizedBy">The board that gave it.</param>
/// <param name="ValidIn">The state where it holds.</param>
public sealed record CredentialNode(string Identifier, IssuerNode RecognizedBy, StateNode ValidIn) : Node("EducationalOccupationalCredential")
{
    /// <summary>What kind of credential.</summary>
    public string CredentialCategory { get; init; } = "license";
}

/// <summary>A licensing board.</summary>
/// <param name="Name">Its name.</param>
public sealed record IssuerNode(string Name) : Node("Organization");

/// <summary>A state.</summary>
/// <param name="Name">Its name.</param>
public sealed record StateNode(string Name) : Node("State");
