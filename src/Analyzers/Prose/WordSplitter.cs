using System.Collections.Frozen;
using System.Collections.Immutable;
using KapGuide.Input;

namespace KapGuide.Analyzers.Prose;

/// <summary>A sentence before it knows its page.</summary>
internal readonly record struct SentenceDraft(int Block, int First, int End, char Closer);

/// <summary>
/// Splits blocks into words and sentences. A sentence ends at <c>. ! ?</c> (with closing quotation marks or brackets) before white space and
/// a capital letter, digit or opening mark, but not after an abbreviation or a single initial; and always at the end of its block.
/// </summary>
internal static class WordSplitter
{
    /// <summary>Words after which a sentence ends in any case: rules compare the words of a sentence with each other, and no writer means one so long.</summary>
    private const int LongestSentence = 400;

    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "dr", "mr", "mrs", "ms", "prof", "vs", "e.g", "i.e", "no", "fig", "approx", "st", "jr", "sr", "al", "dept", "vol", "pp", "ed", "u.s", "ph.d", "m.d", "a.m", "p.m", "cf", "ca", "incl",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> KeepsPossessive = new[] { "it's", "that's", "what's", "there's", "let's", "who's", "here's", "he's", "she's", "where's", "how's" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words of the page that a thread reads, until it is known how many there are.</summary>
    [ThreadStatic]
    private static List<Word>? t_words;

    public static (ImmutableArray<Word> Words, List<SentenceDraft> Sentences, string Text) Split(ProseWriter writer, List<TextBlock> blocks)
    {
        var text = writer.Text;
        var words = t_words ??= [];
        words.Clear();
        List<SentenceDraft> sentences = new(text.Length / 60);
        for (var b = 0; b < blocks.Count; b++)
        {
            var first = sentences.Count;
            SplitBlock(writer, text, blocks[b], b, words, sentences);
            blocks[b] = blocks[b] with { FirstSentence = first, SentenceCount = sentences.Count - first };
        }

        return ([.. words], sentences, text);
    }

    private static void SplitBlock(ProseWriter writer, string text, TextBlock block, int index, List<Word> words, List<SentenceDraft> sentences)
    {
        var (firstWord, gap, quoted) = (words.Count, Gap.Start, false);
        for (var i = block.Start; i < block.End;)
        {
            var c = text[i];
            if (c == ' ')
            {
                i++;
                continue;
            }

            var length = TokenLength(text, i, block.End);
            if (length > 0)
            {
                var marks = writer.MarksAt(i) | (quoted ? WordMarks.Quoted : WordMarks.None);
                words.Add(new Word(Forms.Of(text.AsSpan(i, length)), i, length, marks, gap));
                (gap, i) = (Gap.Space, i + length);
                if (words.Count - firstWord < LongestSentence) continue;
                sentences.Add(new SentenceDraft(index, firstWord, words.Count, '\0'));
                firstWord = words.Count;
                continue;
            }

            if (c is '“' or '”' or '"') quoted = c == '“' || (c == '"' && !quoted && text.AsSpan(i + 1, block.End - i - 1).Contains('"'));
            if (c is '.' or '!' or '?' or '…' && words.Count > firstWord && EndsSentence(text, i, block.End, words[^1]))
            {
                sentences.Add(new SentenceDraft(index, firstWord, words.Count, c));
                (firstWord, gap) = (words.Count, Gap.Start);
            }

            var stronger = GapOf(text, i, block.End);
            if (stronger > gap) gap = stronger;
            i++;
        }

        if (words.Count == firstWord) return;
        var end = text.AsSpan(block.Start, block.End - block.Start).TrimEnd();
        sentences.Add(new SentenceDraft(index, firstWord, words.Count, end.Length > 0 && end[^1] is ':' or '?' or '!' ? end[^1] : '\0'));
    }

    private static int TokenLength(string text, int start, int end)
    {
        var c = text[start];
        if (c == '%') return 1;
        if (!char.IsLetterOrDigit(c) && !(c is '$' or '#' && start + 1 < end && char.IsAsciiDigit(text[start + 1]))) return 0;
        var i = start + 1;
        for (; i < end; i++)
        {
            var d = text[i];
            if (char.IsAsciiLetter(d) && !char.IsAsciiDigit(text[i - 1])) continue;
            if (char.IsLetter(d) && char.IsAsciiDigit(text[i - 1]) && IsUnit(text.AsSpan(i, end - i))) break;
            if (char.IsLetterOrDigit(d)) continue;
            var next = i + 1 < end ? text[i + 1] : '\0';
            if (d is '\'' or '’' && char.IsLetter(next)) continue;
            if (d is '.' or ',' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(next)) continue;
            if (d == '.' && char.IsLetter(next) && (i == start + 1 || text[i - 2] == '.')) continue;
            if (d == '.' && next == 'D' && i == start + 2 && text[start] == 'P') continue;
            break;
        }

        return i - start;
    }

    /// <summary>"50mg" is a number and a unit.</summary>
    private static bool IsUnit(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && char.IsLetter(rest[length])) length++;
        return rest[..length] is "mg" or "mcg" or "µg" or "ug" or "kg" or "ml" or "mL";
    }

    /// <summary>The form of each word as it was written.</summary>
    private static readonly WordTable<WordForm> Forms = new(8_000, static word => WordForm.Of(Form(word)), most: 50_000, longest: 40);

    private static string Form(string word)
    {
        var form = word.ToLowerInvariant();
        if (!form.AsSpan().ContainsAny('\'', '’')) return form;
        form = form.Replace('’', '\'');
        return form.EndsWith("'s", StringComparison.Ordinal) && form.Length > 2 && !KeepsPossessive.Contains(form) ? form[..^2] : form;
    }

    private static Gap GapOf(string text, int i, int end) => text[i] switch
    {
        '-' or '‑' => i > 0 && i + 1 < end && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]) ? Gap.Hyphen : Gap.Clause,
        '/' => Gap.Slash,
        ',' => Gap.Comma,
        '(' or ')' => Gap.Bracket,
        ':' or ';' or '–' or '—' => Gap.Clause,
        _ => Gap.Space,
    };

    private static bool EndsSentence(string text, int i, int end, Word last)
    {
        var next = i + 1;
        while (next < end && text[next] is '.' or '!' or '?' or '"' or '”' or '’' or '\'' or ')' or ']') next++;
        if (next >= end) return true;
        if (!char.IsWhiteSpace(text[next])) return false;
        while (next < end && char.IsWhiteSpace(text[next])) next++;
        if (next >= end) return true;
        if (char.IsLower(text[next])) return false;
        if (text[i] != '.') return true;
        if (last.Form == "no") return !char.IsAsciiDigit(text[next]);
        return !Abbreviations.Contains(last.Form) && !(last.Length == 1 && char.IsUpper(text[last.Start]) && last.Form != "i" && last.End == i);
    }
}
