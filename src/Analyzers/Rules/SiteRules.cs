using System.Collections.Frozen;
using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using KapGuide.Analyzers.Reading;
using KapGuide.Input;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Rules;

/// <summary>Rules that compare pages or ask what the site as a whole says.</summary>
internal static class SiteRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SiteRule> All { get; } =
    [
        new(CatalogueEntry.Of("CIT-12", "UnappraisedReference", Info, "Finds cited journal articles for which the library doesn't say design, size and funding.", Why.Discern, "", ""), static site => Appraisals(site)),
        new(CatalogueEntry.Of("SAF-10", "SafetyTopicMissing", Error, "Finds topics that no safety answer covers: dissociation, blood pressure, nausea, sedation and driving, misuse, bladder, interactions, pregnancy.", Why.Consensus,
            "---\nTitle: Is KAP safe?\nKind: safety\n---\nYou may feel sick [@a].",
            "---\nTitle: Is KAP safe?\nKind: safety\n---\nDissociation, nausea, sedation and a rise in blood pressure can happen [@a]. Do not drive that day. Misuse can harm the bladder [@a]. Other medicines can interact, and pregnancy is a reason to wait [@a]."), static site => Checklist(site)),
        new(CatalogueEntry.Of("SEO-11", "NearDuplicate", Warning, "Finds two questions or two answers, short or whole, that are nearly the same.", Why.SpamPolicies, "", ""), static site => NearDuplicates.Find(site)),
        new(CatalogueEntry.Of("XPG-01", "ConflictingFact", Error, "Finds two pages that state different lengths, prices or numbers of sessions without a source.", Why.Standard, "", ""), static site => ConflictingFacts.Find(site)),
        new(CatalogueEntry.Of("XPG-03", "TopicWithoutItem", Warning, "Finds topics on treatment that lack an item of the DISCERN list on all of their pages.", Why.Discern, "", ""), static site => Discern(site)),
    ];

    private static IEnumerable<Finding> Appraisals(SiteText site)
    {
        foreach (var reference in site.Site.Library.References.Where(reference => reference.Type == "article-journal" && site.Site.CitedIn.ContainsKey(reference.Key)))
        {
            var missing = new[] { (reference.Appraisal.Design.Length == 0, "design"), (reference.Appraisal.SampleSize is null, "n"), (reference.Appraisal.Funding.Length == 0, "funding") }.Where(static item => item.Item1).Select(static item => item.Item2).ToArray();
            if (missing.Length > 0)
                yield return new Finding(reference.KeyAt, $"“{reference.Key}” does not say its {string.Join(", ", missing)}.", "Add “\"custom\": { \"design\": \"randomized trial\", \"n\": 41, \"funding\": \"public\" }” to this entry.");
        }
    }

    private static readonly (string Name, Func<PageText, bool> IsCovered)[] Topics =
    [
        ("dissociation", static page => page.Words.Any(static word => word.Form.StartsWith("dissociat", StringComparison.Ordinal))),
        ("blood pressure", static page => page.HasPhrase("blood", "pressure")),
        ("nausea", static page => page.Words.Any(static word => word.Form is "nausea" or "nauseous" or "vomiting" or "vomit")),
        ("sedation and driving", static page => page.Words.Any(static word => word.Form is "sedation" or "sedated" or "sleepy" or "drowsy" or "drowsiness" or "sleepiness") && page.Words.Any(static word => word.Form is "drive" or "driving")),
        ("misuse", static page => page.Words.Any(static word => word.Form is "misuse" or "misused" or "dependence" or "addiction" or "addictive" or "addicted")),
        ("bladder", static page => page.Has("bladder")),
        ("interactions with other medicines", static page => page.Words.Any(static word => word.Form.StartsWith("interact", StringComparison.Ordinal)) || page.HasPhrase("other", "medicines") || page.HasPhrase("your", "medicines") || page.Has("opioids") || page.Has("benzodiazepines")),
        ("pregnancy", static page => page.Words.Any(static word => word.Form is "pregnancy" or "pregnant" or "breastfeeding")),
    ];

    /// <summary>What a safety answer covers of the list; empty for other pages.</summary>
    internal static ImmutableArray<string> RisksOf(PageText page) =>
        page.Article?.Metadata.Kind == ArticleKind.Safety ? [.. Topics.Where(topic => topic.IsCovered(page)).Select(static topic => topic.Name)] : [];

    private static IEnumerable<Finding> Checklist(SiteText site)
    {
        var pages = site.Articles.Where(static page => page.Article!.Metadata.Kind == ArticleKind.Safety).ToArray();
        if (pages.Length == 0) yield break;
        var missing = Topics.Select(static topic => topic.Name).Where(name => !pages.Any(page => page.Risks.Contains(name))).ToArray();
        if (missing.Length > 0) yield return new Finding(pages[0].TitleAt, $"No safety answer speaks of {string.Join(", ", missing)}.", $"Add a sentence with its source on each: {string.Join("; ", missing)}.");
    }

    private static IEnumerable<Finding> Discern(SiteText site)
    {
        var byTopic = site.Articles.ToLookup(static page => page.Article!.Topic, StringComparer.Ordinal);
        foreach (var topic in site.Site.Topics.Where(topic => site.Site.ArticlesByTopic.GetValueOrDefault(topic.Slug, []).Any(static article => article.Metadata.Kind is ArticleKind.Treatment)))
        {
            var items = byTopic[topic.Slug].SelectMany(static page => page.Yardsticks).Where(static item => item.Scale == "DISCERN").ToArray();
            var met = items.Where(static item => item.IsMet).Select(static item => item.Number).ToHashSet();
            var missing = items.Where(item => !met.Contains(item.Number)).DistinctBy(static item => item.Number).ToArray();
            if (missing.Length > 0)
                yield return new Finding(topic.Metadata.Title.At, $"No page of this topic has: {string.Join("; ", missing.Select(static item => $"{item.Number} {item.Name}"))}.", missing[0].Hint);
        }
    }
}
