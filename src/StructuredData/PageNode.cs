using System.Collections.Immutable;

namespace KapGuide.StructuredData;

/// <summary>A page, whose <c>@id</c> is its address.</summary>
/// <param name="Type">WebPage or a kind of it.</param>
/// <param name="Url">Absolute address.</param>
/// <param name="Name">The heading, as the page shows it.</param>
/// <param name="IsPartOf">The site.</param>
/// <param name="InLanguage">BCP 47.</param>
public abstract record PageNode(string Type, string Url, string Name, NodeReference IsPartOf, string InLanguage) : Node(Type)
{
    /// <summary>Where the page stands; null on the home page.</summary>
    public NodeReference? Breadcrumb { get; init; }

    /// <summary>The treatment, where the page names it in full; null elsewhere.</summary>
    public TherapyNode? About { get; init; }

    /// <summary>For whom it is; null for pages about the site itself.</summary>
    public AudienceNode? Audience { get; init; }

    /// <summary>An enumeration member's address; null for pages about the site itself.</summary>
    public string? Specialty { get; init; }

    /// <summary>The day of the clinical review, only when the page shows it.</summary>
    public string? LastReviewed { get; init; }

    /// <summary>The clinician, only when the page shows the name.</summary>
    public NodeReference? ReviewedBy { get; init; }

    /// <summary>Last change that the page shows; null when it shows none.</summary>
    public string? DateModified { get; init; }
}

/// <summary>Any page but a list of questions with answers.</summary>
/// <inheritdoc/>
public sealed record WebPageNode(string Type, string Url, string Name, NodeReference IsPartOf, string InLanguage) : PageNode(Type, Url, Name, IsPartOf, InLanguage)
{
    /// <summary>What the page is about in the first place; null when that is the page itself.</summary>
    public Node? MainEntity { get; init; }

    /// <summary>Chapters that treat an aspect of health; null for none.</summary>
    public ImmutableArray<TopicContentNode>? HasPart { get; init; }

    /// <summary>Sources, on the page that lists all of them; null elsewhere.</summary>
    public ImmutableArray<CitedWorkNode>? Mentions { get; init; }

    /// <summary>The sources that a static page cites; those of an answer stand on its article.</summary>
    public ImmutableArray<CitedWorkNode>? Citation { get; init; }
}

/// <summary>A page with at least two questions and their visible answers.</summary>
/// <param name="Url">Absolute address.</param>
/// <param name="Name">The heading.</param>
/// <param name="IsPartOf">The site.</param>
/// <param name="InLanguage">BCP 47.</param>
/// <param name="MainEntity">The questions in the page's order.</param>
public sealed record FaqPageNode(string Url, string Name, NodeReference IsPartOf, string InLanguage, ImmutableArray<QuestionNode> MainEntity)
    : PageNode("FAQPage", Url, Name, IsPartOf, InLanguage);

/// <summary>A chapter about one aspect of health.</summary>
/// <param name="Headline">The chapter's heading.</param>
/// <param name="HasHealthAspect">An enumeration member's address.</param>
public sealed record TopicContentNode(string Headline, string HasHealthAspect) : Node("HealthTopicContent");

/// <summary>The treatment that the site is about.</summary>
/// <param name="Name">In full.</param>
/// <param name="AlternateName">Its short form; null where the page doesn't show it.</param>
public sealed record TherapyNode(string Name, string? AlternateName) : Node("MedicalTherapy");

/// <summary>People who think about treatment: schema.org has no other word for a lay reader of medical pages.</summary>
public sealed record AudienceNode() : Node("Patient");
