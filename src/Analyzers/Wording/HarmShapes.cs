using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using static KapGuide.Analyzers.Wording.Shape;

namespace KapGuide.Analyzers.Wording;

/// <summary>Shapes of denied harm: absolute safety (CLM-04), no addiction (CLM-05), no more wish to die (SAF-05).</summary>
internal static class HarmShapes
{
    /// <summary>The shapes.</summary>
    public static ImmutableArray<Shape> All { get; } =
    [
        new("CLM-04", static sentence => NoHarm(sentence) ?? CannotHarm(sentence) ?? Safe(sentence) ?? ForAnyone(sentence) ?? Soothed(sentence)),
        new("CLM-05", static sentence => NoAddiction(sentence) ?? AntecedentShapes.Unhooked(sentence)),
        new("SAF-05", static sentence => NoWishToDie(sentence) ?? WishFades(sentence) ?? ReprieveShapes.In(sentence)),
    ];

    private static readonly WordSet Unknowing = WordSet.Of("know knows known ask asks asking tell tells thinking understand understanding learn study studies trial trials treatment drug medicine unclear unknown shows if reports explain hearing hear listed written promise means mean mention mentions everyone guarantee whether only discuss reading weigh read increased extra higher added when until before increase how talk because says say");

    /// <summary>“Without any of the side effects”, “free of all risk”, “zero downsides”.</summary>
    private static (int, int)? NoHarm(Sentence sentence)
    {
        if (!sentence.Has(ShapeWords.Harm) || !sentence.Has(ShapeWords.None) && !sentence.Has("free") || !CanClaim(sentence) || IsReported(sentence)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var form = At(sentence, i);
            if (!ShapeWords.None.Contains(FormAt(sentence, i)) && !(form == "free" && At(sentence, i + 1) is "of" or "from")) continue;
            if (form == "no" && At(sentence, i + 1) is "evidence" or "sign" or "signs" or "reports" or "trace" or "hint" && At(sentence, i + 2) == "of" && After(sentence, i + 2, 3, ShapeWords.Harm) is > 0 and var seen && !sentence.Has(Unknowing) && !sentence.Has("that")) return (i, seen);
            var harm = After(sentence, i, 7, ShapeWords.Harm);
            if (harm < 0 || !AllBetween(sentence, i, harm, ShapeWords.Adjectives)) continue;
            var noun = At(sentence, harm);
            if (noun is "effects" or "effect" or "reaction" or "reactions" && At(sentence, harm - 1) is not ("side" or "adverse" or "ill" or "bad" or "negative" or "harmful" or "lasting" or "unwanted") || noun is "problems" or "trouble" or "hangover" or "injury" or "injuries" or "consequences" && !sentence.Has(ShapeWords.Remedy)) continue;
            if (sentence.Has(Unknowing) || At(sentence, harm + 1) is "assessment" or "factors" or "factor" or "to" or "level" || Stance.IsDenied(sentence, i) || !Asserted(sentence, i)) continue;
            return (i, harm);
        }

        return null;
    }

    private static readonly WordSet Cannots = WordSet.Of("can't cannot won't never nobody impossible nothing don't doesn't");
    private static readonly WordSet Harming = WordSet.Of("overdose overdosed harm harms hurt hurts injure injures injured damage damages poison poisons wrong harmed endanger");
    private static readonly WordSet Subjects = WordSet.Of("you ketamine kap it nothing lozenge lozenges infusion infusions one nobody treatment medicine dose they impossible");
    private static readonly WordSet Sparing = WordSet.Of("to on has ever will can is you anyone people your a the one been gone be with be really actually possibly go goes do any get");

    /// <summary>“You can't overdose on ketamine.”, “It never hurts anyone.”</summary>
    private static (int, int)? CannotHarm(Sentence sentence)
    {
        if (!sentence.Has(Harming) || !CanClaim(sentence) || IsReported(sentence)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var one = At(sentence, i) is "no" or "not" && At(sentence, i + 1) is "one";
            if (!Cannots.Contains(FormAt(sentence, i)) && !one) continue;
            var from = one ? i + 1 : i;
            var harm = After(sentence, from, 4, Harming);
            if (harm < 0 || !AllBetween(sentence, from, harm, Sparing) || At(sentence, harm) == "wrong" && At(sentence, harm - 1) is not ("go" or "goes" or "gone")) continue;
            var subject = i == sentence.First && At(sentence, i) is "nothing" or "nobody" or "impossible" || one || Before(sentence, i, 4, Subjects) >= 0;
            if (!subject || At(sentence, i) is "don't" && i == sentence.First || sentence.Has("to") && At(sentence, harm + 1) == "to" || sentence.Has("ask") || sentence.Has("asking") || sentence.Has(Unknowing) || sentence.Has("should") || sentence.Has("so")) continue;
            return (i, harm);
        }

        return null;
    }

