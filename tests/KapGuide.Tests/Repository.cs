namespace KapGuide.Tests;

/// <summary>Where the repository is: tests read its real input, themes and cases.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KapGuide.csproj"))) return folder.FullName;
        }

        throw new InvalidOperationException($"No KapGuide.csproj above {AppContext.BaseDirectory}.");
    }
}
