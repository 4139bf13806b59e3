using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds articles whose Markdown version is missing or out of date, or which llms.txt doesn't name (SEO-14).</summary>
public static class MarkdownAlternates
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("SEO-14", nameof(MarkdownAlternates), Severity.Info, "Finds articles whose Markdown version is missing or out of date, or which llms.txt doesn't name.")
    {
        Why = "https://llmstxt.org/",
    };

    /// <returns>One finding for each article.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site)
    {
        AuditedPage[] articles = [.. site.Pages.Where(static page => page.IsIndexable && page.Source.Article is not null)];
        var list = site.Text("llms.txt");
        if (list.Length == 0 && articles.Length > 0)
            yield return new Diagnostic(Rule, SourceSpan.File("output/llms.txt"), "The site has no llms.txt.", "Build with a version that writes it.");
        if (articles.Length > 0 && !articles.Any(static page => page.MarkdownVersion is not null))
        {
            yield return new Diagnostic(Rule, SourceSpan.File("output/faq/"), "No answer has a Markdown version.", "Add it to Head.Alternates, and write the file index.md beside each page.");
            yield break;
        }

        foreach (var page in articles)
        {
            var path = page.MarkdownVersion is null ? null : site.FileAt(page.MarkdownVersion);
            if (path is null || !site.Files.ContainsKey(path))
                yield return new Diagnostic(Rule, page.Source.File, $"{page.Url} has no Markdown version.", "Add it to Head.Alternates, and write the file index.md beside the page.");
            else if (!site.Text(path).Contains(page.Source.Article!.Title, StringComparison.Ordinal))
                yield return new Diagnostic(Rule, page.Source.File, $"The Markdown version of {page.Url} doesn't hold its title.", "Write it from the same article.");
            if (list.Length > 0 && !list.Contains(site.Site.Settings.Host + page.Url, StringComparison.Ordinal))
                yield return new Diagnostic(Rule, page.Source.File, $"llms.txt doesn't name {page.Url}.", "Write it from the same articles.");
        }
    }
}
