using System.Collections.Immutable;

namespace KapGuide.Themes;

/// <summary>One answer: <c>/faq/&lt;slug&gt;/</c>.</summary>
/// <param name="Site">The same for every page.</param>
/// <param name="Head">Head and breadcrumb.</param>
/// <param name="Question">The question: the page's <c>h1</c>.</param>
/// <param name="Topic">The topic's page and name: the caption of the <c>h1</c>.</param>
/// <param name="ShortAnswer">One or more paragraphs with their citations.</param>
/// <param name="Body">The sections after the short answer, from the containers and headings of <c>docs/theming.md</c>.</param>
public sealed record ArticlePage(SiteFrame Site, PageHead Head, string Question, Link Topic, Html ShortAnswer, Html Body) : PageModel(Site, Head)
{
    /// <inheritdoc/>
    public override string Template => "article";

    /// <summary>Approval state ("not FDA-approved for this use …"), as inline HTML of one paragraph; null when it does not apply.</summary>
    public Html? Status { get; init; }

    /// <summary>The <c>h2</c>s of the body; leave empty below four.</summary>
    public ImmutableArray<Link> Contents { get; init; } = [];

    /// <summary>What the page cites, in the order of the list.</summary>
    public ImmutableArray<ReferenceItem> References { get; init; } = [];

    /// <summary>The strength of evidence in one sentence ("One open-label study of 1,247 people."); null for none.</summary>
    public string? Evidence { get; init; }

    /// <summary>Who wrote it and who reviewed it.</summary>
    public required ReviewModel Review { get; init; }

    /// <summary>The answer before in the topic; null at its start.</summary>
    public Link? Previous { get; init; }

    /// <summary>The answer after in the topic; null at its end.</summary>
    public Link? Next { get; init; }

    /// <summary>True when there is an answer before or after.</summary>
    public bool HasPager => Previous is not null || Next is not null;

    /// <summary>True when the list of references has just one entry.</summary>
    public bool HasOneReference => References.Length == 1;

    /// <summary>At most three other answers.</summary>
    public ImmutableArray<Link> Related { get; init; } = [];

    /// <summary>Terms of the glossary that the page links to, in order of the alphabet.</summary>
    public ImmutableArray<Link> Terms { get; init; } = [];
}

/// <summary>An entry of a page's reference list.</summary>
/// <param name="Key">The reference's key: the entry's id is <c>ref-</c> and the key.</param>
/// <param name="Number">From 1.</param>
/// <param name="Entry">The formatted reference.</param>
/// <param name="Backlinks">To each place that cites it: URL <c>#cite-key-1</c>, label <c>1</c> (or a, b).</param>
public sealed record ReferenceItem(string Key, int Number, Html Entry, ImmutableArray<Link> Backlinks)
{
    /// <summary>"Randomized trial, 67 people, 4 weeks": design, size and length in words; null when unknown.</summary>
    public string? Design { get; init; }
}

/// <summary>Who wrote, reviewed and changed a page, and how to complain. Its words are the template's; its facts are here.</summary>
/// <param name="Author">Name, and profile page.</param>
/// <param name="ReportUrl">A <c>mailto:</c> with a subject, or the corrections page.</param>
public sealed record ReviewModel(Link Author, string ReportUrl)
{
    /// <summary>The clinician, with credentials in the label; null when nobody has reviewed the page.</summary>
    public Link? Reviewer { get; init; }

    /// <summary>Day of the review; null when nobody has reviewed the page.</summary>
    public DateText? Reviewed { get; init; }

    /// <summary>When it is due again; null when nobody has reviewed the page.</summary>
    public DateText? NextReview { get; init; }

    /// <summary>Day of first publication; null when not set.</summary>
    public DateText? Published { get; init; }

    /// <summary>Day of the last change of substance; null when there was none.</summary>
    public DateText? Updated { get; init; }

    /// <summary>How AI was used, as a sentence ("Drafted with AI and edited by a person."); null for not at all.</summary>
    public string? Ai { get; init; }

    /// <summary>Who pays and who gains, as a sentence; null for none.</summary>
    public string? Disclosure { get; init; }

    /// <summary>What changed last, as a sentence; null for none.</summary>
    public string? Change { get; init; }
}
