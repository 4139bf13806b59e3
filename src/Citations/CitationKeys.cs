using System.Buffers;

namespace KapGuide.Citations;

/// <summary>
/// Finds keys after <c>@</c>: letters, digits and <c>_</c> with single punctuation inside (<c>: . # $ % &amp; - + ? &lt; &gt; ~ /</c>),
/// or anything between braces. Closing punctuation and a possessive 's are no part of a key.
/// </summary>
internal static class CitationKeys
{
    private static readonly SearchValues<char> Inner = SearchValues.Create(":.#$%&-+?<>~/");

    /// <param name="Text">The key.</param>
    /// <param name="Start">Where it begins, after <c>@</c> and an opening brace.</param>
    /// <param name="End">One past the key and a closing brace.</param>
    internal readonly record struct Found(string Text, int Start, int End);

    /// <summary>Whether an <c>@</c> at <paramref name="at"/> can begin a citation: not inside a word, an address or a path, nor after a backslash.</summary>
    internal static bool MayStart(string text, int at)
    {
        if (at == 0) return true;
        var before = text[at - 1];
        return !char.IsLetterOrDigit(before) && before is not ('_' or '\\' or '/' or '@' or '.' or ':' or '=' or '&' or '+' or '%' or '#' or '~')
            || before == '_' && (at < 2 || !char.IsLetterOrDigit(text[at - 2]));
    }

    /// <summary>The first key between <paramref name="from"/> and <paramref name="to"/>, with the place of its <c>@</c>.</summary>
    internal static (int Mark, Found Key)? Find(string text, int from, int to, Func<string, bool> isKnown)
    {
        for (var at = from; at < to; at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == '`' && CitationBrackets.CodeEnd(text, at, to) is { } code) at = code - 1;
            else if (text[at] == '@' && MayStart(text, at) && Read(text, at, to, isKnown) is { } key) return (at, key);
        }

        return null;
    }

    /// <summary>
    /// The key after the <c>@</c> at <paramref name="mark"/>; null when there is none. When the longest key is unknown and a shorter one,
    /// cut at punctuation, is known, the shorter is meant ("@hull2022/@carr2022").
    /// </summary>
    internal static Found? Read(string text, int mark, int end, Func<string, bool> isKnown)
    {
        var start = mark + 1;
        if (start < end && text[start] == '{')
        {
            var depth = 1;
            for (var at = start + 1; at < end && text[at] != '\n'; at++)
            {
                depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
                if (depth == 0) return at > start + 1 ? new Found(text[(start + 1)..at], start + 1, at + 1) : null;
            }

            return null;
        }

        if (start >= end || !IsWord(text[start])) return null;
        var stop = start + 1;
        while (stop < end && (IsWord(text[stop]) || (Inner.Contains(text[stop]) && stop + 1 < end && IsWord(text[stop + 1])))) stop++;
        var key = text[start..stop];
        for (var shorter = key; !isKnown(shorter);)
        {
            var cut = shorter.AsSpan().LastIndexOfAny(Inner);
            if (cut <= 0) return new Found(key, start, stop);
            shorter = shorter[..cut];
            if (isKnown(shorter)) return new Found(shorter, start, start + shorter.Length);
        }

        return new Found(key, start, stop);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
