using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Wording;

/// <summary>Family SAF, the part that words decide: suicide, doses, stale help lines.</summary>
internal static class SafetyWords
{
    private const string Lifeline = "Write “Call or text 988 (988 Suicide & Crisis Lifeline). Veterans: press 1.”";

    /// <summary>The rules.</summary>
    public static ImmutableArray<PhraseRule> All { get; } =
    [
        new(CatalogueEntry.Of("SAF-03", "StaleCrisisLine", Error, "Finds old numbers and names of the crisis line, and the option “press 3” that has ended.", Why.Lifeline,
                "Call the National Suicide Prevention Lifeline at 1-800-273-8255.", "Call or text 988 (988 Suicide & Crisis Lifeline)."),
            "“{0}” is out of date: someone in danger could lose time.", static match => !IsPast(match) && IsAboutLifeline(match),
            new Wording(Lifeline, "1 800 273 8255|talk", "800 273 8255|talk", "1-800-273-8255", "8002738255", "18002738255", "press|pressing|presses|pressed ..1 3|three", "press|pressing ..1 option|number|key 3|three", "dial 3|three ..4 lgbtq*", "national suicide prevention lifeline|hotline|line|helpline", "suicide prevention lifeline|hotline|line|helpline", "800.273.8255", "1.800.273.8255", "800.273.talk", "option|extension|choose|select|hit|dial|enter 3|three", "national suicide lifeline|hotline|helpline", "suicide hotline|helpline", "1 800 suicide|784", "800 784 2433", "1-800-suicide", "lifeline ..6 800 273|273-8255|273-talk")),

        new(CatalogueEntry.Of("SAF-04", "SuicideVerb", Error, "Finds “committed”, “completed”, “successful” and “failed” suicide.", Why.SafeMessaging,
                "He committed suicide last year.", "He died by suicide last year."),
            "“{0}” speaks of suicide as a crime or an achievement.", static match => !(match.IsMention && IsStyleAdvice(match)) && (match.Page.Words[Math.Min(match.First + 1, match.Last)].Form != "to" || match.Page.Words[match.First].Form.StartsWith("fail", StringComparison.Ordinal)) && match.Near(1) is not "to" && match.Near(1) is not ("prevention" or "awareness" or "research" or "safety" or "care" or "screening" or "risk" or "loss" or "survivor" or "note" or "crisis" or "hotline" or "line"),
            new Wording("Write “died by suicide”, “took their own life” or “attempted suicide”.",
                "commit~ ..2 suicide|suicides|self", "commit|commits|committing|committed ..1 suicide", "complet* suicide|suicides", "suicide ..3 committed", "suicide|self-murder was|were|being|been ..1 committed", "was|were a suicide", "suicide ..1 completed|completion|completions|completer|completers", "complete suicide"),
            new Wording("Write “suicide attempt” or “survived a suicide attempt”; for a death “died by suicide”.",
                "success|successful|successfully|unsuccessful|unsuccessfully|failed|botched ..1 suicide|suicides", "failed|successful|unsuccessful|botched attempt|attempts ..3 suicide|life|die|kill", "suicide attempt|attempts|attempted? ..2 failed|successful|unsuccessful|succeeded|success", "suicide|suicides ..2 successful|unsuccessful|failed|unsuccessfully|successfully", "succeed|succeeds|succeeded ..3 suicide|killing|ending", "fail|fails|failed ..3 suicide|killing", "suicide success", "suicide attempt|attempts|bid|bids that|which ..1 failed|succeeded|worked", "attempt|attempts at|of|to ..1 suicide ..3 failed|succeeded|successful|unsuccessful|worked", "unsuccessfully|successfully|failed|succeeded|succeeds|manages|managed ..2 kill|killed|killing|end|ended|ending|take|took|taking ..2 himself|herself|themselves|life|lives", "bid to die|end", "suicide bid", "suicides ..2 committed", "kill|kills|killed|killing|suicide|suicidal|overdose|overdosed|die ..6 failed|successful|unsuccessful|botched attempt|attempts", "failed|successful|unsuccessful|botched attempt|attempts ..8 suicide|suicidal|kill|killed|overdose|overdosed", "fail|fails|failed to kill|hang|end|take ..2 himself|herself|themselves|life|lives|myself", "suicide ..6 attempt|attempts ..5 successful|unsuccessful|failed|succeed|succeeded", "commission of suicide")),

        new(CatalogueEntry.Of("SAF-05", "EndsSuicidalThoughts", Error, "Finds claims that a treatment ends suicidal thoughts.", Why.FtcHealth,
                "Ketamine eliminates suicidal thoughts within hours.", "In one trial suicidal thoughts eased in some people for some days [@a]."),
            "“{0}” promises safety that no treatment can promise.", static match => match.IsAsserted && !IsOtherEnd(match),
            new Wording("Say what a study measured, and add where to get help: “In one trial suicidal thoughts eased for some people for about a week [@key].”",
                "eliminat*|end|ends|ended|ending|stop~|erase~|remove~|cure~|abolish~|banish~|resolve~|halt~|extinguish~|dissolv*|wipe~|clear~|melt~|reverse~|eradicat* ..4 suicidal|suicide thoughts|ideation|thinking|feelings|urges|impulses|ideations|thought", "eliminat*|end|ends|ending|stop~|cure~|resolve~|halt~|eradicat*|abolish~ ..3 suicidality", "eliminat*|end|ends|ending|stop~|remove~|erase~ ..3 thoughts of suicide|death|dying", "suicidal|suicide thoughts|ideation|thinking|feelings|urges ..3 disappear~|vanish~|gone|eliminated|resolved|stop|stops|stopped|cease|ceases|ceased|melt~|erased|away",
                "thoughts of suicide ..3 disappear~|vanish~|gone|eliminated|resolved|stop|stops|stopped|cease|ceases|ceased", "suicidality ..2 disappear~|vanish~|gone|eliminated|resolved|stopped", "no longer suicidal", "you'll|will never ..5 <dying>", "never ..2 another <dying>", "freedom from ..2 <dying>", "rid ..3 suicidal", "free ..2 of|from suicidal thoughts|ideation|feelings", "prevents|prevent suicide", "end|ends|ending suicide", "save|saves|saved you|lives|people ..1 from suicide", "no more suicidal", "<ends> & <dying>", "no|not|never longer|more|again ..4 <dying>", "switch~|turn~|shut~ off|down ..3 <dying>", "<dying> ..4 switched|turned|shut|go|goes|went off|down|away", "free|frees|freed|freeing|liberate~|release~|rescue~|protect~ ..4 from ..3 <dying>", "stop~ being|feeling suicidal", "stamp~|silence~|quiet~|get|gets|take|takes|took|taking rid|out|of|away ..5 <dying>", "<dying> ..5 <gone>", "<dying> ..3 resolves|resolve|resolved|resolving|stop|stops|stopped|lift|lifts|lifted|removed|cured|ended|away|behind", "goodbye|farewell to ..2 <dying>", "never ..4 <dying> again", "free ..1 of|from ..2 <dying>", "without suicidal", "stop|stops|prevents|prevent|eliminates|end|ends|avert|averts ..2 suicide|suicides", "<dying> ..2 a thing of", "put|puts an|a end|stop to ..2 <dying>", "suicidal ..9 want|wants|wanted|glad|happy|eager to live", "<dying> free", "cure|cures|antidote|remedy ..3 suicide|suicidality|suicidal", "not|never|longer|won't|don't|didn't want|wants|wanted|wish to die|be anymore|again|any|dead", "end to ..2 <dying>", "end~|stop~|defus*|resolv* ..3 suicidal crisis|crises|despair|pain|urges|moods|impulses", "end|ending|take|taking|kill|killing ..1 your|my|his|her|their|own|myself|himself|herself|yourself|themselves life|lives? ..4 gone|disappeared|vanished|stopped|ended|left|lifted|faded", "no more|longer ..1 thoughts|urges|urge|wishes|wish|plans|desire of|to|about ..4 life|lives|die|suicide|death|living|dying|yourself|myself", "urge|urges|wish|desire|thoughts to|of ..4 die|life|dying|suicide ..5 gone|disappear|disappeared|vanish|vanished|switched|lifted|lifts|stopped|faded", "gone|vanished|over|erased|lifted", "lift|lifts|lifted|pull|pulls|pulled ..3 out of ..2 suicidal|suicidality", "removes|remove|takes|take ..3 suicide|suicidal ..2 off|away", "reason|will to live|living ..2 returns|return|returned|restored", "ended|killed|silenced|took|drove|washed|lifted|cured|crushed ..4 <dying>", "thoughts|feelings|plans of|about ..2 <dying> ..4 <gone>|stopped|ended|over|faded|lifted", "make|makes|made|help|helps|helped|gives|give|leaves ..3 want|wants|wanting|glad|happy ..1 to live|alive", "keep|keeps|kept|stop|stops|stopped|prevent|prevents|save|saves ..3 from ..2 taking|ending|killing|dying|suicide", "now ..2 want|wants to live", "save|saves|saved ..1 your|their|his|her|my life|lives ..5 suicidal|suicide", "<dying> ..4 a thing|memory of?|in? the? past?")),

        new(CatalogueEntry.Of("SAF-06", "MethodDetail", Error, "Finds methods and means of suicide, and lethal doses.", Why.SafeMessaging,
                "A lethal dose is about 40 tablets.", "Call 911 at once if someone may have taken too much of any medicine."),
            "“{0}” tells how, and that can cost a life.", static match => !(match.IsMention && IsStyleAdvice(match)) && !IsProtection(match),
            new Wording("Leave the method out. Write where to get help: “Call or text 988.” About means, write only “Ask someone to keep medicines and weapons locked away.”",
                "lethal|fatal|deadly ..1 dose|doses|amount|amounts|quantity|dosage|combination|cocktail|level|levels", "lethal|fatal|deadly mix|mixture|combo|blend of", "#|<count>|handful bottles|tablets|pills|grams|gram|glasses|drinks|lozenges|shots ..10 kill|kills|fatal|deadly|lethal", "ld50", "fatal|lethal|deadly overdose ..4 depends", "amount|dose|quantity ..4 fatal|lethal|deadly overdose", "saved up|hoarded|stockpiled ..4 <pill>|pills|tablets|lozenges", "enough to stop ..2 breathing", "enough ..3 to kill|die", "how many|much ..5 to|it takes? kill|die|overdose|fatal", "# ..2 pills|tablets|capsules ..6 kill|die|death|fatal|lethal|overdose", "took|swallowed|swallow|swallowing|take|taking|takes|ingested #|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|hundred|dozens ..3 pills|tablets|capsules", "<means> ..6 end|ends|ended|ending|take|takes|took his|her|their|your|my|it|own own|all? life|lives|all", "overdos* on ..3 #|pills|tylenol|acetaminophen|opioids|fentanyl|medication", "hang|hangs|hanged|hung|hanging yourself|himself|herself|themselves|myself|themself|oneself",
                "by hanging", "mixed|washed|swallowed|took ..3 pills|tablets|medication|capsules ..3 with ..1 vodka|alcohol|whiskey|wine|liquor|gin|rum", "held|put|pointed|pressed it|gun|pistol|barrel|one to|against his|her|their|my head|temple", "bridge|bridges|roof|rooftop|cliff|balcony|window|ledge ..8 jump|jumped|jumping|leap|leaped|leapt", "jump~|leap~ ..2 off|from|in|before ..2 bridge|bridges|building|buildings|roof|train|trains|cliff|window|balcony", "slit~|cut|cuts|cutting ..1 wrist|wrists|throat", "shot|shoot|shooting himself|herself|themselves|yourself|themself|myself", "carbon monoxide", "exhaust fumes|pipe|gas", "gun|firearm to|against ..2 head", "died|die|dies|suicide|death by ..2 hanging|gunshot|firearm|poisoning|jumping|asphyxiation|suffocation|drowning|overdose", "gunshot|ligature|asphyxiat*|suffocat* ..3 suicide|himself|herself|themselves", "suicide ..4 hanging|gunshot|jumping|poisoning|helium|ligature", "drown~ yourself|himself|herself|themselves", "inert gas", "<means> & <death>", "used ..3 gun|rope|knife|belt|razor|pistol|rifle|shotgun", "found|was|were ..1 hanged|hanging", "plastic bag", "grams|tablets|pills|amount ..3 to kill", "around ..2 neck", "in front of ..2 train|car|truck|traffic", "with|by|from ..3 rope|firearm|firearms|gun|guns|knife|razor|noose|pills|poison|belt ..6 die|suicide|kill|end|ending|killed", "painless|easiest|quickest|surest|fastest|peaceful|reliable|best|quick|easy|simple ..3 way|ways|method|methods ..2 to|of die|dying|suicide|kill|end", "swallow|swallowed|swallowing|took|taking|downed|emptied ..2 bottle|bottles|handful|handfuls|box|overdose|stash", "jump~|leap~|leapt|threw|throw ..4 off|from|under|front ..3 bridge|bridges|building|buildings|roof|rooftop|train|trains|cliff|window|balcony|overpass", "bled|bleeding ..1 to death", "noose", "slashed|slit|slashing ..3 wrist|wrists|throat|arms", "hanged|hung from", "self immolat*", "set ..1 himself|herself|themselves on fire", "rat poison", "antifreeze", "helium", "#|<count>|several|few grams|gram|mg|milligrams|pills|tablets|lozenges|capsules|bottles ..4 kill|kills|killed|fatal|lethal|die|death", "jump~|leap~|leapt|fell|threw|throw ..4 off|from ..4 deck|roof|bridge|balcony|window|building|garage|ledge|floor|story|tower|height|cliff|overpass", "pills|tablets|medication|capsules ..14 swallowed|took|downed|swallow them|all|everything all|at?", "pills|tablets|vodka|alcohol ..10 not|never wake", "mixed|combined|swallowed|took ..3 pills|tablets|medication ..6 die|death|suicide|kill|wake", "died|dead ..2 from|of|after ..3 taking|mixing|swallowing|injecting|drinking ..3 #|pills|alcohol|tablets|vodka|ketamine", "bullet|trigger|barrel ..4 head|mouth|himself|herself|gun", "pull|pulled|pulling the trigger", "asphyxiat*|strangl*|electrocut* ..4 himself|herself|themselves|yourself|myself|death", "stockpil* ..2 pills|tablets|medication|medicine", "firearm|firearms|gun|guns|hanging|poisoning|jumping|overdose ..5 method|methods", "method|methods ..5 firearm|firearms|gun|guns|hanging|poisoning|jumping|overdose", "drove|drive|crash|crashed|steered ..4 car|truck|vehicle|bike|motorcycle ..8 die|death|purpose|kill|suicide|suicidal", "garage ..5 engine|running|car|exhaust", "engine ..1 running ..4 garage", "dose|amount|quantity that|which ..1 kill|kills|killed", "lay|lie|lying|stood|standing|walked ..1 on|onto ..2 tracks|rails", "consumed|drank|drink|drinking ..4 bleach|antifreeze|poison", "wrists cut|slit|slashed|open", "<death> ..8 swallow|swallows|swallowed|use|used|uses|choose|chose ..3 painkillers|pills|gun|guns|rope|poison|firearm|firearms|tablets", "took|swallowed|swallowing|downed ..1 all|whole|entire|every ..5 pills|tablets|capsules|bottle|medication|prescription ..6 once|woke|died|night|hospital|unconscious")),

        new(CatalogueEntry.Of("SAF-07", "DoseOutsideNote", Error, "Finds doses in mg outside the box for prescribers.", Why.Numbers,
                "A lozenge has 100 mg of ketamine.", "::: prescriber-note\nThe trial used 0.5 mg/kg over 40 minutes [@a].\n:::"),
            "“{0}” is a dose that a reader could take for advice.", static match => match.Sentence.Block.Container != "prescriber-note" && !IsTitlePlace(match) && !IsFood(match) && !(match.Page.Words[match.Last].Form is "ml" or "milliliters" or "cc" && !match.Sentence.Has("dose") && !match.Sentence.Has("ketamine") && !match.Sentence.Has("inject")),
            new Wording("Leave the number out (“a dose set by the prescriber”), or move the sentence into a box: “::: prescriber-note”.",
                "# mg|mgs|mcg|µg|ug|milligram|milligrams|micrograms|microgram per? kg|kilogram?", "# to|or|and # mg|mcg|milligrams|micrograms kg?", "<count> mg|mcg|milligram|milligrams|micrograms", "# ml|milliliters|cc", "milligrams|mg per kilogram|kg", "mg kg", "half|quarter|# a|per mg|milligram", "mg|milligrams|milligram ..1 per|a|each|every kilo|kilos|kg|kilogram|pound|day|night|week|session|dose|visit", "# g|gram|grams|ml|units of? ..1 ketamine")),

        new(CatalogueEntry.Of("SAF-08", "SelfDosing", Error, "Finds instructions to take, raise, lower or place a dose.", Why.FdaKetamine,
                "Take one lozenge and hold it under your tongue for ten minutes.", "Your prescriber sets the dose and watches how you take it."),
            "“{0}” tells the reader how to dose.", static match => IsInstruction(match),
            new Wording("Describe instead of telling: “The team gives the dose, and the prescriber decides how much.” Point to the prescriber for every change.",
                "take|swallow|inject|snort|dissolve|ingest|insert|chew|sniff|inhale|administer|swish|spray ..4 lozenge|lozenges|troche|troches|ketamine|dose|doses|tablet|tablets|mg|milligrams|drops|syringe|rdt|spray", "place|put|hold|let|keep ..3 lozenge|lozenges|troche|troches|tablet|tablets|it|medicine ..4 under|in|between|against|dissolve ..2 tongue|mouth|cheek|gum|gums|slowly", "take|cut|use ..2 half|quarter|third ..3 lozenge|lozenges|tablet|tablets|troche|dose|mg|of", "hold|keep ..2 lozenge|lozenges|troche|troches|tablet ..1 for # to? #? seconds|minutes", "repeat the|your dose", "take|place|put|hold|keep|dissolve|swish ..4 under ..1 tongue", "take|place|put|hold|keep|dissolve|swish ..4 in your|the cheek|mouth for|until", "increase|raise|double|lower|reduce|skip|cut|split|adjust|taper|titrate|halve|redose ..3 dose|doses|lozenge|lozenges|troche|troches|dosage|ketamine|medication|medicine|antidepressant|antidepressants|mg", "stop|quit|discontinue|pause taking ..2 antidepressant*|medication*|medicine*|lithium|benzodiazepine*|ssri*|lamotrigine|adderall",
                "stop|quit|discontinue your ..1 antidepressant*|medication*|medicine*|lithium|benzodiazepine*|ssri*|lamotrigine", "start|begin with # ..1 mg|milligrams|lozenge|lozenges|dose", "inject ..2 into|yourself|your", "self administer|inject|dose", "swallow|spit ..2 saliva|it ..3 after", "start|begin with ..2 lozenge|lozenges|troche|troches|tablet|mg", "swish|swishing|gargle ..6 spit|swallow|minutes|seconds|mouth", "spray~ ..3 nostril|nostrils|nose", "skip|stop|quit|drop|discontinue|pause|halve|double|increase|raise|lower|reduce|taper|adjust|change|miss|omit ..1 taking? ..3 <remedy>|<pill>", "start|begin ..1 with? a|the|your ..1 low|small|lower|half|quarter|full|single|first dose|lozenge|troche|tablet|pill|amount", "take it at|with|before|after|on|in|by|while|when", "chew|dissolve|swallow|sniff|snort|inject|inhale it|them|slowly|the", "inhale ..4 nose|deeply through", "go|move|step up to ..2 <count>|#|a|the", "take|use|have|try a|some little|bit|few|more more", "double|doubling up", "work your way up", "up|upping the|your dose", "place|put|hold|let|keep|tuck|park|melt|dissolve|rest|rub|chew|crush|split|cut|break ..3 <pill>|it ..6 tongue|mouth|cheek|cheeks|gum|gums|half|lip", "take|swallow|use|pop|try|have ..2 another|one|two|half|extra|second|#|more|your ..3 lozenge|lozenges|troche|troches|tablet|tablets|pill|pills|capsule|capsules|dose|doses|spray|sprays|drops", "stack|combine|mix ..2 ketamine|lozenges|doses with", "draw|load ..3 syringe", "insert ..3 rectally|suppository", "use|spray ..2 spray|inhaler|lozenge|lozenges|troche|tablet|patch|cream ..1 before|after|at|every|each|when|twice|once|in", "add ..1 a|an|another|one|half|extra|quarter ..2 <pill>", "start|begin ..1 with? a|the|your|just ..1 smallest|lowest|tiny|tiniest|little ..1 piece|amount|bit|dose|lozenge|corner|sliver", "come|get|wean|go|step yourself? off ..3 <remedy>", "boost|bump|push|nudge|hike|top|move ..2 up? ..1 dose|doses|dosage", "redose", "re dose", "take ..2 last|first|next|remaining|whole|entire|full dose|lozenge|troche|tablet|pill|half|amount", "lick|suck|nibble ..3 <pill>", "wait # minutes|hours ..4 take|add|repeat", "space ..2 doses", "pop|slip|slide|stick|set|lay|nestle|press|leave|wedge|drop ..3 <pill>|it|medicine ..4 under|in|on|between|against ..2 tongue|mouth|cheek|gum|gums|teeth|lip", "go|move|step|bump up|down by", "take|use it|them|this sublingually|orally|nasally|intranasally|whole|rectally", "take <count>|#|half if|as|when|every|more|again|at", "titrate ..1 up|slowly|your|to|down", "snort|inject|sniff only|just|a|half|small|some|up|no", "increase|raise|lower|reduce|up|adjust|change ..1 amount|strength|frequency|number|quantity", "take|use ..2 bit|little less|more of", "start|begin with half|one|two|quarter", "crush|grind|pulverize ..1 tablet|tablets|lozenge|lozenges|troche|troches|pill|pills", "mix ..1 it|them|powder|ketamine|tablet|medicine with|in|into ..2 juice|water|drink|yogurt|food|tea", "drink ..1 it|them slowly|all|at|fast", "pop|down ..1 a|one|another|two|half|your ..2 <pill>", "keep ..3 medicine|saliva|liquid|it ..2 in ..2 mouth", "rinse|swill ..3 medicine|liquid|it|saliva", "drink ..3 ketamine|solution|medicine", "rub ..3 ketamine|cream ..3 on|into", "give|administer yourself", "split ..3 dose|doses|into", "wait|hold ..3 seconds|minutes ..3 swallow|swallowing|spit|spitting", "take ..2 with|on ..2 empty|full stomach", "take|have|use|try one|two|some|half|1|2 more|extra", "have|use a|another second|extra|bigger|larger ..1 <pill>", "go|aim for a|the higher|lower|bigger|smaller|stronger ..1 dose", "start|begin ..1 with a? half|quarter|third", "take|use|have|add another half|quarter|lozenge|troche", "put|place|drop ..3 under ..2 tongue", "let ..3 melt|dissolve", "swap|trade|exchange|replace|switch ..2 <remedy> for|with|to", "use|take|repeat ..2 <pill>|spray again", "start|begin low|slow|small", "add|take|use ..2 bit|little|touch more")),
    ];

