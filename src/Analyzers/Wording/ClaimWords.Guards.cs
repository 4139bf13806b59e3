using KapGuide.Analyzers.Prose;

namespace KapGuide.Analyzers.Wording;

/// <summary>When words that could promise something don't: sober uses, hedges, other medicines, other people's words.</summary>
internal static partial class ClaimWords
{
    private static bool IsCureElsewhere(Match match)
    {
        if (match.First == match.Last && Ended.Contains(match.Near(0))) return !IsAnswerOfEnd(match, Vocabulary.Class("ailment")) && match.Near(0) is not ("cured" or "healed");
        if (Subjects.Contains(match.Page.Words[match.First]) && (match.HasNegation || !Stance.IsAsserted(match.Sentence, match.Last, match.Last) || match.Sentence.Has(Flesh) || match.Page.Words[match.First].Form is not ("you" or "you'll" or "i" or "we") && match.Page.Words[match.Last].Form == "healed" && match.Sentence.Has("may"))) return true;
        if (match.Page.Words[match.Last].Form == "away") return match.HasNegation || match.Sentence.Has("may") || match.Sentence.Has("might") || match.Sentence.Has("can") && !match.Sentence.Has("we") || !match.Sentence.Has(Vocabulary.Class("ailment"));
        if (match.Sentence.HasPhrase("wish", "i", "could") || match.Near(0) == "itself" && match.HasNegation) return true;
        if (match.Near(1) is "cancer" or "infection" or "infections" or "diabetes" or "ham" or "meat" or "meats" or "fish" or "sausage") return true;
        var words = match.Page.Words;
        var first = words[match.First].Form;

        // "Stopping treatment for depression", "remove barriers to anxiety care": something else is ended, or the condition only names a thing.
        for (var i = match.First + 1; i < match.Last; i++)
            if (Vocabulary.Treatment.Contains(words[i]) && words[i].Form is not ("it" or "this") && words[i + 1].Form is not ("resistant" or "refractory") || words[i].Form is "barriers" or "stigma" or "doubts" or "taking" or "using") return !first.StartsWith("cur", StringComparison.Ordinal) && !first.StartsWith("heal", StringComparison.Ordinal);
        if (Vocabulary.Class("ailment").Contains(words[match.Last]) && match.Near(1) is "medicine" or "medicines" or "medication" or "medications" or "treatment" or "treatments" or "scale" or "scores" or "score" or "pills" or "care" or "clinic" or "relievers" or "drugs") return true;
        return !first.StartsWith("cure", StringComparison.Ordinal) && match.Sentence.HasSource && (match.Sentence.Has(Vocabulary.Study) || match.Sentence.Has(Counted));
    }

    private static readonly WordSet Ended = WordSet.Of("gone cured healed vanished history over solved erased lifted");
    private static readonly WordSet Subjects = WordSet.Of("you you'll they they'll i we he she many most clients patients people veterans everyone");
    private static readonly WordSet Flesh = WordSet.Of("skin wound wounds needle scar bone bladder body cut bruise arm site tissue");

    /// <summary>"Anxiety? Gone.": a fragment that answers a question of few words about a condition.</summary>
    internal static bool IsAnswerOfEnd(Match match, WordSet asked) =>
        match.Sentence.Words.Length <= 5 && match.First == match.Sentence.First && match.Sentence.Previous is { Closer: '?', Words.Length: <= 5 } question && question.Has(asked) && !question.Has("is") && !question.Has("will");

    private static readonly WordSet Counted = WordSet.Of("some people participants half third percent % out in one");

