using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KapGuide.Analyzers.Prose;
using KapGuide.Diagnostics;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Rules;

/// <summary>What was meant as a citation and is printed as it stands, since it lacks a sign: no other rule can see it, for to Markdown it is text.</summary>
internal static partial class CitationTypos
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<PageRule> All { get; } =
    [
        new(CatalogueEntry.Of("CIT-20", "MistypedCitation", Error, "Finds citations that readers would see as plain text: without @, with a space after it, or two joined by a comma.", null,
            "Symptoms eased for a week [a].", "Symptoms eased for a week [@a]."), static page => Find(page)),
    ];

    private static IEnumerable<Finding> Find(PageText page)
    {
        var library = page.Site.Library;
        foreach (var (match, start) in page.Blocks.Where(block => block is { IsBibliography: false, Kind: not (BlockKind.Title or BlockKind.Description) } && page.Text.AsSpan()[block.Start..block.End].Contains('['))
            .SelectMany(block => Bracket.Matches(page.Text[block.Start..block.End]).Select(match => (match, block.Start))))
        {
            var keys = Key.Matches(match.Value).Select(static key => key.Value).ToArray();
            if (keys.Length == 0 || !match.Value.Contains("@ ", StringComparison.Ordinal) && !keys.All(library.Contains)) continue;
            yield return new Finding(page.CharSpan(start + match.Index, start + match.Index + match.Length), $"“{match.Value}” is shown as it stands: it is no citation.", $"Write “[{string.Join("; ", keys.Select(static key => "@" + key))}]”.");
        }

        foreach (var match in Narrative.Matches(page.Text).AsEnumerable())
        {
            // In titles and descriptions nothing is a citation: CIT-19 says so.
            if (library.Contains(match.Value[1..]) || page.BlockAt(match.Index) is not { IsBibliography: false, Kind: not (BlockKind.Title or BlockKind.Description) } || page.IsLinked(match.Index) || page.IsCode(match.Index + 1)) continue;
            yield return new Finding(page.CharSpan(match.Index, match.Index + match.Length), $"“{match.Value}” is shown as it stands: the library has no such key.", Spelling.DidYouMean(match.Value[1..], library.Keys, "Add it to input/references.json (“kapguide cite add”), or cite another key."));
        }

        foreach (var mark in page.Citations)
        {
            foreach (var item in mark.Node.Cluster.Items)
            {
                if (!item.Suffix.Contains('@')) continue;
                var lost = Lost.Matches(item.Suffix).Select(static match => match.Groups[1].Value).ToArray();
                if (lost.Length > 0) yield return new Finding(page.Source.Span(mark.Source, mark.Node.Span.Length), $"“@{lost[0]}” after a comma is shown as it stands: it is no citation.", $"Write “[@{item.Key}; {string.Join("; ", lost.Select(static key => "@" + key))}]”.");
            }
        }
    }

    /// <summary>Brackets that hold nothing but words that could be keys.</summary>
    [GeneratedRegex(@"\[(?:@ ?)?[A-Za-z][\w:.-]*(?:[,;] ?(?:@ ?)?[A-Za-z][\w:.-]*)*\]")]
    private static partial Regex Bracket { get; }

    /// <summary>A key as people make them, of a name and a year, outside brackets. Keys of the library are citations there and no longer text.</summary>
    [GeneratedRegex(@"(?<![\w@/.\\-])@[A-Za-z][A-Za-z_-]{1,40}\d{4}[a-z]?\b")]
    private static partial Regex Narrative { get; }

    [GeneratedRegex(@"[A-Za-z][\w:.-]*")]
    private static partial Regex Key { get; }

    [GeneratedRegex(@"@\s?([A-Za-z][\w:.-]*)")]
    private static partial Regex Lost { get; }
}
