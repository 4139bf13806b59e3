using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KapGuide.Analyzers.Prose;
using KapGuide.Analyzers.Wording;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Rules;

/// <summary>Family PLN, the part about how words and numbers are written.</summary>
internal static partial class WordRules
{
    private const double BoldShare = 0.05;

    /// <summary>The rules.</summary>
    public static ImmutableArray<PageRule> All { get; } =
    [
        new(CatalogueEntry.Of("PLN-07", "Shouting", Warning, "Finds words in capital letters of more than four letters, and headings in title case.", Why.Formatting,
            "NEVER mix it with alcohol.", "Do not mix it with alcohol."), static page => Shouting(page)),
        new(CatalogueEntry.Of("PLN-08", "TooMuchEmphasis", Warning, "Finds italics, and pages with more than 5 % of their words in bold.", Why.Formatting,
            "Ask *before* you change anything.", "Ask before you change anything."), static page => Emphasis(page)),
        new(CatalogueEntry.Of("PLN-09", "PercentAlone", Warning, "Finds percentages about people without “n in 10” next to them.", Why.Numbers,
            "In that study 62.8% of people responded [@a].", "In that study about 6 in 10 people (62.8%) responded [@a]."), static page => Percents(page)),
        new(CatalogueEntry.Of("PLN-10", "DashRange", Info, "Finds ranges written with a dash.", Why.Formatting,
            "It lasts 45–60 minutes.", "It lasts 45 to 60 minutes."), static page => Ranges(page)),
        new(CatalogueEntry.Of("PLN-12", "LatinAbbreviation", Warning, "Finds e.g., i.e., etc., and/or, (s).", Why.Formatting,
            "Bring comfortable things, e.g. a blanket.", "Bring comfortable things, such as a blanket."), static page => Latin(page)),
    ];

