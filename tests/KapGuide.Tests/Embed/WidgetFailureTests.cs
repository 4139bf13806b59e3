using KapGuide.Tests.Browser;
using Microsoft.Playwright;

namespace KapGuide.Tests.Embed;

/// <summary>Whatever fails, the links of the snippet stay and work, and the practice's page has no error of ours.</summary>
public sealed class WidgetFailureTests(Chromium chromium, RealSite site, PracticeHost host) : IClassFixture<PracticeHost>
{
    [Theory]
    [InlineData("script blocked")]
    [InlineData("no connect-src")]
    [InlineData("500")]
    [InlineData("a page instead of data")]
    [InlineData("cut off")]
    [InlineData("version 2")]
    [InlineData("no items")]
    [InlineData("a script as address")]
    [InlineData("nodes that are none")]
    [InlineData("nested without end")]
    [InlineData("huge")]
    [InlineData("offline")]
    [InlineData("without script")]
    public async Task The_links_stay(string fault)
    {
        var policy = fault switch { "script blocked" => "script-src 'self'", "no connect-src" => $"script-src {site.Origin}; connect-src 'self'", _ => "" };
        const string Item = "{\"version\":1,\"lang\":\"en\",\"items\":[{\"id\":\"a\",\"question\":\"Q?\",\"url\":\"https://a.example/\",\"answer\":[ANSWER],\"review\":\"R\",\"more\":\"M\"}],\"footer\":[],\"all\":\"All\"}";
        var body = fault switch
        {
            "a page instead of data" => "<!doctype html><title>Log in</title>",
            "cut off" => "{\"version\":1,\"items\":[",
            "version 2" => Item.Replace("ANSWER", "", StringComparison.Ordinal).Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal),
            "no items" => "{\"version\":1,\"items\":[],\"footer\":[]}",
            "a script as address" => Item.Replace("ANSWER", "{\"type\":\"a\",\"href\":\"javascript:alert(1)\",\"children\":[\"x\"]}", StringComparison.Ordinal),
            "nodes that are none" => Item.Replace("ANSWER", "null, 3, {}", StringComparison.Ordinal),
            "nested without end" => Item.Replace("ANSWER", string.Concat(Enumerable.Repeat("{\"type\":\"b\",\"children\":[", 3000)) + string.Concat(Enumerable.Repeat("]}", 3000)), StringComparison.Ordinal),
            "huge" => Item.Replace("ANSWER", $"\"{new string('x', 3_000_000)}\"", StringComparison.Ordinal),
            _ => "",
        };
        await using var visit = await PracticeHost.OpenAsync(chromium, host.Add(PracticeHost.Page(await PracticeHost.SnippetAsync(site, "cost")), policy), new() { JavaScriptEnabled = fault != "without script" }, context =>
            context.RouteAsync("**/embed/v1/sets/*.json", route => fault == "offline" ? route.AbortAsync("internetdisconnected") : policy.Length > 0 ? route.ContinueAsync()
                : route.FulfillAsync(new() { Status = fault == "500" ? 500 : 200, Body = body, ContentType = "application/json", Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } })));
        // What was refused can only be seen by waiting for the answer to be read; two frames later nothing more may happen.
        if (policy.Length == 0 && fault != "without script") await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.True(await visit.Page.GetByRole(AriaRole.Link, new() { Name = "How much does KAP cost?" }).IsVisibleAsync());
        Assert.Equal(0, await visit.Page.Locator("kap-faq details").CountAsync());
        Assert.Empty(visit.Errors);
        if (fault != "without script") Assert.Equal(0, await visit.ShiftAsync());
    }

    [Fact]
    public async Task A_type_of_node_that_a_later_version_adds_shows_what_is_in_it()
    {
        await using var visit = await OpenWithAsync("{\"version\":1,\"new\":true,\"lang\":\"en\",\"items\":[{\"id\":\"a\",\"question\":\"Q?\",\"url\":\"https://a.example/\",\"answer\":[{\"type\":\"p\",\"children\":[\"One \",{\"type\":\"mark\",\"children\":[\"two\"]}]}],\"review\":\"R\",\"more\":\"M\"}],\"footer\":[],\"all\":\"All\"}");
        await visit.ReadyAsync();
        Assert.Equal("<p>One two</p>", await visit.InsideAsync<string>("root => root.querySelector('.answer p').outerHTML"));
    }

    [Fact]
    public async Task Markup_in_a_text_stays_text()
    {
        await using var visit = await OpenWithAsync("{\"version\":1,\"lang\":\"en\",\"items\":[{\"id\":\"a\",\"question\":\"<img src=x onerror=fail()>\",\"url\":\"https://a.example/\",\"answer\":[\"<script>fail()</script>\"],\"review\":\"R\",\"more\":\"M\"}],\"footer\":[],\"all\":\"All\"}");
        await visit.ReadyAsync();
        Assert.Equal(0, await visit.InsideAsync<int>("root => root.querySelectorAll('img, script').length"));
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Slow_data_leaves_the_links_and_then_moves_nothing()
    {
        var answer = new TaskCompletionSource();
        await using var visit = await PracticeHost.OpenAsync(chromium, host.Add(PracticeHost.Page(await PracticeHost.SnippetAsync(site, "safety"))), null, context =>
            context.RouteAsync("**/embed/v1/sets/*.json", async route => { await answer.Task; await route.ContinueAsync(); }));
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('kap-faq').shadowRoot");
        Assert.True(await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Is KAP safe?" }).IsVisibleAsync());
        answer.SetResult();
        await visit.ReadyAsync();
        Assert.Equal(0, await visit.ShiftAsync());
    }

    [Fact]
    public async Task After_a_failure_a_later_element_tries_again()
    {
        var fails = true;
        var snippet = await PracticeHost.SnippetAsync(site, "cost");
        await using var visit = await PracticeHost.OpenAsync(chromium, host.Add(PracticeHost.Page(snippet)), null, context =>
            context.RouteAsync("**/embed/v1/sets/*.json", route => fails ? route.AbortAsync() : route.ContinueAsync()));
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal(0, await visit.Page.Locator("kap-faq details").CountAsync());
        fails = false;
        await visit.Page.EvaluateAsync("document.querySelector('main').append(Object.assign(document.createElement('kap-faq'), { id: 'later' })), later.setAttribute('set', 'cost')");
        await visit.Page.WaitForFunctionAsync("() => later.shadowRoot.querySelector('details')");
        Assert.Empty(visit.Errors);
    }

    private async Task<Visit> OpenWithAsync(string json) => await PracticeHost.OpenAsync(chromium, host.Add(PracticeHost.Page(await PracticeHost.SnippetAsync(site, "cost"))), null, context =>
        context.RouteAsync("**/embed/v1/sets/*.json", route => route.FulfillAsync(new() { Body = json, ContentType = "application/json", Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } })));
}
