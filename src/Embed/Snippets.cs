using System.Net;
using KapGuide.Content;

namespace KapGuide.Embed;

/// <summary>The HTML that a practice copies. Each question is one line, in the order of the set: the builder page takes out lines and adds attributes.</summary>
public static class Snippets
{
    /// <summary>The element with its fallback. The fallback holds what the element holds when it is closed, so that it keeps the room for it.</summary>
    public static string Element(Site site, SetDocument set) => string.Join('\n',
    [
        $"<kap-faq set=\"{set.Set}\">",
        .. set.Items.Select(static item => $"  <p><a href=\"{WebUtility.HtmlEncode(item.Url)}\">{WebUtility.HtmlEncode(item.Question)}</a></p>"),
        .. set.Footer.Select(static line => $"  {TextHtml.Of([line])}"),
        "</kap-faq>",
        Script(site),
    ]);

    /// <summary>The script that is always the newest.</summary>
    public static string Script(Site site) => $"<script type=\"module\" src=\"{site.AbsoluteUrl(EmbedScripts.ElementUrl)}\" referrerpolicy=\"no-referrer\" data-cfasync=\"false\"></script>";

    /// <summary>A script that never changes; the browser checks it.</summary>
    public static string Script(Site site, EmbedRelease release) =>
        $"<script type=\"module\" src=\"{site.AbsoluteUrl(release.Url)}\" integrity=\"{release.Integrity}\" crossorigin=\"anonymous\" referrerpolicy=\"no-referrer\" data-cfasync=\"false\"></script>";

    /// <summary>The frame.</summary>
    public static string Frame(Site site, AnswerSet set) =>
        $"<iframe src=\"{site.AbsoluteUrl(set.FrameUrl)}\" title=\"{WebUtility.HtmlEncode($"{set.Title}: questions and answers")}\" width=\"100%\" height=\"{OEmbed.HeightOf(set.Articles.Length, open: false)}\" loading=\"lazy\" referrerpolicy=\"no-referrer\"></iframe>";

    /// <summary>Questions and answers as they are today, without any script.</summary>
    public static string Plain(SetDocument set) => string.Join('\n',
    [
        $"<div lang=\"{set.Language}\">",
        .. set.Items.Select(static item => $"<details><summary><h3>{WebUtility.HtmlEncode(item.Question)}</h3></summary>{TextHtml.Of(item.Answer)}<p>{WebUtility.HtmlEncode(item.Review)} <a href=\"{WebUtility.HtmlEncode(item.Url)}\">{WebUtility.HtmlEncode(item.More)}</a></p></details>"),
        .. set.Footer.Select(static line => TextHtml.Of([line])),
        "</div>",
    ]);
}
