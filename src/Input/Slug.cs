using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KapGuide.Input;

/// <summary>Slugs: lower-case words of a to z and 0 to 9 joined by single hyphens, as in addresses and file names.</summary>
public static partial class Slug
{
    /// <summary>Longest slug, in characters (rule SEO-04).</summary>
    public const int MaxLength = 60;

    /// <summary>The form of a slug, as JavaScript and .NET both read it; without its length.</summary>
    public const string Form = "^[a-z0-9]+(?:-[a-z0-9]+)*$";

    /// <summary>Whether the text is a slug of at most <see cref="MaxLength"/> characters.</summary>
    public static bool IsValid(string text) => text.Length <= MaxLength && Pattern.IsMatch(text);

    /// <summary>
    /// The slug of a text: Latin letters lose their accents, apostrophes and combining marks vanish, everything else that is not a
    /// letter a to z or a digit becomes one hyphen. Cut at a word within <paramref name="maxLength"/>. <c>section</c> when nothing is left.
    /// </summary>
    public static string From(string text, int maxLength = MaxLength)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (Unaccented(c) is { Length: > 0 } plain) slug.Append(plain);
            else if (c is '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var whole = slug.ToString().Trim('-');
        if (whole.Length > maxLength)
        {
            var cut = whole.LastIndexOf('-', maxLength);
            whole = whole[..(cut > 0 ? cut : maxLength)].Trim('-');
        }

        return whole.Length == 0 ? "section" : whole;
    }

    /// <summary>
    /// The letters of Latin-1 Supplement and Latin Extended-A without accents; empty for every other character.
    /// </summary>
    private static string Unaccented(char c) => c switch
    {
        'ß' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'þ' or 'Þ' => "th",
        'ð' or 'Ð' => "d",
        'ł' or 'Ł' => "l",
        _ when LatinLetters.IsAccented(c) && LatinLetters.BaseOf(c) is not ' ' and var letter => letter.ToString(),
        _ => "",
    };

    [GeneratedRegex(Form)]
    private static partial Regex Pattern { get; }
}
