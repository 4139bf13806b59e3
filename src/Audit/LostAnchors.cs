using AngleSharp.Html.Parser;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Compares the headings' ids with those of an earlier release (<c>check --previous FOLDER</c>, A11-25).</summary>
/// <remarks>People link to sections. When a heading is worded anew, its id changes and their links lead to the top of the page without a word.</remarks>
public static class LostAnchors
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("A11-25", "LostAnchor", Severity.Error, "Finds headings whose id was online before and stands no more on the page (check --previous FOLDER).")
    {
        Why = "https://www.w3.org/Provider/Style/URI",
        Bad = "## What will it cost?  (it was “## Cost” before, with the address #cost)",
        Good = "## What will it cost? {#cost}",
    };

    /// <summary>Finds lost ids.</summary>
    /// <param name="site">The finished site.</param>
    /// <param name="folder">The output of the earlier release.</param>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, string folder)
    {
        var parser = new HtmlParser();
        foreach (var page in site.Pages.Where(static page => !page.IsEmbedded))
        {
            var old = Path.Combine(folder, page.Path);
            if (!File.Exists(old)) continue;
            using var before = parser.ParseDocument(File.ReadAllText(old));
            foreach (var id in before.QuerySelectorAll("main h2[id], main h3[id], main h4[id]").Select(static heading => heading.Id!).Where(id => !page.Ids.Contains(id)).Distinct())
            {
                yield return new Diagnostic(Rule, page.Source.File, $"#{id} was the address of a section of this page and leads nowhere now.",
                    $"Write {{#{id}}} after the heading that took its place.");
            }
        }
    }
}
