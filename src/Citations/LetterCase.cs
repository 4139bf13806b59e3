using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace KapGuide.Citations;

/// <summary>
/// Letter case of styled text. Title case is that of reference processors: every word goes up but small words that stand inside a title;
/// words with capitals of their own (eHealth, mTOR), raised or lowered text and stretches marked "nocase" stay.
/// </summary>
internal static partial class LetterCase
{
    private static readonly FrozenSet<string> Small = (
        "about above across afore after against al along alongside amid amidst among amongst anenst apropos apud around as aside astride at "
        + "athwart atop barring before behind below beneath beside besides between beyond but by circa despite down during et except for "
        + "forenenst from given in inside into lest like modulo near next notwithstanding of off on onto out over per plus pro qua sans since "
        + "than through throughout thruout till to toward towards under underneath until unto up upon versus vs. v. vs v via vis-à-vis with "
        + "within without or yet so and nor a an the de d' von van c ca").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first letter up, the rest as it is.</summary>
    internal static string CapitalizeFirst(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (StyledText.IsSwitch(text[i]))
            {
                if (text[i] == StyledText.NoCaseOn) return text;
                continue;
            }

            if (!char.IsLetterOrDigit(text[i]) && !char.IsWhiteSpace(text[i])) continue;
            return char.IsLower(text[i]) ? string.Concat(text.AsSpan(0, i), char.ToUpperInvariant(text[i]).ToString(), text.AsSpan(i + 1)) : text;
        }

        return text;
    }

    /// <summary>Title case in English; text of another language (<paramref name="language"/>, BCP 47, empty for unknown) stays as it is.</summary>
    internal static string Title(string text, string language)
    {
        if (language.Length > 0 && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return text;
        var result = new StringBuilder(text);
        var (first, fresh, kept, last) = (true, false, 0, -1);
        foreach (Match token in Token.Matches(text))
        {
            var word = token.Value;
            if (word.Length == 1 && IsBreak(word[0]))
            {
                kept += word[0] switch
                {
                    StyledText.SupOn or StyledText.SubOn or StyledText.NoCaseOn => 1,
                    StyledText.SupOff or StyledText.SubOff or StyledText.NoCaseOff => -1,
                    _ => 0,
                };
                fresh |= word[0] is ':' or '!' or '?';
                continue;
            }

            if (kept > 0)
            {
                (first, fresh, last) = (false, false, -1);
                continue;
            }

            var lower = word.ToLowerInvariant();
            var hyphenated = token.Index + word.Length < text.Length && text[token.Index + word.Length] == '-';
            var raise = (word.Length > 1 && !IsSmall(lower)) || hyphenated || first || fresh;
            if (raise && word == lower) Raise(result, token.Index, word.Length);
            (first, fresh, last) = (false, false, token.Index);
        }

        if (last >= 0 && Token.Match(text, last) is { Success: true } end && end.Length > 1 && IsSmall(end.Value.ToLowerInvariant())) Raise(result, last, end.Length);
        return result.ToString();
    }

    private static bool IsSmall(string word) => Small.Contains(word);

    private static bool IsBreak(char c) => StyledText.IsSwitch(c) || "‘’“”\"'-–—/.,;?!:[]()".Contains(c);

    private static void Raise(StringBuilder text, int at, int length)
    {
        if (length == 1 && text[at] is >= '\u0370' and <= '\u03ff') return;
        text[at] = char.ToUpperInvariant(text[at]);
    }

    [GeneratedRegex("[\u0001-\u001f‘’“”\"'\\-–—/.,;?!:\\[\\]()]|[^\\s\u0001-\u001f‘’“”\"'\\-–—/.,;?!:\\[\\]()]+")]
    private static partial Regex Token { get; }
}
