using KapGuide.Analyzers.Prose;

namespace KapGuide.Analyzers.Wording;

/// <summary>
/// A claim by its build, where the number of wordings has no end: who does what to whom, in classes of words, with the relation between them
/// ("no … harm", "every … client … better"). Patterns name words; shapes name roles. A shape is asked about a sentence in which no pattern of its rule matched.
/// </summary>
/// <param name="Rule">The id of the rule that the claim breaks.</param>
/// <param name="Find">The first and last word of the claim on the page; null when the sentence makes none.</param>
internal sealed record Shape(string Rule, Func<Sentence, (int First, int Last)?> Find)
{
    /// <summary>Whether a word between two others keeps them in one clause.</summary>
    public static bool SameClause(Sentence sentence, int from, int to)
    {
        var words = sentence.Page.Words;
        for (var i = from + 1; i <= to; i++)
            if (words[i].Before >= Gap.Clause || (words[i].Marks & WordMarks.Code) != 0) return false;
        return true;
    }

    /// <summary>The index of the first word of a class among the next so many words of the clause; -1 for none.</summary>
    public static int After(Sentence sentence, int at, int reach, WordSet forms)
    {
        var words = sentence.Page.Words;
        for (var i = at + 1; i < Math.Min(sentence.End, at + 1 + reach) && words[i].Before < Gap.Clause; i++)
            if (forms.Contains(words[i])) return i;
        return -1;
    }

    /// <summary>The index of the nearest word of a class among so many words before, in the clause; -1 for none.</summary>
    public static int Before(Sentence sentence, int at, int reach, WordSet forms)
    {
        var words = sentence.Page.Words;
        for (var i = at - 1; i >= Math.Max(sentence.First, at - reach) && words[i + 1].Before < Gap.Clause; i--)
            if (forms.Contains(words[i])) return i;
        return -1;
    }

    /// <summary>Whether every word between two others is of a class.</summary>
    public static bool AllBetween(Sentence sentence, int first, int last, WordSet forms)
    {
        for (var i = first + 1; i < last; i++)
            if (!forms.Contains(sentence.Page.Words[i])) return false;
        return true;
    }

    /// <summary>The form of a word of the sentence; empty outside it.</summary>
    public static string At(Sentence sentence, int i) => i >= sentence.First && i < sentence.End ? sentence.Page.Words[i].Form : "";

    /// <summary>What rules compare of a word of the sentence; <see cref="WordForm.None"/> outside it.</summary>
    public static WordForm FormAt(Sentence sentence, int i) => i >= sentence.First && i < sentence.End ? sentence.Page.Words[i].As : WordForm.None;

    /// <summary>Whether the sentence reports what a source found in people: a citation alone makes no promise true.</summary>
    public static bool IsReported(Sentence sentence) => sentence.HasSource && (sentence.Has(Vocabulary.Study) || sentence.Has("participants") || sentence.Has("approval") || sentence.Has("approved") || sentence.Has("fda"));

    /// <summary>Whether the sentence leaves room: a word of doubt or hope. “In a few weeks” and “there is hope” leave none.</summary>
    public static bool IsHedged(Sentence sentence) => IsHedged(sentence, ShapeWords.Hedge);

    /// <summary>The same for words of one's own.</summary>
    public static bool IsHedged(Sentence sentence, WordSet hedges)
    {
        if (!sentence.Has(hedges)) return false;
        for (var i = sentence.First; i < sentence.End; i++)
            if (hedges.Contains(FormAt(sentence, i)) && !(At(sentence, i) == "few" && At(sentence, i - 1) is "a" or "short") && !(At(sentence, i) == "no" && At(sentence, i + 1) is "time" or "doubt" or "question") && !IsHopeItself(sentence, i)) return true;
        return false;
    }

    /// <summary>Whether a word is the noun “hope”, which sells, rather than the verb, which doubts.</summary>
    public static bool IsHopeItself(Sentence sentence, int i) =>
        At(sentence, i) == "hope" && (At(sentence, i + 1) is "is" or "again" || At(sentence, i - 1) is "is" or "about" or "with" or "of" or "new" or "real" or "lost" or "more" or "your" or "their" or "renewed" or "finally" or "bring" or "brings" or "give" or "gives" or "offer" or "offers");

    /// <summary>Whether the sentence can make a claim at all: no question, no box of questions or warnings, no criticism.</summary>
    public static bool CanClaim(Sentence sentence) => sentence.Recall(SentenceFact.Claims, static sentence =>
        !(sentence.IsQuestion && !Stance.IsAffirmed(sentence)) && sentence.Block.Container is not ("questions-to-ask" or "dont" or "emergency" or "prescriber-note") && !Stance.IsCritical(sentence));
}
