using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using KapGuide.Audit;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Feeds.Cms;
using KapGuide.Input;
using KapGuide.Pipelines;
using KapGuide.Preview;
using KapGuide.Tests.Feeds;

namespace KapGuide.Tests.Writing;

/// <summary>The CMS without its program: configuration, page and headers. A run with the real program is <c>tests/cms/run.sh</c>.</summary>
public sealed class CmsTests
{
    private static readonly string[] KnownOptions =
    [
        "name", "label", "hint", "required", "readonly", "widget", "pattern", "value_type", "options", "type", "format", "picker_utc", "collapsed", "fields", "collection", "file",
        "value_field", "display_fields", "search_fields", "multiple", "modes", "editor_components", "default", "root", "summary", "allow_add", "allow_remove", "allow_reorder", "allow_duplicate",
    ];

    private static readonly BuildContext Context = SmallSite.ContextOf(SmallSite.WithSettings("Cms:\n  Enabled: true\n  Repo: a/b\n  BaseUrl: https://auth.example.org\n")) with { Cms = new CmsPackage("script"u8.ToArray(), "icons"u8.ToArray()) };
    private static readonly ImmutableDictionary<string, byte[]> Files = SmallSite.FilesOf(Context);
    private static readonly JsonElement Config = Parsed(Encoding.UTF8.GetString(Files["admin/config.yml"]));

    public static TheoryData<string> Kinds => [.. ContentFile.All.Where(static kind => kind.Schema is not null && kind.Name != "topics").Select(static kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Fields_are_exactly_the_keys_that_the_reader_knows_with_the_same_rules(string name)
    {
        var kind = ContentFile.All.First(kind => kind.Name == name);
        var all = FieldsOf(kind).ToArray();
        Assert.NotEmpty(all);
        foreach (var fields in all) AssertSame(kind.Schema!, fields, name);
    }

    [Fact]
    public void Every_topic_has_its_collection_and_new_files_go_where_the_reader_looks()
    {
        Assert.Equal(["input/faq/safety", "input/faq/cost"], Collections().Where(static one => Text(one, "name").StartsWith("answers-", StringComparison.Ordinal)).Select(static one => Text(one, "folder")));
        foreach (var (name, path) in new[] { ("pages", "pages/x.md"), ("people", "people/x.yml"), ("topics", "faq/x/_directory.yml"), ("answers-safety", "faq/safety/x.md") })
        {
            var one = Collections().Single(one => Text(one, "name") == name);
            var template = one.TryGetProperty("path", out var shape) ? shape.GetString()! : "{{slug}}";
            Assert.Equal("input/" + path, $"{Text(one, "folder")}/{template.Replace("{{slug}}", "x", StringComparison.Ordinal)}.{Text(one, "extension")}");
        }

        Assert.Equal(["input/settings.yml", "input/glossary.yml", "input/facts.yml", "input/references.json"], FilesCollection().Select(static file => Text(file, "file")));
        Assert.Equal(Slug.MaxLength, Config.GetProperty("slug").GetProperty("maxlength").GetInt32());
    }

    [Fact]
    public void Fields_pick_from_collections_and_files_that_there_are()
    {
        var names = Collections().Select(static one => Text(one, "name")).ToHashSet();
        var relations = AllFields().Where(static field => Text(field, "widget") == "relation").ToArray();
        Assert.Superset(new HashSet<string> { "Related", "Author", "Reviewer", "TopTasks", "Source", "Sources" }, relations.Select(static field => Text(field, "name")).ToHashSet());
        Assert.All(relations, field =>
        {
            Assert.Contains(Text(field, "collection"), names);
            if (field.TryGetProperty("file", out var file)) Assert.Contains(FilesCollection(), one => Text(one, "name") == file.GetString());
        });
        Assert.Equal(["safety", "cost"], AllFields().First(static field => Text(field, "name") == "Topic").GetProperty("options").EnumerateArray().Select(static option => Text(option, "value")));
    }

    [Fact]
    public void No_field_has_an_option_that_the_CMS_would_pass_over_in_silence() =>
        Assert.All(AllFields(), static field => Assert.All(field.EnumerateObject(), static option => Assert.Contains(option.Name, KnownOptions)));

    [Fact]
    public void Changes_go_through_a_pull_request_to_the_repository_of_the_settings()
    {
        Assert.Equal("editorial_workflow", Text(Config, "publish_mode"));
        var backend = Config.GetProperty("backend");
        Assert.Equal(("github", "a/b", "main", "https://auth.example.org"), (Text(backend, "name"), Text(backend, "repo"), Text(backend, "branch"), Text(backend, "base_url")));
    }

    [Fact]
    public void The_configuration_is_YAML_that_our_own_reader_reads()
    {
        List<Diagnostic> findings = [];
        var source = new SourceFile("config.yml", Encoding.UTF8.GetString(Files["admin/config.yml"]));
        var map = Assert.IsType<YamlMap>(Yaml.Read(source, 0, source.Text.Length, findings));
        Assert.Empty(findings);
        Assert.Equal(Config.EnumerateObject().Select(static member => member.Name), map.Entries.Select(static entry => entry.Key.Value));
    }

    [Fact]
    public void The_page_has_one_script_with_its_integrity_and_nothing_inline_and_is_not_for_search_engines()
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Files["admin/index.html"]));
        var script = Assert.Single(page.Scripts);
        Assert.Equal(("/admin/sveltia-cms-0.221.1.js", CmsPackage.ScriptFile.Integrity, ""), (script.GetAttribute("src"), script.GetAttribute("integrity"), script.TextContent));
        Assert.Empty(page.QuerySelectorAll("style, [style], [onload]"));
        Assert.Equal("noindex, nofollow", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.All(page.QuerySelectorAll("[src], link[href]"), element => Assert.Contains((element.GetAttribute("src") ?? element.GetAttribute("href"))![1..], Files.Keys));
        Assert.Contains("url(\"/admin/material-symbols-outlined-5.3.8.woff2\")", Encoding.UTF8.GetString(Files["admin/admin.css"]), StringComparison.Ordinal);
        Assert.Equal("script", Encoding.UTF8.GetString(Files["admin/sveltia-cms-0.221.1.js"]));
    }

