using System.Collections.Concurrent;
using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using KapGuide.Analyzers.Rules;
using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>A paragraph as it is compared with others.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Runs">See <see cref="ResemblanceIndex.SetOf"/>.</param>
internal sealed record ComparedParagraph(SourceSpan At, uint[] Runs);

/// <summary>A heading that asks.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Words">Its words.</param>
internal sealed record AskedHeading(SourceSpan At, string Words);

/// <summary>A length, number or price that a page states without a source.</summary>
/// <param name="Kind">Of what, such as "price of a session".</param>
/// <param name="Value">Written in one way.</param>
/// <param name="Written">As the author wrote it.</param>
/// <param name="At">Where.</param>
internal sealed record StatedFact(string Kind, string Value, string Written, SourceSpan At);

/// <summary>What rules about the site need of a page after its words are gone: the words of ten thousand pages would take a gigabyte.</summary>
/// <param name="Source">The article or page.</param>
/// <param name="TitleAt">Where to report what the page lacks.</param>
/// <param name="Paragraphs">Paragraphs that are long enough to be compared.</param>
/// <param name="Facts">In reading order.</param>
/// <param name="Risks">Which topics of <see cref="SiteRules"/>' list a safety answer covers.</param>
/// <param name="Yardsticks">See <see cref="Analyzers.Yardsticks.Of"/>.</param>
internal sealed record PageExtract(
    object Source, SourceSpan TitleAt, ImmutableArray<ComparedParagraph> Paragraphs, ImmutableArray<StatedFact> Facts, ImmutableArray<string> Risks, ImmutableArray<YardstickItem> Yardsticks)
{
    /// <summary>Items with their answers, each once: all pages share them.</summary>
    private static readonly ConcurrentDictionary<YardstickItem, YardstickItem> Items = [];

    /// <summary>Headings that ask.</summary>
    public ImmutableArray<AskedHeading> Questions { get; init; } = [];

    /// <summary>All runs of three words of the answer's body, in order and each once.</summary>
    public uint[] Runs { get; init; } = [];

    /// <summary>Sources in typed lists that no sentence names.</summary>
    public ImmutableArray<Diagnostic> Unnamed { get; init; } = [];

    /// <summary>The answer; null for a static page.</summary>
    public Article? Article => Source as Article;

    /// <summary>Path of its file.</summary>
    public string Path => Source is Article article ? article.Source.Path : ((Page)Source).Source.Path;

    /// <summary>What the rules about the site need of a page.</summary>
    public static PageExtract Of(PageText page, object source) => new(
        source, page.TitleAt, page.Article is null ? [] : NearDuplicateParagraph.ParagraphsOf(page), ConflictingFacts.Of(page), SiteRules.RisksOf(page), [.. Analyzers.Yardsticks.Of(page).Select(static item => Items.GetOrAdd(item, item))])
    {
        Questions = page.Article is null ? [] : NearDuplicates.QuestionsOf(page),
        Runs = page.Article is null ? [] : NearDuplicates.RunsOf(page),
        Unnamed = page.Article is null ? [] : [.. UncitedReference.Unnamed(page)],
    };
}
