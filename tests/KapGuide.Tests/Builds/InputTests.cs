using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Tests.Builds;

/// <summary>Files that no text case can hold: bytes, links, sizes, and properties of what reads them.</summary>
public sealed class InputTests
{
    [Fact]
    public void A_file_that_is_not_utf8_is_reported_with_what_to_do()
    {
        using var site = TestSite.With();
        site.WriteBytes("faq/safety/latin.md", [0x54, 0xE9, 0x0A]);
        Assert.Contains("INP-01 NotUtf8", Only(site, "latin.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_binary_file_with_a_text_name_is_reported_at_the_byte()
    {
        using var site = TestSite.With();
        site.WriteBytes("pages/picture.md", [0x41, 0x0A, 0x00, 0x42]);
        Assert.StartsWith("input/pages/picture.md:2:1: error INP-01", Only(site, "picture.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ten_megabyte_article_is_refused_without_reading_it()
    {
        using var site = TestSite.With();
        site.WriteBytes("faq/safety/huge.md", new byte[10 << 20]);
        Assert.Contains("INP-02 FileTooLarge: This file has 10,240 KB; at most 256 KB is read.", Only(site, "huge.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leaves_the_input_folder_is_not_followed()
    {
        using var site = TestSite.With();
        var secret = Path.Combine(site.Root, "secret.md");
        File.WriteAllText(secret, TestSite.Article("Secret", "Text [@doe2020]."));
        File.CreateSymbolicLink(Path.Combine(site.Root, "input/faq/safety/secret.md"), secret);
        Assert.Contains("INP-04 LinkLeavesInput", Only(site, "secret.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_that_differ_in_case_alone_are_reported()
    {
        using var site = TestSite.With(("pages/About.md", "---\nTitle: A\nDescription: B\n---\nText.\n"));
        Assert.Contains(site.Build().Findings, static finding => finding.Rule == InputRules.PathCaseCollision);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_are_read_as_if_they_were_not_there()
    {
        using var site = TestSite.With();
        var text = File.ReadAllText(Path.Combine(site.Root, "input/faq/safety/is-it-safe.md"));
        var plain = site.Page("faq/is-it-safe/index.html");
        site.WriteBytes("faq/safety/is-it-safe.md", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        Assert.Equal(plain, site.Page("faq/is-it-safe/index.html"));
    }

    [Fact]
    public void Aliases_cannot_make_a_small_file_explode()
    {
        var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(0, 30).Select(static i => $"k{i}: &b{i} [*{(i == 0 ? "a" : $"b{i - 1}")}, *{(i == 0 ? "a" : $"b{i - 1}")}]\n"));
        var findings = TestSite.Findings(("settings.yml", "SiteTitle: T\nSiteDescription: D\nHost: https://test.example\n" + bomb));
        Assert.Contains(findings, static finding => finding.Contains("INP-07 YamlAlias", StringComparison.Ordinal));
        Assert.True(findings.Length < 200);
    }

    [Fact]
    public void Html_in_a_title_is_text_on_every_page()
    {
        using var site = TestSite.With(("faq/safety/is-it-safe.md", TestSite.Article("\"Is <img src=x onerror=alert(1)> & 'it' safe?\"", "Text [@doe2020].")));
        foreach (var file in site.Build().Files.Where(static file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
            Assert.DoesNotContain("<img src=x", Encoding.UTF8.GetString(file.Content.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Für & wider: “quotes”", "fur-wider-quotes")]
    [InlineData("What’s KAP?", "whats-kap")]
    [InlineData("Łódź, Ærø, straße", "lodz-aero-strasse")]
    [InlineData("心", "section")]
    public void A_slug_keeps_the_letters_that_it_can(string text, string slug) => Assert.Equal(slug, Slug.From(text));

    [Fact]
    public void Any_text_becomes_a_slug_that_is_valid_and_stays_itself() =>
        Prop.ForAll<NonNull<string>>(static text => Slug.IsValid(Slug.From(text.Get)) && Slug.From(Slug.From(text.Get)) == Slug.From(text.Get)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_as_front_matter_gives_findings_or_an_article_and_never_throws() =>
        Prop.ForAll<NonNull<string>>(static text =>
        {
            var file = new SourceFile("x.md", $"---\n{text.Get}\n---\nBody.\n");
            List<Diagnostic> findings = [];
            var front = FrontMatter.Read(file, findings);
            var fields = Fields.Bind(front.Node, file.Span(0, 3), ArticleMetadata.Schema, findings);
            var metadata = ArticleMetadata.From(fields, "topic");
            return findings.All(finding => finding.At.Line is >= 0 and <= 10000 && finding.Message.Length > 0 && finding.Hint.Length > 0)
                && (findings.Count > 0 || metadata.Title.Value.Length > 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_of_which_only_the_bytes_stay_has_the_same_places() =>
        Prop.ForAll<NonNull<string>, NonNegativeInt, NonNegativeInt>(static (text, start, length) =>
        {
            var whole = string.Concat(text.Get.Where(static c => !char.IsSurrogate(c)));
            SourceFile kept = new("x.md", whole), decoded = new("x.md", System.Text.Encoding.UTF8.GetBytes(whole));
            return decoded.Text == whole && decoded.Length == kept.Length && decoded.Hash == kept.Hash && decoded.Span(start.Get, length.Get) == kept.Span(start.Get, length.Get)
                && decoded.Line(2).SequenceEqual(kept.Line(2));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_quoted_value_reads_back_as_it_was() =>
        Prop.ForAll<NonNull<string>>(static text =>
        {
            var value = string.Concat(text.Get.Where(static c => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\u2028' or '\u2029' or '\u0085' or '\uFEFF' or '\uFFFE' or '\uFFFF')));
            var file = new SourceFile("x.yml", $"Title: \"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"\n");
            List<Diagnostic> findings = [];
            return Yaml.Read(file, 0, file.Text.Length, findings) is YamlMap map && ((YamlScalar)map.Entries[0].Value).Value == value && findings.Count == 0;
        }).QuickCheckThrowOnFailure();

    private static string Only(TestSite site, string file) =>
        Assert.Single(site.Build().Findings, finding => finding.At.Path.EndsWith(file, StringComparison.Ordinal)).ToString();
}
