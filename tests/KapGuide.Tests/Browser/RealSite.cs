using KapGuide.Output;
using KapGuide.Pipelines;
using KapGuide.Preview;

namespace KapGuide.Tests.Browser;

/// <summary>The repository's own site, built once and served on loopback as a host would serve it.</summary>
public sealed class RealSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kapguide-real-").FullName;
    private SiteServer? _server;

    /// <summary>Address without a slash at the end.</summary>
    public string Origin => _server!.Address.TrimEnd('/');

    public async ValueTask InitializeAsync()
    {
        var build = SiteBuilder.Build(new BuildOptions(Repository.Root, [Path.Combine(Repository.Root, "input")]) { Today = TestSite.Today });
        Assert.False(build.HasErrors, string.Join('\n', build.Findings));
        Assert.Empty(SiteWriter.Write(_folder, build.Files).Problems);
        _server = await SiteServer.StartAsync(_folder, 0, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
