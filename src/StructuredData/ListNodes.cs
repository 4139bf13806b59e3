using System.Collections.Immutable;

namespace KapGuide.StructuredData;

/// <summary>The path from the home page to a page.</summary>
/// <param name="ItemListElement">At least two; the last is the page itself and has no <see cref="CrumbNode.Item"/>.</param>
public sealed record BreadcrumbListNode(ImmutableArray<CrumbNode> ItemListElement) : Node("BreadcrumbList");

/// <summary>A step of the path.</summary>
/// <param name="Position">From 1.</param>
/// <param name="Name">As the page shows it.</param>
/// <param name="Item">Absolute address; null for the page itself.</param>
public sealed record CrumbNode(int Position, string Name, string? Item) : Node("ListItem");

/// <summary>Links to pages, in order.</summary>
/// <param name="ItemListElement">The links.</param>
public sealed record ItemListNode(ImmutableArray<LinkNode> ItemListElement) : Node("ItemList");

/// <summary>A link in a list.</summary>
/// <param name="Position">From 1.</param>
/// <param name="Name">The link's words.</param>
/// <param name="Url">Absolute address.</param>
public sealed record LinkNode(int Position, string Name, string Url) : Node("ListItem");

/// <summary>The glossary.</summary>
/// <param name="Name">The page's heading.</param>
/// <param name="Url">Absolute address of the page.</param>
/// <param name="HasDefinedTerm">Its terms.</param>
public sealed record DefinedTermSetNode(string Name, string Url, ImmutableArray<DefinedTermNode> HasDefinedTerm) : Node("DefinedTermSet");

/// <summary>A term.</summary>
/// <param name="Name">The term.</param>
/// <param name="Description">What it means, as the page shows it.</param>
/// <param name="Url">Its anchor.</param>
public sealed record DefinedTermNode(string Name, string Description, string Url) : Node("DefinedTerm");
