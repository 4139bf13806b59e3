namespace KapGuide.Analyzers.Wording;

/// <summary>Regular English endings.</summary>
internal static class Inflection
{
    /// <summary>
    /// The word with -s, -ed and -ing in all spellings that the rules of English could ask for: <c>cure</c> gives cures, cured, curing;
    /// <c>stop</c> gives stopped and stopping. A form that doesn't exist does no harm, since nobody writes it.
    /// </summary>
    public static IEnumerable<string> Of(string word)
    {
        yield return word;
        var last = word[^1];
        var stem = word[..^1];
        if (last == 'e')
        {
            yield return word + "s";
            yield return word + "d";
            yield return stem + "ing";
        }
        else if (last == 'y' && word.Length > 1 && !"aeiou".Contains(word[^2], StringComparison.Ordinal))
        {
            yield return stem + "ies";
            yield return stem + "ied";
            yield return word + "ing";
        }
        else
        {
            yield return word + "s";
            if (last is 's' or 'x' or 'z' or 'h') yield return word + "es";
            yield return word + "ed";
            yield return word + "ing";
            yield return word + last + "ed";
            yield return word + last + "ing";
        }
    }
}