    [Fact]
    public void Only_the_CMS_gets_its_looser_policy_and_even_that_runs_no_text_as_script()
    {
        var folder = SmallSite.WriteToDisk(Files);
        var (admin, page) = (Headers("/admin/"), Headers("/faq/side-effects/"));
        Assert.Contains("script-src 'self';", admin["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", admin["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("https://api.github.com", admin["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal(("noindex, nofollow", "same-origin-allow-popups", "no-cache"), (admin["X-Robots-Tag"], admin["Cross-Origin-Opener-Policy"], admin["Cache-Control"]));
        Assert.DoesNotContain("unsafe", page["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.False(page.ContainsKey("X-Robots-Tag"));
        Directory.Delete(folder, recursive: true);

        Dictionary<string, string> Headers(string path) => new FolderSite(folder).Rules.HeadersFor(path).ToDictionary(static header => header.Key, static header => header.Value, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_CMS_is_in_no_sitemap_and_audits_pass_it_over()
    {
        Assert.DoesNotContain("admin", Encoding.UTF8.GetString(Files["sitemap.xml"]), StringComparison.Ordinal);
        var audited = AuditedSite.From(Context.Site, [.. Files.Select(static file => new OutputFile(file.Key, file.Value))], 1);
        Assert.DoesNotContain(audited.Files.Keys, static path => path.StartsWith("admin/", StringComparison.Ordinal));
        Assert.Contains(audited.Files.Keys, static path => path == "index.html");
    }

    [Fact]
    public void Without_the_setting_there_is_no_trace_of_it()
    {
        Assert.DoesNotContain(SmallSite.Files.Keys, static path => path.StartsWith("admin/", StringComparison.Ordinal));
        Assert.DoesNotContain("/admin/", SmallSite.Text("_headers"), StringComparison.Ordinal);
        var off = SmallSite.ContextOf(SmallSite.WithSettings("Cms:\n  Enabled: false\n  Repo: a/b\n")) with { Cms = new CmsPackage("script"u8.ToArray(), "icons"u8.ToArray()) };
        Assert.DoesNotContain(SmallSite.FilesOf(off).Keys, static path => path.StartsWith("admin/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_or_foreign_program_is_told_with_the_command_that_helps()
    {
        using var site = TestSite.With();
        var build = site.Build(2, KeyValuePair.Create("Cms.Enabled", "true"), KeyValuePair.Create("Cms.Repo", "a/b"));
        var missing = Assert.Single(build.Findings, static finding => finding.Rule.Id == "CMS-01");
        Assert.Contains("kapguide cms fetch", missing.Hint, StringComparison.Ordinal);
        Assert.False(build.HasErrors);
        foreach (var file in CmsPackage.Files)
        {
            Directory.CreateDirectory(Path.Combine(site.Root, CmsPackage.Folder));
            File.WriteAllText(Path.Combine(site.Root, CmsPackage.Folder, file.Name), "something else");
        }

        Assert.Contains(site.Build(2, KeyValuePair.Create("Cms.Enabled", "true"), KeyValuePair.Create("Cms.Repo", "a/b")).Findings, static finding => finding.Rule.Id == "CMS-02" && finding.Severity == Severity.Error);
        Assert.DoesNotContain(site.Build().Findings, static finding => finding.Rule.Id.StartsWith("CMS-", StringComparison.Ordinal));
    }

    [Fact]
    public void Fetch_takes_nothing_from_a_package_whose_bytes_are_not_those_that_were_recorded()
    {
        using var site = TestSite.With();
        var packages = Directory.CreateDirectory(Path.Combine(site.Root, "packages")).FullName;
        var (code, _, error) = KapGuideProgram.Run(site, "cms", "fetch", "--from", packages);
        Assert.Equal(1, code);
        Assert.Contains("npm pack @sveltia/cms@0.221.1", error, StringComparison.Ordinal);

        using (var archive = new System.Formats.Tar.TarWriter(new System.IO.Compression.GZipStream(File.Create(Path.Combine(packages, "sveltia-cms-0.221.1.tgz")), System.IO.Compression.CompressionMode.Compress)))
            archive.WriteEntry(new System.Formats.Tar.PaxTarEntry(System.Formats.Tar.TarEntryType.RegularFile, CmsPackage.ScriptFile.Path) { DataStream = new MemoryStream("alert(1)"u8.ToArray()) });
        (code, _, error) = KapGuideProgram.Run(site, "cms", "fetch", "--from", packages);
        Assert.Equal(1, code);
        Assert.Contains("It was not used", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(site.Root, CmsPackage.Folder, CmsPackage.ScriptFile.Name)));
        Assert.Equal(0, KapGuideProgram.Run(site, "cms", "fetch", "--from", packages, "--if-enabled").Code);
    }

    private static void AssertSame(Schema schema, JsonElement fields, string where)
    {
        var own = fields.EnumerateArray().Where(static field => Text(field, "name") != "body").ToArray();
        Assert.Equal(schema.Keys.Select(static key => key.Name), own.Select(static field => Text(field, "name")));
        foreach (var (key, field) in schema.Keys.Zip(own))
        {
            if (Text(field, "widget") == "hidden")
            {
                Assert.True(key.Kind is ValueKind.TextMap or ValueKind.TextsMap && !key.Required, $"{where} {key.Name} is hidden");
                continue;
            }

            Assert.Equal(key.Required, field.GetProperty("required").GetBoolean());
            Assert.StartsWith(key.Description, Text(field, "hint"), StringComparison.Ordinal);
            Assert.Equal(key.IsSigned, field.TryGetProperty("readonly", out _));
            if (key.Pattern is { } pattern) Assert.Equal([pattern.Regex, pattern.Hint], Words(field, "pattern"));
            else if (key.Kind == ValueKind.Slug && key.Names == Target.None) Assert.Equal(Slug.Form, Words(field, "pattern")[0]);
            else Assert.False(field.TryGetProperty("pattern", out _), $"{where} {key.Name}");
            if (key.Kind == ValueKind.Choice) Assert.Equal(key.Choices, Words(field, "options"));
            if (key.Kind == ValueKind.Date) Assert.Equal("YYYY-MM-DD", Text(field, "format"));
            if (key.Of is { } inner) AssertSame(inner, field.GetProperty("fields"), where + " " + key.Name);
        }
    }

    private static IEnumerable<JsonElement> FieldsOf(ContentFile kind) => kind.Name switch
    {
        "article" => Collections().Where(static one => Text(one, "name").StartsWith("answers", StringComparison.Ordinal)).Select(static one => one.GetProperty("fields")),
        "page" => Collections().Where(static one => Text(one, "name") == "pages").Select(static one => one.GetProperty("fields")),
        "topic" => Collections().Where(static one => Text(one, "name") == "topics").Select(static one => one.GetProperty("fields")),
        "people" => Collections().Where(static one => Text(one, "name") == "people").Select(static one => one.GetProperty("fields")),
        _ => FilesCollection().Where(file => Text(file, "name") == kind.Name).Select(static file => file.GetProperty("fields")).Select(fields => kind.IsList ? fields[0].GetProperty("fields") : fields),
    };

    private static IEnumerable<JsonElement> AllFields() => Collections().Concat(FilesCollection()).Where(static one => one.TryGetProperty("fields", out _)).SelectMany(static one => Below(one.GetProperty("fields")));

    private static IEnumerable<JsonElement> Below(JsonElement fields) => fields.EnumerateArray().SelectMany(static field => field.TryGetProperty("fields", out var inner) ? Below(inner).Prepend(field) : [field]);

    private static JsonElement[] Collections() => [.. Config.GetProperty("collections").EnumerateArray()];

    private static JsonElement[] FilesCollection() => [.. Collections().First(static one => Text(one, "name") == "data").GetProperty("files").EnumerateArray()];

    private static string[] Words(JsonElement field, string name) => [.. field.GetProperty(name).EnumerateArray().Select(static word => word.GetString()!)];

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString()! : "";

    private static JsonElement Parsed(string text)
    {
        Assert.StartsWith("# Made by", text, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        return document.RootElement.Clone();
    }
}
