using Microsoft.Playwright;

namespace KapGuide.Tests.Search;

public sealed class SearchPageTests
{
    private static Task<SearchPage> Site() => SearchPage.Of(SearchSamples.Documents, SearchSamples.Synonyms);

    [Theory]
    [InlineData("how much does it cost", "/faq/cost-of-kap/")]
    [InlineData("side eff", "/faq/side-effects/")]
    [InlineData("inusrance", "/faq/insurance-coverage/")]
    [InlineData("ensurance", "/faq/insurance-coverage/")]
    [InlineData("will i puke", "/faq/side-effects/")]
    [InlineData("how many bucks", "/faq/cost-of-kap/")]
    [InlineData("who", "/faq/who-can-provide-kap/")]
    public async Task The_first_answer_fits_the_question(string query, string url)
    {
        await using var page = await Site();
        await page.Open("/search/");
        Assert.Equal(url, (await page.Ask(query))[0]);
    }

    [Fact]
    public async Task A_question_about_something_else_gets_no_answer_but_the_list_of_all()
    {
        await using var page = await Site();
        await page.Open("/search/");
        Assert.Empty(await page.Ask("lasagna recipe"));
        await Assertions.Expect(page.Page.Locator("[data-search-none]")).ToBeVisibleAsync();
        await page.Ask("cost");
        await Assertions.Expect(page.Page.Locator("[data-search-none]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Quotes_ask_for_a_phrase_and_a_minus_leaves_out()
    {
        await using var page = await Site();
        await page.Open("/search/");
        Assert.Equal(["/faq/insurance-coverage/"], await page.Ask("\"rarely cover\" insurance"));
        Assert.DoesNotContain("/faq/insurance-coverage/", await page.Ask("kap -insurance"));
    }

    [Fact]
    public async Task The_address_keeps_the_query_and_gives_it_back_and_no_request_carries_it()
    {
        await using var page = await Site();
        await page.Open("/search/#q=side%20effects");
        await Assertions.Expect(page.Page.Locator("#search-results li").First).ToContainTextAsync("side effects");
        await page.Ask("does insurance cover it");
        await page.Page.WaitForFunctionAsync("() => location.hash === '#q=does%20insurance%20cover%20it'");
        var asked = page.Requests.ToArray();
        await page.Page.ClickAsync("#search-results a");
        await page.Page.GoBackAsync();
        await page.Page.WaitForFunctionAsync("() => document.querySelector('#search-results').dataset.query === 'does insurance cover it'");
        Assert.Equal(["/assets/search-texts.json", "/assets/search.bin", "/assets/search.js", "/search/"], asked.Order(StringComparer.Ordinal).Distinct());
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task The_excerpt_marks_the_words_and_the_count_is_said_once_after_a_pause()
    {
        await using var page = await Site();
        await page.Open("/search/");
        await page.Page.EvaluateAsync("() => { globalThis.said = []; new MutationObserver(() => said.push(document.querySelector('[role=status]').textContent)).observe(document.querySelector('[role=status]'), { childList: true }); }");
        await page.Page.Locator("main [name=q]").PressSequentiallyAsync("nausea");
        await Assertions.Expect(page.Page.Locator("#search-results mark").First).ToHaveTextAsync("Nausea");
        await Assertions.Expect(page.Page.Locator("[role=status]")).ToHaveTextAsync("1 answer for “nausea”");
        Assert.Equal(["1 answer for “nausea”"], await page.Page.EvaluateAsync<string[]>("() => said"));
        Assert.Equal("q", await page.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Fact]
    public async Task A_walk_with_a_screen_reader_finds_a_labelled_field_a_quiet_status_a_list_and_its_count_and_nothing_is_asked_for_meanwhile()
    {
        await using var page = await Site();
        await page.Open("/search/");
        var field = page.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Your question", Exact = true });
        await Assertions.Expect(field).ToHaveCountAsync(1);
        // The live region is there before anything is said, and says nothing yet.
        Assert.Equal("", await page.Page.Locator("main [role=status]").TextContentAsync());
        await page.Page.EvaluateAsync("() => { globalThis.said = []; const status = document.querySelector('main [role=status]'); new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true }); }");
        var first = (await page.Ask("cost")).Count;
        await page.Page.WaitForFunctionAsync("() => document.querySelector('#search-results > li > p').textContent && said.length === 1");
        var asked = page.Requests.Count;

        await field.FocusAsync();
        foreach (var key in (string[])["End", "Space", "o", "f", "Space", "k", "a", "p", "ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight"]) await page.Page.Keyboard.PressAsync(key);
        await page.Page.WaitForFunctionAsync("() => document.querySelector('#search-results').dataset.query === 'cost of kap' && said.length > 1");
        await page.Page.WaitForFunctionAsync("() => location.hash === '#q=cost%20of%20kap'");
        var links = await page.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Link).CountAsync();
        Assert.InRange(links, 2, 10);
        Assert.Equal([$"{first} answer{(first > 1 ? "s" : "")} for “cost”", $"{links} answers for “cost of kap”"], await page.Page.EvaluateAsync<string[]>("() => said"));
        Assert.Equal("q", await page.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal(0, await page.Page.Locator("[role=combobox], [role=listbox], [aria-activedescendant], [aria-expanded], [aria-haspopup]").CountAsync());
        Assert.Equal(asked, page.Requests.Count);
    }

    [Fact]
    public async Task The_form_of_another_page_leads_to_the_search_page_with_the_query_in_the_fragment()
    {
        await using var page = await Site();
        await page.Open("/faq/cost-of-kap/");
        await page.Page.FillAsync("[name=q]", "side effects");
        await page.Page.PressAsync("[name=q]", "Enter");
        await page.Page.WaitForURLAsync("**/search/#q=side%20effects", new() { WaitUntil = WaitUntilState.Commit });
        Assert.DoesNotContain(page.Requests, static address => address.Contains('?', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Search_returns_what_the_contract_says()
    {
        await using var page = await Site();
        await page.Open("/search/");
        var result = await page.Page.EvaluateAsync<string>("""
            async () => {
              const { search } = await import(document.querySelector('[data-search-module]').href);
              const [first] = await search('nausea', { limit: 1 });
              return JSON.stringify({ ...first, score: first.score > 0, excerpt: first.excerpt.filter(part => part.mark).map(part => part.text) });
            }
            """);
        Assert.Equal("""{"url":"/faq/side-effects/","title":"What are the side effects of KAP?","topic":"Safety","score":true,"excerpt":["Nausea"]}""", result);
    }

    [Fact]
    public async Task Words_of_danger_show_the_card_above_the_results_and_everyday_words_do_not()
    {
        await using var page = await Site();
        await page.Open("/search/");
        foreach (var (name, most) in ((string, int)[])[("crisis.tsv", 0), ("crisis-fresh.tsv", 5)])
        {
            var rows = File.ReadLines(Path.Combine(ArticleFolder.Root, "tests/KapGuide.Tests/Search", name)).Skip(1).Select(static line => line.Split('\t')).ToArray();
            var found = await page.Page.EvaluateAsync<bool[]>(
                "async queries => { const { isCrisis } = await import('/assets/search.js'); return queries.map(isCrisis); }", rows.Select(static row => row[1]).ToArray());
            var wrong = rows.Where((row, i) => found[i] != (row[0] == "yes")).Select(static row => row[1]).ToArray();
            Assert.True(wrong.Length <= most, string.Join('\n', wrong));
        }

        await page.Ask("side effects after an overdose");
        await Assertions.Expect(page.Page.Locator("[data-search-crisis]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.Locator("#search-results li").First).ToBeVisibleAsync();
        await page.Ask("nausea");
        await Assertions.Expect(page.Page.Locator("[data-search-crisis]")).ToBeHiddenAsync();
    }
}