    private static bool IsHarmlessPromise(Match match)
    {
        var form = match.Page.Words[match.First].Form;
        if (form == "promising") return true;
        if (form.StartsWith("promise", StringComparison.Ordinal))
        {
            return match.Near(-1) == "a" && match.Near(-2) is "sell" or "sells" or "selling" or "break" or "keep" or "kept" or "broke" || match.Near(-1) is "show" or "shows" or "showed" or "shown" or "showing" or "hold" or "holds" or "early" or "great" or "some" or "of" or "real" or "therapeutic" or "clinical" or "its"
                || match.Near(1) is "as" or "for" or "in" or "nothing" || match.Near(1) == "to" && !(form == "promised" && match.Near(2) is "all" or "everyone" or "every" or "each" or "anyone") && (match.Near(2) != "you" || match.Near(3) == "keep") || match.Near(1) == "no" && match.Page.Words[match.Last + 1].Before < Gap.Clause || (form == "promised" && match.Near(-1) is "not") || match.Sentence.HasPhrase("a", "page");
        }

        if (form.StartsWith("guarant", StringComparison.Ordinal) && match.IsNear(Kept, 0, 4)) return true;
        if (form is "100" or "one" or "hundred") return match.Sentence.HasSource || match.Sentence.Has(Vocabulary.Money) || match.Near(1) is "online" or "virtual" or "remote" or "confidential" or "oxygen" or "cotton" or "safe" || match.Near(-1) is "zoom" or "than" or "less" or "under" or "of" || match.Near(-2) is "less";
        if (form is "it" or "this" or "that" or "these" or "ketamine" or "kap" or "treatment" or "therapy" or "medicine" or "program" or "protocol" or "sessions" or "will" or "works" && match.HasNegation) return true;
        if (form is "you" or "you'll" && match.Near(0) is not "wrong" && match.HasNegation && match.Page.Words[match.First + 1].Form is "will" or "not") return true;
        return match.Sentence.HasPhrase("by", "law") || match.Sentence.Has("federal") || match.Sentence.Has("amendment") || match.Sentence.Has("constitution") || match.Sentence.Has("statute");
    }

    private static bool IsSoberUse(Match match)
    {
        var form = match.Page.Words[match.First].Form;
        if ((match.Near(-1) == "than" || match.Near(-2) == "than") && !match.Sentence.HasPhrase("nothing", "less", "than")) return true;
        if (form.StartsWith("breakthrough", StringComparison.Ordinal) && match.Near(1) is "therapy" or "status" or "designation" or "device" && (match.Sentence.HasSource || match.Sentence.Has("designation") || match.Sentence.Has("status") || match.Sentence.Has("designated")) && (match.Sentence.Has("fda") || match.Sentence.Has("designation"))) return true;
        if (form.StartsWith("breakthrough", StringComparison.Ordinal) && match.Near(-1) is "my" or "small" or "little" or "tiny" or "personal" or "emotional") return true;
        if (form == "breakthrough" && match.Near(1) is "pain" or "bleeding" or "seizure" or "seizures" or "symptoms" or "depression" or "infection" or "infections" or "covid" or "device") return true;
        if (form == "gold" && (match.Sentence.Has("randomized") || match.Sentence.Has("trial") || match.Sentence.Has("trials") || match.Near(2) is "evidence" or "research" or "testing" or "diagnosis" or "measuring" or "test")) return true;
        if (form.StartsWith("revolutionary", StringComparison.Ordinal) && match.Near(1) == "war") return true;

        // A sentence that first lowers expectations ("not a quick fix, but … breakthrough moments") describes an experience, not a product.
        for (var i = match.Sentence.First; i < match.First; i++)
        {
            if (match.Page.Words[i].Form is not ("not" or "isn't" or "no" or "neither")) continue;
            for (var k = i + 1; k <= Math.Min(i + 4, match.First - 1); k++)
                if (match.Page.Words[k].Form is "quick" or "fix" or "cure" or "magic" or "miracle" or "panacea" or "guarantee" or "shortcut" or "solution") return true;
        }

        return false;
    }