    private static bool Asserted(Sentence sentence, int at) => !Stance.IsAsked(sentence, at) && !Stance.IsDistanced(sentence, at);

    private static readonly WordSet Safes = WordSet.Of("safe safely safer harmless benign");
    private static readonly WordSet Things = WordSet.Of("place places space spaces setting settings environment container storage home hands haven room way ride driver passage side person people feeling enough again word dose doses distance care practice practices plan choice sex sleep spot staffing limits messaging");
    private static readonly WordSet Moods = WordSet.Of("feel feels felt feeling keep keeps kept keeping stay stays staying how be play more make makes made making fail as less help remain a get yourself you them everyone not your somewhere than held and or sounds sound");
    private static readonly WordSet Bounds = WordSet.Of(
        "you your me us for if when whether depends decide decides decided only with may might some most many not no never checked check checks screening screened monitoring monitored supervised ask asks question questions until before think thinks sure who store stored storing lock home drive driving environment space place sense trust feel feels feeling felt keep keeps kept body stay but unless more under unlock locked hands secure where should must can't cannot isn't aren't isnt limits learn learned");

    /// <summary>A bare “safe” said of the treatment: “Generally safe and well tolerated.”, “It is safer than aspirin.”, “Pregnant women take it safely.”</summary>
    private static (int, int)? Safe(Sentence sentence)
    {
        if (!sentence.Has(Safes) || !CanClaim(sentence) || IsReported(sentence) || sentence.Block.IsFrontMatter && sentence.Block.Kind != BlockKind.Summary) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var form = At(sentence, i);
            if (!Safes.Contains(FormAt(sentence, i)) || Things.Contains(FormAt(sentence, i + 1)) || Moods.Contains(FormAt(sentence, i - 1)) && !(form == "safer" && At(sentence, i - 1) == "and") && !(form == "safe" && At(sentence, i - 1) == "and" && Before(sentence, i, 3, Praise) >= 0)) continue;
            if ((sentence.Page.Words[i].Marks & WordMarks.Link) != 0 || ShapeWords.Remedy.Contains(FormAt(sentence, i - 1)) && At(sentence, i - 2) is "is" or "are" or "was") continue;
            if (form == "safer" && At(sentence, i + 1) != "than" || !Asserted(sentence, i) || Stance.IsDenied(sentence, i)) continue;
            var said = Before(sentence, i, 8, ShapeWords.Remedy) >= 0 || After(sentence, i, 4, ShapeWords.Remedy) >= 0 || form != "safe" && Before(sentence, i, 4, Pronouns) >= 0 || Fragment(sentence, i);
            if (!said || Bounded(sentence, i)) continue;
            return (i, i);
        }

