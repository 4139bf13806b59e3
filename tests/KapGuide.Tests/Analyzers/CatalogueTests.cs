using KapGuide.Analyzers;
using KapGuide.Diagnostics;
using KapGuide.Pipelines;

namespace KapGuide.Tests.Analyzers;

public sealed class CatalogueTests
{
    public static TheoryData<string> Rules => [.. Catalogue.All.Where(static entry => entry.Bad.Length > 0).Select(static entry => entry.Rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_bad_example_of_a_rule_is_found_and_the_good_one_is_not(string rule)
    {
        var entry = Catalogue.ByName[rule];
        Assert.Contains(Snippet.FindIn(Snippet.FileOf(entry.Bad)), finding => finding.Rule.Id == rule);
        Assert.DoesNotContain(Snippet.FindIn(Snippet.FileOf(entry.Good)), finding => finding.Rule.Id == rule);
    }

    [Fact]
    public void Ids_and_names_are_unique() =>
        Assert.Equal(Catalogue.All.Length * 2, Catalogue.ByName.Count);

    [Fact]
    public void Every_rule_says_in_one_sentence_what_it_finds() =>
        Assert.All(Catalogue.All, static entry =>
        {
            Assert.StartsWith("Finds ", entry.Rule.Purpose, StringComparison.Ordinal);
            Assert.EndsWith(".", entry.Rule.Purpose, StringComparison.Ordinal);
        });

    [Fact]
    public void The_manual_pages_in_docs_are_current()
    {
        var folder = Path.Combine(Repository.Root, "docs/analyzers");
        if (Environment.GetEnvironmentVariable("KAPGUIDE_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in CataloguePages.All(RuleList.All)) File.WriteAllText(Path.Combine(folder, name), text);
        }

        var written = Directory.GetFiles(folder, "*.md").Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).ToArray();
        var expected = CataloguePages.All(RuleList.All).OrderBy(static page => page.Name, StringComparer.Ordinal).ToArray();
        Assert.Equal(expected.Select(static page => page.Name), written);
        Assert.All(expected, page => Assert.True(page.Text == File.ReadAllText(Path.Combine(folder, page.Name)), $"docs/analyzers/{page.Name} is old: run the tests once with KAPGUIDE_WRITE_DOCS=1."));
    }

    [Fact]
    public void Every_error_about_content_is_reported_with_its_rule_level() =>
        Assert.All(Snippet.Find("bad: KAP cures depression.").Where(static finding => finding.Rule.Id == "CLM-01"), static finding => Assert.Equal(Severity.Error, finding.Severity));
}
