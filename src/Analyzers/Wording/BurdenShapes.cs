using KapGuide.Analyzers.Prose;
using static KapGuide.Analyzers.Wording.Shape;

namespace KapGuide.Analyzers.Wording;

/// <summary>The end of suffering with the suffering as the subject (CLM-01): “your anxiety will be a distant memory”, “recover fully from PTSD”.</summary>
internal static class BurdenShapes
{
    private static readonly WordSet Gones = WordSet.Of(
        "vanish vanishes vanished disappear disappears disappeared evaporate evaporates evaporated dissolve dissolves dissolved melt melts melted memory history past grip hold power gone over behind erased silenced conquered beaten defeated cured healed solved lifted powerless go away crumble crumbles crumbled collapse collapses departed leaves left dies died surrender surrenders release releases released reversed dead");
    private static readonly WordSet Steps = WordSet.Of("will is was are were has have been can be a just simply finally soon now then it its their your my to the distant fading far loses lost lose releases released letting lets let go going completely totally fully forever permanently all thing of in away you me them that for good no longer quickly quietly at last only melted into nothing that'll");
    private static readonly WordSet Loads = WordSet.Of(string.Join(' ', ShapeWords.Burden) + " pain symptoms cloud fog");
    private static readonly WordSet Owners = WordSet.Of("your my their his her the that of crippling black dark heavy brain severe chronic lifelong all inner old childhood and social");

    /// <summary>A burden that goes: “The trauma loses its grip.”</summary>
    public static (int, int)? Gone(Sentence sentence)
    {
        if (!sentence.Has(Loads) || !sentence.Has(Gones) || !CanClaim(sentence) || Open(sentence)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Loads.Contains(FormAt(sentence, i)) || i > sentence.First && !Owners.Contains(FormAt(sentence, i - 1)) && sentence.Page.Words[i].Before < Gap.Comma) continue;
            var gone = After(sentence, i, 7, Gones);
            if (gone < 0 || !AllBetween(sentence, i, gone, Steps)) continue;
            var form = At(sentence, gone);
            if (form is "grip" or "hold" or "power" && Before(sentence, gone, 3, Loses) < 0 || form is "memory" && At(sentence, gone - 1) is not ("distant" or "fading" or "bad" or "a") || form is "past" or "power" or "left" or "leaves" or "go" or "away" or "over" or "behind" or "release" or "hold" && Before(sentence, gone, gone - i - 1, Full) < 0 && form is not ("power" or "hold")) continue;
            if (!Stance.IsAsserted(sentence, i, gone)) continue;
            return (i, gone);
        }

