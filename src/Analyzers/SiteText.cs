using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KapGuide.Analyzers.Prose;
using KapGuide.Analyzers.Rules;
using KapGuide.Analyzers.Wording;
using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>
/// What the rules about text find in a site. Each page is read once, searched once for all rules, and its words are let go; analyzers that share a
/// <see cref="Site"/> share this. Immutable and safe to share between threads.
/// </summary>
public sealed class SiteText
{
    private static readonly ConditionalWeakTable<Site, Lazy<SiteText>> Known = [];

    /// <summary>What was read and found on a page, by the article or page that it was made from.</summary>
    private readonly Dictionary<object, Read> _known;

    private SiteText(Site site, SiteText? before, ParallelOptions parallel, Action<int>? beside = null)
    {
        Site = site;
        object[] sources = [.. site.Articles, .. site.Pages];
        var known = before is not null && Surroundings.Same(before.Site, site) ? before._known : null;
        var read = new Read?[sources.Length];
        Parallel.For(0, read.Length, parallel, i =>
        {
            if (known is not null && known.TryGetValue(sources[i], out read[i])) return;
            var page = sources[i] is Article article ? ProseReader.Read(site, article) : ProseReader.Read(site, (Page)sources[i]);
            if (i < site.Articles.Length) beside?.Invoke(i);
            read[i] = new Read(PageExtract.Of(page, sources[i]), Check(page));
        });
        _known = new Dictionary<object, Read>(sources.Length, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < sources.Length; i++) _known[sources[i]] = read[i]!;
        Articles = [.. read.Take(site.Articles.Length).Select(static page => page!.Page)];
        Pages = [.. read.Skip(site.Articles.Length).Select(static page => page!.Page)];
        var across = new List<Diagnostic>[RuleTables.Site.Length];
        Parallel.For(0, across.Length, parallel, i => across[i] = [.. RuleTables.Site[i].Find(this).Select(finding => finding.Of(RuleTables.Site[i].Entry.Rule))]);
        Findings = read.SelectMany(static page => page!.Findings).Concat(across.SelectMany(static found => found)).GroupBy(static finding => finding.Rule.Id)
            .ToFrozenDictionary(static group => group.Key, static group => group.ToImmutableArray(), StringComparer.Ordinal);
    }

    private sealed record Read(PageExtract Page, List<Diagnostic> Findings);

    /// <summary>The site.</summary>
    public Site Site { get; }

    /// <summary>Answers, in the order of <see cref="Site.Articles"/>.</summary>
    internal ImmutableArray<PageExtract> Articles { get; }

    /// <summary>Static pages, in the order of <see cref="Site.Pages"/>.</summary>
    internal ImmutableArray<PageExtract> Pages { get; }

    /// <summary>What was found, by the id of the rule.</summary>
    public FrozenDictionary<string, ImmutableArray<Diagnostic>> Findings { get; }

    /// <summary>Sets up the tables of all rules, which the first page would otherwise wait for.</summary>
    public static void Ready() => RuntimeHelpers.RunClassConstructor(typeof(RuleTables).TypeHandle);

    /// <summary>The words of a site; made at the first call and then shared as long as the site lives.</summary>
    public static SiteText Of(Site site) => Known.GetValue(site, static key => new Lazy<SiteText>(() => new SiteText(key, null, new ParallelOptions()))).Value;

    /// <summary>Makes the words of a site by what an earlier state of it already gave, for a process that stays warm. The result is the same as without.</summary>
    /// <param name="site">The site.</param>
    /// <param name="before">The words of an earlier state; null for none.</param>
    /// <param name="workers">How many pages are read at once.</param>
    /// <param name="stop">Gives up.</param>
    /// <param name="beside">What else is done with each answer that is read, while its tree is at hand; gets its number in <see cref="Site.Articles"/>, from several threads.</param>
    internal static SiteText Prepare(Site site, SiteText? before, int workers, CancellationToken stop, Action<int>? beside = null)
    {
        var text = new SiteText(site, before, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = stop }, beside);
        Known.AddOrUpdate(site, new Lazy<SiteText>(text));
        return text;
    }

    /// <summary>How an article measures up to the yardsticks.</summary>
    public static ImmutableArray<YardstickItem> YardsticksOf(Site site, Article article) => Of(site)._known[article].Page.Yardsticks;

    /// <summary>Forgets what was read of a site, for a build whose rules have all run: asked again, it would be read anew.</summary>
    public static void LetGo(Site site) => Known.Remove(site);

    /// <summary>What one rule finds.</summary>
    internal static Func<Site, IEnumerable<Diagnostic>> FindingsOf(Rule rule) => site => Of(site).Findings.GetValueOrDefault(rule.Id, []);

    /// <summary>What the rules about single pages find on a page.</summary>
    internal static List<Diagnostic> Check(PageText page)
    {
        List<Diagnostic> found = [];
        foreach (var match in RuleTables.Index.Find(page, static match => RuleTables.Phrases[match.Rule].Applies(match))) found.Add(RuleTables.Phrases[match.Rule].Found(match));

        foreach (var rule in RuleTables.Page)
            foreach (var finding in rule.Find(page)) found.Add(finding.Of(rule.Entry.Rule));
        found.AddRange([.. LikelyClaims.Find(page, found)]);
        return found;
    }
}
