using System.Diagnostics;

namespace KapGuide.Tests.Builds;

/// <summary>The program as its user starts it: verbs, exit codes, what goes where.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public void Build_writes_the_site_and_says_where_it_is_and_how_to_look_at_it()
    {
        using var site = TestSite.With();
        var (code, output, error) = Run(site, "--log-level", "error");
        Assert.Equal((0, ""), (code, output));
        Assert.Contains(site.Output, error, StringComparison.Ordinal);
        Assert.Contains("serve", error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site.Output, "index.html")));
    }

    [Fact]
    public void A_second_build_leaves_everything_alone_and_says_the_same()
    {
        using var site = TestSite.With(("faq/safety/is-it-safe.md", TestSite.Article("Is it safe?", "Known [@doe2020] and far better than any other treatment.")));
        var (code, output, error) = Run(site, "--log-level", "info");
        Assert.Equal(0, code);
        Assert.NotEqual("", output);
        var again = Run(site, "--log-level", "info");
        Assert.Equal((0, output), (again.Code, again.Output));
        Assert.Contains("(0 written", again.Error, StringComparison.Ordinal);
        Assert.Equal(error.Split(" files")[0], again.Error.Split(" files")[0]);

        File.Delete(Path.Combine(site.Output, "index.html"));
        Assert.Contains("(1 written", Run(site).Error, StringComparison.Ordinal);
        Assert.Contains("Articles", Run(site, "--timings").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_prints_the_line_and_what_to_do_and_exits_with_1()
    {
        using var site = TestSite.With(("faq/safety/is-it-safe.md", TestSite.Article("Is it safe?", "Unknown [@deo2020].")));
        var (code, output, _) = Run(site);
        Assert.Equal(1, code);
        Assert.Contains("Unknown [@deo2020].", output, StringComparison.Ordinal);
        Assert.Contains("^^^^^^^", output, StringComparison.Ordinal);
        Assert.Contains("Did you mean “doe2020”?", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void Check_finds_the_same_and_writes_no_site()
    {
        using var site = TestSite.With(("faq/safety/is-it-safe.md", TestSite.Article("Is it safe?", "Unknown [@deo2020].")));
        var (code, output, _) = Run(site, "check");
        Assert.Equal(1, code);
        Assert.Contains("CIT-03", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Theory]
    [InlineData("biuld")]
    [InlineData("--nonsense")]
    [InlineData("-s", "no-equals-sign")]
    [InlineData("-l", "loud")]
    [InlineData("serve", "--port", "99999")]
    [InlineData("new", "article", "Question without a topic?")]
    [InlineData("-s", "NoSuchSetting=1")]
    public void Wrong_usage_exits_with_2_and_writes_nothing(params string[] arguments)
    {
        using var site = TestSite.With();
        var (code, output, error) = Run(site, arguments);
        Assert.Equal(2, code);
        Assert.NotEmpty(output + error);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void A_misspelt_verb_is_answered_with_the_one_that_was_meant()
    {
        using var site = TestSite.With();
        var (_, output, error) = Run(site, "chek");
        Assert.Contains("check", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_can_be_re_levelled_from_the_command_line()
    {
        using var site = TestSite.With(("faq/safety/is-it-safe.md", TestSite.Article("Is it safe?", "[@deo2020] [@doe2020]")));
        Assert.Equal(1, Run(site, "check").Code);
        Assert.Contains("warning CIT-03", Run(site, "check", "-a", "UnknownCitation=warning").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run(site, "build", "-a", "UnknownCitation=warning").Code);
        Assert.Equal(1, Run(site, "check", "-a", "CIT-03=warning", "--fail-on", "warning").Code);
        Assert.DoesNotContain("CIT-03", Run(site, "check", "-a", "CIT-03=none").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void New_begins_an_article_that_stays_out_of_the_site_until_it_is_written()
    {
        using var site = TestSite.With();
        var (code, output, _) = Run(site, "new", "article", "--topic", "safety", "Can I drive: the same day?");
        Assert.Equal(0, code);
        Assert.EndsWith("faq/safety/can-i-drive-the-same-day.md", output.Trim().Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Equal(1, Run(site, "new", "article", "--topic", "safety", "Can I drive: the same day?").Code);
        Assert.Equal(2, Run(site, "new", "article", "--topic", "saftey", "Another?").Code);
        Assert.DoesNotContain(site.Build().Files, static file => file.Path.Contains("can-i-drive", StringComparison.Ordinal));
    }

    [Fact]
    public void Pipelines_lists_what_makes_which_files()
    {
        using var site = TestSite.With();
        var (code, _, error) = Run(site, "pipelines");
        Assert.Equal(0, code);
        foreach (var pipeline in KapGuide.Pipelines.Pipeline.All) Assert.Contains(pipeline.Name, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    private static (int Code, string Output, string Error) Run(TestSite site, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "kapguide.dll"), .. arguments, "--root", site.Root])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = site.Root,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
