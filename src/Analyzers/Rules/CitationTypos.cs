using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KapGuide.Analyzers.Prose;
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
        foreach (var (match, start) in page.Blocks.Where(static block => block is { IsBibliography: false, Kind: not (BlockKind.Title or BlockKind.Description) })
            .SelectMany(block => Bracket.Matches(page.Text[block.Start..block.End]).Select(match => (match, block.Start))))
        {
            var keys = Key.Matches(match.Value).Select(static key => key.Value).ToArray();
            if (keys.Length == 0 || !match.Value.Contains("@ ", StringComparison.Ordinal) && !keys.All(library.Contains)) continue;
            yield return new Finding(page.CharSpan(start + match.Index, start + match.Index + match.Length), $"“{match.Value}” is shown as it stands: it is no citation.", $"Write “[{string.Join("; ", keys.Select(static key => "@" + key))}]”.");
        }

        foreach (var mark in page.Citations)
        {
            foreach (var item in mark.Node.Cluster.Items)
            {
                var lost = Lost.Matches(item.Suffix).Select(static match => match.Groups[1].Value).ToArray();
                if (lost.Length > 0) yield return new Finding(page.Source.Span(mark.Source, mark.Node.Span.Length), $"“@{lost[0]}” after a comma is shown as it stands: it is no citation.", $"Write “[@{item.Key}; {string.Join("; ", lost.Select(static key => "@" + key))}]”.");
            }
        }
    }

    /// <summary>Brackets that hold nothing but words that could be keys.</summary>
    [GeneratedRegex(@"\[(?:@ ?)?[A-Za-z][\w:.-]*(?:[,;] ?(?:@ ?)?[A-Za-z][\w:.-]*)*\]")]
    private static partial Regex Bracket { get; }

    [GeneratedRegex(@"[A-Za-z][\w:.-]*")]
    private static partial Regex Key { get; }

    [GeneratedRegex(@"@\s?([A-Za-z][\w:.-]*)")]
    private static partial Regex Lost { get; }
}