    /// <summary>"Ending treatment can bring suicidal thoughts back": the treatment ends, not the thoughts.</summary>
    private static bool IsOtherEnd(Match match)
    {
        var words = match.Page.Words;
        if (match.First == match.Last && words[match.First].Form is "gone" or "vanished" or "over" or "erased" or "lifted") return !ClaimWords.IsAnswerOfEnd(match, Vocabulary.Class("dying"));

        // "To stop suicidal thoughts from taking over, make a plan": a purpose, not a claim.
        if (match.First == match.Sentence.First + 1 && words[match.First - 1].Form == "to") return true;
        for (var i = match.First; i <= match.Last; i++)
            if (words[i].Form is "treatment" or "ketamine" or "medicine" or "medication" or "antidepressants" or "early" or "taking" && i > match.First && !(words[i].Form == "taking" && i + 1 < match.Sentence.End && words[i + 1].Form is "their" or "your" or "his" or "her" or "my") || words[i].Form is "stigma") return true;
        if (match.HasNegation && Vocabulary.Class("dying").Contains(words[match.First])) return true;
        if (words[match.Last].Form == "away" && words[match.Last - 1].Form == "right") return true;
        return match.Sentence.HasSource && (match.Sentence.Has(Vocabulary.Study) || match.Sentence.Has("some") || match.Sentence.Has("people")) || match.Near(1) is "back" || match.Sentence.Has("prevention");
    }

