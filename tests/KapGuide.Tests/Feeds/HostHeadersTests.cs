using System.Text;
using KapGuide.Preview;

namespace KapGuide.Tests.Feeds;

public sealed class HostHeadersTests : IDisposable
{
    private readonly string _folder = SmallSite.WriteToDisk(SmallSite.Files);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_path_has_a_policy_without_holes()
    {
        var policy = Headers("/faq/side-effects/")["Content-Security-Policy"];
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
        Assert.EndsWith("; script-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'", policy, StringComparison.Ordinal);
        Assert.Equal(policy, Headers("/no/such/page/")["Content-Security-Policy"]);
    }

    [Fact]
    public void The_other_headers_protect_readers()
    {
        var headers = Headers("/");
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Opener-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Resource-Policy"]);
        Assert.Equal("max-age=63072000; includeSubDomains", headers["Strict-Transport-Security"]);
        Assert.Contains("browsing-topics=()", headers["Permissions-Policy"], StringComparison.Ordinal);
        Assert.All(headers["Permissions-Policy"].Split(", "), static feature => Assert.EndsWith("=()", feature, StringComparison.Ordinal));
        Assert.False(headers.ContainsKey("Cache-Control"));
        Assert.False(headers.ContainsKey("Access-Control-Allow-Origin"));
    }

    [Fact]
    public void Only_widgets_and_data_are_open_to_other_sites()
    {
        Assert.Contains("frame-ancestors *;", Headers("/embed/v1/frame/cost/")["Content-Security-Policy"], StringComparison.Ordinal);
        foreach (var path in new[] { "/embed/v1/sets/cost.json", "/api/v1/articles.json" })
        {
            Assert.Equal("*", Headers(path)["Access-Control-Allow-Origin"]);
            Assert.Equal("cross-origin", Headers(path)["Cross-Origin-Resource-Policy"]);
            Assert.Equal("noindex", Headers(path)["X-Robots-Tag"]);
        }

        Assert.Contains("frame-ancestors 'none'", Headers("/api/v1/articles.json")["Content-Security-Policy"], StringComparison.Ordinal);
        var listed = Encoding.UTF8.GetString(SmallSite.FilesOf(SmallSite.ContextOf(SmallSite.WithSettings("Embed:\n  FrameAncestors: [https://a.example]\n")))["_headers"]);
        Assert.Contains("frame-ancestors https://a.example;", listed, StringComparison.Ordinal);
    }

    [Fact]
    public void Fingerprinted_files_are_kept_forever_and_types_are_right()
    {
        var asset = SmallSite.Files.Keys.First(static path => path.StartsWith("assets/icon", StringComparison.Ordinal));
        Assert.Equal("public, max-age=31536000, immutable", Headers("/" + asset)["Cache-Control"]);
        var rules = Headers("/")["Speculation-Rules"].Trim('"');
        Assert.Equal("application/speculationrules+json", Headers(rules)["Content-Type"]);
        Assert.True(SmallSite.Files.ContainsKey(rules.TrimStart('/')));
        Assert.Equal("application/atom+xml; charset=utf-8", Headers("/feed.xml")["Content-Type"]);
    }

    [Fact]
    public void Every_line_is_a_path_or_a_header_that_a_host_accepts()
    {
        string[] reserved = ["content-length", "content-encoding", "location", "set-cookie", "server", "date", "age", "connection", "transfer-encoding"];
        foreach (var line in SmallSite.Text("_headers").TrimEnd('\n').Split('\n'))
        {
            if (line[0] == '/') Assert.DoesNotContain(' ', line);
            else Assert.DoesNotContain(line.Trim().Split(':')[0].ToLowerInvariant(), reserved);
            Assert.Matches(@"^(/\S*|  [A-Za-z-]+: \S(.*\S)?)$", line);
        }
    }

    private Dictionary<string, string> Headers(string path) => new FolderSite(_folder).Rules.HeadersFor(path).ToDictionary(static header => header.Key, static header => header.Value, StringComparer.OrdinalIgnoreCase);
}
