using System.Collections.Concurrent;
using KapGuide.Preview;
using KapGuide.Tests.Browser;

namespace KapGuide.Tests.Feeds;

/// <summary>The real headers in a real browser: nothing that a page needs may be forbidden, and nothing may speak up in the console.</summary>
public sealed class HeadersBrowserTests(Chromium chromium)
{
    [Fact]
    public async Task Every_page_runs_without_a_violation_or_a_console_message()
    {
        var folder = SmallSite.WriteToDisk(SmallSite.Files);
        await using var server = await SiteServer.StartAsync(folder, 0, TestContext.Current.CancellationToken);
        await using var context = await (await chromium.GetAsync()).NewContextAsync();
        ConcurrentBag<string> messages = [];
        // Told by the browser itself, so that a page's own policy can't silence it.
        await context.ExposeFunctionAsync("tellViolation", (string what) => messages.Add(what));
        await context.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', e => tellViolation(`${location.pathname}: ${e.violatedDirective} ${e.blockedURI}`))");
        foreach (var path in SmallSite.Files.Keys.Where(static path => path.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var page = await context.NewPageAsync();
            page.Console += (_, message) => messages.Add($"{path}: {message.Type}: {message.Text}");
            page.PageError += (_, error) => messages.Add($"{path}: {error}");
            page.RequestFailed += (_, request) => messages.Add($"{path}: {request.Url}: {request.Failure}");
            var address = path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
            var response = await page.GotoAsync(server.Address + address);
            Assert.True(response!.Headers.ContainsKey("content-security-policy"), path);
            Assert.Equal("rgb", (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('a.skip') ?? document.body).color"))[..3]);
            await page.CloseAsync();
        }

        Assert.Equal("", string.Join('\n', messages.Distinct().Order(StringComparer.Ordinal)));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Script_that_gets_into_a_page_does_not_run()
    {
        var folder = SmallSite.WriteToDisk(SmallSite.Files.SetItem("about/index.html", "<!doctype html><script>document.title='run'</script><img src=x onerror=\"document.title='run'\">"u8.ToArray()));
        await using var server = await SiteServer.StartAsync(folder, 0, TestContext.Current.CancellationToken);
        var page = await (await chromium.GetAsync()).NewPageAsync();
        await page.GotoAsync(server.Address + "about/");
        Assert.Equal("", await page.TitleAsync());
        await page.CloseAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_old_address_leads_to_the_new_page_with_one_step()
    {
        var folder = SmallSite.WriteToDisk(SmallSite.Files);
        await using var server = await SiteServer.StartAsync(folder, 0, TestContext.Current.CancellationToken);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(new Uri(server.Address + "faq/kap-side-effects/"), TestContext.Current.CancellationToken);
        Assert.Equal(301, (int)answer.StatusCode);
        Assert.Equal("/faq/side-effects/", answer.Headers.Location!.ToString());
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_server_gives_files_the_type_of_their_header_and_shows_the_security_contact_but_no_other_hidden_file()
    {
        var files = SmallSite.FilesOf(SmallSite.ContextOf(SmallSite.WithSettings("SecurityContact: safe@kap.example\n")));
        var folder = SmallSite.WriteToDisk(files.SetItem(".hidden/file.txt", "x"u8.ToArray()));
        await using var server = await SiteServer.StartAsync(folder, 0, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
        foreach (var (path, type) in new[] { ("feed.xml", "application/atom+xml"), (".well-known/security.txt", "text/plain"), ("faq/is-kap-safe/index.md", "text/markdown") })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal((200, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        }

        using var hidden = await client.GetAsync(new Uri(".hidden/file.txt", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)hidden.StatusCode);
        using var missing = await client.GetAsync(new Uri("no-such-page/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)missing.StatusCode);
        Assert.Equal(files["404.html"].ToArray(), await missing.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Directory.Delete(folder, recursive: true);
    }
}
