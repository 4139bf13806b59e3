using KapGuide.Diagnostics;
using KapGuide.Diagnostics.Formats;

namespace KapGuide.Tests.Formats;

public sealed class TextReportTests
{
    [Fact]
    public void A_finding_shows_the_line_the_words_what_to_do_why_and_the_exact_comment_that_waives_it() => Assert.Equal("""
        Is KAP safe? (input/faq/safety/is-kap-safe.md)
          input/faq/safety/is-kap-safe.md:5:21  error CLM-04 AbsoluteSafety
            “is safe” is an absolute.
            5 | For most people KAP is safe when they are screened.
              |                     ^^^^^^^
            → Say what is known.
            why: https://example.org/why?a=1&b=2
            waive: <!-- kapguide-disable-next-line CLM-04 reason -->  (on a line of its own before this one, with your reason)
          input/faq/safety/is-kap-safe.md:5:1  warning PLN-01 LongSentence
            This sentence has 31 words.
            5 | For most people KAP is safe when they are screened.
              | ^^^^^^^^^^^^^^^
            → Make two of it.
            waive: <!-- kapguide-disable-next-line PLN-01 reason -->  (on a line of its own before this one, with your reason)

        Hints, by rule
             1 INP-14 UnusedFile: Finds files that nothing reads.
               input/old notes, 50%: a.txt  Nothing reads this file.
          To see each with its line: kapguide check --all. To see none: kapguide check -l warning.

        1 error must be fixed. 1 warning and 1 hint are worth a look.

        """.ReplaceLineEndings("\n"), Samples.Write("text", Samples.Report()));

    [Fact]
    public void Hints_are_counted_by_rule_unless_all_are_asked_for()
    {
        var report = Samples.Of(Samples.Lines(), Enumerable.Range(1, 9).Select(static i => new Diagnostic(Samples.File, SourceSpan.File($"input/{i}.txt"), "Nothing reads this file.", "")));
        var text = Samples.Write("text", report);
        Assert.Contains("   9 INP-14 UnusedFile", text, StringComparison.Ordinal);
        Assert.Contains("… and 6 more", text, StringComparison.Ordinal);
        Assert.DoesNotContain("input/4.txt", text, StringComparison.Ordinal);
        Assert.Contains("input/9.txt", Samples.Write("text", report with { ShowsAllHints = true }), StringComparison.Ordinal);
        Assert.Contains("input/9.txt", Samples.Write("text", report with { FailOn = Severity.Info }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_yardsticks_of_each_answer_are_in_every_format_for_people_and_in_json()
    {
        var report = Samples.Report() with { Scores = [new PageScore(Samples.Safe, [new ScaleScore("DISCERN", 14, 15, ["DISCERN 8, Uncertainty: Say what is not known."])])] };
        Assert.Contains("DISCERN 14/15", Samples.Write("text", report), StringComparison.Ordinal);
        Assert.Contains("+ DISCERN 8, Uncertainty", Samples.Write("text", report with { ShowsAllHints = true }), StringComparison.Ordinal);
        Assert.Contains("DISCERN 14/15", Samples.Write("html", report), StringComparison.Ordinal);
        Assert.Contains("DISCERN 14/15", Samples.Write("markdown", report), StringComparison.Ordinal);
        Assert.Contains("\"met\": 14", Samples.Write("json", report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_in_front_matter_is_waived_there_and_one_in_data_in_the_settings()
    {
        var lines = Samples.Lines((Samples.Safe, Samples.SafeText));
        Assert.Equal(("in the front matter", "Analyzers: { CLM-04: none }"), Waiving.Of(Samples.At(Samples.Claim, Samples.Safe, Samples.SafeText, 2, "Is KAP"), lines));
        Assert.Equal(("in input/settings.yml", "Analyzers: { CLM-04: none }"), Waiving.Of(new Diagnostic(Samples.Claim, SourceSpan.File("input/facts.yml"), "", ""), lines));
        Assert.Null(Waiving.Of(new Diagnostic(Samples.File, SourceSpan.File("input/x.md"), "", ""), lines));
    }

    [Fact]
    public void Nothing_in_content_can_reach_the_terminal_as_a_command() =>
        Assert.DoesNotContain(Samples.Write("text", Samples.Report(Samples.HostileFinding)), static c => (char.IsControl(c) && c != '\n') || c == '\u202E' || char.IsSurrogate(c));

    [Fact]
    public void A_very_long_line_is_cut_around_the_words_at_fault()
    {
        var text = new string('x', 5000) + " is safe " + new string('y', 5000);
        var report = Samples.Of(Samples.Lines(("input/a.md", text)), [Samples.At(Samples.Claim, "input/a.md", text, 1, "is safe")]);
        var lines = Samples.Write("text", report).Split('\n');
        var frame = Array.FindIndex(lines, static line => line.Contains("is safe y", StringComparison.Ordinal));
        Assert.All(lines, static line => Assert.InRange(line.Length, 0, 200));
        Assert.Equal(lines[frame].IndexOf("is safe", StringComparison.Ordinal), lines[frame + 1].IndexOf("^^^^^^^", StringComparison.Ordinal));
    }

    [Fact]
    public void Colours_are_written_only_when_they_are_asked_for()
    {
        using var colored = new StringWriter();
        TextReport.Write(colored, Samples.Report(), color: true);
        Assert.Contains("\u001b[31merror\u001b[0m", colored.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', Samples.Write("text", Samples.Report()));
    }

    [Fact]
    public void Against_a_baseline_new_fixed_and_known_findings_are_told()
    {
        var report = Samples.Report();
        var comparison = new Baseline([.. Baseline.Of(report.Findings.Take(1)).Entries, new BaselineEntry("0123456789abcdef", "PLN-01", "input/gone.md", "This was long.")]).Compare(report.Findings);
        var text = Samples.Write("text", report with { Findings = comparison.New, Baseline = comparison });
        Assert.Contains("Fixed since the baseline: input/gone.md PLN-01 This was long.\nAgainst the baseline: 2 new, 1 fixed, 1 still there.\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, 0, "Nothing found.")]
    [InlineData(2, 0, 0, "2 errors must be fixed.")]
    [InlineData(0, 1, 0, "1 warning is worth a look.")]
    [InlineData(1, 2, 1, "1 error must be fixed. 2 warnings and 1 hint are worth a look.")]
    public void The_last_line_says_how_much_there_is_to_do(int errors, int warnings, int hints, string expected) => Assert.Equal(expected, TextReport.Summary(
    [
        .. Enumerable.Repeat(new Diagnostic(Samples.Claim, default, "", ""), errors), .. Enumerable.Repeat(new Diagnostic(Samples.Length, default, "", ""), warnings),
        .. Enumerable.Repeat(new Diagnostic(Samples.File, default, "", ""), hints),
    ]));
}
