using KapGuide.Analyzers.Prose;

namespace KapGuide.Analyzers.Wording;

/// <summary>
/// Whether a text stands behind the words that it uses. A claim that is denied ("is not a cure"), asked ("does it cure?"), put in another's
/// mouth and criticized ("clinics that promise a cure are a red flag") or refuted in the next sentence is no claim of the text.
/// </summary>
public static class Stance
{
    /// <summary>How many words before a claim a negation may stand: the scope of English negation is short and forward.</summary>
    private const int Window = 7;

    private static readonly WordSet Determiners = WordSet.Of("no none nobody neither nothing few nor hardly rarely seldom never");
    private static readonly WordSet Negators = WordSet.Of(
        "not cannot can't won't isn't aren't wasn't weren't doesn't don't didn't hasn't haven't hadn't shouldn't couldn't wouldn't mustn't needn't free without unable unlikely lack lacks lacking avoid avoids fail fails failed instead than far impossible unclear neither unproven refuse refuses ");
    private static readonly WordSet Verbs = WordSet.Of("is are was were can will has have had does do may might");
    private static readonly WordSet Speech = WordSet.Of("that mean means meant say says said claim claims promise promises know knows prove proves guarantee think believe show shows shown suggest suggests assume tell tells call calls called expect something anything evidence proof sign whether if as");
    private static readonly WordSet NewSubject = WordSet.Of("it this they we ketamine kap you he she that these our your my the but however yet though although because so while whereas i");
    private static readonly WordSet Idle = WordSet.Of("doubt wonder matter question only just longer fewer less short but");
    private static readonly WordSet Hoping = WordSet.Of("hopes hoped wishes dream dreams hoping seeking looking searching search wish wishing wanting expecting expect hope ask asks asking");
    private static readonly WordSet Askers = WordSet.Of("is are was were does do did can could will would should may might has have am what why how who when where which whose");
    private static readonly WordSet Auxiliaries = WordSet.Of("is are was were has have had do does did can should will would may might isn't aren't wasn't doesn't don't hasn't haven't can't cannot won't");

    /// <summary>Whether the words from <paramref name="first"/> to <paramref name="last"/> are the text's own assertion.</summary>
    public static bool IsAsserted(Sentence sentence, int first, int last) =>
        !IsAsked(sentence, first) && !IsDenied(sentence, first) && !IsRefutedAfter(sentence, last) && !IsDistanced(sentence, first);

    /// <summary>Whether they are negated from before.</summary>
    public static bool IsDenied(Sentence sentence, int first)
    {
        var words = sentence.Page.Words;
        var (verbs, verbAt, bridged) = (0, -1, false);
        for (var i = first - 1; i >= sentence.First && first - i <= (bridged ? 2 * Window : Window); i--)
        {
            if (words[i + 1].Before >= Gap.Clause) return false;
            if (words[i + 1].Before == Gap.Comma && NewSubject.Contains(words[i + 1])) return false;

            // "No hangover, no side effects": the second negation begins anew.
            if (i + 1 == first && Determiners.Contains(words[first]) && (words[first].Before == Gap.Comma || words[i].Form == "and")) return false;
            var form = words[i].Form;
            if (Refutation.Contrast.Contains(words[i]) && !(form == "yet" && i > sentence.First && Negators.Contains(words[i - 1]))) return false;
            if (i + 1 < first && words[i + 1].Form is "else" or "other" && form is "nothing" or "nobody" or "no" or "none") return false;
            var idle = i + 1 < words.Length && (Idle.Contains(words[i + 1]) || (form == "without" && i + 2 < words.Length && Idle.Contains(words[i + 2])) || (form == "no" && words[i + 1].Form == "to" && i > sentence.First && words[i - 1].Form is "say" or "saying" or "said"));
            if (form == "few" && i > sentence.First && words[i - 1].Form is "a" or "short") continue;
            if (!idle && Determiners.Contains(words[i])) return true;

            // "Many people don't realize that it is approved" takes for granted that it is.
            if (i > sentence.First && words[i + 1].Form is "realize" or "realise" or "know" && words[i - 1].Form is "people" or "you" or "clients" or "patients" or "many" or "most" or "families" or "doctors" or "veterans") return false;
            if (form == "free" && words[i + 1].Form is not ("of" or "from")) continue;
            if (!idle && Negators.Contains(words[i]) && (form != "than" || words[i - 1 < sentence.First ? i : i - 1].Form is "rather" or "less") && (form != "far" || words[i + 1].Form == "from"))
                return bridged || verbs == 0 || (verbs == 1 && (verbAt == i + 1 || verbAt == i + 2 && words[i + 1].Form is "yet" or "ever" or "really" or "always" or "currently"));
            if (Speech.Contains(words[i])) bridged = true;
            if (Verbs.Contains(words[i])) (verbs, verbAt) = (verbs + 1, i);
        }

        return false;
    }

