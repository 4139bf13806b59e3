using System.Text;

namespace KapGuide.Tests;

/// <summary>
/// File pairs in <c>tests/Cases/</c>: an input and, beside it, what must come out. With UPDATE_CASES=1 the expected files are
/// written anew, so that a change shows in the diff. A missing expected file fails.
/// </summary>
internal static class Cases
{
    public static TheoryData<string> Of(string folder, string extension) =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Cases", folder), "*" + extension).Order(StringComparer.Ordinal).Select(static path => Path.GetFileNameWithoutExtension(path))];

    public static string Read(string folder, string file) => File.ReadAllText(Path.Combine(Repository.Root, "tests", "Cases", folder, file)).ReplaceLineEndings("\n");

    public static void Verify(string folder, string file, string actual)
    {
        var path = Path.Combine(Repository.Root, "tests", "Cases", folder, file);
        if (Environment.GetEnvironmentVariable("UPDATE_CASES") == "1") File.WriteAllText(path, actual, new UTF8Encoding(false));
        Assert.True(File.Exists(path), $"{path} is missing; run once with UPDATE_CASES=1 and read what it writes.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    /// <summary>Expected files without an input fail, so that nobody trusts a case that is never run.</summary>
    public static void NoOrphans(string folder, string input, string expected)
    {
        var root = Path.Combine(Repository.Root, "tests", "Cases", folder);
        Assert.DoesNotContain(Directory.EnumerateFiles(root, "*" + expected), path => !File.Exists(Path.ChangeExtension(path, input)));
    }
}
