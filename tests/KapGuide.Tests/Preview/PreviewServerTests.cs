using System.Net;
using System.Net.WebSockets;
using System.Text;
using KapGuide.Preview;

namespace KapGuide.Tests.Preview;

/// <summary>What the preview answers: as a host would, to this machine alone.</summary>
public sealed class PreviewServerTests
{
    private const string IsPage = "\"type\":\"page\"";

    /// <summary>Opens the socket as the script of a page does, and gives the first answer.</summary>
    private static async Task<string> FirstMessageAsync(PreviewedSite preview, ClientWebSocket socket, string page, string pictures)
    {
        await socket.ConnectAsync(new Uri(preview.Origin.Replace("http:", "ws:", StringComparison.Ordinal) + "/_preview/socket"), TestContext.Current.CancellationToken);
        var hello = $$"""{"path":"/faq/is-it-safe/","page":"{{page}}","pictures":"{{pictures}}"}""";
        await socket.SendAsync(Encoding.UTF8.GetBytes(hello), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        var buffer = new byte[1 << 16];
        var first = await socket.ReceiveAsync(buffer.AsMemory(), TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, first.Count);
    }

    [Fact]
    public async Task Pages_come_with_the_headers_of_the_site_and_differ_from_a_build_only_by_the_script()
    {
        await using var preview = await PreviewedSite.StartAsync();
        using var response = await preview.GetAsync("/faq/is-it-safe/");
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var built = preview.Files.Page("faq/is-it-safe/index.html");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEqual(built, page);
        Assert.Equal(built, PreviewedSite.WithoutScript(page));
        Assert.DoesNotContain("_preview", built, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        foreach (var (name, value) in HostRules.Parse(preview.Files.Page("_headers"), "").HeadersFor("/faq/is-it-safe/")) Assert.Equal(value, response.Headers.GetValues(name).Single());
    }

    [Fact]
    public async Task No_file_of_a_build_names_the_preview()
    {
        using var site = TestSite.With();
        foreach (var file in site.Build().Files) Assert.True(file.Content.Span.IndexOf("_preview"u8) < 0 && file.Content.Span.IndexOf("kap-preview"u8) < 0, file.Path);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Without_reload_every_byte_is_a_builds()
    {
        await using var preview = await PreviewedSite.StartAsync(TestSite.With(), watch: false, reload: false);
        foreach (var file in preview.Files.Build().Files.Where(static file => file.Path[0] != '_'))
        {
            var path = file.Path.EndsWith("index.html", StringComparison.Ordinal) ? file.Path[..^"index.html".Length] : file.Path;
            using var response = await preview.GetAsync("/" + path);
            Assert.Equal(file.Content.ToArray(), await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Unknown_addresses_moved_ones_and_folders_without_a_slash_are_answered_as_by_the_host()
    {
        await using var preview = await PreviewedSite.StartAsync(("faq/safety/is-it-safe.md", TestSite.Article("Is it safe?", "Text [@doe2020].", "RedirectFrom: [/old/]")));
        using var missing = await preview.GetAsync("/no-such-page/");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(preview.Files.Page("404.html"), PreviewedSite.WithoutScript(await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        using var moved = await preview.GetAsync("/old/");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/faq/is-it-safe/"), (moved.StatusCode, moved.Headers.Location!.OriginalString));
        using var folder = await preview.GetAsync("/faq/is-it-safe?a=1");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/faq/is-it-safe/?a=1"), (folder.StatusCode, folder.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.NotFound, (await preview.GetAsync("/_headers")).StatusCode);
    }

    [Theory]
    [InlineData("evil.example", "/")]
    [InlineData("evil.example:80", "/_preview/")]
    [InlineData("localhost.evil.example", "/_preview/client.js")]
    [InlineData("127.0.0.1.nip.io", "/faq/is-it-safe/")]
    public async Task Requests_for_other_hosts_are_refused(string host, string path)
    {
        await using var preview = await PreviewedSite.StartAsync();
        using var response = await preview.GetAsync(path, host);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("http://localhost", false)]
    [InlineData("null", false)]
    [InlineData(null, false)]
    [InlineData("own", true)]
    public async Task Only_pages_of_the_preview_itself_may_open_its_socket(string? origin, bool isAllowed)
    {
        await using var preview = await PreviewedSite.StartAsync();
        using var socket = new ClientWebSocket();
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin == "own" ? preview.Origin : origin);
        if (isAllowed) Assert.Contains(IsPage, await FirstMessageAsync(preview, socket, "old", ""), StringComparison.Ordinal);
        else await Assert.ThrowsAsync<WebSocketException>(() => FirstMessageAsync(preview, socket, "old", ""));
    }

    [Fact]
    public async Task What_a_page_says_of_its_pictures_is_true_of_the_pictures_that_it_gets()
    {
        var files = TestSite.With(("faq/safety/is-it-safe.md", TestSite.Article("Is it safe?", "Text [@doe2020].\n\n![A room with a chair](/images/room.png)")));
        files.WriteBytes("images/room.png", Pictures.Small);
        await using var preview = await PreviewedSite.StartAsync(files, watch: false);
        var names = PreviewedSite.NamesOf(await preview.TextAsync("/faq/is-it-safe/"));
        Assert.NotEmpty(names.Pictures);
        Assert.Empty(PreviewedSite.NamesOf(await preview.TextAsync("/glossary/")).Pictures);

        // The site as it was read still has the small one, so whoever is told of another one would keep the small one for it.
        files.WriteBytes("images/room.png", Pictures.Large);
        Assert.Equal(names, PreviewedSite.NamesOf(await preview.TextAsync("/faq/is-it-safe/")));
        Assert.Equal(Pictures.Small, await preview.Http.GetByteArrayAsync(new Uri(preview.Origin + "/images/room.png"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_page_whose_picture_changed_before_it_could_listen_is_told_at_once()
    {
        var files = TestSite.With(("faq/safety/is-it-safe.md", TestSite.Article("Is it safe?", "Text [@doe2020].\n\n![A room with a chair](/images/room.png)")));
        files.WriteBytes("images/room.png", Pictures.Small);
        await using var preview = await PreviewedSite.StartAsync(files);
        await preview.StateAsync(static state => state.IsChecked);
        var (page, pictures) = PreviewedSite.NamesOf(await preview.TextAsync("/faq/is-it-safe/"));
        using ClientWebSocket current = new(), late = new();
        foreach (var socket in new[] { current, late }) socket.Options.SetRequestHeader("Origin", preview.Origin);
        Assert.DoesNotContain(IsPage, await FirstMessageAsync(preview, current, page, pictures), StringComparison.Ordinal);
        Assert.Contains(IsPage, await FirstMessageAsync(preview, late, page, "0123456789abcdef"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_long_as_no_page_can_be_made_the_findings_stand_there()
    {
        await using var preview = await PreviewedSite.StartAsync(("settings.yml", "SiteTitel: Test <b>\nHost: https://test.example\n"));
        using var response = await preview.GetAsync("/");
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("has no key “SiteTitel”", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("Did you mean “SiteTitle”?", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains(":1:1\"", page, StringComparison.Ordinal);
        Assert.Contains("vscode://file/", page, StringComparison.Ordinal);
        preview.Files.Write("settings.yml", "SiteTitle: Test\nSiteDescription: A small site that the tests build, with one topic and what every site needs.\nHost: https://test.example\n");
        await preview.StateAsync(static state => state.Shown is not null);
        Assert.Equal(HttpStatusCode.OK, (await preview.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task The_list_of_findings_leads_to_page_and_line()
    {
        await using var preview = await PreviewedSite.StartAsync(("faq/safety/is-it-safe.md", TestSite.Article("Is it safe?", "Text [@nobody2020] and <b>more</b>.")));
        await preview.StateAsync(static state => state.IsChecked);
        var page = await preview.TextAsync("/_preview/");
        Assert.Contains("href=\"/faq/is-it-safe/\"", page, StringComparison.Ordinal);
        Assert.Contains("<mark>nobody2020</mark>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>more</b>", page, StringComparison.Ordinal);
        Assert.Matches("vscode://file/[^\"]+/input/faq/safety/is-it-safe.md:\\d+:\\d+\"", page);
    }
}
