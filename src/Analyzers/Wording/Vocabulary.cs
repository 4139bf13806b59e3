using KapGuide.Analyzers.Prose;

namespace KapGuide.Analyzers.Wording;

/// <summary>Word classes that patterns name in angle brackets, and that guards ask for. All in lower case, inflected forms spelled out.</summary>
public static class Vocabulary
{
    /// <summary>Conditions that people hope to treat.</summary>
    public static WordSet Condition { get; } = WordSet.Of(
        "depression depressive depressed anxiety anxious ptsd trauma traumas traumatic ocd addiction addictions alcoholism bipolar suicidality suicidal insomnia grief disorder disorders illness illnesses "
        + "condition conditions pain migraines anorexia bulimia despair distress symptoms symptom mood psychiatric mental wounds wound tinnitus fibromyalgia dissociation phobia phobias panic stress cptsd mdd gad trd");

    /// <summary>The treatment that this site is about.</summary>
    public static WordSet Treatment { get; } = WordSet.Of(
        "ketamine kap kat psychotherapy therapy therapies treatment treatments medicine medicines medication medications lozenge lozenges troche troches infusion infusions spravato esketamine session sessions drug it this program approach procedure");

    /// <summary>Ketamine by its names.</summary>
    public static WordSet Ketamine { get; } = WordSet.Of("ketamine kap kat infusion infusions lozenge lozenges troche troches");

    /// <summary>Words of mental health, without which an approval is not about it.</summary>
    public static WordSet Psychiatric { get; } = WordSet.Of(
        "depression depressive anxiety ptsd trauma ocd psychiatric psychiatry mental mood suicidal suicidality bipolar addiction psychotherapy psychological emotional");

    /// <summary>What studies of a treatment count.</summary>
    public static WordSet Outcome { get; } = WordSet.Of(
        "patients patient people participants clients individuals adults veterans users sufferers respond responded responds responders response remission improve improved improves improvement improvements "
        + "reduce reduced reduction reductions relief relieved effective effectiveness efficacy success successful better recover recovered recovery benefit benefits benefited symptoms depression anxiety ptsd suicidal "
        + "relapse relapsed nausea dizziness side effects dropout dissociation cured healed work works worked helped feel felt likely rate rates score scores");

    /// <summary>Words that make a figure one of money or logistics, not of outcomes.</summary>
    public static WordSet Money { get; } = WordSet.Of(
        "cost costs price prices fee fees pay pays paid paying coverage cover covers covered reimburse reimbursed reimbursement deductible copay coinsurance insurance insurer plan plans discount discounts income tax taxes "
        + "interest bill bills billed superbill charge charges rate-limit refund refunds deposit zoom");

    /// <summary>Words by which a text distances itself from a claim: whoever writes them doesn't promise.</summary>
    public static WordSet Critical { get; } = WordSet.Of(
        "beware wary careful caution cautious skeptical sceptical mislead misleads misleading misled false untrue myth myths misconception misconceptions overstate overstated overstates overstating hype hyped exaggerate exaggerated "
        + "exaggerates exaggeration unproven scam scams doubtful unrealistic debunk debunked wrong incorrect inaccurate oversell overselling oversold unfounded unsupported overpromise overpromises overpromising illegal unethical dishonest deceptive violate violates violating violation irresponsible wrongly falsely mistakenly incorrectly forbidden forbids forbid prohibited prohibits prohibit banned exploitative");

    /// <summary>Verbs of claiming: what follows is somebody else's word.</summary>
    public static WordSet Hearsay { get; } = WordSet.Of(
        "claim claims claimed claiming advertise advertises advertised advertising advertisement advertisements ad ads marketed market markets promise promises promised promising tout touts touted believe believes believed rumor rumors headlines hear heard hope hopes hoped");

    /// <summary>Designs of studies.</summary>
    public static WordSet Study { get; } = WordSet.Of("study studies trial trials review reviews analysis meta-analysis survey paper papers research researchers evidence data cohort experiment experiments");

