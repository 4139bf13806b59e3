using System.Collections.Concurrent;
using KapGuide.Analyzers;
using KapGuide.Analyzers.Prose;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Input;
using KapGuide.Pipelines;

namespace KapGuide.Tests.Analyzers;

/// <summary>Runs the analyzers on a stretch of Markdown inside a small site.</summary>
internal static class Snippet
{
    private const string Library = """
        [
          { "id": "a", "type": "article-journal", "title": "A trial of ketamine", "issued": { "date-parts": [[2023]] }, "DOI": "10.1000/a", "custom": { "design": "randomized trial", "n": 40, "funding": "public" } },
          { "id": "b", "type": "article-journal", "title": "A review", "issued": { "date-parts": [[2024]] }, "DOI": "10.1000/b", "custom": { "design": "review", "n": 10, "funding": "public" } },
          { "id": "old", "type": "article-journal", "title": "An early study", "issued": { "date-parts": [[1999]] }, "DOI": "10.1000/old" },
          { "id": "classic", "type": "article-journal", "title": "A famous study", "issued": { "date-parts": [[1974]] }, "DOI": "10.1000/classic", "custom": { "classic": true } },
          { "id": "openlabel", "type": "article-journal", "title": "An open-label study of lozenges", "issued": { "date-parts": [[2023]] }, "DOI": "10.1000/ol" },
          { "id": "mice", "type": "article-journal", "title": "Ketamine and dendrites in mice", "issued": { "date-parts": [[2022]] }, "DOI": "10.1000/mi" },
          { "id": "records", "type": "article-journal", "title": "A retrospective chart review", "issued": { "date-parts": [[2022]] }, "DOI": "10.1000/re" },
          { "id": "preprint", "type": "article", "title": "Ketamine at home: a preprint", "container-title": "medRxiv", "issued": { "date-parts": [[2024]] }, "URL": "https://www.medrxiv.org/x" },
          { "id": "clinic", "type": "webpage", "title": "Our clinic", "URL": "https://clinic.example/kap", "accessed": { "date-parts": [[2026, 11, 1]] } },
          { "id": "news", "type": "article-newspaper", "title": "The ketamine boom", "URL": "https://news.example/k", "issued": { "date-parts": [[2025]] } },
          { "id": "fda", "type": "webpage", "title": "FDA warns", "URL": "https://www.fda.gov/x", "accessed": { "date-parts": [[2026, 11, 1]] } }
        ]
        """;

    /// <summary>The day for which snippets are checked.</summary>
    public static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>A line of a corpus: <c>bad: text</c> or <c>bad[Title: X?; Kind: safety]: text</c>, with <c>\n</c> for a line end. All findings on it, waivers applied.</summary>
    public static IReadOnlyList<Diagnostic> Find(string line) => FindIn(LineFile(line));

    /// <summary>The words of such a line, as rules read them.</summary>
    public static PageText PageOf(string line)
    {
        var site = SiteOf([("faq/basics/what-is-kap.md", LineFile(line))]);
        return ProseReader.Read(site, site.Articles[0]);
    }

    private static string LineFile(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var keys = "";
        var open = line.IndexOf('[', StringComparison.Ordinal);
        if (open > 0 && open < colon && open < 5)
        {
            colon = line.IndexOf("]: ", StringComparison.Ordinal) + 1;
            keys = line[(open + 1)..(colon - 1)];
        }

        return FileOf(line[(colon + 2)..].Replace("\\n", "\n", StringComparison.Ordinal), keys);
    }

    /// <summary>A file from a body, or the file itself when it begins with front matter; keys that it lacks are filled in.</summary>
    public static string FileOf(string markdown, string keys = "")
    {
        var front = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Title"] = "What is KAP?",
            ["Description"] = "A plain description that is long enough to be one, for people who want to know what this is.",
            ["Summary"] = "A short answer about ketamine-assisted psychotherapy (KAP).",
            ["Published"] = "2026-11-01",
            ["Author"] = "a-person",
            ["Ai"] = "none",
        };
        if (markdown.StartsWith("---\n", StringComparison.Ordinal))
        {
            var end = markdown.IndexOf("\n---\n", StringComparison.Ordinal);
            foreach (var own in markdown[4..end].Split('\n')) front[own.Split(':')[0]] = own[(own.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
            markdown = markdown[(end + 5)..];
        }

        foreach (var own in keys.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) front[own.Split(':')[0]] = own[(own.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return "---\n" + string.Concat(front.Where(static pair => pair.Value.Length > 0).Select(static pair => $"{pair.Key}: {pair.Value}\n")) + "---\n" + markdown + "\n";
    }

    /// <summary>All findings of the content's analyzers on one article, in order, at their final levels.</summary>
    public static IReadOnlyList<Diagnostic> FindIn(string file, string settings = "") => FindIn([("faq/basics/what-is-kap.md", file)], settings);

    /// <summary>The same for several files.</summary>
    public static IReadOnlyList<Diagnostic> FindIn(IEnumerable<(string Path, string Text)> files, string settings = "")
    {
        var site = SiteOf(files, settings);
        return [.. Levels.Apply(site, [], static () => Catalogue.All.Select(static entry => entry.Rule), Analyzer.All.SelectMany(analyzer => analyzer.Find(site))).Order(Diagnostic.Order)];
    }

    private const string Settings = "SiteTitle: T\nSiteDescription: D\nHost: https://example.org\n";

    /// <summary>What every snippet stands among: read once, as a preview does, since thousands of snippets are.</summary>
    private static readonly InputFolder Around = InputFolder.FromMemory(
    [
        ("settings.yml", Settings),
        ("references.json", Library),
        ("facts.yml", "- { Id: known, Text: \"October 2023\", Source: a }\n- { Id: price, Text: \"$400 to $800\", Source: a }\n- { Id: share, Text: \"about 6 in 10 (62.8%)\", Source: a }\n"),
        ("glossary.yml", "- Id: known\n  Term: Known\n  Definition: Something that is known.\n  Sources: [a]\n"),
        ("people/a-person.yml", "Name: Ann Example\nCredentials: LPC\nConflicts: None.\nLicences:\n  - Body: Board\n    Number: 1\n    State: Oregon\n"),
        ("people/no-letters.yml", "Name: Bo Example\nConflicts: None.\n"),
        ("faq/basics/_directory.yml", "Title: Basics\nDescription: What it is and how it works, told in plain words for people who are new to it.\nSummary: What it is.\nOrder: 1\n"),
        ("pages/about.md", "---\nTitle: About\nDescription: Who publishes this site, who it is for, how it is paid for and what it does not do.\n---\nWho we are.\n"),
    ]);

    [ThreadStatic]
    private static BuildMemory? t_memory;

    /// <summary>The site, read by the real readers.</summary>
    public static Site SiteOf(IEnumerable<(string Path, string Text)> files, string settings = "")
    {
        var memory = t_memory ??= new BuildMemory();
        memory.Begin();
        var own = InputFolder.FromMemory(settings.Length == 0 ? files : files.Append(("settings.yml", Settings + settings)));
        var input = own.Over(Around);
        var site = SiteReader.Read(input, KapGuide.Input.Settings.Read(input.Text("settings.yml"), [], new List<Diagnostic>()), Today, 1, new ConcurrentBag<Diagnostic>(), memory);
        memory.End();
        return site;
    }
}
