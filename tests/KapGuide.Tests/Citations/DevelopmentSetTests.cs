using System.Runtime.CompilerServices;
using System.Text.Json;
using KapGuide.Citations;
using KapGuide.Input;

namespace KapGuide.Tests.Citations;

/// <summary>The development set: forty references and twenty pages with what APA and AMA make of them.</summary>
public sealed class DevelopmentSetTests
{
    /// <summary>The set as it is handed out beside a checkout, when it is there: it may be newer than our copy.</summary>
    private static readonly string Shared = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "citations"));

    public static TheoryData<string> Folders =>
        Directory.Exists(Shared) ? [DataFolder(), Shared] : [DataFolder()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_entry_is_exact(string folder)
    {
        var library = Library(folder);
        foreach (var (style, file) in new[] { (CitationStyle.Apa, "expected-apa.json"), (CitationStyle.Ama, "expected-ama.json") })
        {
            var expected = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(folder, file)))!;
            var entries = Bibliography.Format(style, library).ToDictionary(static entry => entry.Key, static entry => entry.Html);
            Assert.All(expected, pair => Assert.Equal(pair.Value, entries[pair.Key]));
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_page_is_exact(string folder)
    {
        var library = Library(folder);
        using var pages = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "dev-clusters.json")));
        var compared = 0;
        foreach (var page in pages.RootElement.EnumerateArray())
            foreach (var name in CitationStyles.Names)
            {
                if (!page.TryGetProperty(name, out var expected)) continue;
                Assert.True(CitationStyles.TryParse(name, out var style));
                var made = MarkdownCitations.Read(style, library, page.GetProperty("markdown").GetString()!);
                using var json = JsonDocument.Parse(made.ToJson());
                foreach (var part in expected.EnumerateObject())
                    Assert.True(JsonElement.DeepEquals(part.Value, json.RootElement.GetProperty(part.Name)),
                        $"{page.GetProperty("id")} {name} {part.Name}: expected {part.Value}, got {json.RootElement.GetProperty(part.Name)}");
                compared++;
            }

        Assert.Equal(39, compared);
    }

    internal static ReferenceLibrary Library(string? folder = null)
    {
        var path = Path.Combine(folder ?? DataFolder(), "dev-references.json");
        var (library, diagnostics) = ReferenceLibrary.Parse(new SourceFile("dev-references.json", File.ReadAllText(path)));
        Assert.Empty(diagnostics);
        return library;
    }

    internal static string DataFolder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Data");
}
