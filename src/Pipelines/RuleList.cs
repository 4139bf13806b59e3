using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using KapGuide.Analyzers;
using KapGuide.Diagnostics;

namespace KapGuide.Pipelines;

/// <summary>Every rule of the program.</summary>
public static class RuleList
{
    /// <summary>Why members may be looked for at run time.</summary>
    private const string Whole = "Published, the program's own assembly is kept whole (KapGuide.csproj).";

    /// <summary>All rules in the order of their ids. Found once, by reflection over the program's static members, so that none can be forgotten.</summary>
    public static ImmutableArray<Rule> All => Rules.Value;

    private static readonly Lazy<ImmutableArray<Rule>> Rules = new(Find);

    [UnconditionalSuppressMessage("Trimming", "IL2026:RequiresUnreferencedCode", Justification = Whole)]
    [UnconditionalSuppressMessage("Trimming", "IL2070:UnrecognizedReflectionPattern", Justification = Whole)]
    private static ImmutableArray<Rule> Find() =>
    [
        .. typeof(RuleList).Assembly.GetTypes().SelectMany(static type => type.GetMembers(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
                .Select(static member => member switch
                {
                    FieldInfo { FieldType: var field } info when field == typeof(Rule) => (Rule?)info.GetValue(null),
                    PropertyInfo { PropertyType: var property } info when property == typeof(Rule) => (Rule?)info.GetValue(null),
                    _ => null,
                }))
            .OfType<Rule>().Concat(Catalogue.All.Select(static entry => entry.Rule)).DistinctBy(static rule => (rule.Id, rule.Name))
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal),
    ];
}
