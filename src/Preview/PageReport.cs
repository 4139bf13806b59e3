using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace KapGuide.Preview;

/// <summary>What the panel shows about the page in view; the contract between the preview and its script.</summary>
/// <param name="Source">The page's file, relative to the site's root; null when no one file makes it.</param>
/// <param name="Open">The address that opens that file in VS Code; null without a file.</param>
/// <param name="IsChecked">Whether all rules have looked at the files as they are now; until then findings are those of before.</param>
/// <param name="Blocking">What keeps pages from being made anew; empty when they are up to date.</param>
/// <param name="Findings">What was found in the page's file, the worst first.</param>
public sealed record PageReport(string? Source, string? Open, bool IsChecked, ImmutableArray<FindingLine> Blocking, ImmutableArray<FindingLine> Findings)
{
    /// <summary>The kind of message.</summary>
    public string Type { get; } = "report";

    /// <summary>Our own fault, in words; null for none.</summary>
    public string? Fault { get; init; }

    /// <summary>Readability of the page and of each section; empty for pages that aren't made of text.</summary>
    public ImmutableArray<ReadingLine> Reading { get; init; } = [];

    /// <summary>Sources that the page cites, in order of first mention.</summary>
    public ImmutableArray<SourceLine> Sources { get; init; } = [];

    /// <summary>Links of the page, in reading order.</summary>
    public ImmutableArray<LinkLine> Links { get; init; } = [];

    /// <summary>The state of the clinical review in a sentence or two; null for pages that aren't answers.</summary>
    public string? Review { get; init; }

    /// <summary>How many findings the whole site has.</summary>
    public required SiteCounts Site { get; init; }
}

/// <summary>Findings of the whole site by level.</summary>
/// <param name="Errors">Must be mended.</param>
/// <param name="Warnings">Probably wrong.</param>
/// <param name="Hints">Worth a look.</param>
public sealed record SiteCounts(int Errors, int Warnings, int Hints);

/// <summary>A finding as the panel shows it.</summary>
/// <param name="Level">error, warning or hint.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to type.</param>
/// <param name="Place">The file and the line, for people.</param>
/// <param name="Open">The address that opens the file at the line in VS Code.</param>
/// <param name="Quote">The author's line before the words at fault, those words, and the rest; empty when the finding has no line.</param>
/// <param name="Why">The source of the rule, a web address; null for none.</param>
public sealed record FindingLine(string Level, string Rule, string Message, string Hint, string Place, string Open, ImmutableArray<string> Quote, string? Why);

/// <summary>How hard a section is to read.</summary>
/// <param name="Section">Its heading.</param>
/// <param name="Words">How many words.</param>
/// <param name="WordsPerSentence">On average.</param>
/// <param name="Grade">School grade by Flesch and Kincaid; null when there is too little text.</param>
/// <param name="IsHard">Whether it is above the grade that the CDC's index allows.</param>
public sealed record ReadingLine(string Section, int Words, double WordsPerSentence, double? Grade, bool IsHard);

/// <summary>A cited source.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Text">Its entry; null when the library doesn't have it.</param>
/// <param name="Uses">How often the page cites it.</param>
public sealed record SourceLine(string Key, string? Text, int Uses);

/// <summary>A link of the page.</summary>
/// <param name="Text">Its words.</param>
/// <param name="To">Where it leads, for people.</param>
/// <param name="IsBroken">Whether it leads nowhere.</param>
/// <param name="Open">The address that opens its line in VS Code.</param>
public sealed record LinkLine(string Text, string To, bool IsBroken, string Open);

/// <summary>Tells the script that the page in view has changed.</summary>
/// <param name="Page">Its fingerprint now.</param>
/// <param name="Pictures">A name of what its pictures show: another one when a picture was saved anew under its old name.</param>
public sealed record PageChange(string Page, string Pictures)
{
    /// <summary>The kind of message.</summary>
    public string Type { get; } = "page";
}

/// <summary>What the script says first.</summary>
/// <param name="Path">The path of the page in view.</param>
/// <param name="Page">Its fingerprint.</param>
/// <param name="Pictures">The name of what its pictures show; null or empty for a page without pictures.</param>
public sealed record Hello(string Path, string Page, string? Pictures);

/// <summary>Messages between the preview and its script.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PageReport))]
[JsonSerializable(typeof(PageChange))]
[JsonSerializable(typeof(Hello))]
internal sealed partial class PreviewJson : JsonSerializerContext;
