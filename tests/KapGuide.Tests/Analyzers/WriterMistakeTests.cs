using System.Collections.Concurrent;
using KapGuide.Diagnostics;
using KapGuide.Input;
using KapGuide.Pipelines;

namespace KapGuide.Tests.Analyzers;

/// <summary>Mistakes in front matter that people make, and what they are told to type.</summary>
public sealed class WriterMistakeTests
{
    [Theory]
    [InlineData("3 May 2025", "Write the date as year-month-day: “Published: 2025-05-03”.")]
    [InlineData("May 3, 2025", "Write the date as year-month-day: “Published: 2025-05-03”.")]
    [InlineData("Saturday, 3rd of May 2025", "Write the date as year-month-day: “Published: 2025-05-03”.")]
    [InlineData("Sept. 9, 2025", "Write the date as year-month-day: “Published: 2025-09-09”.")]
    [InlineData("2025/5/3", "Write the date as year-month-day: “Published: 2025-05-03”.")]
    [InlineData("2025-05-03T10:00:00Z", "Write the date as year-month-day: “Published: 2025-05-03”.")]
    [InlineData("25.12.2025", "Write the date as year-month-day: “Published: 2025-12-25”.")]
    [InlineData("05/05/2025", "Write the date as year-month-day: “Published: 2025-05-05”.")]
    [InlineData("“2025-05-03”", "Write the date as year-month-day: “Published: 2025-05-03”.")]
    [InlineData("05/03/2025", "Write the date as year-month-day: “Published: 2025-05-03” for May 3, or “Published: 2025-03-05” for March 5.")]
    [InlineData("30 February 2025", "Write the date as year-month-day: “Published: 2026-11-22”.")]
    [InlineData("5/3/25", "Write the date as year-month-day: “Published: 2026-11-22”.")]
    [InlineData("soon", "Write the date as year-month-day: “Published: 2026-11-22”.")]
    public void A_date_in_another_form_is_shown_in_the_right_one(string written, string hint)
    {
        var finding = Assert.Single(Read($"Title: What is KAP?\nPublished: {written}\n"), static finding => finding.Rule == InputRules.InvalidDate);
        Assert.Equal(hint, finding.Hint);
    }

    [Theory]
    [InlineData("“What is KAP?”", "Type straight ones: \"What is KAP?\".")]
    [InlineData("„What is KAP?“", "Type straight ones: \"What is KAP?\".")]
    [InlineData("‘What is KAP?’", "Type straight ones: \"What is KAP?\".")]
    [InlineData("“What is a \"high\"?”", "Delete the first and the last sign: “What is a \"high\"?”.")]
    public void A_value_in_curly_quotation_marks_is_told_what_to_type(string title, string hint)
    {
        var finding = Assert.Single(Read($"Title: {title}\nPublished: 2026-11-01\n"), static finding => finding.Rule == InputRules.WrongValue);
        Assert.Equal(hint, finding.Hint);
        Assert.Equal(2, finding.At.Line);
    }

    [Theory]
    [InlineData("What is “set” and “setting”?")]
    [InlineData("“Set” and “setting”")]
    [InlineData("What does “off-label” mean")]
    [InlineData("\"What is KAP?\"")]
    public void Curly_quotation_marks_inside_a_value_stay(string title) =>
        Assert.DoesNotContain(Read($"Title: {title}\nPublished: 2026-11-01\n"), static finding => finding.Rule == InputRules.WrongValue);

    [Fact]
    public void A_picture_without_words_is_reported_once()
    {
        Assert.Equal(["A11-04"], Pictures("![](images/room.jpg)"));
        Assert.Equal(["A11-05"], Pictures("![](images/line.png)"));
        Assert.Empty(Pictures("![](images/line.png){.decorative}"));
    }

    private static IEnumerable<string> Pictures(string markdown) => Snippet.Find("bad: " + markdown).Select(static finding => finding.Rule.Id).Where(static id => id is "A11-04" or "A11-05");

    private static List<Diagnostic> Read(string front)
    {
        var input = InputFolder.FromMemory([("faq/basics/what-is-kap.md", $"---\n{front}---\nText.\n"), ("faq/basics/_directory.yml", "Title: Basics\n")]);
        List<Diagnostic> findings = [];
        var settings = Settings.Read(new SourceFile("input/settings.yml", "SiteTitle: T\nSiteDescription: D\nHost: https://example.org\n"), [], findings);
        ConcurrentBag<Diagnostic> found = [];
        SiteReader.Read(input, settings, Snippet.Today, 1, found);
        return [.. found];
    }
}
