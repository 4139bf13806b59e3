using System.Security.Cryptography;
using System.Text;
using KapGuide.Content;

namespace KapGuide.Analyzers;

/// <summary>The fingerprint of what a reviewer read: question, short answer and body.</summary>
public static class ReviewHash
{
    /// <summary>
    /// <c>sha256-</c> and 64 hexadecimal digits. White space counts once and line ends don't matter, so that re-wrapping a paragraph is no change;
    /// every other character does, citations included. Dates, tags and other front matter are not part of a review.
    /// </summary>
    public static string Of(Article article)
    {
        var text = new StringBuilder();
        foreach (var part in new[] { article.Title, article.Metadata.Summary.Value, article.Source.Text[Math.Min(article.Body.Start, article.Source.Text.Length)..] })
        {
            var space = false;
            foreach (var c in part)
            {
                if (char.IsWhiteSpace(c))
                {
                    space = true;
                    continue;
                }

                if (space && text.Length > 0) text.Append(' ');
                space = false;
                text.Append(c);
            }

            text.Append('\0');
        }

        return "sha256-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
