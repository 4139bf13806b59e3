namespace KapGuide.Diagnostics;

/// <summary>"Did you mean": the known word nearest to a misspelt one.</summary>
public static class Spelling
{
    /// <summary>
    /// The candidate with the smallest optimal-string-alignment distance (Damerau 1964: insert, delete, replace, swap neighbours),
    /// case ignored; null when none is within a third of the word's length (at least 1, at most 4).
    /// Ties go to the first in ordinal order, so the answer does not depend on the order of candidates.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var limit = Math.Clamp(word.Length / 3, 1, 4);
        string? nearest = null;
        var least = limit + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) >= least + 1) continue;
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < least || (distance == least && nearest is not null && string.CompareOrdinal(candidate, nearest) < 0))
                (nearest, least) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>A hint: "Did you mean “x”?", or <paramref name="otherwise"/> when nothing is near.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates, string otherwise) =>
        Nearest(word, candidates) is { } nearest ? $"Did you mean “{nearest}”?" : otherwise;

    private static int Distance(string a, string b)
    {
        var (before, last, now) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
            }

            (before, last, now) = (last, now, before);
        }

        return last[b.Length];
    }
}