    /// <summary>Whether the sentence asks for them, or leaves them open: a question, "whether", "if".</summary>
    public static bool IsAsked(Sentence sentence, int first)
    {
        var words = sentence.Page.Words;
        if (sentence.IsQuestion && !IsTeaser(sentence) && !IsAffirmed(sentence) && (Askers.Contains(words[sentence.First]) || Askers.Contains(words[ClauseStart(sentence, first)]))) return true;
        if (IsQuotedQuestion(sentence, first)) return true;
        for (var i = first - 1; i >= sentence.First && first - i <= Window; i--)
        {
            if (words[i].Form is "if" && (words[i + 1].Form is "any" or "there" || i + 2 < sentence.End && (words[i + 1].Form == "you're" ? words[i + 2].Form : words[i + 3 < sentence.End ? i + 3 : i + 2].Form) == "ready")) continue;
            if (words[i].Form is "whether" || (words[i].Form is "if" && first - i <= 4 && (i == sentence.First || words[i - 1].Form != "what"))) return true;
            if (!sentence.IsQuestion && !Shape.IsHopeItself(sentence, i) && Hoping.Contains(words[i]) && first - i <= 4 && (words[i].Form == "ask" ? i == sentence.First : words[i].Form != "expect" || i > sentence.First)) return true;
        }

        return false;
    }

    /// <summary>“Is it safe? Absolutely.” asks only in order to answer.</summary>
    internal static bool IsAffirmed(Sentence sentence)
    {
        if (sentence.Next is not { } answer || answer.IsQuestion || answer.Has("not") || answer.Has("but") || answer.Has("depends")) return false;
        if (answer.HasPhrase("answer", "is", "yes") || answer.HasPhrase("of", "course") || answer.HasPhrase("we", "think", "so") || answer.HasPhrase("we", "believe", "so") || answer.HasPhrase("you", "bet")) return true;
        if (answer.Words[^1].Form is "yes" && answer.Words.Length <= 6) return true;
        if (answer.Words[0].Form is "we" && answer.Words.Length <= 12 && answer.Has(Having) && answer.Words[^1].Form is "it" or "one") return true;
        return answer.Words[0].Form is "yes" or "absolutely" or "definitely" or "certainly" or "completely" or "totally" or "sure" or "indeed" or "undoubtedly" or "yep"
            && (answer.Words.Length <= 4 || answer.Words is [_, { Before: >= Gap.Comma }, ..] && answer.Words.Length <= 8);
    }

    private static readonly WordSet Having = WordSet.Of("have found offer believe know deliver");

    /// <summary>“Will this cure me?” inside a sentence that ends with a full stop.</summary>
    private static bool IsQuotedQuestion(Sentence sentence, int first)
    {
        var words = sentence.Page.Words;
        if (sentence.IsQuestion || (words[first].Marks & WordMarks.Quoted) == 0 || !Askers.Contains(words[ClauseStart(sentence, first)])) return false;
        for (var i = first; i < sentence.End && (words[i].Marks & WordMarks.Quoted) != 0; i++)
        {
            var end = words[i].Start + words[i].Length;
            if (end < sentence.Page.Text.Length && sentence.Page.Text[end] == '?') return true;
        }

        return false;
    }

    /// <summary>"What if your depression could be healed?" sells: it hopes that the reader says yes.</summary>
    private static bool IsTeaser(Sentence sentence) =>
        sentence.HasPhrase("what", "if") && sentence.Has("could") || sentence.HasPhrase("why", "not") || sentence.HasPhrase("ready", "to") || sentence.HasPhrase("ready", "for");

    /// <summary>The first word of the clause that holds a word: after a comma, a colon, or the opening quotation mark.</summary>
    private static int ClauseStart(Sentence sentence, int at)
    {
        var words = sentence.Page.Words;
        while (at > sentence.First && words[at].Before < Gap.Comma && (words[at].Marks & WordMarks.Quoted) == (words[at - 1].Marks & WordMarks.Quoted)) at--;
        return at;
    }

    /// <summary>Whether they are the subject of a denial: "a cure does not exist", "guarantees are a red flag".</summary>
    private static bool IsRefutedAfter(Sentence sentence, int last)
    {
        var words = sentence.Page.Words;
        for (var i = last + 1; i < sentence.End && i <= last + 4; i++)
        {
            if (words[i].Before >= Gap.Comma || words[i].Form is "and" or "or" or "that" or "which" or "who" or "if" or "when" or "where" or "even" or "because" or "unless" or "what" or "where") return false;
            if (!Auxiliaries.Contains(words[i])) continue;
            for (var k = i; k < sentence.End && k <= i + 3; k++)
            {
                if (words[k].Form is "and" or "but") return false;
                if (Refutation.Refuters.Contains(words[k])) return true;
            }

            return false;
        }

        return false;
    }