        return null;
    }

    private static readonly WordSet Praise = WordSet.Of("gentle effective easy quick simple fast legal natural proven affordable powerful painless");
    private static readonly WordSet Pronouns = WordSet.Of("it it's they they're this women anyone everyone");

    private static bool Bounded(Sentence sentence, int at)
    {
        for (var i = sentence.First; i < sentence.End; i++)
            if (i != at && Bounds.Contains(FormAt(sentence, i)) && !(At(sentence, i) == "for" && At(sentence, i + 1) is "everyone" or "anyone" or "all" or "everybody" or "decades" or "years" or "children" or "kids" or "pregnant") && !(At(sentence, i) == "with" && At(sentence, i + 1) is "antidepressants" or "alcohol" or "ssris")) return true;
        return false;
    }

    /// <summary>A line without a verb: “Generally safe.”, “Safe, gentle, legal.”</summary>
    private static bool Fragment(Sentence sentence, int at) =>
        at - sentence.First <= 1 && sentence.Words.Length is > 1 and <= 8 && (at == sentence.First || At(sentence, sentence.First).EndsWith("ly", StringComparison.Ordinal)) && At(sentence, at + 1) is "" or "and" or "for" or "in" or "gentle" or "legal" or "at" or "with" or "since";

    private static readonly WordSet Fine = WordSet.Of("fine ok okay suitable appropriate right good safe perfect ideal");
    private static readonly WordSet Alls = WordSet.Of("everyone everybody anyone anybody all ages teens teenagers adolescents seniors older young mothers moms pregnant pregnancy breastfeeding children kids teens elderly");

    /// <summary>“Suitable for everyone”, “even pregnant women can”, “anyone can do this without …”.</summary>
    private static (int, int)? ForAnyone(Sentence sentence)
    {
        if (!(sentence.Has(Fine) && sentence.Has(Alls)) && !(sentence.Has(Cans) && sentence.Has("even")) || !CanClaim(sentence) || IsReported(sentence) || IsHedged(sentence) || sentence.Has("not")) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (Fine.Contains(FormAt(sentence, i)) && At(sentence, i + 1) is "for" or "during" or "in" && Alls.Contains(FormAt(sentence, i + 2)) && (sentence.Has(ShapeWords.Remedy) || sentence.Words.Length <= 8 || sentence.Words[0].Form is "it" or "this" or "it's") && Asserted(sentence, i) && !Stance.IsDenied(sentence, i)) return (i, i + 2);
            if (At(sentence, i) == "even" && (Alls.Contains(FormAt(sentence, i + 1)) || ShapeWords.People.Contains(FormAt(sentence, i + 1)) && At(sentence, i + 2) == "with") && After(sentence, i, 8, Cans) is > 0 and var can && sentence.Has(Taking) && Asserted(sentence, i)) return (i, can);
        }

        return null;
    }

    private static readonly WordSet Pleasures = WordSet.Of("feeling better joy smile smiling calm peace good happiness relief sleeping sleep");
    private static readonly WordSet Soothers = WordSet.Of("don't relax forget rest fear no breathe you're you needn't none never");
    private static readonly WordSet Worries = WordSet.Of("side risk risks danger dangers safe safety harm scared afraid worried");

    /// <summary>“Worried about side effects? Don't be.”, “The only side effect is feeling good.”, “It won't affect your bladder.”, “Mixing it with alcohol is fine.”</summary>
    private static (int, int)? Soothed(Sentence sentence)
    {
        if (sentence.IsQuestion) return sentence.Words.Length <= 7 && sentence.Has(Worries) && sentence.Next is { Words.Length: <= 5, IsQuestion: false } answer && Soothers.Contains(answer.Words[0]) && !answer.Has("know") && !sentence.Has("how") && !sentence.Has("what") && (answer.Words[0].Form is not ("you" or "you're" or "no") || answer.Has("hands") || answer.Has("need") || answer.Has("needn't")) ? (sentence.First, sentence.End - 1) : null;
        if (!sentence.Has(Calming) || !CanClaim(sentence) || IsReported(sentence) || IsHedged(sentence)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Calming.Contains(FormAt(sentence, i))) continue;
            if (i == sentence.First && At(sentence, i) is "forget" or "ignore" && sentence.Words.Length <= 8 && After(sentence, i, 5, Dreads) is > 0 and var dread && At(sentence, dread) is not ("effect")) return (i, dread);
            if (Dreads.Contains(FormAt(sentence, i)) && At(sentence, i + 1) is "is" or "are" && At(sentence, i + 2) is "not" or "no" or "never" or "nothing" or "rarely" or "hardly" && After(sentence, i + 2, 4, Issues) is > 0 and var issue && !sentence.Has("known") && !sentence.Has("mean")) return (i, issue);
            if (At(sentence, i) is "fine" or "okay" or "ok" or "safe" or "alright" && At(sentence, i + 1) == "to" && At(sentence, i + 2) is "drive" or "drink" or "mix" or "combine" && !sentence.Has(Later) && Stance.IsAsserted(sentence, i, i + 2)) return (i, i + 2);
            if (At(sentence, i) == "safely" && At(sentence, i + 1) is "combine" or "mix" or "combined" or "mixed" && After(sentence, i, 6, Anything) is > 0 and var anything && Stance.IsAsserted(sentence, i, anything)) return (i, anything);
            if (At(sentence, i) is "flawless" or "spotless" or "unblemished" or "pristine" or "unbroken" or "untarnished" or "immaculate" && After(sentence, i, 3, Records) is > 0 and var record) return (i, record);
            if (At(sentence, i) == "only" && At(sentence, i + 1) == "side" && After(sentence, i, 6, Pleasures) is > 0 and var pleasure) return (i, pleasure);
            if (At(sentence, i) is "won't" or "doesn't" or "cannot" or "can't" or "never" or "not" && At(sentence, i + 1) is "affect" or "affects" or "touch" or "strain" or "bother" or "upset" && After(sentence, i, 5, Organs) is > 0 and var organ && Before(sentence, i, 4, ShapeWords.Agent) >= 0) return (i, organ);
            if (At(sentence, i) is "mixing" or "combining" or "mix" or "combine" && After(sentence, i, 9, Fine) is > 0 and var fine && Before(sentence, fine, 2, Are) >= 0 && Before(sentence, fine, 9, Mixed) >= 0 && !sentence.Has("not") && !sentence.Has("isn't")) return (i, fine);
        }

        return null;
    }

    private static readonly WordSet Dreads = WordSet.Of("effects risk risks danger dangers harm safety complications");
    private static readonly WordSet Calming = WordSet.Of([.. Dreads, .. "forget ignore fine okay ok safe alright safely flawless spotless unblemished pristine unbroken untarnished immaculate only won't doesn't cannot can't never not mixing combining mix combine".Split(' ')]);
    private static readonly WordSet Issues = WordSet.Of("issue issues problem problems concern concerns worry factor");
    private static readonly WordSet Later = WordSet.Of("until when before after tomorrow next once sure whether not decide decides");
    private static readonly WordSet Anything = WordSet.Of("any all other antidepressants ssris alcohol anything everything most");
    private static readonly WordSet Records = WordSet.Of("record safety history");
    private static readonly WordSet Organs = WordSet.Of("bladder brain liver heart kidneys body memory stomach lungs baby pregnancy fertility judgment");
    private static readonly WordSet Are = WordSet.Of("is are perfectly totally completely");
    private static readonly WordSet Mixed = WordSet.Of("alcohol wine beer cannabis marijuana antidepressants ssris xanax benzos opioids medications medicines meds drinks drink pills weed");
    private static readonly WordSet Cans = WordSet.Of("can may take takes use uses do does");
    private static readonly WordSet Taking = WordSet.Of("take takes use uses have try it ketamine kap");
    private static readonly WordSet Deniers = WordSet.Of("nobody none never can't cannot won't doesn't isn't not no zero without impossible free rarely unlike don't aren't nothing nor little low hardly");
    private static readonly WordSet Hooks = WordSet.Of("addictive addicting addicted addiction addict addicts hooked crave craves dependent dependence dependency habit cravings craving withdrawal withdrawals abuse abused misuse misused compulsive abusable");
    private static readonly WordSet Making = WordSet.Of("to one of get gets getting become becomes becoming make makes you ever develop develops has had been be being is a an any the on it there risk chance danger potential for physically form forming cause causes lead leads create creates physical client patient single about worry need fear or with from here our your in patients clients people real known way this will can likely possibility possible form grow grows end up ends turn into result in feel feels have experience experiences no more signs sign");
    private static readonly WordSet Cautions = WordSet.Of("if history avoid treat treats treating rehab tell tells ask asks asking question recovery whether unless should must until know known studies clear mean means guarantee proof yet diagnosis others support opioid opioids alcohol therapy help program past everyone your");

    /// <summary>“Nobody becomes dependent on KAP.”, “You won't end up hooked.”</summary>
    private static (int, int)? NoAddiction(Sentence sentence)
    {
        if (!sentence.Has(Deniers) || !sentence.Has(Hooks) || !CanClaim(sentence) || IsReported(sentence)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Deniers.Contains(FormAt(sentence, i)) || At(sentence, i) == "free" && At(sentence, i + 1) is not ("of" or "from")) continue;
            var hook = After(sentence, i, 7, Hooks);
            if (hook < 0 || !AllBetween(sentence, i, hook, Making) || Cautioned(sentence, i) || !Asserted(sentence, i) || Stance.IsDenied(sentence, i)) continue;
            if (i == sentence.First && At(sentence, i) is "don't" or "never" or "not" && sentence.Words.Length > 8 || Before(sentence, i, 4, Vocabulary.Class("remedy")) >= 0 && !sentence.Has(Vocabulary.Ketamine)) continue;
            return (i, hook);
        }

        return null;
    }

    private static bool Cautioned(Sentence sentence, int at)
    {
        for (var i = sentence.First; i < sentence.End; i++)
            if (i != at && Cautions.Contains(FormAt(sentence, i)) && !(At(sentence, i) is "opioids" or "alcohol" or "therapy" && sentence.Has("unlike"))) return true;
        return false;
    }

    private static readonly WordSet Ending = WordSet.Of(
        "stop stops stopped end ends ended erase erases erased eliminate eliminates eliminated remove removes removed lift lifts lifted silence silences silenced quiet quiets quieted kill kills banish banishes dissolve dissolves vanish vanishes vanished disappear disappears disappeared fade gone cure cures cured resolve resolves resolved clear clears cleared wipe wipes switch switches switched turn turns turned shut shuts "
        + "halt halts halted take takes took melt melts melted evaporate evaporates free frees freed reverse reverses reversed break breaks chase chases drive drives extinguish extinguishes undo undoes defuse defuses");
    private static readonly WordSet Dying = WordSet.Of("suicidal suicidality suicide die dying death dead ideation");
    private static readonly WordSet Bridge = WordSet.Of("the a an of to off away out your their my his her all those these any urge wish desire want wanting will thoughts thinking ideas feelings ideation urges impulses from completely totally quickly instantly down almost even chronic acute persistent longing up you them people suicidal");

    private static readonly WordSet Wishes = WordSet.Of("urge urges wish wishes desire will thoughts ideas impulse impulses longing pull plans");
    private static readonly WordSet Fades = WordSet.Of("went goes fade fades faded vanish vanishes vanished disappear disappears disappeared evaporate evaporates dissolve dissolves melt melts stop stops stopped gone lift lifts lifted leave leaves quiet quiets cease ceases end ends");
    private static readonly WordSet Ends = WordSet.Of("die dying suicide life dead death it suicidal yourself");

    /// <summary>“The urge to end your life simply fades.”, “No more thoughts of suicide.”</summary>
    private static (int, int)? WishFades(Sentence sentence)
    {
        if (!sentence.Has(Wishes) || !sentence.Has(Ends) || !CanClaim(sentence) || IsReported(sentence) || sentence.Has("may") || sentence.Has("might") || sentence.Has("some") || sentence.Has("if") || sentence.Has(ShapeWords.Duty) || sentence.Has("988") || sentence.Has("not")) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Wishes.Contains(FormAt(sentence, i))) continue;
            var ending = After(sentence, i, 5, Ends);
            if (ending < 0 || At(sentence, i + 1) is not ("to" or "of")) continue;
            if (After(sentence, ending, 12, Fades) is > 0 and var fades && Stance.IsAsserted(sentence, i, fades)) return (i, fades);
            if (At(sentence, i - 1) == "more" && At(sentence, i - 2) == "no" || At(sentence, i - 1) is "zero") return (i - 1, ending);
        }

        return null;
    }

    /// <summary>“It takes the wish to die away.”, “Suicidal thoughts simply fade.”</summary>
    private static (int, int)? NoWishToDie(Sentence sentence)
    {
        if (!sentence.Has(Ending) || !sentence.Has(Dying) || !CanClaim(sentence) || IsReported(sentence) || IsHedged(sentence) || sentence.Has("prevention") || sentence.Has("988")) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Ending.Contains(FormAt(sentence, i))) continue;
            var dying = After(sentence, i, 6, Dying);
            if (dying < 0 || !AllBetween(sentence, i, dying, Bridge) || Before(sentence, i, 5, ShapeWords.Agent) < 0 && i != sentence.First || At(sentence, i - 1) is "to" && i - 1 == sentence.First || !Stance.IsAsserted(sentence, i, dying)) continue;
            if (At(sentence, i) is "take" or "takes" or "took" or "turn" or "turns" or "break" && !sentence.Has("away") && !sentence.Has("off")) continue;
            return (i, dying);
        }

        return null;
    }
}
