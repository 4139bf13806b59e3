using KapGuide.Diagnostics;
using KapGuide.Preview;

namespace KapGuide.Tests.Preview;

/// <summary>How the preview follows files as editors save them.</summary>
public sealed class LiveSiteTests
{
    private const string Source = "faq/safety/is-it-safe.md";
    private const string File = "faq/is-it-safe/index.html";

    [Fact]
    public async Task A_save_changes_the_page_and_then_the_findings()
    {
        await using var preview = await PreviewedSite.StartAsync();
        await preview.StateAsync(static state => state.IsChecked);
        preview.Files.Write(Source, TestSite.Article("Is it safe?", "Changed text [@nobody2020]."));
        Assert.Contains("Changed text", await preview.PageAsync(File, "Changed text"), StringComparison.Ordinal);
        var state = await preview.StateAsync(static state => state.IsChecked && state.Findings.Any(static finding => finding.Rule.Id == "CIT-03"));
        Assert.False(state.IsBlocked);
    }

    [Fact]
    public async Task A_save_while_rules_still_read_a_large_site_is_not_lost()
    {
        var many = Enumerable.Range(0, 300).Select(static i => ($"faq/safety/part-{i}.md", (string?)TestSite.Article($"Part {i}?", string.Join(' ', Enumerable.Repeat($"Sentence of part {i} that is long enough to keep the rules at work [@doe2020].", 60))))).ToArray();
        await using var preview = await PreviewedSite.StartAsync(many);
        var start = await preview.StateAsync(static state => state.Shown is not null);
        Assert.False(start.IsChecked, "The rules were done before the save, so that this test shows nothing: make the site larger.");
        for (var i = 0; i < 3; i++)
        {
            preview.Files.Write(Source, TestSite.Article("Is it safe?", $"Saved {i} meanwhile [@nobody{i}]."));
            Assert.False((await preview.StateAsync(state => PreviewedSite.TextOf(state, File)?.Contains($"Saved {i} meanwhile", StringComparison.Ordinal) == true)).IsChecked);
        }

        var state = await preview.StateAsync(static state => state.IsChecked);
        Assert.Contains(state.Findings, static finding => finding.Message.Contains("nobody2", StringComparison.Ordinal));
        Assert.DoesNotContain(state.Findings, static finding => finding.Message.Contains("nobody1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_written_beside_and_renamed_over_is_followed()
    {
        await using var preview = await PreviewedSite.StartAsync();
        await preview.StateAsync(static state => state.IsChecked);
        for (var i = 0; i < 3; i++)
        {
            var target = Path.Combine(preview.Files.Root, "input", Source);
            await System.IO.File.WriteAllTextAsync(target + "~save.tmp", TestSite.Article("Is it safe?", $"Renamed {i} [@doe2020]."), TestContext.Current.CancellationToken);
            System.IO.File.Move(target + "~save.tmp", target, overwrite: true);
            await preview.PageAsync(File, $"Renamed {i} ");
        }
    }

    [Fact]
    public async Task A_file_that_is_deleted_and_created_anew_is_never_missing()
    {
        await using var preview = await PreviewedSite.StartAsync();
        var start = (await preview.StateAsync(static state => state.IsChecked)).Number;
        var target = Path.Combine(preview.Files.Root, "input", Source);
        System.IO.File.Delete(target);
        await Task.Delay(40, TestContext.Current.CancellationToken);
        preview.Files.Write(Source, TestSite.Article("Is it safe?", "Created anew [@doe2020]."));
        var missing = false;
        await preview.StateAsync(state =>
        {
            var page = PreviewedSite.TextOf(state, File);
            missing |= page is null;
            return page?.Contains("Created anew", StringComparison.Ordinal) == true;
        });
        Assert.False(missing);
        Assert.True(start > 0);
    }

    [Theory]
    [InlineData("faq/safety/.is-it-safe.md.swp")]
    [InlineData("faq/safety/is-it-safe.md~")]
    [InlineData("faq/safety/#is-it-safe.md#")]
    [InlineData("faq/safety/is-it-safe.md.tmp")]
    [InlineData("faq/safety/~$is-it-safe.md")]
    public async Task Temporary_files_of_editors_start_nothing(string path)
    {
        using var site = TestSite.With();
        using var watcher = new FolderWatcher([Path.Combine(site.Root, "input")]);
        site.Write(path, "half a sentence");
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.False(watcher.HasChange);
        site.Write(Source, "a whole one");
        await watcher.NextAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Many_events_of_one_save_are_one_change()
    {
        using var site = TestSite.With();
        using var watcher = new FolderWatcher([Path.Combine(site.Root, "input")]);
        for (var i = 0; i < 20; i++) site.Write(Source, $"text {i}");
        await watcher.NextAsync(TestContext.Current.CancellationToken);
        Assert.False(watcher.HasChange);
    }

    [Fact]
    public async Task Where_events_cannot_be_trusted_times_and_sizes_are_compared()
    {
        using var site = TestSite.With();
        var before = FolderStamp.Of([site.Root]);
        Assert.Equal(before, FolderStamp.Of([site.Root]));
        site.Write(".hidden.md", "x");
        Assert.Equal(before, FolderStamp.Of([site.Root]));
        site.Write(Source, "changed");
        var after = FolderStamp.Of([site.Root]);
        Assert.NotEqual(before, after);
        System.IO.File.Move(Path.Combine(site.Root, "input", Source), Path.Combine(site.Root, "input/faq/safety/other.md"));
        Assert.NotEqual(after, FolderStamp.Of([site.Root]));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task An_error_keeps_the_last_good_page_and_its_mending_brings_the_new_one()
    {
        await using var preview = await PreviewedSite.StartAsync();
        var good = PreviewedSite.TextOf(await preview.StateAsync(static state => state.IsChecked), File);
        preview.Files.Write(Source, "---\nTitle: [never closed\n---\n\nBroken.\n");
        var state = await preview.StateAsync(static state => state.IsBlocked);
        Assert.Equal(good, PreviewedSite.TextOf(state, File));
        Assert.All(state.Blocking, static finding => Assert.Equal((Severity.Error, "input/" + Source), (finding.Severity, finding.At.Path)));
        var report = PageReports.Of(state, "/faq/is-it-safe/", preview.Files.Root);
        Assert.NotEmpty(report.Blocking);
        Assert.StartsWith("vscode://file/", report.Blocking[0].Open, StringComparison.Ordinal);
        preview.Files.Write(Source, TestSite.Article("Is it safe?", "Mended [@doe2020]."));
        await preview.PageAsync(File, "Mended");
        Assert.False((await preview.StateAsync(static state => state.IsChecked)).IsBlocked);
    }

    [Fact]
    public async Task A_storm_of_edits_ends_with_the_last_one()
    {
        await using var preview = await PreviewedSite.StartAsync();
        await preview.StateAsync(static state => state.IsChecked);
        for (var i = 0; i < 120; i++)
        {
            preview.Files.Write(Source, i % 7 == 3 ? "---\nTitle: [\n---\n" : TestSite.Article("Is it safe?", $"Edit number {i} [@doe2020]."));
            if (i % 5 == 0) preview.Files.Write($"faq/safety/other-{i % 3}.md", TestSite.Article($"Other {i}?", "Text [@doe2020]."));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        await preview.PageAsync(File, "Edit number 119 ");
        var state = await preview.StateAsync(static state => state.IsChecked && !state.IsBlocked);
        var built = preview.Files.Build();
        Assert.Equal(built.Files.Select(static file => file.Path), state.Shown!.Files.Select(static file => file.Path).Order(StringComparer.Ordinal));
        Assert.Equal(built.Findings.Select(static finding => finding.ToString()), state.Findings.Select(static finding => finding.ToString()));
    }
}
