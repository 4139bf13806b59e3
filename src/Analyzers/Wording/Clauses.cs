using KapGuide.Analyzers.Prose;

namespace KapGuide.Analyzers.Wording;

/// <summary>
/// The main clauses of a long sentence, each as a sentence of its own. A hedge excuses the clause that it stands in and no other: “You may feel skeptical,
/// but by the third session you will smile again” promises. Conditions and reports by others stay with what they limit.
/// </summary>
internal static class Clauses
{
    private const int Long = 9;
    private const int Least = 3;

    private static readonly WordSet Joints = WordSet.Of("but because so while whereas although though since which yet");
    private static readonly WordSet Coordinators = WordSet.Of("and but so or yet as for because while since although though which who once when after even");
    private static readonly WordSet Subjects = WordSet.Of(
        "it it's this these we we'll we're i you you'll you're ketamine kap our your my the a an every each all everyone nobody no nothing there there's relief therapy treatment sessions most six three two one depression anxiety ptsd trauma he she his her rest clients patients people symptoms side expect virtually not without");
    private static readonly WordSet Conditions = WordSet.Of("who if whether unless ask asks don't never should avoid until");
    private static readonly WordSet States = WordSet.Of("been are you're struggle struggling suffer suffering live living ever tired other every nothing you've stuck feel");
    private static readonly WordSet Others = WordSet.Of("claim claims claimed claiming say says said saying tell tells told advertise advertises believe believes tout touts hope hopes hoped wonder wondering read heard think thinks word words whether");
    private static readonly WordSet Own = WordSet.Of("we i i'll we'll let may might");

    /// <summary>The clauses, none when the sentence has but one, names a source, asks, or reports.</summary>
    public static IEnumerable<Sentence> Of(Sentence sentence)
    {
        if (sentence.End - sentence.First < Long || sentence.IsQuestion || sentence.HasSource || Stance.IsCritical(sentence)) yield break;
        var words = sentence.Page.Words;
        var first = sentence.First;
        var open = !IsLimited(sentence);
        for (var i = sentence.First + 1; i <= sentence.End; i++)
        {
            var start = i < sentence.End ? Start(sentence, i) : sentence.End;
            if (start < 0) continue;

            // What follows a report or a condition is limited by it.
            if (open && i - first >= Least && !IsTakenBack(sentence, i) && (first > sentence.First || i < sentence.End) && !Conditions.Contains(words[first]))
                yield return new Sentence(sentence.Page, sentence.Index, sentence.BlockIndex, first, i, i == sentence.End ? sentence.Closer : '.', sentence);
            open = open && !Reports(sentence, first, i) || i < sentence.End && IsSemicolon(sentence, i);
            first = start;
        }
    }

    /// <summary>Whether words of a clause are the text's own in the whole sentence as well.</summary>
    public static bool Stands(Sentence whole, int first) => !Stance.IsDenied(whole, first) && !Stance.IsAsked(whole, first) && !Stance.IsDistanced(whole, first);

    /// <summary>Where a clause begins whose first word, joint or not, is at an index; -1 when none begins there.</summary>
    private static int Start(Sentence sentence, int i)
    {
        var words = sentence.Page.Words;
        var form = words[i].Form;
        if (words[i].Before >= Gap.Clause) return i;
        if (words[i].Before >= Gap.Comma)
        {
            if (Subjects.Contains(words[i])) return i;
            if (Coordinators.Contains(words[i])) return form is "which" or "who" or "and" && !Subjects.Contains(Shape.FormAt(sentence, i + 1)) ? -1 : form is "which" && Shape.At(sentence, i + 1) is "means" ? i + 2 : i + 1;
        }

        if (form is "who" && Shape.At(sentence, i + 1) is "have" or "has" or "haven't" or "hasn't" or "had" or "did" or "didn't" or "do" or "don't" or "are" or "could") return i;
        return Joints.Contains(words[i]) && Subjects.Contains(Shape.FormAt(sentence, i + 1)) ? i + 1 : -1;
    }

    /// <summary>“If it helps, …” limits all that follows; “If you have struggled for years, …” only greets.</summary>
    private static bool IsLimited(Sentence sentence)
    {
        var opener = sentence.Words[0].Form;
        if (opener is "if" or "when" or "once" or "whether") return opener == "if" && Shape.After(sentence, sentence.First, 4, States) < 0;
        return Conditions.Contains(opener);
    }

    /// <summary>A semicolon ends what a report or a condition limits; a colon or a dash may continue it.</summary>
    private static bool IsSemicolon(Sentence sentence, int i)
    {
        var words = sentence.Page.Words;
        return words[i].Before >= Gap.Clause && i > sentence.First && sentence.Page.Text.AsSpan(words[i - 1].Start, words[i].Start - words[i - 1].Start).Contains(';');
    }

    private static readonly WordSet Turns = WordSet.Of("but however although though yet while");
    private static readonly WordSet Limits = WordSet.Of("not no doesn't don't isn't aren't can't cannot won't never may might only some few risk risks unclear unknown");

    /// <summary>“Used safely in surgery, but that does not make it safe at home”: the second half limits the first.</summary>
    private static bool IsTakenBack(Sentence sentence, int end)
    {
        if (!Turns.Contains(Shape.FormAt(sentence, end)) && !Turns.Contains(Shape.FormAt(sentence, end - 1))) return false;
        for (var i = end; i < sentence.End; i++)
            if (Limits.Contains(sentence.Page.Words[i])) return true;
        return false;
    }

    private static bool Reports(Sentence sentence, int first, int end)
    {
        for (var i = Math.Max(first, sentence.First + 1); i < end; i++)
            if (Others.Contains(sentence.Page.Words[i]) && !Own.Contains(Shape.FormAt(sentence, i - 1)) && !Shape.IsHopeItself(sentence, i)) return true;
        return false;
    }
}
