using System.Text.Json;
using System.Text.RegularExpressions;
using KapGuide.Diagnostics;
using KapGuide.Diagnostics.Formats;

namespace KapGuide.Tests.Formats;

/// <summary>Findings one a line, as editors read them.</summary>
public sealed class LineReportTests
{
    [Fact]
    public void A_finding_is_one_line_of_place_level_rule_and_words()
    {
        var lines = Lines(Samples.Report());
        Assert.Contains("input/faq/safety/is-kap-safe.md:5:21 error CLM-04 “is safe” is an absolute. Say what is known.", lines);
        Assert.Contains("input/old notes, 50%: a.txt:1:1 info INP-14 Nothing reads this file.", lines);
    }

    [Fact]
    public void The_problem_matcher_of_the_manual_reads_every_line_hostile_words_included()
    {
        var report = Samples.Report(Samples.At(Samples.Claim, Samples.Safe, Samples.SafeText, 5, "KAP", Samples.Hostile, Samples.Hostile));
        var matcher = new Regex(JsonDocument.Parse(Example()).RootElement.GetProperty("problemMatcher").GetProperty("pattern").GetProperty("regexp").GetString()!);
        var matches = Lines(report).Select(line => matcher.Match(line)).ToArray();
        Assert.Equal(report.Findings.Length, matches.Length);
        Assert.All(matches, static match => Assert.True(match.Success));
        Assert.Equal(report.Diagnostics.Select(static finding => finding.Rule.Id), matches.Select(static match => match.Groups[5].Value));
        Assert.Equal(report.Diagnostics.Select(static finding => finding.At.Path), matches.Select(static match => match.Groups[1].Value));
    }

    private static string[] Lines(CheckReport report)
    {
        var output = new StringWriter { NewLine = "\n" };
        LineReport.Write(output, report);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Example() => Regex.Match(File.ReadAllText(Path.Combine(Repository.Root, "docs", "preview.md")), "```json\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
}
