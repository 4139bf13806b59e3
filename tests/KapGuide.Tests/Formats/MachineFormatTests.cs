using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KapGuide.Diagnostics;
using KapGuide.Diagnostics.Formats;

namespace KapGuide.Tests.Formats;

public sealed class MachineFormatTests
{
    public static TheoryData<string> Formats => [.. Samples.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Equal_findings_give_equal_bytes_in_whatever_order_they_were_found(string format)
    {
        var report = Samples.Report(Samples.HostileFinding);
        var turned = Samples.Of(report.LineOf, report.Diagnostics.Reverse());
        Assert.Equal(Samples.Write(format, report), Samples.Write(format, turned));
        Assert.DoesNotContain('\r', Samples.Write(format, report));
    }

    [Fact]
    public void Json_has_exactly_the_documented_keys()
    {
        using var json = JsonDocument.Parse(Samples.Write("json", Samples.Report()));
        Assert.Equal(["version", "findings", "summary"], json.RootElement.EnumerateObject().Select(static property => property.Name));
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal(["rule", "name", "severity", "file", "line", "column", "endLine", "endColumn", "message", "hint", "url", "fingerprint"], finding.EnumerateObject().Select(static property => property.Name));
        Assert.Equal(("PLN-01", "warning", 5, 1, 5, 16), (finding.GetProperty("rule").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("line").GetInt32(),
            finding.GetProperty("column").GetInt32(), finding.GetProperty("endLine").GetInt32(), finding.GetProperty("endColumn").GetInt32()));
        var summary = json.RootElement.GetProperty("summary");
        Assert.Equal((1, 1, 1, true), (summary.GetProperty("errors").GetInt32(), summary.GetProperty("warnings").GetInt32(), summary.GetProperty("infos").GetInt32(), summary.GetProperty("failed").GetBoolean()));
    }

    [Fact]
    public void Json_carries_hostile_words_unchanged_but_for_half_a_surrogate_pair()
    {
        using var json = JsonDocument.Parse(Samples.Write("json", Samples.Report(Samples.HostileFinding)));
        Assert.Contains(json.RootElement.GetProperty("findings").EnumerateArray(), static finding => finding.GetProperty("message").GetString() == Samples.Hostile.Replace('\uD800', '\uFFFD'));
    }

    [Fact]
    public void Sarif_names_rules_places_and_fingerprints_as_the_standard_asks()
    {
        using var json = JsonDocument.Parse(Samples.Write("sarif", Samples.Report(Samples.HostileFinding)));
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToArray();
        Assert.Equal(["CLM-04", "INP-14", "PLN-01"], rules.Select(static rule => rule.GetProperty("id").GetString()));
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.Matches("^(error|warning|note)$", result.GetProperty("level").GetString());
            Assert.Matches("^[0-9a-f]{16}$", result.GetProperty("partialFingerprints").GetProperty("kapguideWords/v1").GetString());
            var artifact = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
            Assert.Equal("SRCROOT", artifact.GetProperty("uriBaseId").GetString());
            Assert.True(Uri.IsWellFormedUriString(artifact.GetProperty("uri").GetString(), UriKind.Relative));
        }

        Assert.True(run.GetProperty("originalUriBaseIds").TryGetProperty("SRCROOT", out _));
    }

    [Fact]
    public void Sarif_keeps_findings_that_a_baseline_knows_as_suppressed()
    {
        var report = Samples.Report();
        var comparison = Baseline.Of(report.Findings.Take(1)).Compare(report.Findings);
        using var json = JsonDocument.Parse(Samples.Write("sarif", report with { Findings = comparison.New, Baseline = comparison }));
        var results = json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(["new", "new", "unchanged"], results.Select(static result => result.GetProperty("baselineState").GetString()));
        Assert.Equal([false, false, true], results.Select(static result => result.TryGetProperty("suppressions", out _)));
    }

