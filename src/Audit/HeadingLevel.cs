using AngleSharp.Dom;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds pages without exactly one main heading, levels that are skipped, headings below the fourth level, and empty headings (A11-01).</summary>
/// <remarks>People who use a screen reader jump from heading to heading: a gap reads as a missing chapter. Headings inside a hidden part don't count.</remarks>
public static class HeadingLevel
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("A11-01", nameof(HeadingLevel), Severity.Error, "Finds pages without exactly one main heading, skipped heading levels, levels below 4, and empty headings.")
    {
        Why = "https://www.w3.org/WAI/tutorials/page-structure/headings/",
        Bad = "## What can happen\n#### In the first hour",
        Good = "## What can happen\n### In the first hour",
    };

    /// <returns>What is wrong on a page.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page)
    {
        IElement[] headings = [.. page.Elements.Where(static element => element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" && !IsHidden(element))];
        IElement[] main = [.. headings.Where(static heading => heading.LocalName == "h1")];
        if (main.Length == 0)
        {
            yield return new Diagnostic(Rule, Places.Template(site, page, page.Named("main") is [var part, ..] ? part.FirstElementChild : null), "This page has no main heading (h1).", "Give the template one <h1> that says what the page is about.");
        }

        foreach (var second in main.Skip(1))
        {
            yield return new Diagnostic(Rule, Places.Of(site, page, second), $"“{second.TextContent.Trim()}” is a second main heading (h1).",
                "The title of the page is its main heading: begin sections with ## in Markdown, with <h2> in a template.");
        }

        var level = 0;
        foreach (var heading in headings)
        {
            var own = heading.LocalName[1] - '0';
            var words = heading.TextContent.Trim();
            if (words.Length == 0 && heading.QuerySelector("img[alt]:not([alt=''])") is null)
                yield return new Diagnostic(Rule, Places.Of(site, page, heading), "This heading has no words.", "Write what the section is about, or delete the heading.");
            else if (own > 4)
                yield return new Diagnostic(Rule, Places.Of(site, page, heading), $"“{words}” is a heading of level {own}.", "Four levels are enough: split the page, or make it a list.");
            else if (level > 0 && own > level + 1)
                yield return new Diagnostic(Rule, Places.Of(site, page, heading), $"“{words}” jumps from level {level} to level {own}.", $"Make it level {level + 1}: {new string('#', level + 1)} in Markdown, <h{level + 1}> in a template.");
            level = own;
        }
    }

    private static bool IsHidden(IElement element)
    {
        for (var own = element; own is not null; own = own.ParentElement)
        {
            if (own.HasAttribute("hidden") || own.GetAttribute("aria-hidden") == "true" || (own.LocalName == "dialog" && !own.HasAttribute("open"))) return true;
        }

        return false;
    }
}
