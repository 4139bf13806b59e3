using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KapGuide.Diagnostics;
using KapGuide.Feeds.Cms;
using KapGuide.Pipelines;

namespace KapGuide.Output;

/// <summary>
/// What the last build of an output folder was made from, what it wrote and what it found: enough to know that building again would change nothing,
/// and to say so with the same findings. It lies in <c>.kapguide/</c>, not in the output, since findings are nobody's business but the author's.
/// </summary>
/// <param name="Inputs">SHA-256 of everything that the build depends on.</param>
/// <param name="Written">When the build had written its files, in UTC.</param>
/// <param name="Answers">How many answers it has.</param>
/// <param name="Files">Length of each file by its path.</param>
/// <param name="Findings">What was found.</param>
public sealed record BuildStamp(string Inputs, DateTime Written, int Answers, ImmutableArray<(string Path, long Length)> Files, ImmutableArray<Diagnostic> Findings)
{
    private const string Heading = "kapguide build 1";

    /// <summary>SHA-256 over the program, the day, all options and every byte of input and themes; null when something can't be read, which the build itself then says better.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="output">Full path of the output folder.</param>
    /// <param name="clean">Whether files of earlier builds are deleted.</param>
    public static string? InputsOf(BuildOptions options, string output, bool clean)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            Add($"{options.Root}\n{output}\n{clean}\n{options.Today:yyyy-MM-dd}");
            foreach (var (key, value) in options.Overrides) Add($"{key}\n{value}");
            foreach (var (key, value) in options.Levels) Add($"-a\n{key}\n{value}");
            foreach (var file in new DirectoryInfo(AppContext.BaseDirectory).EnumerateFiles("*.dll").OrderBy(static file => file.Name, StringComparer.Ordinal))
                Add($"{file.Name}\n{file.Length}\n{file.LastWriteTimeUtc.Ticks}");
            foreach (var folder in options.Inputs.Concat(SiteBuilder.ThemeFoldersOf(options)).Append(Path.Combine(options.Root, CmsPackage.Folder)).Where(Directory.Exists))
            {
                List<string> found = [];
                if (!List(folder, found)) return null;
                string[] paths = [.. found];
                Array.Sort(paths, StringComparer.Ordinal);
                var hashes = new byte[paths.Length][];
                Parallel.For(0, paths.Length, i => hashes[i] = SHA256.HashData(File.ReadAllBytes(paths[i])));
                for (var i = 0; i < paths.Length; i++)
                {
                    Add(paths[i]);
                    hash.AppendData(hashes[i]);
                }
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());

