using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KapGuide.Search;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using YamlDotNet.Serialization;

namespace KapGuide.Tests.Search;

/// <summary>Reads an input folder as search sees it, by itself: the seam between the site's own reading of articles and search.</summary>
public static partial class ArticleFolder
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseCustomContainers().UseDefinitionLists().Build();

    /// <summary>The nearest folder above the program that holds KapGuide.csproj.</summary>
    public static string Root { get; } = Ancestors(AppContext.BaseDirectory).First(static folder => File.Exists(Path.Combine(folder, "KapGuide.csproj")));

    /// <summary>The synonym table of an input folder.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Synonyms(string input) =>
        new DeserializerBuilder().Build().Deserialize<Dictionary<string, List<string>>>(File.ReadAllText(Path.Combine(input, "synonyms.yml")))
            .ToImmutableSortedDictionary(static pair => pair.Key, static pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>All articles below <c>faq/</c>.</summary>
    public static ImmutableArray<SearchDocument> Documents(string input)
    {
        var yaml = new DeserializerBuilder().Build();
        var facts = yaml.Deserialize<List<Dictionary<string, object>>>(File.ReadAllText(Path.Combine(input, "facts.yml")))
            .ToDictionary(static fact => $"{fact["Id"]}", static fact => $"{fact["Text"]}");
        return
        [
            .. Directory.EnumerateFiles(Path.Combine(input, "faq"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(file => Document(file, File.ReadAllText(file), yaml, facts)),
        ];
    }

    private static SearchDocument Document(string file, string text, IDeserializer yaml, Dictionary<string, string> facts)
    {
        var parts = Fence.Split(text, 3);
        var matter = yaml.Deserialize<Dictionary<string, object>>(parts[1]);
        var body = Clean(parts[2], facts);
        var sections = ImmutableArray.CreateBuilder<SearchSection>();
        var (heading, passages) = ("", ImmutableArray.CreateBuilder<string>());
        foreach (var block in Leaves(Markdown.Parse(body, Pipeline)))
            if (block is HeadingBlock title)
            {
                sections.Add(new SearchSection(heading, Anchor(heading), passages.ToImmutable()));
                (heading, passages) = (Plain(title), ImmutableArray.CreateBuilder<string>());
            }
            else passages.Add(block is TableRow row ? string.Join(": ", row.Descendants<ParagraphBlock>().Select(Plain)) : Plain((LeafBlock)block));
        sections.Add(new SearchSection(heading, Anchor(heading), passages.ToImmutable()));

        return new SearchDocument(
            $"/faq/{Path.GetFileNameWithoutExtension(file)}/", $"{matter["Title"]}", Path.GetFileName(Path.GetDirectoryName(file)) ?? "",
            matter.TryGetValue("AlsoAsked", out var asked) ? [.. ((List<object>)asked).Select(static line => $"{line}")] : [],
            Clean($"{matter["Summary"]}", facts), [.. sections.Where(static section => section.Passages.Length > 0)],
            [.. GlossaryLink.Matches(parts[2]).Select(static match => match.Groups[1].Value.Replace('-', ' ')).Distinct()]);
    }

    private static IEnumerable<Block> Leaves(ContainerBlock container) => container.SelectMany(static block => block switch
    {
        TableRow row => [row],
        ContainerBlock inner => Leaves(inner),
        LeafBlock { Inline: not null } leaf => new Block[] { leaf },
        _ => [],
    });

    private static string Plain(LeafBlock leaf) => string.Concat(leaf.Inline!.Descendants<LeafInline>().Select(static inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    })).Trim();

    private static string Clean(string text, Dictionary<string, string> facts) =>
        Fact.Replace(Citation.Replace(text, ""), match => facts.GetValueOrDefault(match.Groups[1].Value, ""));

    private static string Anchor(string heading) => string.Join('-', SearchWords.Of(heading));

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent) yield return at.FullName;
    }

    [GeneratedRegex(@"^---\s*$", RegexOptions.Multiline)]
    private static partial Regex Fence { get; }

    [GeneratedRegex(@"\s*\[-?@[^\]]*\]")]
    private static partial Regex Citation { get; }

    [GeneratedRegex(@"\{\{fact:([a-z0-9-]+)\}\}")]
    private static partial Regex Fact { get; }

    [GeneratedRegex(@"\]\(glossary:([a-z0-9-]+)\)")]
    private static partial Regex GlossaryLink { get; }
}
