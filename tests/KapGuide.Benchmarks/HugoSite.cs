namespace KapGuide.Benchmarks;

/// <summary>
/// A site for Hugo of about the parts of ours that Hugo has: head with share and structured data, breadcrumb, contents, related answers, neighbours, list pages, a feed, a sitemap.
/// It lacks what Hugo doesn't do without more: citations and reference lists, checks, a search index, widgets, Markdown alternates.
/// </summary>
internal static class HugoSite
{
    /// <summary>Hugo on the PATH.</summary>
    public static Rival Rival { get; } = new("Hugo", "hugo", static (site, output) => ["--source", site, "--destination", output, "--quiet"], Write);

    private static void Write(string root, string site)
    {
        Rival.CopyAnswers(root, Path.Combine(site, "content", "faq"), static (folder, title) => File.WriteAllText(Path.Combine(folder, "_index.md"), $"---\ntitle: {title}\n---\n"));
        File.WriteAllText(Path.Combine(site, "config.toml"), """
            baseURL = "https://sample.example/"
            title = "Sample Guide"
            disableKinds = ["taxonomy", "term"]
            [outputs]
            home = ["HTML", "RSS"]
            section = ["HTML"]
            """);
        var layouts = Directory.CreateDirectory(Path.Combine(site, "layouts", "_default")).FullName;
        File.WriteAllText(Path.Combine(layouts, "baseof.html"), """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }} – {{ .Site.Title }}</title><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="description" content="{{ .Params.Description }}"><link rel="canonical" href="{{ .Permalink }}">
            <meta property="og:title" content="{{ .Title }}"><meta property="og:description" content="{{ .Params.Description }}"><meta property="og:url" content="{{ .Permalink }}">
            <script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "WebPage" "name" .Title "description" .Params.Description "url" .Permalink "datePublished" .Params.Published | jsonify | safeJS }}</script>
            </head><body><a href="#main">Skip to the content</a><header><a href="/">{{ .Site.Title }}</a><nav><a href="/faq/">Questions</a></nav></header>
            <nav><ol>{{ range .Ancestors.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}<li>{{ .Title }}</li></ol></nav>
            <main id="main">{{ block "main" . }}{{ end }}</main><footer><p>{{ .Site.Title }}. <a href="/">Home</a></p></footer></body></html>
            """);
        File.WriteAllText(Path.Combine(layouts, "single.html"), """
            {{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Params.Summary }}</p>{{ .TableOfContents }}{{ .Content }}<ul>{{ range .Params.Related }}<li><a href="/faq/{{ . }}/">{{ . }}</a></li>{{ end }}</ul>
            <p>{{ .Params.Author }}, {{ .Params.Published }}</p>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}
            """);
        File.WriteAllText(Path.Combine(layouts, "list.html"),
            """{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .RegularPagesRecursive }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.Summary }}</li>{{ end }}</ul>{{ end }}""");
    }
}
