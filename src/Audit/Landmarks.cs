using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;
using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds pages without one main part, navigations that can't be told apart, text outside of landmarks, and a missing skip link (A11-18).</summary>
public static class Landmarks
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("A11-18", nameof(Landmarks), Severity.Error, "Finds pages without one main part, navigations that can't be told apart, text outside of landmarks, and a missing skip link.")
    {
        Why = "https://www.w3.org/WAI/ARIA/apg/practices/landmark-regions/",
        Bad = "<nav>…</nav> <nav>…</nav>",
        Good = "<nav aria-label=\"Site\">…</nav> <nav aria-label=\"Breadcrumb\">…</nav>",
    };

    private static readonly ISelector Parts = new CssSelectorParser().ParseSelector("header, nav, main, footer, aside, section[aria-label], section[aria-labelledby], form[aria-label], search, [role=banner], [role=navigation], [role=main], [role=contentinfo], [role=region], [role=search], [role=complementary], dialog, script, style, template, noscript, link, meta")!;

    /// <returns>What is wrong on a page.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page)
    {
        var at = Places.Template(site, page);
        var main = page.Elements.Count(static element => element.LocalName == "main" || element.GetAttribute("role") == "main");
        if (main != 1)
            yield return new Diagnostic(Rule, at, main == 0 ? "This page has no main part." : $"This page has {main} main parts.", "Put the content of the page, and nothing else, into one <main>.");

        foreach (var same in page.Elements.Where(static element => element.LocalName == "nav" || element.GetAttribute("role") == "navigation").GroupBy(static nav => AccessibleNames.NameOf(nav), StringComparer.OrdinalIgnoreCase).Where(static same => same.Skip(1).Any()))
        {
            yield return new Diagnostic(Rule, Places.Template(site, page, same.ElementAt(1)), same.Key.Length == 0 ? "Two navigations have no name." : $"Two navigations are named “{same.Key}”.",
                "Give each <nav> its own aria-label, such as “Breadcrumb”.");
        }

        foreach (var outside in page.Document.Body?.Children.Where(static child => !Parts.Match(child, null) && !IsSkipLink(child) && !child.Descendants<IElement>().Any(static inner => Parts.Match(inner, null)) && child.TextContent.Trim().Length > 0) ?? [])
        {
            yield return new Diagnostic(Rule, Places.Template(site, page, outside), $"“{string.Join(' ', outside.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(6))}” stands outside of header, navigation, main part and footer.",
                "Move it into <main>, or into a <section aria-label=\"…\">.");
        }

        if (!page.IsEmbedded && page.Elements.FirstOrDefault(FocusOrder.IsFocusable) is { } first && !(IsSkipLink(first) && page.Ids.Contains(first.GetAttribute("href")![1..])))
            yield return new Diagnostic(Rule, at, "The first thing that the keyboard reaches is not a link to the main part.", "Begin the body with <a class=\"skip\" href=\"#main\">Skip to the main content</a>, and give <main> that id.");
    }

    private static bool IsSkipLink(IElement element) => element.LocalName == "a" && element.GetAttribute("href") is ['#', _, ..];
}
