using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using KapGuide.Input;
using KapGuide.Pipelines;

namespace KapGuide.Tests.Writing;

public sealed class ReviewTests : IDisposable
{
    private const string Slug = "is-it-safe";
    private const string File_ = "faq/safety/is-it-safe.md";

    private static readonly string Settings = $$"""
        SiteTitle: Test Guide
        SiteDescription: A small site that the tests build, with one topic and what every site needs.
        Host: https://test.example
        CurrentDateTime: 2026-11-22
        Review: { Required: true, Months: 6 }
        Analyzers: { {{string.Join(", ", RuleList.All.Where(static rule => rule.Id[..4] is not ("INP-" or "PRV-" or "CIT-")).Select(static rule => rule.Id + ": none"))}}, PRV-09: none }

        """;

    private readonly TestSite _site = TestSite.With(
        ("settings.yml", Settings),
        ("people/alex-moss.yml", "Name: Alex Moss\nCredentials: MD\nLicences:\n  - { Body: Board, Number: \"1\", State: OR }\n"),
        ("people/no-letters.yml", "Name: No Letters\n"),
        ("people/the-guide.yml", "Name: The Guide\nKind: organization\n"),
        ("people/jane-doe.yml", "Name: Jane Doe\nCredentials: LPC\nConflicts: None.\nLicences:\n  - { Body: Board, Number: \"2\", State: OR }\n"),
        ("faq/safety/a-draft.md", TestSite.Article("A draft?", "Text.", "Excluded: true")),
        (File_, "---\r\n# The question.\r\nTitle: Is it safe?\r\nDescription: A description that is long enough to be shown by search engines and short enough not to be cut.\r\nSummary: Most effects are short [@doe2020].\r\nAuthor: jane-doe # wrote it\r\nKind: safety\r\nAi: none\r\n---\r\n\r\nMost effects are short [@doe2020].\r\n"));

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Signing_adds_four_lines_and_changes_nothing_else()
    {
        var before = Text();
        var (code, output, error) = Sign("--reviewer", "alex-moss", "--date", "2026-11-20");
        Assert.Equal(0, code);
        var hash = output.Split('\n').First(static line => line.StartsWith("ReviewedHash: sha256-", StringComparison.Ordinal)).Trim();
        Assert.Equal(before.Replace("Ai: none\r\n", $"Ai: none\r\nReviewed: 2026-11-20\r\nReviewer: alex-moss\r\n{hash}\r\nNextReview: 2027-05-20\r\n", StringComparison.Ordinal), Text());
        Assert.Contains("is signed", error, StringComparison.Ordinal);
    }

    [Fact]
    public void After_signing_check_is_satisfied_until_somebody_changes_the_text_and_signing_again_settles_it()
    {
        Assert.Contains("PRV-03", Rules());
        Sign("--reviewer", "alex-moss");
        Assert.DoesNotContain(Rules(), static rule => rule is "PRV-03" or "PRV-04" or "PRV-05" or "PRV-06" or "PRV-08");
        _site.Write(File_, Text().Replace("Most effects are short [@doe2020].\r\n---", "x", StringComparison.Ordinal).Replace("\r\n\r\nMost effects", "\r\n\r\nAlmost all effects", StringComparison.Ordinal));
        Assert.Contains("PRV-08", Rules());
        var lines = Text().Split('\n').Length;
        Assert.Equal(0, Sign("--reviewer", "alex-moss").Code);
        Assert.Equal(lines, Text().Split('\n').Length);
        Assert.DoesNotContain("PRV-08", Rules());
    }

