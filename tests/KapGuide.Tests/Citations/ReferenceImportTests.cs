using System.Collections.Immutable;
using KapGuide.Citations;
using KapGuide.Input;

namespace KapGuide.Tests.Citations;

public sealed class ReferenceImportTests
{
    [Fact]
    public void BibTeX_is_read() => Assert.Equal(
        "Müller, J.-P., van Dijk, S., Pratt, W., Jr., &amp; Example Group. (2020). The <i>R</i>-ketamine &amp; 50% rule. <i>Journal of Samples</i>, <i>12</i>(3), 145–152. https://doi.org/10.5555/x_1",
        Apa("""
            Some words.
            @string{jos = "Journal of " # "Samples"}
            @article{mueller,
              author = {M{\"u}ller, Jean-Paul and van Dijk, Sanne and Pratt, Jr., William and {Example Group}},
              title = "The \emph{R}-ketamine \& 50\% rule",
              journal = jos, year = 2020, month = may, volume = {12}, number = 3, pages = {145--52},
              doi = {https://doi.org/10.5555/x\_1}
            }
            """));

    [Fact]
    public void RIS_is_read() => Assert.Equal(
        "Doe, J., &amp; Roe, R. (2021). A title. <i>Sample Journal</i>, <i>4</i>(2), 10–19. https://doi.org/10.5555/a",
        Apa("TY  - JOUR\r\nAU  - Doe, Jane\r\nAU  - Roe, R.\r\nTI  - A title\r\nT2  - Sample Journal\r\nPY  - 2021/05/03/\r\nVL  - 4\r\nIS  - 2\r\nSP  - 10\r\nEP  - 19\r\nDO  - doi:10.5555/a\r\nER  - \r\n"));

    [Fact]
    public void PubMed_is_read()
    {
        var reference = Assert.Single(Read("\nPMID- 123456\nDP  - 2022 Mar-Apr\nTI  - A long title\n      that goes on.\nLID - 10.5555/nb.1 [doi]\nFAU - Doe, Jane Q\nAU  - Doe JQ\nCN  - Sample Group\nTA  - Sample J\nJT  - The sample journal\nVI  - 3\nPG  - 77-9\nPT  - Journal Article\nPT  - Retracted Publication\n"));
        Assert.Equal("Doe JQ; Sample Group. A long title that goes on. <i>Sample J</i>. 2022;3:77-79. doi:10.5555/nb.1",
            Bibliography.Format(CitationStyle.Ama, new ReferenceLibrary([reference with { Key = "a" }]))[0].Html);
        Assert.Equal("123456", reference.Pmid);
        Assert.NotNull(reference.Retraction);
    }

    [Theory]
    [InlineData("@article{x, title = {open", "x")]
    [InlineData("hello", "no references")]
    public void What_cannot_be_read_is_said(string text, string words) =>
        Assert.Contains(words, Assert.Single(ReferenceImport.Read(new SourceFile("x", text)).Diagnostics).Message, StringComparison.Ordinal);

    [Fact]
    public void Keys_are_proposed_and_duplicates_refused()
    {
        var library = new ReferenceLibrary(Read("""[{"id":"mueller2020","title":"Effects of ketamine on mood","author":[{"family":"Müller","given":"A"}],"issued":{"date-parts":[[2020]]},"DOI":"10.5555/A"}]"""));
        var (all, added, refused) = ReferenceAddition.Add(library, Read("""
            [{"id":"1","title":"Other","DOI":"https://doi.org/10.5555/a"},
             {"id":"2","title":"Effects of Ketamine on mood.","author":[{"family":"Muller","given":"A."}],"issued":{"date-parts":[[2020]]}},
             {"id":"3","title":"New one","author":[{"family":"van Dijk","given":"S"}],"issued":{"date-parts":[[2021]]}},
             {"id":"4","title":"Newer one","author":[{"non-dropping-particle":"van","family":"Dijk","given":"S"}],"issued":{"date-parts":[[2021]]}},
             {"id":"5","title":"The zebra"}]
            """));
        Assert.Equal(["vandijk2021", "vandijk2021a", "zebrand"], added.Select(static reference => reference.Key));
        Assert.Equal(["as “mueller2020” (same DOI)", "as “mueller2020” (same title)"], refused.Select(static pair => pair.Reason));
        Assert.Equal(["mueller2020", "vandijk2021", "vandijk2021a", "zebrand"], all.Select(static reference => reference.Key));
    }

    private static ImmutableArray<Reference> Read(string text)
    {
        var (references, diagnostics) = ReferenceImport.Read(new SourceFile("x", text));
        Assert.Empty(diagnostics);
        return references;
    }

    private static string Apa(string text) =>
        Bibliography.Format(CitationStyle.Apa, new ReferenceLibrary(ReferenceAddition.WithKeys(Read(text))))[0].Html;
}
