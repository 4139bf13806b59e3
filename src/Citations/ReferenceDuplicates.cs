namespace KapGuide.Citations;

/// <summary>Finds a source that the library already has: same DOI, same PubMed number, or nearly the same title with the same year and kind of author.</summary>
public sealed class ReferenceDuplicates
{
    private readonly Dictionary<string, Reference> _byDoi = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Reference> _byPmid = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(Reference Reference, string Title)>> _byAuthorAndYear = new(StringComparer.Ordinal);

    /// <summary>The entry that <paramref name="reference"/> repeats, and by what ("DOI", "PubMed number", "title"); null when it is new.</summary>
    public (Reference Earlier, string By)? Find(Reference reference)
    {
        if (reference.Doi.Length > 0 && _byDoi.TryGetValue(reference.Doi, out var earlier)) return (earlier, "DOI");
        if (reference.Pmid.Length > 0 && _byPmid.TryGetValue(reference.Pmid, out earlier)) return (earlier, "PubMed number");
        var title = Title(reference);
        if (title.Length < 8 || !_byAuthorAndYear.TryGetValue(Bucket(reference), out var near)) return null;
        foreach (var (other, known) in near)
            if (IsNear(title, known) && !Differ(reference.Doi, other.Doi) && !Differ(reference.Pmid, other.Pmid) && reference.Text("volume") == other.Text("volume"))
                return (other, "title");
        return null;
    }

    /// <summary>Remembers <paramref name="reference"/>.</summary>
    public void Add(Reference reference)
    {
        if (reference.Doi.Length > 0) _byDoi.TryAdd(reference.Doi, reference);
        if (reference.Pmid.Length > 0) _byPmid.TryAdd(reference.Pmid, reference);
        var bucket = Bucket(reference);
        if (!_byAuthorAndYear.TryGetValue(bucket, out var near)) _byAuthorAndYear[bucket] = near = [];
        near.Add((reference, Title(reference)));
    }

    private static string Bucket(Reference reference)
    {
        var names = reference.Authors.IsEmpty ? reference.Names("editor") : reference.Authors;
        return $"{reference.Year}|{reference.Type == "chapter"}|{(names.IsEmpty ? "" : SortText.Fold(names[0].FamilyName))}";
    }

    private static bool Differ(string one, string other) =>
        one.Length > 0 && other.Length > 0 && !one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string Title(Reference reference) => SortText.Fold(RichData.Read(reference.Title)).Replace(" ", "");

    /// <summary>Whether at most one letter in twenty differs (Levenshtein).</summary>
    private static bool IsNear(string a, string b)
    {
        if (a == b) return true;
        var limit = Math.Max(a.Length, b.Length) / 20;
        if (limit == 0 || Math.Abs(a.Length - b.Length) > limit) return false;
        var (last, now) = (new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var least = now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                least = Math.Min(least, now[j]);
            }

            if (least > limit) return false;
            (last, now) = (now, last);
        }

        return last[b.Length] <= limit;
    }
}