    [Fact]
    public void JUnit_has_a_suite_a_file_and_fails_only_what_fails_the_check()
    {
        var xml = XDocument.Parse(Samples.Write("junit", Samples.Report(Samples.HostileFinding)));
        Assert.Equal(["input/faq/a,b:c%.md", Samples.Safe, "input/old notes, 50%: a.txt"], xml.Root!.Elements("testsuite").Select(static suite => suite.Attribute("name")!.Value));
        foreach (var suite in xml.Root.Elements("testsuite"))
        {
            Assert.Equal(suite.Attribute("tests")!.Value, suite.Elements("testcase").Count().ToString(CultureInfo.InvariantCulture));
            Assert.Equal(suite.Attribute("failures")!.Value, suite.Descendants("failure").Count().ToString(CultureInfo.InvariantCulture));
            Assert.Equal(["properties", .. suite.Elements("testcase").Select(static _ => "testcase"), "system-out", "system-err"], suite.Elements().Select(static element => element.Name.LocalName));
        }

        Assert.Equal(["CLM-04", "CLM-04"], xml.Descendants("failure").Select(static failure => failure.Attribute("type")!.Value));
        Assert.Contains("PLN-01", xml.Descendants("system-out").ElementAt(1).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void JUnit_without_findings_has_one_case_that_passes()
    {
        var xml = XDocument.Parse(Samples.Write("junit", Samples.Of(Samples.Lines(), [])));
        Assert.Single(xml.Descendants("testcase"));
        Assert.Empty(xml.Descendants("failure"));
    }

    [Fact]
    public void Annotations_escape_what_would_end_a_property_or_the_message()
    {
        var lines = Samples.Write("github", Samples.Report(Samples.HostileFinding)).Split('\n');
        var commands = lines.Where(static line => line.StartsWith("::", StringComparison.Ordinal)).ToArray();
        Assert.Equal("::error file=input/faq/safety/is-kap-safe.md,line=5,endLine=5,col=21,endColumn=27,title=CLM-04 AbsoluteSafety::“is safe” is an absolute. Say what is known.", commands[1]);
        Assert.StartsWith("::error file=input/faq/a%2Cb%3Ac%25.md,line=3,endLine=3,col=2,endColumn=4,title=CLM-04 AbsoluteSafety::a ]]> -- ", commands[0], StringComparison.Ordinal);
        Assert.Equal("::notice file=input/old notes%2C 50%25%3A a.txt,title=INP-14 UnusedFile::Nothing reads this file.", commands[3]);
        Assert.Equal(["error", "error", "warning", "notice", "group", "endgroup"], commands.Select(static line => Regex.Match(line, "^::([a-z]+)").Groups[1].Value));
        Assert.DoesNotContain(lines, static line => line.Contains("##[", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(10, 1, 10)]
    [InlineData(11, 1, 1)]
    [InlineData(12, 12, 10)]
    [InlineData(60, 9, 9)]
    [InlineData(60, 30, 10)]
    public void No_level_has_more_than_ten_annotations_and_none_is_lost_silently(int findings, int files, int annotations)
    {
        var report = Samples.Of(Samples.Lines(), Enumerable.Range(0, findings).Select(i =>
            new Diagnostic(Samples.Length, new SourceSpan($"input/{i % files:00}.md", i + 1, 1, i + 1, 2), $"Message {i}.", "")));
        var lines = Samples.Write("github", report).Split('\n');
        var warnings = lines.Where(static line => line.StartsWith("::warning", StringComparison.Ordinal)).ToArray();
        Assert.Equal(annotations, warnings.Length);
        var single = warnings.Count(static line => !line.Contains("times in this file", StringComparison.Ordinal) && !line.Contains(" more in ", StringComparison.Ordinal));
        var grouped = warnings.Sum(static line => Regex.Match(line, "The same rule, ([0-9]+) times") is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0);
        var rest = warnings.Sum(static line => Regex.Match(line, "title=([0-9]+) more in ") is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0);
        Assert.Equal(findings, single + grouped + rest);
        Assert.Equal(findings, lines.Count(static line => line.StartsWith("warning input/", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_job_summary_holds_no_markup_of_the_content_and_stays_below_GitHubs_limit()
    {
        var text = Samples.Write("markdown", Samples.Report(Samples.HostileFinding));
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@team", text, StringComparison.Ordinal);
        Assert.Contains(@"\[l\](x)", text, StringComparison.Ordinal);
        Assert.Contains("### Is KAP safe?\n\n`input/faq/safety/is-kap-safe.md`\n\n- **error** line 5, `CLM-04` AbsoluteSafety: “is safe” is an absolute. ([why](https://example.org/why?a=1&b=2))  \n  Say what is known.\n", text, StringComparison.Ordinal);

        var large = Samples.Of(Samples.Lines(), Enumerable.Range(0, 3000).Select(static i => new Diagnostic(Samples.Length, new SourceSpan($"input/{i}.md", 1, 1, 1, 2), new string('ä', 900), "")));
        var summary = Samples.Write("markdown", large);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(summary), 800_000, 1 << 20);
        var shown = Regex.Count(summary, "^- ", RegexOptions.Multiline);
        Assert.Contains($"{3000 - shown} more findings don't fit here", summary, StringComparison.Ordinal);
    }
}
