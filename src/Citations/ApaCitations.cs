using System.Collections.Immutable;

namespace KapGuide.Citations;

/// <summary>Author–date citations (Publication Manual, 8.10 to 8.22) for the works of one page.</summary>
internal sealed class ApaCitations(ReferenceLibrary library, ApaList list)
{
    internal CitationText Format(CitationCluster cluster)
    {
        var items = Sorted(cluster);
        var parts = ImmutableArray.CreateBuilder<CitationPart>();
        var open = cluster.Narrative ? "" : "(";
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i];
            if (!library.Contains(item.Key))
            {
                parts.Add(new CitationPart((i == 0 ? open : "; ") + $"{item.Key}?"));
                continue;
            }

            var narrative = cluster.Narrative && i == 0;
            var joined = i > (cluster.Narrative ? 1 : 0) && Joins(items[i - 1], item);
            if (narrative && items.Length > 1) parts.Add(new CitationPart(list[item.Key].Author("and") + " ("));
            else if (i > 0) parts.Add(new CitationPart(joined ? ", " : "; "));
            else if (open.Length > 0) parts.Add(new CitationPart(open));
            parts.Add(new CitationPart(narrative ? Narrative(item, items.Length == 1) : Cite(item, joined), item.Key, Name(item, joined || item.SuppressAuthor || narrative)));
        }

        if (!cluster.Narrative || items.Length > 1) parts.Add(new CitationPart(")"));
        return new CitationText(parts.ToImmutable());
    }

    /// <summary>The order of the list; the first of a narrative citation stays where it is. Works of one author come together, unknown keys come last.</summary>
    private ImmutableArray<CitationItem> Sorted(CitationCluster cluster)
    {
        if (cluster.Items.Length == 1) return cluster.Items;
        var fixedCount = cluster.Narrative ? 1 : 0;
        var rest = cluster.Items.Skip(fixedCount).OrderBy(item => library.Contains(item.Key) ? 0 : 1)
            .ThenBy(item => library.Contains(item.Key) ? list[item.Key] : null, Comparer<ApaList.Work?>.Create(Compare));
        return [.. cluster.Items.Take(fixedCount), .. rest];
    }

    private static int Compare(ApaList.Work? a, ApaList.Work? b) =>
        a is null || b is null ? 0 : a.Order.CompareInText(b.Order) is not 0 and var order ? order : string.CompareOrdinal(a.Letter, b.Letter);

    /// <summary>Whether the author need not be said again (8.12): same author, and no locator or words between the years.</summary>
    private bool Joins(CitationItem before, CitationItem item) =>
        library.Contains(before.Key) && before is { Locator: null, Suffix: "", SuppressAuthor: false } && item is { Prefix: "", SuppressAuthor: false }
        && list[before.Key].Author("&") == list[item.Key].Author("&");

    private string Narrative(CitationItem item, bool alone)
    {
        var work = list[item.Key];
        var inside = Rest(item, Punctuation.Join(", ", work.Date(work.Letter), Where(item)));
        return alone ? $"{work.Author("and")} ({inside})" : inside;
    }

    private string Cite(CitationItem item, bool joined)
    {
        var work = list[item.Key];
        var author = joined || item.SuppressAuthor ? "" : work.Author("&");
        var body = Punctuation.Join(", ", author, work.Date(work.Letter), Where(item));
        return Lead(RichData.Read(item.Prefix)) + Rest(item, body);
    }

    private string Where(CitationItem item) => item.Locator is { } locator ? list[item.Key].Locator(locator) : "";

    internal static string Rest(CitationItem item, string body)
    {
        if (item.Suffix.Length == 0) return body;
        var suffix = RichData.Read(item.Suffix);
        var first = StyledText.ToText(suffix) is [var c, ..] ? c : ' ';
        return Punctuation.Append(body, char.IsLetterOrDigit(first) || first is '(' or '[' or '“' or '‘' or '&' or '—' or '–' ? " " + suffix : suffix);
    }

    internal static string Lead(string prefix) => prefix.Length == 0 || prefix[^1] is '(' or '[' or '“' or '‘' or '—' or '-' ? prefix : prefix + " ";

    private string? Name(CitationItem item, bool partial)
    {
        if (!partial) return null;
        var work = list[item.Key];
        return StyledText.ToText(Punctuation.Join(", ", work.Author("&"), work.Date(work.Letter), Where(item)));
    }
}
