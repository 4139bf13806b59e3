using System.Collections.Frozen;
using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Wording;

/// <summary>Family CLM, the part that words decide: what no health text can promise.</summary>
internal static class ClaimWords
{
    private const string Measured = "Say what was measured, in whom and for how long: “In one trial, 55 in 100 people responded within three weeks [@key].”";

    /// <summary>The rules.</summary>
    public static ImmutableArray<PhraseRule> All { get; } =
    [
        new(CatalogueEntry.Of("CLM-01", "CureClaim", Error, "Finds promises that a treatment cures, heals or ends a condition.", Why.FtcHealth,
                "Ketamine cures depression.", "Ketamine can ease depression for some people; it is not a cure [@a]."),
            "“{0}” promises a cure, and no study has shown one.", static match => match.IsAsserted && !IsCureElsewhere(match),
            new Wording(Measured,
                "cure~", "cure all", "curative", "heal|heals|healed ..3 <condition>", "healing your|their|my ..2 <condition>", "heal|heals|healed|healing your|their|my ..1 mind|brain|heart|soul|past|nervous|self",
                "heal yourself", "depression|anxiety|ptsd|trauma|addiction|ocd|wounds ..4 healed", "eradicat* ..3 <condition>", "eliminat* ..3 depression|anxiety|ptsd|trauma|ocd|addiction|despair|symptoms", "get rid of ..2 <condition>", "<be> rid of ..2 <condition>",
                "free you|yourself|people|them from ..2 <condition>", "goodbye to ..2 <condition>", "<condition> free|forever", "end your|their|my ..1 depression|anxiety|ptsd|trauma|ocd|addiction|struggle",
                "reverse|reverses|reversed|reversing ..2 <condition>", "erase|erases|erased|erasing ..2 <condition>", "depression|anxiety|ptsd|trauma|pain|ocd ..1 gone|disappears|disappear|disappeared|vanishes|vanished|vanish", "overcome your <condition> for good",
                "put|puts|putting|bring|brings an end to ..3 <condition>", "free of|from ..1 <ailment>", "kiss|kissed ..4 goodbye", "wave|say|bid ..1 goodbye|farewell ..1 to ..3 <condition>", "farewell to ..2 <condition>", "never ..1 feel|be|have|suffer|experience|struggle ..3 <ailment> again", "<ailment> ..6 cured|healed", "<ailment> ..3 <gone>", "<ends> & <ailment>", "full|complete|total|permanent recovery|remission|freedom|healing", "never|not return|returns|comes|come back?", "<ailment> ..3 is|was|are history", "rid|rids|ridding ..3 of ..4 <ailment>|fears|fear|worries|demons|symptoms", "without|no ..1 <ailment> ..2 for|ever the|again rest?", "end of ..1 <ailment>", "antidote|answer|solution|remedy to|for|against ..1 <ailment>", "healing <ailment>", "<ailment> ..4 at|from ..1 root|source|core", "treat|treats|heal|heals ..4 at|from ..1 root|source|core", "leave|leaves|left|leaving|put ..2 <ailment> behind", "break|breaks|set|sets you? free|loose from|of ..3 <ailment>", "beat|beats|overcome|fix|fixes|fixed|defeat ..1 your|their|my? <ailment>", "<ailment> ..3 once and for all", "<ailment> ..3 for good", "go|goes|went away for good", "root cause ..3 <ailment>", "live|living|life|lives|future free|without ..2 <ailment>", "restore|restores|restored ..3 full|perfect|complete health|wellness", "permanent|permanently relief|cure|recovery|remission|solution|end|rid|resolve|resolves|remove|removes|treat|treats", "complete recovery|remission from", "lasting cure")),

        new(CatalogueEntry.Of("CLM-02", "Guarantee", Error, "Finds guarantees, promises and “100 %”.", Why.FtcHealth,
                "We guarantee results.", "We cannot guarantee results."),
            "“{0}” guarantees what nobody can guarantee.", static match => match.IsAsserted && !IsHarmlessPromise(match),
            new Wording("Say what people can expect and what can go wrong: “Many people feel better for a while; about half do not [@key].”",
                "guarantee*", "guaranty", "promise~", "100 %|percent", "100|one hundred percent|%", "hundred percent", "you will definitely|certainly|surely feel|heal|improve|recover|get|see|notice|be", "sure to work|help|heal|feel|improve",
                "certain to work|help|heal|improve", "money back", "results|success|relief|recovery|healing|improvement|outcome|outcomes ..3 assured|certain|ensured", "results|relief|outcome|outcomes|success ..1 you can|may ..1 count|rely|trust|depend|bank", "sure thing|bet", "<sure> & <better>", "be|rest|are sure|certain|confident ..1 that|you ..4 <better>", "impossible not ..1 to", "no way ..3 fail|not", "is|are|'s certain|inevitable|assured", "bound to work|help|heal|feel|improve", "can't|cannot fail|miss|lose", "will definitely|certainly|surely|absolutely|undoubtedly ..2 feel|heal|help|improve|recover|work|get|see|notice|be|lift", "without a|any doubt", "full refund", "you have|you've my|our|nothing word|lose", "count on ..2 results|relief|change|healing", "results assured", "we assure you", "no doubt you will", "without fail", "never fails", "foolproof", "fail safe", "failsafe", "surefire", "sure fire", "you will feel better|relief", "you will get better", "you will be healed|free|well|yourself|happy")),

        new(CatalogueEntry.Of("CLM-03", "MiracleWord", Error, "Finds words of wonder: miracle, breakthrough, revolutionary, cutting-edge, game-changing, gold standard.", Why.FtcHealth,
                "KAP is a revolutionary breakthrough.", "KAP is a newer treatment, and studies of it are small [@a]."),
            "“{0}” sells instead of telling.", static match => match.IsAsserted && !IsSoberUse(match),
            new Wording("Delete the word, and say what is new or different: “Ketamine acts on glutamate, and most antidepressants act on serotonin [@key].”",
                "miracle~", "miraculous*", "breakthrough~", "break through treatment|therapy|medicine", "revolutionary", "revolutioni*", "cutting edge", "game changer|changers|changing", "gamechang*", "gold standard", "groundbreaking", "ground breaking",
                "life changing", "life altering", "wonder drug|cure|medicine|treatment", "magic bullet|pill|cure|medicine", "magical medicine|treatment|results|healing", "silver bullet", "panacea", "trailblazing", "state of the art treatment|therapy|ketamine|care",
                "paradigm shift|shifting", "next generation|gen ..1 treatment|therapy|medicine|healing|care|wellness|psychiatry|mental", "the future of ..1 mental|depression|psychiatry|healing|medicine|wellness|care", "transformative|transformational treatment|therapy|medicine|healing|results|power|care", "life transforming", "unprecedented", "phenomenal", "mind blowing", "biggest|greatest|largest|most ..1 leap|advance|advances|discovery|development|innovation|revolution|exciting", "extraordinary", "unlock~|unleash~|harness~ ..4 power|potential|healing|mind", "giant leap", "hidden power|potential", "dream come true", "too good to be true", "best kept secret", "pathbreaking", "path breaking", "superdrug", "super drug", "marvel|marvelous", "magic", "magical", "trail blazing", "ahead of its|their time", "like nothing else|before", "unlike anything|any ..4 else|before|tried", "a new era|dawn|age", "secret to|weapon|of healing", "quantum leap|healing", "holy grail", "world class", "unparalleled", "unmatched", "extraordinary results|healing|relief", "astonishing", "astounding", "incredible results|relief|benefits|medicine", "remarkable results|medicine|relief",
                "remarkably effective", "amazing results|medicine|treatment")),

        new(CatalogueEntry.Of("CLM-04", "AbsoluteSafety", Error, "Finds “safe”, “risk-free” and “no side effects” where nothing says for whom and what can happen.", Why.FdaKetamine,
                "Ketamine is safe and effective.", "Ketamine can raise blood pressure for an hour or two, so the team checks it first [@a]."),
            "“{0}” is an absolute.", static match => match.IsAsserted && !IsQualifiedSafety(match),
            new Wording("Say for whom, with which checks, and what can happen: “Most side effects in studies were short. Serious harms can happen [@key].”",
                "risk free", "free of risk|risks|danger|dangers|harm", "free from risk|risks|danger|harm|side", "no|zero|without|absent known|any|real|serious|significant|major|harmful|lasting|negative|adverse|unpleasant|dangerous|bad? side effects|effect", "side effect free", "no|zero risk|risks|danger|dangers", "no|zero known|real|serious|significant|major|long|lasting ..1 risk|risks|danger|dangers|harm|harms",
                "without any? risk|risks|danger|dangers", "harmless", "nothing to worry about", "no adverse effects|events|reactions", "no downside*", "safe and|& ..2 effective", "safe effective", "effective and|& safe", "safe as well as effective", "both safe and|& effective",
                "<treatment> ..3 <be> ..2 safe", "it's|that's|they're|and|yet|all ..2 safe", "<treatment> ..2 has|have been ..3 safe|safely", "completely|totally|perfectly|entirely|absolutely|100|extremely|incredibly|remarkably|exceptionally|inherently|proven|clinically safe", "proven|tested to be safe", "considered|deemed|regarded ..2 safe", "known|shown|found|thought|believed ..1 to be ..1 safe", "safe ..2 <treatment>",
                "safe ..2 option|way|choice|alternative|method|substance|anesthetic|for everyone|everybody|anyone|all", "safe for everyone|everybody|anyone|all|most|daily|home|long", "safely used|treats|treat|administered for decades", "excellent|outstanding|impeccable|perfect|proven|strong|remarkable|impressive|exceptional|stellar|solid safety", "safety is|has well|been established|proven",
                "nothing|not bad|harmful|dangerous|serious|wrong can|will|could|ever happen|happens|go", "safest ..3 <treatment>|medicines|drugs|drug|anesthetics|anesthetic|substances|option|way|choice", "nobody|none|never|not|nothing ..4 harmed|hurt|injured|damaged", "no one|patient|client ..4 harmed|hurt|injured|damaged", "safe", "<negator> ..1 have|has|cause|causes|bring|brings|carry|carries|experience|experienced|experiences|report|reported|produce|produces|suffer|suffered|notice|come ..2 side|adverse|harm|harms|risk|risks|danger|dangers|complications|downside|downsides", "safety ..4 beyond|undisputed|unquestioned|guaranteed|assured|unmatched", "minimal|negligible|nonexistent|virtually|practically|next|hardly|barely no|to|any? no? ..1 risk|risks|danger|dangers|side|downside*", "minimal|negligible side", "side effects ..3 nonexistent|unheard|negligible|none|zero", "poses|pose|carries|carry|presents|involves no|zero|little ..2 danger|dangers|threat|risk|risks|harm", "nothing can|could|will go wrong|happen", "nontoxic", "non toxic", "totally|completely|perfectly|entirely|absolutely|utterly ..1 safe|harmless|safely", "no reason to fear|worry", "you|you're|are in no danger", "safe ..1 natural", "safe as ..2 aspirin|milk|water|houses|can", "does|do no harm", "100 % safe", "cannot hurt|harm you", "won't hurt|harm you", "can't hurt|harm you", "will not hurt|harm you", "never hurts|harms", "gentle on the|your body")),

        new(CatalogueEntry.Of("CLM-05", "NotAddictive", Error, "Finds statements that ketamine is not addictive.", Why.Advertising,
                "Ketamine is not addictive.", "Ketamine can be misused, and some people who use it often become dependent [@a]."),
            "“{0}” is wrong: ketamine can lead to dependence.", static match => match.First == match.Last && Vocabulary.Class("addictive").Contains(match.Near(0)) ? IsPlayedDown(match) : (match.IsAsserted || IsDenialOfEvidence(match)) && !IsOtherMedicine(match),
            new Wording("Write “Ketamine can cause dependence, above all with frequent use; a set course with an end point lowers that chance [@key].”",
                "non|not|never|neither|nor|isn't|aren't|wasn't ..3 addictive|addicting", "nonaddictive", "non addictive", "non habit forming", "not|isn't|never ..2 habit forming", "no|zero|without|little|minimal ..2 risk|chance|danger|potential|possibility ..2 addiction|dependence|dependency|abuse|misuse", "no|zero|without any? ..1 addiction|addictive|dependence|dependency ..1 potential|risk|properties|liability|worries|concerns?",
                "cannot|can't|won't|don't|doesn't|will|never|not ..3 addicted|hooked|dependent", "no one|nobody ..4 addicted|hooked|dependent", "addiction free", "free of addiction", "addiction|dependence|dependency is|are not ..3 concern|risk|problem|issue|worry|possible", "addiction|dependence|dependency isn't ..3 concern|risk|problem|issue|worry|possible", "<negator> ..1 cause|create|lead|produce|result|develop|trigger|foster ..3 addiction|dependence|dependency|cravings|craving|habit|tolerance", "addiction|dependence|dependency|misuse ..2 does|do|will|is|are|can not|never ..1 occur|happen|develop|arise|follow|possible", "addiction|dependence|dependency|misuse doesn't|don't|never|cannot|can't|won't|isn't ..1 occur|occurs|happen|happens|develop|develops|arise|possible", "free of|from ..1 addictive|addiction|dependence|dependency", "without ..4 addiction|dependence|dependency|addicted|hooked|addictive", "no ..1 addictive", "zero addict*", "<negator> ..2 habit forming", "addiction proof", "<addictive>",
                "impossible to ..2 addicted|hooked|dependent", "not|without physically addictive|addicting", "free from addiction|dependence", "no|without withdrawal", "no evidence|proof|sign|signs ..4 addictive|addicting|addiction", "lacks|lack|lacking any? addictive|addiction")),

        new(CatalogueEntry.Of("CLM-09", "AbsoluteWord", Warning, "Finds always, never, everyone, permanently and “works” in claims about treatment.", Why.HowWeWrite,
                "KAP works for everyone.", "KAP helps some people and not others [@a]."),
            "“{0}” leaves no room for the people whom it does not help.", static match => match.IsAsserted && !match.Sentence.IsQuestion,
            new Wording("Say how many, or “some”, “many”, “in one study”: “About half of the people in this study felt better [@key].”",
                "always work~|help~|heal~|effective|feel~|improve~|succeed~|respond~", "never fail~|disappoint~", "works|work for everyone|everybody|anyone|all|every", "everyone|everybody|anyone ..3 benefit~|improve~|respond~|recover~|heal~|better|relief", "every patient|client|person ..3 benefit~|improve~|respond~|recover~|heal~|better|relief",
                "permanent ..1 <relief>", "<relief>|it is|are permanent|forever", "all ..2 clients|patients|people|participants ..2 improve|benefit|respond|recover|feel", "ketamine|kap|treatment|therapy really|truly|simply|just works", "permanently ..2 change~|rewire~|improve~|heal~|reset~|transform~|lift~|better", "change~|rewire~|improve~|heal~|reset~|transform~|lift~ ..4 permanently", "works|work every time", "ketamine|kap|therapy|treatment|medicine really|truly|just|simply? works where|when|even|fast|quickly|wonders|immediately|instantly|better", "all ..1 patients|clients|people ..2 benefit|improve|respond|recover|feel",
                "<treatment> ..1 always|never", "everyone|everybody|nobody who ..6 better|improves|recovers|benefits|regrets|heals|happy|changed", "nobody|none regrets|regretted|fails|leaves", "no one|patient|client regrets|regretted|fails|leaves", "helps|heals|succeeds|works|work|delivers every|each time", "every|each single? patient|client|person ..2 feels|gets|sees|leaves|brings|helps|lifts|heals", "never relapse~|need~|return", "forever change~|free", "completely|totally|fully relieve~|resolve~|remove~|eliminate~|restore~|recover~")),

        new(CatalogueEntry.Of("CLM-10", "Superlative", Warning, "Finds best, leading, premier, #1, safest and most effective.", Why.CounselorEthics,
                "We are the leading ketamine clinic in Denver.", "We are a counseling practice in Denver that has offered KAP since 2021."),
            "“{0}” can't be checked.", static match => match.IsAsserted && !match.Sentence.HasSource && !IsOrdinaryBest(match),
            new Wording("Name a fact that can be checked: a license, a training with its body and year, how many people were treated.",
                "best", "leading ..2 <carer>|ketamine|kap|therapy|treatment|authority|authorities|edge", "premier", "#1", "# 1 ..2 <carer>", "number one ..3 <carer>|treatment|therapy|choice|care|ketamine|kap|destination|rated", "# 1|one ..2 rated|ranked|choice|destination", "ranked|voted|rated ..2 best|top|#1|number|first", "most|best reviewed|loved|awarded|sought|cutting", "unmatched|unbeatable|unsurpassed|unparalleled|peerless|incomparable", "top|first ..1 tier|class|ranked|choice ..2 <carer>|ketamine|care", "safest", "most effective|powerful|advanced|trusted|experienced|innovative|promising|comprehensive|qualified|respected|successful", "top|foremost|elite|renowned rated? <carer>|ketamine|provider*", "finest",
                "top rated|notch", "award winning", "world|nation|country|nationally leading|renowned|recognized", "industry leading", "second to none", "unrivaled", "highest quality|standard ..2 care|treatment|ketamine", "superior ..1 care|results|outcomes|treatment|relief")),

        new(CatalogueEntry.Of("CLM-11", "FastOrLastingClaim", Warning, "Finds rapid, within hours and lasting effects without a source.", Why.FtcHealth,
                "KAP brings rapid, lasting relief.", "In one trial mood rose within a day and fell again within two weeks [@a]."),
            "“{0}” says how fast or how long, and names no source.", static match => match.IsUnsourced && !match.HasNegation && !IsSideEffect(match),
            new Wording("Cite the study, with its time points: “… within 24 hours, and for about two weeks [@key].”",
                "rapid|rapidly|quick|quickly|swift|fast|immediate|immediately|instant|instantly|instantaneous ..3 relief|relieve~|improve*|reduc*|antidepressant*|result|results|effect|effects|acting|act|acts|work|works|heal*|lift*|response|onset|help~|benefit*|change*|alleviat*|eas*|better|therapeutic", "relief|relieve*|improve*|reduc*|result*|effect|effects|act|acts|work|works|worked|lift*|respon*|help*|better|benefit*|alleviat*|change* ..4 rapidly|quickly|immediately|instantly|swiftly|overnight",
                "within|in|after just|only|a|as|mere|few|couple|matter|little ..3 minutes|hours|days", "within|in # to? #? ..1 minutes|hours|days|sessions|session", "within|in minutes|hours|days", "in just hours|days|minutes", "within minutes|hours|days|one|#|two|three ..2 hours|minutes|hour|session|sessions|days|day|treatment|treatments|dose|doses", "after just|only one|a|#|two|three single? session|sessions|dose|doses|treatment|treatments|infusion|infusions", "after one|# session|sessions|dose|doses|treatment|treatments|infusion|infusions", "after a single session|dose|treatment|infusion", "just|only one|a|#|two|three|few single|few? session|sessions|dose|doses|treatment|treatments|infusion",
                "long lasting|term <relief>|healing|recovery|relief", "longlasting <relief>", "lasting|enduring|sustained|durable|permanent ..2 <relief>", "<relief> that last|lasts|endure|endures", "<relief>|it|they|antidepressant ..3 last|lasts for? up? to? #? months|years|weeks|long|well", "almost immediately|instantly", "the very next day|morning", "<treatment> acts|works|act|work ..1 fast|quickly|rapidly|immediately|instantly", "lasting|enduring ..2 freedom|peace|joy|calm|happiness|hope|mood", "same day ..1 relief|results|improvement|change", "relief|better|lighter|change|happier|improvement|results|lift~ ..4 same|very day|evening|night|afternoon", "within|in|after a|one|24|48|# single? day|hour|week|hours", "relief|better|lift~|improve*|work|works|effect|effects|change* ..5 within|in a|one|hours|minutes|days|an hour|day|week|minutes|hours|days", "overnight relief|results|change")),

        new(CatalogueEntry.Of("CLM-15", "PressureWord", Warning, "Finds words that press readers to decide.", Why.PifTick,
                "Act now: limited spots this month.", "You can take your time to decide."),
            "“{0}” presses people who may be in distress.", static match => (match.IsAsserted || (match.Sentence.IsQuestion && match.Page.Words[match.Sentence.First].Form is "what" or "why")) && !IsEmergency(match),
            new Wording("Delete it, or say that there is time: “You can take your time, and you can say no.”",
                "act now|fast|today", "limited spots|spot|availability|spaces|space|openings|places|time|seats|slots|offer", "spots|spaces|seats|slots|openings|appointments are? limited|filling|fill|going", "don't wait|delay|miss|hesitate", "do not wait|delay|miss|hesitate", "book|schedule|call|enroll|sign|register|reserve|start|begin|apply|contact ..3 today|now|immediately", "before it|it's is? too late", "last chance", "hurry", "while spots|supplies|they last", "only # spots|spot|spaces|places|seats|openings",
                "special|exclusive|introductory|limited offer|price|rate|discount|deal", "for a limited time", "time is running out", "offer ends|expires", "only #|<count>|a ..1 places|place|spots|spot|seats|openings|slots|left|remaining|available", "what are you|we waiting", "waiting for what", "one|a|single more day|minute", "another day|minute", "before you lose|miss|regret", "time is short|now", "today is the day", "start|begin ..4 new life|chapter|you today", "ends soon|tonight|friday|sunday|today|monday", "this week|month only", "waiting list is growing", "why wait", "stop waiting", "don't put ..2 off", "do not put ..2 off", "secure your spot|place|seat", "claim your spot|place|free")),

        new(CatalogueEntry.Of("CLM-17", "UnnamedCertificate", Warning, "Finds “certified ketamine therapist” and “ketamine specialist” without the body that says so.", Why.CounselorEthics,
                "Our certified ketamine therapists will guide you.", "Our counselors are licensed in Oregon and completed the 2023 training of the Example Institute."),
            "“{0}” names no body that certifies: no license board gives this title.", static match => match.IsAsserted && !NamesBody(match) && !match.Sentence.HasPhrase("call", "themselves") && !match.Sentence.HasPhrase("calls", "itself"),
            new Wording("Write the license and the training with its body and year: “licensed professional counselor (Oregon), trained by … in 2023”.",
                "certified|board|certificated|accredited|credentialed certified? ketamine|kap|psychedelic ..2 <carer>|psychotherapist|psychotherapists", "ketamine|kap|psychedelic assisted? therapy|psychotherapy? certified", "certified in ketamine|kap|psychedelic", "ketamine|kap|psychedelic assisted? therapy|psychotherapy? specialist|specialists|expert|experts", "specialist|specialists|expert|experts in ketamine|kap|psychedelic", "specially|expertly|highly|fully trained|certified ..1 ketamine|kap|psychedelic", "certified psychedelic ..3 <carer>",
                "licensed|qualified|registered ketamine|kap|psychedelic ..1 <carer>", "ketamine|kap|psychedelic ..1 guru|shaman|master|pro|pros|coach", "certification in ketamine|kap|psychedelic", "ketamine|kap certification", "<carer> certified in ketamine|kap|psychedelic")),

        new(CatalogueEntry.Of("CLM-18", "InsurancePromise", Warning, "Finds promises of insurance cover without “may” and a date.", Why.CounselorEthics,
                "Your sessions are covered by insurance.", "Some plans may pay for the talk visits; ask yours, and get the answer in writing."),
            "“{0}” promises what only the reader's plan can decide.", static match => match.IsAsserted && !IsHedgedMoney(match),
            new Wording("Write “Some plans may pay part of it; ask yours for the answer in writing (checked November 2026).”",
                "covered by ..3 insurance|insurer|insurers|medicare|medicaid|plan|plans", "insurance|insurers|medicare|medicaid|plans will|does|do|can|usually|typically|often|generally|now|fully? cover~|pay~|reimburse~", "fully|completely|100 covered|reimbursed|reimbursable", "100 % covered|reimbursed|reimbursement|of", "up to # %|percent ..3 covered|reimbursed|reimbursement|back|of|coverage|cost|fees", "reimbursed|reimburse|reimbursement ..4 up to? # %|percent", "accept|accepts|take|takes ..2 insurance", "no out of pocket|cost", "in network with ..2 insurance|insurers|plans", "insurance approved|accepted", "get|be|are reimbursed for", "reimburse you|clients|patients", "covered at # %|percent", "insurance ..1 pays|covers", "your|my|our ..2 plan|insurance|insurer|policy|benefits covers|cover|pays|pay|reimburses", "# %|percent covered|reimbursable|reimbursed", "blue cross|shield ..2 covers|pays", "covered under|through|in ..4 benefits|plan|plans|policy|policies|network|insurance", "pay|pays|paying|owe ..1 nothing|zero|$0", "aetna|cigna|humana|kaiser|tricare|medicare|medicaid|anthem|unitedhealthcare|united|shield ..3 pay|pays|cover|covers|reimburse|reimburses", "most|all|many|major plans|insurers|policies|carriers ..1 cover|pay|reimburse|accept|include", "insurer|insurance ..1 foots|picks")),

        new(CatalogueEntry.Of("CLM-19", "UntestedComparison", Warning, "Finds “faster” or “better than antidepressants” without a study that compared the two.", Why.FtcHealth,
                "KAP works faster than antidepressants.", "One trial compared ketamine with electroconvulsive therapy (ECT) [@a]."),
            "“{0}” compares two treatments and cites no study of both.", static match => match.IsAsserted && !match.Sentence.HasSource,
            new Wording("Cite a study that compared the two, or describe only one of them: “Antidepressants often take some weeks.”",
                "faster|better|quicker|sooner|superior|stronger|safer|deeper ..4 than|to ..3 antidepressant*|ssri*|medication*|pills|drugs|talk|therapy|ect|treatments|treatment|options|methods|psychotherapy|approaches|medicines|cbt|prozac|anything", "more|far|much effective|powerful|successful|efficient|lasting|rapid|rapidly|quickly|efficiently|effectively|helpful|durable|potent ..5 than ..4 antidepressant*|ssri*|medication*|talk|therapy|ect|traditional|conventional|treatments|treatment|pills|alone|cbt|psychotherapy|anything|standard", "outperform~ ..3 antidepressant*|ssri*|medication*|talk|therapy|ect|treatments|treatment|traditional|conventional|standard|other", "compared with|to ..3 antidepressants|pills|therapy|medication|medications|ssris ..4 faster|better|safer|superior|stronger|more", "beats ..2 antidepressant*|ssri*|medication*|talk|therapy|ect|placebo",
                "unlike ..3 prozac|zoloft|lexapro|pills|ssris|antidepressants|medications|medication|therapy|drugs", "where|when|after ..2 pills|antidepressants|medication|medications|medicines|drugs|therapy|else ..1 fail|fails|failed|don't|doesn't|can't|falls|fall", "works|helps|help|work|succeeds|relief when|where ..2 antidepressants|pills|medication|medications|nothing|therapy|everything|ssris ..1 do|don't|does|doesn't|fail|fails|failed|can't|cannot not?", "stronger|faster|better|deeper|greater|quicker ..2 than any|all|years|months|every|other|most", "more ..3 than years|months|decades of", "beat|beats|surpass|surpasses|outshine|outshines|exceeds ..3 antidepressant*|ssri*|medication*|talk|therapy|ect|placebo|pills|conventional|traditional|standard", "unlike ..2 antidepressant*|ssri*|medication* ..6 works|work|acts|act ..2 quickly|immediately|hours|fast|faster|rapidly|minutes|days", "twice|#|three|ten times? ..1 as|more effective|fast|likely|quick|powerful ..4 than|as")),
    ];

