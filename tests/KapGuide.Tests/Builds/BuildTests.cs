using KapGuide.Diagnostics;
using KapGuide.Output;

namespace KapGuide.Tests.Builds;

/// <summary>A build as its user meets it: files in, files out.</summary>
public sealed class BuildTests
{
    [Fact]
    public void A_small_site_has_a_page_for_everything_that_is_in_it()
    {
        using var site = TestSite.With();
        var build = site.Build();
        Assert.Empty(build.Findings.Where(static finding => finding.Severity == Severity.Error));
        var paths = build.Files.Select(static file => file.Path).ToArray();
        Assert.Superset(
            new HashSet<string>
            {
                "index.html", "404.html", "faq/is-it-safe/index.html", "topics/safety/index.html", "questions/index.html", "references/index.html",
                "about/index.html", "get-help-now/index.html",
            },
            paths.ToHashSet());
        Assert.Equal(paths.Order(StringComparer.Ordinal), paths);
    }

    [Fact]
    public void One_worker_and_many_make_the_same_bytes()
    {
        var options = new KapGuide.Pipelines.BuildOptions(Repository.Root, [Path.Combine(Repository.Root, "input")]) { Today = TestSite.Today };
        var serial = KapGuide.Pipelines.SiteBuilder.Build(options with { Workers = 1 });
        var parallel = KapGuide.Pipelines.SiteBuilder.Build(options with { Workers = 8 });
        Assert.NotEmpty(serial.Files);
        Assert.Equal(serial.Files.Select(static file => (file.Path, Convert.ToHexString(file.Content.Span))), parallel.Files.Select(static file => (file.Path, Convert.ToHexString(file.Content.Span))));
        Assert.Equal(serial.Findings.Select(static finding => finding.ToString()), parallel.Findings.Select(static finding => finding.ToString()));
    }

