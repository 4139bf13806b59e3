using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace KapGuide.Tests.Feeds;

public sealed class NetlifyTests
{
    private static readonly Dictionary<string, string> Settings = Parse(File.ReadAllLines(Path.Combine(Repository(), "netlify.toml")));

    [Fact]
    public void The_build_command_is_a_script_that_exists_and_publishes_the_output()
    {
        Assert.Equal("output", Settings["build.publish"]);
        var command = Settings["build.command"].Split(' ');
        Assert.Equal("bash", command[0]);
        Assert.True(File.Exists(Path.Combine(Repository(), command[1])), command[1]);
        Assert.Equal("1", Settings["build.environment.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"]);
    }

    [Theory]
    [InlineData("deploy-preview")]
    [InlineData("branch-deploy")]
    public void Previews_are_not_listed_and_bear_their_own_address(string context) =>
        Assert.Equal(Settings["build.command"] + " -s NoIndex=true -s Host=$DEPLOY_PRIME_URL", Settings[$"context.{context}.command"]);

    [Fact]
    public void Headers_and_redirects_have_one_place() =>
        Assert.DoesNotContain(Settings.Keys, static key => key.StartsWith("headers", StringComparison.Ordinal) || key.StartsWith("redirects", StringComparison.Ordinal));

    [Fact]
    public void The_SDK_is_pinned_and_any_later_one_of_version_10_will_do()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository(), "global.json")));
        var sdk = file.RootElement.GetProperty("sdk");
        Assert.Matches(@"^10\.0\.[1-9]\d\d$", sdk.GetProperty("version").GetString());
        Assert.Equal("latestFeature", sdk.GetProperty("rollForward").GetString());
    }

    [Fact]
    public void The_script_has_no_error_in_its_grammar_and_installs_what_is_pinned()
    {
        var script = Path.Combine(Repository(), Settings["build.command"].Split(' ')[1]);
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-n", script]) { RedirectStandardError = true })!;
        Assert.Equal("", bash.StandardError.ReadToEnd());
        bash.WaitForExit();
        Assert.Equal(0, bash.ExitCode);
        var text = File.ReadAllText(script);
        Assert.Contains("set -euo pipefail", text, StringComparison.Ordinal);
        Assert.Contains("--jsonfile global.json", text, StringComparison.Ordinal);
        Assert.Contains("build \"$@\"", text, StringComparison.Ordinal);
    }

    /// <summary>As much of TOML 1.0 as the file uses: tables, and keys with basic strings. Anything else fails.</summary>
    private static Dictionary<string, string> Parse(string[] lines)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        var table = "";
        foreach (var line in lines.Select(static line => line.Trim()).Where(static line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[' && line[^1] == ']')
            {
                table = line.Trim('[', ']') + ".";
                continue;
            }

            var parts = line.Split(" = ", 2);
            Assert.Matches("^[A-Za-z_-]+$", parts[0]);
            Assert.Matches("^\"[^\"\\\\]*\"$", parts[1]);
            values.Add(table + parts[0], parts[1].Trim('"'));
        }

        return values;
    }

    private static string Repository([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
