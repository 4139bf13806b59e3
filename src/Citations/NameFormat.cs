using System.Collections.Immutable;

namespace KapGuide.Citations;

/// <summary>How a style writes a list of names.</summary>
/// <param name="Inverted">Family name first.</param>
/// <param name="And">What joins the last two: "&amp;", "and", or empty for a comma.</param>
/// <param name="AlwaysComma">Whether a comma stands before the last of two, too.</param>
/// <param name="Initial">What follows an initial.</param>
/// <param name="Sort">What stands between family and given name when inverted.</param>
/// <param name="Most">From how many names on the list is cut.</param>
/// <param name="Shown">How many names a cut list shows.</param>
/// <param name="WithLast">Whether a cut list ends in the last name instead of "et al.".</param>
/// <param name="FamilyOnly">Whether given names are left out.</param>
/// <param name="FullGiven">Whether given names are written out.</param>
/// <param name="IsSortKey">Whether the list decides an order: dropped particles come before given names, and "et al." is left out.</param>
internal readonly record struct NameStyle(
    bool Inverted, string And, bool AlwaysComma, string Initial, string Sort, int Most, int Shown,
    bool WithLast = false, bool FamilyOnly = false, bool FullGiven = false, bool IsSortKey = false)
{
    /// <summary>APA 9.8: inverted, ampersand, twenty names.</summary>
    internal static NameStyle ApaList { get; } = new(true, "&", true, ". ", ", ", 21, 19, WithLast: true);

    /// <summary>Names inside an APA entry: natural order.</summary>
    internal static NameStyle ApaNatural { get; } = ApaList with { Inverted = false, AlwaysComma = false };

    /// <summary>Names as they count in the order of the list: initials, no words between.</summary>
    internal static NameStyle ForSorting { get; } = new(true, "", true, ". ", " ", int.MaxValue, 0, IsSortKey: true);

    /// <summary>Names in APA text: family names, first et al. from three on.</summary>
    internal static NameStyle ApaText { get; } = new(false, "&", false, ". ", ", ", 3, 1, FamilyOnly: true);

    /// <summary>AMA 3.7: inverted, no periods, three and et al. from seven on.</summary>
    internal static NameStyle AmaList { get; } = new(true, "", true, "", " ", 7, 3);
}

/// <summary>Writes names.</summary>
internal static class NameFormat
{
    internal static string List(ImmutableArray<PersonName> names, NameStyle style)
    {
        if (names.IsEmpty) return "";
        if (names.Length >= style.Most && names.Length > style.Shown && style.Shown > 0) return Cut(names, style);
        if (names.Length == 1) return One(names[0], style);

        var last = names.Length - 1;
        var text = Joined(names, last, style);
        if (style.And.Length == 0) return text + Between(names, last, style) + One(names[last], style);
        var organisations = names.All(static name => name.IsOrganisation);
        var comma = names.Length > 2 || (style.AlwaysComma && !organisations);
        return $"{text}{(comma ? ", " : " ")}{style.And} {One(names[last], style)}";
    }

    /// <summary>One name.</summary>
    internal static string One(PersonName raw, NameStyle style)
    {
        if (raw.IsOrganisation) return RichData.Read(raw.Literal);
        var name = NameParticles.Split(raw);
        var family = RichData.Read(name.FamilyName);
        if (style.FamilyOnly || name.Given.Length == 0 && name.Suffix.Length == 0) return family.Length > 0 ? family : RichData.Read(name.Given);
        if (!Initials.IsAlphabetic(name.Family) && name.Family.Length > 0) return family + RichData.Read(name.Given);

        var given = style.FullGiven ? Initials.Spaced(name.Given) : Initials.Of(name.Given, style.Initial);
        given = RichData.Read(given);
        var suffix = style.Initial.Length == 0 ? name.Suffix.Replace(".", "").Replace(",", "") : name.Suffix;
        if (!style.Inverted)
            return string.Join(' ', new[] { given, name.DroppingParticle, family, suffix }.Where(static part => part.Length > 0));

        given = string.Join(' ', (style.IsSortKey ? new[] { name.DroppingParticle, given } : [given, name.DroppingParticle]).Where(static part => part.Length > 0));
        var inverted = given.Length == 0 ? family : family.Length == 0 ? given : family + style.Sort + given;
        return suffix.Length == 0 ? inverted : inverted + style.Sort + suffix;
    }

    private static string Cut(ImmutableArray<PersonName> names, NameStyle style)
    {
        var text = Joined(names, style.Shown, style);
        if (style.IsSortKey) return text;
        if (style.WithLast) return $"{text}, … {One(names[^1], style)}";
        return text + (style.Shown > 1 ? ", et al." : " et al.");
    }

    private static string Joined(ImmutableArray<PersonName> names, int count, NameStyle style)
    {
        var text = One(names[0], style);
        for (var i = 1; i < count; i++) text += Between(names, i, style) + One(names[i], style);
        return text;
    }

    /// <summary>A comma; in lists without "and" a semicolon where a group follows persons (AMA 3.7).</summary>
    private static string Between(ImmutableArray<PersonName> names, int next, NameStyle style) =>
        style.And.Length == 0 && names[next].IsOrganisation && !names[next - 1].IsOrganisation ? "; " : ", ";
}
