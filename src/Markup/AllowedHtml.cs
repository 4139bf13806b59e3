using System.Text.RegularExpressions;

namespace KapGuide.Markup;

/// <summary>The HTML that authors may write: a few inline tags that have no Markdown, and comments, which are never printed.</summary>
public static partial class AllowedHtml
{
    /// <summary>Whether a tag or comment is allowed: <c>br</c>, <c>wbr</c>, <c>sub</c>, <c>sup</c>, <c>kbd</c>, and <c>span</c> with a <c>lang</c> alone.</summary>
    public static bool Allows(string tag) => IsComment(tag) || Tag.IsMatch(tag);

    /// <summary>Whether it is a comment as a whole.</summary>
    public static bool IsComment(string html) => Comment.IsMatch(html);

    [GeneratedRegex("""^<(?:br ?/?|wbr ?/?|/?(?:sub|sup|kbd)|span lang="[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"|/span)>$""")]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"^\s*<!--(?:(?!-->).)*-->\s*$", RegexOptions.Singleline)]
    private static partial Regex Comment { get; }
}
