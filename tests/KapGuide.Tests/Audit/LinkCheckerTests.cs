using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net.Sockets;
using KapGuide.Audit.External;
using KapGuide.Diagnostics;

namespace KapGuide.Tests.Audit;

public sealed class LinkCheckerTests(MisbehavingServer server) : IClassFixture<MisbehavingServer>
{
    private static readonly SocketsHttpHandler Handler = new() { AllowAutoRedirect = false, UseCookies = false };
    private static readonly HttpClient Client = new(Handler);

    [Theory]
    [InlineData("/ok", LinkVerdict.Ok, "answers 200")]
    [InlineData("/204", LinkVerdict.Ok, "answers 204")]
    [InlineData("/404", LinkVerdict.Dead, "answers 404")]
    [InlineData("/410", LinkVerdict.Dead, "answers 410")]
    [InlineData("/401", LinkVerdict.Blocked, "answers 401")]
    [InlineData("/403", LinkVerdict.Blocked, "answers 403")]
    [InlineData("/999", LinkVerdict.Blocked, "answers 999")]
    [InlineData("/500", LinkVerdict.Unknown, "answers 500")]
    [InlineData("/400", LinkVerdict.Unknown, "answers 400")]
    [InlineData("/slow", LinkVerdict.Unknown, "no answer in 0.4 s")]
    [InlineData("/reset", LinkVerdict.Unknown, "the connection broke")]
    [InlineData("/busy", LinkVerdict.Ok, "answers 200")]
    [InlineData("/busy-for-hours", LinkVerdict.Blocked, "answers 429, asks for a pause of 7200 s")]
    [InlineData("/flaky", LinkVerdict.Ok, "answers 200")]
    [InlineData("/loop-a", LinkVerdict.Unknown, "its redirects lead in a circle")]
    [InlineData("/today", LinkVerdict.Ok, "answers 200")]
    [InlineData("/moved-then-not", LinkVerdict.Ok, "answers 200")]
    [InlineData("/to-file", LinkVerdict.Unknown, "it leads to file:")]
    [InlineData("/-x10", LinkVerdict.Ok, "answers 200")]
    [InlineData("/-x11", LinkVerdict.Unknown, "it has more than 10 redirects")]
    public async Task Each_behaviour_has_its_verdict(string path, LinkVerdict verdict, string detail)
    {
        var (result, _) = await CheckAsync(server.Plain + path);
        Assert.Equal((verdict, detail, ""), (result.Verdict, result.Detail, result.Target));
    }

    [Fact]
    public async Task A_page_that_moved_for_good_names_its_new_address()
    {
        var (result, _) = await CheckAsync(server.Plain + "/moved");
        Assert.Equal((LinkVerdict.Redirected, server.Plain + "/ok"), (result.Verdict, result.Target));
    }

    [Fact]
    public async Task A_certificate_that_is_not_valid_does_not_make_a_link_dead()
    {
        var (result, pauses) = await CheckAsync(server.Secure + "/ok");
        Assert.Equal((LinkVerdict.Unknown, "its certificate is not valid, or the secure connection failed"), (result.Verdict, result.Detail));
        Assert.Empty(pauses);
    }

    [Fact]
    public async Task Pauses_double_and_are_at_least_what_the_server_asks_for()
    {
        var (_, pauses) = await CheckAsync(server.Plain + "/502");
        Assert.Equal([1.0, 2.0], pauses);
        Assert.Equal(3, server.Asked["/502"]);
        Assert.Empty((await CheckAsync(server.Plain + "/404")).Pauses);
        Assert.All((await CheckAsync(server.Plain + "/429")).Pauses, static pause => Assert.InRange(pause, 1, 2));
    }

    [Theory]
    [InlineData("https://doi.org/10.1000/182", LinkVerdict.Ok)]
    [InlineData("https://dx.doi.org/10.1000%2F182", LinkVerdict.Ok)]
    [InlineData("https://doi.org/10.1000/none", LinkVerdict.Dead)]
    [InlineData("https://doi.org/10.1000/odd", LinkVerdict.Unknown)]
    public async Task Dois_are_asked_of_the_handle_service_and_never_of_a_publisher(string url, LinkVerdict verdict) =>
        Assert.Equal(verdict, (await CheckAsync(url)).Result.Verdict);

    [Fact]
    public async Task One_host_is_asked_for_few_things_at_once()
    {
        using var crowded = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        await using var own = new MisbehavingServer();
        await own.InitializeAsync();
        var checker = new LinkChecker((request, stop) => crowded.SendAsync(request, stop), new LinkCheckOptions { Concurrency = 6, PerHost = 2 });
        var results = await checker.CheckAsync([.. Enumerable.Range(1, 6).Select(i => $"{own.Plain}/crowd-{i}")], TestContext.Current.CancellationToken);
        Assert.All(results, static result => Assert.Equal(LinkVerdict.Ok, result.Verdict));
        Assert.InRange(own.MostAtOnce, 1, 2);
    }