            void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\0"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or AggregateException)
        {
            return null;
        }
    }

    /// <summary>All files below a folder; false where one is a link, which may lead anywhere and round and round.</summary>
    private static bool List(string folder, List<string> files)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if ((entry.Attributes & FileAttributes.ReparsePoint) != 0) return false;
            if (entry is not DirectoryInfo) files.Add(entry.FullName);
            else if (!List(entry.FullName, files)) return false;
        }

        return true;
    }

    /// <summary>The stamp of a folder's last build, when it was made from these inputs and all that it wrote still stands there as it was; else null.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="output">Full path of the output folder.</param>
    /// <param name="inputs">See <see cref="InputsOf"/>.</param>
    /// <param name="least">The least severe findings that are wanted: to give back any, all rules must be set up.</param>
    public static BuildStamp? Current(string root, string output, string? inputs, Severity least = Severity.None)
    {
        try
        {
            var path = PathOf(root, output);
            return inputs is not null && File.Exists(path) && File.ReadAllLines(path) is [_, var kept, ..] lines && kept == inputs && Read(lines, least) is { } stamp && stamp.Stands(output) ? stamp : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or AggregateException)
        {
            return null;
        }
    }

    /// <summary>Whether a build of the folder left a stamp, current or not.</summary>
    public static bool IsKept(string root, string output) => File.Exists(PathOf(root, output));

    /// <summary>Keeps it for the next build. Where that is not possible, the next build just does all its work.</summary>
    public void Keep(string root, string output)
    {
        try
        {
            var path = PathOf(root, output);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var text = new StreamWriter(path + ".tmp")) WriteTo(text);
            File.Move(path + ".tmp", path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>Forgets the last build, before its files are touched.</summary>
    public static void Forget(string root, string output)
    {
        try
        {
            if (File.Exists(PathOf(root, output))) File.Delete(PathOf(root, output));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // An old stamp does no harm: its inputs are others, or the files that are written now are younger than it.
        }
    }

    /// <summary>The file: a line a file and a line a finding, parts between tabs.</summary>
    private void WriteTo(TextWriter text)
    {
        text.Write(string.Create(CultureInfo.InvariantCulture, $"{Heading}\n{Inputs}\n{Written.Ticks}\n{Answers}\n"));
        foreach (var (path, length) in Files) text.Write(string.Create(CultureInfo.InvariantCulture, $"{length}\t{path}\n"));
        foreach (var finding in Findings)
        {
            var at = finding.At;
            text.Write(string.Create(CultureInfo.InvariantCulture, $"!\t{finding.Rule.Id}\t{finding.Rule.Name}\t{(int)finding.Severity}\t{at.Line}\t{at.Column}\t{at.EndLine}\t{at.EndColumn}\t"));
            text.Write($"{Escape(at.Path)}\t{Escape(finding.Message)}\t{Escape(finding.Hint)}\n");
        }
    }

    private bool Stands(string output) =>
        File.Exists(Path.Combine(output, Manifest.FileName)) && Parallel.ForEach(Files, (file, loop) =>
        {
            if (new FileInfo(Path.Combine(output, file.Path)) is not { Exists: true } info || info.Length != file.Length || info.LastWriteTimeUtc > Written) loop.Stop();
        }).IsCompleted;

    /// <summary>Null for a text that is not whole or of another version.</summary>
    private static BuildStamp? Read(string[] lines, Severity least)
    {
        if (lines.Length < 4 || lines[0] != Heading || !long.TryParse(lines[2], CultureInfo.InvariantCulture, out var ticks) || ticks < 0 || ticks > DateTime.MaxValue.Ticks || !int.TryParse(lines[3], CultureInfo.InvariantCulture, out var answers)) return null;
        var files = ImmutableArray.CreateBuilder<(string, long)>(lines.Length - 4);
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var line in lines.AsSpan(4))
        {
            var parts = line.Split('\t');
            if (parts is [var length, var path] && long.TryParse(length, CultureInfo.InvariantCulture, out var bytes)) files.Add((path, bytes));
            else if (parts is ["!", _, _, var level, ..] && int.TryParse(level, CultureInfo.InvariantCulture, out var severity) && severity < (int)least) continue;
            else if (parts is ["!", var id, var name, .. var places, var at, var message, var hint] && places.Length == 5
                && RuleList.All.FirstOrDefault(rule => rule.Id == id && rule.Name == name) is { } rule
                && places.All(static place => int.TryParse(place, CultureInfo.InvariantCulture, out _)))
            {
                var numbers = Array.ConvertAll(places, static place => int.Parse(place, CultureInfo.InvariantCulture));
                findings.Add(new Diagnostic(rule, new SourceSpan(Plain(at), numbers[1], numbers[2], numbers[3], numbers[4]), Plain(message), Plain(hint)) { Severity = (Severity)numbers[0] });
            }
            else return null;
        }

        return new BuildStamp(lines[1], new DateTime(ticks, DateTimeKind.Utc), answers, files.ToImmutable(), findings.ToImmutable());
    }

    private static string PathOf(string root, string output) =>
        Path.Combine(root, ".kapguide", "builds", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(output)))[..16]);

    private static string Escape(string text) => text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal).Replace("\r", @"\r", StringComparison.Ordinal).Replace("\t", @"\t", StringComparison.Ordinal);

    private static string Plain(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal)) return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            plain.Append(text[i] != '\\' || i + 1 == text.Length ? text[i] : text[++i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
        return plain.ToString();
    }
}
