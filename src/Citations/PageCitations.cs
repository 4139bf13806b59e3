using System.Collections.Immutable;

namespace KapGuide.Citations;

/// <summary>
/// All citations of one page and its reference list. Numbers, letters, initials and added names belong to the page,
/// so it is made once from all clusters in reading order: headings, lists, tables and footnotes included.
/// </summary>
/// <param name="Citations">One for each cluster, in the same order.</param>
/// <param name="References">The reference list: for APA alphabetical, for AMA in order of first mention.</param>
public sealed record PageCitations(ImmutableArray<CitationText> Citations, ImmutableArray<ReferenceEntry> References)
{
    /// <summary>
    /// Formats <paramref name="clusters"/>. A key that <paramref name="library"/> lacks prints as the key with a question mark and stands in no list.
    /// </summary>
    public static PageCitations Process(CitationStyle style, ReferenceLibrary library, IReadOnlyList<CitationCluster> clusters)
    {
        var cited = new List<Reference>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cluster in clusters)
            foreach (var item in cluster.Items)
                if (library.TryGet(item.Key, out var reference) && seen.Add(item.Key)) cited.Add(reference);

        if (style == CitationStyle.Ama)
        {
            var numbers = cited.Select(static (reference, index) => (reference.Key, index)).ToDictionary(static pair => pair.Key, static pair => pair.index + 1, StringComparer.Ordinal);
            var ama = new AmaCitations(library, numbers);
            return new PageCitations([.. clusters.Select(ama.Format)], Bibliography.Format(style, cited));
        }

        var list = new ApaList(cited);
        var apa = new ApaCitations(library, list);
        return new PageCitations([.. clusters.Select(apa.Format)], Bibliography.Apa(list));
    }
}
