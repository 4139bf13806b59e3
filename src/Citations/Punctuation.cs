namespace KapGuide.Citations;

/// <summary>
/// Joins pieces of a reference so that punctuation never doubles, looking through markup: "Why?" and ". " give "Why? ";
/// a period or comma goes inside a closing quotation mark, as American usage wants.
/// </summary>
internal static class Punctuation
{
    /// <summary><paramref name="left"/> followed by <paramref name="right"/>, with the marks between them merged.</summary>
    internal static string Append(string left, string right)
    {
        if (left.Length == 0) return right;
        if (right.Length == 0) return left;
        var last = LastVisible(left, left.Length);
        var first = FirstVisible(right);
        if (last < 0 || first < 0) return left + right;
        if (left[last] == ' ' && right[first] == ' ') return left + right.Remove(first, 1);
        if (right[first] is '.' or ',' && left[last] == '”') return IntoQuotes(left, last, right, first);
        if (!IsMark(left[last]) || !IsMark(right[first])) return left + right;
        return Merge(left[last], right[first]) switch
        {
            Keep.Left => left + right.Remove(first, 1),
            Keep.Right => left.Remove(last, 1) + right,
            _ => left + right,
        };
    }

    /// <summary><paramref name="parts"/> that are not empty, with <paramref name="delimiter"/> between them.</summary>
    internal static string Join(string delimiter, params ReadOnlySpan<string> parts)
    {
        var joined = "";
        foreach (var part in parts)
            if (part.Length > 0)
                joined = joined.Length == 0 ? part : Append(Append(joined, delimiter), part);
        return joined;
    }

    private static string IntoQuotes(string left, int quote, string right, int mark)
    {
        var before = LastVisible(left, quote);
        if (before >= 0 && left[before] == '’' && LastVisible(left, before) is >= 0 and var inner && IsMark(left[inner])) before = inner;
        var rest = right.Remove(mark, 1);
        if (before >= 0 && IsMark(left[before]) && (left[before] == right[mark] || Merge(left[before], right[mark]) == Keep.Left)) return left + rest;
        return left.Insert(quote, right[mark].ToString()) + rest;
    }

    private enum Keep
    {
        Both,
        Left,
        Right,
    }

    private static Keep Merge(char left, char right) => (left, right) switch
    {
        _ when left == right => Keep.Left,
        ('!' or '?', '.' or ':') => Keep.Left,
        (':' or ';', '!' or '?') => Keep.Right,
        (':' or ';', '.') or (';', ':') => Keep.Left,
        _ => Keep.Both,
    };

    private static bool IsMark(char c) => c is '.' or ',' or ':' or ';' or '!' or '?';

    private static int LastVisible(string text, int end)
    {
        for (var i = end - 1; i >= 0; i--)
            if (!StyledText.IsSwitch(text[i])) return i;
        return -1;
    }

    private static int FirstVisible(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!StyledText.IsSwitch(text[i])) return i;
        return -1;
    }
}
