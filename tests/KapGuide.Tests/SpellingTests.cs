using KapGuide.Diagnostics;

namespace KapGuide.Tests;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("Sumary", "Summary")]
    [InlineData("Realted", "Related")]
    [InlineData("title", "Title")]
    [InlineData("Colour", null)]
    public void The_nearest_known_word_is_proposed_only_when_it_is_near(string typed, string? proposed) =>
        Assert.Equal(proposed, Spelling.Nearest(typed, ["Title", "Summary", "Related", "Description"]));
}