    private static bool IsCureElsewhere(Match match)
    {
        if (match.Near(1) is "cancer" or "infection" or "infections" or "diabetes" or "ham" or "meat") return true;
        var words = match.Page.Words;
        var first = words[match.First].Form;

        // "Stopping treatment for depression", "remove barriers to anxiety care": something else is ended, or the condition only names a thing.
        for (var i = match.First + 1; i < match.Last; i++)
            if (Vocabulary.Treatment.Contains(words[i].Form) && words[i].Form is not ("it" or "this") || words[i].Form is "barriers" or "stigma" or "doubts" or "taking" or "using") return !first.StartsWith("cur", StringComparison.Ordinal) && !first.StartsWith("heal", StringComparison.Ordinal);
        if (Vocabulary.Class("ailment").Contains(words[match.Last].Form) && match.Near(1) is "medicine" or "medicines" or "medication" or "medications" or "treatment" or "treatments" or "scale" or "scores" or "score" or "pills" or "care" or "clinic" or "relievers" or "drugs") return true;
        return !first.StartsWith("cure", StringComparison.Ordinal) && match.Sentence.HasSource && (match.Sentence.Has(Vocabulary.Study) || match.Sentence.Has(Counted));
    }

    private static readonly FrozenSet<string> Counted = Set("some people participants half third percent % out in one");

