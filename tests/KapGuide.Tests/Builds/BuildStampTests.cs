using KapGuide.Diagnostics;
using KapGuide.Output;
using KapGuide.Pipelines;

namespace KapGuide.Tests.Builds;

/// <summary>A build after which nothing changed is not done again, and says the same.</summary>
public sealed class BuildStampTests
{
    private static BuildOptions OptionsOf(TestSite site) => new(site.Root, [Path.Combine(site.Root, "input")]) { Today = TestSite.Today };

    private static BuildStamp Built(TestSite site)
    {
        var (build, written) = (site.Build(), site.BuildAndWrite());
        Assert.Empty(written.Problems);
        var stamp = new BuildStamp(BuildStamp.InputsOf(OptionsOf(site), site.Output, clean: true)!, DateTime.UtcNow, build.Site!.Articles.Length,
            [.. build.Files.Select(static file => (file.Path, (long)file.Content.Length))], build.Findings);
        stamp.Keep(site.Root, site.Output);
        return stamp;
    }

    private static BuildStamp? Current(TestSite site, BuildOptions? options = null) => BuildStamp.Current(site.Root, site.Output, BuildStamp.InputsOf(options ?? OptionsOf(site), site.Output, clean: true));

    [Fact]
    public void It_comes_back_with_all_that_was_found()
    {
        using var site = TestSite.With(("faq/safety/notes.txt", "Nothing reads this file."));
        var kept = Built(site);
        var back = Current(site);
        Assert.NotNull(back);
        Assert.Equal(kept.Files, back.Files);
        Assert.NotEmpty(kept.Findings);
        Assert.Equal(kept.Findings, back.Findings);
    }

    [Fact]
    public void Findings_below_the_level_that_is_wanted_stay_in_the_file()
    {
        using var site = TestSite.With();
        Diagnostic Finding(Severity severity) => new(SiteWriter.Unwritable, SourceSpan.File("input/a.md"), $"{severity}.", "") { Severity = severity };
        var inputs = Built(site).Inputs;
        (Current(site)! with { Findings = [Finding(Severity.Info), Finding(Severity.Warning), Finding(Severity.Error)] }).Keep(site.Root, site.Output);
        Assert.Equal([Severity.Warning, Severity.Error], BuildStamp.Current(site.Root, site.Output, inputs, Severity.Warning)!.Findings.Select(static finding => finding.Severity));
        Assert.Equal(3, Current(site)!.Findings.Length);
    }

    [Fact]
    public void Words_with_line_ends_tabs_and_backslashes_come_back_as_they_were()
    {
        using var site = TestSite.With();
        var odd = Built(site) with { Findings = [new Diagnostic(SiteWriter.Unwritable, new SourceSpan("input/a\tb.md", 3, 1, 4, 2), "one\ntwo\r\\n\tthree\\", "") { Severity = Severity.Info }] };
        odd.Keep(site.Root, site.Output);
        Assert.Equal(odd.Findings, Current(site)!.Findings);
    }

    [Theory]
    [InlineData("input/faq/safety/is-it-safe.md")]
    [InlineData("input/settings.yml")]
    [InlineData("input/references.json")]
    [InlineData("input/new-file.txt")]
    [InlineData("themes/default/partials/own.hbs")]
    public void Any_changed_byte_of_the_input_makes_it_stale(string path)
    {
        using var site = TestSite.With();
        Built(site);
        Assert.NotNull(Current(site));
        var full = Path.Combine(site.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.AppendAllText(full, "\n");
        Assert.Null(Current(site));
    }

    [Fact]
    public void Other_options_or_another_day_make_it_stale()
    {
        using var site = TestSite.With();
        Built(site);
        var options = OptionsOf(site);
        Assert.Null(Current(site, options with { Today = TestSite.Today.AddDays(1) }));
        Assert.Null(Current(site, options with { Overrides = [new("SiteTitle", "Other")] }));
        Assert.Null(Current(site, options with { Levels = [new("CIT-04", "none")] }));
        Assert.Null(BuildStamp.Current(site.Root, site.Output, BuildStamp.InputsOf(options, site.Output, clean: false)));
        Assert.NotNull(Current(site));
    }

    [Fact]
    public void A_page_that_was_deleted_cut_short_or_written_over_makes_it_stale()
    {
        using var site = TestSite.With();
        var page = Path.Combine(site.Output, "faq", "is-it-safe", "index.html");
        foreach (var change in new Action[] { () => File.Delete(page), () => File.WriteAllText(page, ""), () => File.SetLastWriteTimeUtc(page, DateTime.UtcNow.AddMinutes(1)) })
        {
            Built(site);
            Assert.NotNull(Current(site));
            change();
            Assert.Null(Current(site));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("kapguide build 1")]
    [InlineData("kapguide build 2\nx\n1\n1")]
    [InlineData("kapguide build 1\nx\nmany\n1\n")]
    [InlineData("kapguide build 1\nx\n-1\n1\n")]
    [InlineData("kapguide build 1\nx\n9223372036854775807\n1\n")]
    public void A_damaged_stamp_is_no_stamp(string text)
    {
        using var site = TestSite.With();
        Built(site);
        var path = Directory.GetFiles(Path.Combine(site.Root, ".kapguide", "builds")).Single();
        File.WriteAllText(path, text);
        Assert.Null(Current(site));
        Built(site);
        File.WriteAllText(path, File.ReadAllText(path).Replace("!\t", "!!\t", StringComparison.Ordinal) + "half a li");
        Assert.Null(Current(site));
    }

    [Fact]
    public void A_link_in_the_input_is_never_followed_for_it()
    {
        using var site = TestSite.With();
        Directory.CreateSymbolicLink(Path.Combine(site.Root, "input", "round"), site.Root);
        Assert.Null(BuildStamp.InputsOf(OptionsOf(site), site.Output, clean: true));
    }
}
