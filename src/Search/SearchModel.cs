using System.Collections.Immutable;

namespace KapGuide.Search;

/// <summary>The content of an index file before it becomes bytes.</summary>
/// <param name="Documents">In the order of their numbers.</param>
/// <param name="Terms">In ordinal order; a term's number is its place.</param>
/// <param name="Synonyms">Lay words and what answers call the same thing.</param>
public sealed record SearchModel(
    ImmutableArray<IndexedDocument> Documents,
    ImmutableArray<IndexedTerm> Terms,
    ImmutableArray<SynonymGroup> Synonyms)
{
    /// <summary>Only in the head of a sharded index: the module's address, the folder's, documents in all and in a chunk, then each shard's first term.</summary>
    public ImmutableArray<string> Directory { get; init; } = [];
}

/// <summary>What a result shows, and the document's questions (title first) as term numbers, stop words included.</summary>
public sealed record IndexedDocument(string Url, string Title, string Topic, ImmutableArray<ImmutableArray<int>> Questions);

/// <summary>A stem, its rarity and where it stands.</summary>
/// <param name="Text">Lower-case letters a to z and digits.</param>
/// <param name="Rarity">0 (in every document) to 15 (in one): the inverse document frequency, quantised.</param>
/// <param name="IsStop">A word that carries little meaning alone.</param>
/// <param name="Postings">Document numbers, rising.</param>
public sealed record IndexedTerm(string Text, int Rarity, bool IsStop, ImmutableArray<Posting> Postings);

/// <summary>A term in a document.</summary>
/// <param name="Document">The document's number.</param>
/// <param name="Impact">1 to 8: eighths of the largest possible weight.</param>
public readonly record struct Posting(int Document, int Impact);

/// <summary>Phrases that people type and phrases that answers use for them, as term numbers.</summary>
public sealed record SynonymGroup(ImmutableArray<ImmutableArray<int>> Typed, ImmutableArray<ImmutableArray<int>> Meant);
