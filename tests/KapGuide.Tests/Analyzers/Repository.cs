namespace KapGuide.Tests.Analyzers;

/// <summary>Files of the repository that tests read: found by walking up from the test program.</summary>
internal static class Repository
{
    /// <summary>The folder that holds KapGuide.csproj.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "KapGuide.csproj")) ? folder : Find(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("The tests run outside the repository."));
}
