using System.Collections.Immutable;
using System.Net;
using System.Text;
using KapGuide.Diagnostics;
using KapGuide.Diagnostics.Formats;
using Microsoft.AspNetCore.Http;

namespace KapGuide.Preview;

/// <summary>Pages and files of the preview itself, below <c>/_preview/</c>. They never become part of a site.</summary>
internal static class PreviewPages
{
    /// <summary>Where they stand; no page of a site can begin with an underscore.</summary>
    public const string Folder = "/_preview/";

    private const int MostFindings = 500;

    private static readonly ImmutableSortedDictionary<string, string> Headers = new Dictionary<string, string>
    {
        ["Content-Security-Policy"] = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        ["X-Content-Type-Options"] = "nosniff",
        ["Referrer-Policy"] = "no-referrer",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cache-Control"] = "no-cache",
    }.ToImmutableSortedDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>A file of the script; null when there is none of that name.</summary>
    public static SiteAnswer? File(string path)
    {
        var name = path[Folder.Length..];
        if (name is not ("client.js" or "patch.js" or "panel.js" or "panel.css" or "page.css")) return null;
        using var stream = typeof(PreviewPages).Assembly.GetManifestResourceStream($"KapGuide.Preview.{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new SiteAnswer(StatusCodes.Status200OK, Headers.Add("Content-Type", name.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8"), bytes, name);
    }

    /// <summary>All findings of the site, by file.</summary>
    public static SiteAnswer List(PreviewState state, string root)
    {
        var html = new StringBuilder();
        var worst = state.Findings.OrderByDescending(static finding => finding.Severity).ThenBy(static finding => finding, Diagnostic.Order).Take(MostFindings).ToArray();
        html.Append($"<p role=\"status\">{Encoded(TextReport.Summary(state.Findings))}{(state.IsChecked ? "" : " The rules are still reading.")}</p>");
        if (state.IsBlocked) html.Append("<p>Pages are shown as they were before the first errors below: they can’t be made anew until these are mended.</p>");
        Write(html, state, worst, root);
        if (state.Findings.Length > MostFindings) html.Append($"<p>These are the first {MostFindings} of {state.Findings.Length}. “kapguide check” lists all.</p>");
        return Page(StatusCodes.Status200OK, "Findings of the whole site", html.ToString());
    }

    /// <summary>What stands instead of any page as long as none could be made.</summary>
    public static SiteAnswer NotYet(PreviewState state, string root)
    {
        var html = new StringBuilder("<p role=\"status\">The site can’t be shown before these are mended. Save the file, and this page changes by itself.</p>");
        if (state.Fault is { } fault) html.Append($"<p>{Encoded(fault)}</p>");
        Write(html, state, state.Blocking.IsEmpty ? [.. state.Findings.Where(static finding => finding.Severity == Severity.Error)] : [.. state.Blocking], root);
        return Page(StatusCodes.Status503ServiceUnavailable, "There is no page yet", html.ToString());
    }

    private static void Write(StringBuilder html, PreviewState state, IReadOnlyCollection<Diagnostic> findings, string root)
    {
        var lines = new FindingLines(root);
        var urls = UrlsOf(state);
        foreach (var file in findings.GroupBy(static finding => finding.At.Path, StringComparer.Ordinal))
        {
            html.Append($"<section><h2>{Encoded(file.Key)}</h2>");
            if (urls.TryGetValue(file.Key, out var page)) html.Append($"<p><a href=\"{Encoded(page.Url)}\">{Encoded(page.Title)}</a></p>");
            html.Append("<ul>");
            foreach (var line in file.Select(lines.Of))
            {
                html.Append($"<li class=\"{line.Level}\"><p><b>{line.Level}</b> {Encoded(line.Message)}</p>");
                if (line.Quote is [var before, var words, var after]) html.Append($"<p class=\"quote\">{Encoded(before)}<mark>{Encoded(words)}</mark>{Encoded(after)}</p>");
                if (line.Hint.Length > 0) html.Append($"<p>{Encoded(line.Hint)}</p>");
                html.Append($"<p class=\"place\"><a href=\"{Encoded(line.Open)}\">Open {Encoded(line.Place)}</a> {line.Rule}</p></li>");
            }

            html.Append("</ul></section>");
        }
    }

    private static Dictionary<string, (string Url, string Title)> UrlsOf(PreviewState state)
    {
        Dictionary<string, (string, string)> urls = new(StringComparer.Ordinal);
        if (state.Shown?.Site is not { } site) return urls;
        foreach (var article in site.Articles) urls[article.Source.Path] = (site.Url(article.Url), article.Title);
        foreach (var page in site.Pages) urls[page.Source.Path] = (site.Url(page.Url), page.Title);
        return urls;
    }

    private static SiteAnswer Page(int status, string title, string main) => new(status, Headers.Add("Content-Type", "text/html; charset=utf-8"), Encoding.UTF8.GetBytes($"""
        <!doctype html>
        <html lang="en" data-preview>
        <head>
        <meta charset="utf-8">
        <title>{title} – preview</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/_preview/page.css">
        </head>
        <body>
        <main>
        <h1>{title}</h1>
        {main}
        </main>
        </body>
        </html>

        """), "preview.html");

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
