using System.Text;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers;

/// <summary>The manual in docs/analyzers/: one page a family and an index, made from the <see cref="Catalogue"/>.</summary>
/// <remarks>A page a family instead of a page a rule: rules of a family explain each other, and a link to a heading reaches each of them.</remarks>
public static class CataloguePages
{
    private static readonly (string Id, string Title, string About)[] Families =
    [
        ("A11", "Access", "Headings, links, pictures, tables and lists that everyone can use."),
        ("CIT", "Citations", "Claims need sources, and sources need to be what the text says they are."),
        ("CLM", "Claims", "What no health text can promise, and what it must not leave out."),
        ("INP", "Input", "Files that can be read without guessing."),
        ("LNG", "Words about people", "Words that don't hurt."),
        ("LNK", "Links to other sites", "What check --external finds."),
        ("MKD", "Markdown", "Markup that does what its author means."),
        ("OUT", "Output", "Files that are written."),
        ("PLN", "Plain words", "Text that an anxious reader understands at once."),
        ("PRF", "Performance", "Pages that load fast on a slow phone."),
        ("PRI", "Privacy", "Nobody learns what a visitor reads."),
        ("PRV", "Provenance", "Who wrote it, who reviewed it, when, and who pays."),
        ("RED", "Redirects", "Old addresses that still lead somewhere."),
        ("SAF", "Safety", "What a page must say when lives may depend on it."),
        ("SDA", "Structured data", "What machines read is what people see."),
        ("SEO", "Search", "Addresses and text for people, not for search engines."),
        ("THM", "Themes", "Templates and styles."),
        ("WVR", "Waivers", "Exceptions with a reason."),
        ("XPG", "Across pages", "One site, one answer."),
    ];

    /// <summary>All pages: file name and text.</summary>
    /// <param name="rules">Every rule of the program; those that the catalogue doesn't know read finished pages, templates or input files.</param>
    public static IEnumerable<(string Name, string Text)> All(IEnumerable<Rule> rules)
    {
        CatalogueEntry[] entries = [.. Catalogue.All.Concat(rules.Where(static rule => !Catalogue.ByName.ContainsKey(rule.Id)).Select(static rule => new CatalogueEntry(rule, rule.Bad ?? "", rule.Good ?? ""))).OrderBy(static entry => entry.Rule.Id, StringComparer.Ordinal)];
        return Families.Select(family => ($"{family.Id}.md", Page(family.Title, family.About, family.Id, entries))).Prepend(("README.md", Index(entries)));
    }

    private static string Index(CatalogueEntry[] entries)
    {
        var text = new StringBuilder("# The rules\n\nGenerated from the catalogue; after a change of a rule run the tests once with `KAPGUIDE_WRITE_DOCS=1`.\n\n")
            .Append("Change a level in `settings.yml` (`Analyzers:`), in the front matter of one page, or with `-a Rule=Level`; levels are error, warning, info and none. ")
            .Append("Silence one finding with a reason, on the line above it: `<!-- kapguide-disable-next-line CLM-03 the name of a law -->`.\n\n")
            .Append("| Rule | Name | Level | Purpose |\n|---|---|---|---|\n");
        foreach (var entry in entries)
            text.Append($"| [{entry.Rule.Id}]({entry.Family}.md#{entry.Rule.Id.ToLowerInvariant()}-{entry.Rule.Name.ToLowerInvariant()}) | {entry.Rule.Name} | {entry.Rule.Level.ToString().ToLowerInvariant()} | {Cell(entry.Rule.Purpose)} |\n");
        return text.ToString();
    }

    private static string Page(string title, string about, string family, CatalogueEntry[] entries)
    {
        var text = new StringBuilder($"# {title} ({family})\n\n{about}\n");
        foreach (var entry in entries.Where(entry => entry.Family == family))
        {
            text.Append($"\n## {entry.Rule.Id} {entry.Rule.Name}\n\n{entry.Rule.Purpose} Level: {entry.Rule.Level.ToString().ToLowerInvariant()}.\n");
            if (entry.Rule.Why is { } why) text.Append($"\nWhy: <{why}>\n");
            if (entry.Bad.Length > 0) text.Append($"\nFound:\n\n{Block(entry.Bad)}");
            if (entry.Good.Length > 0) text.Append($"\nBetter:\n\n{Block(entry.Good)}");
        }

        return text.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Block(string markdown) => $"````markdown\n{markdown}\n````\n";
}
