using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using KapGuide.Analyzers.Reading;
using KapGuide.Analyzers.Rules;
using KapGuide.Content;
using KapGuide.Input;

namespace KapGuide.Analyzers;

/// <summary>An item of a published yardstick, with what the page shows of it.</summary>
/// <param name="Scale">DISCERN, JAMA, CCI (CDC Clear Communication Index) or PEMAT.</param>
/// <param name="Number">The item's number or name in its scale.</param>
/// <param name="Name">What it asks for.</param>
/// <param name="IsMet">Whether a machine can see it on the page. Whether it is good, people must judge.</param>
/// <param name="Hint">What to add when it is not met.</param>
public sealed record YardstickItem(string Scale, string Number, string Name, bool IsMet, string Hint);

/// <summary>
/// Mechanical evidence for the yardsticks of health information, page by page: DISCERN (treatment choices), the JAMA benchmarks (provenance),
/// the CDC Clear Communication Index and PEMAT (plain and usable). A score counts sections, sources and dates; it can't read.
/// </summary>
public static class Yardsticks
{
    /// <summary>All items for an answer, in the order of their scales; empty for static pages.</summary>
    public static ImmutableArray<YardstickItem> Of(PageText page)
    {
        if (page.Article is not { } article) return [];
        var data = article.Metadata;
        var summary = data.Summary.Value.Length > 0;
        var cited = page.Citations.Length > 0;
        var known = page.Citations.SelectMany(static mark => mark.Node.Cluster.Items).All(item => page.Site.Library.TryGet(item.Key, out _));
        var dated = data.Published is not null || data.Updated is not null;
        var benefits = HasSection(page, SectionTopic.Benefits, withSource: true) || data.Kind == ArticleKind.Safety;
        var risks = HasSection(page, SectionTopic.Risks, withSource: true);
        var uncertain = HasSection(page, SectionTopic.Uncertainty, withSource: false) || page.Blocks.Any(static block => block.Container == "evidence") || page.Running.Any(static sentence => IsUncertain(sentence) && sentence.IsSourced);
        var options = HasSection(page, SectionTopic.Options, withSource: false);
        var questions = page.Blocks.Count(static block => block is { Container: "questions-to-ask", Kind: BlockKind.ListItem });
        var read = Readability.Of(page);
        return
        [
            new("DISCERN", "1", "Clear aims", summary && data.Description.Value.Length > 0, "Add Summary and Description to the front matter."),
            new("DISCERN", "2", "Achieves its aims", summary && page.Sections.Length > 2, "Answer in Summary, and give each part of the answer a heading."),
            new("DISCERN", "3", "Relevant", page.Sections.Length > 2, "Use the sections that docs/editorial-style.md lists for this kind."),
            new("DISCERN", "4", "Sources are clear", cited && known, "Cite a source in each sentence that claims something: [@key]."),
            new("DISCERN", "5", "Dates are clear", dated, "Add “Published: 2026-11-22”."),
            new("DISCERN", "6", "Balanced", benefits == risks, "Add a section “## Possible harms” with sources."),
            new("DISCERN", "7", "More support", page.Blocks.Any(static block => block.Container == "emergency") || page.Links.Any(static link => link.Url.StartsWith("http", StringComparison.Ordinal)) || data.Related.Length > 0, "Add a link to a source of help that sells nothing."),
            new("DISCERN", "8", "Uncertainty", uncertain, "Say what is not known, in a box “::: evidence”."),
            new("DISCERN", "9", "How it works", data.Kind == ArticleKind.Mechanism || HasSection(page, SectionTopic.Mechanism, withSource: false) || page.Links.Any(link => LeadsToMechanism(page.Site, link.Url)), "Add a link: [how KAP works](xref:how-does-kap-work)."),
            new("DISCERN", "10", "Benefits", benefits, "Add a section “## What the research shows” with sources."),
            new("DISCERN", "11", "Risks", risks, "Add a section “## Possible harms” with sources."),
            new("DISCERN", "12", "No treatment", options && page.Sentences.Any(static sentence => sentence.HasPhrase("no", "treatment") || sentence.Has("waiting") || sentence.Has("wait")), "Say what can happen without treatment, under “## Other options, including no treatment”."),
            new("DISCERN", "13", "Quality of life", HasSection(page, SectionTopic.DailyLife, withSource: false) || page.Has(Daily) && page.Words.Count(static word => Daily.Contains(word)) >= 2, "Say what it means for daily life: work, driving, sleep."),
            new("DISCERN", "14", "More than one option", options, "Add a section “## Other options, including no treatment” with at least two options."),
            new("DISCERN", "15", "Shared decision", questions >= 4, "Add a box “::: questions-to-ask” with at least four questions."),
            new("JAMA", "1", "Authorship", data.Author.Value.Length > 0, "Add “Author: …”."),
            new("JAMA", "2", "Attribution", cited && known, "Cite a source in each sentence that claims something: [@key]."),
            new("JAMA", "3", "Disclosure", page.Site.People.Any(static person => person.Conflicts.Length > 0), "Add “Conflicts: …” to the author's file in people/."),
            new("JAMA", "4", "Currency", dated, "Add “Published: 2026-11-22”."),
            new("CCI", "1", "One main message", summary && page.Sentences.Where(static sentence => sentence.Block.Kind == BlockKind.Summary).Sum(static sentence => sentence.Length) <= 60, "Keep Summary at 60 words."),
            new("CCI", "2", "Main message first", summary, "Add Summary."),
            new("CCI", "3", "Main message marked", page.Blocks.Any(static block => block.Container == "key-points"), "Add a box “::: key-points” at the beginning."),
            new("CCI", "5", "Call to action", page.Blocks.Any(static block => block.Container is "do" or "dont" or "questions-to-ask" or "emergency"), "Say what the reader can do, in a box “::: do”."),
            new("CCI", "6", "Active voice", page.Running.Count(PlainRules.IsPassive) <= page.Running.Length * 0.2, "Say who does it."),
            new("CCI", "7", "Familiar words", read.FleschKincaid <= 9, "Use shorter words and sentences."),
            new("CCI", "8", "Lists", page.Blocks.Any(static block => block.Kind == BlockKind.ListItem), "Turn a row of steps or points into a list."),
            new("CCI", "9", "Chunks with headings", LongestSection(page) <= 250, "Put a heading at least every 250 words."),
            new("CCI", "11", "State of the science", uncertain, "Say how sure we are, in a box “::: evidence”."),
            new("CCI", "18", "Risk and benefit", risks && benefits, "Tell both, each with its source."),
            new("PEMAT", "actions", "Steps and tools", page.Body.Tree.OfType<Markdig.Syntax.ListBlock>().Any(static list => list.IsOrdered) || questions >= 4 || page.Blocks.Any(static block => block.Container == "do"), "Write the steps as a numbered list, or add questions to ask."),
        ];
    }

