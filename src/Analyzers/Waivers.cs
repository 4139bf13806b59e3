using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Analyzers;

/// <summary>
/// Waivers: <c>&lt;!-- kapguide-disable-next-line RULE reason --&gt;</c> silences one rule on the next line that has text. Several may stand above each other.
/// A waiver needs a reason, a rule that exists, and something to silence; what lacks one of these is a finding, so that waivers don't pile up.
/// </summary>
public static partial class Waivers
{
    /// <summary>A waiver without a reason.</summary>
    public static readonly CatalogueEntry WithoutReason = CatalogueEntry.Of("WVR-01", "WaiverWithoutReason", Severity.Error, "Finds waivers that give no reason.", null,
        "<!-- kapguide-disable-next-line CLM-03 -->\nThis is a breakthrough.", "<!-- kapguide-disable-next-line CLM-03 The name of a law -->\nThe Breakthrough Act is a law.");

    /// <summary>A waiver that silences nothing.</summary>
    public static readonly CatalogueEntry Unused = CatalogueEntry.Of("WVR-02", "UnusedWaiver", Severity.Warning, "Finds waivers that silence nothing.", null,
        "<!-- kapguide-disable-next-line CLM-03 It was needed once -->\nThis is a sentence.", "This is a sentence.");

    /// <summary>A waiver of a rule that doesn't exist.</summary>
    public static readonly CatalogueEntry UnknownRule = CatalogueEntry.Of("WVR-03", "UnknownWaivedRule", Severity.Error, "Finds waivers of rules that don't exist.", null,
        "<!-- kapguide-disable-next-line CLM-99 A reason -->\nThis is a sentence.", "This is a sentence.");

    private sealed record Waiver(string Rule, string Reason, int Line, SourceSpan At)
    {
        public bool IsUsed { get; set; }
    }

    /// <summary>The findings that no waiver silences, and those about waivers themselves.</summary>
    /// <param name="site">Its articles and pages hold the waivers.</param>
    /// <param name="ruleOf">The id of a rule by id or name; null when there is none.</param>
    /// <param name="findings">What was found.</param>
    public static ImmutableArray<Diagnostic> Apply(Site site, Func<string, string?> ruleOf, IEnumerable<Diagnostic> findings)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var waivers = site.Articles.Select(static article => article.Source).Concat(site.Pages.Select(static page => page.Source))
            .Where(static source => source.Contains("kapguide-disable-next-line"))
            .DistinctBy(static source => source.Path)
            .ToDictionary(static source => source.Path, source => Read(source, ruleOf, problems), StringComparer.Ordinal);
        if (waivers.Count == 0) return [.. findings];

        var kept = findings.Where(finding => !IsWaived(finding)).ToArray();
        var unused = waivers.Values.SelectMany(static list => list).Where(static waiver => !waiver.IsUsed).Select(static waiver =>
            new Diagnostic(Unused.Rule, waiver.At, $"{waiver.Rule} finds nothing on the next line.", "Delete this waiver."));
        return [.. kept, .. problems, .. unused];

        bool IsWaived(Diagnostic finding)
        {
            if (!waivers.TryGetValue(finding.At.Path, out var list)) return false;
            var own = list.Where(waiver => waiver.Rule == finding.Rule.Id && waiver.Line == finding.At.Line).ToArray();
            foreach (var waiver in own) waiver.IsUsed = true;
            return own.Length > 0;
        }
    }

    private static List<Waiver> Read(SourceFile source, Func<string, string?> ruleOf, ImmutableArray<Diagnostic>.Builder problems)
    {
        List<Waiver> waivers = [];
        foreach (var (start, end) in Comments(source.Text))
        {
            var match = Waiving.Match(source.Text, start, end - start);
            if (!match.Success) continue;
            var at = source.Span(start, end - start);
            var (name, reason) = (match.Groups[1].Value, match.Groups[2].Value.Trim());
            if (ruleOf(name) is not { } rule)
            {
                problems.Add(new Diagnostic(UnknownRule.Rule, at, name.Length == 0 ? "This waiver names no rule." : $"There is no rule “{name}”.", "Write the id that the finding shows: <!-- kapguide-disable-next-line CLM-03 the reason -->."));
            }
            else if (reason.Length == 0)
            {
                problems.Add(new Diagnostic(WithoutReason.Rule, at, $"This waiver of {rule} gives no reason.", $"Say why: <!-- kapguide-disable-next-line {rule} the reason -->."));
            }
            else
            {
                waivers.Add(new Waiver(rule, reason, NextLine(source, at.EndLine), at));
            }
        }

        return waivers;
    }

    private static int NextLine(SourceFile source, int line)
    {
        var last = source.Span(source.Text.Length, 0).Line;
        for (line++; line <= last; line++)
        {
            var text = source.Line(line).Trim();
            if (text.Length > 0 && !text.StartsWith("<!--")) return line;
        }

        return 0;
    }

    /// <summary>Where comments begin and end. One without an end is none, and neither is any that begins after it.</summary>
    private static IEnumerable<(int Start, int End)> Comments(string text)
    {
        for (var start = text.IndexOf("<!--", StringComparison.Ordinal); start >= 0; start = text.IndexOf("<!--", start, StringComparison.Ordinal))
        {
            var end = text.IndexOf("-->", start + 4, StringComparison.Ordinal);
            if (end < 0) yield break;
            yield return (start, end + 3);
            start = end + 3;
        }
    }

    [GeneratedRegex(@"^<!--\s*kapguide-disable-next-line\s*([\w-]*)(.*)-->$", RegexOptions.Singleline)]
    private static partial Regex Waiving { get; }
}
