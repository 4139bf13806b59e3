using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using KapGuide.Analyzers;
using KapGuide.Citations;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Input;
using KapGuide.Markup;
using KapGuide.Pipelines;
using KapGuide.Pipelines.Pages;
using KapGuide.Search;
using KapGuide.Tests.Search;
using KapGuide.Themes;

namespace KapGuide.Benchmarks.Parts;

/// <summary>The parts of a build, each by itself, on one made-up answer of 800 words and on the real site.</summary>
[MemoryDiagnoser]
public class BuildParts : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kapguide-parts-").FullName;
    private readonly List<Diagnostic> _findings = [];
    private SourceFile _file = null!;
    private int _bodyStart;
    private MarkdownReader _reader = null!;
    private Site _one = null!;
    private BuildContext _context = null!;
    private ImmutableArray<Reference> _hundred;
    private Site _real = null!;
    private ImmutableSortedDictionary<string, ImmutableArray<string>> _synonyms = null!;

    /// <summary>Reads what the parts work on.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        Corpus.Write(_folder, 1);
        _one = Read(_folder);
        _file = _one.Articles[0].Source;
        _bodyStart = FrontMatter.Read(_file, _findings).BodyStart;
        _reader = new MarkdownReader(_one.Library, []);
        var theme = Theme.Load(ThemeFiles.Read((Path.Combine(ArticleFolder.Root, "themes", "default"), "themes/default")), BuildContext.FrameOf(_one.Settings), [], out _);
        _context = new BuildContext(_one, theme!, new InputFolder([]));
        _real = Read(ArticleFolder.Root);
        _hundred = [.. _real.Library.References.Take(100)];
        if (_hundred.Length != 100) throw new InvalidOperationException("The real library has fewer than 100 references.");
        _synonyms = ArticleFolder.Synonyms(Path.Combine(ArticleFolder.Root, "input"));
    }

    /// <summary>Front matter of an article to typed metadata.</summary>
    [Benchmark(Description = "front matter of an answer")]
    public ArticleMetadata ReadFrontMatter()
    {
        _findings.Clear();
        return ArticleMetadata.From(Fields.Bind(FrontMatter.Read(_file, _findings).Node, _file.Span(0, 3), ArticleMetadata.Schema, _findings), "topic-0");
    }

    /// <summary>The body of an article to a tree, with all that is noted of it.</summary>
    [Benchmark(Description = "Markdown of an answer to its tree")]
    public MarkdownBody ReadMarkdown()
    {
        _findings.Clear();
        return _reader.Read(_file, _bodyStart, _file.Text[_bodyStart..], _findings);
    }

    /// <summary>All analyzers on a site of one article and six short pages. The copy is a site of its own, so that nothing that they share is known before.</summary>
    [Benchmark(Description = "analyzers of an answer")]
    public int Analyze()
    {
        var site = _one with { };
        return Analyzer.All.Sum(analyzer => analyzer.Find(site).Count());
    }

    /// <summary>The page of an article: body, citations, references, structured data, template, bytes.</summary>
    [Benchmark(Description = "page of an answer")]
    public int RenderPage() => ArticlePages.Make(_context).First().Take().Length;

    /// <summary>A reference list of a hundred sources in APA.</summary>
    [Benchmark(Description = "100 references in APA")]
    public int FormatApa() => Format(CitationStyle.Apa);

    /// <summary>The same in AMA.</summary>
    [Benchmark(Description = "100 references in AMA")]
    public int FormatAma() => Format(CitationStyle.Ama);

    /// <summary>The search index of the real site, from its trees.</summary>
    [Benchmark(Description = "search index of the real site")]
    public int IndexSearch() => SearchIndex.Build(SiteDocuments.From(_real), _synonyms).Length;

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Entries are kept as long as their reference, so these are copies that nothing is known of.</summary>
    private int Format(CitationStyle style) =>
        Bibliography.Format(style, new ReferenceLibrary(_hundred.Select(static reference => reference with { }))).Sum(static entry => entry.Html.Length);

    private static Site Read(string root) =>
        SiteBuilder.Build(new BuildOptions(root, [Path.Combine(root, "input")]) { Today = new DateOnly(2026, 11, 22) }, pages: false).Site ?? throw new InvalidOperationException($"{root} can't be read.");
}
