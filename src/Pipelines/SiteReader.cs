using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using KapGuide.Citations;
using KapGuide.Content;
using KapGuide.Diagnostics;
using KapGuide.Input;
using KapGuide.Markup;
using KapGuide.Themes;

namespace KapGuide.Pipelines;

/// <summary>The phases Input and Process: from files to the one <see cref="Site"/>. Each file is read on its own, in parallel.</summary>
public static class SiteReader
{
    /// <summary>Reads everything. What is wrong becomes a finding; the site then lacks just that part.</summary>
    /// <param name="input">The files.</param>
    /// <param name="settings">The settings, read before.</param>
    /// <param name="today">The day for which the site is built.</param>
    /// <param name="workers">How many articles are parsed at once.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="kept">What an earlier build of a warm process read; null reads all.</param>
    /// <param name="stop">Gives up.</param>
    public static Site Read(
        InputFolder input, Settings settings, DateOnly today, int workers, ConcurrentBag<Diagnostic> findings, BuildMemory? kept = null, CancellationToken stop = default)
    {
        var sink = new List<Diagnostic>();
        var memory = kept ?? new BuildMemory();
        var library = Once("references.json", ReadLibrary);
        var facts = Once("facts.yml", Fact.ReadAll);
        var keys = memory.Recall("keys", "", [library], sink, _ => string.Join('\n', library.Keys));
        var reader = memory.Recall("reader", "", [keys, facts], sink, _ => new MarkdownReader(library, facts));
        var shared = Once("faq/_directory.yml", static (all, problems) => all is null ? null
            : Fields.Bind(Yaml.Read(all, 0, all.Text.Length, problems), SourceSpan.File(all.Path), TopicMetadata.SharedSchema, problems));

        var folders = new Dictionary<string, Fields>(StringComparer.Ordinal);
        var topics = new List<Topic>();
        foreach (var file in input.Files.Where(static file => IsAt(file.Path, "faq", depth: 2) && file.Path.EndsWith("/_directory.yml", StringComparison.Ordinal)))
        {
            var slug = file.Path.Split('/')[1];
            var (fields, topic) = memory.Recall("topic", file.Path, [file.Source, shared], sink, problems => ReadTopic(slug, file.Source!, shared, problems));
            folders[slug] = fields;
            topics.Add(topic);
        }

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = stop };
        InputFile[] answers = [.. input.Files.Where(static file => IsAt(file.Path, "faq", depth: 2) && IsMarkdown(file))];
        var isLarge = answers.Length > Site.LargeAbove;
        var articles = Parse(answers, parallel, findings, (file, problems) =>
        {
            var folder = folders.GetValueOrDefault(file.Path.Split('/')[1]) ?? shared;
            return memory.Recall("article", file.Path, [file.Source, reader, folder, isLarge], problems, own => ReadArticle(file, reader, folder, isLarge, own));
        });
        var pages = Parse(input.Files.Where(static file => IsAt(file.Path, "pages", depth: 1) && IsMarkdown(file)), parallel, findings,
            (file, problems) => memory.Recall("page", file.Path, [file.Source, reader], problems, own => ReadPage(file, reader, own)));
        ImmutableArray<Person> people = [.. input.Files.Where(static file => IsAt(file.Path, "people", depth: 1) && IsYaml(file))
            .Select(file => memory.Recall("person", file.Path, [file.Source], sink, own => Person.Read(NameOf(file.Path), file.Source!, own)))];

        var site = Site.From(settings, today, topics, articles, pages, people, Once("glossary.yml", Term.ReadAll), facts, Once("synonyms.yml", Synonyms.ReadAll), library,
            Once("retractions.txt", static (list, _) => ReferenceChecks.RetractionList(list?.Text ?? "")), input.Files.Where(IsImage).Select(static file => "/" + file.Path).ToFrozenSet(StringComparer.Ordinal), ReadImageSizes(input));
        sink.AddRange(LogoModel.Check(site));
        foreach (var file in input.Files.Where(static file => !IsRead(file)))
        {
            sink.Add(new Diagnostic(InputRules.UnusedFile, SourceSpan.File(file.Source?.Path ?? "input/" + file.Path), "Nothing reads this file.",
                "Articles go into faq/‹topic›/‹name›.md, static pages into pages/, people into people/‹name›.yml, pictures into images/."));
        }

        foreach (var finding in sink) findings.Add(finding);
        return site;

