using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
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
/// Puts a site into a folder: writes what changed, deletes only what an earlier build wrote, and replaces files when all new ones are complete
/// (written beside their places, then renamed), so that a build that fails leaves the old site and one that is killed leaves no half file.
/// </summary>
public static class SiteWriter
{
    /// <summary>A file or folder that can't be written.</summary>
    public static readonly Rule Unwritable = new("OUT-01", "UnwritableOutput", Severity.Error, "Finds output files that can't be written.");

    [ModuleInitializer]
    internal static void DeclareRules() => RuleList.Declare(static () => [Unwritable]);

    private const string PartExtension = ".kapguide-part";

    /// <summary>Writes the files. Each is made when its turn comes and let go when it is written; the old ones are replaced when all new ones stand beside them.</summary>
    /// <param name="folder">Full path; made when missing.</param>
    /// <param name="files">The whole site, in ordinal order of the paths.</param>
    /// <param name="clean">False keeps files of earlier builds that no longer belong to the site.</param>
    /// <param name="workers">How many files are made and written at once.</param>
    public static WriteResult Write(string folder, ImmutableArray<OutputFile> files, bool clean = true, int workers = -1)
    {
        ConcurrentBag<Diagnostic> problems = [];
        if (!Attempt(folder, problems, () => Directory.CreateDirectory(folder))) return new WriteResult(0, 0, 0, [.. problems]);
        var old = Manifest.Read(folder);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = workers };
        Parallel.ForEach(files.Select(static file => Path.GetDirectoryName(file.Path)!).Distinct(StringComparer.Ordinal), parallel, directory =>
            Attempt(Path.Combine(folder, directory), problems, () => Directory.CreateDirectory(Path.Combine(folder, directory))));
        if (!problems.IsEmpty) return new WriteResult(0, 0, 0, [.. problems.Order(Diagnostic.Order)]);

        var hashes = new byte[files.Length * SHA256.HashSizeInBytes];
        var isNew = new bool[files.Length];
        var isDone = false;
        try
        {
            Parallel.For(0, files.Length, parallel, (i, loop) =>
            {
                var (content, path) = (files[i].Take(), Path.Combine(folder, files[i].Path));
                SHA256.HashData(content.Span, hashes.AsSpan(i * SHA256.HashSizeInBytes));
                if (old.Files.TryGetValue(files[i].Path, out var was) && was == HashOf(i) && new FileInfo(path) is { Exists: true } info && info.Length == content.Length) return;
                isNew[i] = true;
                if (!Attempt(path, problems, () => File.WriteAllBytes(path + PartExtension, content.Span))) loop.Stop();
            });
            Parallel.For(0, problems.IsEmpty ? files.Length : 0, parallel, (i, loop) =>
            {
                var path = Path.Combine(folder, files[i].Path);
                if (isNew[i] && !Attempt(path, problems, () => File.Move(path + PartExtension, path, overwrite: true))) loop.Stop();
            });
            isDone = problems.IsEmpty;
        }
        finally
        {
            // A full disk or a fault of the program leaves parts.
            for (var i = 0; !isDone && i < files.Length; i++)
                if (isNew[i]) File.Delete(Path.Combine(folder, files[i].Path + PartExtension));
        }

        if (!problems.IsEmpty) return new WriteResult(0, 0, 0, [.. problems.Order(Diagnostic.Order)]);
        var written = isNew.Count(static isNew => isNew);
        var current = files.Select(static file => file.Path).ToHashSet(StringComparer.Ordinal);
        var deleted = clean ? old.Files.Keys.Where(path => !current.Contains(path) && IsInside(path)).Count(path => Delete(folder, path, problems)) : 0;
        (string, string)[] kept = clean ? [] : [.. old.Files.Where(pair => !current.Contains(pair.Key)).Select(static pair => (pair.Key, pair.Value))];
        if (problems.IsEmpty && (written > 0 || deleted > 0 || files.Length + kept.Length != old.Files.Count))
        {
            var entries = files.Select((file, i) => (file.Path, HashOf(i)));
            Attempt(folder, problems, () => Replace(Path.Combine(folder, Manifest.FileName), kept.Length == 0 ? entries : entries.Concat(kept).OrderBy(static entry => entry.Item1, StringComparer.Ordinal)));
        }

        return new WriteResult(written, files.Length - written, deleted, [.. problems.Order(Diagnostic.Order)]);

        string HashOf(int i) => Convert.ToHexStringLower(hashes.AsSpan(i * SHA256.HashSizeInBytes, SHA256.HashSizeInBytes));
    }

    private static void Replace(string path, IEnumerable<(string Path, string Hash)> entries)
    {
        try
        {
            using (var part = File.Create(path + PartExtension)) Manifest.Write(part, entries);
            File.Move(path + PartExtension, path, overwrite: true);
        }
        catch
        {
            File.Delete(path + PartExtension);
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
