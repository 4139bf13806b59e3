using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KapGuide.Analyzers.Prose;
using KapGuide.Analyzers.Wording;
using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>
/// The words of all pages and what the rules find in them. Each page is read once and searched once for all rules; analyzers that share a
/// <see cref="Site"/> share this. Immutable and safe to share between threads.
/// </summary>
public sealed class SiteText
{
    private static readonly ConditionalWeakTable<Site, Lazy<SiteText>> Known = [];

    private SiteText(Site site)
    {
        Site = site;
        var articles = new PageText[site.Articles.Length];
        var pages = new PageText[site.Pages.Length];
        var findings = new List<Diagnostic>[articles.Length + pages.Length];
        Parallel.For(0, findings.Length, i =>
        {
            var page = i < articles.Length
                ? articles[i] = ProseReader.Read(site, site.Articles[i])
                : pages[i - articles.Length] = ProseReader.Read(site, site.Pages[i - articles.Length]);
            findings[i] = Check(page);
        });
        Articles = [.. articles];
        Pages = [.. pages];
        var across = RuleTables.Site.SelectMany(rule => rule.Find(this).Select(finding => finding.Of(rule.Entry.Rule)));
        Findings = findings.SelectMany(static list => list).Concat(across).GroupBy(static finding => finding.Rule.Id)
            .ToFrozenDictionary(static group => group.Key, static group => group.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The site.</summary>
    public Site Site { get; }

    /// <summary>Answers, in the order of <see cref="Site.Articles"/>.</summary>
    public ImmutableArray<PageText> Articles { get; }

    /// <summary>Static pages, in the order of <see cref="Site.Pages"/>.</summary>
    public ImmutableArray<PageText> Pages { get; }

    /// <summary>What was found, by the id of the rule.</summary>
    public FrozenDictionary<string, ImmutableArray<Diagnostic>> Findings { get; }

    /// <summary>The words of a site; made at the first call and then shared as long as the site lives.</summary>
    public static SiteText Of(Site site) => Known.GetValue(site, static key => new Lazy<SiteText>(() => new SiteText(key))).Value;

    /// <summary>What one rule finds.</summary>
    internal static Func<Site, IEnumerable<Diagnostic>> FindingsOf(Rule rule) => site => Of(site).Findings.GetValueOrDefault(rule.Id, []);

    /// <summary>What the rules about single pages find on a page.</summary>
    internal static List<Diagnostic> Check(PageText page)
    {
        List<Diagnostic> found = [];
        foreach (var match in RuleTables.Index.Find(page, static match => RuleTables.Phrases[match.Rule].Applies(match))) found.Add(RuleTables.Phrases[match.Rule].Found(match));

        foreach (var rule in RuleTables.Page) found.AddRange(rule.Find(page).Select(finding => finding.Of(rule.Entry.Rule)));
        return found;
    }
}
