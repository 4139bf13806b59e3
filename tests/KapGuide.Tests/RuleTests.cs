using KapGuide.Pipelines;

namespace KapGuide.Tests;

/// <summary>Rules as their users name them: in settings, on the command line, in waivers.</summary>
public sealed class RuleTests
{
    [Fact]
    public void No_two_rules_share_an_id_or_a_name()
    {
        Assert.Empty(RuleList.All.GroupBy(static rule => rule.Id, StringComparer.OrdinalIgnoreCase).Where(static group => group.Skip(1).Any()).Select(static group => string.Join(", ", group.Select(static rule => rule.Name))));
        Assert.Empty(RuleList.All.GroupBy(static rule => rule.Name, StringComparer.OrdinalIgnoreCase).Where(static group => group.Skip(1).Any()).Select(static group => string.Join(", ", group.Select(static rule => rule.Id))));
    }
}
