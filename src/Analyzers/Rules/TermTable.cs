using System.Collections.Frozen;
using KapGuide.Analyzers.Prose;

namespace KapGuide.Analyzers.Rules;

/// <summary>Acronyms and technical words: a data table.</summary>
internal static class TermTable
{
    /// <summary>Readers know these better than their long forms; letters after a name and Roman numerals are no acronyms.</summary>
    public static WordSet KnownAcronyms { get; } = WordSet.Of(
        "US USA UK EU TV AM PM OK AI PDF DNA LGBTQ LGBTQIA LGBT QR ZIP SMS WIFI GPS USB CD DVD ID FAQ FAQS HTML URL MD DO RN NP PA LSD AA AAA TRICARE LPC LCSW LMFT LMHC LICSW LMSW PHD PSYD EDD MSW MA MS BS BA JD DNP PMHNP MFT II III VI VII VIII IX XI XII COVID SSN DIY BBC CEO APA-7 AMA-11 "
        + "NSW DC OR CA NY WA CO TX FL NJ PA IL AZ NM SAMHSA PM2");

    /// <summary>Those that are known only behind a name: "Ann Lee, LPC".</summary>
    public static WordSet Credentials { get; } = WordSet.Of("LPC LCSW LMFT LMHC LICSW LMSW MFT RN NP PA DNP PMHNP");

    /// <summary>What acronyms of this field stand for.</summary>
    public static FrozenDictionary<string, string> LongForms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["PTSD"] = "post-traumatic stress disorder",
        ["OCD"] = "obsessive-compulsive disorder",
        ["ECT"] = "electroconvulsive therapy",
        ["CBT"] = "cognitive behavioral therapy",
        ["EMDR"] = "eye movement desensitization and reprocessing",
        ["IV"] = "into a vein",
        ["IM"] = "into a muscle",
        ["NMDA"] = "N-methyl-D-aspartate",
        ["REMS"] = "Risk Evaluation and Mitigation Strategy",
        ["HSA"] = "health savings account",
        ["FSA"] = "flexible spending account",
        ["DEA"] = "US Drug Enforcement Administration",
        ["VA"] = "US Department of Veterans Affairs",
        ["KAP"] = "ketamine-assisted psychotherapy",
        ["FDA"] = "US Food and Drug Administration",
        ["WHO"] = "World Health Organization",
        ["SSRI"] = "selective serotonin reuptake inhibitor",
        ["MAOI"] = "monoamine oxidase inhibitor",
        ["BDNF"] = "brain-derived neurotrophic factor",
        ["MDMA"] = "3,4-methylenedioxymethamphetamine",
        ["TRD"] = "treatment-resistant depression",
        ["MDD"] = "major depressive disorder",
        ["GAD"] = "generalized anxiety disorder",
        ["ASA"] = "American Society of Anesthesiologists",
        ["APA"] = "American Psychological Association",
        ["NIMH"] = "National Institute of Mental Health",
        ["RN"] = "registered nurse",
        ["NP"] = "nurse practitioner",
        ["PA"] = "physician assistant",
        ["LPC"] = "licensed professional counselor",
        ["LCSW"] = "licensed clinical social worker",
        ["LMFT"] = "licensed marriage and family therapist",
        ["LMHC"] = "licensed mental health counselor",
        ["PMHNP"] = "psychiatric-mental health nurse practitioner",
        ["DBT"] = "dialectical behavior therapy",
        ["ACT"] = "acceptance and commitment therapy",
        ["IFS"] = "internal family systems",
        ["TMS"] = "transcranial magnetic stimulation",
        ["ADHD"] = "attention deficit hyperactivity disorder",
        ["EOB"] = "explanation of benefits",
        ["PCP"] = "primary care provider",
        ["BP"] = "blood pressure",
        ["IRS"] = "Internal Revenue Service",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that are no acronyms although somebody wrote them in capital letters.</summary>
    public static WordSet CommonWords { get; } = WordSet.Of("not no do all you and or must only never always now free new stop yes the is in to if but any new more may can will so it on before after very too safe read call get best");

    /// <summary>Technical words with a plain meaning each.</summary>
    public static FrozenDictionary<string, string> JargonWords { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dissociation"] = "feeling cut off from body or surroundings",
        ["dissociative"] = "making you feel cut off from your body",
        ["neuroplasticity"] = "the brain's ability to form new links",
        ["glutamate"] = "a messenger between nerve cells",
        ["glutamatergic"] = "of glutamate, a messenger between nerve cells",
        ["bioavailability"] = "how much of a dose reaches the blood",
        ["sublingual"] = "under the tongue",
        ["intramuscular"] = "into a muscle",
        ["intravenous"] = "into a vein",
        ["intranasal"] = "into the nose",
        ["subcutaneous"] = "under the skin",
        ["racemic"] = "a mix of two mirror-image forms",
        ["titration"] = "finding the dose step by step",
        ["titrate"] = "find the dose step by step",
        ["contraindication"] = "a reason not to give a medicine",
        ["contraindications"] = "reasons not to give a medicine",
        ["contraindicated"] = "not to be given",
        ["remission"] = "few or no symptoms left",
        ["cystitis"] = "inflammation of the bladder",
        ["hypertension"] = "high blood pressure",
        ["tachycardia"] = "a fast heartbeat",
        ["emesis"] = "vomiting",
        ["pharmacodynamic"] = "about what a drug does in the body",
        ["pharmacokinetics"] = "how the body handles a drug",
        ["pharmacokinetic"] = "about how the body handles a drug",
        ["synaptogenesis"] = "the growth of links between nerve cells",
        ["synaptic"] = "of the links between nerve cells",
        ["receptor"] = "a docking place on a cell",
        ["receptors"] = "docking places on cells",
        ["antagonist"] = "a drug that blocks a docking place",
        ["anhedonia"] = "not being able to feel pleasure",
        ["somatic"] = "of the body",
        ["comorbid"] = "present at the same time",
        ["comorbidity"] = "another condition at the same time",
        ["comorbidities"] = "other conditions at the same time",
        ["polypharmacy"] = "taking many medicines",
        ["adjunctive"] = "given together with another treatment",
        ["prophylactic"] = "given to prevent",
        ["antiemetic"] = "a medicine against nausea",
        ["psychoeducation"] = "learning about your condition",
        ["anxiolytic"] = "calming",
        ["nystagmus"] = "quick movements of the eyes",
        ["ataxia"] = "unsteady movement",
        ["hepatotoxicity"] = "harm to the liver",
        ["nephrotoxicity"] = "harm to the kidneys",
        ["psychotomimetic"] = "like a short psychosis",
        ["enantiomer"] = "one of two mirror-image forms",
        ["metabolite"] = "what the body turns a drug into",
        ["hydroxynorketamine"] = "what the body turns ketamine into",
        ["psycholytic"] = "at a low dose that loosens feelings",
        ["entheogenic"] = "used in religious ceremonies",
        ["biomarker"] = "a sign that can be measured",
        ["prefrontal"] = "at the front of the brain",
        ["amygdala"] = "a part of the brain that handles fear",
        ["hippocampus"] = "a part of the brain that handles memory",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
