using System.Text.Json;
using KapGuide.Search;
using KapGuide.Tests.Search;

namespace KapGuide.Benchmarks;

/// <summary>
/// Questions that no one could tune for: each article's other phrasings, written by its author, are taken out of the index
/// one by one and asked instead. Fold k is an index without every article's k-th phrasing.
/// </summary>
public static class LeaveOneOut
{
    /// <summary>One fold: the index and the questions that were left out of it, each with its article's slug.</summary>
    public sealed record Fold(ReadOnlyMemory<byte> Index, IReadOnlyList<(string Query, string Slug)> Questions);

    /// <summary>All folds of an input folder.</summary>
    public static IEnumerable<Fold> Folds(string input)
    {
        var documents = ArticleFolder.Documents(input);
        var synonyms = ArticleFolder.Synonyms(input);
        for (var k = 0; k < documents.Max(static document => document.AlsoAsked.Length); k++)
            yield return new Fold(
                SearchIndex.Build(documents.Select(document => k < document.AlsoAsked.Length
                    ? document with { AlsoAsked = document.AlsoAsked.RemoveAt(k) }
                    : document), synonyms),
                [.. documents.Where(document => k < document.AlsoAsked.Length).Select(document => (document.AlsoAsked[k], document.Url.Split('/')[^2]))]);
    }

    /// <summary>Writes folds as files: <c>fold-0.bin</c>, <c>fold-0.json</c> and so on.</summary>
    public static int Write(string folder, string input)
    {
        foreach (var (k, fold) in Folds(input).Index())
        {
            File.WriteAllBytes(Path.Combine(folder, $"fold-{k}.bin"), fold.Index.Span);
            File.WriteAllText(Path.Combine(folder, $"fold-{k}.json"), JsonSerializer.Serialize(fold.Questions.Select(static q => new[] { q.Query, q.Slug })));
        }

        return 0;
    }
}
