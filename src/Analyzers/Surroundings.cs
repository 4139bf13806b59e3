using KapGuide.Content;

namespace KapGuide.Analyzers;

/// <summary>What a rule about one page may see of the rest of the site (<see cref="Prose.PageText.Site"/>).</summary>
internal static class Surroundings
{
    /// <summary>
    /// Whether two states of a site look alike from within a page that didn't change, so that what was found on it is still true: settings, day, sources,
    /// facts, terms, people, topics, pictures, the page about the site, and names and kinds of all answers. A rule that looks at more of another page must
    /// be a <see cref="SiteRule"/>; the test that compares a warm preview's findings with a clean check's holds this.
    /// </summary>
    public static bool Same(Site a, Site b) =>
        ReferenceEquals(a.Settings, b.Settings) && a.Today == b.Today && ReferenceEquals(a.Library, b.Library) && ReferenceEquals(a.Retractions, b.Retractions)
        && a.Facts.SequenceEqual(b.Facts) && a.Glossary.SequenceEqual(b.Glossary) && a.People.SequenceEqual(b.People) && a.Topics.SequenceEqual(b.Topics)
        && a.ImagePaths.SetEquals(b.ImagePaths)
        && ReferenceEquals(a.PagesBySlug.GetValueOrDefault("about"), b.PagesBySlug.GetValueOrDefault("about"))
        && a.Pages.Select(static page => page.Slug).SequenceEqual(b.Pages.Select(static page => page.Slug))
        && a.Articles.Select(static article => (article.Slug, article.Metadata.Xref, article.Metadata.Kind))
            .SequenceEqual(b.Articles.Select(static article => (article.Slug, article.Metadata.Xref, article.Metadata.Kind)));
}
