using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KapGuide.Themes;

namespace KapGuide.Tests.Themes;

public sealed class ThemeTests
{
    [Fact]
    public void A_theme_overrides_one_partial_and_one_token_and_keeps_the_rest()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Themes", "samples", "harbor");
        var files = ThemeFiles.Of([ThemedSite.DefaultFiles.Files.Values.Concat(ThemedSite.DefaultFiles.TokenLayers), AllFiles(ThemeFiles.Read((folder, "themes/harbor")))]);
        var theme = ThemedSite.Load(files);
        var (before, after) = (Parse(ThemedSite.Pages["/faq/side-effects/"]), Parse(theme.Render(SamplePages.All["/faq/side-effects/"])));

        Assert.Equal("Call or text 988", after.QuerySelector("nav.crisis")!.TextContent.Trim());
        Assert.Equal(before.QuerySelector("main")!.InnerHtml, after.QuerySelector("main")!.InnerHtml);
        Assert.Contains("--accent:light-dark(#1d4f91,#a9c8f5)", theme.Styles["article"].Css, StringComparison.Ordinal);
        foreach (var (kind, style) in theme.Styles)
            Assert.Equal(ThemedSite.Default.Styles[kind].Css, style.Css.Replace("#1d4f91,#a9c8f5", "#0f5750,#8fd3c5", StringComparison.Ordinal));
    }

    [Fact]
    public void A_setting_replaces_a_token()
    {
        var theme = Theme.Load(ThemedSite.DefaultFiles, SamplePages.Site, [ThemedSite.Token("radius", "0")], out var findings);
        Assert.Empty(findings);
        Assert.Contains("--radius:0;", theme!.Styles["article"].Css, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Every_string_is_encoded(string address)
    {
        const string attack = "\"'><script>alert(1)</script>&amp;";
        var page = (PageModel)Poison.Replace(SamplePages.All[address], attack);
        var document = Parse(ThemedSite.Default.Render(page));
        var clean = Parse(ThemedSite.Pages[address]);
        Assert.Equal(Names(clean), Names(document));
        Assert.Equal(clean.QuerySelectorAll("script").Length, document.QuerySelectorAll("script").Length);
        Assert.Contains(attack, document.DocumentElement.TextContent, StringComparison.Ordinal);

        static IEnumerable<string> Names(IParentNode document) =>
            document.QuerySelectorAll("*").Select(static element => $"{element.LocalName} {string.Join(' ', element.Attributes.Select(static a => a.Name).Order(StringComparer.Ordinal))}");
    }

    [Fact]
    public void Structured_data_can_not_close_its_element()
    {
        var page = SamplePages.Article("side-effects");
        var document = Parse(ThemedSite.Default.Render(page with { Head = page.Head with { JsonLd = new Json("""{"name":"</script><b>"}""") } }));
        using var graph = JsonDocument.Parse(Assert.Single(document.QuerySelectorAll("script")).TextContent);
        Assert.Equal("</script><b>", graph.RootElement.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("/faq/side-effects/")]
    [InlineData("/faq/depression/")]
    public void An_article_keeps_the_contract(string address)
    {
        var document = Parse(ThemedSite.Pages[address]);
        var article = Assert.Single(document.QuerySelectorAll("main article"));
        var model = (ArticlePage)SamplePages.All[address];
        Assert.Equal(model.Question, Assert.Single(document.QuerySelectorAll("h1")).TextContent);
        Assert.Equal(model.ShortAnswer.Value, article.QuerySelector("[data-short-answer]")!.InnerHtml);
        Assert.Equal(model.References.Select(static item => $"ref-{item.Key}"), document.QuerySelectorAll("section[role=doc-endnotes] li[id^='ref-']").Select(static item => item.Id!));
        foreach (var reference in article.QuerySelectorAll("a[role=doc-noteref]")) Assert.NotNull(document.QuerySelector(reference.GetAttribute("href")!));
        foreach (var back in article.QuerySelectorAll("a[role=doc-backlink]")) Assert.NotNull(document.GetElementById(back.GetAttribute("href")![1..]));
        Assert.Equal(model.Review.Reviewed is null, Assert.Single(document.QuerySelectorAll("[data-reviewed]")).TextContent == "No clinician has reviewed this answer yet.");
        Assert.Single(document.QuerySelectorAll("script[type='application/ld+json']"));
        Assert.Empty(document.QuerySelectorAll("script:not([type='application/ld+json']), link[rel=stylesheet], [style]"));
    }

    [Fact]
    public void The_practice_stands_after_the_article_or_not_at_all()
    {
        var document = Parse(ThemedSite.Pages["/faq/side-effects/"]);
        Assert.Empty(document.QuerySelectorAll("article .practice"));
        Assert.True(document.QuerySelector("article")!.CompareDocumentPosition(document.QuerySelector(".practice")!).HasFlag(DocumentPositions.Following));
        var without = Parse(ThemedSite.Default.Render(SamplePages.Article("side-effects") with { Site = SamplePages.Site with { Practice = null } }));
        Assert.Null(without.QuerySelector(".practice"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void The_first_view_is_light(string address)
    {
        // The budget of the site is 14,600 bytes (design of pages, section 4); the longest sample has 29 references.
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true)) brotli.Write(ThemedSite.Pages[address]);
        Assert.InRange(compressed.Length, 1, address == "/faq/depression/" ? 13_500 : 13_000);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void The_stylesheet_is_light_and_its_hash_is_that_of_the_element(string address)
    {
        var style = Parse(ThemedSite.Pages[address]).QuerySelector("style")!.TextContent;
        Assert.Contains($"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}", ThemedSite.Default.StyleHashes);
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true)) brotli.Write(Encoding.UTF8.GetBytes(style));
        Assert.InRange(compressed.Length, 1, address.StartsWith("/faq/", StringComparison.Ordinal) ? 3_800 : 4_400);
    }

    [Fact]
    public void A_stylesheet_whose_name_has_kinds_is_for_pages_of_these_kinds_alone()
    {
        var theme = ThemedSite.Load(With("styles/extra.home.topic.css", ".extra{color:red}"));
        Assert.Equal(["home", "topic"], theme.Styles.Where(static style => style.Value.Css.Contains(".extra", StringComparison.Ordinal)).Select(static style => style.Key).Order(StringComparer.Ordinal));
        Assert.Equal(theme.Styles.Values.Select(static style => style.Hash).Distinct().Order(StringComparer.Ordinal), theme.StyleHashes);
        Assert.DoesNotContain(".horizon", theme.Styles["article"].Css, StringComparison.Ordinal);
        Assert.Null(Theme.Load(With("styles/extra.hone.css", "a{}"), SamplePages.Site, [], out var findings));
        Assert.Equal("themes/mine/styles/extra.hone.css: error THM-03 TemplateFile: There is no kind of page “hone”. Did you mean “home”?", Assert.Single(findings).ToString());

        static ThemeFiles With(string name, string css) => ThemeFiles.Of([AllFiles(ThemedSite.DefaultFiles), [new ThemeFile(name, "themes/mine/" + name, [.. Encoding.UTF8.GetBytes(css)])]]);
    }

    [Fact]
    public void Assets_are_small_and_carry_their_hash_and_the_link_root()
    {
        var theme = ThemedSite.Load(ThemedSite.DefaultFiles, SamplePages.Site with { LinkRoot = "/guide" });
        Assert.InRange(theme.Assets.Values.Sum(static asset => asset.Bytes.Length), 1, 200_000);
        Assert.Equal(("/guide/favicon.ico", "favicon.ico"), (theme.Assets["favicon.ico"].Url, theme.Assets["favicon.ico"].OutputPath));
        Assert.Matches("^/guide/assets/icon\\.[0-9a-f]{8}\\.svg$", theme.Assets["icon.svg"].Url);
        using var manifest = JsonDocument.Parse(theme.Assets[ThemeAsset.Manifest].Bytes.AsMemory());
        Assert.Equal(("KAP Guide", "/guide/"), (manifest.RootElement.GetProperty("name").GetString(), manifest.RootElement.GetProperty("start_url").GetString()));
        Assert.Equal(theme.Assets["icon-192.png"].Url, manifest.RootElement.GetProperty("icons")[1].GetProperty("src").GetString());
    }

    [Fact]
    public void Many_threads_render_the_same_bytes()
    {
        var theme = ThemedSite.Load(ThemedSite.DefaultFiles);
        Parallel.For(0, 200, index =>
        {
            var (address, page) = SamplePages.All.ElementAt(index % SamplePages.All.Count);
            Assert.Equal(ThemedSite.Pages[address], theme.Render(page));
        });
    }

    public static TheoryData<string> Addresses => ThemedSite.Addresses;

    private static IEnumerable<ThemeFile> AllFiles(ThemeFiles files) => files.Files.Values.Concat(files.TokenLayers);

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(byte[] page) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page));
}