    private static readonly WordSet Kept = WordSet.Of("place spot seat slot privacy confidentiality access appointment room reservation anonymity payment wage loan rights private confidential records secret");
    private static readonly WordSet SafeThings = WordSet.Of("place places space spaces setting settings environment environments container storage home hands haven room way ride distance driver passage zone side person people feeling enough again word word's sense");
    private static readonly WordSet SafetyNeeds = WordSet.Of("checks checked screening screened monitoring monitored supervised supervision depends depend");
    private static readonly WordSet Bounds = WordSet.Of("but although however though yet still unless only");

    /// <summary>"Used safely in surgery, but that does not make it safe at home".</summary>
    private static bool IsTakenBack(Match match)
    {
        var turned = false;
        for (var i = match.Last + 1; i < match.Sentence.End; i++)
        {
            var form = match.Page.Words[i].Form;
            turned |= form is "but" or "however" or "although" or "though";
            if (turned && Vocabulary.Class("negator").Contains(match.Page.Words[i])) return true;
        }

        return false;
    }

    /// <summary>Words of harm alone: they only count as the question of “Side effects? None.”</summary>
    private static bool IsBareHarm(Match match) => match.First == match.Last && match.Near(0) is "dangerous" or "risky" or "harmful" or "unsafe" || match.Near(0) is "effects" or "effect" or "risks" or "risk" or "danger" or "dangers" or "downsides" or "drawbacks" && match.Page.Words[match.First].Form is "side" or "risks" or "risk" or "danger" or "dangers" or "downsides" or "drawbacks" && match.Last - match.First <= 1 && match.Near(1) is not "free";

    private static bool IsAnsweredWithNone(Match match) =>
        IsCellWithNone(match, 0) || !match.Sentence.Has("more") && !match.Sentence.Has("than") && match.Sentence.IsQuestion && match.Sentence.Words.Length <= 8 && !match.Sentence.Has(Doubters) && match.Sentence.Next is { Words.Length: <= 6 } answer && (IsNoneAtAll(answer) || answer.Words[0].Form is "none" or "zero" or "no" or "nope" or "never" or "nothing" or "not" or "virtually" or "practically" or "hardly" && !answer.Has("known") && !answer.Has("one"));

    /// <summary>“There isn't one.”, “There are none to speak of.”</summary>
    private static bool IsNoneAtAll(Sentence answer) =>
        answer.Words is [{ Form: "there" }, { Form: "isn't" or "aren't" }, { Form: "one" or "any" }, ..] or [{ Form: "there" }, { Form: "are" or "is" }, { Form: "none" }, ..];

    private static bool IsQualifiedSafety(Match match)
    {
        var sentence = match.Sentence;
        var words = match.Page.Words;
        var last = words[match.Last].Form;
        var first = words[match.First].Form;
        if (first is "is" or "are") return !sentence.IsQuestion;
        if (first == "never" && match.Near(1) == "to") return true;
        if (first is "side" or "adverse" && last is "occur" or "happen" or "exist" or "arise" or "seen") return match.Near(2) is "everyone" or "all" or "everybody" or "every";
        if (first == "safe" && match.First == match.Last) return sentence.Words.Length > 1 || sentence.IsQuestion || sentence.Block.Kind == BlockKind.Cell;
        if (first == "safe" && match.First != match.Last && words[match.Last].Form is "therapy" or "treatment" or "session" or "sessions" or "program" or "it" or "this" or "way" or "option" or "choice" && match.First + 1 < match.Last && SafeThings.Contains(words[match.First + 1])) return true;
        if (first == "safe" && match.Near(-1) == "how" && last != "effective") return true;
        if (last == "as" && (match.Sentence.Has("not") || match.Sentence.Has("isn't") || match.Near(1) is "possible" or "we" or "you")) return true;
        if (last == "safe" && match.Near(1) == "way" && match.Near(2) is "to" or "of" && match.Near(3) is not ("get" or "go" or "leave" or "travel" or "store" or "find" or "getting" or "reach")) return false;
        if (last == "safe" && (SafeThings.Contains(match.Near(1)) || match.Near(1) is "for" && match.Near(2) is "whom" || match.Near(1) is "to" && match.Near(2) is not ("use" or "take" or "try" or "do" or "administer"))) return true;
        if (last == "safe" && match.Near(-1) is "how" or "keep" or "keeps" or "feel" or "stay") return true;
        for (var i = match.First + (Vocabulary.Class("negator").Contains(first) || first == "safer" ? 1 : 0); i < match.Last; i++)
        {
            if (words[i].Form is "feel" or "feels" or "keep" or "keeps" or "keeping" or "stay" or "you" or "how" or "where" or "safer" or "create" or "creates" or "more" or "less" or "not" or "isn't" or "aren't" or "wasn't" or "never" or "whether" or "done") return true;
        }

        if (sentence.HasSource && (sentence.Has(Vocabulary.Study) || sentence.Has("approval") || sentence.Has("approved") || sentence.Has("fda") || sentence.Has("participants") || sentence.Has("people"))) return true;
        if (sentence.Has("enough") && sentence.Has("fda") || IsTakenBack(match)) return true;
        return (sentence.HasPhrase("for", "most") || sentence.HasPhrase("for", "many") || sentence.HasPhrase("for", "some") || sentence.Has(SafetyNeeds)) && sentence.Has(Bounds);
    }

