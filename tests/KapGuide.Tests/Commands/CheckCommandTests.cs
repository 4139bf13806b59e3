using System.CommandLine;
using System.Text.Json;
using KapGuide.Commands;

namespace KapGuide.Tests.Commands;

/// <summary><c>check</c> as a whole, on a small site on disk.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("kapguide-check-").FullName;

    public CheckCommandTests()
    {
        Write("input/settings.yml", "SiteTitle: Test Guide\nSiteDescription: Short, cited answers to common questions about ketamine-assisted psychotherapy.\nHost: https://kap.example\nCurrentDateTime: 2026-11-22\nAnalyzers: { XPG-04: none, CIT-16: none }\n");
        Write("input/references.json", "[]");
        Write("input/faq/money/_directory.yml", "Title: Money\nDescription: What people pay for ketamine-assisted psychotherapy, and what it covers.\nSummary: What people pay.\nOrder: 1\n");
        Article("See [nothing](xref:gone).");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Findings_in_Markdown_and_in_the_finished_site_come_together_and_fail()
    {
        var (code, findings) = Check();
        Assert.Equal(1, code);
        Assert.Contains("SEO-05 input/faq/money/cost.md 11", findings);
        Assert.Contains(findings, static finding => finding.StartsWith("SEO-02 input/faq/money/cost.md 3", StringComparison.Ordinal));
    }

    [Fact]
    public void A_level_of_the_settings_and_of_the_command_line_holds_for_the_finished_site_too()
    {
        Assert.DoesNotContain(Check("-a", "SEO-02=none").Findings, static finding => finding.StartsWith("SEO-02", StringComparison.Ordinal));
        Assert.Equal("error", Severity("-a", "ResultLength=error"));

        string Severity(params string[] options)
        {
            Check(options);
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_root, "report.json")));
            return json.RootElement.GetProperty("findings").EnumerateArray().First(static finding => finding.GetProperty("rule").GetString() == "SEO-02").GetProperty("severity").GetString()!;
        }
    }

    [Fact]
    public void A_baseline_lets_known_findings_pass_and_tells_when_one_is_fixed_and_another_added()
    {
        var baseline = Path.Combine(_root, "baseline.json");
        Assert.Equal(2, Check("--baseline", baseline).Code);
        Assert.Equal(0, Check("--baseline", baseline, "--update-baseline").Code);
        Assert.Equal((0, 0), Check("--baseline", baseline) is var (code, findings) ? (code, findings.Length) : default);

        Check("--baseline", baseline, "-l", "error");
        Assert.Equal((0, 0), BaselineCounts());

        Article("A new first paragraph.\n\nAnd here is [something](xref:lost).");
        var (changed, added) = Check("--baseline", baseline);
        Assert.Equal((1, "SEO-05 input/faq/money/cost.md 13"), (changed, Assert.Single(added)));
        Assert.Equal((1, 1), BaselineCounts());

        File.WriteAllText(baseline, "{}");
        Assert.Equal(2, Check("--baseline", baseline).Code);

        (int New, int Fixed) BaselineCounts()
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_root, "report.json")));
            var summary = json.RootElement.GetProperty("summary").GetProperty("baseline");
            return (summary.GetProperty("new").GetInt32(), summary.GetProperty("fixed").GetArrayLength());
        }
    }

    [Fact]
    public void The_level_that_fails_can_be_chosen_and_wrong_usage_is_told_apart()
    {
        Article("Nothing is wrong here.");
        Assert.Equal(1, Check("--fail-on", "warning").Code);
        Assert.Equal(2, Check("-a", "NO-01=error").Code);
        Assert.NotEmpty(Root().Parse(["check", "--format", "excel"]).Errors);
        Assert.NotEmpty(Root().Parse(["check", "--update-baseline"]).Errors);
        Assert.Equal(2, Root().Parse(["check", "-r", _root, "--out", Path.Combine(_root, "no", "such", "folder.json")]).Invoke());
    }

    [Fact]
    public void A_section_that_was_online_needs_its_id_and_a_page_its_address()
    {
        Article("## What it will cost\nSome.");
        Write("before/faq/cost/index.html", "<main><h2 id=\"price\">Price</h2><h2 id=\"what-it-will-cost\">Cost</h2></main>");
        Write("before/sitemap.xml", "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://kap.example/faq/gone/</loc></url></urlset>");
        var (_, findings) = Check("--previous", Path.Combine(_root, "before"));
        Assert.Single(findings, static finding => finding.StartsWith("A11-25 input/faq/money/cost.md", StringComparison.Ordinal));
        Assert.Single(findings, static finding => finding.StartsWith("SEO-06", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reference_that_differs_from_the_record_of_its_doi_is_found()
    {
        Write("input/references.json", """[ { "id": "a", "type": "article-journal", "DOI": "10.1000/a", "title": "A trial of ketamin", "author": [ { "family": "Roe" } ], "issued": { "date-parts": [[2019]] } } ]""");
        Article("Mood can rise [@a].");
        Write("records.json", """[ { "id": "x", "type": "article-journal", "DOI": "10.1000/A", "title": "A <i>trial</i> of Ketamine", "author": [ { "family": "Doe" } ], "issued": { "date-parts": [[2023]] } } ]""");
        Assert.Equal(3, Check("--records", Path.Combine(_root, "records.json")).Findings.Count(static finding => finding.StartsWith("CIT-07 input/references.json", StringComparison.Ordinal)));
        Write("records.json", """[ { "id": "x", "type": "article-journal", "DOI": "10.1000/A", "title": "A trial of <i>Ketamin</i>", "author": [ { "family": "Roe" } ], "issued": { "date-parts": [[2020]] } } ]""");
        Assert.DoesNotContain(Check("--records", Path.Combine(_root, "records.json")).Findings, static finding => finding.StartsWith("CIT-07", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(">", 10_000)]
    [InlineData("*_", 20_000)]
    [InlineData("[", 20_000)]
    [InlineData("- ", 5_000)]
    [InlineData("[a](xref:nothing) ", 10_000)]
    public void Markdown_without_end_gives_findings_and_no_fault_of_ours(string piece, int times)
    {
        Article(string.Concat(Enumerable.Repeat(piece, times)) + "text");
        Assert.Equal(1, Check().Code);
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8 })]
    [InlineData(new byte[] { 0x00, 0x01, 0x02 })]
    public void Bytes_that_are_no_plain_text_give_findings_and_no_fault_of_ours(byte[] bytes)
    {
        var path = Path.Combine(_root, "input/faq/money/cost.md");
        File.WriteAllBytes(path, [.. bytes, .. File.ReadAllBytes(path)]);
        Assert.Equal(1, Check().Code);
    }

    [Fact]
    public void Checking_writes_no_site_and_nothing_but_the_report()
    {
        Check();
        Assert.Equal(["input", "report.json"], Directory.EnumerateFileSystemEntries(_root).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0, "analyzers")]
    [InlineData(0, "analyzers", "seo-05")]
    [InlineData(0, "analyzers", "brokenlink")]
    [InlineData(2, "analyzers", "SEO-99")]
    public void Rules_are_explained_by_id_and_by_name_and_unknown_ones_are_wrong_usage(int code, params string[] command) => Assert.Equal(code, Root().Parse(command).Invoke());

    private (int Code, string[] Findings) Check(params string[] options)
    {
        var report = Path.Combine(_root, "report.json");
        File.Delete(report);
        var code = Root().Parse(["check", "-r", _root, "--out", report, .. options]).Invoke();
        if (!File.Exists(report)) return (code, []);
        using var json = JsonDocument.Parse(File.ReadAllText(report));
        return (code, [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(static finding => $"{finding.GetProperty("rule").GetString()} {finding.GetProperty("file").GetString()} {finding.GetProperty("line").GetInt32()}")]);
    }

    private static RootCommand Root()
    {
        var root = new RootCommand();
        SharedOptions.AddTo(root);
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(AnalyzersCommand.Create());
        return root;
    }

    private void Article(string body) => Write("input/faq/money/cost.md",
        $"---\nTitle: How much does KAP cost?\nDescription: Too short.\nSummary: It depends.\nKind: money\nOrder: 1\nPublished: 2026-11-01\nAi: none\n---\n\n{body}\n");

    private void Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
