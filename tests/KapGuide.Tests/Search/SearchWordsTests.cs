using KapGuide.Search;

namespace KapGuide.Tests.Search;

public sealed class SearchWordsTests
{
    private static (string Text, string Stems)[] Fixture { get; } =
    [
        .. File.ReadLines(Path.Combine(ArticleFolder.Root, "tests/KapGuide.Tests/Search/stems.tsv")).Skip(1)
            .Select(static line => line.Split('\t')).Select(static cells => (cells[0], cells[1])),
    ];

    [Fact]
    public void Words_are_cut_and_stemmed_as_the_fixture_says() =>
        Assert.All(Fixture, static row => Assert.Equal(row.Stems, string.Join(' ', SearchWords.Stems(row.Text))));

    [Fact]
    public async Task The_browser_cuts_and_stems_as_the_fixture_says()
    {
        await using var page = await SearchPage.Of(SearchSamples.Documents, SearchSamples.Synonyms);
        await page.Open("/search/");
        var stems = await page.Page.EvaluateAsync<string[]>(
            "async texts => { const { words, stem } = await import('/assets/search.js'); return texts.map(text => words(text).map(stem).join(' ')); }",
            Fixture.Select(static row => row.Text).ToArray());
        Assert.Equal(Fixture.Select(static row => row.Stems), stems);
    }

    [Theory]
    [InlineData("who", true)]
    [InlineData("without", true)]
    [InlineData("don't", true)]
    [InlineData("cost", false)]
    public void Small_words_are_known_as_such(string word, bool isStop) =>
        Assert.Equal(isStop, StopWords.Contains(SearchWords.Stems(word).Single()));
}
