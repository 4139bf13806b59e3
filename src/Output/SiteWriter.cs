using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using KapGuide.Diagnostics;
using KapGuide.Pipelines;

namespace KapGuide.Output;

/// <summary>What writing did.</summary>
/// <param name="Written">Files that are new or changed.</param>
/// <param name="Unchanged">Files that were left alone.</param>
/// <param name="Deleted">Files of an earlier build that no longer belong to the site.</param>
/// <param name="Problems">What could not be written; the folder then holds complete old or new files, never half of one.</param>
public sealed record WriteResult(int Written, int Unchanged, int Deleted, ImmutableArray<Diagnostic> Problems);

/// <summary>
/// Puts a site into a folder: writes what changed, deletes only what an earlier build wrote, and replaces each file at once
/// (written beside its place, then renamed), so that a build that is killed leaves no half file.
/// </summary>
public static class SiteWriter
{
    /// <summary>A file or folder that can't be written.</summary>
    public static readonly Rule Unwritable = new("OUT-01", "UnwritableOutput", Severity.Error, "Finds output files that can't be written.");

    private const string PartExtension = ".kapguide-part";

    /// <summary>Writes the files.</summary>
    /// <param name="folder">Full path; made when missing.</param>
    /// <param name="files">The whole site.</param>
    /// <param name="clean">False keeps files of earlier builds that no longer belong to the site.</param>
    public static WriteResult Write(string folder, ImmutableArray<OutputFile> files, bool clean = true)
    {
        ConcurrentBag<Diagnostic> problems = [];
        if (!Attempt(folder, problems, () => Directory.CreateDirectory(folder))) return new WriteResult(0, 0, 0, [.. problems]);
        var old = Manifest.Read(folder);
        foreach (var directory in files.Select(static file => Path.GetDirectoryName(file.Path)!).Distinct(StringComparer.Ordinal))
            Attempt(Path.Combine(folder, directory), problems, () => Directory.CreateDirectory(Path.Combine(folder, directory)));
        if (!problems.IsEmpty) return new WriteResult(0, 0, 0, [.. problems.Order(Diagnostic.Order)]);

        var hashes = new string[files.Length];
        var written = 0;
        Parallel.For(0, files.Length, i =>
        {
            var (file, path) = (files[i], Path.Combine(folder, files[i].Path));
            hashes[i] = Convert.ToHexStringLower(SHA256.HashData(file.Content.Span));
            if (old.Files.GetValueOrDefault(file.Path) == hashes[i] && new FileInfo(path) is { Exists: true } info && info.Length == file.Content.Length) return;
            if (Attempt(path, problems, () => Replace(path, file.Content.Span))) Interlocked.Increment(ref written);
        });

        var current = files.Select(static file => file.Path).ToHashSet(StringComparer.Ordinal);
        var deleted = clean ? old.Files.Keys.Where(path => !current.Contains(path) && IsInside(path)).Count(path => Delete(folder, path, problems)) : 0;
        var kept = clean ? [] : old.Files.Where(pair => !current.Contains(pair.Key));
        var manifest = new Manifest(1, files.Select((file, i) => KeyValuePair.Create(file.Path, hashes[i])).Concat(kept).ToImmutableSortedDictionary(StringComparer.Ordinal));
        if (problems.IsEmpty && (written > 0 || deleted > 0 || manifest.Files.Count != old.Files.Count))
            Attempt(folder, problems, () => Replace(Path.Combine(folder, Manifest.FileName), manifest.ToJson()));
        return new WriteResult(written, files.Length - written, deleted, [.. problems.Order(Diagnostic.Order)]);
    }

    private static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var part = path + PartExtension;
        try
        {
            File.WriteAllBytes(part, content);
            File.Move(part, path, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    private static bool Delete(string folder, string path, ConcurrentBag<Diagnostic> problems) => Attempt(Path.Combine(folder, path), problems, () =>
    {
        File.Delete(Path.Combine(folder, path));
        for (var parent = Path.GetDirectoryName(path); !string.IsNullOrEmpty(parent); parent = Path.GetDirectoryName(parent))
        {
            var full = Path.Combine(folder, parent);
            if (!Directory.Exists(full) || Directory.EnumerateFileSystemEntries(full).Any()) break;
            Directory.Delete(full);
        }
    });

    /// <summary>A manifest is a file that anybody could have edited: paths that lead out of the folder are not followed.</summary>
    private static bool IsInside(string path) => !Path.IsPathRooted(path) && !path.Split('/', '\\').Contains("..");

    private static bool Attempt(string path, ConcurrentBag<Diagnostic> problems, Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            problems.Add(new Diagnostic(Unwritable, SourceSpan.File(path), $"This can't be written: {problem.Message}", "Check that the folder exists, that you may write there, and that no program holds the file open; or choose another folder with -o."));
            return false;
        }
    }
}