    /// <summary>A row "Side effects | None": the next cell answers the one with the match.</summary>
    private static bool IsCellWithNone(Match match, int before)
    {
        var sentence = match.Sentence;
        var next = sentence.BlockIndex + 1;
        if (sentence.Block.Kind != BlockKind.Cell || match.First - sentence.First > before || sentence.Words.Length > 4 || next >= match.Page.Blocks.Length) return false;
        var cell = match.Page.Blocks[next];
        if (cell.Kind != BlockKind.Cell || cell.Group != sentence.Block.Group || cell.SentenceCount != 1) return false;
        var answer = match.Page.Sentences[cell.FirstSentence];
        return answer.Words.Length <= 2 && answer.Words[0].Form is "none" or "no" or "zero" or "nil" or "never" or "minimal" && !answer.HasSource;
    }

    private static readonly WordSet Doubters = WordSet.Of("know known knows unknown believe say says said zero clear unclear certain sure trust true assume forget ignore measured studied ask asked whether how only if who history tell mention rule nothing yet");
    private static readonly WordSet Properties = WordSet.Of("addictive addicting addicted hooked habit");
    private static readonly WordSet Chances = WordSet.Of("risk risks danger potential chance possibility worry fear concern threat likelihood free cause causes lead create creates without become get getting make makes about");

    /// <summary>
    /// A negation before a word of addiction plays it down ("no danger of getting hooked"), unless the sentence leaves the matter open, warns, or
    /// speaks of people who have an addiction.
    /// </summary>
    private static bool IsPlayedDown(Match match)
    {
        var sentence = match.Sentence;
        var form = match.Near(0);
        if (IsCellWithNone(match, 2)) return true;
        if (sentence.HasPhrase("answer", "is", "no") || sentence.HasPhrase("short", "answer", "no")) return true;
        if (sentence.IsQuestion && sentence.Next is { } reply && !sentence.Has("known") && !sentence.Has(Vocabulary.Class("negator")) && !sentence.Has("true") && (reply.HasPhrase("answer", "is", "no") || reply.HasPhrase("absolutely", "not") || reply.HasPhrase("not", "at", "all") || IsLimitedNo(reply) || reply.Words[0].Form is "no" or "nope" && (reply.Words.Length == 1 || reply.Words[1].Before >= Gap.Comma && reply.Words.Length <= 9 && !reply.Has(Bounds)))) return true;
        if (sentence.Next is { Words.Length: <= 5 } answer && sentence.Closer == '?' && sentence.Words.Length <= 3) return (answer.Words[0].Form is "no" or "not" or "never" or "none" || answer.Has("doesn't") || answer.Has("don't") || answer.Has("won't") || answer.Has("can't")) && !answer.Has("know") && !answer.Has("known") && answer.Words[^1].Form is not "known";
        if (sentence.IsQuestion || sentence.Has(Doubters) || sentence.Has(Vocabulary.Critical) || sentence.Words[0].Form is "do" or "don't" or "never" or "without" || sentence.Block.Container == "dont") return false;
        if (sentence.Has(OtherMedicines) || !Stance.IsDenied(sentence, match.First) || Stance.IsDistanced(sentence, match.First) || match.Near(-1) is "more" or "less" or "as" or "your" or "for" or "with" or "treat" or "treats" or "an" or "their") return false;
        return Properties.Contains(form) || match.Near(-1) is "no" or "zero" || (match.IsNear(Chances, 4, 1) && !sentence.Has("need") && !sentence.Has("should"));
    }

