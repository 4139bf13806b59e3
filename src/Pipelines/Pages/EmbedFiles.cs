using System.Collections.Immutable;
using KapGuide.Content;
using KapGuide.Embed;
using KapGuide.Themes;

namespace KapGuide.Pipelines.Pages;

/// <summary>Everything for other sites: data, frames, oEmbed documents, scripts, and the page that hands out snippets.</summary>
public static class EmbedFiles
{
    /// <summary>All of them.</summary>
    public static IEnumerable<OutputFile> Make(BuildContext context)
    {
        var site = context.Site;
        ImmutableArray<AnswerSet> sets = [.. AnswerSet.All(site)];
        return
        [
            new OutputFile(EmbedScripts.ElementUrl.TrimStart('/'), EmbedScripts.Element.AsMemory()),
            new OutputFile(EmbedScripts.FrameUrl.TrimStart('/'), EmbedScripts.Frame.AsMemory()),
            .. EmbedScripts.Releases.Select(static release => new OutputFile(release.Url.TrimStart('/'), release.Bytes.AsMemory())),
            .. sets.Select(set => new OutputFile(set.DataUrl.TrimStart('/'), () => SetDocument.Of(site, set).Write())),
            .. sets.Select(set => new OutputFile(set.OEmbedUrl.TrimStart('/'), () => OEmbed.Write(site, set))),
            .. sets.Select(set => Frame(context, set.FrameUrl, () => SetDocument.Of(site, set))),
            .. site.Articles.Select(article => new OutputFile(AnswerSet.OEmbedUrlOf(article).TrimStart('/'), () => OEmbed.Write(site, article))),
            .. site.Articles.Select(article => Frame(context, AnswerSet.FrameUrlOf(article), () => SetDocument.Of(site, article))),
            .. site.IsLarge
                ? sets.Select(set => context.Page(set.PageUrl, () => Widgets(context, set.PageUrl, [set]))).Append(context.Page("/widgets/", () => Widgets(context, "/widgets/", []) with { Pages = [.. sets.Select(set => new Link(site.Url(set.PageUrl), set.Title))] }))
                : [context.Page("/widgets/", () => Widgets(context, "/widgets/", sets))],
        ];
    }

    private static OutputFile Frame(BuildContext context, string url, Func<SetDocument> make) => new(OutputFile.PathOf(url), () =>
    {
        var set = make();
        return context.Theme.Render(new FramePage(
            set.Title, set.Language, set.Url, context.Site.Url(EmbedScripts.FrameUrl),
            [.. set.Items.Select(static item => new FrameItem(item.Id, item.Question, new Html(TextHtml.Of(item.Answer, newTab: true)), item.Review, new Link(item.Url, item.More)))],
            new Html(TextHtml.Of(set.Footer, newTab: true))));
    });

    /// <summary>The page with the snippets of some sets, or, of none, with links to those that have them.</summary>
    private static WidgetsPage Widgets(BuildContext context, string url, ImmutableArray<AnswerSet> sets)
    {
        var (site, release) = (context.Site, EmbedScripts.Releases.LastOrDefault());
        const string Label = "For your website";
        var head = url == "/widgets/"
            ? context.Head(url, "Put these answers on your website", "For practices: copy a snippet, and your own page shows short, cited answers about ketamine-assisted psychotherapy that stay up to date. No cookies.", new Link("", Label))
            : context.Head(url, $"Put “{sets[0].Title}” on your website", $"For practices: copy a snippet, and your own page shows short, cited answers on “{sets[0].Title}” that stay up to date by themselves. No cookies.", new Link(site.Url("/widgets/"), Label), new Link("", sets[0].Title));
        if (!sets.IsEmpty) head = head with { Modules = [site.Url(EmbedScripts.ElementUrl), context.Theme.Assets["widgets.js"].Url] };
        return new WidgetsPage(context.Frame, head,
        [
            .. sets.Select(set => (Set: set, Document: SetDocument.Of(site, set))).Select(set => new EmbedSet(set.Set.Id, set.Set.Title, [.. set.Set.Articles.Select(article => context.LinkTo(article))],
                Snippets.Element(site, set.Document), Snippets.Frame(site, set.Set), Snippets.Plain(set.Document), site.Url(set.Set.FrameUrl))),
        ])
        {
            Origin = site.Settings.Host,
            PinnedVersion = release?.Version.ToString(),
            PinnedScript = release is null ? null : Snippets.Script(site, release),
        };
    }
}
