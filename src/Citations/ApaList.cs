using System.Collections.Immutable;

namespace KapGuide.Citations;

/// <summary>
/// The works of one page in APA order, each with what the page's other works make necessary: initials, added names, a letter
/// (Publication Manual 8.18 to 8.20). Nothing can be printed before all of a page's works are known.
/// </summary>
internal sealed class ApaList
{
    private readonly Dictionary<string, Work> _works;

    internal ApaList(IEnumerable<Reference> references)
    {
        var works = references.Select(static reference => new Work(reference)).ToArray();
        Array.Sort(works.Select(static (work, index) => (work.Order, index)).ToArray(), works,
            Comparer<(ApaOrder Order, int Index)>.Create(static (a, b) => a.Order.CompareTo(b.Order) is not 0 and var order ? order : a.Index.CompareTo(b.Index)));
        Works = [.. works];
        _works = works.ToDictionary(static work => work.Reference.Key, StringComparer.Ordinal);
        AddInitials();
        if (Works.Select(static work => work.Appearance).Distinct(StringComparer.Ordinal).Count() == works.Length) return;
        AddNames();
        AddLetters();
    }

    /// <summary>The works in the order of the list.</summary>
    internal ImmutableArray<Work> Works { get; }

    internal Work this[string key] => _works[key];

    /// <summary>Initials where different first authors share a family name, in every citation of the page.</summary>
    private void AddInitials()
    {
        Dictionary<string, Work> first = new(Works.Length, StringComparer.Ordinal);
        HashSet<string>? shared = null;
        foreach (var work in Works)
            if (work.FirstFamily is { } family && !first.TryAdd(family, work) && first[family].FirstInitials != work.FirstInitials) (shared ??= new(StringComparer.Ordinal)).Add(family);
        if (shared is null) return;
        foreach (var work in Works) work.WithInitials = work.FirstFamily is { } family && shared.Contains(family);
    }

    /// <summary>As many names as it takes to tell works apart that "et al." makes equal.</summary>
    private void AddNames()
    {
        foreach (var same in Works.GroupBy(static work => work.Appearance).Where(static same => same.Skip(1).Any()).Select(static same => same.ToArray()).ToArray())
        {
            var most = same.Max(static work => work.Names.Length);
            if (same.Select(work => ApaFacts.Plain(work.Author("&", most))).Distinct(StringComparer.Ordinal).Count() == 1) continue;
            var shown = same.ToDictionary(static work => work, static _ => 1);
            var least = same.ToDictionary(static work => work, _ => same.Length);
            for (var names = 2; names <= most; names++)
                foreach (var equal in same.GroupBy(work => ApaFacts.Plain(work.Author("&", names))).Select(static equal => equal.ToArray()))
                    foreach (var work in equal)
                        if (equal.Length < least[work]) (least[work], shown[work]) = (equal.Length, names);
            foreach (var work in same) work.Shown = shown[work];
        }
    }

    /// <summary>Letters in the order of the list for what is still equal.</summary>
    private void AddLetters()
    {
        foreach (var same in Works.GroupBy(static work => work.Appearance))
        {
            var works = same.ToArray();
            for (var i = 0; works.Length > 1 && i < works.Length; i++) works[i].Letter = Letters(i);
        }
    }

    /// <summary>a to z, then aa, ab and so on.</summary>
    private static string Letters(int index) =>
        index < 26 ? ((char)('a' + index)).ToString() : Letters((index / 26) - 1) + (char)('a' + (index % 26));

    /// <summary>One work of the page.</summary>
    internal sealed class Work(Reference reference)
    {
        private readonly ApaFacts _facts = ApaFacts.Of(reference);

        internal Reference Reference { get; } = reference;

        internal ApaOrder Order => _facts.Order;

        internal ImmutableArray<PersonName> Names => _facts.Names;

        internal bool WithInitials { get; set; }

        internal int Shown { get; set; } = 1;

        internal string Letter { get; set; } = "";

        internal bool IsListed => !FormattedEntry.Apa(Reference, "").IsEmpty;

        internal string Date(string letter) => _facts.Date(letter);

        /// <summary>What a reader sees, without markup and quotation marks: works that look the same need a letter.</summary>
        internal string Appearance => Shown == 1 && !WithInitials ? _facts.Appearance : _facts.AppearanceOf(Author("&"));

        /// <summary>Family name of the first author; null where that is no person.</summary>
        internal string? FirstFamily => Names is [{ IsOrganisation: false } name, ..] ? name.FamilyName : null;

        internal string FirstInitials => _facts.FirstInitials;

        internal string Locator(Locator locator) => new ApaEntry(Reference).TextLocator(locator);

        internal FormattedEntry Entry() => FormattedEntry.Apa(Reference, Letter);

        /// <summary>The author part in the text, with <paramref name="and"/> between the last two names.</summary>
        internal string Author(string and) => Author(and, Shown);

        internal string Author(string and, int shown) => _facts.Author(and, shown, WithInitials);
    }
}