    /// <summary>"Not in a clinical setting.", "Not when it is used as prescribed.": a no with a place to hide in.</summary>
    private static bool IsLimitedNo(Sentence reply) =>
        reply.Words.Length <= 10 && reply.Words is [{ Form: "not" or "never" }, { Form: "in" or "at" or "when" or "if" or "with" or "under" or "really" or "as" or "for" or "here" }, ..] && !reply.Has("known") && !reply.Has("all") | reply.HasPhrase("at", "all");

    /// <summary>"No evidence that it is addictive" plays the danger down; "no evidence that it is not addictive" does not.</summary>
    private static bool IsDenialOfEvidence(Match match)
    {
        if (match.Page.Words[match.First].Form != "no" || match.Sentence.IsQuestion || Stance.IsDenied(match.Sentence, match.First)) return false;
        for (var i = match.First + 1; i <= match.Last; i++)
            if (match.Page.Words[i].Form is "not" or "non" or "isn't") return false;
        return match.Page.Words[match.First + 1].Form is "evidence" or "proof" or "sign" or "signs";
    }

    private static readonly WordSet OtherMedicines = WordSet.Of("antidepressant antidepressants ssri ssris lithium naltrexone lamotrigine sertraline fluoxetine psilocybin lsd mdma cannabis buspirone bupropion");

    private static bool IsOtherMedicine(Match match) => match.Page.Words[match.Last - 1].Form is "as" or "more" or "less" || match.Sentence.Has(OtherMedicines) && !match.Sentence.Has(Vocabulary.Ketamine);

    private static readonly WordSet Roles = WordSet.Of("replace replaces replaced substitute substitutes be been being is should offered offer given used started start starts prescribed take takes taken come comes a an the in on with for ask asks sell share leave leaves");

    /// <summary>"Ketamine works." claims; "how ketamine works" and "it works on glutamate" describe. "KAP never replaces emergency care" sets a limit.</summary>
    private static bool IsSoberAbsolute(Match match)
    {
        var last = match.Page.Words[match.Last].Form;
        if (last is "never" or "always" && Roles.Contains(match.Near(1))) return true;
        if (last is not ("works" or "work") || match.Last - match.First > 1 || match.Page.Words[match.First].Form is "always" or "works" or "work") return false;
        return match.Near(1).Length > 0 && match.Page.Words[match.Last + 1].Before < Gap.Comma || !match.Sentence.Block.IsRunning || match.Sentence.HasSource
            || match.Near(-2) == "how" || match.Near(-1) is "how" or "way" or "why" or "that" or "this" or "much" or "well" or "when" or "where" or "day" or "assisted" || match.Sentence.Words[0].Form is "how" or "why" || match.Sentence.Has(Hedges);
    }

    private static readonly WordSet Logistics = WordSet.Of("arrive arrives leave leaves begins begin starts start ends end eat drink wait lie line needle placed visit visits paperwork ride home");

