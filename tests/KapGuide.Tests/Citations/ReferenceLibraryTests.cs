using FsCheck;
using FsCheck.Fluent;
using KapGuide.Citations;
using KapGuide.Input;

namespace KapGuide.Tests.Citations;

public sealed class ReferenceLibraryTests
{
    [Theory]
    [InlineData("[\n  {\"id\": \"a\", \"title\": }\n]", "r.json:2:24: error CIT-16 MalformedLibrary: The JSON breaks off here")]
    [InlineData("[{\"id\": \"é\"},\n {\"id\": \"é\"}]", "r.json:2:10: error CIT-14 DuplicateReference: The key “é” stands at r.json:1:10 already.")]
    [InlineData("[{\"é\": 1, \"id\": \"a\", \"type\": \"bok\"}]", "r.json:1:31: error CIT-16 MalformedLibrary: “bok” is no type of source. Did you mean “book”?")]
    [InlineData("[{\"id\": \"a\", \"title\": [1]}]", "r.json:1:23: error CIT-16 MalformedLibrary: The value of “title” has the wrong type.")]
    [InlineData("[{\"id\": \"a\", \"author\": \"Doe\"}]", "r.json:1:24: error CIT-16 MalformedLibrary: The value of “author” has the wrong type.")]
    [InlineData("[{\"title\": \"x\"}]", "r.json:1:2: error CIT-16 MalformedLibrary: This reference has no key.")]
    [InlineData("[1]", "r.json:1:2: error CIT-16 MalformedLibrary: This entry is no reference.")]
    [InlineData("7", "r.json:1:1: error CIT-16 MalformedLibrary: The library is not a list.")]
    public void What_is_wrong_is_said_at_its_place(string json, string finding) =>
        Assert.StartsWith(finding, ReferenceLibrary.Parse(new SourceFile("r.json", json)).Diagnostics[0].ToString(), StringComparison.Ordinal);

    [Fact]
    public void What_comes_before_broken_JSON_is_kept() =>
        Assert.Equal(["a", "b"], ReferenceLibrary.Parse(new SourceFile("r.json", "[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\",")).Library.Keys);

    [Fact]
    public void Numbers_and_texts_are_read_alike()
    {
        var reference = One("""{"id": 7, "volume": 12, "issue": "3", "issued": {"date-parts": [["2020", 5, null]], "circa": 1}, "custom": {"design": "cohort", "n": "40", "classic": true}, "retraction": {"date": "2024-01-02", "reason": "Data."}}""");
        Assert.Equal(("7", "12", "3"), (reference.Key, reference.Text("volume"), reference.Text("issue")));
        Assert.Equal(new ReferenceDate { Start = new DateParts(2020, 5), Circa = true }, reference.Issued);
        Assert.Equal(new ReferenceAppraisal("cohort", 40, "", true), reference.Appraisal);
        Assert.Equal(new Retraction("2024-01-02", "Data."), reference.Retraction);
    }

    [Theory]
    [InlineData("""{"raw": "March 3, 2020"}""", 2020, 3, 3)]
    [InlineData("""{"raw": "3 Mar 2020"}""", 2020, 3, 3)]
    [InlineData("""{"raw": "2020-03-03T10:00:00Z"}""", 2020, 3, 3)]
    [InlineData("""{"raw": "Spring 2020"}""", 2020, 13, 0)]
    [InlineData("""{"date-parts": [[2020]], "season": 4}""", 2020, 16, 0)]
    [InlineData("""{"date-parts": [[-340]]}""", -340, 0, 0)]
    public void Dates_are_read_in_many_forms(string json, int year, int month, int day) =>
        Assert.Equal(new DateParts(year, month, day), One($$"""{"id": "a", "issued": {{json}}}""").Issued!.Start);

    [Fact]
    public void Scripts_and_markup_become_safe_text()
    {
        var reference = One("""{"id": "a", "type": "webpage", "title": "<script>alert(1)</script> <i>x</i> <i>open & \"q\" <img src=x onerror=alert(1)>", "URL": "javascript:alert(1)", "author": [{"literal": "<b>A"}]}""");
        Assert.Equal("", reference.Url);
        foreach (var style in new[] { CitationStyle.Apa, CitationStyle.Ama })
        {
            var html = Bibliography.Format(style, new ReferenceLibrary([reference]))[0].LinkedHtml;
            Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<a ", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Reading_never_throws() => Prop.ForAll<NonNull<string>>(static text =>
    {
        var mutated = """[{"id":"a","author":[{"family":"x"}],"issued":{"date-parts":[[2020]]},"title":"t"}]""".Insert(text.Get.Length % 80, text.Get);
        var (library, _) = ReferenceLibrary.Parse(new SourceFile("r", mutated));
        return library.References.Length <= 2;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fifty_thousand_entries_are_read_and_formatted()
    {
        var json = $"[{string.Join(',', Enumerable.Range(0, 50_000).Select(static i => $$"""{"id":"k{{i}}","type":"article-journal","title":"Title {{i}}","author":[{"family":"F{{i % 977}}","given":"A"},{"family":"G","given":"B"},{"family":"H{{i % 13}}","given":"C"}],"issued":{"date-parts":[[{{1990 + (i % 30)}}]]},"container-title":"J"}"""))}]";
        var (library, diagnostics) = ReferenceLibrary.Parse(new SourceFile("r.json", json));
        Assert.Empty(diagnostics);
        Assert.Equal(50_000, Bibliography.Format(CitationStyle.Apa, library).Length);
        Assert.Equal(50_000, Bibliography.Format(CitationStyle.Ama, library).Length);
    }

    internal static Reference One(string item) => Assert.Single(ReferenceLibrary.Parse(new SourceFile("r.json", $"[{item}]")).Library.References);
}
