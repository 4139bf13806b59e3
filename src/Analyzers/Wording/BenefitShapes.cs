using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using static KapGuide.Analyzers.Wording.Shape;

namespace KapGuide.Analyzers.Wording;

/// <summary>Shapes of promised benefit: an end of suffering (CLM-01) and certainty (CLM-02).</summary>
internal static class BenefitShapes
{
    /// <summary>The shapes.</summary>
    public static ImmutableArray<Shape> All { get; } =
    [
        new("CLM-01", static sentence => EndOfBurden(sentence) ?? BurdenShapes.Gone(sentence) ?? BurdenShapes.Recovered(sentence) ?? BurdenShapes.Captive(sentence) ?? BurdenShapes.Pronoun(sentence) ?? AntecedentShapes.Ends(sentence)),
        new("CLM-02", static sentence => CertainFuture(sentence) ?? Universal(sentence) ?? Certainty(sentence) ?? NoWayNot(sentence) ?? NeverWithout(sentence) ?? WorksPeriod(sentence) ?? PromiseShapes.In(sentence) ?? AssuranceShapes.In(sentence)),
    ];

    private static readonly WordSet Openers = WordSet.Of("finally now today then and or so please to you you'll let's let simply just can will ready time help helps helping helped us them people clients");
    private static readonly WordSet Links = WordSet.Of("yourself themselves you us them people your their my his her our the a an of all years decades lifelong lifetime severe chronic deep old past from away off out up down on cycle grip chains weight burden fog cloud and or brain mind even that this eating mood anxiety depression panic stubborn crippling debilitating major social generalized mental emotional free both thoughts pain symptoms feelings lot rid weeks months of");
    private static readonly WordSet Aids = WordSet.Of("will can does do 'll has have had also actually truly really finally even often literally fully completely permanently quickly gently simply and then helps help is to you your been going");
    private static readonly WordSet Able = WordSet.Of("can will helps");
    private static readonly WordSet Bearers = WordSet.Of("depressed anxious traumatized broken wounded");
    private static readonly WordSet Organs = WordSet.Of("brain mind heart soul nervous system");

    /// <summary>Treatment, or the reader, ends a burden: “Overcome your eating disorder”, “KAP silences your inner demons”, “ketamine resets the depressed brain”.</summary>
    private static (int, int)? EndOfBurden(Sentence sentence)
    {
        if (!sentence.Has(ShapeWords.EndingVerbs) || !sentence.Has(ShapeWords.Burden) || !CanClaim(sentence)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!ShapeWords.EndingVerbs.Contains(FormAt(sentence, i))) continue;
            var burden = After(sentence, i, 5, ShapeWords.Burden);
            if (burden < 0 || !AllBetween(sentence, i, burden, Links) || !Acts(sentence, i)) continue;
            if (Bearers.Contains(FormAt(sentence, burden)) && !Organs.Contains(FormAt(sentence, burden + 1))) continue;
            if (At(sentence, burden + 1) is "treatment" or "care" or "medicine" or "medication" or "clinic" or "services" or "for" or "stigma" or "score" or "scores" or "meds" or "therapy" or "pills") continue;
            if (IsOpen(sentence, i, burden)) continue;
            return (i, burden);
        }

