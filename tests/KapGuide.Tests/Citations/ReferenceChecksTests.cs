using KapGuide.Citations;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Tests.Citations;

public sealed class ReferenceChecksTests
{
    [Fact]
    public void A_source_under_two_keys_is_reported_at_the_second() => Assert.Equal(
        ["r.json:2:10: error CIT-14 DuplicateReference: “b” is the same source as “a” (same DOI). Cite [@a] and delete this entry."],
        Print(ReferenceChecks.Duplicates(Library("""{"id": "a", "DOI": "10.5555/X"}""", """{"id": "b", "DOI": "https://doi.org/10.5555/x"}""", """{"id": "c", "DOI": "10.5555/y"}"""))));

    [Fact]
    public void Nearly_equal_titles_count_only_with_the_same_author_and_year()
    {
        const string one = """{"id": "a", "title": "Ketamine for depression in later life", "author": [{"family": "Doe"}], "issued": {"date-parts": [[2020]]}}""";
        Assert.Single(ReferenceChecks.Duplicates(Library(one, one.Replace("\"a\"", "\"b\"").Replace("later life", "later  Life."))));
        Assert.Empty(ReferenceChecks.Duplicates(Library(one, one.Replace("\"a\"", "\"b\"").Replace("2020", "2021"))));
        Assert.Empty(ReferenceChecks.Duplicates(Library(one, one.Replace("\"a\"", "\"b\"").Replace("Doe", "Roe"))));
    }

    [Theory]
    [InlineData("""{"id": "a", "type": "article-journal", "title": "T", "author": [{"family": "Doe"}], "issued": {"date-parts": [[2020]]}, "DOI": "10.5555/x"}""", "“a” (article-journal) has no journal.")]
    [InlineData("""{"id": "a", "type": "webpage", "title": "T", "URL": "https://example.com/"}""", "“a” (webpage) has no day on which it was read.")]
    [InlineData("""{"id": "a", "type": "book", "title": "T", "author": [{"family": "Doe"}], "issued": {"date-parts": [[2020]]}, "publisher": "P"}""", "“a” has no DOI, PubMed number or address, so nobody can check it.")]
    [InlineData("""{"id": "a", "type": "book", "title": "T", "author": [{"family": "Doe"}], "issued": {"date-parts": [[2020]]}, "publisher": "P", "URL": "javascript:x"}""", "“a” has no DOI, PubMed number or address, so nobody can check it.")]
    public void What_an_entry_lacks_is_said(string item, string message) =>
        Assert.Equal(message, Assert.Single(ReferenceChecks.Incomplete(Library(item))).Message);

    [Theory]
    [InlineData("""{"id": "a", "type": "book", "title": "T", "author": [{"family": "Doe"}], "issued": {"date-parts": [[2020]]}, "publisher": "P", "ISBN": "9780000000000"}""")]
    [InlineData("""{"id": "a", "type": "legislation", "title": "T Act", "issued": {"date-parts": [[2020]]}}""")]
    public void A_complete_entry_is_fine(string item) => Assert.Empty(ReferenceChecks.Incomplete(Library(item)));

    [Theory]
    [InlineData("\"DOI\": \"10.5555/abc\"", "")]
    [InlineData("\"DOI\": \"https://doi.org/10.1002/(SICI)1097-4679(199911)55:11\"", "")]
    [InlineData("\"DOI\": \"10.55/abc\"", "“10.55/abc” is no DOI.")]
    [InlineData("\"DOI\": \"10.5555\"", "“10.5555” is no DOI.")]
    [InlineData("\"DOI\": \"http://dx.doi.org/10.5555/abc\"", "“http://dx.doi.org/10.5555/abc” goes through an old address of the resolver.")]
    [InlineData("\"URL\": \"https://example.com/doi/full/10.5555/abc?x=1\"", "The address holds a DOI; publishers' addresses break, DOIs do not.")]
    public void DOIs_are_checked(string field, string message) =>
        Assert.Equal(message, string.Concat(ReferenceChecks.MalformedDois(Library($$"""{"id": "a", {{field}} }""")).Select(static finding => finding.Message)));

    [Fact]
    public void Retractions_are_found_in_the_library_and_on_the_list()
    {
        var list = ReferenceChecks.RetractionList("# retracted\n10.5555/ABC # bad data\n\nhttps://doi.org/10.5555/def\n");
        var library = Library("""{"id": "a", "DOI": "10.5555/abc"}""", """{"id": "b", "retraction": "Made up."}""", """{"id": "c", "DOI": "10.5555/x"}""", """{"id": "d", "DOI": "10.5555/DEF"}""");
        Assert.Equal(["“a” was retracted.", "“b” was retracted (Made up).", "“d” was retracted."], ReferenceChecks.Retracted(library, list).Select(static finding => finding.Message));
    }

    [Theory]
    [InlineData(2024, 5, 18, true)]
    [InlineData(2024, 5, 19, false)]
    public void Web_pages_grow_stale_after_eighteen_months(int year, int month, int day, bool stale) => Assert.Equal(stale,
        ReferenceChecks.StaleWebPages(Library($$"""{"id": "a", "type": "webpage", "URL": "https://example.com/", "accessed": {"date-parts": [[{{year}}, {{month}}, {{day}}]] } }"""), new DateOnly(2025, 11, 19)).Any());

    private static IEnumerable<string> Print(IEnumerable<Diagnostic> findings) => findings.Select(static finding => finding.ToString());

    private static ReferenceLibrary Library(params string[] items) =>
        ReferenceLibrary.Parse(new SourceFile("r.json", $"[{string.Join(",\n ", items)}]")).Library;
}
