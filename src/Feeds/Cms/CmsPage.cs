using System.Net;
using KapGuide.Content;

namespace KapGuide.Feeds.Cms;

/// <summary>The page that starts the CMS: one script with its integrity, one stylesheet, nothing inline, and not for search engines.</summary>
public static class CmsPage
{
    /// <summary><c>/admin/index.html</c>.</summary>
    public static string Html(Site site) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex, nofollow">
        <title>{WebUtility.HtmlEncode($"Write – {site.Settings.SiteTitle}")}</title>
        <link rel="stylesheet" href="{site.Url("/admin/admin.css")}">
        <link rel="cms-config-url" type="text/yaml" href="{site.Url("/admin/config.yml")}">
        </head>
        <body>
        <noscript>The editor needs JavaScript. You can also edit the files on GitHub.</noscript>
        <script src="{site.Url("/admin/" + CmsPackage.ScriptFile.Name)}" integrity="{CmsPackage.ScriptFile.Integrity}"></script>
        </body>
        </html>

        """.ReplaceLineEndings("\n");

    /// <summary><c>/admin/admin.css</c>: the icons from this site; from elsewhere they would be words.</summary>
    public static string Css(Site site) => $$"""
        @font-face {
          font-family: "Material Symbols Outlined";
          font-style: normal;
          font-weight: 400;
          src: url("{{site.Url("/admin/" + CmsPackage.IconFile.Name)}}") format("woff2");
        }

        """.ReplaceLineEndings("\n");
}
