using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KapGuide.Analyzers.Prose;
using KapGuide.Markup;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Rules;

/// <summary>Family A11, the part about tables, lists, folded text, ids and foreign words.</summary>
internal static partial class StructureRules
{
    private const int MaxColumns = 5;
    private const int MaxItems = 7;
    private const int MaxSummary = 80;

    /// <summary>The rules.</summary>
    public static ImmutableArray<PageRule> All { get; } =
    [
        new(CatalogueEntry.Of("A11-09", "TableWithoutLabels", Error, "Finds tables without a caption or with empty headers, and with more than five columns.", Why.Axe,
            "| Price | Place |\n|---|---|\n| low | here |", "Table: Prices\n\n| Price | Place |\n|---|---|\n| low | here |"), static page => Tables(page)),
        new(CatalogueEntry.Of("A11-10", "ListLength", Warning, "Finds lists of one item or of more than seven, and lines that begin with a typed bullet.", Why.Formatting,
            "- Only one", "- One\n- Two"), static page => Lists(page)),
        new(CatalogueEntry.Of("A11-11", "FoldedText", Error, "Finds folded text (details) whose summary is empty, long, or holds a heading or link, and that hides help in a crisis.", Why.Details,
            "<details><summary></summary>Text</details>", "## A heading\nText"), static page => Folded(page)),
        new(CatalogueEntry.Of("A11-14", "DuplicateId", Error, "Finds two headings with one id: links to the second lead to the first.", Why.Axe,
            "## First {#same}\nText.\n\n## Second {#same}\nText.", "## First {#one}\nText.\n\n## Second {#two}\nText."), static page => Ids(page)),
        new(CatalogueEntry.Of("A11-17", "UnmarkedLanguage", Info, "Finds foreign phrases without lang, emoji, and “A-Z”.", Why.Languages,
            "Llame ahora 🎉 para más ayuda.", "Call now for more help."), static page => Languages(page)),
    ];

    private static IEnumerable<Finding> Tables(PageText page)
    {
        foreach (var table in page.Body.Tree.Descendants<Table>())
        {
            var at = FirstLine(page, table);
            if (TableCaptions.Of(table) is null) yield return new Finding(at, "This table has no caption.", "Write a line “Table: What it shows” above it, with an empty line between.");
            var header = table.OfType<TableRow>().FirstOrDefault(static row => row.IsHeader);
            if (header is null) yield return new Finding(at, "This table has no header row.", "Write a first row with the name of each column, then the line of dashes.");
            else if (header.OfType<TableCell>().Skip(1).Any(static cell => cell.Count == 0 || !cell.Descendants<LeafBlock>().Any(static leaf => leaf.Inline?.FirstChild is not null))) yield return new Finding(at, "A column of this table has no name.", "Write a word into each cell of the first row.");
            if (header?.Count > MaxColumns) yield return new Finding(at, $"This table has {header.Count} columns.", $"Divide it: more than {MaxColumns} columns do not fit a phone.");
        }
    }

    private static IEnumerable<Finding> Lists(PageText page)
    {
        var ofSources = page.Blocks.Where(static block => block.IsBibliography).Select(static block => (block.Node as ParagraphBlock)?.Parent?.Parent).ToHashSet();
        foreach (var list in page.Body.Tree.Descendants<ListBlock>().Where(list => !ofSources.Contains(list)))
        {
            if (list.Count == 1 && list.Parent is not Markdig.Extensions.CustomContainers.CustomContainer { Info: "emergency" }) yield return new Finding(FirstLine(page, list), "This list has one item.", "Make it a sentence, or add the other items.");
            else if (list.Count > MaxItems) yield return new Finding(FirstLine(page, list), $"This list has {list.Count} items.", $"Divide it in groups of 2 to {MaxItems}, each with a heading or a lead sentence.");
        }

        if (!MayHaveBullet(page.Text)) yield break;
        foreach (var block in page.Blocks.Where(static block => block is { Kind: BlockKind.Paragraph, End: var end, Start: var start } && end > start))
        {
            foreach (var match in TypedBullet.Matches(page.Text.Substring(block.Start, block.End - block.Start)).AsEnumerable())
            {
                yield return new Finding(page.CharSpan(block.Start + match.Index, block.Start + match.Index + 1), "A typed bullet makes no list: screen readers read it as a sign.", "Begin each item on a new line with “- ”.");
                break;
            }
        }
    }

