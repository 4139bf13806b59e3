using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using KapGuide.Analyzers;
using KapGuide.Citations;
using KapGuide.Diagnostics;
using KapGuide.Embed;
using KapGuide.Feeds;
using KapGuide.Feeds.Cms;
using KapGuide.Input;
using KapGuide.Markup;
using KapGuide.StructuredData;
using KapGuide.Themes;

namespace KapGuide.Pipelines;

/// <summary>Every rule of the program.</summary>
public static class RuleList
{
    private const DynamicallyAccessedMemberTypes Seen = DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.PublicProperties;

    private static readonly List<Func<IEnumerable<Rule>>> Declared = [];

    private static readonly Lazy<ImmutableArray<Rule>> Rules = new(static () =>
    [
        .. Declared.SelectMany(static rules => rules())
            .Concat(In(typeof(InputRules))).Concat(In(typeof(CitationRules))).Concat(In(typeof(MarkupRules))).Concat(In(typeof(ThemeRules))).Concat(In(typeof(SchemaRules))).Concat(In(typeof(RedirectRules)))
            .Concat(In(typeof(RecordedReferences))).Concat(In(typeof(SetCheck))).Concat(In(typeof(CmsPackage))).Concat(In(typeof(Levels))).Concat(In(typeof(SiteBuilder)))
            .Concat(Analyzer.All.Select(static analyzer => analyzer.Rule)).Concat(Catalogue.All.Select(static entry => entry.Rule))
            .DistinctBy(static rule => (rule.Id, rule.Name)).OrderBy(static rule => rule.Id, StringComparer.Ordinal),
    ]);

    /// <summary>All rules in the order of their ids: those that later folders declared, those that stand by themselves, those of analyzers and of the catalogue. A test holds that none is forgotten.</summary>
    public static ImmutableArray<Rule> All => Rules.Value;

    /// <summary>Adds the rules of a folder after this one, which this one can't name: called when the program is loaded, and by nobody later.</summary>
    internal static void Declare(Func<IEnumerable<Rule>> rules) => Declared.Add(rules);

    /// <summary>The rules among a type's own static members.</summary>
    private static IEnumerable<Rule> In([DynamicallyAccessedMembers(Seen)] Type type)
    {
        const BindingFlags Own = BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;
        return type.GetFields(Own).Where(static field => field.FieldType == typeof(Rule)).Select(static field => field.GetValue(null))
            .Concat(type.GetProperties(Own).Where(static property => property.PropertyType == typeof(Rule)).Select(static property => property.GetValue(null))).OfType<Rule>();
    }
}
