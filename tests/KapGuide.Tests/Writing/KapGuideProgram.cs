using System.Diagnostics;

namespace KapGuide.Tests.Writing;

/// <summary>The program as its user starts it, with input and output that are no terminal.</summary>
internal static class KapGuideProgram
{
    public static (int Code, string Output, string Error) Run(TestSite site, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "kapguide.dll"), .. arguments, "--root", site.Root])
        { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = site.Root };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
