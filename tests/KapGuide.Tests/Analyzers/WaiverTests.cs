namespace KapGuide.Tests.Analyzers;

public sealed class WaiverTests
{
    [Fact]
    public void A_waiver_with_a_reason_silences_its_rule_on_the_next_line_only()
    {
        var found = Rules("<!-- kapguide-disable-next-line CLM-03 The name of a law -->\nThe Breakthrough Act is a miracle.\n\nThis is a miracle.");
        Assert.Equal(["CLM-03 12"], found.Where(static finding => finding.StartsWith("CLM-03", StringComparison.Ordinal) || finding.StartsWith("WVR", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_waiver_accepts_the_name_of_a_rule_and_may_stand_above_another() =>
        Assert.DoesNotContain(Rules("<!-- kapguide-disable-next-line MiracleWord Quoted from a law -->\n<!-- kapguide-disable-next-line CLM-02 Quoted from a law -->\n\nWe guarantee a miracle."), static finding => finding[..3] is "WVR" or "CLM" && finding[..6] is "CLM-02" or "CLM-03" or "WVR-02");

    [Fact]
    public void A_waiver_without_a_reason_silences_nothing() =>
        Assert.Equal(["CLM-03 10", "WVR-01 9"], Rules("<!-- kapguide-disable-next-line CLM-03 -->\nA miracle.").Where(static finding => finding[..3] is "WVR" || finding[..6] == "CLM-03").Order(StringComparer.Ordinal));

    [Fact]
    public void A_waiver_that_finds_nothing_and_one_of_no_rule_are_reported() =>
        Assert.Equal(["WVR-02 9", "WVR-03 10"], Rules("<!-- kapguide-disable-next-line CLM-03 It was needed -->\n<!-- kapguide-disable-next-line CLM-99 Why not -->\nPlain.").Where(static finding => finding[..3] is "WVR").Order(StringComparer.Ordinal));

    private static string[] Rules(string markdown) => [.. Snippet.FindIn(Snippet.FileOf(markdown)).Select(static finding => $"{finding.Rule.Id} {finding.At.Line}")];
}