        return null;
    }

    private static readonly WordSet Loses = WordSet.Of("loses lost lose losing releases released loosens");
    private static readonly WordSet Full = WordSet.Of("will finally forever for all completely simply just left");
    private static readonly WordSet Recovering = WordSet.Of("recover recovers recovered recovery graduate freedom rescued rescues rescue saved saves escape escaped liberated liberates released relieved break breaks broke breaking broken");
    private static readonly WordSet Openings = WordSet.Of(string.Join(' ', Recovering) + " no stand get gets got person self");
    private static readonly WordSet Wholly = WordSet.Of("fully completely full complete total totally forever permanently good entirely lasting once rescued rescues rescue liberated liberates chains chain shackles cycle grip spell hold prison");
    private static readonly WordSet Bridge = WordSet.Of("fully completely forever permanently entirely and from of the your their a years decades lifelong severe chronic free full complete total you them people us chains chain shackles cycle grip spell hold prison s for good depression's ptsd's");

    /// <summary>“Recover fully from PTSD.”, “Break the chains of addiction.”, “He is no longer bipolar.”</summary>
    public static (int, int)? Recovered(Sentence sentence)
    {
        if (!sentence.Has(Openings) || !CanClaim(sentence) || Open(sentence)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (Recovering.Contains(FormAt(sentence, i)))
            {
                var burden = After(sentence, i, 6, ShapeWords.Burden);
                if (burden > 0 && AllBetween(sentence, i, burden, Bridge) && ((Wholly.Contains(FormAt(sentence, i)) || After(sentence, Math.Max(sentence.First, i - 3), burden - i + 7, Wholly) >= 0)) && Stance.IsAsserted(sentence, i, burden)) return (i, burden);
            }

            if (At(sentence, i) == "no" && At(sentence, i + 1) is "more" && After(sentence, i + 1, 2, Nights) is > 0 and var nights) return (i, nights);
            if (At(sentence, i) == "stand" && At(sentence, i + 1) is "a" or "no" && At(sentence, i + 2) == "chance" && Before(sentence, i, 5, ShapeWords.Burden) is >= 0 and var doomed) return (doomed, i + 2);
            if (At(sentence, i) == "no" && At(sentence, i + 1) is "longer" && Ill.Contains(FormAt(sentence, i + 2)) && Stance.IsAsserted(sentence, i + 2, i + 2)) return (i, i + 2);
            if (At(sentence, i) is "get" or "gets" or "got" && At(sentence, i + 1) is "over" or "past" && After(sentence, i + 1, 3, Losses) is > 0 and var loss && (i == sentence.First || Before(sentence, i, 4, ShapeWords.Agent) >= 0) && At(sentence, i - 1) != "to") return (i, loss);
            if (At(sentence, i) is "person" or "self" && At(sentence, i + 1) is "you" or "they" or "he" or "she" or "i" && At(sentence, i + 2) is "were" or "was" or "used" && sentence.Has("before")) return (i, i + 2);
        }

        return null;
    }

    private static readonly WordSet Ill = WordSet.Of("depressed anxious bipolar suicidal addicted traumatized afraid haunted ill sick miserable schizophrenic alcoholic");
    private static readonly WordSet Losses = WordSet.Of("heartbreak grief depression trauma anxiety breakup divorce loss addiction ptsd panic ocd burnout");

    private static readonly WordSet Nights = WordSet.Of("sleepless tears crying despair hopelessness suffering misery pain nightmares flashbacks panic fear dread darkness shame sadness sleeplessness struggling hiding");

    private static readonly WordSet Captivity = WordSet.Of("prison prisoner prisoners hostage captive captives slave slaves cage cages chains shackles grip clutches stranglehold prey grasp trap bonds");
    private static readonly WordSet Captors = WordSet.Of("thoughts past fear mind memories worry pain addictions moods");
    private static readonly WordSet Freeing = WordSet.Of("free frees freed break breaks broke escape escapes escaped release releases released loosen loosens loosened unlock unlocks shatter shatters longer never lets let liberates liberate liberated rescue rescues");

    /// <summary>“It frees people from the prison of obsessive thoughts.”, “No longer a prisoner of your trauma.”</summary>
    public static (int, int)? Captive(Sentence sentence)
    {
        if (!sentence.Has(Captivity) || !CanClaim(sentence) || Open(sentence)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Captivity.Contains(FormAt(sentence, i)) || At(sentence, i + 1) is not ("of" or "to" or "that")) continue;
            var captor = After(sentence, i + 1, 5, ShapeWords.Burden);
            if (captor < 0) captor = After(sentence, i + 1, 4, Captors);
            var freeing = captor < 0 ? -1 : Before(sentence, i, 6, Freeing);
            if (freeing >= 0 && (At(sentence, freeing) is "longer" or "never" || Stance.IsAsserted(sentence, freeing, captor))) return (freeing, captor);
        }

        return null;
    }

    private static readonly WordSet Endings = WordSet.Of("end ends ended cure cures cured heal heals healed erase erases erased beat beats fix fixes fixed reverse reverses eliminate eliminates overcome overcomes conquer conquers dissolve dissolves resolve resolves defeat defeats");
    private static readonly WordSet Them = WordSet.Of("it them");
    private static readonly WordSet Helpers = WordSet.Of("can will does 'll has have truly really finally even fully completely permanently helps you help to quickly gently now are is");

    /// <summary>“Your depression is not for life: KAP heals it.”, “Depressed for decades, they are now free of it.”</summary>
    public static (int, int)? Pronoun(Sentence sentence)
    {
        if (!sentence.Has(Them) || !sentence.Has(Endings) && !sentence.Has("free") || !CanClaim(sentence) || sentence.HasSource || sentence.Has(ShapeWords.Duty) || sentence.Has("may") || sentence.Has("might") || sentence.Has("if")) return null;
        for (var i = sentence.First; i + 1 < sentence.End; i++)
        {
            var free = At(sentence, i) == "free" && At(sentence, i + 1) is "of" or "from" && At(sentence, i + 2) is "it" or "them" && Before(sentence, i, 3, Helpers) >= 0;
            if (!free && !(Endings.Contains(FormAt(sentence, i)) && At(sentence, i + 1) is "it" or "them")) continue;
            var agent = Before(sentence, i, 6, ShapeWords.Remedy);
            if (!free && (agent < 0 || !AllBetween(sentence, agent, i, Helpers)) || !Stance.IsAsserted(sentence, i, i + 1)) continue;
            var named = sentence.Previous?.Has(ShapeWords.Burden) == true;
            for (var k = sentence.First; k < i; k++) named |= ShapeWords.Burden.Contains(FormAt(sentence, k));
            if (named) return (i, i + 1);
        }

        return null;
    }

    private static bool Open(Sentence sentence) => IsHedged(sentence) || sentence.Has(ShapeWords.Duty) || IsReported(sentence) || sentence.Has("not") && !sentence.Has("stand") || sentence.Has("isn't") || sentence.Has("people") && sentence.Has("who");
}