    private static readonly WordSet LifelineWords = WordSet.Of("988 lifeline hotline helpline lgbtq lgbt crisis youth suicide suicidal veterans line counselor counselors support dialing dial");

    /// <summary>A number to press belongs to the lifeline when its words, or those of the sentence before, speak of it.</summary>
    private static bool IsAboutLifeline(Match match)
    {
        if (match.Page.Words[match.First].Form is not ("press" or "pressing" or "presses" or "pressed" or "option" or "dial" or "extension" or "choose" or "select" or "hit" or "enter")) return true;
        return !match.Sentence.Has("office") && !match.Sentence.Has("keypad") && (match.Sentence.Words.Length < 6 || match.Sentence.Has(LifelineWords) || match.Sentence.Previous is { } before && before.Has(LifelineWords));
    }

    private static readonly WordSet Guards = WordSet.Of("lock locked store stored storage safely 911 remove removed prevent prevention protect keep safe instead");

    /// <summary>"Keep pills and guns locked away" protects; a count, a verb of dying or a single word that names a method doesn't.</summary>
    private static bool IsProtection(Match match)
    {
        var first = match.Page.Words[match.First].Form;
        return match.Sentence.Has(Guards) && match.First < match.Last && (Vocabulary.Class("means").Contains(first) || Vocabulary.Class("death").Contains(first));
    }