        T Once<T>(string path, Func<SourceFile?, ICollection<Diagnostic>, T> read) =>
            memory.Recall("file", path, [input.Text(path)], sink, problems => read(input.Text(path), problems));
    }

    private static ReferenceLibrary ReadLibrary(SourceFile? file, ICollection<Diagnostic> findings)
    {
        var (library, problems) = ReferenceLibrary.Parse(file ?? new SourceFile("input/references.json", "[]"));
        foreach (var problem in problems) findings.Add(problem);
        return library;
    }

    private static (Fields Fields, Topic Topic) ReadTopic(string slug, SourceFile source, Fields? shared, ICollection<Diagnostic> findings)
    {
        var fields = Fields.Bind(Yaml.Read(source, 0, source.Text.Length, findings), SourceSpan.File(source.Path), TopicMetadata.Schema, findings, shared);
        CheckSlug(slug, source, findings);
        return (fields, new Topic(slug, source, TopicMetadata.From(fields)));
    }

    private static ImmutableArray<T> Parse<T>(
        IEnumerable<InputFile> which, ParallelOptions parallel, ConcurrentBag<Diagnostic> findings, Func<InputFile, ICollection<Diagnostic>, T> read)
    {
        InputFile[] files = [.. which];
        var results = new T[files.Length];
        Parallel.For(0, files.Length, parallel, i =>
        {
            var problems = new List<Diagnostic>();
            results[i] = read(files[i], problems);
            foreach (var problem in problems) findings.Add(problem);
        });
        return [.. results];
    }

    /// <summary>Reads an answer.</summary>
    /// <param name="file">The file.</param>
    /// <param name="reader">Reads its Markdown.</param>
    /// <param name="folder">What it inherits.</param>
    /// <param name="later">Whether its body is read when something needs it. Nothing needs that of an answer that isn't shown, so what is wrong with it is looked for at once.</param>
    /// <param name="findings">Receives what is wrong.</param>
    private static Article ReadArticle(InputFile file, MarkdownReader reader, Fields? folder, bool later, ICollection<Diagnostic> findings)
    {
        var source = file.Source!;
        var slug = NameOf(file.Path);
        CheckSlug(slug, source, findings);
        var front = FrontMatter.Read(source, findings);
        var known = findings.Count;
        List<Diagnostic> own = [];
        var fields = Fields.Bind(front.Node, source.Span(0, 3), ArticleMetadata.Schema, known > 0 && front.Node is null ? [] : own, folder);
        var metadata = ArticleMetadata.From(fields, file.Path.Split('/')[1]);
        // A draft may lack what it will need: it stops nobody else's answer.
        foreach (var finding in own) findings.Add(metadata.Excluded && finding.Rule == InputRules.MissingKey ? finding with { Severity = Severity.Warning } : finding);
        return new Article(slug, source, metadata,
            reader.Read(source, metadata.Summary.Start, metadata.Summary.Value, findings),
            later && !metadata.Excluded ? reader.ReadLater(source, front.BodyStart) : reader.Read(source, front.BodyStart, source.Text[front.BodyStart..], findings));
    }

    private static Page ReadPage(InputFile file, MarkdownReader reader, ICollection<Diagnostic> findings)
    {
        var source = file.Source!;
        var slug = NameOf(file.Path);
        CheckSlug(slug, source, findings);
        var front = FrontMatter.Read(source, findings);
        var known = findings.Count;
        var fields = Fields.Bind(front.Node, source.Span(0, 3), PageMetadata.Schema, known > 0 && front.Node is null ? [] : findings);
        return new Page(slug, source, PageMetadata.From(fields), reader.Read(source, front.BodyStart, source.Text[front.BodyStart..], findings));
    }

    private static FrozenDictionary<string, ImageSize> ReadImageSizes(InputFolder input)
    {
        Dictionary<string, ImageSize> sizes = new(StringComparer.Ordinal);
        foreach (var file in input.Files.Where(static file => IsImage(file) && file.FullPath.Length > 0))
        {
            var head = new byte[64 * 1024];
            using var stream = File.OpenRead(file.FullPath);
            if (ImageSize.Read(head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false))) is { } size) sizes["/" + file.Path] = size;
        }

        return sizes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void CheckSlug(string slug, SourceFile file, ICollection<Diagnostic> findings)
    {
        if (Slug.IsValid(slug)) return;
        findings.Add(new Diagnostic(InputRules.InvalidSlug, SourceSpan.File(file.Path), $"“{slug}” can't be part of an address.",
            $"Rename it to “{Slug.From(slug)}”: lower-case letters and digits in words joined by single hyphens, at most {Slug.MaxLength} characters."));
    }

    private static bool IsRead(InputFile file) =>
        file.Path is "settings.yml" or "references.json" or "glossary.yml" or "facts.yml" or "synonyms.yml" or "retractions.txt" or "_redirects" or "faq/_directory.yml"
        || (IsAt(file.Path, "faq", depth: 2) && (IsMarkdown(file) || file.Path.EndsWith("/_directory.yml", StringComparison.Ordinal)))
        || (IsAt(file.Path, "pages", depth: 1) && IsMarkdown(file))
        || (IsAt(file.Path, "people", depth: 1) && IsYaml(file))
        || IsImage(file);

    private static bool IsAt(string path, string folder, int depth) =>
        path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal) && path.AsSpan().Count('/') == depth;

    private static bool IsImage(InputFile file) => file.Path.StartsWith("images/", StringComparison.Ordinal);

    private static bool IsMarkdown(InputFile file) => file.Source is not null && file.Path.EndsWith(".md", StringComparison.Ordinal);

    private static bool IsYaml(InputFile file) => file.Source is not null && (file.Path.EndsWith(".yml", StringComparison.Ordinal) || file.Path.EndsWith(".yaml", StringComparison.Ordinal));

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);
}
