using KapGuide.Analyzers.Prose;
using static KapGuide.Analyzers.Wording.Shape;

namespace KapGuide.Analyzers.Wording;

/// <summary>Claims whose object is a pronoun: “if you have lived with OCD for years, it can be reversed”, “could I get hooked? In our program this does not happen”.</summary>
internal static class AntecedentShapes
{
    private static readonly WordSet Ending = WordSet.Of("lift lifts lifted erase erases erased heal heals healed cure cures cured reverse reverses reversed resolve resolves resolved overcome overcomes overcame leave leaves left put puts end ends ended beat beats dissolve dissolves dissolved eliminate eliminates eliminated defeat conquer remove removes removed release releases released melt melts clear clears break fix fixes fixed");
    private static readonly WordSet Pronouns = WordSet.Of("it them this that these");
    private static readonly WordSet Utterly = WordSet.Of("completely entirely forever behind permanently source root life lives roots totally fully good");
    private static readonly WordSet Strong = WordSet.Of("dissolve dissolves heal heals erase erases resolve resolves cure cures reverse reverses eliminate eliminates overcome removes ends");
    private static readonly WordSet Burdens = WordSet.Of(string.Join(' ', ShapeWords.Burden) + " symptoms symptom pain");
    private static readonly WordSet Leaving = WordSet.Of("leave leaves left live lives living walk walks sleep go");
    private static readonly WordSet Without = WordSet.Of("without free");
    private static readonly WordSet Vanishing = WordSet.Of("disappear vanish stop go dissolve fade");
    private static readonly WordSet Ended = WordSet.Of("reversed healed cured resolved overcome eliminated beaten erased conquered undone defeated dissolved fixed");
    private static readonly WordSet Openings = WordSet.Of([.. Ending, .. Leaving, .. Strong, .. Ended, "make", "makes", "made"]);
    private static readonly WordSet Being = WordSet.Of("is are be been was were being gets get");
    private static readonly WordSet Things = WordSet.Of("it itself they condition disorder illness problem cause disease pattern patterns these this");
    private static readonly WordSet Doubts = WordSet.Of("may might could some sometimes perhaps maybe hope hopes try aim whether unless unclear unknown depends possible rarely not no never nobody issue issues question conflict disagreement complaint bill side effects bladder");

    /// <summary>A burden named before, and its end with a pronoun (CLM-01).</summary>
    public static (int First, int Last)? Ends(Sentence sentence)
    {
        if (!sentence.Has(Openings) || !CanName(sentence, Burdens) || !CanClaim(sentence) || IsReported(sentence) || IsHedged(sentence, Doubts) || sentence.Has(ShapeWords.Duty) && !sentence.HasPhrase("should", "know")) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (Ending.Contains(FormAt(sentence, i)) && Pronouns.Contains(FormAt(sentence, i + 1)) && After(sentence, i + 1, 5, Utterly) is > 0 and var utterly && At(sentence, i - 1) is not ("you" or "i" or "we" or "they" or "who") && Named(sentence, i, Burdens) && Stance.IsAsserted(sentence, i, utterly)) return (i, utterly);
            if (Leaving.Contains(FormAt(sentence, i)) && After(sentence, i, 3, Without) is > 0 and var without && (At(sentence, without + 1) is "it" or "them" || At(sentence, without + 1) == "of" && At(sentence, without + 2) is "it" or "them") && (without + 2 >= sentence.End || sentence.Page.Words[without + 2].Before >= Gap.Comma || At(sentence, without + 1) == "of") && Named(sentence, i, Burdens) && Stance.IsAsserted(sentence, i, i)) return (i, without + 1);
            if (At(sentence, i) is "make" or "makes" or "made" && At(sentence, i + 1) is "it" or "them" && Vanishing.Contains(FormAt(sentence, i + 2)) && Named(sentence, i, Burdens) && Stance.IsAsserted(sentence, i, i + 2)) return (i, i + 2);
            if (Strong.Contains(FormAt(sentence, i)) && At(sentence, i + 1) is "it" or "them" && (i + 2 >= sentence.End || sentence.Page.Words[i + 2].Before >= Gap.Comma) && At(sentence, i - 1) is not ("to" or "you" or "trying" or "people") && Named(sentence, i, Burdens) && Stance.IsAsserted(sentence, i, i + 1)) return (i, i + 1);
            if (Ended.Contains(FormAt(sentence, i)) && Before(sentence, i, 3, Being) is >= 0 and var being && Before(sentence, being, 4, Things) is >= 0 and var thing && AllBetween(sentence, thing, being, Helpers) && Named(sentence, i, Burdens) && Stance.IsAsserted(sentence, i, i)) return (thing, i);
        }

        return null;
    }

    private static readonly WordSet Helpers = WordSet.Of("can will has have itself really truly finally now often");
    private static readonly WordSet Hooks = WordSet.Of("addictive addicted addiction hooked dependent dependence dependency habit cravings craving abuse misuse");
    private static readonly WordSet Denials = WordSet.Of("doesn't don't won't never cannot can't isn't not hasn't");
    private static readonly WordSet Happening = WordSet.Of("work happen happens happened occur occurs concern problem issue case possible worry risk apply seen");
    private static readonly WordSet Known = WordSet.Of("know known studied whether may might if fault reason mean means tell ask shame");

    /// <summary>A fear of addiction named before, and its denial with a pronoun (CLM-05).</summary>
    public static (int First, int Last)? Unhooked(Sentence sentence)
    {
        if (!sentence.Has(Denials) || !sentence.Has(Happening) || !CanName(sentence, Hooks) || !CanClaim(sentence) || IsReported(sentence) || sentence.Has(Known)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (At(sentence, i) is not ("this" or "that" or "it") || After(sentence, i, 3, Denials) is not (> 0 and var denial) || After(sentence, denial, 4, Happening) is not (> 0 and var happening)) continue;
            if (At(sentence, happening) == "work" && At(sentence, happening + 1) is not ("that" or "like" or "this")) continue;
            if (Named(sentence, i, Hooks)) return (i, happening);
        }

        return null;
    }

    private static bool CanName(Sentence sentence, WordSet names) => sentence.Page.Sentences[sentence.Index].Has(names) || sentence.Previous?.Has(names) == true;

    /// <summary>Whether one of the words stands before a place in the whole sentence, or in the one before.</summary>
    private static bool Named(Sentence sentence, int before, WordSet names)
    {
        var whole = sentence.Page.Sentences[sentence.Index];
        for (var i = whole.First; i < before; i++)
            if (names.Contains(sentence.Page.Words[i])) return true;
        return sentence.Previous is { HasSource: false } previous && previous.Has(names);
    }
}
