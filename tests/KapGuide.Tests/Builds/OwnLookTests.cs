using System.Text;
using AngleSharp.Html.Parser;
using KapGuide.Content;
using KapGuide.Diagnostics;

namespace KapGuide.Tests.Builds;

/// <summary>A practice that shows the site in its own colours, with its own sign and number, by settings alone.</summary>
public sealed class OwnLookTests
{
    private const string Basis = """
        SiteTitle: Juniper Street Answers
        SiteDescription: A small site that the tests build, with one topic and what every site needs.
        Host: https://test.example
        LinkRoot: /answers

        """;

    private const string Own = Basis + """
        Practice:
          Name: Juniper Street Therapy
          Phone: (503) 555-0100
          AreasServed: [Oregon, Washington, Idaho]
          CallToAction: Ask about a first meeting
          CallToActionUrl: https://juniper.example/contact
        Logo:
          File: images/juniper.svg
          Dark: images/juniper-dark.svg
          Alt: Juniper Street Answers
        ThemeTokens:
          accent: "light-dark(#1d4f91, #a9c8f5)"
          band: "light-dark(#12305a, #10233d)"
          radius: 0.25rem
          size-h2: 1.5rem

        """;

    private const string Sign = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 48"><title>Juniper</title><path d="M0 0h240v48H0z"/></svg>""";

    [Fact]
    public void Colors_shape_type_logo_practice_and_number_come_from_the_settings()
    {
        using var site = TestSite.With(("settings.yml", Own), ("images/juniper.svg", Sign), ("images/juniper-dark.svg", Sign));
        var build = site.Build();
        Assert.DoesNotContain(build.Findings, static finding => finding.Severity == Severity.Error);
        var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(build.Files.Single(static file => file.Path == "faq/is-it-safe/index.html").Content.Span));
        var style = document.QuerySelector("style")!.TextContent;
        foreach (var token in new[] { "--accent:light-dark(#1d4f91,#a9c8f5);", "--band:light-dark(#12305a,#10233d);", "--radius:.25rem;", "--size-h2:1.5rem;" })
            Assert.Contains(token, style, StringComparison.Ordinal);

        Assert.Equal("#12305a", document.QuerySelector("meta[name=theme-color]")!.GetAttribute("content"));
        Assert.Equal(
            """<picture><source srcset="/answers/images/juniper-dark.svg" media="screen and (prefers-color-scheme: dark)"><img src="/answers/images/juniper.svg" alt="Juniper Street Answers" width="160" height="32"></picture><span class="visually-hidden"> home page</span>""",
            document.QuerySelector("header .brand")!.InnerHtml.Trim());
        Assert.Contains(build.Files, static file => file.Path == "images/juniper-dark.svg");
        Assert.Equal("https://juniper.example/contact", document.QuerySelector(".practice a.button")!.GetAttribute("href"));
        Assert.Equal("tel:+15035550100", document.QuerySelector(".practice a.quiet")!.GetAttribute("href"));
        Assert.Equal("Serving Oregon, Washington, and Idaho.", document.QuerySelector(".practice p")!.TextContent);
        var graph = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(build.Files.Single(static file => file.Path == "index.html").Content.Span)).QuerySelector("script[type='application/ld+json']")!.TextContent;
        Assert.Contains("\"logo\":\"https://test.example/answers/images/juniper.svg\"", graph.Replace("\\/", "/", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_logo_without_words_stands_beside_the_name()
    {
        using var site = TestSite.With(("settings.yml", Basis + "Logo:\n  File: images/juniper.svg\n"), ("images/juniper.svg", Sign));
        var brand = new HtmlParser().ParseDocument(site.Page("index.html")).QuerySelector("header .brand")!;
        Assert.Equal("Juniper Street Answers home page", brand.TextContent.Trim());
        Assert.Equal("", brand.QuerySelector("img")!.GetAttribute("alt"));
        Assert.Null(brand.QuerySelector("source"));
    }

    [Theory]
    [InlineData("accent: \"light-dark(#7aa3d9, #a9c8f5)\"", "In the light scheme, “on-accent” (#ffffff) on “accent” (#7aa3d9) has a contrast of 2.6:1; it needs 7:1.")]
    [InlineData("text: \"light-dark(#8b8b8b, #e3ebe8)\"", "In the light scheme, “text” (#8b8b8b) on “surface” (#ecf4f1) has a contrast of 3.04:1; it needs 7:1.")]
    public void A_color_that_is_too_weak_stops_the_build_at_its_line_with_the_nearest_one_that_passes(string token, string message)
    {
        using var site = TestSite.With(("settings.yml", Basis + "ThemeTokens:\n  radius: 0\n  " + token + "\n"));
        var build = site.Build();
        Assert.Empty(build.Files);
        var finding = Assert.Single(build.Findings, found => found.Message == message);
        Assert.Equal(("A11-15", "input/settings.yml", 7), (finding.Rule.Id, finding.At.Path, finding.At.Line));

        var name = token.Split(':')[0];
        Assert.StartsWith($"The nearest colour for “{name}” that passes is #", finding.Hint, StringComparison.Ordinal);
        var better = finding.Hint![^8..^1];
        Assert.DoesNotContain(TestSite.Findings(("settings.yml", Basis + $"ThemeTokens:\n  {name}: \"light-dark({better}, {token.Split(", ")[1]}\n")), found => found.Contains($"“{name}”", StringComparison.Ordinal) && found.Contains("light scheme", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("images/junper.svg", "There is no picture input/images/junper.svg. Did you mean “/images/juniper.svg”?")]
    [InlineData("images/empty.svg", "input/images/empty.svg doesn't say how large it is. Save it again as PNG, WebP or JPEG, or give the SVG a viewBox.")]
    [InlineData("https://cdn.example/logo.svg", "“https://cdn.example/logo.svg” is not a picture of this site. Save an SVG, PNG, WebP or JPEG in input/images/ and name it so: “File: images/logo.svg”.")]
    public void A_logo_that_can_not_be_shown_is_an_error_at_its_line(string file, string finding)
    {
        using var site = TestSite.With(("settings.yml", Basis + $"Logo:\n  File: {file}\n"), ("images/juniper.svg", Sign), ("images/empty.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        var error = Assert.Single(site.Build().Findings, static finding => finding.Severity == Severity.Error);
        Assert.Equal(("input/settings.yml", 6, finding), (error.At.Path, error.At.Line, $"{error.Message} {error.Hint}"));
    }

    [Theory]
    [InlineData("<svg width=\"200\" height=\"40px\" viewBox=\"0 0 10 10\">", 200, 40)]
    [InlineData("<?xml version='1.0'?><!-- a > b --><svg viewBox='-5, -5, 120.4 30'>", 120, 30)]
    [InlineData("<svg width=\"100%\" height=\"100%\" viewBox=\"0 0 64 32\">", 64, 32)]
    [InlineData("<svg width=\"200\" viewBox=\"0 0 100 50\">", 200, 100)]
    [InlineData("<svg data-width=\"7\" viewBox=\"0 0 0 50\">", 0, 0)]
    [InlineData("<p>width=\"200\" height=\"40\"</p>", 0, 0)]
    public void The_size_of_an_SVG_is_that_of_its_root(string text, int width, int height) =>
        Assert.Equal(width == 0 ? null : new ImageSize(width, height), ImageSize.Read(Encoding.UTF8.GetBytes(text)));
}