    private static readonly WordSet Office = WordSet.Of("mistake mistakes error errors page pages fix correct update updated answer answers reply replies email call clinic office appointment appointments book cancel refund bill");
    private static readonly WordSet SideEffects = WordSet.Of("dizziness dizzy nausea side numb numbness drowsy drowsiness floaty blood sleepy sickness vomiting confusion wears wear hangover grogginess drive driving dissociation");

    private static bool IsSideEffect(Match match) => match.Sentence.Has(SideEffects) || match.Sentence.HasPhrase("know", "little") || match.Sentence.Has("unclear") || match.Sentence.Has("unknown") || match.Sentence.Has("unstudied") || (match.Sentence.Has(Logistics) && !match.Sentence.Has(Vocabulary.Outcome) && !match.Sentence.Has(Vocabulary.Condition) && !match.Sentence.Has(Vocabulary.Class("relief"))) || (match.Sentence.Has(Office) && !match.Sentence.Has(Vocabulary.Condition)) || match.Sentence.HasPhrase("pass", "within") || match.Sentence.Block.Container is "warning" or "emergency" or "do" or "dont";

    private static readonly WordSet OrdinaryBestNext = WordSet.Of("when if practice practices interest interests evidence studied way time to for case possible known guess friend efforts effort chance fit example of in on next not with by suited understood judge person place bet described done");

    private static bool IsOrdinaryBest(Match match)
    {
        var form = match.Page.Words[match.First].Form;
        if (form == "best")
        {
            // "The best ketamine clinic", "best results", "the best treatment": a ranking needs something that is ranked.
            if (match.Near(-1) is "at" or "your" or "my" or "their" or "our" or "his" or "her" or "works" or "work" or "worked" or "what's" or "feels" or "fits" or "is" && match.Near(1) is not ("treatment" or "therapy" or "clinic" or "option")) return true;
            if (OrdinaryBestNext.Contains(match.Near(1))) return true;
            return !(match.IsNear(Vocabulary.Class("carer"), 0, 3) || match.IsNear(Vocabulary.Class("relief"), 0, 2) || match.IsNear(RankedThings, 0, 3));
        }

        return false;
    }

    private static readonly WordSet RankedThings = WordSet.Of("treatment treatments therapy therapies care medicine medication ketamine kap option options solution choice choices alternative way clinic tool");

    private static bool IsEmergency(Match match) =>
        match.Sentence.Block.Container == "emergency" || match.Sentence.Section.Topic == SectionTopic.Crisis || match.Sentence.Has("911") || match.Sentence.Has("988") || match.Sentence.Has("emergency")
        || match.Sentence.Has("doctor") || match.Sentence.Has("prescriber") || match.Sentence.Has("symptoms") || match.Sentence.Has("breathing") || match.Sentence.Has("chest");

    private static bool NamesBody(Match match)
    {
        if (match.Sentence.HasSource) return true;
        var words = match.Page.Words;
        for (var i = match.Last + 1; i < match.Sentence.End - 1; i++)
        {
            if (words[i].Form is not ("by" or "through" or "from" or "with" or "at" or "via" or "body")) continue;
            for (var k = i + 1; k <= Math.Min(i + 4, match.Sentence.End - 1); k++)
                if (char.IsUpper(match.Page.Text[words[k].Start]) && words[k].Form is not ("kap" or "ketamine" or "i")) return true;
        }

        return false;
    }

    private static readonly WordSet Hedges = WordSet.Of("may might some part partly partially sometimes ask check depends depending could possible possibly certain rarely usually varies vary whether if seldom limited unlikely esketamine spravato once");

    private static bool IsHedgedMoney(Match match) => match.Sentence.Has(Hedges) || match.Sentence.HasSource || match.Near(-1) is "rarely" or "not" || match.Sentence.HasPhrase("out", "of", "network") && match.Sentence.Has("may");
}