    [Fact]
    public async Task A_host_that_does_not_exist_is_dead_unless_no_host_was_found_at_all()
    {
        static Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken stop) => request.RequestUri!.Host == "there.example"
            ? Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.OK))
            : throw new HttpRequestException(HttpRequestError.NameResolutionError, "no", new SocketException((int)SocketError.HostNotFound));
        var checker = new LinkChecker(Send, new LinkCheckOptions());
        var stop = TestContext.Current.CancellationToken;
        var (one, none) = (await checker.CheckAsync(["https://gone.example/", "https://there.example/"], stop), await checker.CheckAsync(["https://gone.example/"], stop));
        Assert.Equal([LinkVerdict.Dead, LinkVerdict.Ok], one.Select(static result => result.Verdict));
        Assert.Equal([LinkVerdict.Unknown], none.Select(static result => result.Verdict));
    }

    [Fact]
    public void Only_what_is_fresh_comes_from_the_cache_and_addresses_that_are_gone_leave_it()
    {
        var now = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
        LinkResult Result(string url, LinkVerdict verdict, int days) => new(url, verdict, "answers 200", "", now.AddDays(-days));
        var cache = LinkCache.Empty.With([Result("a", LinkVerdict.Ok, 6), Result("b", LinkVerdict.Ok, 8), Result("c", LinkVerdict.Blocked, 2), Result("d", LinkVerdict.Dead, 0), Result("e", LinkVerdict.Ok, -1)],
            new HashSet<string> { "a", "b", "c", "d", "e" });
        Assert.Equal(["a", "c"], "abcde".Select(static c => c.ToString()).Where(url => cache.Fresh(url, now) is not null));
        Assert.Equal(cache.ToJson(), LinkCache.Parse(cache.ToJson()).ToJson());
        Assert.Equal(["b"], cache.With([], new HashSet<string> { "b" }).Results.Keys);
        Assert.Empty(LinkCache.Parse("{ broken").Results);
        Assert.Empty(LinkCache.Parse("null").Results);
    }

    [Fact]
    public void Links_are_gathered_with_the_place_where_a_person_wrote_them()
    {
        var uses = ExternalAudit.UsesOf(FinishedSite.Of(FinishedSite.Files()));
        Assert.Equal(["https://doi.org/10.1000/182 input/faq/money/cost.md:11:47"], uses.Select(static use => $"{use.Key} {string.Join(", ", use.Value)}"));
    }

    [Fact]
    public void Only_a_dead_link_is_an_error()
    {
        ImmutableArray<SourceSpan> at = [new("input/a.md", 3, 1, 3, 9), new("input/b.md", 4, 1, 4, 9)];
        var urls = new[] { "https://a.example/", "https://b.example/", "https://c.example/", "https://d.example/", "https://e.example/", "https://doi.org/10.1000/none" };
        LinkVerdict[] verdicts = [LinkVerdict.Ok, LinkVerdict.Redirected, LinkVerdict.Dead, LinkVerdict.Blocked, LinkVerdict.Unknown, LinkVerdict.Dead];
        var findings = ExternalAudit.FindingsOf(urls.ToImmutableSortedDictionary(static url => url, _ => at), urls.Zip(verdicts, static (url, verdict) => new LinkResult(url, verdict, "answers", "https://new.example/", default)));
        Assert.Equal(["CIT-15 Warning", "LNK-01 Error", "LNK-02 Info", "LNK-03 Info", "LNK-03 Info"],
            findings.Where(static finding => finding.At.Path == "input/a.md").Select(static finding => $"{finding.Rule.Id} {finding.Severity}").Order(StringComparer.Ordinal));
        Assert.Equal(10, findings.Length);
    }

    private async Task<(LinkResult Result, double[] Pauses)> CheckAsync(string url)
    {
        var pauses = new ConcurrentQueue<double>();
        var options = new LinkCheckOptions
        {
            Timeout = TimeSpan.FromSeconds(0.4),
            HandleService = new Uri(server.Plain + "/api/handles/"),
            Pause = (pause, _) =>
            {
                pauses.Enqueue(pause.TotalSeconds);
                return Task.CompletedTask;
            },
        };
        if (!url.EndsWith("/slow", StringComparison.Ordinal)) options = options with { Timeout = TimeSpan.FromSeconds(30) };
        var checker = new LinkChecker((request, stop) => Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop), options);
        var results = await checker.CheckAsync([url], TestContext.Current.CancellationToken);
        return (results[0], [.. pauses]);
    }
}
