using System.Text.Json.Serialization;

namespace KapGuide.StructuredData;

/// <summary>A thing of schema.org in a page's graph. Written with <c>@type</c> and <c>@id</c> first, then its own properties in the order of their declaration.</summary>
/// <param name="Type">The schema.org type; null for a mere reference.</param>
[JsonDerivedType(typeof(NodeReference))]
[JsonDerivedType(typeof(OrganizationNode))]
[JsonDerivedType(typeof(PracticeNode))]
[JsonDerivedType(typeof(PersonNode))]
[JsonDerivedType(typeof(WebSiteNode))]
[JsonDerivedType(typeof(WebPageNode))]
[JsonDerivedType(typeof(FaqPageNode))]
[JsonDerivedType(typeof(ArticleNode))]
[JsonDerivedType(typeof(QuestionNode))]
[JsonDerivedType(typeof(BreadcrumbListNode))]
[JsonDerivedType(typeof(ItemListNode))]
[JsonDerivedType(typeof(DefinedTermSetNode))]
public abstract record Node([property: JsonPropertyName("@type"), JsonPropertyOrder(-3)] string? Type)
{
    /// <summary>Absolute address that names the thing, the same on every page that speaks of it; null for a thing without a name.</summary>
    [JsonPropertyName("@id"), JsonPropertyOrder(-2)]
    public string? Id { get; init; }

    /// <summary>A reference to this thing, for other nodes of the same graph.</summary>
    [JsonIgnore]
    public NodeReference Reference => new(Id ?? throw new InvalidOperationException("Only a thing with an @id can be referred to."));
}

/// <summary>Names a thing that stands elsewhere in the graph.</summary>
public sealed record NodeReference : Node
{
    /// <summary>A reference.</summary>
    /// <param name="id">The <c>@id</c> of the thing.</param>
    public NodeReference(string id) : base((string?)null) => Id = id;
}
