using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>Finds paragraphs that stand nearly the same in two answers.</summary>
/// <remarks>
/// What is said twice must be kept true twice. Paragraphs of at least 20 words are compared by their runs of three words (<see cref="ResemblanceIndex"/>).
/// Boxes for an emergency say the same on purpose.
/// </remarks>
public static class NearDuplicateParagraph
{
    private const int LeastWords = 20;

    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("SEO-15", nameof(NearDuplicateParagraph), Severity.Warning, "Finds paragraphs of 20 words or more that stand nearly the same in two answers.");

    /// <returns>One finding for each later paragraph.</returns>
    public static IEnumerable<Diagnostic> Analyze(Site site)
    {
        // Arrays of their final size: of a very large site they are what its build needs most memory for.
        var pages = SiteText.Of(site).Articles;
        var starts = new int[pages.Length + 1];
        for (var page = 0; page < pages.Length; page++) starts[page + 1] = starts[page] + pages[page].Paragraphs.Length;
        var (sets, owners) = (new uint[starts[^1]][], new int[starts[^1]]);
        for (var page = 0; page < pages.Length; page++)
            for (var i = starts[page]; i < starts[page + 1]; i++) (sets[i], owners[i]) = (pages[page].Paragraphs[i - starts[page]].Runs, page);
        var first = ResemblanceIndex.FirstAlike(sets, owners);
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] < 0) continue;
            var slug = pages[owners[first[i]]].Article!.Slug;
            yield return new Diagnostic(Rule, pages[owners[i]].Paragraphs[i - starts[owners[i]]].At, $"This paragraph stands nearly the same in “{slug}”.", $"Keep it there, and link to it: [words](xref:{slug}).");
        }
    }

    private static bool IsCompared(TextBlock block) => block.Kind is BlockKind.Paragraph or BlockKind.ListItem && block.Container != "emergency" && block.SentenceCount > 0;

    /// <summary>The paragraphs of a page that are long enough.</summary>
    internal static ImmutableArray<ComparedParagraph> ParagraphsOf(PageText page)
    {
        var paragraphs = ImmutableArray.CreateBuilder<ComparedParagraph>();
        foreach (var block in page.Blocks)
        {
            if (!IsCompared(block)) continue;
            var words = page.Words.AsSpan()[page.Sentences[block.FirstSentence].First..page.Sentences[block.FirstSentence + block.SentenceCount - 1].End];
            if (words.Length < LeastWords) continue;
            List<uint> runs = new(words.Length);
            ResemblanceIndex.AddRuns(runs, words, 3);
            var set = ResemblanceIndex.SetOf(runs);
            if (set.Length > LeastWords - 3) paragraphs.Add(new ComparedParagraph(page.CharSpan(block.Start, block.End), set));
        }

        return paragraphs.ToImmutable();
    }
}
