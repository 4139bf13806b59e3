using System.Collections.Immutable;

namespace KapGuide.Citations;

/// <summary>What stands at one place of a text: one bracket, or one narrative citation with the bracket that follows it.</summary>
/// <param name="Items">The sources cited, as written; never empty.</param>
/// <param name="Narrative">Whether the first source is part of the sentence: <c>@key</c> or <c>@key [p. 4]</c>.</param>
public sealed record CitationCluster(ImmutableArray<CitationItem> Items, bool Narrative);

/// <summary>One source within a cluster.</summary>
/// <param name="Key">The key as written, whether the library has it or not.</param>
/// <param name="KeyStart">Where the key's first character stands in the text that was parsed, or from the place that who holds the cluster names, without <c>@</c> and braces; from 0.</param>
/// <param name="KeyLength">How many characters the key has.</param>
/// <param name="Prefix">Words before the key ("see"); emphasis as <c>&lt;i&gt;</c>, everything else as written and not yet escaped.</param>
/// <param name="Locator">The place in the source; null when none is given.</param>
/// <param name="Suffix">Words after the locator, with the punctuation that leads them; in the form of <paramref name="Prefix"/>.</param>
/// <param name="SuppressAuthor">Whether only the year is wanted: <c>-@key</c>.</param>
public sealed record CitationItem(
    string Key, int KeyStart, int KeyLength, string Prefix = "", Locator? Locator = null, string Suffix = "", bool SuppressAuthor = false);

/// <summary>A place within a source.</summary>
/// <param name="Label">The CSL name of what is counted: page, chapter, section, paragraph, figure, table, volume and so on.</param>
/// <param name="Value">The number or numbers as written: <c>146-148</c>.</param>
public sealed record Locator(string Label, string Value);
