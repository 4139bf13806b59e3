using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace KapGuide.Benchmarks;

/// <summary>A program that ran to its end.</summary>
/// <param name="Seconds">Wall time.</param>
/// <param name="Cpu">Processor time of the program and of its children that ended, in seconds, by the kernel's account of ended children (<c>cutime</c> and <c>cstime</c>, proc(5)); its step is 10 ms. 0 where there is no <c>/proc</c>.</param>
/// <param name="Peak">Largest resident memory in bytes, the operating system's own figure (<c>VmHWM</c>, proc(5)), read every 10 ms while it runs.</param>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Errors">What it wrote to standard error.</param>
internal sealed record ProcessRun(double Seconds, double Cpu, long Peak, int ExitCode, string Errors)
{
    /// <summary>Runs a program; null when there is none of that name.</summary>
    /// <param name="program">A path, or a name on the PATH.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Where it runs; the current folder when null.</param>
    /// <param name="variables">Environment variables beside ours.</param>
    public static ProcessRun? Of(string program, IEnumerable<string> arguments, string? folder = null, params ReadOnlySpan<(string Name, string Value)> variables)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? "" };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        var before = EndedChildren();
        var clock = Stopwatch.StartNew();
        try
        {
            using var process = Process.Start(start)!;
            process.OutputDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            var errors = process.StandardError.ReadToEndAsync();
            var peak = 0L;
            while (!process.WaitForExit(10)) peak = Math.Max(peak, PeakOf(process));
            var seconds = clock.Elapsed.TotalSeconds;
            process.WaitForExit();
            return new ProcessRun(seconds, EndedChildren() - before, peak, process.ExitCode, errors.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Why it counts as failed, in words; null when it didn't.</summary>
    /// <param name="accepted">The highest exit code that is none: 1 for <c>check</c>, which says so when it found something.</param>
    public string? Failure(int accepted = 0) => ExitCode >= 0 && ExitCode <= accepted ? null
        : $"ended with exit code {ExitCode}: {string.Join(" / ", Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(3))}";

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended between the two looks.
            return 0;
        }
    }

    /// <summary>Seconds of processor time of all children that ended and were waited for.</summary>
    private static double EndedChildren()
    {
        if (!File.Exists("/proc/self/stat")) return 0;
        // The name in parentheses may hold anything, so counting begins behind it: cutime and cstime are fields 16 and 17, in hundredths (USER_HZ).
        var text = File.ReadAllText("/proc/self/stat");
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)) / 100.0;
    }
}
