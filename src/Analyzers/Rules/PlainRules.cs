using System.Collections.Immutable;
using System.Globalization;
using KapGuide.Analyzers.Prose;
using KapGuide.Analyzers.Reading;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Rules;

/// <summary>Family PLN, the part about length and grade. Limits as in docs/editorial-style.md: the body may be a grade harder than the short answer.</summary>
internal static class PlainRules
{
    private const int MaxWords = 25;
    private const int MeanWords = 15;
    private const int MaxSentences = 3;
    private const int MaxParagraph = 60;
    private const int MaxSummary = 60;
    private const int MaxPage = 900;
    private const int MinReadable = 30;
    private const int HeadingsForContents = 4;
    private const double PassiveShare = 0.2;

    private const string Long = "After the session has ended and the effects of the medicine have worn off for the most part, you can rest in a quiet room with a drink and a snack until someone comes.";

    /// <summary>The rules.</summary>
    public static ImmutableArray<PageRule> All { get; } =
    [
        new(CatalogueEntry.Of("PLN-01", "LongSentence", Warning, "Finds sentences of more than 25 words, and pages with more than 15 words a sentence on average.", Why.HowWeWrite,
            Long, "You can rest in a quiet room after the session."), static page => LongSentences(page)),
        new(CatalogueEntry.Of("PLN-02", "LongParagraph", Warning, "Finds paragraphs of more than three sentences or 60 words.", Why.HowWeWrite,
            "One. Two. Three. Four.", "One. Two. Three."), static page => LongParagraphs(page)),
        new(CatalogueEntry.Of("PLN-03", "HardToRead", Warning, "Finds short answers above Flesch-Kincaid grade 8 or SMOG 10, and bodies above 9 or 11 (an error above 10 or 12). Lists of sources and glossary terms are left out.", Why.Readability,
            "Individuals experiencing considerable psychological difficulties frequently necessitate individualized interdisciplinary intervention. Comprehensive evaluation facilitates appropriate therapeutic recommendations. Practitioners systematically investigate contraindications beforehand. Subsequently, multidisciplinary collaboration optimizes individualized pharmacological administration.",
            "Some people need more help. A full check comes first. The team looks for reasons to wait. Then you plan the next step."), static page => Grades(page)),
        new(CatalogueEntry.Of("PLN-06", "AnswerBesideTheQuestion", Warning, "Finds short answers of more than 60 words, and those without any main word of the question.", Why.ClearCommunication,
            "---\nTitle: How much does KAP cost?\nSummary: Thank you for asking.\n---\nText [@a].", "---\nTitle: How much does KAP cost?\nSummary: The cost of KAP differs a lot [@a].\n---\nText [@a]."), static page => Answer(page)),
        new(CatalogueEntry.Of("PLN-14", "LongPage", Warning, "Finds pages of more than 900 words with fewer than four sections, which get no list of contents.", Why.HowWeWrite, "", ""), static page => LongPage(page)),
        new(CatalogueEntry.Of("PLN-16", "PassivePage", Info, "Finds pages with more than 20 % of their sentences in the passive voice.", Why.ClearCommunication,
            "The dose is given by a nurse. The blood pressure is measured. The room was prepared. The music is chosen by you. The door is closed. Notes are taken.",
            "A nurse gives the dose. She measures your blood pressure. You choose the music. Someone stays with you. You rest. You go home."), static page => Passive(page)),
    ];

    private static IEnumerable<Finding> LongSentences(PageText page)
    {
        var (count, words) = (0, 0);
        foreach (var sentence in page.Running)
        {
            var length = sentence.Length;
            (count, words) = (count + 1, words + length);
            if (length > MaxWords)
                yield return new Finding(page.Span(sentence.First, sentence.End - 1), $"This sentence has {length} words.", $"Split it, best where a comma or “and” stands: at most {MaxWords} words, better 12 to 16.");
        }

        if (count > 5 && (double)words / count > MeanWords)
            yield return new Finding(page.TitleAt, $"Sentences of this page have {((double)words / count).ToString("0.0", CultureInfo.InvariantCulture)} words on average.", $"Shorten the longest ones: the average should be at most {MeanWords}.");
    }

    private static IEnumerable<Finding> LongParagraphs(PageText page)
    {
        foreach (var block in page.Blocks.Where(static block => block is { Kind: BlockKind.Paragraph, IsBibliography: false, SentenceCount: > 0 }))
        {
            var words = Enumerable.Range(block.FirstSentence, block.SentenceCount).Sum(i => page.Sentences[i].Length);
            if (block.SentenceCount <= MaxSentences && words <= MaxParagraph) continue;
            var first = page.Sentences[block.FirstSentence];
            yield return new Finding(page.Span(first.First, first.End - 1), $"This paragraph has {block.SentenceCount} sentences and {words} words.", $"Begin a new paragraph with an empty line: at most {MaxSentences} sentences and {MaxParagraph} words.");
        }
    }