    private static bool LeadsToMechanism(Site site, ReadOnlySpan<char> url)
    {
        if (!url.StartsWith("xref:")) return false;
        url = url["xref:".Length..];
        var slug = url.IndexOf('#') is >= 0 and var fragment ? url[..fragment] : url;
        return site.ArticlesBySlug.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(slug, out var other) && other.Metadata.Kind == ArticleKind.Mechanism;
    }

    private static bool HasSection(PageText page, SectionTopic topic, bool withSource)
    {
        foreach (var block in page.Blocks)
        {
            var section = block.Section;
            while (section > 0 && page.Sections[section].Topic != topic) section = page.Sections[section].Parent;
            if (section > 0 && (!withSource || !page.CitationsBetween(block.Start, block.End + 1).IsEmpty)) return true;
        }

        return false;
    }

    /// <summary>Words of running text that stand together without a heading, at most.</summary>
    private static int LongestSection(PageText page)
    {
        Span<int> words = page.Sections.Length <= 64 ? stackalloc int[page.Sections.Length] : new int[page.Sections.Length];
        words.Clear();
        var longest = 0;
        foreach (var sentence in page.Running)
            if (sentence.Block.Kind != BlockKind.Summary) longest = Math.Max(longest, words[sentence.Block.Section] += sentence.Length);
        return longest;
    }

    private static readonly WordSet Daily = WordSet.Of("work driving drive sleep daily family school");

    /// <summary>Of all that says so, a word: most sentences have none of them.</summary>
    private static readonly WordSet Uncertain = WordSet.Of("known unknown unclear studies study results early limited incomplete comparison");

    private static bool IsUncertain(Sentence sentence) => sentence.Has(Uncertain) && (
        sentence.HasPhrase("not", "known") || sentence.HasPhrase("not", "well", "known") || sentence.Has("unknown") || sentence.Has("unclear") || sentence.HasPhrase("small", "studies") || sentence.HasPhrase("small", "study") || sentence.HasPhrase("mixed", "results")
        || sentence.Has("early") || sentence.Has("limited") || sentence.Has("incomplete") || sentence.HasPhrase("no", "comparison") || sentence.HasPhrase("without", "a", "comparison"));
}
