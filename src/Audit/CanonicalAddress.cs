using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds pages whose canonical address is missing, relative, not their own, or doesn't exist (SEO-03).</summary>
public static class CanonicalAddress
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("SEO-03", nameof(CanonicalAddress), Severity.Error, "Finds pages whose canonical address is missing, relative, or not their own.")
    {
        Why = "https://www.rfc-editor.org/rfc/rfc6596",
        Bad = "<link rel=\"canonical\" href=\"/faq/cost/\">",
        Good = "<link rel=\"canonical\" href=\"https://example.org/faq/cost/\">",
    };

    /// <returns>What is wrong on a page.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site, OpenPage page)
    {
        if (!page.IsIndexable) yield break;
        var at = Places.Template(site, page);
        var own = site.Site.Settings.Host + page.Url;
        var count = page.Named("link").Count(static link => link.GetAttribute("rel") == "canonical");
        if (count != 1)
            yield return new Diagnostic(Rule, at, count == 0 ? "This page has no canonical address." : $"This page has {count} canonical addresses.", "Write <link rel=\"canonical\" href=\"{{Head.CanonicalUrl}}\"> once in the template.");
        else if (page.Canonical is not ['h', 't', 't', 'p', ..])
            yield return new Diagnostic(Rule, at, $"The canonical address “{page.Canonical}” is relative.", $"Write the whole address: {own}");
        else if (page.Canonical != own)
            yield return new Diagnostic(Rule, at, $"The page {page.Url} says that it stands at {page.Canonical}.", $"Its own address is {own}");
    }
}
