using KapGuide.Input;

namespace KapGuide.Preview;

/// <summary>Times and sizes of all files below folders: what polling compares where the system doesn't tell of changes.</summary>
internal static class FolderStamp
{
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None, MaxRecursionDepth = 16 };

    /// <summary>A number that changes with any name, time or size, editors' temporary files apart.</summary>
    /// <param name="folders">Full paths; those that don't exist count as empty.</param>
    public static long Of(IEnumerable<string> folders)
    {
        long stamp = 0;
        foreach (var folder in folders.Where(Directory.Exists))
        {
            try
            {
                foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", Below))
                {
                    // The order of a listing is the file system's own, so the parts are added up.
                    if (!InputFolder.IsPassedOver(file.Name)) stamp = unchecked(stamp + (HashCode.Combine(file.FullName, file.LastWriteTimeUtc, file.Length) * 0x1E3779B97F4A7C15L));
                }
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // A folder that vanishes while it is listed: the next look sees it gone.
                stamp++;
            }
        }

        return stamp;
    }
}
