using System.Collections.Frozen;
using System.Collections.Immutable;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Analyzers;

/// <summary>
/// Findings that only follow from another one. Whoever forgot a quotation mark shall read of that mark, and not that title, author and every link
/// to the glossary are missing too. What is wrong for its own sake shows again as soon as the file can be read.
/// </summary>
public static class FollowUps
{
    private static readonly FrozenSet<string> Unreadable = new[] { InputRules.InvalidYaml.Id, InputRules.MissingFrontMatter.Id, InputRules.UnreadableFile.Id, InputRules.FileTooLarge.Id }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> OfGlossary = new[] { "XPG-05" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> OfFacts = new[] { "PRV-14", "PLN-03", "PLN-05", "XPG-01" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> OfPeople = new[] { "PRV-01", "PRV-02", "PRV-03", "PRV-09" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Families that judge a page's front matter, or a page as a whole, which a page without front matter can't pass.</summary>
    private static readonly string[] OfFrontMatter = ["PRV-", "SEO-01", "SEO-02", "SEO-07", "SEO-11", "XPG-", "SAF-09", "SAF-11", "PLN-06", "PLN-14", "CIT-18", "CLM-07", "INP-10"];

    /// <summary>The findings without those that follow from others.</summary>
    public static ImmutableArray<Diagnostic> Without(IEnumerable<Diagnostic> findings)
    {
        ImmutableArray<Diagnostic> all = [.. findings];
        var broken = UnreadableFiles(all);
        var values = all.Where(static finding => finding.Rule.Id == InputRules.WrongValue.Id).ToLookup(static finding => finding.At.Path, static finding => finding.Message);
        return broken.Count == 0 && values.Count == 0 ? all : all.RemoveAll(finding => Follows(finding, broken, values));
    }

    /// <summary>Paths of the files that could not be read, by these findings.</summary>
    public static IReadOnlySet<string> UnreadableFiles(IEnumerable<Diagnostic> findings) =>
        findings.Where(static finding => Unreadable.Contains(finding.Rule.Id)).Select(static finding => finding.At.Path).ToHashSet(StringComparer.Ordinal);

    private static bool Follows(Diagnostic finding, IReadOnlySet<string> broken, ILookup<string, string> values)
    {
        var rule = finding.Rule.Id;
        if (Unreadable.Contains(rule)) return false;
        if (broken.Contains(finding.At.Path) && OfFrontMatter.Any(family => rule.StartsWith(family, StringComparison.Ordinal))) return true;
        if (rule == "PRV-01" && values[finding.At.Path].Any(static message => message.EndsWith(" Author.", StringComparison.Ordinal))) return true;
        if (rule == "PRV-10" && values[finding.At.Path].Any(static message => message.EndsWith(" Ai.", StringComparison.Ordinal))) return true;
        foreach (var path in broken)
        {
            var name = path.AsSpan(path.LastIndexOf('/') + 1);
            if (name is "glossary.yml" ? OfGlossary.Contains(rule) : name is "facts.yml" ? OfFacts.Contains(rule)
                : path.Contains("/people/", StringComparison.Ordinal) ? OfPeople.Contains(rule)
                : name is "_directory.yml" && OfPeople.Contains(rule) && finding.At.Path.StartsWith(path[..^name.Length], StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
