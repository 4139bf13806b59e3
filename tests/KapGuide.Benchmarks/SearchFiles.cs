using System.IO.Compression;
using System.Text.Json;
using KapGuide.Search;
using KapGuide.Tests.Search;

namespace KapGuide.Benchmarks;

/// <summary>The files of the search page as the browser gets them.</summary>
/// <param name="Index">The index.</param>
/// <param name="Texts">The texts for excerpts.</param>
/// <param name="Script">The module as shipped.</param>
public sealed record SearchFiles(ReadOnlyMemory<byte> Index, ReadOnlyMemory<byte> Texts, ReadOnlyMemory<byte> Script)
{
    /// <summary>Builds them from an input folder.</summary>
    public static SearchFiles From(string input)
    {
        var documents = ArticleFolder.Documents(input);
        return new SearchFiles(SearchIndex.Build(documents, ArticleFolder.Synonyms(input)), SearchTexts.Build(documents),
            System.Text.Encoding.UTF8.GetBytes(SearchPage.Script));
    }

    /// <summary>Bytes after Brotli at its highest quality.</summary>
    public static int Compressed(ReadOnlyMemory<byte> bytes)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        BrotliEncoder.TryCompress(bytes.Span, target, out var written, 11, 24);
        return written;
    }

    /// <summary>Writes the files and, for comparisons with other engines, the same documents as JSON.</summary>
    public static int Write(string folder, string? input)
    {
        input ??= Path.Combine(ArticleFolder.Root, "input");
        Directory.CreateDirectory(folder);
        var files = From(input);
        File.WriteAllBytes(Path.Combine(folder, "search.bin"), files.Index.Span);
        File.WriteAllBytes(Path.Combine(folder, "search.js"), files.Script.Span);
        File.WriteAllBytes(Path.Combine(folder, "search-texts.json"), files.Texts.Span);
        File.WriteAllText(Path.Combine(folder, "documents.json"), JsonSerializer.Serialize(ArticleFolder.Documents(input)));
        Console.WriteLine($"index {files.Index.Length} bytes, {Compressed(files.Index)} compressed; texts {files.Texts.Length}, {Compressed(files.Texts)}; "
            + $"script {files.Script.Length}, {Compressed(files.Script)}");
        return 0;
    }
}
