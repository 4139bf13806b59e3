using System.Text.RegularExpressions;

namespace KapGuide.Citations;

/// <summary>
/// Finds particles and suffixes that the data left inside the family or given name, as reference managers do:
/// "van den Berg" and "Ludwig van" have them, "O'Neill" and "Van Buren" do not, because only small letters count.
/// </summary>
internal static partial class NameParticles
{
    /// <summary>The name with its particles and suffix in fields of their own; unchanged when they already are, or for organisations and single names.</summary>
    internal static PersonName Split(PersonName name)
    {
        if (name.IsOrganisation || name.Given.Length == 0 || name.NonDroppingParticle.Length > 0) return name;
        if (name.Family is ['"', .. var quoted, '"']) return name with { Family = quoted };

        var (particle, family) = Leading(name.Family);
        var (given, suffix) = (name.Given, name.Suffix);
        if (suffix.Length == 0 && given.IndexOf(',') is >= 0 and var comma)
            (given, suffix) = (given[..comma].TrimEnd(), given[(comma + 1)..].TrimStart(' ', '!'));
        var (rest, dropping) = Trailing(given);
        return name with
        {
            Family = family,
            NonDroppingParticle = particle,
            Given = rest,
            Suffix = suffix,
            DroppingParticle = dropping.Length > 0 ? dropping : name.DroppingParticle,
        };
    }

    /// <summary>A particle and the name that it belongs to: with a space, unless it ends in an apostrophe or hyphen.</summary>
    internal static string Join(string particle, string family) =>
        particle.Length == 0 ? family
        : family.Length == 0 ? particle
        : particle[^1] is '\'' or '’' or '-' or 'ʻ' ? particle + family
        : particle + " " + family;

    private static (string Particle, string Family) Leading(string family)
    {
        var at = 0;
        while (LeadingPart.Match(family, at) is { Success: true } match && StartsSmall(match.ValueSpan)) at += match.Length;
        return (family[..at].Trim(), family[at..]);
    }

    private static (string Given, string Particle) Trailing(string given)
    {
        var end = given.Length;
        while (given.LastIndexOf(' ', Math.Max(end - 1, 0)) is > 0 and var space && StartsSmall(given.AsSpan(space + 1, end - space - 1)))
            end = space;
        return (given[..end].TrimEnd(), given[end..].Trim());
    }

    private static bool StartsSmall(ReadOnlySpan<char> part)
    {
        part = part.TrimStart("-'ʻ’ ");
        return part.Length > 0 && char.ToUpperInvariant(part[0]) != part[0];
    }

    [GeneratedRegex(@"\G[^ ]+?(?:-|ʻ|’| |') *(?=.)")]
    private static partial Regex LeadingPart { get; }
}
