using System.Globalization;

namespace KapGuide.Benchmarks;

/// <summary>The same for Eleventy: its Markdown reader, Nunjucks layouts with the parts of <see cref="HugoSite"/> but for the contents of a page, which it lacks.</summary>
internal static class EleventySite
{
    /// <summary>Eleventy on the PATH, or in a folder.</summary>
    /// <param name="folder">A folder into which <c>npm install @11ty/eleventy</c> was done, or that holds the program itself; null for the PATH.</param>
    public static Rival In(string? folder)
    {
        string[] places = folder is null ? [] : [Path.Combine(folder, "node_modules", ".bin", "eleventy"), Path.Combine(folder, "eleventy")];
        return new Rival("Eleventy", places.FirstOrDefault(File.Exists) is { } program ? Path.GetFullPath(program) : "eleventy",
            static (site, output) => ["--quiet", $"--output={Path.GetRelativePath(site, output)}"], Write);
    }

    private static void Write(string root, string site)
    {
        var faq = Path.Combine(site, "faq");
        Rival.CopyAnswers(root, faq, static (folder, title) => File.WriteAllText(Path.Combine(folder, "index.njk"),
            string.Create(CultureInfo.InvariantCulture, $"---\nTitle: {title}\nlayout: list.njk\ntags: topic\npart: {Path.GetFileName(folder)}\n---\n")));
        var layouts = Directory.CreateDirectory(Path.Combine(site, "_includes")).FullName;
        File.WriteAllText(Path.Combine(faq, "faq.11tydata.json"), """{ "layout": "single.njk", "tags": "faq" }""");
        // Neighbours are found once for all: Eleventy's own filters look through the whole collection for each page.
        File.WriteAllText(Path.Combine(site, "eleventy.config.cjs"), """
            module.exports = config => {
              const topic = item => item.inputPath.split('/').at(-2);
              config.addCollection('answers', api => {
                const all = api.getFilteredByGlob('faq/*/*.md').sort((a, b) => a.inputPath < b.inputPath ? -1 : 1);
                all.forEach((item, i) => {
                  item.data.before = all[i - 1] && topic(all[i - 1]) === topic(item) ? all[i - 1] : null;
                  item.data.after = all[i + 1] && topic(all[i + 1]) === topic(item) ? all[i + 1] : null;
                });
                return all;
              });
              config.addCollection('parts', api => {
                const parts = {};
                for (const item of api.getFilteredByGlob('faq/*/*.md')) (parts[topic(item)] ??= []).push(item);
                return parts;
              });
              config.addFilter('json', value => JSON.stringify(value).replaceAll('<', '\\u003c'));
              return { markdownTemplateEngine: false };
            };
            """);
        File.WriteAllText(Path.Combine(layouts, "base.njk"), """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ Title }} – Sample Guide</title><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="description" content="{{ Description }}"><link rel="canonical" href="https://sample.example{{ page.url }}">
            <meta property="og:title" content="{{ Title }}"><meta property="og:description" content="{{ Description }}"><meta property="og:url" content="https://sample.example{{ page.url }}">
            <script type="application/ld+json">{{ { "@context": "https://schema.org", "@type": "WebPage", name: Title, description: Description, url: "https://sample.example" + page.url, datePublished: Published } | json | safe }}</script>
            </head><body><a href="#main">Skip to the content</a><header><a href="/">Sample Guide</a><nav><a href="/faq/">Questions</a></nav></header>
            <nav><ol><li><a href="/">Home</a></li><li>{{ Title }}</li></ol></nav>
            <main id="main">{{ content | safe }}</main><footer><p>Sample Guide. <a href="/">Home</a></p></footer></body></html>
            """);
        File.WriteAllText(Path.Combine(layouts, "single.njk"), """
            ---
            layout: base.njk
            ---
            <h1>{{ Title }}</h1><p>{{ Summary }}</p>{{ content | safe }}<ul>{% for other in Related %}<li><a href="/faq/{{ other }}/">{{ other }}</a></li>{% endfor %}</ul>
            <p>{{ Author }}, {{ Published }}</p>{% if before %}<a href="{{ before.url }}">{{ before.data.Title }}</a>{% endif %}{% if after %}<a href="{{ after.url }}">{{ after.data.Title }}</a>{% endif %}
            """);
        File.WriteAllText(Path.Combine(layouts, "list.njk"), """
            ---
            layout: base.njk
            ---
            <h1>{{ Title }}</h1><ul>{% for item in collections.parts[part] %}<li><a href="{{ item.url }}">{{ item.data.Title }}</a> {{ item.data.Summary }}</li>{% endfor %}</ul>
            """);
        const string All = "{% for item in collections.answers %}";
        File.WriteAllText(Path.Combine(site, "index.njk"), "---\nTitle: Sample Guide\nlayout: base.njk\n---\n<ul>" + All + "<li><a href=\"{{ item.url }}\">{{ item.data.Title }}</a> {{ item.data.Summary }}</li>{% endfor %}</ul>\n");
        File.WriteAllText(Path.Combine(site, "sitemap.njk"), "---\npermalink: /sitemap.xml\n---\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + All + "<url><loc>https://sample.example{{ item.url }}</loc></url>{% endfor %}</urlset>\n");
        File.WriteAllText(Path.Combine(site, "feed.njk"), "---\npermalink: /feed.xml\n---\n<rss version=\"2.0\"><channel><title>Sample Guide</title>" + All + "<item><title>{{ item.data.Title }}</title><link>https://sample.example{{ item.url }}</link><description>{{ item.data.Summary }}</description></item>{% endfor %}</channel></rss>\n");
    }
}
