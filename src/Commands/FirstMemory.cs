using System.Runtime.CompilerServices;

namespace KapGuide.Commands;

/// <summary>
/// Memory for the whole build of a small site, taken before it begins: such a build is over before collecting pays for itself. Only in the program that is
/// compiled wholly ahead: with a runtime, compiling takes most of the time of a small site.
/// </summary>
internal static class FirstMemory
{
    /// <summary>A build takes 50 MB and then 1.2 MB an answer, so this is enough; what of it isn't used costs nothing.</summary>
    private const long Bytes = 256L << 20;

    /// <summary>Above so many Markdown files it would not be enough, and one late collection costs as much as the early ones.</summary>
    private const int MostFiles = 180;

    /// <summary>Links are not followed: nobody knows how much lies behind them.</summary>
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Takes it, where there is memory to spare and the site is small. Does nothing else, and nothing else depends on it.</summary>
    /// <param name="inputs">Full paths of input folders.</param>
    public static void TakeFor(IEnumerable<string> inputs)
    {
        if (RuntimeFeature.IsDynamicCodeSupported || GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < 8 * Bytes) return;
        if (inputs.Where(Directory.Exists).SelectMany(static folder => Directory.EnumerateFiles(folder, "*.md", Below)).Skip(MostFiles).Any()) return;
        try
        {
            GC.TryStartNoGCRegion(Bytes, disallowFullBlockingGC: true);
        }
        catch (ArgumentOutOfRangeException)
        {
            // More than this collector can give at once: it does its work as usual.
        }
    }
}
