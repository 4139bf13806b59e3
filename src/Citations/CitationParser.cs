using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace KapGuide.Citations;

/// <summary>
/// Reads pandoc's citation syntax (https://pandoc.org/MANUAL.html#citation-syntax) at a given place of a text. docs/citations.md has the grammar.
/// Where Markdown means something else (code, addresses, link targets, raw HTML) nobody asks this parser.
/// </summary>
public static class CitationParser
{
    /// <summary>Splits plain text, such as a summary, into words and citations. Backslash, e-mail addresses and handles are left alone.</summary>
    /// <param name="text">One paragraph.</param>
    /// <param name="isKnown">Whether the library has a key; a narrative <c>@key</c> counts only then.</param>
    /// <returns>Parts that make up <paramref name="text"/> without gaps.</returns>
    public static ImmutableArray<PlainPart> ParsePlain(string text, Func<string, bool> isKnown)
    {
        var parts = ImmutableArray.CreateBuilder<PlainPart>();
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
            {
                at++;
                continue;
            }

            if (text[at] is not ('[' or '@')) continue;
            var read = text[at] == '[' ? Bracket(text, at, text.Length, isKnown) : Narrative(text, at, text.Length, isKnown);
            if (read is not var (cluster, end)) continue;
            if (at > from) parts.Add(new PlainPart(from, at - from, null));
            parts.Add(new PlainPart(at, end - at, cluster));
            from = end;
            at = end - 1;
        }

        if (from < text.Length) parts.Add(new PlainPart(from, text.Length - from, null));
        return parts.ToImmutable();
    }

    /// <summary>The cluster whose <c>[</c> stands at <paramref name="start"/>, and where it ends; null when the bracket is something else.</summary>
    internal static (CitationCluster Cluster, int End)? Bracket(string text, int start, int end, Func<string, bool> isKnown)
    {
        if (CitationBrackets.Close(text, start, end) is not { } close) return null;
        if (close + 1 < end && text[close + 1] is '(' or '{') return null;
        var items = Items(text, start + 1, close, null, isKnown);
        if (items.IsEmpty) return null;
        var linked = close + 1 < end && text[close + 1] == '[' && Bracket(text, close + 1, end, isKnown) is null;
        return linked ? null : (new CitationCluster(items, Narrative: false), close + 1);
    }

    /// <summary>The narrative citation whose <c>@</c> stands at <paramref name="start"/>, with the bracket after it; null when no known key follows.</summary>
    internal static (CitationCluster Cluster, int End)? Narrative(string text, int start, int end, Func<string, bool> isKnown)
    {
        if (!CitationKeys.MayStart(text, start) || CitationKeys.Read(text, start, end, isKnown) is not { } key || !isKnown(key.Text)) return null;
        var item = new CitationItem(key.Text, key.Start, key.Text.Length);
        var open = key.End;
        while (open < end && text[open] is ' ' or '\t') open++;
        if (open < end && text[open] == '\n') open++;
        if (open < end && text[open] == '[' && CitationBrackets.Close(text, open, end) is { } close
            && !(close + 1 < end && text[close + 1] is '(' or '[' or '{')
            && Items(text, open + 1, close, item, isKnown) is { IsEmpty: false } items)
            return (new CitationCluster(items, Narrative: true), close + 1);
        return (new CitationCluster([item], Narrative: true), key.End);
    }

    /// <summary>The items between two brackets. With <paramref name="first"/> the first piece belongs to that key; empty when that piece has a key of its own.</summary>
    private static ImmutableArray<CitationItem> Items(string text, int start, int end, CitationItem? first, Func<string, bool> isKnown)
    {
        var items = ImmutableArray.CreateBuilder<CitationItem>();
        foreach (var (from, to) in CitationBrackets.Pieces(text, start, end))
        {
            var at = CitationKeys.Find(text, from, to, isKnown);
            if (items.Count == 0 && first is not null)
            {
                var words = text[from..to];
                if (at is not null || words.AsSpan().Trim() is [] or ['^', ..]) return [];
                items.Add(WithRest(first, words));
            }
            else if (at is var (mark, key))
            {
                var suppress = mark > from && text[mark - 1] == '-';
                var prefix = InlineWords.ToMarkup(text[from..(suppress ? mark - 1 : mark)]).Trim();
                items.Add(WithRest(new CitationItem(key.Text, key.Start, key.Text.Length, prefix, SuppressAuthor: suppress), text[key.End..to]));
            }
            else if (items.Count == 0) return [];
            else items[^1] = items[^1] with { Suffix = items[^1].Suffix + ";" + InlineWords.ToMarkup(text[from..to]).TrimEnd() };
        }

        return items.ToImmutable();
    }

    private static CitationItem WithRest(CitationItem item, string rest)
    {
        if (rest.Length == 0) return item;
        var (locator, suffix) = LocatorText.Split(InlineWords.Collapse(rest));
        return item with { Locator = locator, Suffix = InlineWords.ToMarkup(suffix).Trim() };
    }
}

/// <summary>A stretch of plain text.</summary>
/// <param name="Start">Offset of its first character, from 0.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Cluster">The citation that it is; null for words.</param>
public sealed record PlainPart(int Start, int Length, CitationCluster? Cluster);