    /// <summary>Whether the text keeps its distance: critical words, a myth, a title in quotation marks, or a refutation that follows.</summary>
    internal static bool IsDistanced(Sentence sentence, int first)
    {
        if (sentence.Block.Container == "dont") return true;
        if (IsCritical(sentence) || Refutation.IsRedFlag(sentence) || Refutation.IsWordOfOthers(sentence, first) || (sentence.Has("doubt") && !sentence.HasPhrase("a", "doubt") && !sentence.HasPhrase("beyond", "doubt") && !sentence.HasPhrase("no", "doubt") && !sentence.HasPhrase("without", "doubt"))) return true;
        var words = sentence.Page.Words;
        if (words[sentence.First].Form is "saying" or "claiming" or "calling" or "believing" || Refutation.IsWithin(sentence, first)) return true;
        if (IsReportOfOthers(sentence, first)) return true;
        if (words[sentence.First].Form is "myth" or "myths" or "misconception") return true;
        if ((words[first].Marks & WordMarks.Quoted) != 0 && (sentence.Has(Vocabulary.Study) || sentence.Has(Vocabulary.Hearsay) || sentence.Has("titled") || sentence.Has("article") || sentence.HasSource)) return true;
        if ((words[first].Marks & WordMarks.Quoted) != 0 && (sentence.Has("word") || sentence.Has("term") || sentence.Has("phrase") || sentence.Has("avoid"))) return true;
        if ((words[first].Marks & WordMarks.Quoted) != 0 && (sentence.HasPhrase("such", "as") || sentence.HasPhrase("words", "like"))) return true;
        if ((words[first].Marks & WordMarks.Quoted) != 0 && first > sentence.First && words[first - 1].Form is "word" or "words" or "term" or "phrase" or "label" or "of") return true;
        if ((words[first].Marks & WordMarks.Italic) != 0 && sentence.HasSource) return true;
        if (sentence.Section.Topic == SectionTopic.Myths && (sentence.Block.Kind == BlockKind.Heading || sentence.Next is not null)) return true;
        return Refutation.IsIn(sentence.Next) || (sentence.Next is { } next && next.Words.Length <= 3 && Refutation.IsIn(next.Next));
    }

    /// <summary>Whether it holds a critical word. "Nothing can go wrong" criticizes nothing.</summary>
    internal static bool IsCritical(Sentence sentence) => sentence.Has(Vocabulary.Critical) && sentence.Recall(SentenceFact.Critical, Criticizes);

    private static bool Criticizes(Sentence sentence)
    {
        var words = sentence.Words;
        for (var i = 0; i < words.Length; i++)
            if (Vocabulary.Critical.Contains(words[i]) && !IsFeeling(words, i) && !(words[i].Form == "wrong" && i > 0 && words[i - 1].Form is "go" or "goes" or "going" or "went" or "gone" or "goes")) return true;
        return false;
    }

    /// <summary>“Careful screening” praises, and “you may feel skeptical” is the reader's doubt: neither criticizes a claim.</summary>
    private static bool IsFeeling(ReadOnlySpan<Word> words, int i)
    {
        var before = i > 0 ? words[i - 1].Form : "";
        return words[i].Form switch
        {
            "careful" => before is not ("be" or "are" or "is" or "very" or "") && i + 1 < words.Length,
            "skeptical" or "sceptical" or "wary" or "cautious" => before is "feel" or "felt" or "was" or "were" or "you're" or "feeling" || before is "be" or "are" && i > 1 && words[i - 2].Form is "may" or "might" or "you" or "who",
            _ => false,
        };
    }

    private static readonly WordSet Anyone = WordSet.Of("anyone anybody whoever someone those clinics clinic providers provider ads ad websites website companies company people");
    private static readonly WordSet Saying = WordSet.Of("says say said tells tell told claims claim claimed promises promise promised insists insist swears swear thinks think believes believe advertises advertise offers");

    /// <summary>"Anyone who tells you that it cures is selling something": the claim is theirs, and the sentence judges them.</summary>
    private static bool IsReportOfOthers(Sentence sentence, int first)
    {
        var words = sentence.Page.Words;
        if (words[sentence.First].Form is "if" or "when" or "whenever" && sentence.First + 2 < first && (Anyone.Contains(words[sentence.First + 1]) || words[sentence.First + 1].Form is "a" or "an" or "the" or "any" && Anyone.Contains(words[sentence.First + 2])))
        {
            for (var i = sentence.First + 2; i < first; i++)
                if (Saying.Contains(words[i])) return true;
        }

        for (var i = sentence.First; i + 2 < first; i++)
            if (Anyone.Contains(words[i]) && words[i + 1].Form is "who" or "that" && (Saying.Contains(words[i + 2]) || (words[i + 2].Form is "would" or "will" or "may" && i + 3 < first && Saying.Contains(words[i + 3]))) && words[i].Form is not "people") return true;
        return false;
    }
}
