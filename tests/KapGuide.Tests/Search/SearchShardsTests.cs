using System.Collections.Immutable;
using System.Text;
using KapGuide.Search;
using Microsoft.Playwright;

namespace KapGuide.Tests.Search;

public sealed class SearchShardsTests
{
    private const int Count = 10_000;
    private const string Consonants = "bdfglmnprtvkszh";
    private const string Vowels = "aeiou";

    [Fact]
    public async Task A_site_of_10000_answers_loads_at_most_150_KB_for_a_query_and_finds_the_right_one()
    {
        var documents = Documents(Count);
        var shards = SearchShards.Of(documents, SearchSamples.Synonyms);
        var ordered = SearchIndex.InOrder(documents);
        await using var page = await SearchPage.With(shards.Head("/assets/search-shards.js", "/assets/search-0/"), Encoding.UTF8.GetBytes("[]"));
        foreach (var (name, make) in shards.Files()) page.Files.Add("/assets/search-0/" + name, make);

        var (wrong, most) = (new List<string>(), 0);
        for (var i = 0; i < 30; i++)
        {
            var document = ordered[i * 331];
            var query = Query(document.Title, i % 5);
            // From a page that loads no data, so that nothing of the query before is counted.
            await page.Open("/faq/");
            page.BytesOfData = 0;
            await page.Open("/search/");
            if (i % 6 == 0) await page.Page.Locator("main [name=q]").PressSequentiallyAsync(query);
            else await page.Page.FillAsync("main [name=q]", query);
            await page.Page.WaitForFunctionAsync("q => document.querySelector('#search-results').dataset.query === q", query);
            var first = await page.Page.Locator("#search-results > li > a").First.GetAttributeAsync("href");
            if (first != document.Url) wrong.Add($"{query}: {document.Url}, not {first}");
            await Assertions.Expect(page.Page.Locator("#search-results > li > p").First).Not.ToBeEmptyAsync();
            most = Math.Max(most, page.BytesOfData);
        }

        Assert.Empty(wrong);
        TestContext.Current.SendDiagnosticMessage($"at most {most} bytes");
        Assert.InRange(most, 10_000, 150 * 1024);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Two_queries_at_once_both_get_their_results_with_excerpts()
    {
        var documents = Documents(300);
        var shards = SearchShards.Of(documents, SearchSamples.Synonyms);
        await using var page = await SearchPage.With(shards.Head("/assets/search-shards.js", "/assets/search-0/"), Encoding.UTF8.GetBytes("[]"));
        foreach (var (name, make) in shards.Files()) page.Files.Add("/assets/search-0/" + name, make);
        await page.Open("/search/");
        var (one, other) = (documents[7], documents[201]);
        var found = await page.Page.EvaluateAsync<string[]>(
            "async queries => { const { search } = await import('/assets/search.js'); return (await Promise.all(queries.map(query => search(query)))).map(([first]) => first.url + ' ' + first.excerpt.length); }",
            new[] { one.Title, other.Title });
        Assert.Equal([one.Url, other.Url], found.Select(static line => line.Split(' ')[0]));
        Assert.All(found, static line => Assert.NotEqual("0", line.Split(' ')[1]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_query_that_typing_has_left_behind_asks_for_nothing(bool isWanted)
    {
        var documents = Documents(300);
        var shards = SearchShards.Of(documents, SearchSamples.Synonyms);
        await using var page = await SearchPage.With(shards.Head("/assets/search-shards.js", "/assets/search-0/"), Encoding.UTF8.GetBytes("[]"));
        foreach (var (name, make) in shards.Files()) page.Files.Add("/assets/search-0/" + name, make);
        await page.Open("/search/");
        await page.Page.EvaluateAsync(
            """
            async ([query, isWanted]) => {
              const tools = new URL('/assets/search.js', location).href;
              const [{ open }, { read }] = await Promise.all([import('/assets/search-shards.js'), import(tools)]);
              const head = read(new Uint8Array(await (await fetch('/assets/search.bin')).arrayBuffer()));
              await (await open(head, tools))(query, () => isWanted);
            }
            """, new object[] { documents[7].Title, isWanted });
        Assert.Equal(isWanted, page.Requests.Exists(static request => request.StartsWith("/assets/search-0/s", StringComparison.Ordinal)));
        Assert.Equal(isWanted, page.Requests.Exists(static request => request.StartsWith("/assets/search-0/d", StringComparison.Ordinal)));
    }

    [Fact]
    public void Small_sites_have_one_file_and_the_same_large_site_has_the_same_shards()
    {
        Assert.False(SearchShards.AreFor(58));
        Assert.True(SearchShards.AreFor(Count));
        var few = Documents(300);
        Assert.Equal(SearchShards.Of(few, SearchSamples.Synonyms).Hash(), SearchShards.Of(few.Reverse(), SearchSamples.Synonyms).Hash());
        Assert.NotEqual(SearchShards.Of(few, SearchSamples.Synonyms).Hash(), SearchShards.Of(few[1..], SearchSamples.Synonyms).Hash());
    }

    /// <summary>Its title, the rare words alone, one of them misspelt (first letter too), or the last one not yet whole.</summary>
    private static string Query(string title, int way)
    {
        var words = title.TrimEnd('?').Split(' ');
        var (first, second) = (words[2], words[3]);
        return way switch
        {
            0 => title,
            1 => $"{first} {second}",
            2 => $"{first} {second[..2]}{second[3]}{second[2]}{second[4..]}",
            3 => $"{(Vowels.Contains(first[0], StringComparison.Ordinal) ? first[1..] : $"{first[1]}{first[0]}{first[2..]}")} {second}",
            _ => $"{second} {first[..^2]}",
        };
    }

    private static ImmutableArray<SearchDocument> Documents(int count)
    {
        var random = new Random(7);
        string Common() => Word((int)(20_000 * Math.Pow(random.NextDouble(), 4)));
        return
        [
            .. Enumerable.Range(0, count).Select(i => new SearchDocument(
                $"/faq/answer-{i}/", $"What does {Word(30_000 + (i % 5000))} {Word(40_000 + (i * 7 % 3001))} mean for {Common()}?", $"Topic {i / 100}",
                [$"how does {Common()} {Common()} work", $"why is there a {Common()} in the {Common()}"], string.Join(' ', Enumerable.Range(0, 30).Select(_ => Common())),
                [new SearchSection($"The {Common()}", "more", [string.Join(' ', Enumerable.Range(0, 120).Select(_ => Common()))])], [])),
        ];
    }

    /// <summary>A word of four syllables, another for every number.</summary>
    private static string Word(int number)
    {
        var word = new StringBuilder();
        for (var (rest, i) = ((long)number * 16_777_619 % 31_640_621, 0); i < 4; i++, rest /= 75) word.Append(Consonants[(int)(rest % 15)]).Append(Vowels[(int)(rest / 15 % 5)]);
        return word.ToString();
    }
}
