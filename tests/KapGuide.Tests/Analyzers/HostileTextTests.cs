namespace KapGuide.Tests.Analyzers;

/// <summary>Text made to make matching slow or to break it: each must be read to its end. The cancellation is generous; it guards against exponential time, not slow machines.</summary>
public sealed class HostileTextTests
{
    /// <summary>The longest article that is read.</summary>
    private const int Length = 256 * 1024;

    public static TheoryData<string> Pieces =>
    [
        "no ", "\"I my me ", "1-", "Aa, a b c d ", "503 503 ", "a@a.", "a", "not only but ", "# ", "💊", "é́ ", "studies show ", "[a](b) ", "[@doe2020] ", "(((", "book your free ", "Aa (41) says ", "\u0000", "\uD800", "“ ", "the the the ", "<!-- kapguide-disable-next-line ",
        "@doe2020 ", "https://a.b ", "\"aaaaaaa\" Aa, ", "stop suicidal ", "depression gone? ", "call to ", "how well? 70% ", "you will you'll ", "safe no ", "studies of studies ", "die failed attempt ",
    ];

    [Fact(Timeout = 120_000)]
    public async Task A_table_of_ten_thousand_figures_is_read_to_its_end()
    {
        var table = "Table: Results\n\n| Condition | Response |\n|---|---|\n" + string.Concat(Enumerable.Repeat("| Side effects | 70% |\n", 5_000));
        var findings = await Task.Run(() => Snippet.FindIn(Snippet.FileOf(table)).Count(static finding => finding.Rule.Id == "CIT-01"), TestContext.Current.CancellationToken);
        Assert.True(findings > 0);
    }

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(Pieces))]
    public async Task The_longest_article_of_any_piece_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
        var findings = await Task.Run(() => Snippet.Find("bad: " + text + " Ketamine cures depression.").Count, TestContext.Current.CancellationToken);
        Assert.True(findings > 0);
    }
}
