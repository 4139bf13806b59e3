using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds pages whose title or description is missing, or the same as another page's (SEO-01).</summary>
public static class TitleAndDescription
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("SEO-01", nameof(TitleAndDescription), Severity.Error, "Finds pages whose title or description is missing, or the same as another page's.")
    {
        Why = "https://developers.google.com/search/docs/appearance/title-link",
        Bad = "Title: FAQ",
        Good = "Title: How much does KAP cost?",
    };

    /// <returns>One finding for each page and part.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site)
    {
        AuditedPage[] pages = [.. site.Pages.Where(static page => page.IsIndexable)];
        return Find(pages, "title", static page => page.Title, static page => page.Source.Title)
            .Concat(Find(pages, "description", static page => page.Description, static page => page.Source.Description));
    }

    private static IEnumerable<Diagnostic> Find(AuditedPage[] pages, string part, Func<AuditedPage, string> text, Func<AuditedPage, SourceSpan> at)
    {
        var first = new Dictionary<string, AuditedPage>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages)
        {
            var own = text(page).Trim();
            if (own.Length == 0)
                yield return new Diagnostic(Rule, at(page), $"The page {page.Url} has no {part}.", part == "title" ? "Write a line “Title: …”." : "Write a line “Description: …” of 70 to 160 characters.");
            else if (!first.TryAdd(own, page))
                yield return new Diagnostic(Rule, at(page), $"The page {page.Url} has the same {part} as {first[own].Url}: “{own}”.", $"Say in the {part} what sets this page apart.");
        }
    }
}