    [Fact]
    public void A_site_is_let_go_when_nobody_needs_it()
    {
        var site = Built();
        for (var i = 0; i < 10 && site.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(site.IsAlive);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference Built()
        {
            using var site = TestSite.With();
            return new WeakReference(site.Build().Site);
        }
    }

    [Fact]
    public void The_list_of_references_names_a_hundred_answers_of_a_source_and_counts_the_others()
    {
        using var site = TestSite.With([.. Enumerable.Range(0, 102).Select(static i => ($"faq/safety/answer-{i}.md", (string?)TestSite.Article($"What is number {i}?", "Text [@doe2020].")))]);
        var page = System.Text.Encoding.UTF8.GetString(site.Build().Files.Single(static file => file.Path == "references/index.html").Content.Span);
        Assert.Equal(100, page[page.IndexOf("Cited in", StringComparison.Ordinal)..page.IndexOf(", and 3 more", StringComparison.Ordinal)].Split("<a href").Length - 1);
    }

    [Fact]
    public void A_second_build_writes_nothing()
    {
        using var site = TestSite.With();
        var first = site.BuildAndWrite();
        var second = site.BuildAndWrite();
        Assert.Equal((first.Written, 0), (second.Unchanged, second.Written));
    }

    [Fact]
    public void A_change_writes_only_its_page_and_what_search_reads()
    {
        using var site = TestSite.With(("faq/safety/other.md", TestSite.Article("Another question?", "Text [@doe2020].")));
        site.BuildAndWrite();
        var before = site.Snapshot();
        site.Write("faq/safety/other.md", TestSite.Article("Another question?", "Changed text [@doe2020]."));
        site.BuildAndWrite();
        var after = site.Snapshot();
        Assert.Equal(["faq/other/index.html", "search/index.html"], before.Keys.Where(path => path.EndsWith("index.html", StringComparison.Ordinal) && before[path] != after[path]));
    }

    [Fact]
    public void With_an_error_the_output_stays_byte_for_byte_as_it_was()
    {
        using var site = TestSite.With();
        site.BuildAndWrite();
        var before = site.Snapshot();
        site.Write("faq/safety/is-it-safe.md", TestSite.Article("Is it safe?", "Unknown [@nobody1999]."));
        var build = site.Build();
        Assert.True(build.HasErrors);
        Assert.Empty(build.Files);
        Assert.Equal(before, site.Snapshot());
    }

    [Fact]
    public void Cleaning_deletes_what_an_earlier_build_wrote_and_nothing_else()
    {
        using var site = TestSite.With(("faq/safety/other.md", TestSite.Article("Another question?", "Text [@doe2020].")));
        site.BuildAndWrite();
        File.WriteAllText(Path.Combine(site.Output, "mine.txt"), "kept");
        File.Delete(Path.Combine(site.Root, "input", "faq/safety/other.md"));
        var result = site.BuildAndWrite();
        Assert.True(result.Deleted >= 1);
        Assert.False(Directory.Exists(Path.Combine(site.Output, "faq/other")));
        Assert.True(File.Exists(Path.Combine(site.Output, "mine.txt")));
    }

    [Fact]
    public void Noclean_keeps_old_pages_and_a_later_build_still_deletes_them()
    {
        using var site = TestSite.With(("faq/safety/other.md", TestSite.Article("Another question?", "Text [@doe2020].")));
        site.BuildAndWrite();
        File.Delete(Path.Combine(site.Root, "input", "faq/safety/other.md"));
        site.BuildAndWrite(clean: false);
        Assert.True(File.Exists(Path.Combine(site.Output, "faq/other/index.html")));
        site.BuildAndWrite();
        Assert.False(File.Exists(Path.Combine(site.Output, "faq/other/index.html")));
    }

    [Fact]
    public void A_manifest_that_names_files_outside_the_folder_deletes_nothing_there()
    {
        using var site = TestSite.With();
        site.BuildAndWrite();
        var victim = Path.Combine(site.Root, "victim.txt");
        File.WriteAllText(victim, "kept");
        var manifest = Manifest.Read(site.Output);
        using (var stream = File.Create(Path.Combine(site.Output, Manifest.FileName)))
            Manifest.Write(stream, manifest.Files.Add("../victim.txt", "0").Add(victim, "0").Select(static entry => (entry.Key, entry.Value)));
        site.BuildAndWrite();
        Assert.True(File.Exists(victim));
    }

    [Fact]
    public void A_page_that_was_left_half_written_is_mended_by_the_next_build()
    {
        using var site = TestSite.With();
        site.BuildAndWrite();
        var page = Path.Combine(site.Output, "index.html");
        var whole = File.ReadAllBytes(page);
        File.WriteAllBytes(page, whole[..100]);
        site.BuildAndWrite();
        Assert.Equal(whole, File.ReadAllBytes(page));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_a_finding()
    {
        using var site = TestSite.With();
        File.WriteAllText(site.Output, "a file where the folder belongs");
        var result = SiteWriter.Write(site.Output, site.Build().Files);
        Assert.Contains("OUT-01", Assert.Single(result.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_theme_that_holds_one_partial_changes_just_that_part()
    {
        using var site = TestSite.With();
        var plain = site.Page("faq/is-it-safe/index.html");
        var partial = Path.Combine(site.Root, "themes", "quiet", "partials");
        Directory.CreateDirectory(partial);
        File.WriteAllText(Path.Combine(partial, "footer.hbs"), "<footer>Quiet {{Title}}</footer>\n");
        var build = site.Build(2, KeyValuePair.Create("Theme", "quiet"));
        var page = System.Text.Encoding.UTF8.GetString(build.Files.Single(static file => file.Path == "faq/is-it-safe/index.html").Content.Span);
        Assert.Contains("<footer>Quiet Test Guide</footer>", page, StringComparison.Ordinal);
        Assert.Equal(plain[..plain.IndexOf("<footer", StringComparison.Ordinal)], page[..page.IndexOf("<footer", StringComparison.Ordinal)]);
    }

    [Fact]
    public void Link_root_stands_before_every_address_of_the_site()
    {
        using var site = TestSite.With();
        var build = site.Build(2, KeyValuePair.Create("LinkRoot", "/kap"));
        foreach (var file in build.Files.Where(static file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var html = System.Text.Encoding.UTF8.GetString(file.Content.Span);
            Assert.DoesNotMatch("(?:href|src|action)=\"/(?!kap/|kap\")", html);
        }
    }
}
