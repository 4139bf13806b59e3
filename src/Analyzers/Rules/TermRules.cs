using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Rules;

/// <summary>Family PLN, the part about words that readers may not know: acronyms and jargon. The words themselves stand in <see cref="TermTable"/>.</summary>
internal static class TermRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<PageRule> All { get; } =
    [
        new(CatalogueEntry.Of("PLN-04", "UnexpandedAcronym", Error, "Finds acronyms that are not spelled out at their first use on the page.", Why.Formatting,
            "PTSD can follow an accident.", "Post-traumatic stress disorder (PTSD) can follow an accident."), static page => Acronyms(page)),
        new(CatalogueEntry.Of("PLN-05", "UnexplainedJargon", Warning, "Finds technical words that are neither linked to the glossary nor explained at their first use.", Why.HowWeWrite,
            "Ketamine acts on glutamatergic pathways and raises BDNF with good bioavailability.", "Ketamine acts on glutamate (a messenger between nerve cells)."), static page => Jargon(page)),
    ];

    private static IEnumerable<Finding> Acronyms(PageText page)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var sentence in page.Sentences)
        {
            if (sentence.Block.IsBibliography || sentence.Block.Kind is BlockKind.Title or BlockKind.Description) continue;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                ref readonly var word = ref page.Words.ItemRef(i);
                if (!char.IsAsciiLetterUpper(page.Text[word.Start]) || (word.Marks & WordMarks.Code) != 0 || !IsAcronym(page.Text.AsSpan(word.Start, word.Length), out var name)) continue;

                // The question above the short answer says what KAP is about; the body spells it out.
                if (name == "KAP" && sentence.Block.Kind == BlockKind.Summary && page.Body.Headings.Length > 0) continue;
                if (!seen.Add(name)) continue;

                // Among the names of other drugs its company tells what it is, and no reader is helped by the chemist's name.
                if (name == "MDMA" && (sentence.Has("psilocybin") || sentence.Has("lsd") || sentence.Has("psychedelic") || sentence.Has("psychedelics"))) continue;
                if (TermTable.KnownAcronyms.Contains(name) && !(TermTable.Credentials.Contains(name) && IsNoun(page, sentence, i)) || IsNumeral(page, sentence, i, name) || IsShouted(page, sentence, i) || IsExpanded(page, sentence, i, name)) continue;
                yield return new Finding(page.Span(i, i), $"“{name}” is not spelled out at its first use on this page.", $"Write the long form and then the short one in brackets: “{LongForm(name)} ({name})”.");
            }
        }
    }

    private static string LongForm(string name) => TermTable.LongForms.GetValueOrDefault(name, "long form");

    private static bool IsAcronym(ReadOnlySpan<char> word, out string name)
    {
        name = "";
        if (word.Length > 3 && word.EndsWith("'s") || word.EndsWith("’s")) word = word[..^2];
        if (word.Length > 2 && word[^1] == 's' && char.IsUpper(word[^2])) word = word[..^1];
        if (word.Length is < 2 or > 6) return false;
        foreach (var c in word)
            if (!char.IsAsciiLetterUpper(c)) return false;
        name = word.ToString();
        return true;
    }

    /// <summary>"An LCSW leads the group": letters that nobody's name goes before are a word, and words are spelled out.</summary>
    private static bool IsNoun(PageText page, Sentence sentence, int i) =>
        page.Words[i].Before is Gap.Space or Gap.Start && (i == sentence.First || page.Words[i - 1].Form is "a" or "an" or "the" or "our" or "your" or "their" or "each" or "every" or "licensed" or "and" or "or")
        && !(i > sentence.First + 1 && page.Words[i - 1].Form is "and" or "or" && page.Words[i - 2].Before >= Gap.Comma) && (i + 1 == sentence.End || page.Words[i + 1].Before < Gap.Comma || page.Words[i + 1].Before > Gap.Comma);

    private static bool IsNumeral(PageText page, Sentence sentence, int i, string name) =>
        name is "IV" or "VI" or "XX" or "XI" && i > sentence.First && page.Words[i - 1].Form is "schedule" or "phase" or "part" or "chapter" or "type" or "stage" or "level" or "class";

    /// <summary>Next to other words in capital letters it is a shout (PLN-07), not an acronym.</summary>
    private static bool IsShouted(PageText page, Sentence sentence, int i) =>
        (i > sentence.First && IsCapitals(page, i - 1)) || (i + 1 < sentence.End && IsCapitals(page, i + 1)) || TermTable.CommonWords.Contains(page.Words[i]);

    private static bool IsCapitals(PageText page, int i) => page.Words[i].Length > 1 && page.Text.AsSpan(page.Words[i].Start, page.Words[i].Length).IndexOfAnyInRange('a', 'z') < 0 && char.IsAsciiLetterUpper(page.Text[page.Words[i].Start]) && TermTable.CommonWords.Contains(page.Words[i]);

    private static bool IsExpanded(PageText page, Sentence sentence, int i, string name)
    {
        var words = page.Words;

        // "long form (KAP)", "long form, or KAP", "called KAP", "known as KAP": the words before it must begin with its letters, or bracket it.
        if (i > sentence.First && words[i].Before is Gap.Bracket or Gap.Comma && IsBracketed(page, i)) return true;
        if (i > sentence.First + 1 && words[i - 1].Form is "or" or "called" or "as" or "abbreviated" && words[i - 1].Before >= Gap.Comma | words[i - 1].Form != "or") return true;

        // "KAP (long form)", "KAP, or long form", "KAP stands for".
        if (i + 1 < sentence.End && words[i + 1].Before == Gap.Bracket && LettersMatch(page, i + 1, Math.Min(sentence.End, i + 9), name)) return true;
        if (i + 1 < sentence.End && (words[i + 1].Form is "stands" or "means" || (words[i + 1].Before == Gap.Comma && words[i + 1].Form is "or" or "short" or "which"))) return true;
        return page.IsLinked(words[i].Start, "glossary:");
    }

    private static bool IsBracketed(PageText page, int i)
    {
        var at = page.Words[i].Start - 1;
        while (at > 0 && page.Text[at] is not ('(' or ')' or '\n' or '.')) at--;
        return page.Text[at] == '(';
    }

    private static bool LettersMatch(PageText page, int from, int end, string name)
    {
        var letter = 0;
        for (var i = from; i < end && letter < name.Length; i++)
            if (char.ToUpperInvariant(page.Text[page.Words[i].Start]) == name[letter]) letter++;
        return letter >= Math.Min(2, name.Length);
    }

    private static readonly WordSet AnyJargon = WordSet.Of(TermTable.JargonWords.Keys);

    private static IEnumerable<Finding> Jargon(PageText page)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var sentence in page.Running)
        {
            if (sentence.Block.Container is "prescriber-note") continue;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (!AnyJargon.Contains(page.Words[i])) continue;
                var form = page.Words[i].Form;
                if (!TermTable.JargonWords.TryGetValue(form, out var plain) || !seen.Add(form) || IsGlossed(page, sentence, i, plain)) continue;
                yield return new Finding(page.Span(i, i), $"“{page.Quote(i, i)}” is not explained at its first use.", $"Write “{page.Quote(i, i)} ({plain})”, or link it: “[{page.Quote(i, i)}](glossary:{(page.Site.TermsById.ContainsKey(form) ? form : "…")})”.");
            }
        }
    }

    private static bool IsGlossed(PageText page, Sentence sentence, int i, string plain)
    {
        var word = page.Words[i];
        if (page.IsLinked(word.Start)) return true;
        if (word.Before == Gap.Bracket && IsBracketed(page, i)) return true;
        if (sentence.Has("called") || sentence.Has("means") || sentence.Has("meaning") || sentence.HasPhrase("known", "as") || sentence.HasPhrase("term", "is")) return true;
        for (var k = i + 1; k < Math.Min(sentence.End, i + 5); k++)
            if (page.Words[k].Before is Gap.Bracket or Gap.Clause || (page.Words[k].Before == Gap.Comma && page.Words[k].Form is "a" or "an" or "the" or "which" or "or" or "that" or "when" or "so" or "where" or "two" or "three" or "parts" or "areas")) return true;
        foreach (var part in plain.Split(' ').Where(static part => part.Length > 5))
            if (sentence.Has(part)) return true;
        return false;
    }
}
