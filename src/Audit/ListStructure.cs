using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds list items outside of lists, and other things inside lists (A11-23).</summary>
public static class ListStructure
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("A11-23", nameof(ListStructure), Severity.Error, "Finds list items outside of lists, and other things inside lists.")
    {
        Why = "https://html.spec.whatwg.org/multipage/grouping-content.html#the-ul-element",
        Bad = "<ul><a href=\"/faq/x/\">One</a></ul>",
        Good = "<ul><li><a href=\"/faq/x/\">One</a></li></ul>",
    };

    /// <returns>What is wrong on a page.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page)
    {
        foreach (var item in page.Named("li").Where(static item => item.ParentElement?.LocalName is not ("ul" or "ol" or "menu")))
            yield return new Diagnostic(Rule, Places.Of(site, page, item), "A list item stands outside of a list.", "Put <ul> or <ol> around the items.");
        foreach (var wrong in page.Elements.Where(static child => child.ParentElement?.LocalName is "ul" or "ol" && child.LocalName is not ("li" or "script" or "template")))
            yield return new Diagnostic(Rule, Places.Of(site, page, wrong), $"A list holds <{wrong.LocalName}> beside its items.", "Put it into an <li>.");
        foreach (var wrong in page.Named("dl").SelectMany(static list => list.Children).Where(static child => child.LocalName is not ("dt" or "dd" or "div" or "script" or "template")))
            yield return new Diagnostic(Rule, Places.Of(site, page, wrong), $"A list of terms holds <{wrong.LocalName}> beside terms and meanings.", "Put it into a <dd>.");
    }
}