    [Fact]
    public void A_dry_run_says_what_would_be_written_and_writes_nothing()
    {
        var before = Text();
        var (code, output, error) = Sign("--reviewer", "alex-moss", "--dry-run");
        Assert.Equal((0, before), (code, Text()));
        Assert.Contains("Reviewer: alex-moss", output, StringComparison.Ordinal);
        Assert.Contains("Nothing was written", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "Did you mean “alex-moss”?", Slug, "--reviewer", "alex-mos")]
    [InlineData(1, "is an organization", Slug, "--reviewer", "the-guide")]
    [InlineData(1, "shows no credentials", Slug, "--reviewer", "no-letters")]
    [InlineData(1, "Jane Doe wrote this answer", Slug, "--reviewer", "jane-doe")]
    [InlineData(1, "is in the future", Slug, "--reviewer", "alex-moss", "--date", "2026-11-23")]
    [InlineData(1, "is a draft", "a-draft", "--reviewer", "alex-moss")]
    [InlineData(1, "Did you mean “is-it-safe”?", "is-it-saf", "--reviewer", "alex-moss")]
    [InlineData(2, "year-month-day", Slug, "--reviewer", "alex-moss", "--date", "22.11.2026")]
    [InlineData(2, "The reviewer is missing. Usage:", Slug)]
    [InlineData(2, "The answer is missing. Usage:")]
    public void What_can_t_be_signed_is_refused_in_words(int expected, string words, params string[] arguments)
    {
        var before = Text();
        var (code, output, error) = KapGuideProgram.Run(_site, ["review", "sign", .. arguments]);
        Assert.Equal((expected, before), (code, Text()));
        Assert.Contains(words, output + error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_with_errors_is_not_signed_and_the_errors_are_shown()
    {
        _site.Write(File_, Text().Replace("\r\n\r\nMost effects are short [@doe2020].", "\r\n\r\nMost effects are short [@deo2020].", StringComparison.Ordinal));
        var (code, _, error) = Sign("--reviewer", "alex-moss");
        Assert.Equal(1, code);
        Assert.Contains("is-it-safe.md:11:26: error CIT-03", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Due_lists_the_soonest_first_with_days_and_facts_among_them()
    {
        _site.Write("facts.yml", "- { Id: later, Text: x, Recheck: 2027-01-01 }\n- { Id: over, Text: y, ValidUntil: 2026-12-01, Recheck: 2027-05-01 }\n- { Id: far, Text: z, Recheck: 2030-01-01 }\n");
        _site.Write("faq/safety/other.md", TestSite.Article("Another?", "Lasts {{fact:later}}, {{fact:over}} and {{fact:far}} [@doe2020].", "Published: 2026-11-01"));
        Sign("--reviewer", "alex-moss", "--date", "2026-06-24");
        var (code, output, _) = KapGuideProgram.Run(_site, "review", "due", "--within", "60", "--format", "json");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(["answer other -21", "fact over 9", "answer is-it-safe 32", "fact later 40"], json.RootElement.GetProperty("due").EnumerateArray().Select(static item => $"{item.GetProperty("kind").GetString()} {item.GetProperty("id").GetString()} {item.GetProperty("days").GetInt32()}"));
        var text = KapGuideProgram.Run(_site, "review", "due", "--within", "10").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["2026-11-01   21 days overdue  answer  other  nobody has reviewed it", "2026-12-01         in 9 days  fact    over   valid until then"], text.Select(static line => line.TrimEnd()));
    }

    [Theory]
    [InlineData("---\nA: 1\n---\nx", "---\nA: 1\nReviewed: 2\n---\nx")]
    [InlineData("---\nreviewed:   old   # why\nA: 1\n---\n", "---\nreviewed:   2   # why\nA: 1\n---\n")]
    [InlineData("---\nReviewed:\nA: 1\n---\n", "---\nReviewed: 2\nA: 1\n---\n")]
    [InlineData("---\nReviewed: \"old # no comment\" # why\n---\n", "---\nReviewed: 2 # why\n---\n")]
    [InlineData("---\nReviewed: # why\n---\n", "---\nReviewed: 2 # why\n---\n")]
    [InlineData("---\n---\n", "---\nReviewed: 2\n---\n")]
    [InlineData("---\nReviewed: >-\n  old\n  text\n---\n", null)]
    [InlineData("---\n{ A: 1 }\n---\n", null)]
    [InlineData("no front matter", null)]
    public void One_key_is_set_or_nothing_at_all(string text, string? expected) => Assert.Equal(expected, FrontMatterEdit.Set(text, [("Reviewed", "2")]));

    [Fact]
    public void Setting_keys_leaves_every_other_line_as_it_was() => Prop.ForAll(Gen.Elements("A: 1", "# note", "B: [x, y]", "Reviewed: 2020-01-01 # old", "C:\n  - z", "NextReview:", "D: \"a: b\"").ListOf().ToArbitrary(), Gen.Elements("\n", "\r\n").ToArbitrary(), static (parts, end) =>
    {
        var text = string.Join(end, parts.Distinct().SelectMany(static part => part.Split('\n')).Prepend("---").Append("---").Append("").Append("Body # text").Append("Reviewed: no"));
        if (FrontMatterEdit.Set(text, [("Reviewed", "2026-01-01"), ("NextReview", "2027-01-01")]) is not { } edited) return false;
        static string[] Others(string whole) => [.. whole.Split('\n').Where(static line => !line.StartsWith("Reviewed: 20", StringComparison.Ordinal) && !line.StartsWith("NextReview", StringComparison.Ordinal))];
        return Others(text).SequenceEqual(Others(edited)) && edited.Contains("Reviewed: 2026-01-01", StringComparison.Ordinal) && FrontMatterEdit.Set(edited, [("Reviewed", "2026-01-01"), ("NextReview", "2027-01-01")]) == edited;
    }).QuickCheckThrowOnFailure();

    private (int Code, string Output, string Error) Sign(params string[] arguments) => KapGuideProgram.Run(_site, ["review", "sign", Slug, .. arguments]);

    private string[] Rules()
    {
        var build = SiteBuilder.Build(new BuildOptions(_site.Root, [Path.Combine(_site.Root, "input")]) { Today = TestSite.Today }, pages: false);
        return [.. build.Findings.Where(static finding => finding.At.Path.EndsWith(File_, StringComparison.Ordinal)).Select(static finding => finding.Rule.Id)];
    }

    private string Text() => File.ReadAllText(Path.Combine(_site.Root, "input", File_));
}
