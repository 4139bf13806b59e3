using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using KapGuide.Audit;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Input;
using KapGuide.Pipelines;

namespace KapGuide.Tests.Audit;

/// <summary>A small finished site without faults, of which a test spoils one part. Content comes through the real readers; pages are written by hand.</summary>
internal static class FinishedSite
{
    public const string Host = "https://kap.example";

    private const string Settings = "SiteTitle: Test Guide\nSiteDescription: Answers for tests.\nHost: https://kap.example\n";

    public const string CostMarkdown = """
        ---
        Title: How much does KAP cost?
        Description: What people in the United States pay for ketamine-assisted psychotherapy, and what the price should cover.
        Summary: It depends on where you live.
        Kind: money
        Published: 2026-11-01
        ---

        ## What you pay for {#pay}

        See [the safety answer](xref:is-kap-safe) and [a study](https://doi.org/10.1000/182).

        ![A room](images/room.png)
        """;

    public const string SafeMarkdown = """
        ---
        Title: Is KAP safe?
        Description: What makes ketamine-assisted psychotherapy more or less risky, and which safety checks to look for.
        Summary: It can be done more safely.
        Kind: safety
        Published: 2026-11-01
        ---

        ## What can happen {#harm}

        See [the cost](xref:cost#pay).
        """;

    /// <summary>The content of the site.</summary>
    public static Site Content(string linkRoot = "")
    {
        ConcurrentBag<Diagnostic> findings = [];
        var input = InputFolder.FromMemory(
        [
            ("faq/money/_directory.yml", "Title: Money\nDescription: Prices.\nSummary: Prices.\nOrder: 1\n"), ("faq/money/cost.md", CostMarkdown), ("faq/money/is-kap-safe.md", SafeMarkdown),
            ("images/room.png", ""), ("settings.yml", Settings),
        ]);
        var settings = KapGuide.Input.Settings.Read(input.Text("settings.yml"), linkRoot.Length > 0 ? [KeyValuePair.Create("LinkRoot", linkRoot)] : [], []);
        return SiteReader.Read(input, settings, new DateOnly(2026, 11, 22), 1, findings);
    }

    /// <summary>The finished files: path to text.</summary>
    public static Dictionary<string, string> Files() => new(StringComparer.Ordinal)
    {
        ["index.html"] = Page("/", "Test Guide", "home", "<h1>Plain answers</h1><ul><li><a href=\"/faq/cost/\">How much does KAP cost?</a></li><li><a href=\"/faq/is-kap-safe/\">Is KAP safe?</a></li></ul>", "Short, cited answers to common questions about ketamine-assisted psychotherapy."),
        ["faq/cost/index.html"] = Page("/faq/cost/", "How much does KAP cost?", "article", """
            <article><h1>How much does KAP cost?</h1><div data-short-answer><p>It depends on where you live.</p></div><div class="prose"><h2 id="pay">What you pay for</h2>
            <p>See <a href="/faq/is-kap-safe/">the safety answer</a> and <a href="https://doi.org/10.1000/182" rel="external noreferrer">a study</a>.</p>
            <p><img src="/images/room.png" alt="A room"></p></div><section data-reviewed><p>Published <time datetime="2026-11-01">November 1, 2026</time></p></section></article>
            """, "What people in the United States pay for ketamine-assisted psychotherapy, and what the price should cover."),
        ["faq/is-kap-safe/index.html"] = Page("/faq/is-kap-safe/", "Is KAP safe?", "article", """
            <article><h1>Is KAP safe?</h1><div class="prose"><h2 id="harm">What can happen</h2><p>See <a href="/faq/cost/#pay">the cost</a>.</p></div>
            <section data-reviewed><p>Published <time datetime="2026-11-01">November 1, 2026</time></p></section></article>
            """, "What makes ketamine-assisted psychotherapy more or less risky, and which safety checks to look for."),
        ["faq/cost/index.md"] = "# How much does KAP cost?\n",
        ["faq/is-kap-safe/index.md"] = "# Is KAP safe?\n",
        ["images/room.png"] = "picture",
        ["assets/search.1a2b3c4d.js"] = "// no localStorage here\nexport const search = (words) => words;\n",
        ["llms.txt"] = $"- [Cost]({Host}/faq/cost/)\n- [Safe]({Host}/faq/is-kap-safe/)\n",
        ["sitemap.xml"] = Sitemap(("/", "2026-11-01"), ("/faq/cost/", "2026-11-01"), ("/faq/is-kap-safe/", "2026-11-01")),
        ["_headers"] = "/*\n  Referrer-Policy: no-referrer\n",
        ["_redirects"] = "/old/ /faq/cost/ 301\n",
    };

    /// <summary>What the audits find in the site after some of its files were changed, as "ID place: message".</summary>
    public static ImmutableArray<Diagnostic> Find(Action<Dictionary<string, string>>? change = null, Site? content = null)
    {
        var files = Files();
        change?.Invoke(files);
        return SiteAudit.Run(Of(files, content));
    }

    /// <summary>The finished site as audits see it.</summary>
    public static AuditedSite Of(Dictionary<string, string> files, Site? content = null) => AuditedSite.From(content ?? Content(),
        [.. files.Select(static file => new OutputFile(file.Key, Encoding.UTF8.GetBytes(file.Value))), new OutputFile("assets/social.png", Png(1200, 630)), new OutputFile("assets/small.png", Png(600, 315))], 2,
        static path => path is "themes/default/templates/layout.hbs" or "themes/default/assets/search.js");

    /// <summary>What one rule finds after one page was changed.</summary>
    public static string[] Find(string rule, string path, string old, string @new) => [.. Find(files =>
    {
        Assert.Contains(old, files[path], StringComparison.Ordinal);
        files[path] = files[path].Replace(old, @new, StringComparison.Ordinal);
    }).Where(finding => finding.Rule.Id == rule).Select(static finding => $"{finding.At} {finding.Message}")];

    public static string Sitemap(params (string Url, string Day)[] entries) =>
        $"<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{string.Concat(entries.Select(static entry => $"<url><loc>{Host}{entry.Url}</loc><lastmod>{entry.Day}</lastmod></url>"))}</urlset>";

    private static string Page(string url, string title, string kind, string main, string description) => $"""
        <!doctype html>
        <html lang="en-US"><head><meta charset="utf-8"><title>{title}{(kind == "home" ? "" : " – Test Guide")}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="description" content="{description}">
        <link rel="canonical" href="{Host}{url}"><meta property="og:url" content="{Host}{url}"><meta property="og:type" content="article">
        <meta property="og:title" content="{title}"><meta property="og:description" content="{description}">
        <meta property="og:image" content="{Host}/assets/social.png"><meta property="og:image:alt" content="Test Guide"><meta name="twitter:card" content="summary_large_image">
        {(kind == "article" ? $"<link rel=\"alternate\" type=\"text/markdown\" href=\"{url}index.md\" title=\"As Markdown\">" : "")}
        <style>body{"{"}color:#000{"}"}</style></head>
        <body class="{kind}"><a class="skip" href="#main">Skip to the main content</a>
        <nav aria-label="Help in a crisis"><ul><li><a href="tel:988">Call 988</a></li><li><a href="sms:988">Text 988</a></li><li><a href="tel:911">Call 911</a></li></ul></nav>
        <header><a href="/">Test Guide</a></header>
        <main id="main" tabindex="-1">{main}</main>
        <footer><p>General information.</p></footer></body></html>
        """;

    private static byte[] Png(int width, int height)
    {
        var file = new byte[64];
        new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }.CopyTo(file, 0);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        return file;
    }
}
