using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Rules;

/// <summary>Family SAF, the part about boxes: an emergency card must stay one clear thing, and warnings wear out when there are many.</summary>
internal static class SafetyBoxRules
{
    private const int MaxWarnings = 2;

    /// <summary>The rules.</summary>
    public static ImmutableArray<PageRule> All { get; } =
    [
        new(CatalogueEntry.Of("SAF-12", "LinkInEmergencyCard", Warning, "Finds links in an emergency box that lead anywhere but to a call, text or chat.", Why.CareCards,
            "::: emergency\n- Read [our policy](/editorial-policy/).\n:::", "::: emergency\n- Call [988](tel:988).\n:::"), static page => Links(page)),
        new(CatalogueEntry.Of("SAF-13", "TooManyWarnings", Warning, "Finds more than two warning boxes on a page, and two next to each other.", Why.Callouts,
            "::: warning One\nA.\n:::\n\n::: warning Two\nB.\n:::", "::: warning One\nA.\n:::\n\nText between.\n\n::: warning Two\nB.\n:::"), static page => Warnings(page)),
        new(CatalogueEntry.Of("SAF-14", "TextAfterEmergencyCard", Warning, "Finds text directly after an emergency box without a heading.", Why.CareCards,
            "::: emergency\n- Call 911.\n:::\n\nKAP is also used for other things.", "::: emergency\n- Call 911.\n:::\n\n## Other uses\nText."), static page => TextAfter(page)),
    ];

    private static IEnumerable<Finding> Links(PageText page)
    {
        foreach (var block in page.Blocks.Where(static block => block.Container == "emergency"))
        {
            foreach (var link in page.LinksBetween(block.Start, block.End).ToArray())
            {
                if (link.Url.StartsWith("tel:", StringComparison.Ordinal) || link.Url.StartsWith("sms:", StringComparison.Ordinal) || link.Url.Contains("988lifeline.org", StringComparison.Ordinal) || link.Url.Contains("get-help-now", StringComparison.Ordinal)) continue;
                yield return new Finding(page.Source.Span(link.Source, link.Node.Span.Length), $"“{link.Url}” leads away from help.", "Keep only calls, texts and chat in this box: “[988](tel:988)”. Move the link out of it.");
            }
        }
    }

    private static IEnumerable<Finding> Warnings(PageText page)
    {
        var boxes = page.Body.Tree.Descendants<CustomContainer>().Where(static box => box.Info == "warning").ToArray();
        foreach (var (index, box) in boxes.Index())
        {
            var at = page.Body.Span(box);
            at = at with { EndLine = at.Line, EndColumn = page.Source.Line(at.Line).Length + 1 };
            var previous = Previous(box);
            if (previous is CustomContainer { Info: "warning" or "emergency" }) yield return new Finding(at, "Two boxes stand next to each other, so neither stands out.", "Join them, or put a paragraph between them.");
            else if (index >= MaxWarnings) yield return new Finding(at, $"This is warning number {index + 1} on the page.", "Keep the two that matter most, and make the others plain text.");
        }
    }

    private static IEnumerable<Finding> TextAfter(PageText page)
    {
        foreach (var box in page.Body.Tree.Descendants<CustomContainer>().Where(static box => box.Info == "emergency"))
        {
            var parent = box.Parent!;
            var index = parent.IndexOf(box) + 1;
            while (index < parent.Count && parent[index] is HtmlBlock or LinkReferenceDefinitionGroup) index++;
            if (index >= parent.Count || parent[index] is not (ParagraphBlock or ListBlock)) continue;
            var at = page.Body.Span(parent[index]);
            yield return new Finding(at with { EndLine = at.Line, EndColumn = page.Source.Line(at.Line).Length + 1 }, "Text follows the emergency box without a heading, so it reads as part of it.", "Put a heading before this text, or move the box to the end.");
        }
    }

    private static Block? Previous(Block block)
    {
        var index = block.Parent!.IndexOf(block);
        return index > 0 ? block.Parent[index - 1] : null;
    }
}
