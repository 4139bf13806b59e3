using KapGuide.Analyzers.Prose;

namespace KapGuide.Analyzers.Reading;

/// <summary>How hard a text is to read, by two formulas. Formulas are triage: they count, they don't understand.</summary>
/// <param name="Sentences">How many sentences were counted.</param>
/// <param name="Words">How many words; a hyphenated compound is one.</param>
/// <param name="SyllableCount">Syllables of all words.</param>
/// <param name="LongWords">Words of three and more syllables.</param>
/// <param name="FleschKincaid">School grade: 0.39 words per sentence + 11.8 syllables per word - 15.59 (Kincaid et al. 1975). 0 for no text.</param>
/// <param name="Smog">School grade: 1.043 × √(30 × long words ÷ sentences) + 3.1291 (McLaughlin 1969, as computed for any number of sentences). 0 below three sentences.</param>
public sealed record Readability(int Sentences, int Words, int SyllableCount, int LongWords, double FleschKincaid, double Smog)
{
    /// <summary>Words per sentence; 0 for no text.</summary>
    public double WordsPerSentence => Sentences == 0 ? 0 : (double)Words / Sentences;

    /// <summary>Running text of the whole page: short answer and body, without headings, tables and lists of sources.</summary>
    public static Readability Of(PageText page) => Of(page.Running, static (_, _) => false);

    /// <summary>The short answer alone.</summary>
    public static Readability OfSummary(PageText page) => Of(page.Running.Where(static sentence => sentence.Block.Kind == BlockKind.Summary), static (_, _) => false);

    /// <summary>Each section with a heading, in the order of the page.</summary>
    public static IEnumerable<(Section Section, Readability Reading)> OfSections(PageText page) =>
        page.Running.Where(static sentence => sentence.Block.Kind != BlockKind.Summary).GroupBy(static sentence => sentence.Block.Section)
            .Select(group => (page.Sections[group.Key], Of(group, static (_, _) => false)));

    /// <summary>Any sentences.</summary>
    /// <param name="sentences">What to count.</param>
    /// <param name="isDefined">Whether a word (by its index on the page) is explained there: it then counts as one of two syllables at most.</param>
    public static Readability Of(IEnumerable<Sentence> sentences, Func<PageText, int, bool> isDefined)
    {
        var (count, words, syllables, longWords) = (0, 0, 0, 0);
        foreach (var sentence in sentences)
        {
            count++;
            var compound = 0;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                ref readonly var word = ref sentence.Page.Words.ItemRef(i);
                if ((word.Marks & WordMarks.Code) != 0 || word.IsPercent) continue;
                var own = word.As.Syllables;
                if (own == 0) word.As.Syllables = own = Syllables.Of(word.Form);
                if (isDefined(sentence.Page, i)) own = Math.Min(own, 2);
                syllables += own;
                if (word.Before == Gap.Hyphen && words > 0)
                {
                    // The parts of "off-label" make one word: it is long when they are long together.
                    if (compound < 3 && compound + own >= 3) longWords++;
                    compound += own;
                    continue;
                }

                words++;
                compound = own;
                if (own >= 3) longWords++;
            }
        }

        return From(count, words, syllables, longWords);
    }

    /// <summary>The formulas.</summary>
    public static Readability From(int sentences, int words, int syllables, int longWords) => new(sentences, words, syllables, longWords,
        words == 0 || sentences == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59,
        sentences < 3 ? 0 : 1.043 * Math.Sqrt(30.0 * longWords / sentences) + 3.1291);
}
