using System.Diagnostics;
using KapGuide.Tests.Search;

namespace KapGuide.Benchmarks;

/// <summary>Runs the parts of a build through BenchmarkDotNet: a project of its own, so that nothing else restores its packages.</summary>
internal static class PartsBench
{
    /// <summary>Compiles and runs it; its exit code.</summary>
    /// <param name="rest">Options of BenchmarkDotNet, such as <c>--filter *Page*</c>.</param>
    public static int Run(string[] rest)
    {
        using var process = Process.Start("dotnet", ["run", "-c", "Release", "--project", Path.Combine(ArticleFolder.Root, "tests", "KapGuide.Benchmarks", "Parts"), "--", .. rest]);
        process.WaitForExit();
        return process.ExitCode;
    }
}
