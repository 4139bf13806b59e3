using System.Collections.Immutable;
using System.Text;
using KapGuide.Diagnostics;
using KapGuide.Output;
using KapGuide.Pipelines;

namespace KapGuide.Tests;

/// <summary>A small site in a folder of its own, built through the same door as the real one.</summary>
internal sealed class TestSite : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly (string Path, string Text)[] Basis =
    [
        ("settings.yml", """
            SiteTitle: Test Guide
            SiteDescription: A small site that the tests build, with one topic and what every site needs.
            Host: https://test.example
            """),
        ("faq/safety/_directory.yml", """
            Title: Safety
            Description: What can go wrong, how often, and what lowers the chance of harm in a session with ketamine.
            Summary: What can go wrong and what helps.
            Order: 1
            """),
        ("faq/safety/is-it-safe.md", Article("Is it safe?", "Most effects are short [@doe2020].")),
        ("references.json", """[{ "id": "doe2020", "type": "article-journal", "title": "Effects of a medicine", "author": [{ "family": "Doe", "given": "Jane" }], "issued": { "date-parts": [[2020]] }, "container-title": "Journal of Tests", "volume": "1", "page": "1-9", "DOI": "10.5555/test.1" }]"""),
        ("people/jane-doe.yml", "Name: Jane Doe\nConflicts: Nobody pays her for these tests.\n"),
        .. new[] { "about", "editorial-policy", "corrections", "privacy", "accessibility", "get-help-now" }.Select(static slug =>
            ($"pages/{slug}.md", $"---\nTitle: {slug}\nDescription: A static page of the small site that the tests build; its text does not matter.\n---\n\nText.\n")),
    ];

    private TestSite(string root) => Root = root;

    public string Root { get; }

    public string Output => Path.Combine(Root, "output");

    /// <summary>The basis, with files added or replaced; a null text deletes one.</summary>
    public static TestSite With(params (string Path, string? Text)[] files)
    {
        var site = new TestSite(Directory.CreateTempSubdirectory("kapguide-").FullName);
        foreach (var (path, text) in Basis) site.Write(path, text);
        foreach (var (path, text) in files)
        {
            if (text is null) File.Delete(Path.Combine(site.Root, "input", path));
            else site.Write(path, text);
        }

        return site;
    }

    /// <summary>Findings of a site, as text, one a line.</summary>
    public static string[] Findings(params (string Path, string? Text)[] files)
    {
        using var site = With(files);
        return [.. site.Build().Findings.Where(static finding => finding.Severity >= Severity.Warning).Select(static finding => finding.ToString())];
    }

    /// <summary>An article whose front matter is complete.</summary>
    public static string Article(string title, string body, string more = "") => $"""
        ---
        Title: {title}
        Description: A description that is long enough to be shown by search engines and short enough not to be cut.
        Summary: Most effects are short [@doe2020].
        Kind: practical
        Author: jane-doe
        Ai: none
        {more}
        ---

        {body}

        """.ReplaceLineEndings("\n");

    public void Write(string path, string text) => WriteBytes(path, Encoding.UTF8.GetBytes(text));

    public void WriteBytes(string path, byte[] bytes)
    {
        var full = Path.Combine(Root, "input", path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    /// <summary>Rules about wording and completeness, which would ask for whole articles where a test needs a line. They have tests of their own.</summary>
    private static readonly KeyValuePair<string, string>[] WithoutEditing =
    [
        .. RuleList.All.Where(static rule => rule.Id[..3] is "PLN" or "SAF" or "LNG" or "CLM"
                || rule.Id is "PRV-01" or "PRV-02" or "PRV-09" or "PRV-10" or "CIT-01" or "CIT-02" or "CIT-12" or "XPG-03" or "A11-06" or "A11-09" or "A11-12" or "SEO-11")
            .Select(static rule => KeyValuePair.Create(rule.Id, "none")),
    ];

    /// <summary>How it is built.</summary>
    public BuildOptions Options => new(Root, [Path.Combine(Root, "input")]) { Today = Today, Workers = 2, Levels = [.. WithoutEditing] };

    public BuildResult Build(int workers = 2, params KeyValuePair<string, string>[] settings) => SiteBuilder.Build(Options with { Workers = workers, Overrides = [.. settings] });

    /// <summary>Builds, expects no error, and writes.</summary>
    public WriteResult BuildAndWrite(bool clean = true)
    {
        var build = Build();
        Assert.DoesNotContain(build.Findings, static finding => finding.Severity == Severity.Error);
        return SiteWriter.Write(Output, build.Files, clean);
    }

    /// <summary>A built page as text.</summary>
    public string Page(string path)
    {
        var build = Build();
        var file = build.Files.FirstOrDefault(file => file.Path == path);
        Assert.True(file is not null, $"No {path}. Findings: {string.Join('\n', build.Findings)}");
        return Encoding.UTF8.GetString(file.Content.Span);
    }

    /// <summary>Path and text of every file in the output folder.</summary>
    public ImmutableSortedDictionary<string, string> Snapshot() => !Directory.Exists(Output) ? ImmutableSortedDictionary<string, string>.Empty :
        Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).ToImmutableSortedDictionary(
            path => Path.GetRelativePath(Output, path).Replace('\\', '/'), static path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))), StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
