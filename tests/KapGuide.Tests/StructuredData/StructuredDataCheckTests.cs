using System.Collections.Immutable;
using KapGuide.Diagnostics;
using KapGuide.StructuredData;

namespace KapGuide.Tests.StructuredData;

public sealed class StructuredDataCheckTests
{
    private static readonly PageFacts Facts = new("https://x.example/faq/a/", SourceSpan.File("faq/a/index.html"))
    {
        VisibleText = MutatedDocuments.Visible,
        VisibleDates = [new DateOnly(2026, 3, 2), new DateOnly(2026, 10, 14)],
        References = 2,
    };

    public static TheoryData<string> Mutations => [.. MutatedDocuments.All.Select(static mutation => mutation.Name)];

    public static TheoryData<string> Examples => [.. GoodExamples.All.Keys];

    [Fact]
    public void A_good_graph_has_no_finding() => Assert.Empty(StructuredDataCheck.Check(MutatedDocuments.Good, Facts));

    [Fact]
    public void There_are_at_least_sixty_mutations_of_nine_rules_and_twenty_examples()
    {
        Assert.True(MutatedDocuments.All.Length >= 60);
        Assert.Equal(9, MutatedDocuments.All.Select(static mutation => mutation.Rule).Distinct().Count());
        Assert.True(GoodExamples.All.Count >= 20);
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Each_mutation_is_found_by_its_rule(string name)
    {
        var (_, rule, change) = MutatedDocuments.All.Single(mutation => mutation.Name == name);
        var mutated = change(MutatedDocuments.Good);
        Assert.NotEqual(MutatedDocuments.Good, mutated);
        Assert.Contains(StructuredDataCheck.Check(mutated, Facts), finding => finding.Rule.Id == rule && finding.Hint.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Published_shapes_raise_no_false_alarm(string name) =>
        Assert.Empty(StructuredDataCheck.Check(GoodExamples.All[name], new PageFacts("https://x.example/", SourceSpan.File("x"))).Select(static finding => finding.ToString()));

    [Fact]
    public void A_finding_says_what_is_wrong_where_and_what_to_write() => Assert.Equal(
        "faq/a/index.html: error SDA-03 WrongSchemaValue: The value of @graph[1].datePublished (“yesterday”) is no date. Write year-month-day: 2026-11-22, or with time and zone: 2026-11-22T12:00:00Z.",
        Assert.Single(StructuredDataCheck.Check(Mutated("the date is a word"), Facts)).ToString());

    [Fact]
    public void A_misspelt_term_gets_the_right_spelling() =>
        Assert.Contains(StructuredDataCheck.Check(Mutated("a property is misspelt"), Facts), static finding => finding.Hint == "Did you mean “lastReviewed”?");

    [Fact]
    public void What_is_not_in_our_table_is_a_warning_that_says_so()
    {
        var finding = Assert.Single(StructuredDataCheck.Check(Mutated("a property doesn't exist"), Facts));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("The property “evidence” at @graph[1] isn't in our table of schema.org 30.0.", finding.Message);
    }

    [Fact]
    public void Without_facts_of_the_page_nothing_is_compared_with_it() =>
        Assert.Empty(StructuredDataCheck.Check(Mutated("the answer isn't on the page"), new PageFacts("https://x.example/", SourceSpan.File("x"))));

    [Fact]
    public void One_question_on_two_pages_of_questions_is_found()
    {
        var page = GoodExamples.All["a list of questions"];
        var findings = Together((page, At("https://x.example/a/")), (page.Replace("https://x.example/faq/", "https://x.example/b/", StringComparison.Ordinal), At("https://x.example/b/")));
        Assert.Equal(2, findings.Length);
        Assert.All(findings, static finding => Assert.Equal("SDA-06", finding.Rule.Id));
        Assert.Contains("is marked up on https://x.example/a/ as well", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_name_for_things_of_different_types_on_two_pages_is_found() => Assert.Equal("SDA-07", Assert.Single(Together(
        ("""{"@context":"https://schema.org","@type":"Person","@id":"https://x.example/#me","name":"A"}""", At("https://x.example/a/")),
        ("""{"@context":"https://schema.org","@type":"Question","@id":"https://x.example/#me","name":"A"}""", At("https://x.example/b/")))).Rule.Id);

    [Fact]
    public void One_name_for_things_of_kindred_types_on_two_pages_is_fine() => Assert.Empty(Together(
        ("""{"@context":"https://schema.org","@type":"WebPage","@id":"https://x.example/#p","name":"A"}""", At("https://x.example/a/")),
        ("""{"@context":"https://schema.org","@type":"FAQPage","@id":"https://x.example/#p","name":"A"}""", At("https://x.example/b/"))));

    [Fact]
    public void A_property_without_a_name_is_found_like_any_other_that_nobody_knows() =>
        Assert.Contains(StructuredDataCheck.Check("""{"@context":"https://schema.org","@type":"Person","name":"A","":1}""", At("https://x.example/a/")), static finding => finding.Rule.Id == "SDA-02");

    [Fact]
    public void The_table_of_required_properties_is_reported_when_it_is_older_than_a_year()
    {
        Assert.Empty(StructuredDataCheck.CheckSite([], FeatureTable.CheckedOn.AddYears(1)));
        Assert.Equal("SDA-10", Assert.Single(StructuredDataCheck.CheckSite([], FeatureTable.CheckedOn.AddYears(1).AddDays(1))).Rule.Id);
    }

    private static PageFacts At(string url) => new(url, SourceSpan.File(url));

    private static string Mutated(string name) => MutatedDocuments.All.Single(mutation => mutation.Name == name).Break(MutatedDocuments.Good);

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Together(params (string Json, PageFacts Facts)[] pages) =>
        StructuredDataCheck.CheckSite(pages.Select(static page => (StructuredDataCheck.Look(page.Json, page.Facts).Names, page.Facts)), FeatureTable.CheckedOn);
}
