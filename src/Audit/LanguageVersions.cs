using KapGuide.Diagnostics;

namespace KapGuide.Audit;

/// <summary>Finds language versions that don't name each other, themselves and a default (SEO-09). Silent on a site in one language.</summary>
public static class LanguageVersions
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new("SEO-09", nameof(LanguageVersions), Severity.Error, "Finds language versions of a page that don't name each other, themselves and a default.")
    {
        Why = "https://developers.google.com/search/docs/specialty/international/localized-versions",
    };

    /// <returns>One finding for each missing version.</returns>
    public static IEnumerable<Diagnostic> Find(AuditedSite site)
    {
        var versions = site.Pages.Select(page => (page, links: page.Versions.Select(static version => (Language: version.Key, Target: version.Value)).ToArray()))
            .Where(static pair => pair.links.Length > 0).ToDictionary(static pair => pair.page.Url, static pair => pair);
        foreach (var (url, (page, links)) in versions)
        {
            var at = page.TemplateAt;
            if (!links.Any(link => link.Target == url))
                yield return new Diagnostic(Rule, at, $"{url} names other languages but not itself.", $"Add <link rel=\"alternate\" hreflang=\"{page.Language}\" href=\"{site.Site.Settings.Host}{url}\">.");
            if (!links.Any(static link => link.Language == "x-default"))
                yield return new Diagnostic(Rule, at, $"{url} names languages but no x-default.", "Add <link rel=\"alternate\" hreflang=\"x-default\" href=\"…\">.");
            foreach (var (language, target) in links.Where(link => link.Target != url && link.Language != "x-default"))
            {
                if (!versions.TryGetValue(target, out var other) || !other.links.Any(link => link.Target == url))
                    yield return new Diagnostic(Rule, at, $"{url} names {target} as its version in “{language}”, which doesn't name it in turn.", $"Add the link to {url} on {target}.");
            }
        }
    }
}
