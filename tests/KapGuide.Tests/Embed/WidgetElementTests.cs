using System.Text.Json;
using KapGuide.Embed;
using KapGuide.Tests.Browser;
using Microsoft.Playwright;

namespace KapGuide.Tests.Embed;

/// <summary>What the element's attributes do, how it comes and goes, and how it fits into the room of its fallback.</summary>
public sealed class WidgetElementTests(Chromium chromium, RealSite site, PracticeHost host) : IClassFixture<PracticeHost>
{
    [Theory]
    [InlineData("limit=\"2\"", "root.querySelectorAll('details').length", "2")]
    [InlineData("limit=\"none\"", "root.querySelectorAll('details').length", "6")]
    [InlineData("only=\"is-kap-safe fear-of-ketamine\"", "[...root.querySelectorAll('h3')].map(h => h.textContent).join('|')", "Is KAP safe?|Why are some people afraid of ketamine therapy?")]
    [InlineData("open=\"first\"", "[...root.querySelectorAll('details')].map(d => +d.open).join('')", "100000")]
    [InlineData("open=\"all\"", "root.querySelectorAll('details[open]').length", "6")]
    [InlineData("heading-level=\"2\"", "root.querySelectorAll('summary > h2').length", "6")]
    [InlineData("heading-level=\"1\"", "root.querySelectorAll('summary > h3').length", "6")]
    [InlineData("theme=\"dark\"", "getComputedStyle(root.querySelector('.box')).backgroundColor + getComputedStyle(root.querySelector('h3')).color", "rgb(20, 29, 28)rgb(227, 235, 232)")]
    [InlineData("theme=\"light\"", "getComputedStyle(root.querySelector('.box')).backgroundColor", "rgb(255, 255, 255)")]
    [InlineData("theme=\"auto\"", "getComputedStyle(root.querySelector('.box')).backgroundColor", "rgba(0, 0, 0, 0)")]
    [InlineData("style=\"--kap-color:#123456;--kap-background:#fedcba;--kap-font:monospace;--kap-link:#00f\"", "[...['color', 'backgroundColor', 'fontFamily'].map(name => getComputedStyle(root.querySelector('.box'))[name]), getComputedStyle(root.querySelector('a')).color].join()", "rgb(18, 52, 86),rgb(254, 220, 186),monospace,rgb(0, 0, 255)")]
    [InlineData("", "[...new Set([...root.querySelectorAll('[part]')].map(e => e.part.value))].sort().join()", "answer,box,clip,footer,item,more,note,question")]
    public async Task An_attribute_does_what_the_manual_says(string attribute, string inside, string expected)
    {
        var snippet = (await PracticeHost.SnippetAsync(site, "safety")).Replace("<kap-faq ", $"<kap-faq {attribute} ", StringComparison.Ordinal);
        await using var visit = await PracticeHost.OpenAsync(chromium, host.Add(PracticeHost.Page(snippet)));
        await visit.ReadyAsync();
        Assert.Equal(expected, await visit.InsideAsync<string>($"root => String({inside})"));
    }

