namespace KapGuide.Citations;

/// <summary>Keys of the form familyYYYY, with a letter where that one is taken.</summary>
public static class ReferenceKeys
{
    /// <summary>
    /// A key for <paramref name="reference"/> that <paramref name="taken"/> does not have: first author's family name (or first word of the organisation
    /// or title) in small ASCII letters, then the year or "nd", then a, b, … z, aa … where needed.
    /// </summary>
    public static string Propose(Reference reference, Func<string, bool> taken)
    {
        var names = reference.Authors.IsEmpty ? reference.Names("editor") : reference.Authors;
        var source = names.IsEmpty ? FirstWord(StyledText.ToText(RichData.Read(reference.Title)))
            : names[0].IsOrganisation ? FirstWord(names[0].Literal)
            : names[0].FamilyName;
        var family = string.Concat(SortText.Fold(source).Where(static c => char.IsAsciiLetterOrDigit(c)));
        var stem = (family.Length == 0 ? "source" : family) + (reference.Year is > 0 and var year ? year.ToString() : "nd");
        var key = stem;
        for (var index = 0; taken(key); index++) key = stem + Letters(index);
        return key;
    }

    private static string Letters(int index) =>
        index < 26 ? ((char)('a' + index)).ToString() : Letters((index / 26) - 1) + (char)('a' + (index % 26));

    private static string FirstWord(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(static word => word.ToLowerInvariant() is not ("the" or "a" or "an" or "of" or "on")) ?? text;
}
