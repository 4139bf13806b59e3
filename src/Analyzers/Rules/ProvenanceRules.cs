using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KapGuide.Analyzers.Prose;
using KapGuide.Analyzers.Wording;
using KapGuide.Diagnostics;
using KapGuide.Input;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Rules;

/// <summary>Family PRV: who wrote a page, who reviewed it, when, and who pays.</summary>
/// <remarks>PRV-03 to PRV-06 ask only where settings say <c>Review: Required: true</c>; a site that says “not reviewed” is honest without them.</remarks>
internal static partial class ProvenanceRules
{
    private const string Plain = "Text [@a].";

    /// <summary>The rules.</summary>
    public static ImmutableArray<PageRule> All { get; } =
    [
        new(CatalogueEntry.Of("PRV-01", "MissingAuthor", Error, "Finds answers that name no author.", Why.JamaBenchmarks,
            "---\nTitle: What is KAP?\nAuthor:\n---\n" + Plain, "---\nTitle: What is KAP?\nAuthor: a-person\n---\n" + Plain), static page => MissingAuthor(page)),
        new(CatalogueEntry.Of("PRV-02", "AuthorWithoutCredentials", Warning, "Finds authors and reviewers whose profile shows neither credentials nor the state of a license.", Why.HelpfulContent,
            "---\nTitle: What is KAP?\nAuthor: no-letters\n---\n" + Plain, "---\nTitle: What is KAP?\nAuthor: a-person\n---\n" + Plain), static page => WithoutCredentials(page)),
        new(CatalogueEntry.Of("PRV-03", "MissingReviewer", Error, "Finds answers that nobody reviewed, or that their author reviewed, where a review is required.", Why.Standard, "", ""), static page => MissingReviewer(page)),
        new(CatalogueEntry.Of("PRV-04", "MissingReviewDate", Error, "Finds answers without the day of their review, where a review is required.", Why.UpToDate, "", ""), static page => MissingReviewDate(page)),
        new(CatalogueEntry.Of("PRV-05", "StaleReview", Warning, "Finds reviews that are older than the months in settings (an error after one and a half times as long).", Why.Standard, "", ""), static page => StaleReview(page)),
        new(CatalogueEntry.Of("PRV-06", "NextReviewDue", Error, "Finds answers whose next review is missing, over, or not after the last one, where a review is required.", Why.UpToDate, "", ""), static page => NextReviewDue(page)),
        new(CatalogueEntry.Of("PRV-08", "ChangedSinceReview", Warning, "Finds answers whose text was changed after the review.", Why.UpToDate,
            "---\nTitle: What is KAP?\nReviewed: 2026-01-02\nReviewer: a-person\nReviewedHash: sha256-0000\n---\n" + Plain, "---\nTitle: What is KAP?\n---\n" + Plain), static page => ChangedSinceReview(page)),
        new(CatalogueEntry.Of("PRV-09", "MissingDisclosure", Error, "Finds answers where neither the author's profile nor the About page says who pays and who profits.", Why.JamaBenchmarks, "", ""), static page => MissingDisclosure(page)),
        new(CatalogueEntry.Of("PRV-10", "UndisclosedAi", Warning, "Finds answers that don't say whether AI helped to write them, or say that it didn't while their text says that it did.", Why.HelpfulContent,
            "---\nTitle: What is KAP?\nAi:\n---\n" + Plain, "---\nTitle: What is KAP?\nAi: none\n---\n" + Plain), static page => UndisclosedAi(page)),
        new(CatalogueEntry.Of("PRV-11", "AmbiguousDate", Warning, "Finds dates such as 5-12-25, which are May to some readers and December to others.", Why.Numbers,
            "This rule ends on 5/12/25 [@a].", "This rule ends on May 12, 2025 [@a]."), static page => AmbiguousDates(page)),
    ];

    private static IEnumerable<Finding> MissingAuthor(PageText page)
    {
        if (page.Article is { Metadata.Author.Value.Length: 0 })
            yield return new Finding(page.TitleAt, "This answer names no author.", $"Add “Author: {page.Site.People.Select(static person => person.Id).FirstOrDefault("your-name")}” to the front matter, or to the topic's _directory.yml.");
    }

    private static IEnumerable<Finding> WithoutCredentials(PageText page)
    {
        if (page.Article is not { } article) yield break;
        foreach (var who in new[] { article.Metadata.Author, article.Metadata.Reviewer })
        {
            if (who.Value.Length == 0 || !page.Site.PeopleById.TryGetValue(who.Value, out var person) || person.IsOrganization) continue;
            if (person.Credentials.Length == 0 || person.Licences.IsEmpty)
                yield return new Finding(who.At, $"The profile of {person.Name} shows no {(person.Credentials.Length == 0 ? "credentials" : "license")}.", $"Add “{(person.Credentials.Length == 0 ? "Credentials: LPC" : "Licences:")}” to {person.Source.Path}, with the board and state of each license.");
        }
    }

    private static IEnumerable<Finding> MissingReviewer(PageText page)
    {
        if (page.Article is not { Metadata: var data } || !page.Site.Settings.ReviewRequired) yield break;
        if (data.Reviewer.Value.Length == 0) yield return new Finding(page.TitleAt, "Nobody has reviewed this answer.", $"After the review run “kapguide review sign {page.Slug} --reviewer ID”.");
        else if (data.Reviewer.Value == data.Author.Value) yield return new Finding(data.Reviewer.At, $"“{data.Reviewer.Value}” wrote this answer and reviewed it, too.", "Name a reviewer who did not write it.", Warning);
    }

