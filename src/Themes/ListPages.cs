using System.Collections.Immutable;

namespace KapGuide.Themes;

/// <summary>The home page.</summary>
/// <param name="Site">The same for every page.</param>
/// <param name="Head">Head; no breadcrumb.</param>
/// <param name="Heading">Whom the site is for: "Plain answers about ketamine-assisted psychotherapy".</param>
/// <param name="Lead">One or two sentences below it; says that it is not medical advice.</param>
/// <param name="Tasks">At most three answers to begin with, each with a note.</param>
/// <param name="Topics">All topics in the readers' order.</param>
public sealed record HomePage(
    SiteFrame Site, PageHead Head, string Heading, string Lead, ImmutableArray<Link> Tasks, ImmutableArray<TopicCard> Topics) : PageModel(Site, Head)
{
    /// <inheritdoc/>
    public override string Template => "home";

    /// <summary>Number of answers.</summary>
    public required int AnswerCount { get; init; }

    /// <summary>Number of references cited.</summary>
    public required int ReferenceCount { get; init; }

    /// <summary>The latest clinical review on the site; null when no answer has been reviewed, which the page then says.</summary>
    public DateText? LastReviewed { get; init; }
}

/// <summary>A topic in a list of topics.</summary>
/// <param name="Url">The topic's page.</param>
/// <param name="Title">Its name.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Count">Number of its answers.</param>
public sealed record TopicCard(string Url, string Title, string Description, int Count)
{
    /// <summary>What follows the number: "answer" or "answers".</summary>
    public string CountWord => Count == 1 ? "answer" : "answers";
}

/// <summary>A topic: <c>/topics/&lt;topic&gt;/</c>.</summary>
/// <param name="Site">The same for every page.</param>
/// <param name="Head">Head and breadcrumb.</param>
/// <param name="Title">The <c>h1</c>.</param>
/// <param name="Summary">A paragraph.</param>
/// <param name="Questions">In the readers' order; the note is the answer in at most 25 words.</param>
public sealed record TopicPage(SiteFrame Site, PageHead Head, string Title, Html Summary, ImmutableArray<Link> Questions) : PageModel(Site, Head)
{
    /// <inheritdoc/>
    public override string Template => "topic";

    /// <summary>The topic before; null for the first.</summary>
    public Link? Previous { get; init; }

    /// <summary>The topic after; null for the last.</summary>
    public Link? Next { get; init; }

    /// <summary>True when there is a topic before or after.</summary>
    public bool HasPager => Previous is not null || Next is not null;
}

/// <summary>All questions from A to Z, or, where they are too many for a page, all topics: <c>/questions/</c>.</summary>
/// <param name="Site">The same for every page.</param>
/// <param name="Head">Head and breadcrumb.</param>
/// <param name="Groups">One a letter that has questions; the note of a link is its topic. Empty where <see cref="Topics"/> lead to them.</param>
/// <param name="Count">Number of questions.</param>
public sealed record QuestionsPage(SiteFrame Site, PageHead Head, ImmutableArray<LinkGroup> Groups, int Count) : PageModel(Site, Head)
{
    /// <inheritdoc/>
    public override string Template => "questions";

    /// <summary>Of a large site its topics.</summary>
    public ImmutableArray<TopicCard> Topics { get; init; } = [];
}

/// <summary>Links under one heading.</summary>
/// <param name="Id">An id that is unique on the page, such as <c>letter-a</c>.</param>
/// <param name="Title">The heading, such as "A".</param>
/// <param name="Links">At least one.</param>
public sealed record LinkGroup(string Id, string Title, ImmutableArray<Link> Links);

/// <summary>The glossary: <c>/glossary/#term</c>.</summary>
/// <param name="Site">The same for every page.</param>
/// <param name="Head">Head and breadcrumb.</param>
/// <param name="Letters">One a letter that has terms.</param>
public sealed record GlossaryPage(SiteFrame Site, PageHead Head, ImmutableArray<TermGroup> Letters) : PageModel(Site, Head)
{
    /// <inheritdoc/>
    public override string Template => "glossary";
}

/// <summary>The terms of a letter.</summary>
/// <param name="Id">Such as <c>letter-a</c>.</param>
/// <param name="Letter">Such as "A".</param>
/// <param name="Terms">In order of the alphabet.</param>
public sealed record TermGroup(string Id, string Letter, ImmutableArray<TermItem> Terms);

/// <summary>A term.</summary>
/// <param name="Id">The anchor: <c>/glossary/#id</c>.</param>
/// <param name="Name">The term.</param>
/// <param name="Definition">Inline HTML, with citations if any.</param>
public sealed record TermItem(string Id, string Name, Html Definition)
{
    /// <summary>How to say it, in letters; null for none.</summary>
    public string? Pronunciation { get; init; }

    /// <summary>Answers that use it, or the first hundred.</summary>
    public ImmutableArray<Link> UsedIn { get; init; } = [];

    /// <summary>How many others do.</summary>
    public int MoreUsedIn { get; init; }
}
