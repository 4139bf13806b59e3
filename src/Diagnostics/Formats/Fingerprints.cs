using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace KapGuide.Diagnostics.Formats;

/// <summary>
/// Names for findings that survive edits elsewhere: a hash of rule, file and words, never of line numbers.
/// </summary>
/// <remarks>
/// The words are those at fault and up to three before and after them in the same paragraph, list item or key, so that lines may move and
/// paragraphs be wrapped anew, while the same fault in another sentence counts as another finding. Case, spaces and punctuation don't count.
/// Where no words are known (a finding about a file as a whole), the message stands in for them, with its numbers left out.
/// Findings that are alike in all this are counted from 1 in the order of the report.
/// </remarks>
public static partial class Fingerprints
{
    private const int Context = 3;
    private const int MaxLines = 40;

    /// <summary>The distinct findings in the order of <see cref="Diagnostic.Order"/>, with their fingerprints.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="lineOf">The text of a line (from 1) of a file; null when it is not known.</param>
    public static ImmutableArray<Finding> Of(IEnumerable<Diagnostic> findings, Func<string, int, string?> lineOf)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. findings.Distinct().Order(Diagnostic.Order).Select(finding =>
            {
                var identity = $"{finding.Rule.Id}\n{finding.At.Path}\n{WordsOf(finding, lineOf)}";
                var count = counts[identity] = counts.GetValueOrDefault(identity) + 1;
                return new Finding(finding, Hash($"{identity}\n{count}"));
            }),
        ];
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    private static string WordsOf(Diagnostic finding, Func<string, int, string?> lineOf)
    {
        var at = finding.At;
        if (at.Line == 0 || lineOf(at.Path, at.Line) is not { } first) return Message(finding);
        var inside = new StringBuilder();
        var last = Math.Min(Math.Max(at.EndLine, at.Line), at.Line + MaxLines);
        List<string> before = [], after = [];
        for (var number = at.Line; number <= last; number++)
        {
            var line = number == at.Line ? first : lineOf(at.Path, number) ?? "";
            var from = number == at.Line ? Math.Clamp(at.Column - 1, 0, line.Length) : 0;
            var to = number == at.EndLine ? Math.Clamp(at.EndColumn - 1, from, line.Length) : line.Length;
            if (number == at.Line) before = LastWords(line.AsSpan(0, from));
            if (number == last) after = FirstWords(line.AsSpan(to));
            inside.Append(line, from, to - from).Append(' ');
        }

        if (before.Count < Context && !BeginsBlock(first)) before.InsertRange(0, LastWords(Neighbour(at.Path, at.Line, -1, lineOf)));
        if (after.Count < Context) after.AddRange(FirstWords(Neighbour(at.Path, last, 1, lineOf)));
        string[] words = [.. before.TakeLast(Context), "[", .. Words(inside.ToString()), "]", .. after.Take(Context)];
        return words.Length == 2 ? Message(finding) : string.Join(' ', words);
    }

    /// <summary>Words of the lines before or after, as far as the same block reaches and until there are enough.</summary>
    private static string Neighbour(string path, int line, int step, Func<string, int, string?> lineOf)
    {
        var text = "";
        for (var number = line + step; number > 0 && Math.Abs(number - line) <= MaxLines; number += step)
        {
            if (lineOf(path, number) is not { } neighbour || string.IsNullOrWhiteSpace(neighbour)) break;
            if (step > 0 && BeginsBlock(neighbour)) break;
            text = step > 0 ? $"{text} {neighbour}" : $"{neighbour} {text}";
            if (FirstWords(text).Count >= Context || (step < 0 && BeginsBlock(neighbour))) break;
        }

        return text;
    }

    private static string Message(Diagnostic finding) => string.Join(' ', Words(finding.Message).Where(static word => !char.IsAsciiDigit(word[0])));

    /// <summary>At most <see cref="Context"/> words from the beginning: a line may be as long as an article, and hold as many findings.</summary>
    private static List<string> FirstWords(ReadOnlySpan<char> text)
    {
        List<string> words = [];
        foreach (var match in Word.EnumerateMatches(text))
        {
            words.Add(text.Slice(match.Index, match.Length).ToString().ToLowerInvariant());
            if (words.Count == Context) break;
        }

        return words;
    }

    /// <summary>At most <see cref="Context"/> words from the end, in reading order.</summary>
    private static List<string> LastWords(ReadOnlySpan<char> text)
    {
        List<string> words = [];
        for (var end = text.Length; end > 0 && words.Count < Context;)
        {
            if (!IsOfWord(text[end - 1]))
            {
                end--;
                continue;
            }

            var start = end - 1;
            while (start > 0 && IsOfWord(text[start - 1])) start--;
            words.Insert(0, text[start..end].ToString().ToLowerInvariant());
            end = start;
        }

        return words;
    }

    /// <summary>The characters of <see cref="Word"/>.</summary>
    private static bool IsOfWord(char c) => char.IsLetter(c) || char.IsNumber(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static IEnumerable<string> Words(string text) => Word.Matches(text).Select(static match => match.Value.ToLowerInvariant());

    private static bool BeginsBlock(string line) => BlockStart.IsMatch(line);

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+")]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"^\s*(?:[-*+]\s|\d+[.)]\s|#{1,6}\s|[>|]|:::|---|<!--|[A-Za-z]+:(?:\s|$))")]
    private static partial Regex BlockStart { get; }
}
