using KapGuide.Analyzers;

namespace KapGuide.Tests.Analyzers;

public sealed class YardstickTests
{
    private const string Full = """
        ::: key-points
        - Mood can rise [@a].
        - Harm can happen [@b].
        :::

        ## How KAP works
        It acts on the brain [@a].

        ## What the research shows
        Some felt better [@a].

        ## Possible harms
        Some felt worse [@b].

        ## What is not known
        Nobody has followed people for years.

        ## Other options, including no treatment
        Talk therapy, or no treatment for now. Work, sleep and driving can suffer either way.

        ::: questions-to-ask
        - Who watches me?
        - What does it cost?
        - What if I stop?
        - Who do I call?
        :::

        ## When to get help
        ::: emergency
        - Call 911 now.
        - Call or text 988.
        :::
        """;

    [Fact]
    public void A_page_with_every_part_meets_discern_and_jama() =>
        Assert.DoesNotContain(Yardsticks.Of(ProseTests.PageOf(Full)), static item => item.Scale is "DISCERN" or "JAMA" && !item.IsMet);

    [Theory]
    [InlineData("## What is not known\nNobody has followed people for years.", "DISCERN 8")]
    [InlineData("## Possible harms\nSome felt worse [@b].", "DISCERN 11")]
    [InlineData("## Other options, including no treatment", "DISCERN 14")]
    [InlineData("- Who do I call?", "DISCERN 15")]
    [InlineData("::: key-points", "CCI 3")]
    public void A_part_that_is_missing_costs_its_item(string part, string item) =>
        Assert.Contains(Yardsticks.Of(ProseTests.PageOf(Full.Replace(part, part.StartsWith(":::", StringComparison.Ordinal) ? "::: do" : "", StringComparison.Ordinal))), found => $"{found.Scale} {found.Number}" == item && !found.IsMet);

    [Fact]
    public void Every_item_that_is_not_met_says_what_to_add() =>
        Assert.All(Yardsticks.Of(ProseTests.PageOf("Text.")).Where(static item => !item.IsMet), static item => Assert.EndsWith(".", item.Hint, StringComparison.Ordinal));
}
