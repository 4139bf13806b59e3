namespace KapGuide.Citations;

/// <summary>A person or an organisation that a reference names, as in CSL-JSON.</summary>
public sealed record PersonName
{
    /// <summary>The family name without particles; the only part of a single-word name. Empty when <see cref="Literal"/> is set.</summary>
    public string Family { get; init; } = "";

    /// <summary>Given names or initials, as the data has them.</summary>
    public string Given { get; init; } = "";

    /// <summary>A particle that is left out when only the family name is printed: Alexander <i>von</i> Humboldt.</summary>
    public string DroppingParticle { get; init; } = "";

    /// <summary>A particle that always goes with the family name: Vincent <i>van</i> Gogh.</summary>
    public string NonDroppingParticle { get; init; } = "";

    /// <summary>Jr., III and the like.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>The whole name of an organisation; it is never inverted, shortened or split. Empty for a person.</summary>
    public string Literal { get; init; } = "";

    /// <summary>Whether this is an organisation.</summary>
    public bool IsOrganisation => Literal.Length > 0;

    /// <summary>The family name with the particle that belongs to it, or the organisation.</summary>
    public string FamilyName => IsOrganisation ? Literal : NameParticles.Join(NonDroppingParticle, Family);

    /// <summary>Everything in reading order, for messages and searches.</summary>
    public override string ToString() => IsOrganisation
        ? Literal
        : string.Join(' ', new[] { Given, DroppingParticle, FamilyName, Suffix }.Where(static part => part.Length > 0));
}
