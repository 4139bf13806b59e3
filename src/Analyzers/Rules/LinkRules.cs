using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KapGuide.Analyzers.Prose;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Rules;

/// <summary>Family A11, the part about links and pictures.</summary>
internal static partial class LinkRules
{
    private const int MaxAlternative = 125;

    /// <summary>The rules.</summary>
    public static ImmutableArray<PageRule> All { get; } =
    [
        new(CatalogueEntry.Of("A11-04", "AlternativeText", Error, "Finds pictures whose alternative text is missing, is a file name, begins with “image of”, or is longer than 125 characters.", Why.AltText,
            "![IMG_2041.jpg](images/room.jpg)", "![A chair and a lamp in a small room](images/room.jpg)"), static page => Alternatives(page)),
        new(CatalogueEntry.Of("A11-05", "UnmarkedDecoration", Warning, "Finds pictures that seem to be decoration by their name, have no words, and are not marked as decoration.", Why.AltText,
            "![](images/line.png)", "![](images/line.png){.decorative}"), static page => Decorations(page)),
        new(CatalogueEntry.Of("A11-06", "EmptyLinkText", Error, "Finds links whose words say nothing on their own: click here, read more, a bare address.", Why.Formatting,
            "[Click here](xref:is-kap-safe) to learn about safety.", "Read [what makes KAP safer](xref:is-kap-safe)."), static page => LinkTexts(page).Concat(Addresses(page))),
        new(CatalogueEntry.Of("A11-07", "SameTextOtherTarget", Warning, "Finds links with the same words that lead to different places.", Why.Axe,
            "See [our guide](/a/) and [our guide](/b/).", "See [our cost guide](/a/) and [our safety guide](/b/)."), static page => SameTexts(page)),
        new(CatalogueEntry.Of("A11-08", "UnannouncedFile", Warning, "Finds links to PDF and other files without their type and size.", Why.Formatting,
            "Read [the consent form](/files/consent.pdf).", "Read [the consent form (PDF, 120 KB)](/files/consent.pdf)."), static page => Files(page)),
    ];

    private static IEnumerable<Finding> Alternatives(PageText page)
    {
        foreach (var image in Images(page))
        {
            var (alternative, at) = (Alternative(image), page.Source.Span(image.Source, image.Node.Span.Length));
            if (alternative.Length == 0)
            {
                if (!IsDecorative(image) && !LooksDecorative(image)) yield return new Finding(at, "This picture has no alternative text.", "Write what it shows between the brackets: “![A chair and a lamp in a small room](…)”.");
            }
            else if (FileName.IsMatch(alternative)) yield return new Finding(at, $"“{alternative}” is the name of a file, not what the picture shows.", "Write what it shows: “A chair and a lamp in a small room”.");
            else if (ImageOf.Match(alternative) is { Success: true } start) yield return new Finding(at, $"“{start.Value.Trim()}” is what every screen reader says already.", $"Begin with what it shows: “{alternative[start.Length..].Trim()}”.", Warning);
            else if (alternative.Length > MaxAlternative) yield return new Finding(at, $"The alternative text has {alternative.Length} characters.", $"Keep {MaxAlternative} at most, and put the rest into the text.", Warning);
        }
    }

    private static IEnumerable<Finding> Decorations(PageText page) =>
        Images(page).Where(static image => Alternative(image).Length == 0 && !IsDecorative(image) && LooksDecorative(image)).Select(image =>
            new Finding(page.Source.Span(image.Source, image.Node.Span.Length), "A picture without words must say that it is decoration.", "If it only decorates, write {.decorative} directly after it: “![](…){.decorative}”."));

    private static IEnumerable<LinkMark> Images(PageText page) => page.Links.Where(static link => link.IsImage);

    private static string Alternative(LinkMark image) => string.Concat(((LinkInline)image.Node).FindDescendants<LiteralInline>().Select(static literal => literal.Content.ToString())).Trim();

    private static bool IsDecorative(LinkMark image) => image.Node.TryGetAttributes()?.Classes?.Contains("decorative") == true;

    /// <summary>Whether the file's name says that the picture shows nothing: then the mark for decoration is missing (A11-05), else the words (A11-04).</summary>
    private static bool LooksDecorative(LinkMark image) => Ornament.IsMatch(image.Url.AsSpan(image.Url.LastIndexOf('/') + 1));

