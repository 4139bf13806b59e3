using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KapGuide.Content;

namespace KapGuide.Embed;

/// <summary>oEmbed documents (https://oembed.com/): what WordPress asks for when somebody pastes a link to an answer or a topic.</summary>
/// <remarks>The HTML is what WordPress lets through from a site that it doesn't know: a link, a bare blockquote and a frame with plain attributes.</remarks>
public static class OEmbed
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Width of the frame in px; the host makes it narrower where there is less room.</summary>
    private const int Width = 600;

    /// <summary>The document of a set.</summary>
    public static byte[] Write(Site site, AnswerSet set) =>
        Write(site, set.Title, $"{set.Title}: questions and answers", site.AbsoluteUrl(set.Url), site.AbsoluteUrl(set.FrameUrl), HeightOf(set.Articles.Length, open: false));

    /// <summary>The document of one answer, which is open in its frame.</summary>
    public static byte[] Write(Site site, Article article) =>
        Write(site, article.Title, article.Title, site.AbsoluteUrl(article.Url), site.AbsoluteUrl(AnswerSet.FrameUrlOf(article)), HeightOf(1, open: true));

    /// <summary>A frame as a host pastes it.</summary>
    /// <param name="url">The frame's absolute address.</param>
    /// <param name="title">What is in it, for people who hear the page.</param>
    /// <param name="height">In px.</param>
    public static string Frame(string url, string title, int height) =>
        $"<iframe src=\"{WebUtility.HtmlEncode(url)}\" width=\"{Width}\" height=\"{height}\" title=\"{WebUtility.HtmlEncode(title)}\"></iframe>";

    /// <summary>Height in px at which a frame of that width shows all questions, closed or open, with the lines below; WordPress takes 200 to 1,000.</summary>
    public static int HeightOf(int questions, bool open) => Math.Clamp(210 + questions * (open ? 260 : 62), 200, 1000);

    private static byte[] Write(Site site, string title, string frameTitle, string url, string frame, int height)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "1.0");
            json.WriteString("type", "rich");
            json.WriteString("title", title);
            json.WriteString("provider_name", site.Settings.SiteTitle);
            json.WriteString("provider_url", site.AbsoluteUrl("/"));
            json.WriteNumber("cache_age", 86400);
            json.WriteNumber("width", Width);
            json.WriteNumber("height", height);
            json.WriteString("html", $"<blockquote><a href=\"{WebUtility.HtmlEncode(url)}\">{WebUtility.HtmlEncode(title)}</a></blockquote>{Frame(frame, frameTitle, height)}");
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