    private static IEnumerable<Finding> Grades(PageText page)
    {
        if (page.Article is null) yield break;
        var summary = Readability.Of(page.Running.Where(static sentence => sentence.Block.Kind == BlockKind.Summary), IsDefined);
        var body = Readability.Of(page.Running.Where(static sentence => sentence.Block is { Kind: not BlockKind.Summary, Container: not "prescriber-note" }), IsDefined);
        if (summary.Words >= MinReadable && (summary.FleschKincaid > 8 || (summary.Sentences > 3 && summary.Smog > 10)))
            yield return new Finding(page.Article.Metadata.Summary.At, $"The short answer is hard to read: {Grade(summary)}.", "Use shorter sentences and shorter words; at most grade 8 (SMOG 10).");
        if (body.Sentences < 4 || !(body.FleschKincaid > 9 || body.Smog > 11)) yield break;
        var hardest = page.Running.Where(static sentence => sentence.Block.Kind != BlockKind.Summary).MaxBy(static sentence => Readability.Of([sentence], IsDefined).FleschKincaid)!;
        yield return new Finding(page.TitleAt, $"The text is hard to read: {Grade(body)}.", $"Use shorter sentences and words; at most grade 9 (SMOG 11). The hardest sentence begins “{page.Quote(hardest.First, Math.Min(hardest.End - 1, hardest.First + 5))} …” in line {page.Span(hardest.First, hardest.First).Line}.",
            body.FleschKincaid > 10 || body.Smog > 12 ? Error : null);
    }

    private static string Grade(Readability reading) =>
        string.Create(CultureInfo.InvariantCulture, $"Flesch-Kincaid grade {reading.FleschKincaid:0.0}, SMOG {reading.Smog:0.0}, {reading.WordsPerSentence:0.0} words a sentence");

    /// <summary>Terms that link to the glossary, or that name the treatment that all pages are about, are known to the reader.</summary>
    internal static bool IsDefined(PageText page, int word) =>
        Known.Contains(page.Words[word])
        || ((page.Words[word].Marks & WordMarks.Link) != 0 && page.IsLinked(page.Words[word].Start, "glossary:"));

    private static readonly WordSet Known = WordSet.Of("ketamine psychotherapy esketamine depression psychedelic");

    private static readonly WordSet Empty = WordSet.Of(
        "what is are was does do did can could will would should may how why when where which who whom a an the of in on for to and or with my i me you your it its this that be have has if from by at as about need get much many long there not between vs is it");

    private static IEnumerable<Finding> Answer(PageText page)
    {
        if (page.Article is not { } article || article.Metadata.Summary.Value.Length == 0) yield break;
        var summary = page.Sentences.Where(static sentence => sentence.Block.Kind == BlockKind.Summary).ToArray();
        var words = summary.Sum(static sentence => sentence.Length);
        if (words > MaxSummary) yield return new Finding(article.Metadata.Summary.At, $"The short answer has {words} words.", $"Keep {MaxSummary} words at most: search results, widgets and voice assistants cut off the rest.");
        var asked = page.Sentences.Where(static sentence => sentence.Block.Kind == BlockKind.Title).SelectMany(sentence => sentence.Words.ToArray()).Where(static word => !Empty.Contains(word) && word.Form.Length > 2).Select(static word => word.Form).Distinct().ToArray();
        var stems = asked.Select(Stem).ToHashSet();
        if (asked.Length == 0 || summary.SelectMany(static sentence => sentence.Words.ToArray()).Any(word => stems.Contains(Stem(word.Form)))) yield break;
        yield return new Finding(article.Metadata.Summary.At, "The short answer uses no main word of the question.", $"Answer in the first sentence, with the words of the question: “{string.Join("”, “", asked)}”.");
    }

    private static string Stem(string word) => word.Length <= 4 ? word.TrimEnd('s') : word[..Math.Min(word.Length, Math.Max(4, word.Length - 3))];

    private static IEnumerable<Finding> LongPage(PageText page)
    {
        var words = page.Sentences.Where(static sentence => !sentence.Block.IsBibliography && !sentence.Block.IsFrontMatter).Sum(static sentence => sentence.Length);
        if (words > MaxPage && page.Sections.Count(static section => section.Level == 2) < HeadingsForContents)
            yield return new Finding(page.TitleAt, $"This page has {words} words and no list of contents.", $"Divide it with at least {HeadingsForContents} headings (##), or make two pages of it.");
    }

    private static readonly WordSet Be = WordSet.Of("is are was were be been being isn't aren't wasn't weren't");
    private static readonly WordSet Participles = WordSet.Of("given taken done made seen known shown found held kept left paid sent said told put set cut read written drawn chosen born worn brought bought taught thought felt met lost sold built led understood begun broken driven eaten forgotten hidden spoken stolen woken");
    private static readonly WordSet States = WordSet.Of("tired scared worried used supposed interested needed based related limited located involved concerned allowed red bed need feed licensed trained qualified certified married");

    private static IEnumerable<Finding> Passive(PageText page)
    {
        var (count, passive) = (0, 0);
        foreach (var sentence in page.Running.Where(static sentence => sentence.Words.Length > 2))
        {
            count++;
            if (IsPassive(sentence)) passive++;
        }

        if (count >= 5 && passive > count * PassiveShare)
            yield return new Finding(page.TitleAt, $"{passive} of {count} sentences say what is done and not who does it.", "Turn some around: not “the dose is given”, but “a nurse gives the dose”.");
    }

    /// <summary>Whether it says what is done and perhaps not who does it.</summary>
    internal static bool IsPassive(Sentence sentence) => sentence.Has(Be) && sentence.Recall(SentenceFact.Passive, HasPassive);

    private static bool HasPassive(Sentence sentence)
    {
        var words = sentence.Words;
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (!Be.Contains(words[i])) continue;
            for (var k = i + 1; k < Math.Min(words.Length, i + 4); k++)
            {
                var form = words[k].Form;
                if (Participles.Contains(words[k]) || (form.Length > 4 && form.EndsWith("ed", StringComparison.Ordinal) && !States.Contains(words[k]))) return true;
                if (form is not ("not" or "often" or "also" or "usually" or "always" or "sometimes" or "being" or "been") && !form.EndsWith("ly", StringComparison.Ordinal)) break;
            }
        }

        return false;
    }
}