    private static IEnumerable<Finding> MissingReviewDate(PageText page)
    {
        if (page.Article is { Metadata.Reviewed: null } && page.Site.Settings.ReviewRequired)
            yield return new Finding(page.TitleAt, "The day of the review is missing.", $"After the review run “kapguide review sign {page.Slug} --reviewer ID”, which writes Reviewed and NextReview.");
    }

    private static IEnumerable<Finding> StaleReview(PageText page)
    {
        if (page.Article?.Metadata.Reviewed is not { } reviewed || !page.Site.Settings.ReviewRequired) yield break;
        var months = page.Site.Settings.ReviewMonths;
        if (reviewed.AddMonths(months) < page.Site.Today)
        {
            yield return new Finding(page.Source.KeyLine("Reviewed"), $"The last review was on {reviewed:MMMM d, yyyy}, more than {months} months ago.",
                $"Have it reviewed, then run “kapguide review sign {page.Slug} --reviewer ID”.", reviewed.AddMonths(months + months / 2) < page.Site.Today ? Error : Warning);
        }
    }

    private static IEnumerable<Finding> NextReviewDue(PageText page)
    {
        if (page.Article is not { Metadata: var data } || !page.Site.Settings.ReviewRequired) yield break;
        var sign = $"Run “kapguide review sign {page.Slug} --reviewer ID” after the review, or write “NextReview: {(data.Reviewed ?? page.Site.Today).AddMonths(page.Site.Settings.ReviewMonths):yyyy-MM-dd}”.";
        if (data.NextReview is not { } next) yield return new Finding(page.TitleAt, "No day is set for the next review.", sign);
        else if (next < page.Site.Today) yield return new Finding(page.Source.KeyLine("NextReview"), $"The next review was due on {next:MMMM d, yyyy}.", sign);
        else if (next <= data.Reviewed) yield return new Finding(page.Source.KeyLine("NextReview"), "The next review does not come after the last one.", sign);
    }

    private static IEnumerable<Finding> ChangedSinceReview(PageText page)
    {
        if (page.Article is not { } article) yield break;
        var (hash, reviewed) = (article.Metadata.ReviewedHash, article.Metadata.Reviewed);
        if (hash.Value.Length > 0 && hash.Value != ReviewHash.Of(article))
            yield return new Finding(hash.At, "The text was changed after the review.", $"Have the change reviewed, then run “kapguide review sign {page.Slug} --reviewer ID”.");
        else if (hash.Value.Length == 0 && reviewed is not null)
            yield return new Finding(page.Source.KeyLine("Reviewed"), "The day of the review is not signed: nothing shows which text was reviewed.", $"Run “kapguide review sign {page.Slug} --reviewer ID”.");
    }

    private static IEnumerable<Finding> MissingDisclosure(PageText page)
    {
        if (page.Article is not { } article || (page.Site.PeopleById.TryGetValue(article.Metadata.Author.Value, out var author) && author.Conflicts.Length > 0)) yield break;
        if (page.Site.PagesBySlug.TryGetValue("about", out var about) && Disclosure.IsMatch(about.Source.Text)) yield break;
        if (page.Site.People.Any(static person => person.IsOrganization && person.Conflicts.Length > 0)) yield break;
        yield return new Finding(article.Metadata.Author.Value.Length > 0 ? article.Metadata.Author.At : page.TitleAt, "Nothing says who pays for this answer and who profits.",
            "Add “Conflicts: …” to the author's file in people/ (who pays them, what they sell), or a section “Who pays for it” to pages/about.md.");
    }

    private static IEnumerable<Finding> UndisclosedAi(PageText page)
    {
        if (page.Article is { Metadata.Ai: null })
            yield return new Finding(page.TitleAt, "This answer does not say whether AI helped to write it.", "Add “Ai: none”, “Ai: drafted” or “Ai: edited”.");
        if (page.Article is not { Metadata.Ai: AiUse.None }) yield break;
        foreach (var sentence in page.Sentences)
        {
            if (!(sentence.Has(Machines) || sentence.HasPhrase("language", "model")) || !sentence.Has(Writing) || !sentence.Has(Text) || sentence.Has("whether") || sentence.Has(Vocabulary.Class("negator")) || !Shape.CanClaim(sentence)) continue;
            yield return new Finding(page.Span(sentence.First, sentence.End - 1), "The text says that AI helped to write this answer, and the front matter says “Ai: none”.", "Write “Ai: drafted” when a person rewrote what AI had drafted, or “Ai: edited” when AI worked on a person's text.");
        }
    }

    private static readonly WordSet Machines = WordSet.Of("ai chatgpt gpt gemini copilot chatbot chatbots llm");
    private static readonly WordSet Writing = WordSet.Of("write writes wrote written writing draft drafts drafted drafting edit edited editing generated generate made make put came created help helped");
    private static readonly WordSet Text = WordSet.Of("page pages text texts answer answers article articles version draft drafting post");

    private static IEnumerable<Finding> AmbiguousDates(PageText page)
    {
        foreach (var match in NumericDate.Matches(page.Text).AsEnumerable())
        {
            var words = page.Text.Substring(match.Index, match.Length);
            yield return new Finding(page.CharSpan(match.Index, match.Index + match.Length), $"“{words}” can be read in two ways.", "Write the month as a word: “May 12, 2025”.");
        }
    }

    [GeneratedRegex(@"(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)?\d\d(?![\d/-]|\.\d)")]
    private static partial Regex NumericDate { get; }

    [GeneratedRegex(@"\b(?:who pays|funding|funded|paid for by|conflicts? of interest|no money from|sells no)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Disclosure { get; }
}
