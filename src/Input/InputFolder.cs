using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using KapGuide.Diagnostics;

namespace KapGuide.Input;

/// <summary>A file of the input as pipelines see it.</summary>
/// <param name="Path">Relative to the input folder, with forward slashes: <c>faq/safety/is-kap-safe.md</c>.</param>
/// <param name="FullPath">Where it is on disk; empty when it was made in memory.</param>
/// <param name="Source">Its text; null for files that are copied as they are.</param>
public sealed record InputFile(string Path, string FullPath, SourceFile? Source);

/// <summary>All files of the input, by path. Immutable; read once, in parallel.</summary>
/// <param name="Files">In ordinal order of their paths.</param>
public sealed record InputFolder(ImmutableArray<InputFile> Files)
{
    private const int MaxArticleKilobytes = 256;
    private const int MaxTextKilobytes = 1024;
    private const int MaxLibraryKilobytes = 64 * 1024;

    /// <summary>Up to this much, texts stay in memory as they are.</summary>
    private const int KeptKilobytes = 4 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text file at exactly that path; null when there is none.</summary>
    public SourceFile? Text(string path)
    {
        var (low, high) = (0, Files.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(Files[middle].Path, path) < 0) low = middle + 1;
            else high = middle;
        }

        return low < Files.Length && Files[low].Path == path ? Files[low].Source : null;
    }

    /// <summary>
    /// Reads folders that lie over each other: a file of a later folder replaces one of the same path in an earlier one.
    /// Names that begin with a dot, or end like an editor's temporary files, are passed over. What can't be read becomes a finding.
    /// </summary>
    /// <param name="root">The site's root: findings print paths relative to it.</param>
    /// <param name="folders">Full paths; those that don't exist are passed over.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="memory">Files that a warm process needn't read again; null reads all.</param>
    public static InputFolder Read(string root, IEnumerable<string> folders, ICollection<Diagnostic> findings, FileMemory? memory = null)
    {
        Dictionary<string, FileInfo> found = new(StringComparer.Ordinal);
        foreach (var folder in folders.Select(System.IO.Path.GetFullPath).Where(Directory.Exists))
        {
            var above = System.IO.Path.TrimEndingDirectorySeparator(folder).Length + 1;
            List<FileInfo> files = [];
            List(root, folder, folder, files, findings, depth: 0);
            foreach (var file in files) found[file.FullName[above..].Replace('\\', '/')] = file;
        }

        string[] paths = [.. found.Keys];
        Array.Sort(paths, StringComparer.Ordinal);
        foreach (var group in new HashSet<string>(paths, StringComparer.OrdinalIgnoreCase).Count == paths.Length ? []
            : paths.GroupBy(static path => path, StringComparer.OrdinalIgnoreCase).Where(static group => group.Skip(1).Any()))
        {
            findings.Add(new Diagnostic(InputRules.PathCaseCollision, SourceSpan.File(Shown(root, found[group.Last()].FullName)),
                $"This path differs from “{Shown(root, found[group.First()].FullName)}” only in upper and lower case.", "Rename or delete one of the two files."));
        }

        var letsGo = found.Values.Where(static file => file.Extension == ".md").Sum(static file => file.Length) > KeptKilobytes * 1024L;
        var read = new InputFile?[paths.Length];
        var problems = new Diagnostic?[paths.Length];
        Parallel.For(0, paths.Length, i => read[i] = ReadFile(root, paths[i], found[paths[i]], memory, letsGo, out problems[i]));
        foreach (var problem in problems.OfType<Diagnostic>()) findings.Add(problem);
        return new InputFolder([.. read.OfType<InputFile>()]);
    }

    /// <summary>These files laid over others: of two with one path, this folder's stays.</summary>
    public InputFolder Over(InputFolder lower) => lower.Files.IsEmpty ? this
        : new([.. Files.Concat(lower.Files).DistinctBy(static file => file.Path).OrderBy(static file => file.Path, StringComparer.Ordinal)]);

    /// <summary>Files from memory, for tests and previews: path and text.</summary>
    public static InputFolder FromMemory(IEnumerable<(string Path, string Text)> files) =>
        new([.. files.OrderBy(static file => file.Path, StringComparer.Ordinal)
            .Select(static file => new InputFile(file.Path, "", new SourceFile("input/" + file.Path, file.Text)))]);

    /// <summary>Whether a name is that of a hidden file or of an editor's temporary one.</summary>
    public static bool IsPassedOver(string name) =>
        name.Length == 0 || name[0] is '.' or '~' or '#' || name[^1] is '~' or '#' || System.IO.Path.GetExtension(name) is ".tmp" or ".swp";

    private static void List(string root, string top, string folder, List<FileInfo> files, ICollection<Diagnostic> findings, int depth)
    {
        if (depth > 16) return;
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (IsPassedOver(entry.Name)) continue;
                if ((entry.Attributes & FileAttributes.ReparsePoint) != 0 && !StaysInside(top, entry))
                {
                    findings.Add(new Diagnostic(InputRules.LinkLeavesInput, SourceSpan.File(Shown(root, entry.FullName)),
                        "This link leads out of the input folder, so it is not followed.", "Copy the file into the input folder instead of linking to it."));
                }
                else if (entry is FileInfo file)
                {
                    files.Add(file);
                }
                else
                {
                    List(root, top, entry.FullName, files, findings, depth + 1);
                }
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Diagnostic(InputRules.UnreadableFile, SourceSpan.File(Shown(root, folder)), $"This folder can't be opened: {problem.Message}", "Check that it exists and that you may read it."));
        }
    }

    private static bool StaysInside(string top, FileSystemInfo link)
    {
        var target = link.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        return target is not null && System.IO.Path.GetFullPath(target).StartsWith(System.IO.Path.GetFullPath(top) + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private static InputFile? ReadFile(string root, string path, FileInfo file, FileMemory? memory, bool letsGo, out Diagnostic? problem)
    {
        problem = null;
        var fullPath = file.FullName;
        var isLibrary = System.IO.Path.GetExtension(path) is ".json" or ".bib";
        if (!isLibrary && System.IO.Path.GetExtension(path) is not (".md" or ".yml" or ".yaml" or ".txt") && System.IO.Path.GetFileName(path) != "_redirects")
            return new InputFile(path, fullPath, null);

        var shown = Shown(root, fullPath);
        try
        {
            var size = file.Length;
            if (memory?.Unchanged(path, file) is { } known) return known;
            var most = isLibrary ? MaxLibraryKilobytes : System.IO.Path.GetExtension(path) is ".md" ? MaxArticleKilobytes : MaxTextKilobytes;
            if (size > most * 1024L)
            {
                problem = new Diagnostic(InputRules.FileTooLarge, SourceSpan.File(shown), $"This file has {size / 1024:N0} KB; at most {most:N0} KB is read.",
                    "Split it into several articles, or take out what doesn't belong there (a picture pasted as text, for example).");
                return null;
            }

            var bytes = File.ReadAllBytes(fullPath).AsMemory();
            if (bytes.Span.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
            if (!bytes.Span.Contains((byte)0) && Utf8.IsValid(bytes.Span))
            {
                var read = new InputFile(path, fullPath, letsGo ? new SourceFile(shown, bytes) : new SourceFile(shown, StrictUtf8.GetString(bytes.Span)));
                return memory?.Keep(read, file) ?? read;
            }

            var text = StrictUtf8.GetString(bytes.Span);
            problem = new Diagnostic(InputRules.NotUtf8, new SourceFile(shown, text).Span(text.IndexOf('\0'), 1), "This is not a text file: it holds binary data.",
                "Check the file's ending: pictures belong into images/. If it is a text, save it again as plain text in UTF-8.");
        }
        catch (DecoderFallbackException invalid)
        {
            problem = new Diagnostic(InputRules.NotUtf8, SourceSpan.File(shown), $"This file is not UTF-8 text (byte {Math.Max(0, invalid.Index) + 1} doesn't fit).",
                "Save it again with the encoding UTF-8; in most editors this is under “Save as” or “Encoding”.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problem = new Diagnostic(InputRules.UnreadableFile, SourceSpan.File(shown), $"This file can't be opened: {unreadable.Message}", "Close programs that lock it, and check that you may read it.");
        }

        return null;
    }

    private static string Shown(string root, string path) => System.IO.Path.GetRelativePath(root, path).Replace('\\', '/');
}