    private static readonly FrozenSet<string> Empty = new[]
    {
        "click here", "here", "read more", "learn more", "more", "this", "link", "this link", "this page", "page", "website", "this website", "click", "click this", "see more", "find out more", "more info", "more information", "continue", "details", "go", "read this", "this article",
        "continue reading", "download", "see here", "check it out", "tap here", "view more", "view", "learn more here", "read more here", "start here", "visit", "source", "article", "read on", "this one", "info", "follow this link", "press here", "book here", "sign up here", "get started here",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that tell nothing, however they are combined.</summary>
    private static readonly FrozenSet<string> Hollow = "click tap press here there this that these it more read learn see find out page pages link links website site web article post info information details go visit view continue reading our the a an to for now get start download follow on check full text".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<Finding> LinkTexts(PageText page)
    {
        foreach (var link in page.Links.Where(static link => !link.IsImage))
        {
            var words = page.Text[link.Start..Math.Min(link.End, page.Text.Length)].Trim().TrimEnd('.', '!', ':', '…', '»', '>', '→', ' ');
            if (page.BlockAt(link.Start) is { IsBibliography: true }) continue;
            var at = page.Source.Span(link.Source, link.Node.Span.Length);
            if (link.Node is AutolinkInline { IsEmail: false } || BareAddress.IsMatch(words)) yield return new Finding(at, $"“{Shortened(words)}” is read out letter by letter.", $"Give it words: “[name of the page]({link.Url})”.");
            else if (Empty.Contains(words) || words.StartsWith("click ", StringComparison.OrdinalIgnoreCase) || (words.Length > 0 && words.Split(' ').All(Hollow.Contains))) yield return new Finding(at, $"“{words}” says nothing about where the link leads.", $"Use the name of the target as the words: “[what KAP costs]({link.Url})”.");
            else if (words.Length == 0 && link.Node is LinkInline { FirstChild: null } && !link.Url.StartsWith("xref:", StringComparison.OrdinalIgnoreCase)) yield return new Finding(at, "This link has no words.", $"Write the name of the target between the brackets: “[what KAP costs]({link.Url})”.");
        }
    }

    private static readonly SearchValues<string> AddressSigns = SearchValues.Create(["://", "www."], StringComparison.OrdinalIgnoreCase);

    /// <summary>An address in the text, which is no link at all, and is read out letter by letter.</summary>
    private static IEnumerable<Finding> Addresses(PageText page)
    {
        if (!page.Text.AsSpan().ContainsAny(AddressSigns)) yield break;
        foreach (var match in AddressInText.Matches(page.Text).AsEnumerable())
        {
            if (page.IsLinked(match.Index) || page.BlockAt(match.Index) is not { IsBibliography: false, IsFrontMatter: false } || page.IsCode(match.Index)) continue;
            var address = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', '”', '"');
            yield return new Finding(page.CharSpan(match.Index, match.Index + address.Length), $"“{Shortened(address)}” is an address, not a link.", $"Give it words: “[name of the page]({(address.StartsWith("www", StringComparison.OrdinalIgnoreCase) ? "https://" : "")}{address})”.");
        }
    }

    private static IEnumerable<Finding> SameTexts(PageText page)
    {
        foreach (var group in page.Links.Where(static link => !link.IsImage && link.End > link.Start && link.Node is LinkInline).GroupBy(link => page.Text[link.Start..link.End].Trim(), StringComparer.OrdinalIgnoreCase))
        {
            var first = group.First();
            foreach (var link in group.Where(link => !link.Url.Equals(first.Url, StringComparison.Ordinal)))
                yield return new Finding(page.Source.Span(link.Source, link.Node.Span.Length), $"“{group.Key}” leads to {link.Url} here and to {first.Url} before.", "Give one of the two other words.");
        }
    }

    private static IEnumerable<Finding> Files(PageText page)
    {
        foreach (var link in page.Links.Where(static link => !link.IsImage && FileAddress.IsMatch(link.Url)))
        {
            var words = page.Text[link.Start..Math.Min(link.End, page.Text.Length)];
            var kind = FileAddress.Match(link.Url).Groups[1].Value.ToUpperInvariant();
            if (words.Contains(kind, StringComparison.OrdinalIgnoreCase) && Size.IsMatch(words)) continue;
            yield return new Finding(page.Source.Span(link.Source, link.Node.Span.Length), $"This link opens a file ({kind}) without saying so.", $"Write type and size into the words: “[{words.Trim()} ({kind}, 120 KB)]({link.Url})”.");
        }
    }

    private static string Shortened(string text) => text.Length <= 50 ? text : text[..50] + "…";

    [GeneratedRegex(@"^[\w-]+\.(?:jpe?g|png|gif|webp|svg|avif|heic)$|^(?:IMG|DSC|image|photo|screenshot|picture|untitled)[\s_-]?\d*$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName { get; }

    [GeneratedRegex(@"(?:^|[-_])(?:line|lines|dot|dots|divider|separator|border|ornament|flourish|wave|waves|pattern|background|bg|spacer|swirl|texture|shape|blob|accent|rule|corner|leaf|leaves|decor(?:ation|ative)?)(?:[-_.\d]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Ornament { get; }

    [GeneratedRegex(@"^(?:an? |the )?(?:image|photo(?:graph)?|picture|graphic|screenshot|illustration|icon|drawing) (?:of|showing|that shows|depicting)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ImageOf { get; }

    [GeneratedRegex(@"^(?:https?://|www\.)\S+$|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|io|example)(?:/\S*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex BareAddress { get; }

    [GeneratedRegex(@"\b(?:https?://|www\.)[^\s<>]+", RegexOptions.IgnoreCase)]
    private static partial Regex AddressInText { get; }

    [GeneratedRegex(@"\.(pdf|docx?|xlsx?|pptx?|zip|mp3|mp4)(?:[?#].*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex FileAddress { get; }

    [GeneratedRegex(@"\d ?[KMG]B\b", RegexOptions.IgnoreCase)]
    private static partial Regex Size { get; }
}
