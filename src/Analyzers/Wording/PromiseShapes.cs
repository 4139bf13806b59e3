using KapGuide.Analyzers.Prose;
using static KapGuide.Analyzers.Wording.Shape;

namespace KapGuide.Analyzers.Wording;

/// <summary>Shapes of a promise to the reader (CLM-02) that lie far apart in the sentence: “You will leave your first session with a lighter heart.”</summary>
internal static class PromiseShapes
{
    /// <summary>The first and last word of such a promise; null for none.</summary>
    public static (int First, int Last)? In(Sentence sentence)
    {
        if (!sentence.Has(Anchors) || !CanClaim(sentence) || IsReported(sentence) || IsHedged(sentence, Hedge) && !IsBargain(sentence)) return null;
        return Reader(sentence) ?? ToAll(sentence) ?? Awaited(sentence);
    }

    private static readonly WordSet Hedge = WordSet.Of("may might could some sometimes perhaps maybe possibly hope hopes hoping often usually rarely likely unlikely seems try want wants aim goal if whether unless unclear unknown depends varies study studies trial trials");
    private static readonly WordSet Bargains = WordSet.Of("follow commit complete finish trust stick show join choose do put stay believe come give");

    /// <summary>“If you follow our steps, you will …”: the condition is the reader's good will, so the promise stands.</summary>
    private static bool IsBargain(Sentence sentence) =>
        At(sentence, sentence.First) == "if" && At(sentence, sentence.First + 1) is "you" or "you're" && After(sentence, sentence.First + 1, 2, Bargains) > 0 && !sentence.Has("may") && !sentence.Has("might") && !sentence.Has("not");

    private static readonly WordSet Anchors = WordSet.Of("will you'll they'll you're each every all everyone everybody expect anticipate forward");
    private static readonly WordSet Futures = WordSet.Of("will you'll they'll");
    private static readonly WordSet Readers = WordSet.Of("you you'll they they'll clients patients people we everyone");
    private static readonly WordSet Living = WordSet.Of("feel sleep laugh smile enjoy love live hope breathe dance sing trust connect wake rest play dream rediscover reconnect reclaim regain find be see experience rejoin");
    private static readonly WordSet Again = WordSet.Of("again glad grateful rested refreshed eager soundly deeply peacefully freely joyfully happily anew");
    private static readonly WordSet Leaving = WordSet.Of("leave walk wake emerge go come return finish step rise");
    private static readonly WordSet Gains = WordSet.Of("lighter happier calmer better joy peace relief hope happiness reborn renewed restored transformed healed clarity energy strength refreshed free new smile confidence hopeful peaceful whole purpose freedom changed");
    private static readonly WordSet Noticing = WordSet.Of("feel notice see find watch");
    private static readonly WordSet Lifting = WordSet.Of("lift lifting lifted fade fading melt melting loosen ease easing disappear vanish heal healing soften dissolve improve improving");
    private static readonly WordSet Loads = WordSet.Of("weight mood pain fog cloud clouds heaviness stress heart sadness worries depression anxiety trauma darkness symptoms burden spirits grief fear life");
    private static readonly WordSet Recovering = WordSet.Of("recover heal improve thrive succeed better change");
    private static readonly WordSet With = WordSet.Of("with feeling lighter happier calmer better healed transformed changed renewed refreshed restored as and into");
    private static readonly WordSet Hours = WordSet.Of("hour hours minute minutes wears wear nurse drive driver meet asked call plan questions team appointment forms until not never no paperwork before unless visit list blanket side");

    /// <summary>“You will sleep soundly again.”, “You'll walk out with more hope than you walked in with.”</summary>
    private static (int, int)? Reader(Sentence sentence)
    {
        if (IsHedged(sentence, Hours) || sentence.Has(ShapeWords.Duty)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Futures.Contains(FormAt(sentence, i)) || !Readers.Contains(FormAt(sentence, i)) && !Readers.Contains(FormAt(sentence, i - 1))) continue;
            if (After(sentence, i, 2, Living) is > 0 and var living && After(sentence, living, 6, Again) is > 0 and var again && Stance.IsAsserted(sentence, i, again)) return (i, again);
            if (After(sentence, i, 2, Noticing) is > 0 and var noticing && After(sentence, noticing, 6, Lifting) is > 0 and var lifting && Before(sentence, lifting, 6, Loads) > noticing && Stance.IsAsserted(sentence, noticing, lifting)) return (i, lifting);
            if (After(sentence, i, 2, Recovering) is > 0 and var recovering && IsBargain(sentence)) return (i, recovering);
            if (After(sentence, i, 2, Leaving) is > 0 and var leaving && After(sentence, leaving, 7, With) is > 0 and var with && After(sentence, with - 1, 6, Gains) is > 0 and var gain && Stance.IsAsserted(sentence, i, gain)) return (i, gain);
        }

        return null;
    }

    private static readonly WordSet Toward = WordSet.Of("to for in with");
    private static readonly WordSet Alls = WordSet.Of("every each all everyone everybody");
    private static readonly WordSet Giving = WordSet.Of("deliver delivers delivered bring brings brought give gives gave provide provides provided produce produces produced ensure ensures achieve achieves achieved get gets create creates mean means offer offers works succeeds heals work succeed heal helps helped healed worked");
    private static readonly WordSet Benefits = WordSet.Of("relief results result healing success improvement recovery peace joy change transformation remission outcomes works succeeds heals work succeed heal worked");

    /// <summary>“It delivers lasting relief to each and every client.”</summary>
    private static (int, int)? ToAll(Sentence sentence)
    {
        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            if (!Alls.Contains(FormAt(sentence, i)) || !Toward.Contains(FormAt(sentence, i - 1))) continue;
            var people = At(sentence, i) is "everyone" or "everybody" ? i : After(sentence, i, 5, ShapeWords.People);
            var benefit = people < 0 ? -1 : Before(sentence, i, 6, Benefits);
            var giving = benefit < 0 ? -1 : Giving.Contains(FormAt(sentence, benefit)) ? benefit : Before(sentence, benefit, 5, Giving);
            if (giving < 0 || Before(sentence, giving, 6, ShapeWords.Agent) < 0 || sentence.Has("not") || sentence.Has("differently") || !Stance.IsAsserted(sentence, giving, people)) continue;
            return (giving, people);
        }

        return null;
    }

    private static readonly WordSet Better = WordSet.Of("better relief improvement results lighter happier calmer healing peace joy recovery remission");
    private static readonly WordSet Wh = WordSet.Of("what how when don't not never no if whether can't cannot longer unrealistic some side");

    /// <summary>“Expect to feel better within days.”, “Look forward to waking up calmer.”</summary>
    private static (int, int)? Awaited(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var form = At(sentence, i);
            if (form is not ("expect" or "anticipate") && !(form == "forward" && At(sentence, i - 1) == "look") || sentence.Has(Wh) || sentence.Has(ShapeWords.Duty)) continue;
            if (i > sentence.First + 1 && At(sentence, i - 1) is not ("you" or "can" or "look" or "will" or "and" or "to" or "should")) continue;
            if (After(sentence, i, 7, Better) is > 0 and var better && !Stance.IsDistanced(sentence, better)) return (i, better);
        }

        return null;
    }
}
