using System.CommandLine;
using System.Text.Json;
using KapGuide.Commands;

namespace KapGuide.Tests.Citations;

public sealed class CiteCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kapguide-cite").FullName;

    [Fact]
    public void Add_writes_a_sorted_library_and_refuses_what_it_has()
    {
        var (library, incoming) = (Write("references.json", "[]"), Write("new.ris", "TY  - JOUR\nAU  - Doe, Jane\nTI  - Zebras\nPY  - 2021\nDO  - 10.5555/z\nER  - \n"));
        Assert.Equal((0, "doe2021\tZebras\n", ""), Run("add", incoming, "--references", library));
        var first = File.ReadAllText(library);
        Assert.Contains("\"id\": \"doe2021\"", first, StringComparison.Ordinal);
        var (code, output, error) = Run("add", incoming, "--references", library);
        Assert.Equal((1, "", "Not added: “Zebras” is in the library as “doe2021” (same DOI).\n"), (code, output, error));
        Assert.Equal(first, File.ReadAllText(library));
    }

    [Fact]
    public void Add_leaves_a_broken_library_alone()
    {
        var library = Write("references.json", "[{\"id\": \"a\"},");
        var (code, _, error) = Run("add", Write("new.ris", "TY  - JOUR\nTI  - Zebras\nER  - \n"), "--references", library);
        Assert.Equal(1, code);
        Assert.Contains("Nothing was added", error, StringComparison.Ordinal);
        Assert.Equal("[{\"id\": \"a\"},", File.ReadAllText(library));
    }

    [Fact]
    public void Format_prints_the_development_set_as_JSON()
    {
        var folder = DevelopmentSetTests.DataFolder();
        var (code, output, _) = Run("format", "--style", "ama", "--format", "json", Path.Combine(folder, "dev-references.json"));
        Assert.Equal(0, code);
        var made = JsonSerializer.Deserialize<Dictionary<string, string>>(output)!;
        var expected = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(folder, "expected-ama.json")))!;
        Assert.All(expected, pair => Assert.Equal(pair.Value, made[pair.Key]));
    }

    [Fact]
    public void Render_prints_text_and_list_and_reports_unknown_keys()
    {
        var library = Path.Combine(DevelopmentSetTests.DataFolder(), "dev-references.json");
        var (code, output, error) = Run("render", "--style", "ama", "--references", library, Write("a.md", "Planning helps [@alden2021].\n\nMore [@brok2020].\n"));
        Assert.Equal(1, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("Planning helps.1\nMore.brok2020?", json.RootElement.GetProperty("body_text").GetString());
        Assert.Equal("alden2021", json.RootElement.GetProperty("reference_list")[0].GetString());
        Assert.Contains("a.md:3:8: the library has no “brok2020”. Did you mean “brook2020”?", error, StringComparison.Ordinal);
    }

    [Fact]
    public void List_shows_uses_and_orphans()
    {
        var library = Write("references.json", """[{"id": "a"}, {"id": "b"}]""");
        Write("faq/x.md", "---\nSummary: It works [@a].\n---\n\nIt does [@a].\n");
        var (code, output, _) = Run("list", "--references", library, "--input", _folder);
        Assert.Equal(0, code);
        Assert.Matches(@"^a\t2\t\S+x\.md:2:21 \S+x\.md:5:11\nb\t0\tnot cited\n$", output);
        Assert.Equal(1, Run("list", "--orphans", "--references", library, "--input", _folder).Code);
    }

    [Theory]
    [InlineData("format", "--style", "mla", "x.json")]
    [InlineData("format", "missing-file.json")]
    public void Wrong_usage_is_refused(params string[] arguments) => Assert.NotEqual(0, Run(arguments).Code);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CiteCommand.Create().Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
