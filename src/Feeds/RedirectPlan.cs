using System.Collections.Immutable;
using System.Text;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Feeds;

/// <summary>All redirects of the site, checked.</summary>
/// <param name="Rules">In the order in which a host tries them.</param>
/// <param name="Findings">What is wrong with them, with its place.</param>
public sealed record RedirectPlan(ImmutableArray<RedirectRule> Rules, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>Addresses that are no pages of the content, and exist.</summary>
    private static readonly ImmutableArray<string> OtherPages = ["/search/", "/widgets/", "/404.html", "/feed.xml", "/feed.json", "/sitemap.xml", "/llms.txt", "/references.json", "/references.bib", "/references.ris"];

    /// <summary>Reads and checks the redirects.</summary>
    /// <param name="site">The site, with <c>RedirectFrom</c> of its answers and pages.</param>
    /// <param name="file"><c>_redirects</c> of the input; null for none.</param>
    public static RedirectPlan Of(Site site, SourceFile? file)
    {
        List<Diagnostic> findings = [];
        var rules = RedirectReader.Read(site, file, findings);
        if (rules.IsEmpty) return new RedirectPlan([], [.. findings]);
        // Loops and chains only matter between redirects that always happen; the first from an address counts.
        ImmutableArray<RedirectRule> moving = [.. rules.Where(static rule => rule.Moves)];
        var pages = PublicPages.Of(site with { Settings = site.Settings with { NoIndex = false } }).Select(static page => page.Url)
            .Concat(site.Articles.Select(static article => article.Url)).Concat(OtherPages).Concat(site.ImagePaths)
            .Select(url => site.Url(url).TrimEnd('/')).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < rules.Length; i++)
            if (Problem(rules, i, moving, pages) is { } finding) findings.Add(finding);
        return new RedirectPlan(rules, [.. findings]);
    }

    /// <summary>Redirects for which a page stands at the old address, for hosts that know no redirects.</summary>
    public IEnumerable<RedirectRule> WithPage => Rules.Where(static rule => rule is { Moves: true, IsWild: false, IsInternal: true } && !rule.From.Contains(':', StringComparison.Ordinal) && rule.From.Length > 1);

    /// <summary>Netlify's <c>_redirects</c>. Where a page stands at the old address too, <c>!</c> lets the redirect win over it.</summary>
    public string ToNetlify()
    {
        var text = new StringBuilder();
        var forced = WithPage.ToHashSet();
        foreach (var rule in Rules)
            text.Append(rule.From).Append(' ').Append(rule.To).Append(' ').Append(rule.Status).Append(forced.Contains(rule) ? "!" : "")
                .Append(rule.Conditions.Length > 0 ? " " : "").Append(rule.Conditions).Append('\n');
        return text.ToString();
    }

    private static Diagnostic? Problem(ImmutableArray<RedirectRule> rules, int index, ImmutableArray<RedirectRule> moving, HashSet<string> pages)
    {
        var rule = rules[index];
        var earlier = rules.Take(index).FirstOrDefault(other => other.Conditions.Length == 0 && other.Takes(rule.IsWild ? rule.From[..^1] + "-" : rule.From));
        if (earlier is not null && RedirectRule.Same(earlier.From, rule.From))
            return new Diagnostic(RedirectRules.Duplicate, rule.At, $"“{rule.From}” has a redirect already, at {earlier.At}.", "Delete one of the two.");
        if (earlier is not null)
            return new Diagnostic(RedirectRules.Shadowed, rule.At, $"“{earlier.From}” at {earlier.At} takes this address first.", "Move this line above that one.");
        if (!rule.Moves) return null;
        if (!rule.IsWild && pages.Contains(rule.From.TrimEnd('/')))
            return new Diagnostic(RedirectRules.Shadowed, rule.At, $"There is a page at “{rule.From}”, which a host shows instead of following the redirect.", "Delete the redirect, or rename the page.");
        return rule.IsInternal ? Target(rule, moving, pages) : null;
    }

    private static Diagnostic? Target(RedirectRule rule, ImmutableArray<RedirectRule> moving, HashSet<string> pages)
    {
        HashSet<RedirectRule> seen = [rule];
        var to = rule.To;
        while (Next(to) is { } next)
        {
            if (!seen.Add(next))
                return new Diagnostic(RedirectRules.Loop, rule.At, $"This redirect leads back to “{next.From}” and never arrives.", "Let it lead to a page that exists.");
            to = next.To;
            if (!next.IsInternal) break;
        }

        if (seen.Count > 1)
            return new Diagnostic(RedirectRules.Chain, rule.At, $"This redirect leads to another one: “{rule.To}” leads to “{to}”.", $"Let it lead there at once: {rule.From} {to} {rule.Status}");
        return rule.IsWild || rule.To.Contains(':', StringComparison.Ordinal) || pages.Contains(PathOf(rule.To)) ? null
            : new Diagnostic(RedirectRules.Dangling, rule.At, $"There is no page at “{rule.To}”.", Spelling.DidYouMean(rule.To, pages.Select(static page => page + "/"), "Let it lead to a page that exists."));

        RedirectRule? Next(string target) => target[0] != '/' || pages.Contains(PathOf(target)) ? null : moving.FirstOrDefault(other => other.Takes(PathOf(target) + "/"));
    }

    private static string PathOf(string target)
    {
        var end = target.AsSpan().IndexOfAny('#', '?');
        return (end < 0 ? target : target[..end]).TrimEnd('/');
    }
}
