using KapGuide.Citations;
using KapGuide.Input;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace KapGuide.Commands;

/// <summary>Who cites what, from the Markdown files of a folder: their bodies, and the front matter, whose summaries may cite.</summary>
public static class CitationUses
{
    /// <summary>All uses under <paramref name="folder"/>, by file and place.</summary>
    public static IEnumerable<CitationUse> In(ReferenceLibrary library, DirectoryInfo folder)
    {
        var pipeline = MarkdownCitations.Pipeline(library);
        foreach (var path in Directory.EnumerateFiles(folder.FullName, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var file = new SourceFile(Path.GetRelativePath(Environment.CurrentDirectory, path).Replace('\\', '/'), File.ReadAllText(path));
            foreach (var use in In(library, file, pipeline)) yield return use;
        }
    }

    private static IEnumerable<CitationUse> In(ReferenceLibrary library, SourceFile file, MarkdownPipeline pipeline)
    {
        var document = Markdown.Parse(file.Text, pipeline);
        foreach (var matter in document.Descendants<YamlFrontMatterBlock>())
        {
            var text = file.Text.Substring(matter.Span.Start, matter.Span.Length);
            foreach (var part in CitationParser.ParsePlain(text, library.Contains))
                foreach (var item in part.Cluster?.Items ?? [])
                    if (library.Contains(item.Key)) yield return new CitationUse(item.Key, file.Span(matter.Span.Start + item.KeyStart, item.KeyLength));
        }

        foreach (var item in document.Descendants<CitationInline>().SelectMany(static inline => inline.Cluster.Items))
            yield return new CitationUse(item.Key, file.Span(item.KeyStart, item.KeyLength));
    }
}