    [Fact]
    public async Task It_may_come_late_move_change_and_go()
    {
        await using var visit = await PracticeHost.OpenAsync(chromium, host.Add(PracticeHost.Page($"<script type=\"module\" src=\"{site.Origin}{EmbedScripts.ElementUrl}\"></script><div id=\"place\"></div>")));
        await visit.Page.WaitForFunctionAsync("() => customElements.get('kap-faq')");
        await visit.Page.EvaluateAsync("place.append(document.createElement('kap-faq')), place.firstChild.setAttribute('set', 'cost')");
        await visit.ReadyAsync();
        await visit.Page.EvaluateAsync("place.firstChild.shadowRoot.querySelector('details').open = true, document.querySelector('main').prepend(place.firstChild)");
        await visit.ShiftAsync();
        Assert.Equal(1, await visit.InsideAsync<int>("root => root.querySelectorAll('details[open]').length"));
        await visit.Page.EvaluateAsync("document.querySelector('kap-faq').setAttribute('set', 'history')");
        await visit.Page.WaitForFunctionAsync("() => /history/i.test(document.querySelector('kap-faq').shadowRoot.querySelector('.footer').textContent)");
        await visit.Page.EvaluateAsync("(async () => { const faq = document.createElement('kap-faq'); faq.setAttribute('set', 'legality'); place.append(faq); faq.remove() })()");
        await visit.ShiftAsync();
        Assert.DoesNotContain("/embed/v1/sets/legality.json", visit.EmbedRequests);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Pasted_twice_and_with_two_versions_of_the_script_it_is_there_once_each()
    {
        var snippet = await PracticeHost.SnippetAsync(site, "cost");
        var pinned = EmbedScripts.Releases[^1];
        var other = $"<script type=\"module\" src=\"{site.Origin}{pinned.Url}\" integrity=\"{pinned.Integrity}\" crossorigin=\"anonymous\"></script>";
        await using var visit = await PracticeHost.OpenAsync(chromium, host.Add(PracticeHost.Page(snippet + other + snippet)));
        await visit.ReadyAsync();
        Assert.Equal(["/embed/v1/kap-faq.js", pinned.Url, "/embed/v1/sets/cost.json"], visit.EmbedRequests);
        Assert.Equal("2 2", await visit.Page.EvaluateAsync<string>("[...document.querySelectorAll('kap-faq')].map(faq => faq.shadowRoot.querySelectorAll('details').length).join(' ')"));
        Assert.Empty(visit.Errors);
        Assert.Equal(0, await visit.ShiftAsync());
    }

    [Theory]
    [InlineData("<ul>LINE</ul>", "<li><a href=\"#\">A question</a></li>", "")]
    [InlineData("<div><div>LINE</div></div>", "<p><a href=\"#\">A question</a></p>", "")]
    [InlineData("LINE", "<a href=\"#\">A question</a><br>", "")]
    [InlineData("LINE", "<p><a href=\"#\">A question</a></p>", "kap-faq{display:block;margin:2rem 0;padding:1rem;border:1px solid}")]
    [InlineData("LINE", "<p><a href=\"#\">A question</a></p>", "main{display:flex;flex-direction:column;gap:1rem}")]
    [InlineData("<a href=\"#\">A question</a>", "", "kap-faq{display:block;min-height:400px}")]
    [InlineData("LINE", "<p><a href=\"#\">A question</a></p>", "kap-faq p{margin:0}body{font:13px/1.6 serif}")]
    public async Task Whatever_the_fallback_is_made_of_its_room_is_kept(string fallback, string line, string style)
    {
        var inside = fallback.Replace("LINE", string.Concat(Enumerable.Repeat(line, 7)), StringComparison.Ordinal);
        var snippet = $"<kap-faq set=\"cost\">{inside}</kap-faq><script type=\"module\" src=\"{site.Origin}{EmbedScripts.ElementUrl}\"></script>";
        await using var visit = await PracticeHost.OpenAsync(chromium, host.Add(PracticeHost.Page(snippet, "body{font:16px/1.5 sans-serif}" + style)));
        await visit.ReadyAsync();
        Assert.Equal(0, await visit.ShiftAsync());
        Assert.Equal(0, await visit.Page.Locator("kap-faq button").CountAsync());
        Assert.True(await visit.InsideAsync<bool>("root => [...root.querySelectorAll('summary')].every(s => s.getBoundingClientRect().height >= 24)"));
    }

    [Fact]
    public async Task Where_the_room_is_too_small_the_rest_unfolds_at_the_first_click_and_nothing_moves_before()
    {
        var snippet = $"<kap-faq set=\"who\"><p><a href=\"#\">One</a></p><p><a href=\"#\">Two</a></p><p><a href=\"#\">Three</a></p></kap-faq><script type=\"module\" src=\"{site.Origin}{EmbedScripts.ElementUrl}\"></script>";
        await using var visit = await PracticeHost.OpenAsync(chromium, host.Add(PracticeHost.Page(snippet)));
        await visit.ReadyAsync();
        Assert.Equal(0, await visit.ShiftAsync());
        var behind = await visit.Page.EvaluateAsync<double>("document.querySelector('#behind').getBoundingClientRect().top");
        await visit.Page.Locator("kap-faq button").ClickAsync();
        Assert.True(await visit.Page.EvaluateAsync<double>("document.querySelector('#behind').getBoundingClientRect().top") > behind + 200);
        Assert.Equal("SUMMARY", await visit.InsideAsync<string>("root => root.activeElement.tagName"));
        Assert.Equal(0, await visit.Page.Locator("kap-faq button").CountAsync());
        Assert.Equal(0, await visit.ShiftAsync());
    }

    [Fact]
    public async Task A_fallback_of_one_line_gives_way_to_all_questions_and_the_measure_sees_it()
    {
        var snippet = $"<kap-faq set=\"who\"><a href=\"#\">Questions</a></kap-faq><script type=\"module\" src=\"{site.Origin}{EmbedScripts.ElementUrl}\"></script>";
        await using var visit = await PracticeHost.OpenAsync(chromium, host.Add(PracticeHost.Page(snippet)), new() { ViewportSize = new() { Width = 1000, Height = 1400 } });
        await visit.ReadyAsync();
        Assert.True(await visit.Page.Locator("kap-faq summary").Last.IsVisibleAsync());
        Assert.True(await visit.ShiftAsync() > 0);
    }

    [Fact]
    public async Task Structured_data_comes_only_when_it_is_asked_for()
    {
        var snippet = await PracticeHost.SnippetAsync(site, "cost");
        await using var visit = await PracticeHost.OpenAsync(chromium, host.Add(PracticeHost.Page(snippet)));
        await visit.ReadyAsync();
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("document.querySelectorAll('[type=\"application/ld+json\"]').length"));
        await visit.Page.EvaluateAsync("document.querySelector('kap-faq').setAttribute('structured-data', '')");
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('[type=\"application/ld+json\"]')");
        using var graph = JsonDocument.Parse(await visit.Page.EvaluateAsync<string>("document.querySelector('[type=\"application/ld+json\"]').textContent"));
        var question = graph.RootElement.GetProperty("mainEntity")[0];
        Assert.Equal(("FAQPage", "How much does KAP cost?"), (graph.RootElement.GetProperty("@type").GetString(), question.GetProperty("name").GetString()));
        Assert.StartsWith("The cost of ketamine-assisted psychotherapy (KAP) differs a lot.", question.GetProperty("acceptedAnswer").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_release_shows_every_set_of_today_and_passes_its_integrity()
    {
        Assert.NotEmpty(EmbedScripts.Releases);
        string[] sets = ["basics", "cost", "history", "insurance", "legality", "mechanism", "outcomes", "providers", "safety", "session", "who"];
        foreach (var release in EmbedScripts.Releases)
        {
            var elements = string.Concat(sets.Select(static set => $"<kap-faq set=\"{set}\"><p><a href=\"https://kapguide.example/\">Link</a></p></kap-faq>"));
            var page = PracticeHost.Page($"{elements}<script type=\"module\" src=\"{site.Origin}{release.Url}\" integrity=\"{release.Integrity}\" crossorigin=\"anonymous\"></script>");
            await using var visit = await PracticeHost.OpenAsync(chromium, host.Add(page), new() { ViewportSize = new() { Width = 800, Height = 9000 } });
            await visit.ReadyAsync();
            var texts = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('kap-faq')].map(faq => faq.shadowRoot.querySelectorAll('details').length + ' ' + faq.shadowRoot.querySelectorAll('[href=\"tel:988\"]').length)");
            Assert.All(texts, static text => Assert.Matches("^[1-9][0-9]* 1$", text));
            Assert.Empty(visit.Errors.Concat(await visit.ViolationsAsync()));
        }
    }
}
