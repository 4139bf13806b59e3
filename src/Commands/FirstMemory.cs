using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KapGuide.Commands;

/// <summary>
/// Memory for the whole build of a small site, taken before it begins: such a build is over before collecting pays for itself, and large pages of memory are handed out
/// hundreds at a time. Only in the program that is compiled wholly ahead: with a runtime, compiling takes most of the time of a small site.
/// </summary>
internal static class FirstMemory
{
    /// <summary>A build takes 50 MB and then 1.2 MB an answer, so this is enough; what of it isn't used costs nothing.</summary>
    private const long Bytes = 256L << 20;

    /// <summary>Above so many Markdown files it would not be enough, and one late collection costs as much as the early ones.</summary>
    private const int MostFiles = 180;

    /// <summary>Other mappings of a program without a runtime are smaller.</summary>
    private const long LeastMapping = 16L << 20;

    /// <summary><c>MADV_HUGEPAGE</c>, see madvise(2).</summary>
    private const int HugePages = 14;

    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <summary>Takes it, where there is memory to spare and the site is small. Does nothing else, and nothing else depends on it.</summary>
    /// <param name="inputs">Full paths of input folders.</param>
    public static void TakeFor(IEnumerable<string> inputs)
    {
        if (RuntimeFeature.IsDynamicCodeSupported || GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < 8 * Bytes) return;
        if (inputs.Where(Directory.Exists).SelectMany(static folder => Directory.EnumerateFiles(folder, "*.md", Below)).Skip(MostFiles).Any()) return;
        try
        {
            if (GC.TryStartNoGCRegion(Bytes, disallowFullBlockingGC: true) && OperatingSystem.IsLinux()) UseHugePages();
        }
        catch (Exception problem) when (problem is ArgumentOutOfRangeException or IOException or UnauthorizedAccessException or EntryPointNotFoundException or DllNotFoundException)
        {
            // A system that can't: the collector does its work as usual.
        }
    }

    /// <summary>Asks for large pages where memory was taken: lines of proc_pid_maps(5) are <c>from-to rights offset device inode</c>, and memory without a file has none.</summary>
    private static void UseHugePages()
    {
        foreach (var line in File.ReadLines("/proc/self/maps"))
        {
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var range, "rw-p", _, _, "0"] || range.Split('-') is not [var from, var to]) continue;
            var start = nint.Parse(from, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var length = nint.Parse(to, NumberStyles.HexNumber, CultureInfo.InvariantCulture) - start;
            if (length >= LeastMapping) _ = Advise(start, (nuint)length, HugePages);
        }
    }

    [DllImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(nint address, nuint length, int advice);
}
