using KapGuide.Analyzers;
using KapGuide.Diagnostics;

namespace KapGuide.Tests.Analyzers;

/// <summary>The labelled corpus (Corpus/*.md): a line is a snippet in which a rule must or must not find something.</summary>
public sealed class CorpusTests
{
    /// <summary>Rules that no single article can show: <see cref="SiteRuleTests"/> and the tests of their own have their cases.</summary>
    private static readonly string[] Elsewhere = ["CIT-12", "PLN-14", "PRV-03", "PRV-04", "PRV-05", "PRV-06", "PRV-09", "SAF-09", "SEO-04", "SEO-11", "XPG-01", "XPG-03"];

    private static readonly (string Rule, string Line)[] Cases = [.. Directory.GetFiles(Path.Combine(Repository.Root, "tests/KapGuide.Tests/Analyzers/Corpus"), "*.md").Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>What is found on each of <see cref="Cases"/>, which takes most of a minute and is asked for twice.</summary>
    private static readonly Lazy<IReadOnlyList<Diagnostic>[]> Found = new(static () => [.. Cases.AsParallel().AsOrdered().Select(static one => Snippet.Find(one.Line))]);

    [Fact]
    public void Every_bad_line_is_found_and_every_good_line_passes()
    {
        var wrong = Cases.Where(static (one, i) => Found.Value[i].Any(finding => finding.Rule.Id == one.Rule) != one.Line.StartsWith("bad", StringComparison.Ordinal))
            .Select(static one => $"{one.Rule} {one.Line}");
        Assert.Empty(wrong);
    }

    /// <summary>Lines of judges who had not seen the rules (Corpus/Judged/*.md), whole, those that are missed too: the model learned from them, but keeps to what carries over.</summary>
    private static readonly (string Rule, string Line)[] Judged = [.. Directory.GetFiles(Path.Combine(Repository.Root, "tests/KapGuide.Tests/Analyzers/Corpus/Judged"), "*.md").Order(StringComparer.Ordinal).SelectMany(Read)];

    [Fact]
    public void Nearly_all_bad_lines_of_outside_judges_are_found_and_nearly_all_good_lines_pass()
    {
        var errors = Catalogue.All.Where(static entry => entry.Rule.Level == Severity.Error).Select(static entry => entry.Rule.Id).ToHashSet();
        var found = Judged.Where(one => errors.Contains(one.Rule)).AsParallel().AsOrdered().Select(static one => (one.Rule, one.Line, IsFound: Snippet.Find(one.Line).Any(finding => finding.Rule.Id == one.Rule))).ToArray();
        var (bad, good) = (found.Where(static one => one.Line[0] == 'b').ToArray(), found.Where(static one => one.Line[0] == 'g').ToArray());
        Assert.True(bad.Count(static one => one.IsFound) > 0.9 * bad.Length, string.Join('\n', bad.Where(static one => !one.IsFound)));
        Assert.True(good.Count(static one => one.IsFound) < 0.035 * good.Length, string.Join('\n', good.Where(static one => one.IsFound)));
    }

    [Fact]
    public void Every_rule_about_text_has_at_least_two_bad_and_two_good_lines()
    {
        var counts = Cases.ToLookup(static one => one.Rule, static one => one.Line.StartsWith("bad", StringComparison.Ordinal));
        Assert.DoesNotContain(RuleTables.Entries.Select(static entry => entry.Rule.Id).Except(Elsewhere), rule => counts[rule].Count(static bad => bad) < 2 || counts[rule].Count(static bad => !bad) < 2);
    }

    [Fact]
    public void The_corpus_names_only_rules_that_exist() =>
        Assert.DoesNotContain(Cases.Select(static one => one.Rule).Distinct(), static rule => !Catalogue.ByName.ContainsKey(rule));

    [Fact]
    public void Every_finding_on_the_corpus_has_a_place_in_its_file_a_message_and_something_to_type()
    {
        foreach (var finding in Found.Value.SelectMany(static findings => findings))
        {
            Assert.True(finding.Message.EndsWith('.') || finding.Message.EndsWith('”'), finding.ToString());
            Assert.NotEmpty(finding.Hint);
            Assert.True(finding.At.EndLine > finding.At.Line || finding.At.EndColumn > finding.At.Column || finding.At.Line == 0, finding.ToString());
        }
    }

    private static IEnumerable<(string Rule, string Line)> Read(string path)
    {
        var rule = "";
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal)) rule = line[2..].Trim();
            else if (line.StartsWith("bad", StringComparison.Ordinal) || line.StartsWith("good", StringComparison.Ordinal)) yield return (rule, line);
        }
    }
}