    private static bool IsHarmlessPromise(Match match)
    {
        var form = match.Page.Words[match.First].Form;
        if (form == "promising") return true;
        if (form.StartsWith("promise", StringComparison.Ordinal))
        {
            return match.Near(-1) is "show" or "shows" or "showed" or "shown" or "showing" or "hold" or "holds" or "early" or "great" or "some" or "of" or "real" or "therapeutic" or "clinical" or "its"
                || match.Near(1) is "as" or "for" or "in" or "nothing" or "to" || match.Near(1) == "no" && match.Page.Words[match.Last + 1].Before < Gap.Clause || (form == "promised" && match.Near(-1) is "not") || match.Sentence.HasPhrase("a", "page");
        }

        if (form is "100" or "one" or "hundred") return match.Sentence.HasSource || match.Sentence.Has(Vocabulary.Money) || match.Near(1) is "online" or "virtual" or "remote" or "confidential" or "oxygen" or "cotton" or "safe" || match.Near(-1) is "zoom" or "than" or "less" or "under" or "of" || match.Near(-2) is "less";
        return match.Sentence.HasPhrase("by", "law") || match.Sentence.Has("federal");
    }

    private static bool IsSoberUse(Match match)
    {
        var form = match.Page.Words[match.First].Form;
        if (match.Near(-1) == "than" || match.Near(-2) == "than") return true;
        if (form.StartsWith("breakthrough", StringComparison.Ordinal) && match.Near(1) is "therapy" or "status" or "designation" or "device" && (match.Sentence.HasSource || match.Sentence.Has("designation") || match.Sentence.Has("status") || match.Sentence.Has("designated")) && (match.Sentence.Has("fda") || match.Sentence.Has("designation"))) return true;
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

    private static readonly FrozenSet<string> SafeThings = Set("place places space spaces setting settings environment environments container storage home hands haven room way ride distance driver passage zone side person people feeling enough again word word's sense");
    private static readonly FrozenSet<string> SafetyNeeds = Set("checks checked screening screened monitoring monitored supervised supervision depends depend");
    private static readonly FrozenSet<string> Bounds = Set("but although however though yet still unless only");

    private static bool IsQualifiedSafety(Match match)
    {
        var sentence = match.Sentence;
        var words = match.Page.Words;
        var last = words[match.Last].Form;
        var first = words[match.First].Form;
        if (first == "safe" && match.First == match.Last) return sentence.Words.Length > 1 || sentence.IsQuestion || sentence.Block.Kind == BlockKind.Cell;
        if (first == "safe" && match.First != match.Last && words[match.Last].Form is "therapy" or "treatment" or "session" or "sessions" or "program" or "it" or "this" or "way" or "option" or "choice" && match.First + 1 < match.Last && SafeThings.Contains(words[match.First + 1].Form)) return true;
        if (last == "safe" && (SafeThings.Contains(match.Near(1)) || match.Near(1) is "for" && match.Near(2) is "whom" || match.Near(1) is "to" && match.Near(2) is not ("use" or "take" or "try" or "do" or "administer"))) return true;
        if (last == "safe" && match.Near(-1) is "how" or "keep" or "keeps" or "feel" or "stay") return true;
        for (var i = match.First + (Vocabulary.Class("negator").Contains(first) ? 1 : 0); i < match.Last; i++)
        {
            if (words[i].Form is "feel" or "feels" or "keep" or "keeps" or "keeping" or "stay" or "you" or "how" or "where" or "safer" or "create" or "creates" or "more" or "less" or "not" or "never" or "whether" or "done") return true;
        }

        if (sentence.HasSource && (sentence.Has(Vocabulary.Study) || sentence.Has("approval") || sentence.Has("approved") || sentence.Has("fda") || sentence.Has("participants") || sentence.Has("people"))) return true;
        if (sentence.Has("enough") && sentence.Has("fda")) return true;
        return (sentence.HasPhrase("for", "most") || sentence.HasPhrase("for", "many") || sentence.HasPhrase("for", "some") || sentence.Has(SafetyNeeds)) && sentence.Has(Bounds);
    }

    private static readonly FrozenSet<string> Doubters = Set("know known knows unknown believe say says said zero clear unclear certain sure trust true assume forget ignore measured studied ask asked whether how only if who history tell mention rule nothing yet");
    private static readonly FrozenSet<string> Properties = Set("addictive addicting addicted hooked habit");
    private static readonly FrozenSet<string> Chances = Set("risk risks danger potential chance possibility worry fear concern threat likelihood free cause causes lead create creates without become get getting make makes about");

    /// <summary>
    /// A negation before a word of addiction plays it down ("no danger of getting hooked"), unless the sentence leaves the matter open, warns, or
    /// speaks of people who have an addiction.
    /// </summary>
    private static bool IsPlayedDown(Match match)
    {
        var sentence = match.Sentence;
        var form = match.Near(0);
        if (sentence.Next is { Words.Length: <= 5 } answer && sentence.Closer == '?' && sentence.Words.Length <= 3) return answer.Words[0].Form is "no" or "not" or "never" or "none" && !answer.Has("known") && answer.Words[^1].Form is not "known";
        if (sentence.IsQuestion || sentence.Has(Doubters) || sentence.Has(Vocabulary.Critical) || sentence.Words[0].Form is "do" or "don't" or "never" or "without" || sentence.Block.Container == "dont") return false;
        if (sentence.Has(OtherMedicines) || !Stance.IsDenied(sentence, match.First) || Stance.IsDistanced(sentence, match.First) || match.Near(-1) is "more" or "less" or "as" or "your" or "for" or "with" or "treat" or "treats" or "an" or "their") return false;
        return Properties.Contains(form) || match.Near(-1) is "no" or "zero" || (match.IsNear(Chances, 4, 1) && !sentence.Has("need") && !sentence.Has("should"));
    }

    /// <summary>"No evidence that it is addictive" plays the danger down; "no evidence that it is not addictive" does not.</summary>
    private static bool IsDenialOfEvidence(Match match)
    {
        if (match.Page.Words[match.First].Form != "no" || match.Sentence.IsQuestion || Stance.IsDenied(match.Sentence, match.First)) return false;
        for (var i = match.First + 1; i <= match.Last; i++)
            if (match.Page.Words[i].Form is "not" or "non" or "isn't") return false;
        return match.Page.Words[match.First + 1].Form is "evidence" or "proof" or "sign" or "signs";
    }

    private static readonly FrozenSet<string> OtherMedicines = Set("antidepressant antidepressants ssri ssris lithium naltrexone lamotrigine sertraline fluoxetine psilocybin lsd mdma cannabis buspirone bupropion");

    private static bool IsOtherMedicine(Match match) => match.Page.Words[match.Last - 1].Form is "as" or "more" or "less" || match.Sentence.Has(OtherMedicines) && !match.Sentence.Has(Vocabulary.Ketamine);

    private static readonly FrozenSet<string> Office = Set("answer answers reply replies email call clinic office appointment appointments book cancel refund bill");
    private static readonly FrozenSet<string> SideEffects = Set("dizziness dizzy nausea side numb numbness drowsy drowsiness floaty blood sleepy sickness vomiting confusion wears wear hangover grogginess drive driving dissociation");

    private static bool IsSideEffect(Match match) => match.Sentence.Has(SideEffects) || (match.Sentence.Has(Office) && !match.Sentence.Has(Vocabulary.Condition)) || match.Sentence.HasPhrase("pass", "within") || match.Sentence.Block.Container is "warning" or "emergency" or "do" or "dont";

    private static readonly FrozenSet<string> OrdinaryBestNext = Set("when if practice practices interest interests evidence studied way time to for case possible known guess friend efforts effort chance fit example of in on next not with by suited understood judge person place bet described done");

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

    private static readonly FrozenSet<string> RankedThings = Set("treatment treatments therapy therapies care medicine medication ketamine kap option options solution choice choices alternative way clinic tool");

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

    private static readonly FrozenSet<string> Hedges = Set("may might some part partly partially sometimes ask check depends depending could possible possibly certain rarely usually varies vary whether if seldom limited unlikely esketamine spravato once");

    private static bool IsHedgedMoney(Match match) => match.Sentence.Has(Hedges) || match.Sentence.HasSource || match.Near(-1) is "rarely" or "not" || match.Sentence.HasPhrase("out", "of", "network") && match.Sentence.Has("may");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
