using System.Collections.Concurrent;

namespace KapGuide.Input;

/// <summary>
/// Text files as they were read last. A process that stays warm reads a file again only when its time or size changed, and gets the very same
/// <see cref="SourceFile"/> when its text didn't, so that whatever was made from it can be used again. Safe to share between threads.
/// </summary>
public sealed class FileMemory
{
    /// <summary>File systems note times in steps: a file that was written this shortly before it was read may be written again within the same step.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<(string FullPath, string Path), Known> _known = new();

    private readonly record struct Known(DateTime Modified, long Size, DateTime Read, InputFile File);

    /// <summary>The file as it was read, when neither its time nor its size changed since; else null.</summary>
    /// <param name="path">Path inside the input folder.</param>
    /// <param name="file">The file as it is now.</param>
    internal InputFile? Unchanged(string path, FileInfo file) =>
        _known.TryGetValue((file.FullName, path), out var known) && known.Modified == file.LastWriteTimeUtc && known.Size == file.Length && known.Read - known.Modified > Step ? known.File : null;

    /// <summary>Keeps a file; of two with the same text, the first.</summary>
    /// <param name="read">The file.</param>
    /// <param name="file">Its time and size before it was read.</param>
    internal InputFile Keep(InputFile read, FileInfo file)
    {
        var key = (file.FullName, read.Path);
        var kept = _known.TryGetValue(key, out var known) && known.File.Source is { } before && before.Path == read.Source?.Path && before.Text == read.Source.Text ? known.File : read;
        _known[key] = new Known(file.LastWriteTimeUtc, file.Length, DateTime.UtcNow, kept);
        return kept;
    }
}
