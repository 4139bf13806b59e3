using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Rules;

/// <summary>Family A11, the part about headings: screen-reader users jump from one to the next.</summary>
internal static class HeadingRules
{
    private const int MaxLength = 65;
    private const int DeepestLevel = 4;

    /// <summary>The rules.</summary>
    public static ImmutableArray<PageRule> All { get; } =
    [
        new(CatalogueEntry.Of("A11-01", "HeadingLevel", Error, "Finds headings of level 1 in the body, skipped levels, and levels below 4.", Why.Formatting,
            "# What is KAP?\nText.", "## What it is\nText."), static page => Levels(page)),
        new(CatalogueEntry.Of("A11-02", "HeadingText", Warning, "Finds headings that are empty, end in a period, are longer than 65 characters, or stand twice on the page.", Why.Formatting,
            "## What happens.\nText.", "## What happens\nText."), static page => Texts(page)),
        new(CatalogueEntry.Of("A11-03", "BoldAsHeading", Warning, "Finds paragraphs that pose as headings: in bold, or with # and no space after it.", Why.Axe,
            "**Before the session**\n\nEat something light.", "## Before the session\nEat something light."), static page => FakeHeadings(page)),
    ];

    private static IEnumerable<(HeadingBlock Node, Content.Heading Heading)> Headings(PageText page) =>
        page.Body.Tree.Descendants<HeadingBlock>().Zip(page.Body.Headings);

    private static IEnumerable<Finding> Levels(PageText page)
    {
        var before = 1;
        foreach (var (_, heading) in Headings(page))
        {
            var marks = heading.At with { EndLine = heading.At.Line, EndColumn = heading.At.Column + heading.Level };
            if (heading.Level == 1) yield return new Finding(marks, $"“{heading.Text}” is a second main heading: the question is the first.", $"Write “## {heading.Text}”.");
            else if (heading.Level > DeepestLevel) yield return new Finding(marks, $"“{heading.Text}” has level {heading.Level}, which readers can't tell from the others.", $"Write “### {heading.Text}”, or make a list of it.");
            else if (heading.Level > before + 1) yield return new Finding(marks, $"“{heading.Text}” skips from level {before} to level {heading.Level}.", $"Write “{new string('#', before + 1)} {heading.Text}”.");
            before = Math.Max(heading.Level, 1);
        }
    }

    private static IEnumerable<Finding> Texts(PageText page)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (_, heading) in Headings(page))
        {
            var at = heading.At with { EndLine = heading.At.Line, EndColumn = page.Source.Line(heading.At.Line).Length + 1 };
            if (heading.Text.Length == 0) yield return new Finding(at, "This heading is empty.", "Write a short noun phrase after the marks, or delete the line.");
            else if (heading.Text.Length > MaxLength) yield return new Finding(at, $"This heading has {heading.Text.Length} characters.", $"Cut it to {MaxLength} at most: a short noun phrase.");
            else if (heading.Text[^1] is '.' or ':' or ';' or ',' or '!') yield return new Finding(at, $"This heading ends in “{heading.Text[^1]}”.", $"Write “{new string('#', heading.Level)} {heading.Text.TrimEnd('.', ':', ';', ',', '!')}”.");
            else if (!seen.Add(heading.Text)) yield return new Finding(at, $"“{heading.Text}” is a heading twice on this page.", "Give one of the two other words, so that a list of headings makes sense.");
        }
    }

    private static IEnumerable<Finding> FakeHeadings(PageText page)
    {
        foreach (var block in page.Blocks.Where(static block => block is { Kind: BlockKind.Paragraph, SentenceCount: 1, Node: ParagraphBlock }))
        {
            var inline = ((ParagraphBlock)block.Node!).Inline;
            var text = page.Text.AsSpan(block.Start, block.End - block.Start);
            if (text.StartsWith("#") && text.TrimStart('#') is { Length: > 0 } title && char.IsLetter(title[0]) && text.Length - title.Length > 1)
            {
                yield return new Finding(page.CharSpan(block.Start, block.Start + text.Length - title.Length), $"A space is missing after “{text[..^title.Length]}”, so this is no heading.", $"Write “{text[..^title.Length]} ” with a space before the first word, and leave the next line empty.");
                continue;
            }

            if (inline?.FirstChild is not EmphasisInline { DelimiterCount: 2 } || !ReferenceEquals(inline.FirstChild, inline.LastChild)) continue;
            var sentence = page.Sentences[block.FirstSentence];
            if (sentence.Words.Length > 12 || sentence.Closer is '.') continue;
            var words = page.Quote(sentence.First, sentence.End - 1);
            yield return new Finding(page.Span(sentence.First, sentence.End - 1), $"“{words}” looks like a heading and is none.", $"Write “{new string('#', Math.Clamp(page.Sections[block.Section].Level + 1, 2, 3))} {words}”.");
        }
    }
}