    private static readonly WordSet PastWords = WordSet.Of("ended closed former formerly old longer replaced used was until stopped discontinued previously outdated");
    private static readonly WordSet Style = WordSet.Of("say write avoid use term terms word words phrase phrases language instead rather not never stigma stigmatizing");

    private static bool IsPast(Match match) =>
        (match.Page.Words[match.First].Form.StartsWith("press", StringComparison.Ordinal) || match.Page.Words[match.First].Form is "national" or "option" or "suicide") && match.Sentence.Has(PastWords)
        || (match.Page.Words[match.First].Form == "suicide" && match.Near(-1) is "988")
        || match.Sentence.HasPhrase("old", "number") || match.Sentence.HasPhrase("former", "number") || match.Sentence.HasPhrase("now", "called") || match.Sentence.HasPhrase("is", "now", "the") || match.Sentence.HasPhrase("used", "to", "be") || match.Sentence.HasPhrase("old", "name") || match.Sentence.HasPhrase("became", "the") || match.Sentence.HasPhrase("now", "known");

    private static bool IsStyleAdvice(Match match) => match.Sentence.Has(Style);

    private static bool IsFood(Match match) => match.Near(1) is "sodium" or "salt" or "caffeine" or "sugar" or "calcium" || (match.Near(1) == "of" && match.Near(2) is "sodium" or "salt" or "caffeine" or "sugar" or "calcium");

