using System.Text.RegularExpressions;
using KapGuide.Analyzers.Prose;
using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>Finds references in the library that nothing cites (CIT-04).</summary>
/// <remarks>
/// A list longer than its use suggests evidence that the text does not rest on. Citations in articles (short answer and body) and in
/// static pages count; those of excluded articles don't, and the sources that glossary and facts name alone don't either.
/// Keys match exactly, case included.
/// </remarks>
public static partial class UncitedReference
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("CIT-04", nameof(UncitedReference), Severity.Error, "Finds references that no page cites: in the library, and in lists of sources that authors typed.");

    /// <returns>One finding for each uncited reference, in the order of the library, and for each line of a typed list.</returns>
    public static IEnumerable<Diagnostic> Analyze(Site site)
    {
        var onPages = site.Pages.SelectMany(static page => page.Body.Citations).SelectMany(static use => use.Cluster.Items)
            .Select(static item => item.Key).ToHashSet(StringComparer.Ordinal);
        return site.Library.References.Where(reference => !site.CitedIn.ContainsKey(reference.Key) && !onPages.Contains(reference.Key))
            .Select(static reference => new Diagnostic(Rule, reference.KeyAt, $"No page cites “{reference.Key}”.", $"Cite it as [@{reference.Key}], or delete this entry."))
            .Concat(SiteText.Of(site).Articles.SelectMany(static page => page.Unnamed));
    }

    /// <summary>Lines of a typed list of sources which no sentence names, by author or by number.</summary>
    internal static IEnumerable<Diagnostic> Unnamed(PageText page)
    {
        var number = 0;
        foreach (var block in page.Blocks.Where(static block => block.IsBibliography && block.Kind is BlockKind.ListItem or BlockKind.Paragraph && block.End > block.Start))
        {
            var line = page.Text.AsSpan(block.Start, block.End - block.Start);
            if (!Dated.IsMatch(line)) continue;
            number++;
            var author = Author.Match(page.Text, block.Start, block.End - block.Start) is { Success: true } match ? match.Value : "";
            var marks = new[] { $"[{number}]", $"({number})", $"^{number}^" };
            if (page.Sentences.Any(sentence => !sentence.Block.IsBibliography && Names(page, sentence, author, marks)) || page.CitationsBetween(block.Start, block.End + 1).Length > 0) continue;
            yield return new Diagnostic(Rule, page.CharSpan(block.Start, block.End), $"This source is listed, and no sentence rests on it{(author.Length > 0 ? $" (“{author}” is named nowhere)" : "")}.",
                "Add it to the library with “kapguide cite add”, write [@key] in the sentence that it supports, and delete this line: the list is made from what is cited.");
        }
    }

    private static bool Names(PageText page, Sentence sentence, string author, string[] marks)
    {
        var text = page.Text.AsSpan(sentence.Start, Math.Min(sentence.Block.End, sentence.Limit + 4) - sentence.Start);
        if (author.Length > 2 && text.Contains(author, StringComparison.Ordinal)) return true;
        foreach (var mark in marks)
            if (text.Contains(mark, StringComparison.Ordinal)) return true;
        return false;
    }

    [GeneratedRegex(@"\b(?:19|20)\d\d\b|https?://|doi", RegexOptions.IgnoreCase)]
    private static partial Regex Dated { get; }

    [GeneratedRegex(@"\p{Lu}[\p{L}'’-]+")]
    private static partial Regex Author { get; }
}