    private static readonly Dictionary<string, WordSet> Classes = new(StringComparer.Ordinal)
    {
        ["condition"] = Condition,
        ["treatment"] = Treatment,
        ["ketamine"] = Ketamine,
        ["outcome"] = Outcome,
        ["be"] = WordSet.Of("is are was were be being been remains remain isn't aren't wasn't 's"),
        ["whose"] = WordSet.Of("your my our their his her the this that a an"),
        ["people"] = WordSet.Of("people person patients patient clients client individuals everyone anyone those adults veterans children men women someone somebody"),
        ["count"] = WordSet.Of("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds dozens"),
        ["relief"] = WordSet.Of("relief result results change changes benefit benefits effect effects improvement improvements healing recovery remission transformation wellness wellbeing peace success growth response outcomes impact"),
        ["carer"] = WordSet.Of("therapist therapists provider providers clinician clinicians practitioner practitioners counselor counselors specialist specialists expert experts clinic clinics center centers practice team doctor doctors psychiatrist psychiatrists program facility guide coach"),
        ["ailment"] = WordSet.Of("depression anxiety ptsd cptsd trauma traumas addiction alcoholism ocd panic despair grief insomnia phobia phobias nightmares flashbacks burnout sadness suffering darkness pain depressed anxious traumatized"),
        ["ends"] = WordSet.Of("eliminate eliminates eliminated eliminating erase erases erased erasing eradicate eradicates eradicated eradicating banish banishes banished banishing abolish abolishes abolished conquer conquers conquered conquering defeat defeats defeated defeating vanquish vanquishes vanquished "
            + "wipe wipes wiped wiping extinguish extinguishes extinguished dissolve dissolves dissolved dissolving obliterate obliterates obliterated resolve resolves resolved resolving halt halts halted halting remove removes removed removing stop stops stopped stopping lift lifts undo undoes undone"),
        ["gone"] = WordSet.Of("disappear disappears disappeared disappearing vanish vanishes vanished vanishing gone eliminated erased eradicated banished conquered defeated cease ceases ceased dissolve dissolves dissolved melt melts melted evaporate evaporates evaporated"),
        ["dying"] = WordSet.Of("suicidal suicidality ideation suicide die dying"),
        ["pill"] = WordSet.Of("lozenge lozenges troche troches tablet tablets pill pills capsule capsules drops syringe rdt spray ketamine dose doses dosage mg milligrams"),
        ["remedy"] = WordSet.Of("antidepressant antidepressants ssri ssris snri snris medication medications medicine medicines meds pill pills prescription prescriptions lithium benzodiazepine benzodiazepines lamotrigine adderall lexapro prozac zoloft xanax sertraline fluoxetine effexor wellbutrin celexa cymbalta paxil remeron seroquel abilify valium ativan klonopin citalopram escitalopram bupropion venlafaxine duloxetine paroxetine mirtazapine "
            + "lamictal depakote risperdal zyprexa geodon latuda vraylar rexulti haldol clozapine clozaril buspar buspirone trazodone pristiq viibryd trintellix luvox prazosin propranolol clonidine gabapentin neurontin lyrica pregabalin topamax tegretol ambien lunesta trileptal vyvanse ritalin concerta strattera naltrexone suboxone methadone oxycodone percocet vicodin tramadol opioids opioid benzos benzo alprazolam lorazepam clonazepam diazepam quetiapine aripiprazole olanzapine risperidone lurasidone valproate valproic amitriptyline nortriptyline imipramine maoi maois nardil parnate emsam tricyclic tricyclics stimulant stimulants statin insulin metformin metoprolol lisinopril losartan warfarin thyroid levothyroxine inhaler"),
        ["means"] = WordSet.Of("gun guns firearm firearms shotgun rifle pistol handgun rope noose hanging hanged knife razor razors blade blades poison bleach helium exhaust bridge train cliff wrist wrists suffocation suffocated suffocating bottle handful tablets pills drowned drowning drown bag rooftop vodka"),
        ["death"] = WordSet.Of("die dies died kill kills killed killing suicide suicides fatal lethal deadly overdose overdoses overdosed death deaths neck wrists himself herself themselves myself ended"),
        ["addictive"] = WordSet.Of("addictive addicting addicted addiction addictions reliant dependence dependency dependent hooked abuse misuse cravings craving withdrawal habit"),
        ["sure"] = WordSet.Of("certainly surely definitely undoubtedly unquestionably inevitably"),
        ["better"] = WordSet.Of("better heal healed improve improved improvement recover recovered relief relieved happier calmer sleep help helps work works lift lifts lifted benefit change changed"),
        ["negator"] = WordSet.Of("not no never without cannot can't won't isn't doesn't don't aren't wasn't neither nor non zero"),
    };

    /// <summary>The class of that name.</summary>
    public static WordSet Class(string name) => Classes[name];
}