    private static bool IsTitlePlace(Match match) => match.Sentence.Has("mg/dl") || match.Near(1) is "dl" || (match.Page.Words[match.First].IsNumber && match.Near(1) == "hg");

    private static readonly WordSet Modals = WordSet.Of("free feel can could should may must might will to please then and or just simply always also now either first next slowly gently carefully safely");
    private static readonly WordSet Advice = WordSet.Of("can could should may must might");
    private static readonly WordSet Leads = WordSet.Of("if when after before once then first next to for while on in at start wait sit lie find open make slowly finally please take place put hold dissolve inject swallow let");
    private static readonly WordSet Deciders = WordSet.Of("prescriber doctor nurse team clinician physician provider psychiatrist staff clinic therapist they he she anesthesiologist pharmacist who ask asks asked tell told decides decide help helps people patients participants clients");

    private static bool IsInstruction(Match match)
    {
        var sentence = match.Sentence;
        if (sentence.Block.Container is "prescriber-note" or "dont" or "questions-to-ask" || sentence.IsQuestion || sentence.Block.IsFrontMatter && sentence.Block.Kind == BlockKind.Title) return false;
        if (IsIdiom(match)) return false;
        var owned = match.Page.Words[match.First].Before == Gap.Comma ? !sentence.Has(Vocabulary.Critical) : match.IsAsserted;
        if (!owned || sentence.HasPhrase("as", "prescribed") || sentence.HasPhrase("set", "by") || sentence.HasPhrase("chosen", "by") || sentence.HasPhrase("ordered", "by") || sentence.HasPhrase("decided", "by") || sentence.HasPhrase("as", "directed") || sentence.HasPhrase("on", "your", "own") && Stance.IsDenied(sentence, match.First)) return false;
        var words = match.Page.Words;
        var at = match.First - 1;
        while (at >= sentence.First && words[at + 1].Before < Gap.Clause && (Modals.Contains(words[at]) || words[at].Form.EndsWith("ly", StringComparison.Ordinal))) at--;
        if (at < sentence.First || words[at + 1].Before >= Gap.Clause) return true;
        if (words[at + 1].Before == Gap.Comma) return Leads.Contains(words[sentence.First]);

        // "You can take a lozenge" advises; "you take the lozenge while a nurse watches" describes.
        var advised = false;
        for (var i = at + 1; i < match.First; i++) advised |= Advice.Contains(words[i]);
        advised |= at > sentence.First && words[at - 1].Form is "recommend" or "suggest" or "advise" or "that";
        if (words[at + 1].Form == "to" && words[at].Form is "fine" or "ok" or "okay" or "best" or "good" or "better" or "easiest" or "helpful" or "alright" or "important") return !sentence.Has(Prescribers);
        return words[at].Form == "you" && advised && !HasDecider(match, at);
    }

    private static readonly WordSet Prescribers = WordSet.Of("prescriber doctor nurse clinician physician psychiatrist pharmacist provider");
    private static readonly WordSet Taken = WordSet.Of("notes note time care part place turns turn breaths breath break breaks walk walks photo photos steps step charge stock heed rest nap bath shower seat look advantage pride comfort nothing someone somebody friend water");

    /// <summary>"Take notes before the dose": what is taken is no medicine.</summary>
    private static bool IsIdiom(Match match)
    {
        if (match.Page.Words[match.First].Form != "take") return false;
        for (var i = match.First + 1; i <= Math.Min(match.First + 3, match.Last); i++)
            if (Taken.Contains(match.Page.Words[i])) return true;
        return false;
    }

    private static bool HasDecider(Match match, int before)
    {
        for (var i = match.Sentence.First; i < before; i++)
            if (Deciders.Contains(match.Page.Words[i])) return true;
        return false;
    }
}
