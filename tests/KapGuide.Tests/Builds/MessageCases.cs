using KapGuide.Diagnostics;

namespace KapGuide.Tests.Builds;

/// <summary>Broken input in, messages out: the file pairs of <c>tests/Cases/messages</c>. A case holds files after lines <c>=== path</c>.</summary>
public sealed class MessageCases
{
    public static TheoryData<string> Names => Cases.Of("messages", ".case");

    [Theory]
    [MemberData(nameof(Names))]
    public void Broken_input_gives_exactly_these_messages(string name)
    {
        using var site = TestSite.With(Files(Cases.Read("messages", name + ".case")));
        var build = site.Build();
        Assert.NotEmpty(build.Findings);
        Assert.Equal(build.HasErrors, build.Files.IsEmpty);
        Cases.Verify("messages", name + ".txt",
            string.Concat(build.Findings.Where(static finding => finding.Severity >= Severity.Warning).Select(static finding => finding + "\n")));
    }

    [Fact]
    public void Every_expected_file_belongs_to_a_case() => Cases.NoOrphans("messages", ".case", ".txt");

    private static (string, string?)[] Files(string text) =>
    [
        .. text.Split("=== ", StringSplitOptions.RemoveEmptyEntries).Select(static part => part.Split('\n', 2)).Select(static part => (part[0].Trim(), (string?)part[1])),
    ];
}
