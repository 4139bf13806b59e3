using System.Text.RegularExpressions;

namespace KapGuide.Tests;

/// <summary>The folders of src/ follow the data: each uses only those before it (docs/architecture.md).</summary>
public sealed partial class FolderOrderTests
{
    private static readonly string[] Order =
    [
        "Diagnostics", "Input", "Citations", "Content", "Markup", "Analyzers", "Search", "StructuredData", "Embed", "Feeds", "Themes", "Pipelines", "Output", "Audit", "Preview", "Commands",
    ];

    [Fact]
    public void A_folder_uses_only_folders_before_it()
    {
        List<string> upward = [];
        foreach (var file in Sources())
        {
            var own = FolderOf(file);
            var rank = Array.IndexOf(Order, own);
            foreach (var used in Namespace.Matches(File.ReadAllText(file)).Select(static match => match.Groups[1].Value).Distinct())
            {
                if (rank >= 0 && Array.IndexOf(Order, used) > rank) upward.Add($"{own}/{Path.GetFileName(file)} uses {used}");
            }
        }

        Assert.Empty(upward);
    }

    [Fact]
    public void Every_folder_has_its_place_in_the_order_and_every_file_the_namespace_of_its_folder()
    {
        foreach (var file in Sources().Where(static file => Path.GetFileName(file) != "Program.cs"))
        {
            Assert.Contains(FolderOf(file), Order);
            Assert.Contains($"namespace KapGuide.{FolderOf(file)}", File.ReadAllText(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_is_called_utils_helper_or_manager() =>
        Assert.DoesNotContain(Sources(), static file => Vague.IsMatch(file[Repository.Root.Length..]));

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories);

    private static string FolderOf(string file) => Path.GetRelativePath(Path.Combine(Repository.Root, "src"), file).Split(Path.DirectorySeparatorChar)[0];

    [GeneratedRegex(@"\bKapGuide\.([A-Z][A-Za-z]+)\b")]
    private static partial Regex Namespace { get; }

    [GeneratedRegex("Util|Helper|Manager|Misc|Common")]
    private static partial Regex Vague { get; }
}
