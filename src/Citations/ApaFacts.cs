using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace KapGuide.Citations;

/// <summary>What APA says of one reference wherever it is cited: made once and kept as long as the reference. Safe to share between threads.</summary>
internal sealed class ApaFacts
{
    private static readonly ConditionalWeakTable<Reference, ApaFacts> Known = [];

    private readonly ConcurrentDictionary<(string And, int Shown, bool WithInitials), string> _authors = [];
    private readonly ConcurrentDictionary<string, string> _dates = new(StringComparer.Ordinal);
    private readonly Reference _reference;
    private string? _initials, _appearance;

    private ApaFacts(Reference reference)
    {
        var entry = new ApaEntry(reference);
        (_reference, Order, Names, IsPersonal) = (reference, new ApaOrder(reference), entry.TextNames(), entry.IsPersonal);
    }

    /// <summary>Its place in a list.</summary>
    internal ApaOrder Order { get; }

    /// <summary>The names that citations in the text print.</summary>
    internal ImmutableArray<PersonName> Names { get; }

    private bool IsPersonal { get; }

    /// <summary>Initials of the first author, who is a person.</summary>
    internal string FirstInitials => _initials ??= Initials.Of(NameParticles.Split(Names[0]).Given, ". ");

    /// <summary>Author and date without markup and quotation marks, as long as no other work of a page looks the same.</summary>
    internal string Appearance => _appearance ??= AppearanceOf(Author("&", 1, false));

    /// <summary>Author and date without markup and quotation marks.</summary>
    internal string AppearanceOf(string author) => Plain(author) + "|" + Date("");

    /// <summary>What a reader sees of an author part, without markup and quotation marks.</summary>
    internal static string Plain(string author) => StyledText.ToText(author).Replace("“", "").Replace("”", "").Replace("‘", "").Replace("’", "");

    internal static ApaFacts Of(Reference reference) => Known.GetValue(reference, static reference => new ApaFacts(reference));

    /// <summary>The date in the text.</summary>
    internal string Date(string letter) => _dates.GetOrAdd(letter, static (letter, reference) => new ApaEntry(reference).TextDate(letter), _reference);

    /// <summary>The author part in the text (Publication Manual 8.17).</summary>
    /// <param name="and">What stands between the last two names.</param>
    /// <param name="shown">How many names stand before "et al.".</param>
    /// <param name="withInitials">Whether the first name needs its initials.</param>
    internal string Author(string and, int shown, bool withInitials) =>
        _authors.GetOrAdd((and, shown, withInitials), static (key, facts) => facts.Write(key.And, key.Shown, key.WithInitials), this);

    private string Write(string and, int shown, bool withInitials)
    {
        if (Names.IsEmpty) return new ApaEntry(_reference).TextTitle();
        var style = NameStyle.ApaText with { And = and, Most = int.MaxValue };
        var texts = Names.Select((name, index) => ((index == 0 && withInitials) || IsPersonal) && !name.IsOrganisation
            ? NameFormat.One(name with { Suffix = "" }, style with { FamilyOnly = false })
            : NameFormat.One(name, style)).ToArray();
        if (texts.Length < 3 || shown >= texts.Length - 1)
            return texts.Length < 3 ? string.Join($" {and} ", texts) : $"{string.Join(", ", texts[..^1])}, {and} {texts[^1]}";
        return string.Join(", ", texts[..shown]) + (shown > 1 ? ", et al." : " et al.");
    }
}
