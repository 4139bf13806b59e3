using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Markup;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace KapGuide.Analyzers;

/// <summary>Finds paragraphs that stand nearly the same in two answers.</summary>
/// <remarks>
/// What is said twice must be kept true twice. Paragraphs of at least 20 words are compared by their runs of three words
/// (Broder, 1997, "On the resemblance and containment of documents"): at least 8 in 10 of all runs are shared.
/// Emergency boxes are left out: they should say the same everywhere.
/// </remarks>
public static class NearDuplicateParagraph
{
    private const int LeastWords = 20;
    private const double Resemblance = 0.8;

    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("SEO-15", nameof(NearDuplicateParagraph), Severity.Warning, "Finds paragraphs of 20 words or more that stand nearly the same in two answers.");

    private static bool IsEmergency(Block block)
    {
        for (Block? outer = block.Parent; outer is not null; outer = outer.Parent)
            if (outer is CustomContainer { Info: "emergency" }) return true;
        return false;
    }

    /// <returns>One finding for each later paragraph.</returns>
    public static IEnumerable<Diagnostic> Analyze(Site site)
    {
        List<(Article Article, HashSet<string> Runs)> seen = [];
        Dictionary<string, List<int>> index = new(StringComparer.Ordinal);
        foreach (var article in site.Articles)
        {
            foreach (var paragraph in article.Body.Tree.Descendants<ParagraphBlock>().Where(static paragraph => !IsEmergency(paragraph)))
            {
                var words = PlainText.Of(paragraph, id => site.FactsById.GetValueOrDefault(id)?.Text.Value).ToLowerInvariant()
                    .Split([' ', ',', '.', ':', ';', '?', '!', '(', ')', '“', '”'], StringSplitOptions.RemoveEmptyEntries);
                if (words.Length < LeastWords) continue;
                var runs = Enumerable.Range(0, words.Length - 2).Select(i => string.Join(' ', words[i..(i + 3)])).ToHashSet(StringComparer.Ordinal);
                var same = runs.SelectMany(run => index.GetValueOrDefault(run, [])).CountBy(static other => other)
                    .Where(pair => seen[pair.Key].Article != article && pair.Value >= Resemblance * (runs.Count + seen[pair.Key].Runs.Count - pair.Value))
                    .Select(static pair => pair.Key).Order().ToArray();
                if (same.Length > 0)
                {
                    yield return new Diagnostic(Rule, article.Body.Span(paragraph), $"This paragraph stands nearly the same in “{seen[same[0]].Article.Slug}”.",
                        $"Keep it there, and link to it: [words](xref:{seen[same[0]].Article.Slug}).");
                }

                foreach (var run in runs)
                {
                    if (!index.TryGetValue(run, out var places)) index[run] = places = [];
                    places.Add(seen.Count);
                }

                seen.Add((article, runs));
            }
        }
    }
}
