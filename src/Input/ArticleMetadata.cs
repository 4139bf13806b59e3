using System.Collections.Immutable;
using KapGuide.Diagnostics;

namespace KapGuide.Input;

/// <summary>What kind of question an article answers; decides which sections it needs (docs/editorial-style.md).</summary>
public enum ArticleKind { Definition, Mechanism, Treatment, Safety, Practical, Providers, Legal, Money, Comparison }

/// <summary>How an AI system was used in writing; disclosed on the page.</summary>
public enum AiUse { None, Drafted, Edited }

/// <summary>The front matter of an article, with what it inherits from <c>_directory.yml</c> files above it. Immutable.</summary>
/// <param name="Title">The question.</param>
/// <param name="Description">For search engines and link previews, 70 to 160 characters.</param>
/// <param name="Summary">The short answer: plain text of at most 60 words, may cite.</param>
/// <param name="Topic">Slug of the topic; the folder unless the front matter says otherwise.</param>
/// <param name="Order">Place in the topic, ascending.</param>
/// <param name="Published">First day online.</param>
public sealed record ArticleMetadata(
    Located Title, Located Description, Located Summary, Located Topic, int Order, DateOnly? Published)
{
    private static readonly Key TitleKey = new("Title", ValueKind.Text, "The question, as people ask it.") { Required = true };
    private static readonly Key DescriptionKey = new("Description", ValueKind.Text, "One sentence of 70 to 160 characters for search results and link previews.") { Required = true, IsLong = true };
    private static readonly Key SummaryKey = new("Summary", ValueKind.Text, "The short answer in at most 60 words of plain text; it may hold citations.") { Required = true, IsLong = true };
    private static readonly Key TopicKey = new("Topic", ValueKind.Slug, "The topic; without it, the folder.") { Inherited = true, Names = Target.Topic };
    private static readonly Key OrderKey = new("Order", ValueKind.Number, "Place in the topic: 1 comes first.");
    private static readonly Key PublishedKey = new("Published", ValueKind.Date, "The day on which the answer first went online.") { Inherited = true };
    private static readonly Key UpdatedKey = new("Updated", ValueKind.Date, "The day of the last real change.") { Inherited = true };
    private static readonly Key ReviewedKey = new("Reviewed", ValueKind.Date, "The day of the last clinical review; written by “review sign”.") { IsSigned = true };
    private static readonly Key NextReviewKey = new("NextReview", ValueKind.Date, "The day by which the next review is due; written by “review sign”.") { IsSigned = true };
    private static readonly Key ReviewerKey = new("Reviewer", ValueKind.Slug, "Who reviewed it: the name of a file in people/; written by “review sign”.") { IsSigned = true, Names = Target.Person };
    private static readonly Key ReviewedHashKey = new("ReviewedHash", ValueKind.Text, "Fingerprint of the reviewed text; written by “review sign”.")
    { IsSigned = true, Pattern = new("^sha256-[0-9a-f]+$", "is no fingerprint of a reviewed text", "Don't write it by hand: run “kapguide review sign”.") };
    private static readonly Key AuthorKey = new("Author", ValueKind.Slug, "Who wrote it: the name of a file in people/.") { Inherited = true, Names = Target.Person };
    private static readonly Key AiKey = new("Ai", ValueKind.Choice, "How AI was used: none, drafted or edited. The page says so.") { Inherited = true, Choices = ["none", "drafted", "edited"] };
    private static readonly Key AlsoAskedKey = new("AlsoAsked", ValueKind.Texts, "Other ways in which people ask this; they feed the search.");
    private static readonly Key RelatedKey = new("Related", ValueKind.Slugs, "Up to three answers to read next.") { Names = Target.Answer };
    private static readonly Key KindKey = new("Kind", ValueKind.Choice, "Decides which sections the answer needs.")
    { Inherited = true, Choices = [.. Enum.GetNames<ArticleKind>().Select(static name => name.ToLowerInvariant())] };
    private static readonly Key TagsKey = new("Tags", ValueKind.Texts, "Free words for your own use.") { Inherited = true };
    private static readonly Key RedirectFromKey = new("RedirectFrom", ValueKind.Texts, "Old addresses that lead here, such as /faq/old-name/.");
    private static readonly Key XrefKey = new("Xref", ValueKind.Slug, "Another name for links with xref:.");
    private static readonly Key ExcludedKey = new("Excluded", ValueKind.Flag, "true keeps the answer out of the site: a draft.") { Inherited = true };
    private static readonly Key InSitemapKey = new("IncludeInSitemap", ValueKind.Flag, "false keeps the page out of the sitemap and asks search engines not to list it.") { Inherited = true };
    private static readonly Key AnalyzersKey = new("Analyzers", ValueKind.TextMap, "Re-levels a rule for this page: “PLN-09: none”.") { Inherited = true };

    /// <summary>The keys of an article, in the order in which files write them: the CMS, which saves in this order, then changes no other line.</summary>
    public static Schema Schema { get; } = new("an article's front matter",
    [
        TitleKey, DescriptionKey, SummaryKey, TopicKey, KindKey, OrderKey, PublishedKey, UpdatedKey, AuthorKey, AiKey, AlsoAskedKey, RelatedKey,
        TagsKey, RedirectFromKey, XrefKey, ExcludedKey, InSitemapKey, AnalyzersKey, ReviewedKey, ReviewerKey, ReviewedHashKey, NextReviewKey,
    ]);

    /// <summary>Last real change; null when it never changed.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>Last clinical review; null when there was none.</summary>
    public DateOnly? Reviewed { get; init; }

    /// <summary>When the next review is due.</summary>
    public DateOnly? NextReview { get; init; }

    /// <summary>Id of the reviewer; empty when nobody reviewed.</summary>
    public required Located Reviewer { get; init; }

    /// <summary>Fingerprint of the reviewed text; empty when nobody reviewed.</summary>
    public required Located ReviewedHash { get; init; }

    /// <summary>Id of the author; empty when missing.</summary>
    public required Located Author { get; init; }

    /// <summary>How AI was used; null when the page doesn't say.</summary>
    public AiUse? Ai { get; init; }

    /// <summary>Other phrasings of the question.</summary>
    public ImmutableArray<Located> AlsoAsked { get; init; } = [];

    /// <summary>Slugs to read next.</summary>
    public ImmutableArray<Located> Related { get; init; } = [];

    /// <summary>What kind of question; null when the page doesn't say.</summary>
    public ArticleKind? Kind { get; init; }

    /// <summary>Free words.</summary>
    public ImmutableArray<Located> Tags { get; init; } = [];

    /// <summary>Old addresses, each beginning with a slash.</summary>
    public ImmutableArray<Located> RedirectFrom { get; init; } = [];

    /// <summary>Another name for <c>xref:</c>; empty when there is none.</summary>
    public string Xref { get; init; } = "";

    /// <summary>Whether it is a draft that no page shows.</summary>
    public bool Excluded { get; init; }

    /// <summary>Whether search engines may list it.</summary>
    public bool IncludeInSitemap { get; init; } = true;

    /// <summary>Rules with the level that this page asks for.</summary>
    public ImmutableArray<(Located Rule, Located Level)> Analyzers { get; init; } = [];

    /// <summary>The day that readers and machines see as the last change: <see cref="Updated"/>, else <see cref="Published"/>.</summary>
    public DateOnly? Modified => Updated ?? Published;

    /// <summary>Reads checked front matter.</summary>
    /// <param name="fields">Bound to <see cref="Schema"/>.</param>
    /// <param name="folder">The folder's name: the topic unless a key says otherwise.</param>
    public static ArticleMetadata From(Fields fields, string folder) => new(
        fields.Located(TitleKey), fields.Located(DescriptionKey), fields.Located(SummaryKey),
        fields.Has(TopicKey) ? fields.Located(TopicKey) : new Located(folder, fields.At, 0), fields.Number(OrderKey), fields.Date(PublishedKey))
    {
        Updated = fields.Date(UpdatedKey),
        Reviewed = fields.Date(ReviewedKey),
        NextReview = fields.Date(NextReviewKey),
        Reviewer = fields.Located(ReviewerKey),
        ReviewedHash = fields.Located(ReviewedHashKey),
        Author = fields.Located(AuthorKey),
        Ai = fields.Has(AiKey) ? Enum.Parse<AiUse>(fields.Choice(AiKey), ignoreCase: true) : null,
        AlsoAsked = fields.Texts(AlsoAskedKey),
        Related = fields.Texts(RelatedKey),
        Kind = fields.Has(KindKey) ? Enum.Parse<ArticleKind>(fields.Choice(KindKey), ignoreCase: true) : null,
        Tags = fields.Texts(TagsKey),
        RedirectFrom = fields.Texts(RedirectFromKey),
        Xref = fields.Text(XrefKey),
        Excluded = fields.Flag(ExcludedKey),
        IncludeInSitemap = fields.Flag(InSitemapKey, otherwise: true),
        Analyzers = [.. fields.Map(AnalyzersKey).Where(static rule => rule.Texts.Length == 1).Select(static rule => (rule.Name, rule.Texts[0]))],
    };
}
