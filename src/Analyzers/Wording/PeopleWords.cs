using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Wording;

/// <summary>Family LNG: words about people. Stigma stays stigma when it is denied, so these rules don't ask for negation; words that are only mentioned, in quotation marks, pass.</summary>
internal static class PeopleWords
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<PhraseRule> All { get; } =
    [
        new(CatalogueEntry.Of("LNG-01", "SufferingFrom", Warning, "Finds “suffering from”, “afflicted by” and “victim of”.", Why.Inclusive,
                "People suffering from depression often wait for years.", "People with depression often wait for years."),
            "“{0}” says how a person must feel.", static match => !match.IsMention,
            new Wording("Write “has”, “with” or “lives with”: “people with depression”.",
                "suffer~ from|with", "suffer ..1 <condition>", "suffers|suffered <condition>", "suffer depression|anxiety|ptsd", "afflicted", "afflict~", "victim|victims of ..2 <condition>|abuse|addiction|disease|suicide", "sufferer|sufferers", "stricken with|by", "plagued by|with", "tormented by", "crippled by|with", "crippling <condition>", "debilitated by", "battling ..1 <condition>", "battle|battles with ..1 <condition>", "haunted by", "long suffering", "trauma|abuse|ptsd|depression|anxiety|addiction victim|victims", "victims ..3 depression|anxiety|ptsd|trauma|illness", "prey|slave|prisoner|prisoners|slaves to|of ..2 <condition>", "wracked|racked|ridden|consumed with|by ..1 <condition>", "struck|hit|brought down|by ..2 <condition>", "at the mercy of ..2 <condition>", "imprisoned|trapped|enslaved|paralyzed|crushed|debilitated|burdened|cursed|overwhelmed|ravaged by|in ..2 <condition>")),

        new(CatalogueEntry.Of("LNG-02", "LabelForPeople", Error, "Finds people named by their illness: the mentally ill, schizophrenics, a bipolar.", Why.Inclusive,
                "The mentally ill deserve care.", "People with a mental illness deserve care."),
            "“{0}” makes a person into an illness.", static match => !match.IsMention && !IsAdjective(match),
            new Wording("Write “people with …”: “people with schizophrenia”, “people with a mental illness”, “a person with bipolar disorder”.",
                "the clinically|severely|deeply|chronically|seriously|profoundly depressed|anxious|traumatized|psychotic|suicidal|disabled", "the severely|seriously|chronically? mentally ill|disturbed|sick|insane", "mentally ill patients|people|person|individuals|clients|persons", "schizophrenic|schizophrenics|schizos|schizo", "bipolars", "a|the|are bipolar", "is|was|i'm|she's|he's bipolar", "depressives", "a|the depressive", "the depressed|traumatized|suicidal|anxious|psychotic|insane|disabled|handicapped", "psychotics|psychotic patients?", "a|the psychotic", "anorexics|bulimics|borderlines|neurotics|manics|psychopaths|lunatics|hysterics", "a|an|the anorexic|bulimic|borderline|neurotic|manic|psychopath|narcissist|hysteric",
                "manic depressive|depressives", "mental patient|patients|case|cases|defective*", "ptsd patients|sufferers", "depression patients|sufferers", "wheelchair bound", "the autistic", "autistics", "mentally handicapped|retarded|deranged|unstable|challenged", "retarded", "depressed|schizophrenic|psychotic|borderline|anorexic patients", "those who are mentally", "epileptics|diabetics|paraplegics|addicts", "the mad|crazy|manic|sick|addicted|afflicted|schizophrenic|bipolar", "confined to a wheelchair", "an obsessive compulsive", "a|the paranoid|hypochondriac|suicidal|epileptic|diabetic", "suicidals|catatonics|paranoids|narcissists|hypochondriacs|sociopaths", "insane people|person|patients", "a|an autistic", "a|an|the ..1 depressive", "ptsd|depression|anxiety|ocd|bipolar|trauma sufferer|victim|victims", "the chronically|severely|clinically ill|depressed|anxious", "bipolar|schizophrenic|manic|depressive types|folks|guys|kids|moms")),

        new(CatalogueEntry.Of("LNG-03", "AddictionLabel", Warning, "Finds addict, alcoholic, abuser, junkie and substance abuse.", Why.WordsMatter,
                "Recovering addicts need extra care.", "People in recovery from a substance use disorder need extra care."),
            "“{0}” blames the person.", static match => !match.IsMention && !IsAgencyName(match),
            new Wording("Write “person with a substance use disorder”, “person who uses drugs”, “substance use” or “misuse”.",
                "addict|addicts", "alcoholic|alcoholics", "drug|substance|alcohol|opioid|ketamine|polysubstance abuser|abusers|abuse", "abusers", "junkie|junkies|crackhead*|druggie*|stoner*|pothead*|drunks|drunkard*|wino", "substance abusing", "abuse|abuses|abused|abusing ..1 drugs|drug|alcohol|substances|ketamine|opioids|medication|medications|it", "abuse of ..1 drugs|alcohol|substances|ketamine|opioids|medication", "drug habit", "user|users of illicit|illegal", "drug seeking", "abuser")),

        new(CatalogueEntry.Of("LNG-04", "CleanOrDirty", Warning, "Finds “clean” and “dirty” of people and tests.", Why.WordsMatter,
                "He has been clean for two years.", "He has been in recovery for two years."),
            "“{0}” calls people dirty.", static match => !match.IsMention,
            new Wording("Write “in recovery”, “not using drugs”; of a test “negative” or “positive”.",
                "been|be|being|is|are|was|were|stay|stays|stayed|staying|get|gets|got|getting|keep|remain|remained|i'm clean for|since|from|off|now|and|after|until", "stay|stays|stayed|staying|get|gets|got|getting clean", "clean and sober|serene", "clean|dirty ..1 urine|test|tests|screen|screens|urinalysis|sample|samples|uds|drug", "tested|test|tests|testing|come|came clean|dirty", "urine|test|screen|sample|samples ..3 clean|dirty", "clean time", "dirty needle|needles|user|users", "been clean")),

        new(CatalogueEntry.Of("LNG-05", "FailedPatient", Warning, "Finds “failed treatment”, “non-compliant”, and “treatment-resistant” without a plain meaning.", Why.WordsMatter,
                "It is offered to patients who failed treatment.", "It is offered to people whom two medicines did not help."),
            "“{0}” puts the fault on the person, or on nobody can tell what.", static match => !match.IsMention && !IsExplained(match) && match.Near(1) is not ("her" or "him" or "them" or "you" or "people" or "me" or "us"),
            new Wording("Write “treatment that did not help”.", "failed ..3 treatment|treatments|medication|medications|medicine|medicines|antidepressant*|therapy|therapies|ssris|trials", "fail|fails|failing ..3 treatment|treatments|medication|medications|antidepressant*|therapy", "<remedy>|tms|ect|ssri|medication|drug|therapy|cbt failure|failures", "treatment failure|failures", "treatment failed", "refused|refuses|refusing|failed|unwilling to comply|cooperate|adhere|follow", "failed to respond|improve|benefit", "fail|fails to respond|improve|benefit", "non responder*"),
            new Wording("Write what happened: “did not take the medicine as planned”, and why, if it is known.", "non compliant|compliance", "noncomplian*", "non adherent", "nonadheren*", "non adherence", "treatment refusal", "refused treatment", "uncooperative", "difficult patient|patients|client|clients"),
            new Wording("Explain it at first use: “depression that has not improved after two or more medicines (the field's term is treatment-resistant depression)”.", "treatment resistant|refractory|resistance", "drug resistant depression", "refractory depression")),

        new(CatalogueEntry.Of("LNG-06", "DatedTermForPeople", Error, "Finds dated words for LGBTQ+ people.", Why.ApaLanguage,
                "We welcome homosexuals and transgendered people.", "We welcome gay, lesbian and transgender people."),
            "“{0}” is dated and can hurt.", static match => !match.IsMention && !IsHealthyLifestyle(match),
            new Wording("Write “gay”, “lesbian”, “bisexual” or “LGBTQ+ people”.", "homosexual*"),
            new Wording("Write “sexual orientation”.", "sexual preference|preferences", "sexual lifestyle", "sexual choice|choices", "chosen|preferred|alternative sexuality|gender|identity", "choose|chose|chosen to be gay"),
            new Wording("Write “transgender people” or “a transgender person”.", "transgendered", "transgenders", "a transgender", "transgenderism", "transsexual*", "transvestite*", "tranny", "trannies", "sex change*", "hermaphrodite*", "born a man|woman|male|female|boy|girl", "biologically|genetically male|female", "biological man|woman|men|women|male|female|sex", "transgendering", "trans gendered|gender|sexual", "transexual*", "cross dresser*", "crossdresser*", "she|he male", "born in the wrong ..1 body", "wrong body", "female|male to male|female ..1 operation|change", "pre|post op", "sex reassignment", "preop|postop", "identifies|identify as transgendered"),
            new Wording("Write “pronouns”.", "preferred ..1 pronoun|pronouns", "preferred gender"),
            new Wording("Write “another gender”, “all genders”.", "opposite sex|gender|sexes", "both genders|sexes"),
            new Wording("Write “LGBTQ+ people” or “being gay”.", "gay|homosexual|lesbian|lgbtq|lgbt|queer|trans|transgender|alternative lifestyle|lifestyles", "lifestyle choice", "gays", "the gays", "confused about|regarding his|her|their gender|sexuality", "gender identity disorder", "sexually confused", "real|actual|true|born|birth ..1 gender|sex|name", "normal|straight-acting ..1 sexuality", "normal people and ..2 gay|lesbian|transgender", "gay|lesbian|transgender conversion", "turned gay|lesbian", "effeminate", "admitted|avowed|practicing|openly homosexual", "lesbians and gays", "biological|biologically males|females|guys|girls", "used to be a|an man|woman|boy|girl|guy|male|female", "normal|regular|ordinary couples|people|families|folks|men|women and|or ..1 gay|gays|lesbian|lesbians|trans|transgender|queer|homosexual", "chosen|nontraditional|homosexual|queer|bisexual lifestyle|lifestyles", "lifestyle|lifestyles ..3 lesbian|gay|homosexual|transgender|bisexual|queer", "pronoun|gender preference|preferences", "preferred ..3 pronoun|pronouns", "pronouns ..2 prefer|prefers|preferred", "chosen|choice ..1 pronouns", "choose|chooses|chose ..3 gay|lesbian|transgender|pronouns", "same sex lifestyle|lifestyles", "non traditional lifestyle|lifestyles")),

        new(CatalogueEntry.Of("LNG-07", "GenderedDefault", Warning, "Finds “his or her”, “he/she” and “he” for anybody.", Why.Gender,
                "Each client chooses his or her music.", "All clients choose their music."),
            "“{0}” leaves people out.", static match => !match.IsMention && !IsNamedPerson(match) && match.Near(2) is not "they" && match.Near(1) is not "they" && match.Near(2) is not "their",
            new Wording("Write “they” and “their”, or “you” and “your”.",
                "his or|and|/ her|hers", "her or|and his", "he or she", "she or he", "him or her", "her or him", "himself or herself", "herself or himself", "he she|her", "she he", "s he", "his her|hers", "him her", "her his", "mankind", "manpower", "man made", "chairman", "policeman", "fireman", "layman*", "guys",
                "each|every|a|the|any patient|client|person|reader|user|individual|participant|therapist|doctor|prescriber|nurse|clinician|provider|physician|psychiatrist|someone ..9 his|he|him|himself|her|she|herself", "everyone|anyone|everybody|somebody|someone|anybody|nobody ..6 his|he|himself|her|herself", "husband or wife", "mother or father", "your|his|their therapist|doctor|prescriber|nurse|clinician|provider|physician|psychiatrist|counselor ..9 his|he|him|himself|her|she|herself", "each|every|any|the man|woman and|or ..1 his|her")),

        new(CatalogueEntry.Of("LNG-08", "CasualMadness", Warning, "Finds crazy, insane, psycho and “so OCD”.", Why.Inclusive,
                "The visuals can get crazy.", "The things you see can get very strange."),
            "“{0}” makes light of mental illness.", static match => !match.IsMention,
            new Wording("Say what you mean: “very strange”, “intense”, “confusing”, “very tidy”.",
                "crazy|crazier|craziest|crazily", "insane|insanely|insanity", "psycho|psychos", "so|bit|little|super|totally|really|very ..1 ocd", "being so? ocd", "lunatic*", "go|goes|going|went|drive|drives|driving|drove|is|are|sounds|feels|you|me ..2 nuts", "bit|little|so|totally|kind ..1 bipolar|adhd|schizophrenic|autistic|manic", "mad people|person|man|woman|scientist", "schizophrenic|bipolar|psychotic|manic weather|mood|market|economy|boss|ex|schedule|politics|week|day", "nutty|bonkers|loony|looney|loco|wacko|cuckoo", "maniac|maniacs|maniacal", "schizo", "mental breakdown|institution|asylum", "going|go|goes|went mad|mental", "madness", "psych ward", "funny farm|house", "basket case", "bipolar weather", "demented", "deranged", "lose|losing|lost|out your|my|their|his|her|of mind|minds|marbles", "spastic|spaz", "lame excuse", "crippled", "nuthouse", "madman", "freak|freaks out")),

        new(CatalogueEntry.Of("LNG-09", "BorrowedTradition", Info, "Finds shamans, tribes and indigenous wisdom without the people that they belong to.", Why.ApaLanguage,
                "KAP draws on ancient shamanic wisdom.", "Mazatec healers in Mexico use mushrooms in ceremonies [@a]; KAP comes from hospital medicine."),
            "“{0}” names a tradition and not its people.", static match => !match.Sentence.IsSourced && match.IsAsserted && !match.IsMention,
            new Wording("Name the people and cite a source, or leave it out: ketamine was made in a laboratory in 1962.",
                "shaman*", "tribe|tribes|tribal", "indigenous ..1 wisdom|medicine|medicines|healer|healers|healing|ceremony|ceremonies|tradition|traditions|practice|practices|cultures|knowledge|roots", "ancient ..1 wisdom|medicine|medicines|healing|tradition|traditions|practice|practices|ceremony|ritual|rituals|cultures|technologies", "native|aboriginal wisdom|medicine|healing|ceremony|traditions", "sacred medicine|medicines|plant|plants|ceremony|ritual|sacrament|tradition", "medicine man|woman|men|women|wheel", "vision quest", "spirit animal|guide|guides", "curander*", "ancestral wisdom|healing|medicine", "plant spirit*", "smudg*", "vision quests")),

        new(CatalogueEntry.Of("LNG-10", "BrokenPerson", Info, "Finds people called broken or damaged, and “fix yourself”.", Why.Voice,
                "KAP is for people who feel damaged and want to fix themselves.", "KAP is for people who want things to change."),
            "“{0}” says that a person needs repair.", static match => !match.IsMention && !match.HasNegation && !Stance.IsDenied(match.Sentence, match.First),
            new Wording("Speak of what happened or of what hurts: “what you have been through”, “what you want to change”.",
                "you|they|people|i|we|feel|feeling|feels|felt|am|i'm|you're|they're|are|someone|person|your|my ..2 broken|damaged", "broken ..1 people|person|soul|souls|brain|brains|mind|minds|self|parts|spirit|individuals", "damaged ..1 people|person|soul|souls|brain|brains|mind|minds|goods|self|individuals|psyche", "fix|fixing|repair|repairing yourself|themselves|you|myself|oneself|people|broken", "fix|repair ..2 your|their|my ..1 brain|mind|self|life", "what is|what's broken|wrong ..1 you", "fix~|repair~|mend~ ..1 what", "what ..3 broke|broken|damaged ..1 you", "defective|messed person|people|up")),

        new(CatalogueEntry.Of("LNG-11", "OrderToReader", Info, "Finds “should” and “must” at the reader outside safety boxes.", Why.Voice,
                "You should book early.", "Plan to book early."),
            "“{0}” gives an order.", static match => !IsSafetyPlace(match) && !match.IsMention && !match.Sentence.IsQuestion,
            new Wording("Write “ask your prescriber about …”, “plan to …” or “you can …”. Where safety depends on it, put it into a box: “::: warning”.",
                "you|you'll should|must|ought|shouldn't|mustn't", "you have|need to", "you had better", "you are required|supposed|expected to", "clients|patients should|must")),
    ];

    private static readonly WordSet AfterAdjective = WordSet.Of("disorder disorders depression episode episodes diagnosis diagnoses illness spectrum state states symptoms symptom mood person people patient patients client clients ii i 1 2 1 type features mania relapse phase phases swings personality mother child teen adult reaction break nervosa thoughts thinking ideation feelings");

    private static bool IsAdjective(Match match)
    {
        var last = match.Page.Words[match.Last].Form;
        if (match.Last + 1 < match.Sentence.End && match.Page.Words[match.Last + 1].Before == Gap.Hyphen) return true;
        if (last == "borderline" && match.Near(1) is "between" or "of" or "where") return true;
        if (last is "patients" or "people" or "person" or "individuals" or "clients" or "persons") return false;
        if (last is "bipolar" or "schizophrenic" or "borderline" && match.Near(1) is "patient" or "patients" or "client" or "clients" or "people" or "person" && !match.Sentence.HasSource) return false;
        return AfterAdjective.Contains(match.Near(1)) && match.Page.Words[match.Last + 1].Before < Gap.Comma || (last is "schizophrenic" && match.Near(1) is "like") || (match.Page.Words[match.First].Form == "are" && match.Near(1) is "or")
            || (match.Page.Words[match.First].Form == "the" && last is "depressed" or "anxious" or "disabled" or "traumatized" && match.Near(1) is { Length: > 0 } next && next is "brain" or "mind" or "person's" or "parking" or "group" or "body");
    }

    private static bool IsAgencyName(Match match)
    {
        var sentence = match.Sentence;
        var form = match.Page.Words[match.Last].Form;
        if (sentence.HasPhrase("abuse", "and", "mental", "health") || sentence.HasPhrase("institute", "on", "drug", "abuse") || sentence.HasPhrase("institute", "on", "alcohol", "abuse") || sentence.HasPhrase("alcoholics", "anonymous") || sentence.HasPhrase("drug", "abuse", "warning")) return true;
        if (form == "alcoholic" && match.Near(1) is "drink" or "drinks" or "beverage" or "beverages" or "liver" or "hepatitis" || match.Near(-1) == "non" || match.Near(-1) == "workaholics") return true;
        if (form is "abuser" or "abusers" && (sentence.Has("partner") || sentence.Has("domestic") || sentence.Has("sexual") || sentence.Has("child") || sentence.Has("violence") || sentence.Has("perpetrator"))) return true;
        return form == "abuse" && match.Near(1) is "potential" or "liability";
    }

    private static readonly WordSet Explaining = WordSet.Of("means mean meaning term called which improved helped improve help tried relief relieved worked");

    private static bool IsExplained(Match match)
    {
        var first = match.Page.Words[match.First].Form;
        if (first is not ("treatment" or "drug" or "refractory") || match.Page.Words[match.Last].Form is "failure" or "failures" or "failed" or "refusal") return first is "failed" or "fail" or "fails" && match.Sentence.Has("treatments") && match.Near(-1) is "have" or "has" && match.Near(-2) is "treatments" or "medicines";
        for (var i = 0; i < match.First; i++)
            if (match.Page.Words[i].Form == first && i + 1 < match.Page.Words.Length && match.Page.Words[i + 1].Form == match.Page.Words[match.First + 1].Form && match.Page.SentenceOf(i).Block.Kind is not (BlockKind.Title or BlockKind.Description)) return true;
        return match.Sentence.Has(Explaining) || match.Sentence.Next is { } next && next.Has(Explaining) || match.Sentence.Block.Kind is BlockKind.Title or BlockKind.Description or BlockKind.Heading
            || match.Page.IsLinked(match.Page.Words[match.First].Start, "glossary:");
    }

    /// <summary>What follows a noun: “a transgender can …” names a person by one trait, “a transgender veteran” doesn't.</summary>
    private static readonly WordSet AfterNoun = WordSet.Of("can may might who whose is was were has had should will could would does did needs wants asked came comes went feels felt with in on at from to for that as if when");

    private static bool IsHealthyLifestyle(Match match)
    {
        var last = match.Page.Words[match.Last].Form;
        if (match.Page.Words[match.First].Form is "a" && last == "transgender") return match.Near(1).Length > 0 && !AfterNoun.Contains(match.Near(1));
        return false;
    }

    private static bool IsNamedPerson(Match match)
    {
        var form = match.Page.Words[match.First].Form;
        if (form is not ("each" or "every" or "a" or "the" or "any" or "everyone" or "anyone" or "everybody" or "somebody" or "someone" or "anybody" or "nobody")) return false;
        for (var i = match.Sentence.First + 1; i < match.Last; i++)
        {
            var word = match.Page.Words[i];
            if (word.Before == Gap.Space && char.IsUpper(match.Page.Text[word.Start]) && word.Length > 2 && char.IsLower(match.Page.Text[word.Start + 1]) && word.Form is not ("ketamine" or "spravato")) return true;
        }

        return match.Sentence.Has("mother") || match.Sentence.Has("woman") || match.Sentence.Has("man") || match.Sentence.Has("wife") || match.Sentence.Has("husband") || match.Sentence.HasSource;
    }

    private static bool IsSafetyPlace(Match match) =>
        match.Sentence.Block.Container is "warning" or "emergency" or "do" or "dont" or "prescriber-note" || match.Sentence.Section.Topic is SectionTopic.Risks or SectionTopic.Crisis
        || Stance.IsDenied(match.Sentence, match.Last) || match.Near(1) is "not" || (match.Page.Words[match.Last].Form is "to" && (match.Near(-1) is "if" or "whatever" or "all" or "what" or "when" or "do" or "that")) || match.Near(-1) is "if" or "what" or "whether";
}
