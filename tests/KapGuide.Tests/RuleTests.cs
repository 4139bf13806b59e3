using System.Reflection;
using KapGuide.Diagnostics;
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

    [Fact]
    public void No_rule_that_the_program_declares_is_missing_from_the_list()
    {
        const BindingFlags Own = BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;
        var declared = typeof(RuleList).Assembly.GetTypes().Where(static type => !type.ContainsGenericParameters).SelectMany(static type =>
            type.GetFields(Own).Where(static field => field.FieldType == typeof(Rule)).Select(static field => field.GetValue(null))
                .Concat(type.GetProperties(Own).Where(static property => property.PropertyType == typeof(Rule)).Select(static property => property.GetValue(null)))).OfType<Rule>();
        Assert.Empty(declared.Except(RuleList.All).Select(static rule => rule.Name));
    }
}
