using System.Text.Json;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Input;

namespace KapGuide.Tests.Writing;

public sealed class SchemaTests
{
    private static readonly string[] Samples = ["", "x", "true", "3", "-1", "3.5", "2026-11-22", "2026-13-01", "22.11.2026", "some-slug", "Some Slug", "https://example.org", "https://example.org/x", "/answers", "../up", "sha256-0a", "k4p-9f3b-22c1", "owner/name", "apa", "drafted", "money", "person", "github"];

    public static TheoryData<string> Names => [.. ContentFile.All.Select(static file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_committed_schema_is_current(string name)
    {
        var file = ContentFile.All.First(file => file.Name == name);
        var path = Path.Combine(Repository.Root, ".vscode/schemas", file.SchemaFile);
        if (Environment.GetEnvironmentVariable("KAPGUIDE_WRITE_DOCS") == "1") File.WriteAllText(path, file.ToJsonSchema());
        Assert.True(file.ToJsonSchema() == File.ReadAllText(path), $".vscode/schemas/{file.SchemaFile} is old: run “kapguide schema --out .vscode/schemas”.");
    }

    [Fact]
    public void No_schema_is_committed_that_nothing_makes() =>
        Assert.Equal(ContentFile.All.Select(static file => file.SchemaFile).Order(StringComparer.Ordinal), Directory.GetFiles(Path.Combine(Repository.Root, ".vscode/schemas")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_file_of_the_real_site_fits_its_schema()
    {
        var input = InputFolder.Read(Repository.Root, [Path.Combine(Repository.Root, "input")], []);
        List<string> problems = [];
        HashSet<string> checkedFiles = [];
        foreach (var (file, kind) in input.Files.Select(static file => (file, Kind: KindOf(file.Path))).Where(static pair => pair.Kind is not null))
        {
            using var schema = JsonDocument.Parse(kind!.ToJsonSchema());
            checkedFiles.Add(kind.Name);
            var node = file.Path.EndsWith(".md", StringComparison.Ordinal) ? FrontMatter.Read(file.Source!, []).Node : Yaml.Read(file.Source!, 0, file.Source!.Text.Length, []);
            problems.AddRange(SchemaCheck.Problems(schema.RootElement, node).Select(problem => $"{file.Path} {problem}"));
        }

        Assert.Empty(problems);
        Assert.Superset(ContentFile.All.Select(static kind => kind.Name).Except(["topics"]).ToHashSet(), checkedFiles);
    }

    [Fact]
    public void A_value_fits_the_schema_exactly_when_the_reader_takes_it()
    {
        List<string> differences = [];
        foreach (var kind in ContentFile.All.Where(static kind => kind is { Schema: not null, IsList: false }))
        {
            using var document = JsonDocument.Parse(kind.ToJsonSchema());
            foreach (var key in kind.Schema!.Keys.Where(static key => key.Kind is ValueKind.Text or ValueKind.Number or ValueKind.Flag or ValueKind.Date or ValueKind.Slug or ValueKind.Choice))
            {
                var property = document.RootElement.GetProperty("properties").GetProperty(key.Name);
                foreach (var sample in Samples.Concat(key.Choices))
                {
                    var source = new SourceFile("x.yml", $"{key.Name}: {sample}\n");
                    var node = Yaml.Read(source, 0, source.Text.Length, []);
                    List<Diagnostic> findings = [];
                    Fields.Bind(node, SourceSpan.File("x.yml"), new Schema("a block", [key]), findings);
                    var fits = !SchemaCheck.Problems(property, ((YamlMap)node!).Entries[0].Value).Any();
                    if (fits != (findings.Count == 0)) differences.Add($"{kind.Name} {key.Name}: “{sample}” schema {fits}, reader {findings.Count == 0}");
                }
            }
        }

        Assert.Empty(differences);
    }

    [Fact]
    public void Unknown_missing_and_misspelt_keys_don_t_fit()
    {
        using var schema = JsonDocument.Parse(ContentFile.All.First(static kind => kind.Name == "article").ToJsonSchema());
        var source = new SourceFile("x.yml", "Title: a\nDescription: b\nSumary: c\n");
        Assert.Equal([": lacks Summary", ": unknown Sumary"], SchemaCheck.Problems(schema.RootElement, Yaml.Read(source, 0, source.Text.Length, [])));
    }

    private static ContentFile? KindOf(string path) => ContentFile.All.FirstOrDefault(kind => FitsGlob(kind.Files, path));

    private static bool FitsGlob(string glob, string path) =>
        glob.Split('/') is var wanted && path.Split('/') is var given && wanted.Length == given.Length
        && wanted.Zip(given).All(static pair => pair.First == pair.Second || (pair.First == "*" && !pair.Second.StartsWith('_')) || (pair.First.StartsWith("*.", StringComparison.Ordinal) && pair.Second.EndsWith(pair.First[1..], StringComparison.Ordinal)));
}
