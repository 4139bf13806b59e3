namespace KapGuide.Tests.Analyzers;

/// <summary>
/// Four pages in the style of providers' sites, in our own sentences (Providers/*.md). Beside each stands what must be found: a rule and words of the line;
/// a rule after “!” must stay silent on that line.
/// </summary>
public sealed class ProviderPageTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/KapGuide.Tests/Analyzers/Providers");

    public static TheoryData<string> Pages => [.. Directory.GetFiles(Folder, "*.md").Select(static path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_fault_is_found_at_its_line_and_sober_sentences_pass(string page)
    {
        var file = Snippet.FileOf(File.ReadAllText(Path.Combine(Folder, page + ".md")));
        var lines = file.Split('\n');
        var found = Snippet.FindIn(file).Select(static finding => (finding.Rule.Id, finding.At.Line)).ToHashSet();
        var wrong = File.ReadLines(Path.Combine(Folder, page + ".expected")).Where(expected =>
        {
            var (rule, words) = (expected.Split(' ')[0], expected[(expected.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            var line = Array.FindIndex(lines, line => line.Contains(words, StringComparison.Ordinal)) + 1;
            Assert.True(line > 0, $"No line of {page} holds “{words}”.");
            return found.Contains((rule.TrimStart('!'), line)) == rule.StartsWith('!');
        });
        Assert.Empty(wrong);
    }
}
