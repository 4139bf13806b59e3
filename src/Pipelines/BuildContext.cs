using System.Collections.Immutable;
using KapGuide.Citations;
using KapGuide.Content;
using KapGuide.Feeds.Cms;
using KapGuide.Input;
using KapGuide.Markup;
using KapGuide.Pipelines.Pages;
using KapGuide.Search;
using KapGuide.Themes;

namespace KapGuide.Pipelines;

/// <summary>What every pipeline of the phase PostProcess gets. Immutable; made once a build, so that nothing that is the same for all pages is made twice.</summary>
/// <param name="Site">The content.</param>
/// <param name="Theme">The look.</param>
/// <param name="Input">The files, for those that are copied.</param>
public sealed record BuildContext(Site Site, Theme Theme, InputFolder Input)
{
    /// <summary>The program of the CMS; null when it is off or was not fetched.</summary>
    public CmsPackage? Cms { get; init; }

    /// <summary>What was counted for search while answers were read; null counts when the index is made.</summary>
    public SearchCounts? Search { get; init; }

    /// <summary>What is the same on every page.</summary>
    public SiteFrame Frame { get; } = FrameOf(Site);

    /// <summary>Turns bodies into HTML.</summary>
    public PageRenderer Renderer { get; } = new(Site, StyleOf(Site));

    /// <summary>The style of the site's citations.</summary>
    public CitationStyle Style { get; } = StyleOf(Site);

    /// <summary>The frame before content is known: enough to load a theme.</summary>
    public static SiteFrame FrameOf(Settings settings) => new(settings.SiteTitle, settings.Language, settings.LinkRoot)
    {
        Practice = settings.Practice is { } practice ? PracticeOf(practice) : null,
    };

    /// <summary>The head of a page.</summary>
    /// <param name="url">Its address under the link root.</param>
    /// <param name="title">Its own title; sections follow it, then the site's name.</param>
    /// <param name="description">For search engines and link previews.</param>
    /// <param name="crumbs">From below the home page to the page itself, whose address is empty.</param>
    public PageHead Head(string url, string title, string description, params ReadOnlySpan<Link> crumbs)
    {
        List<string> parts = [title];
        foreach (var crumb in crumbs)
            if (crumb.Url.Length > 0) parts.Insert(1, crumb.Label);
        if (title != Site.Settings.SiteTitle) parts.Add(Site.Settings.SiteTitle);
        return new PageHead(string.Join(" – ", parts), description, Site.AbsoluteUrl(url))
        {
            ShareTitle = title,
            ShareImageUrl = Theme.Assets.TryGetValue("social.png", out var image) ? Site.Settings.Host + image.Url : null,
            Breadcrumb = crumbs.IsEmpty ? [] : [new Link(Site.Url("/"), "Home"), .. crumbs],
        };
    }

    /// <summary>A page, with what it tells machines, as its file.</summary>
    public OutputFile Page(string url, Func<PageModel> model) => new(OutputFile.PathOf(url), () => Theme.Render(PageGraph.Describe(this, url, model())));

    /// <summary>A link to an article.</summary>
    public Link LinkTo(Article article, string? note = null) => new(Site.Url(article.Url), article.Title, note);

    private static CitationStyle StyleOf(Site site) => CitationStyles.TryParse(site.Settings.CitationStyle, out var style) ? style : CitationStyle.Apa;

    private static SiteFrame FrameOf(Site site) => FrameOf(site.Settings) with
    {
        Logo = LogoModel.Of(site),
        FooterLinks = [.. site.Pages.Select(page => new Link(site.Url(page.Url), page.Title))],
    };

    private static PracticeModel PracticeOf(Practice practice) => new(practice.Name, null,
        practice.CallToActionUrl.Length > 0 ? new Link(practice.CallToActionUrl, practice.CallToAction.Length > 0 ? practice.CallToAction : practice.Name) : null)
    {
        Phone = practice.Phone.Length > 0 ? practice.Phone : null,
        PhoneUrl = practice.Phone.Length > 0 ? DialableOf(practice.Phone) : null,
        AreasServed = practice.AreasServed.IsEmpty ? null : Listed(practice.AreasServed),
        IsExample = practice.Example,
    };

    private static string Listed(ImmutableArray<string> places) =>
        places.Length < 3 ? string.Join(" and ", places) : $"{string.Join(", ", places[..^1])}, and {places[^1]}";

    /// <summary>Digits only; ten digits are a North American number.</summary>
    private static string DialableOf(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return digits.Length == 10 ? "+1" + digits : phone.TrimStart().StartsWith('+') ? "+" + digits : digits;
    }
}
