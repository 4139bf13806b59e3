using KapGuide.Diagnostics;

namespace KapGuide.Tests.Analyzers;

/// <summary>Claims that no pattern describes: told by their likeness to judged sentences, and as a warning at most.</summary>
public sealed class LikelyClaimTests
{
    private const string Word = "We give you our word: by week six you'll be sleeping through the night.";

    private static Diagnostic[] Likely(string text) => [.. Snippet.FindIn(Snippet.FileOf(text)).Where(static finding => finding.Hint.Contains("likeness", StringComparison.Ordinal))];

    [Fact]
    public void A_likely_claim_is_a_warning_that_says_how_it_was_found_and_underlines_the_words_that_speak()
    {
        var found = Assert.Single(Likely(Word));
        Assert.Equal(("CLM-02", Severity.Warning), (found.Rule.Id, found.Severity));
        Assert.Equal(Severity.Error, found.Rule.Level);
        Assert.Equal("“We give you our word: by week six you'll be sleeping” guarantees what nobody can guarantee.", found.Message);
        Assert.Equal((1, 53), (found.At.Column, found.At.EndColumn));
    }

    [Fact]
    public void A_waiver_with_a_reason_silences_it() =>
        Assert.Empty(Likely("<!-- kapguide-disable-next-line CLM-02 a quotation from our old brochure -->\n" + Word));

    [Fact]
    public void Of_a_sentence_in_which_a_pattern_found_an_error_nothing_is_told_by_likeness()
    {
        const string Text = "We guarantee that you will feel better.";
        Assert.Contains(Snippet.FindIn(Snippet.FileOf(Text)), static finding => finding is { Rule.Id: "CLM-02", Severity: Severity.Error });
        Assert.Empty(Likely(Text));
    }

    [Theory]
    [InlineData("The order of this glass describes a habit with the reader.")]
    [InlineData("The winter of this forest changes a bridge with the summer, and the picture changes one table.")]
    [InlineData("Can ketamine cure me? No. It may ease symptoms for a while [@a].")]
    [InlineData("You may have read that we give you our word. Please do not believe that.")]
    public void One_word_among_strangers_and_what_is_denied_say_nothing(string text) => Assert.Empty(Likely(text));
}
