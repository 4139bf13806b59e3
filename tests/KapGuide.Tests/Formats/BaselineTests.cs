using KapGuide.Diagnostics;
using KapGuide.Diagnostics.Formats;

namespace KapGuide.Tests.Formats;

public sealed class BaselineTests
{
    private const string Path = "input/faq/a/b.md";

    [Fact]
    public void Fixing_one_finding_and_adding_another_is_told_although_the_count_is_the_same()
    {
        var baseline = Baseline.Of(Findings("KAP is safe for you.\n\nIt is safe at home.\n"));
        var compared = baseline.Compare(Findings("It is safe at home.\n\nEverybody says ketamine is safe now.\n"));
        Assert.Equal([3], compared.New.Select(static finding => finding.Diagnostic.At.Line));
        Assert.Equal([1], compared.Known.Select(static finding => finding.Diagnostic.At.Line));
        Assert.Equal("CLM-04 input/faq/a/b.md", Assert.Single(compared.Fixed) is var gone ? $"{gone.Rule} {gone.File}" : "");
    }

    [Fact]
    public void Lines_that_move_change_nothing()
    {
        var compared = Baseline.Of(Findings("KAP is safe for you.\n")).Compare(Findings("# New\n\nNew words.\n\nKAP is safe for you.\n"));
        Assert.Empty(compared.New);
        Assert.Empty(compared.Fixed);
        Assert.Single(compared.Known);
    }

    [Fact]
    public void A_second_copy_of_a_known_finding_is_new()
    {
        var compared = Baseline.Of(Findings("It is safe.\n")).Compare(Findings("It is safe.\n\nIt is safe.\n"));
        Assert.Single(compared.New);
        Assert.Single(compared.Known);
    }

    [Fact]
    public void A_baseline_reads_back_what_it_wrote_with_hostile_words_in_it()
    {
        var baseline = Baseline.Of(Samples.Report(Samples.HostileFinding).Findings);
        var read = Baseline.Parse(baseline.ToJson(), out var problem);
        Assert.Equal("", problem);
        Assert.Equal(baseline.Entries, read!.Entries);
        Assert.Equal(baseline.ToJson(), read.ToJson());
    }

    [Fact]
    public void Entries_stand_one_a_line_in_an_order_that_does_not_depend_on_that_of_the_findings()
    {
        var findings = Samples.Report(Samples.HostileFinding).Findings;
        Assert.Equal(Baseline.Of(findings).ToJson(), Baseline.Of(findings.Reverse()).ToJson());
        Assert.Equal(findings.Length, Baseline.Of(findings).ToJson().Split('\n').Count(static line => line.Contains("\"fingerprint\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"version\":2,\"findings\":[]}")]
    [InlineData("{\"version\":1}")]
    [InlineData("{\"version\":1,\"findings\":[{\"rule\":\"X\"}]}")]
    [InlineData("{\"version\":1,\"findings\":[null]}")]
    [InlineData("{\"version\":\"1\",\"findings\":{}}")]
    public void A_file_that_is_no_baseline_is_refused_with_words(string text)
    {
        Assert.Null(Baseline.Parse(text, out var problem));
        Assert.NotEqual("", problem);
    }

    private static System.Collections.Immutable.ImmutableArray<Finding> Findings(string text) => Fingerprints.Of(
        text.Split('\n').Select((line, i) => (line, i)).Where(static pair => pair.line.Contains("is safe", StringComparison.Ordinal))
            .Select(pair => Samples.At(Samples.Claim, Path, text, pair.i + 1, "is safe")), Samples.Lines((Path, text)));
}