    private static IEnumerable<Finding> Shouting(PageText page)
    {
        foreach (var sentence in page.Sentences)
        {
            if (sentence.Block.IsBibliography) continue;
            var capitalized = 0;
            var inner = 0;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var word = page.Words[i];
                if ((word.Marks & (WordMarks.Code | WordMarks.Fact)) != 0) continue;
                var begins = page.Text[word.Start];
                // Nearly all words begin small and need no closer look.
                var letters = char.IsAsciiLetterUpper(begins) && IsInCapitals(page.Text.AsSpan(word.Start, word.Length));
                var text = letters ? page.Text.Substring(word.Start, word.Length) : "";
                if (letters && (text.Length > 4 ? !IsKnownName(page, i, text) : TermTable.CommonWords.Contains(word) && text.Length > 1 && !TermTable.KnownAcronyms.Contains(text) && word.Form is not ("it" or "or" or "no")))
                    yield return new Finding(page.Span(i, i), $"“{text}” shouts, and screen readers may spell it.", $"Write “{word.Form}”.");
                if (i == sentence.First || word.Length < 4 || letters || word.Before == Gap.Hyphen) continue;
                inner++;
                if (char.IsUpper(begins) && !ProperNames.Contains(word) && word.Before != Gap.Clause) capitalized++;
            }

            if (sentence.Block.Kind is BlockKind.Heading or BlockKind.Title && inner >= 2 && capitalized * 3 >= inner * 2)
                yield return new Finding(page.Span(sentence.First, sentence.End - 1), "This heading Capitalizes Its Words.", $"Write it as a sentence: “{AsSentence(page, sentence)}”.");
        }
    }

    private static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsLower(c) || char.IsDigit(c)) return false;
        return word.Length > 1;
    }

    private static readonly WordSet ProperNames = WordSet.Of("ketamine-assisted spravato national helpline project trevor lifeline united states america american food drug administration oregon washington california colorado august january february march april june july september october november december monday english spanish medicare medicaid veterans");

    private static bool IsKnownName(PageText page, int i, string text) =>
        TermTable.KnownAcronyms.Contains(text) || TermTable.LongForms.ContainsKey(text) || (i > 0 && page.Words[i].Before == Gap.Bracket) || text is "LGBTQ" or "LGBTQIA" || page.Words.Take(i).Any(word => word.Before == Gap.Bracket && page.Text.AsSpan(word.Start, word.Length).SequenceEqual(text));

    private static string AsSentence(PageText page, Sentence sentence)
    {
        var text = page.Quote(sentence.First, sentence.End - 1).ToCharArray();
        var offset = page.Words[sentence.First].Start;
        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            var word = page.Words[i];
            if (word.Length > 1 && char.IsUpper(page.Text[word.Start]) && char.IsLower(page.Text[word.Start + 1]) && !ProperNames.Contains(word)) text[word.Start - offset] = char.ToLowerInvariant(text[word.Start - offset]);
        }

        return new string(text);
    }

    private static IEnumerable<Finding> Emphasis(PageText page)
    {
        var (bold, all, firstBold) = (0, 0, -1);
        foreach (var sentence in page.Sentences)
        {
            if (sentence.Block is { IsBibliography: true } or { Kind: BlockKind.Heading }) continue;
            all += sentence.Words.Length;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var marks = page.Words[i].Marks;
                if ((marks & WordMarks.Bold) != 0 && !page.Words[i].IsNumber)
                {
                    bold++;
                    if (firstBold < 0) firstBold = i;
                }

                if ((marks & WordMarks.Italic) == 0 || (i > 0 && (page.Words[i - 1].Marks & WordMarks.Italic) != 0 && page.Words[i].Before != Gap.Start)) continue;
                var last = i;
                while (last + 1 < page.Words.Length && (page.Words[last + 1].Marks & WordMarks.Italic) != 0 && page.Words[last + 1].Before != Gap.Start) last++;
                yield return new Finding(page.Span(i, last), $"“{page.Quote(i, last)}” is in italics, which are hard to read on screens.", "Delete the stars or underscores; put a name or title into quotation marks.");
            }
        }

        if (all > 24 && bold >= 3 && bold > all * BoldShare)
            yield return new Finding(page.Span(firstBold, firstBold), $"{bold} of {all} words are bold, so none stands out.", "Keep bold for the numbers of help lines; use headings and lists for the rest.");
    }

    private static IEnumerable<Finding> Percents(PageText page)
    {
        foreach (var sentence in page.Running)
        {
            if (!sentence.Has(Vocabulary.Outcome) || sentence.Has(Vocabulary.Money) || sentence.Block.Container is "prescriber-note") continue;
            for (var i = sentence.First + 1; i < sentence.End; i++)
            {
                if (!(page.Words[i].Form is "%" or "percent" || page.Words[i].Form == "per" && i + 1 < sentence.End && page.Words[i + 1].Form == "cent") || !page.Words[i - 1].IsNumber || page.Words[i - 1].Form is "100" or "0" || HasTwin(sentence)) continue;
                var value = double.TryParse(page.Words[i - 1].Form, System.Globalization.CultureInfo.InvariantCulture, out var number) ? Math.Clamp((int)Math.Round(number / 10), 1, 10) : 6;
                yield return new Finding(page.Span(i - 1, i), $"“{page.Quote(i - 1, i)}” stands alone.", $"Say it in people, with the percentage in brackets: “about {value} in 10 people ({page.Quote(i - 1, i)})”.");
                break;
            }
        }
    }

    private static bool HasTwin(Sentence sentence)
    {
        var words = sentence.Words;
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i].Form is "in" or "of" && words[i + 1].Form is "10" or "ten" or "100" or "1,000" or "1000" or "hundred" or "five" or "5" or "3" or "three" or "4" or "four" or "20" && i > 0) return true;
            if (words[i].Form is "half" or "third" or "thirds" or "quarter") return true;
        }

        return false;
    }

    private static IEnumerable<Finding> Ranges(PageText page)
    {
        foreach (var match in DashRange.Matches(page.Text).AsEnumerable())
        {
            var words = page.Text.Substring(match.Index, match.Length);
            if (InCodeOrSources(page, match.Index)) continue;
            yield return new Finding(page.CharSpan(match.Index, match.Index + match.Length), $"“{words}” can be taken for a minus sign or a date.", $"Write “{Dash.Replace(words, " to ")}”.");
        }
    }

    private static readonly SearchValues<string> LatinSigns = SearchValues.Create(["e.g.", "eg.", "i.e.", "ie.", "etc", "and/or", "vs.", "(s)"], StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Finding> Latin(PageText page)
    {
        if (!page.Text.AsSpan().ContainsAny(LatinSigns)) yield break;
        foreach (var match in LatinWords.Matches(page.Text).AsEnumerable())
        {
            if (InCodeOrSources(page, match.Index)) continue;
            var words = page.Text.Substring(match.Index, match.Length);
            var hint = words.ToLowerInvariant() switch
            {
                "and/or" => "Write “or”, or “… or both”.",
                ['e', ..] when words.Contains('g', StringComparison.Ordinal) => "Write “such as” or “for example”.",
                ['e', ..] => "Name the rest, or begin the list with “such as” and stop.",
                ['i', ..] => "Write “that is”, or say it in one way only.",
                ['v', ..] => "Write “compared with” or “against”.",
                _ => "Write the plural alone: “sessions”.",
            };
            yield return new Finding(page.CharSpan(match.Index, match.Index + match.Length), $"“{words}” is not plain, and screen readers stumble over it.", hint);
        }
    }

    private static bool InCodeOrSources(PageText page, int at) => page.BlockAt(at) is { IsBibliography: true } || page.IsCode(at);

    [GeneratedRegex(@"(?<![\d.,/–-])\$?\d[\d,.]*%? ?[–—-] ?\$?\d[\d,.]*%?(?![–-]?\d)(?<![.,])")]
    private static partial Regex DashRange { get; }

    [GeneratedRegex(" ?[–—-] ?")]
    private static partial Regex Dash { get; }

    [GeneratedRegex(@"\b(?:e\.g\.|eg\.|i\.e\.|ie\.|etc\b\.?|and/or|vs\.)|(?<=[a-z])\(s\)", RegexOptions.IgnoreCase)]
    private static partial Regex LatinWords { get; }
}
