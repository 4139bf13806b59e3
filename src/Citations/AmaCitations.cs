using System.Collections.Immutable;

namespace KapGuide.Citations;

/// <summary>Raised numbers in order of first mention (AMA Manual of Style, 3.6).</summary>
internal sealed class AmaCitations(ReferenceLibrary library, IReadOnlyDictionary<string, int> numbers)
{
    internal CitationText Format(CitationCluster cluster)
    {
        var parts = ImmutableArray.CreateBuilder<CitationPart>();
        if (cluster.Narrative && library.TryGet(cluster.Items[0].Key, out var first))
            parts.Add(new CitationPart(Author(first)));

        CitationItem[] items = [.. cluster.Items.OrderBy(Number)];
        for (var i = 0; i < items.Length; i++)
        {
            var last = RunEnd(items, i);
            if (last - i < 2)
            {
                parts.Add(Part(items[i], i > 0 ? "," : ""));
                continue;
            }

            parts.Add(Part(items[i], i > 0 ? "," : ""));
            parts.Add(Part(items[last], "-"));
            i = last;
        }

        return new CitationText(Split(parts));
    }

    /// <summary>The author for the sentence: "Doe and Roe", "Doe et al"; the title where nobody is named.</summary>
    internal static string Author(Reference reference)
    {
        var entry = new ApaEntry(reference);
        var names = entry.TextNames();
        var style = NameStyle.ApaText with { And = "and" };
        return names.Length switch
        {
            0 => RichData.Read(reference.Text("title-short") is { Length: > 0 } brief ? brief : reference.Title),
            < 3 => NameFormat.List(names, style),
            _ => NameFormat.One(names[0], style) + " et al",
        };
    }

    private int Number(CitationItem item) => numbers.TryGetValue(item.Key, out var number) ? number : int.MaxValue;

    /// <summary>The last item of the run of neighbouring numbers that begins at <paramref name="from"/>; words and places break it.</summary>
    private int RunEnd(CitationItem[] items, int from)
    {
        var to = from;
        if (!Plain(items[from], first: true)) return from;
        while (to + 1 < items.Length && Number(items[to + 1]) == Number(items[to]) + 1 && Plain(items[to + 1], first: false)) to++;
        return to;
    }

    private bool Plain(CitationItem item, bool first) =>
        numbers.ContainsKey(item.Key) && item is { Locator: null, Suffix: "" } && (first || item.Prefix.Length == 0);

    private CitationPart Part(CitationItem item, string before)
    {
        if (!library.TryGet(item.Key, out var reference)) return new CitationPart($"{before}{item.Key}?", Superscript: true);
        var number = Number(item).ToString();
        var where = item.Locator is { } locator ? $"({Where(locator)})" : "";
        var text = ApaCitations.Lead(RichData.Read(item.Prefix)) + ApaCitations.Rest(item, number + where);
        return new CitationPart(before + text, item.Key, $"Reference {number}: {Spoken(reference)}", Superscript: true);
    }

    private static string Spoken(Reference reference)
    {
        var entry = new ApaEntry(reference);
        var names = entry.TextNames();
        var author = names.Length switch
        {
            0 => entry.TextTitle(),
            < 3 => NameFormat.List(names, NameStyle.ApaText with { And = "and" }),
            _ => NameFormat.One(names[0], NameStyle.ApaText) + " et al.",
        };
        return StyledText.ToText(Punctuation.Join(", ", author, entry.TextDate("")));
    }

    /// <summary>A place without periods or spaces: p4, pp146-148, chap2.</summary>
    private static string Where(Locator locator)
    {
        var value = locator.Label == "page" ? NumberText.Pages(locator.Value, "-") : NumberText.Format(locator.Value, "-");
        return LocatorText.Brief(locator.Label, NumberText.IsPlural(locator.Value)) + RichData.Read(value);
    }

    /// <summary>Commas and hyphens become parts of their own, so that a link holds its number only.</summary>
    private static ImmutableArray<CitationPart> Split(ImmutableArray<CitationPart>.Builder parts)
    {
        var split = ImmutableArray.CreateBuilder<CitationPart>();
        foreach (var part in parts)
        {
            var mark = part.Superscript && part.Styled is [',' or '-', ..];
            if (mark) split.Add(new CitationPart(part.Styled[..1], Superscript: true));
            split.Add(mark ? part with { Styled = part.Styled[1..] } : part);
        }

        return split.ToImmutable();
    }
}
