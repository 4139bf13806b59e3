using System.Net;
using System.Text;
using KapGuide.Feeds;
using KapGuide.Themes;

namespace KapGuide.Pipelines.Pages;

/// <summary>What a host reads: redirects and headers.</summary>
public static class HostFiles
{
    /// <summary><c>_redirects</c>, and a page with a link at each old address for hosts that don't read it.</summary>
    public static IEnumerable<OutputFile> MakeRedirects(BuildContext context)
    {
        var plan = RedirectPlan.Of(context.Site, context.Input.Text("_redirects"));
        if (plan.Rules.IsEmpty) yield break;
        yield return new OutputFile("_redirects", Encoding.UTF8.GetBytes(plan.ToNetlify()));
        foreach (var rule in plan.WithPage) yield return Moved(context, rule);
    }

    /// <summary><c>_headers</c>.</summary>
    public static IEnumerable<OutputFile> MakeHeaders(BuildContext context)
    {
        var facts = new HeaderFacts(context.Theme.StyleHashes, context.Theme.Assets.TryGetValue("speculation-rules.json", out var rules) ? rules.Url : null, context.Theme.FrameStyleHash);
        return [new OutputFile("_headers", Encoding.UTF8.GetBytes(HostHeaders.Write(HostHeaders.Of(context.Site.Settings, facts))))];
    }

    /// <summary>A page that says where the answer is now. It doesn't forward by itself: pages that move under a reader's hands are against WCAG 3.2.5.</summary>
    private static OutputFile Moved(BuildContext context, RedirectRule rule)
    {
        var root = context.Site.Settings.LinkRoot;
        var old = root.Length > 0 && rule.From.StartsWith(root + "/", StringComparison.Ordinal) ? rule.From[root.Length..] : rule.From;
        var target = context.Site.Settings.Host + rule.To;
        var title = TitleOf(context, rule.To) ?? "the new address";
        var head = context.Head(old, "This page has moved", $"This page has moved. You find it now at {target}.") with { CanonicalUrl = target.Split('#')[0], Robots = "noindex" };
        var body = $"<p>You find it here now: <a href=\"{WebUtility.HtmlEncode(rule.To)}\">{WebUtility.HtmlEncode(title)}</a></p>";
        return new OutputFile(PathOf(old), () => context.Theme.Render(new StaticPage(context.Frame, head, "This page has moved", new Html(body)) { Slug = "moved" }));
    }

    private static string PathOf(string url) => url.EndsWith(".html", StringComparison.Ordinal) ? url.TrimStart('/') : OutputFile.PathOf(url.TrimEnd('/') + "/");

    private static string? TitleOf(BuildContext context, string to)
    {
        var site = context.Site;
        return site.Articles.FirstOrDefault(article => RedirectRule.Same(site.Url(article.Url), to))?.Title
            ?? site.Pages.FirstOrDefault(page => RedirectRule.Same(site.Url(page.Url), to))?.Title
            ?? site.Topics.FirstOrDefault(topic => RedirectRule.Same(site.Url(topic.Url), to))?.Title;
    }
}
