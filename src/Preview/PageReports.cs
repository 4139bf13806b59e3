using System.Collections.Immutable;
using KapGuide.Analyzers;
using KapGuide.Analyzers.Prose;
using KapGuide.Analyzers.Reading;
using KapGuide.Citations;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Markup;

namespace KapGuide.Preview;

/// <summary>What there is to say about the page in view.</summary>
public static class PageReports
{
    /// <summary>From this school grade on, item 7 of the CDC's index (familiar words) is not met; see <see cref="Yardsticks"/>.</summary>
    private const double HardestGrade = 9;

    /// <summary>The report of a page.</summary>
    /// <param name="state">The preview.</param>
    /// <param name="path">The path of the page's address.</param>
    /// <param name="root">Full path of the site's root.</param>
    public static PageReport Of(PreviewState state, string path, string root)
    {
        var lines = new FindingLines(root);
        var site = state.Shown?.Site;
        var (article, page, source) = site is null ? default : SourceOf(site, path);
        var report = new PageReport(
            source, source is null ? null : lines.Open(SourceSpan.File(source)), state.IsChecked,
            lines.Of(state.Blocking.OrderByDescending(finding => finding.At.Path == source)),
            lines.Of(state.Findings.Where(finding => finding.At.Path == source && !state.Blocking.Contains(finding))))
        {
            Fault = state.Fault,
            Site = new SiteCounts(Count(Severity.Error), Count(Severity.Warning), Count(Severity.Info)),
        };
        if (site is null || (article is null && page is null)) return report;

        var bodies = article is null ? new[] { page!.Body } : [article.Summary, article.Body];
        var text = article is null ? ProseReader.Read(site, page!) : ProseReader.Read(site, article);
        return report with
        {
            Reading = [Line("The whole page", Readability.Of(text)), .. Readability.OfSections(text).Where(static part => part.Reading.Words > 0).Select(static part => Line(part.Section.Title.Length > 0 ? part.Section.Title : "Before the first heading", part.Reading))],
            Sources = [.. bodies.SelectMany(static body => body.Citations).SelectMany(static use => use.Cluster.Items).GroupBy(static item => item.Key, StringComparer.Ordinal).Select(group => new SourceLine(group.Key, EntryOf(site, group.Key), group.Count()))],
            Links = [.. bodies.SelectMany(static body => body.Links).Select(link => LineOf(state, site, link, lines))],
            Review = article is null ? null : ReviewOf(site, article),
        };

        int Count(Severity level) => state.Findings.Count(finding => finding.Severity == level);
    }

    /// <summary>The file that makes a page, so that its findings can be told from those of others.</summary>
    private static (Article? Article, Page? Page, string? Source) SourceOf(Site site, string path)
    {
        var root = site.Settings.LinkRoot;
        if (root.Length > 0 && path.StartsWith(root + "/", StringComparison.Ordinal)) path = path[root.Length..];
        if (site.Articles.FirstOrDefault(article => article.Url == path) is { } article) return (article, null, article.Source.Path);
        if (site.Pages.FirstOrDefault(page => page.Url == path) is { } page) return (null, page, page.Source.Path);
        return (null, null, path switch
        {
            "/" => "input/settings.yml",
            "/glossary/" => "input/glossary.yml",
            "/references/" => "input/references.json",
            "/search/" => "input/synonyms.yml",
            _ => site.Topics.FirstOrDefault(topic => topic.Url == path)?.Source.Path ?? (site.People.FirstOrDefault(person => person.Url == path) is { } person ? $"input/people/{person.Id}.yml" : null),
        });
    }

    private static ReadingLine Line(string section, Readability reading) => new(section, reading.Words, Math.Round(reading.WordsPerSentence, 1),
        reading.Sentences == 0 ? null : Math.Round(reading.FleschKincaid, 1), reading.FleschKincaid > HardestGrade);

    private static string? EntryOf(Site site, string key)
    {
        if (!site.Library.TryGet(key, out var reference)) return null;
        var style = CitationStyles.TryParse(site.Settings.CitationStyle, out var chosen) ? chosen : CitationStyle.Apa;
        return Bibliography.Format(style, [reference]) is [var entry, ..] ? entry.Text : reference.Title;
    }

    private static LinkLine LineOf(PreviewState state, Site site, LinkUse link, FindingLines lines)
    {
        var target = LinkTarget.Resolve(site, link.Url);
        var isBroken = state.Findings.Any(finding => finding.At == link.At && (finding.Rule == BrokenLink.Rule || finding.Rule == UnknownTerm.Rule)) || (!link.IsImage && target.Kind == LinkKind.Unknown);
        return new LinkLine(link.Text.Length > 0 ? link.Text : target.Title, isBroken ? link.Url : link.IsImage ? $"picture {link.Url}" : target.Url, isBroken, lines.Open(link.At));
    }

    private static string ReviewOf(Site site, Article article)
    {
        var data = article.Metadata;
        if (data.Reviewed is not { } reviewed) return "No clinician has reviewed this answer.";
        var who = site.PeopleById.GetValueOrDefault(data.Reviewer.Value)?.Name ?? data.Reviewer.Value;
        var next = data.NextReview ?? reviewed.AddMonths(site.Settings.ReviewMonths);
        var changed = data.ReviewedHash.Value.Length > 0 && data.ReviewedHash.Value != ReviewHash.Of(article) ? " The text has changed since then." : "";
        return $"Reviewed{(who.Length > 0 ? $" by {who}" : "")} on {reviewed:MMMM d, yyyy}.{changed} {(next < site.Today ? "The next review was due on" : "The next review is due by")} {next:MMMM d, yyyy}.";
    }
}
