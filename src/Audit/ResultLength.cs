using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds titles and descriptions that search results would cut (SEO-02).</summary>
/// <remarks>
/// The page's own title, without topic and site, should have at most 60 characters and 580 pixels in Arial 20 px (widths by Adobe's font metrics for Helvetica,
/// which Arial shares); a description 70 to 160 characters. That is advice on what is shown: search engines set no limit.
/// </remarks>
public static class ResultLength
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("SEO-02", nameof(ResultLength), Severity.Warning, "Finds titles and descriptions that search results would cut, and descriptions that say too little.")
    {
        Why = "https://developers.google.com/search/docs/appearance/title-link",
        Bad = "Description: About KAP.",
        Good = "Description: What a session of ketamine-assisted psychotherapy is like, hour by hour, and what to arrange before it.",
    };

    private const int MaxTitle = 60;
    private const int MaxPixels = 580;

    /// <summary>Widths of U+0020 to U+007E in thousandths of the font's size.</summary>
    private static readonly short[] Widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>The width of a text in Arial 20 px, in pixels; characters outside ASCII count as an n.</summary>
    public static double PixelsOf(string text) => text.Sum(static c => c is >= ' ' and <= '~' ? Widths[c - ' '] : 556) * 20 / 1000.0;

    /// <returns>What is wrong on a page.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page)
    {
        if (!page.IsIndexable) yield break;
        var title = page.Meta("og:title") ?? page.Title;
        if (title.Length > MaxTitle || PixelsOf(title) > MaxPixels)
            yield return new Diagnostic(Rule, page.Source.Title, $"The title “{title}” has {title.Length} characters ({PixelsOf(title):0} pixels); search results show about {MaxTitle} ({MaxPixels} pixels).", "Put the words that matter first, and leave out the rest.");
        var description = page.Meta("description")?.Trim() ?? "";
        if (description.Length is > 0 and (< 70 or > 160))
            yield return new Diagnostic(Rule, page.Source.Description, $"The description of {page.Url} has {description.Length} characters.", "Write 70 to 160 characters: what the reader learns, with the word people search for.");
    }
}