        return null;
    }

    /// <summary>Whether a verb is done by treatment or told to the reader.</summary>
    private static bool Acts(Sentence sentence, int verb)
    {
        var words = sentence.Page.Words;
        if (verb == sentence.First || words[verb].Before >= Gap.Clause) return !words[verb].Form.EndsWith("ing", StringComparison.Ordinal) && !words[verb].Form.EndsWith("ed", StringComparison.Ordinal) && words[verb].Form is not ("release" or "free" or "turn" or "quit");
        if (At(sentence, verb - 1) == "and" && !words[verb].Form.EndsWith("ing", StringComparison.Ordinal) && !words[verb].Form.EndsWith("ed", StringComparison.Ordinal) && Before(sentence, verb, 8, ShapeWords.Remedy) >= 0 && Before(sentence, verb, 7, Able) >= 0) return true;
        var subject = Before(sentence, verb, 6, ShapeWords.Agent);
        if (subject >= 0 && AllBetween(sentence, subject, verb, Aids)) return !(verb > sentence.First && words[verb - 1].Form is "to" && At(sentence, verb - 2) is not ("help" or "helps" or "you" or "going"));
        return At(sentence, verb - 1) is "finally" or "you'll" || (At(sentence, verb - 1) is "will" or "can" && At(sentence, verb - 2) is "you" or "they" or "we" or "finally") || (At(sentence, verb - 1) is "you" or "people" or "clients" or "patients" && At(sentence, verb - 2) is "help" or "helps" or "helped" or "helping" or "let" or "lets")
            || (At(sentence, verb - 1) == "to" && At(sentence, verb - 2) is "ready" or "time" or "way" or "chance" or "path" or "key" or "secret");
    }

    private static bool IsOpen(Sentence sentence, int first, int last) =>
        IsHedged(sentence) || sentence.Has(ShapeWords.Duty) || IsReported(sentence) || !Stance.IsAsserted(sentence, first, last);

    private static readonly WordSet Wills = WordSet.Of("will you'll it'll they'll we'll going");
    private static readonly WordSet Gains = WordSet.Of(
        "heal improve recover thrive flourish smile laugh blossom transform transformed better lighter happier calmer relieved free whole alive healed cured renewed restored joy peace relief hope happiness yourself reborn unburdened great amazing wonderful human rejuvenated well relaxed confident clearer stronger spark purpose love");
    private static readonly WordSet Lifts = WordSet.Of("help heal lift ease relieve transform change restore renew save fix work soothe calm melt erase end brighten boost improve reduce reset rewire cure quiet free stop silence deliver bring");
    private static readonly WordSet Easing = WordSet.Of("take lift ease relieve end erase heal cure melt restore soothe quiet silence brighten remove wash transform boost fix");
    private static readonly WordSet Readers = WordSet.Of("you you'll they they'll clients patients everyone everybody");
    private static readonly WordSet Minds = WordSet.Of("mood sleep depression anxiety ptsd trauma pain mind life brain grief panic symptoms sadness spirit spirits energy happiness joy hope relief peace stress worries darkness suffering relationships marriage despair insomnia");

    /// <summary>“You will smile again.”, “Your mood will lift.”, “The infusions are going to ease your pain.”</summary>
    private static (int, int)? CertainFuture(Sentence sentence)
    {
        if (!sentence.Has(Wills) || !CanClaim(sentence)) return null;
        var words = sentence.Page.Words;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var form = words[i].Form;
            if (!Wills.Contains(FormAt(sentence, i)) || form == "going" && At(sentence, i + 1) != "to") continue;
            var reader = Readers.Contains(FormAt(sentence, i)) || Readers.Contains(FormAt(sentence, i - 1)) || (form == "going" && Readers.Contains(FormAt(sentence, i - 2)));
            int gain;
            if (reader) gain = After(sentence, i, 5, Gains);
            else
            {
                var subject = Before(sentence, i, 3, ShapeWords.Remedy);
                var burden = subject >= 0 ? -1 : Before(sentence, i, 2, Minds);
                gain = subject >= 0 ? After(sentence, i, 3, Lifts) : burden >= 0 && At(sentence, burden - 1) is "your" or "the" or "their" or "" ? After(sentence, i, 3, Moves) : -1;
                if (gain < 0 && At(sentence, i - 1) is "we" or "it" or "this" && After(sentence, i, 2, Easing) is > 0 and var easing && After(sentence, easing, 5, Minds) > 0) gain = easing;
                if (subject >= 0 && gain >= 0 && At(sentence, gain) is "help" or "bring" or "work" or "change" or "reduce" or "end" or "stop" && After(sentence, gain, 6, Minds) < 0) gain = -1;
            }

            if (gain < 0 || IsOpen(sentence, i, gain) || sentence.Has(Practical) || At(sentence, gain) is "whole" && Spans.Contains(FormAt(sentence, gain + 1))) continue;
            for (var k = i + 1; k < gain; k++)
                if (words[k].Form is "not" or "help" or "need" or "ask" or "meet" or "work" or "talk" or "plan" or "set" or "than" or "explore" or "until" or "learn" || words[k].Before == Gap.Comma) return null;
            return (i, gain);
        }

        return null;
    }

    private static readonly WordSet Spans = WordSet.Of("time session visit day hour process plan way");
    private static readonly WordSet Moves = WordSet.Of("peace calm free whole healed renewed restored away gone leave lift improve fade vanish disappear melt end return change soar brighten ease clear quiet evaporate dissolve lighten stop heal settle bloom bounce better transform");
    private static readonly WordSet Practical = WordSet.Of("enough wears ride escort nurse blanket once monitor monitors questions explain unlikely not never no don't won't cannot can't before");
    private static readonly WordSet Alls = WordSet.Of("anyone anybody whoever all every each everyone everybody");
    private static readonly WordSet Nones = WordSet.Of("nobody none no not");
    private static readonly WordSet Leaving = WordSet.Of("goes walk leaves leave left walks walked goes went stays stayed remains remained ends finishes comes came regrets regretted fails failed has had is was");
    private static readonly WordSet Unhelped = WordSet.Of("without disappointed depressed unchanged unhappy same unhealed behind unimproved worse regrets regretted failed fails unmoved hopeless anxious");
    private static readonly WordSet Gets = WordSet.Of("gets gains leaves finds sees feels notices tries completes who comes takes has");
    private static readonly WordSet Worth = WordSet.Of("hope joy peace smile lighter happier something good difference change benefit shift results relief better value");
    private static readonly WordSet Changes = WordSet.Of("change changes hope answers");
    private static readonly WordSet Doers = WordSet.Of("session visit week month day time minute form question plan dose step");

    /// <summary>“Every one of our clients gets better.”, “Not one of them left unhappy.”</summary>
    private static (int, int)? Universal(Sentence sentence)
    {
        if (!sentence.Has(Alls) && !sentence.Has(Nones) || !CanClaim(sentence)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var form = At(sentence, i);
            if (Alls.Contains(FormAt(sentence, i)))
            {
                var people = form is "anyone" or "anybody" or "whoever" || form.StartsWith("every", StringComparison.Ordinal) && form.Length > 5 ? i : After(sentence, i, 4, ShapeWords.People);
                var better = people < 0 || Doers.Contains(FormAt(sentence, i + 1)) ? -1 : After(sentence, people, 3, Gets) is > 0 and var gets && After(sentence, gets, 5, Worth) is > 0 and var worth ? worth : After(sentence, people, At(sentence, people + 1) is "who" or "that" or "we" ? 13 : 5, ShapeWords.Better);
                if (better < 0 || At(sentence, i - 1) is "not" or "nearly" or "almost" or "at" or "for" or "of" or "to" or "in" or "from" || form is "anyone" or "anybody" && At(sentence, i + 1) is not ("who" or "with" or "can") || At(sentence, i + 1) is "treatment" or "treatments" || IsOpen(sentence, i, better) || sentence.Has(Differs) || sentence.Has("not")) continue;
                return (i, better);
            }

            if (!Nones.Contains(FormAt(sentence, i))) continue;
            var none = form is "nobody" or "none" || form is "no" or "not" && At(sentence, i + 1) is "one" or "a" or "client" or "patient" or "single";
            if (!none) continue;
            var leaves = After(sentence, i, 6, Leaving);
            var unhelped = leaves < 0 ? -1 : Unhelped.Contains(FormAt(sentence, leaves)) ? leaves : After(sentence, leaves, 4, Unhelped);
            if (unhelped < 0 || sentence.Has(ShapeWords.Duty) || sentence.Has("alone") || sentence.Has("ride") || At(sentence, unhelped) == "without" && After(sentence, unhelped, 4, ShapeWords.Better) < 0 && After(sentence, unhelped, 3, Changes) < 0 || !Claims(sentence)) continue;
            return (i, unhelped);
        }

        return null;
    }

    private static bool Claims(Sentence sentence) => !IsHedged(sentence) && !IsReported(sentence);

    private static readonly WordSet Differs = WordSet.Of("different differently own unique right deserves deserve pace wants before needs need can space");
    private static readonly WordSet Certain = WordSet.Of("certainly definitely undoubtedly surely guaranteed unquestionably inevitably invariably unfailingly unequivocally indisputably assuredly undeniably");
    private static readonly WordSet Sures = WordSet.Of(string.Join(' ', Certain) + " for without no beyond every hands be feel rest sure certain guaranteed surest foolproof unfailing");
    private static readonly WordSet Ways = WordSet.Of("path way route road relief recovery healing success cure fix help cut");
    private static readonly WordSet Helping = WordSet.Of("help helps heal heals work works improve improves improving recover recovers better relief ease eases lift lifts happier calmer benefit benefits thrive effective healing recovery");

    /// <summary>“It definitely works.”, “Ketamine will, for sure, lift your mood.”, “It works, no question about it.”</summary>
    private static (int, int)? Certainty(Sentence sentence)
    {
        if (!sentence.Has(Sures) || !sentence.Has(Helping) || !CanClaim(sentence)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var form = At(sentence, i);
            var sure = Certain.Contains(FormAt(sentence, i)) || (form == "for" && At(sentence, i + 1) is "sure" or "certain") || (form is "without" or "no" or "beyond" && At(sentence, i + 1) is "question" or "doubt" or "exception" or "doubts" or "ifs") || (form == "every" && At(sentence, i + 1) == "single" && At(sentence, i + 2) == "time") || (form == "hands" && At(sentence, i + 1) == "down") || (form is "be" or "feel" or "rest" && At(sentence, i + 1) is "sure" or "certain" or "confident" or "assured") || form is "sure" or "certain" or "guaranteed" or "surest" or "foolproof" or "unfailing" && Ways.Contains(FormAt(sentence, i + 1));
            if (!sure || At(sentence, i - 1) is "not" or "almost" or "say" or "know" or "says" or "knows" or "predict" or "can't" or "cannot") continue;
            var gain = After(sentence, i, form is "be" or "feel" or "rest" ? 12 : 7, Helping);
            if (gain < 0) gain = Before(sentence, i, 7, Helping);
            if (gain < 0 || sentence.Has(ShapeWords.Duty) || IsHedged(sentence) || sentence.Has("not") || sentence.Has("never") || sentence.Has("can't") || sentence.Has("cannot") || IsReported(sentence) || !Stance.IsAsserted(sentence, gain, gain) && form is not ("without" or "no" or "beyond")) continue;
            return (Math.Min(i, gain), Math.Max(i, gain));
        }

        return null;
    }

    private static readonly WordSet Denials = WordSet.Of("no impossible");
    private static readonly WordSet Failing = WordSet.Of("won't fail fails can't cannot doesn't not don't lose regret wouldn't");

    /// <summary>Two negations that promise: “There is no way this won't help you.”</summary>
    private static (int, int)? NoWayNot(Sentence sentence)
    {
        if (!sentence.Has(Denials) || !sentence.Has(Failing) || !CanClaim(sentence)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!(At(sentence, i) is "no" && At(sentence, i + 1) is "way" or "chance" or "scenario" or "reason") && At(sentence, i) != "impossible") continue;
            var fails = After(sentence, i, 10, Failing);
            if (fails < 0 || At(sentence, i - 1) is "see" or "sees" || After(sentence, i, 16, HelpingOrFailing) < 0 || sentence.Has("know") || sentence.Has("whether")) continue;
            return (i, fails);
        }

        return null;
    }

    private static readonly WordSet Nevers = WordSet.Of("never nobody none no not hardly yet");
    private static readonly WordSet Nots = WordSet.Of("didn't doesn't not won't wasn't isn't hasn't without");

    /// <summary>“We've never had a client who didn't improve.”</summary>
    private static (int, int)? NeverWithout(Sentence sentence)
    {
        if (!sentence.Has(Nevers) || !sentence.Has(ShapeWords.People) || !CanClaim(sentence) || !Claims(sentence)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (At(sentence, i) is not ("never" or "nobody" or "none") && !(At(sentence, i) is "no" or "not" or "hardly" or "yet" && At(sentence, i + 1) is "one" or "a" or "to" or "client" or "patient")) continue;
            if (At(sentence, i) == "never" && At(sentence, i + 1) is "failed" or "disappointed" or "lost" && After(sentence, i + 1, 3, ShapeWords.People) is > 0 and var failed) return (i, failed);
            var people = After(sentence, i, 7, ShapeWords.People);
            var not = people < 0 ? -1 : After(sentence, people, 5, Nots);
            var better = not < 0 ? -1 : After(sentence, not, 4, ShapeWords.Better);
            if (better < 0 && not > 0) better = After(sentence, not, 3, Helping);
            if (better > 0 && !sentence.Has(ShapeWords.Duty)) return (i, better);
        }

        return null;
    }

    private static readonly WordSet Ends = WordSet.Of("period always guaranteed simple full every end promise seriously");

    /// <summary>“It works. Period.”, “KAP always delivers.”, “If it doesn't work, it's on us.”</summary>
    private static (int, int)? WorksPeriod(Sentence sentence)
    {
        if (sentence.IsQuestion) return sentence.Words.Length <= 9 && sentence.Words[0].Form is "will" or "does" or "can" && sentence.Has(Helping) && sentence.Has(ShapeWords.Agent) && Stance.IsAffirmed(sentence) && !sentence.Next!.Has("may") ? (sentence.First, sentence.End - 1) : null;
        if (!CanClaim(sentence)) return null;
        var words = sentence.Words;
        if (words.Length <= 6 && words[^1].Form is "works" or "work" or "helps" or "heals" && sentence.Has(ShapeWords.Agent) && sentence.Next is { Words.Length: <= 4 } next && Ends.Contains(next.Words[0])) return (sentence.First, sentence.End - 1);
        if (!sentence.Has(Openings)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Openings.Contains(FormAt(sentence, i))) continue;
            if (At(sentence, i) is "get" or "make" && At(sentence, i + 1) is "you" or "them" or "everyone" && At(sentence, i + 2) is "well" or "better" or "healed" or "happy" or "happier" or "whole" && At(sentence, i - 1) is "will" or "we'll" or "we" or "can" && !IsHedged(sentence) && !sentence.Has("not")) return (i, i + 2);
            if (At(sentence, i) is "every" or "each" && At(sentence, i + 1) is "time" or "single" && Before(sentence, i, 4, Wins) >= 0 && sentence.Words.Length <= 8) return (i, i + 1);
            if (At(sentence, i) is "always" or "invariably" && Before(sentence, i, 3, ShapeWords.People) >= 0 && After(sentence, i, 4, ShapeWords.Better) is > 0 and var always && !IsHedged(sentence) && !sentence.Has("not") && Stance.IsAsserted(sentence, i, always)) return (i, always);
            if (At(sentence, i) == "no" && At(sentence, i + 1) is "exceptions" or "exception" && (sentence.Has(ShapeWords.Better) || sentence.Has(Helping))) return (i, i + 1);
            if (At(sentence, i) == "always" && At(sentence, i + 1) is "brings" or "gives" or "provides" or "leads" && After(sentence, i, 6, ShapeWords.Better) is > 0 and var brought && Before(sentence, i, 4, ShapeWords.Remedy) >= 0 && Stance.IsAsserted(sentence, i, brought)) return (i, brought);
            if (At(sentence, i) == "always" && At(sentence, i + 1) is "delivers" or "works" or "helps" or "heals" or "succeeds" or "improves" && At(sentence, i + 2) != "to" && Before(sentence, i, 4, ShapeWords.Agent) >= 0 && !IsHedged(sentence) && Stance.IsAsserted(sentence, i, i + 1) && sentence.Words[0].Form is not ("how" or "not" or "no")) return (i, i + 1);
            if (At(sentence, i) is "no" or "zero" && At(sentence, i + 1) is "chance" or "risk" or "possibility" or "odds" && At(sentence, i + 2) == "of" && At(sentence, i + 3) is "failure" or "failing" or "disappointment") return (i, i + 3);
            if (At(sentence, i) == "if" && After(sentence, i, 8, NoGain) is > 0 and var none && After(sentence, none, 3, ShapeWords.Better) is > 0 and var better && After(sentence, better, 18, Unpaid) is > 0 and var free && (At(sentence, free) is "free" or "refund" or "refunded" || At(sentence, free) == "us" && At(sentence, free - 1) == "on")) return (i, free);
            if (At(sentence, i) == "if" && At(sentence, i + 1) is "it" or "kap" or "ketamine" or "treatment" or "you" && After(sentence, i, 4, NoGain) > 0 && After(sentence, i, 14, Unpaid) is > 0 and var unpaid && (At(sentence, unpaid) != "us" || At(sentence, unpaid - 1) == "on")) return (i, unpaid);
        }

        return null;
    }

    private static readonly WordSet Openings = WordSet.Of("get make every each always invariably no zero if");
    private static readonly WordSet Wins = WordSet.Of("success works work helps heals relief results result delivers healing");
    private static readonly WordSet NoGain = WordSet.Of("doesn't don't fails isn't aren't not");
    private static readonly WordSet Unpaid = WordSet.Of("pay free refund refunded nothing us back");

    private static readonly WordSet HelpingOrFailing = WordSet.Of("help helps heal heals work works improve improves recover better relief ease lift happier calmer benefit thrive fail fails lose regret changed");
}
