using System.Collections.Immutable;

namespace KapGuide.Search;

/// <summary>What search knows of one article; everything is plain text without markup.</summary>
/// <param name="Url">Address below the site's root, such as <c>/faq/cost-of-kap/</c>; unique.</param>
/// <param name="Title">The question.</param>
/// <param name="Topic">The topic's title as readers see it.</param>
/// <param name="AlsoAsked">Other ways in which people put the question.</param>
/// <param name="Summary">The short answer.</param>
/// <param name="Sections">The body in reading order.</param>
/// <param name="Terms">Glossary terms that the article links to.</param>
public sealed record SearchDocument(
    string Url,
    string Title,
    string Topic,
    ImmutableArray<string> AlsoAsked,
    string Summary,
    ImmutableArray<SearchSection> Sections,
    ImmutableArray<string> Terms);

/// <summary>One heading and the text below it.</summary>
/// <param name="Heading">Empty for text before the first heading.</param>
/// <param name="Id">The heading's anchor without <c>#</c>; empty where there is none.</param>
/// <param name="Passages">Paragraphs, list items and table rows, one each.</param>
public sealed record SearchSection(string Heading, string Id, ImmutableArray<string> Passages);