    private static IEnumerable<Finding> Folded(PageText page)
    {
        foreach (Match details in Details.Matches(page.Source.Text))
        {
            var summary = Summary.Match(details.Value);
            var words = Tags.Replace(summary.Groups[1].Value, "").Trim();
            var at = page.Source.Span(details.Index, "<details".Length);
            if (words.Length == 0) yield return new Finding(at, "The folded text has no summary to click.", "Use a heading instead of folding: “## What it is about”.");
            else if (words.Length > MaxSummary) yield return new Finding(at, $"The summary has {words.Length} characters.", $"Cut it to {MaxSummary} at most, or use a heading.", Warning);
            else if (HeadingOrLink.IsMatch(summary.Groups[1].Value)) yield return new Finding(at, "The summary holds a heading or a link, which screen readers lose.", "Use a heading instead of folding.", Warning);
            if (Crisis.IsMatch(details.Value)) yield return new Finding(at, "Help in a crisis is folded away.", "Put it into “::: emergency” at the end of the page, open for everyone.");
            else if (details.Length * 2 > page.Source.Text.Length - page.Body.Start) yield return new Finding(at, "More than half of the page is folded away.", "Use headings; readers scroll, and search in the page finds open text.", Warning);
        }
    }

    private static IEnumerable<Finding> Ids(PageText page)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (var heading in page.Body.Headings)
        {
            var match = TypedId.Match(page.Source.Line(heading.At.Line).ToString());
            if (!match.Success) continue;
            var id = match.Groups[1].Value;
            var at = heading.At with { EndLine = heading.At.Line, Column = match.Index + 1, EndColumn = match.Index + 1 + match.Length };
            if (!seen.TryAdd(id, heading.At.Line)) yield return new Finding(at, $"The id “{id}” stands in line {seen[id]} already.", $"Choose another: “{{#{id}-2}}”.");
        }
    }

    private static readonly WordSet Spanish = WordSet.Of("el los las para usted está por favor llame ayuda aquí más con una su sus del que habla español ahora puede gratis y sin cómo qué es setting und der die das le les vous pour avec sont");

    private static IEnumerable<Finding> Languages(PageText page)
    {
        foreach (var match in Emoji.Matches(page.Text).AsEnumerable())
            yield return new Finding(page.CharSpan(match.Index, match.Index + match.Length), $"“{page.Text.Substring(match.Index, match.Length)}” is read out by its name, and looks different on each device.", "Say it in words.");
        foreach (var match in AtoZ.Matches(page.Text).AsEnumerable())
            yield return new Finding(page.CharSpan(match.Index, match.Index + match.Length), $"“{page.Text.Substring(match.Index, match.Length)}” is read as “A minus Z”.", "Write “A to Z”.");
        if (page.Source.Contains("lang=")) yield break;
        foreach (var sentence in page.Sentences.Where(static sentence => sentence.Has(Spanish) && !sentence.Block.IsBibliography))
        {
            var run = 0;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                run = Spanish.Contains(page.Words[i]) ? run + 1 : Math.Max(0, run - 1);
                if (run < 2 || page.Words[i].Form.Length < 3 || page.Words[i].Form is "die" or "setting") continue;
                yield return new Finding(page.Span(sentence.First, sentence.End - 1), $"“{page.Quote(sentence.First, Math.Min(sentence.End - 1, sentence.First + 4))}” seems to be in another language, and a screen reader would say it in English.", "Mark it: “<span lang=\"es\">…</span>”.");
                break;
            }
        }
    }

    private static Diagnostics.SourceSpan FirstLine(PageText page, MarkdownObject node)
    {
        var at = page.Body.Span(node);
        return at with { EndLine = at.Line, EndColumn = Math.Max(at.Column + 1, page.Source.Line(at.Line).Length + 1) };
    }

    [GeneratedRegex(@"(?:^|(?<=\s))[•◦▪●‣·✔✓➤]\s")]
    private static partial Regex TypedBullet { get; }

    /// <summary>By ranges, which are compared many letters at once; a set of signs from all over Unicode is looked for letter by letter.</summary>
    private static bool MayHaveBullet(ReadOnlySpan<char> text) =>
        text.Contains('·') || text.ContainsAnyInRange('•', '‣') || text.ContainsAnyInRange('▪', '◦') || text.ContainsAnyInRange('✓', '➤');

    [GeneratedRegex("<details.*?(?:</details>|$)", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Details { get; }

    [GeneratedRegex("<summary[^>]*>(.*?)</summary>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Summary { get; }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags { get; }

    [GeneratedRegex(@"<h\d|<a\s|\]\(|^#", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingOrLink { get; }

    [GeneratedRegex(@"\b(?:988|911|crisis line|suicid\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Crisis { get; }

    [GeneratedRegex(@"\{#([\w-]+)\}")]
    private static partial Regex TypedId { get; }

    [GeneratedRegex(@"(?:[\u2600-\u2604\u2607-\u2712\u2714-\u27BF]|\uD83C[\uDF00-\uDFFF]|\uD83D[\uDC00-\uDEFF]|\uD83E[\uDD00-\uDDFF])\uFE0F?")]
    private static partial Regex Emoji { get; }

    [GeneratedRegex(@"\bA ?[-–] ?Z\b")]
    private static partial Regex AtoZ { get; }
}
