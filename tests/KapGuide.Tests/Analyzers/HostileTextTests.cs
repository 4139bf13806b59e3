namespace KapGuide.Tests.Analyzers;

/// <summary>Text made to make matching slow or to break it: each must be read to its end. The cancellation is generous; it guards against exponential time, not slow machines.</summary>
public sealed class HostileTextTests
{
    private const int Length = 1 << 20;

    public static TheoryData<string> Pieces =>
    [
        "no ", "\"I my me ", "1-", "Aa, a b c d ", "503 503 ", "a@a.", "a", "not only but ", "# ", "💊", "é́ ", "studies show ", "(((", "book your free ", "Aa (41) says ", "\u0000", "\uD800", "“ ", "the the the ", "<!-- kapguide-disable-next-line ",
    ];

    [Theory(Timeout = 300_000)]
    [MemberData(nameof(Pieces))]
    public async Task A_megabyte_of_any_piece_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
        var findings = await Task.Run(() => Snippet.Find("bad: " + text + " Ketamine cures depression.").Count, TestContext.Current.CancellationToken);
        Assert.True(findings > 0);
    }
}
