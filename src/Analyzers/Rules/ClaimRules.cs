using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using KapGuide.Analyzers.Wording;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Rules;

/// <summary>Family CLM, the part that needs more than neighbouring words: approval, off-label use, balance, home use.</summary>
internal static class ClaimRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<PageRule> All { get; } =
    [
        new(CatalogueEntry.Of("CLM-06", "FalseApproval", Error, "Finds sentences in which the FDA approves ketamine for mental health.", Why.FdaKetamine,
            "Ketamine is FDA-approved for depression.", "Ketamine is FDA-approved as an anesthetic; for depression it is used off-label [@a]."), static page => Approvals(page)),
        new(CatalogueEntry.Of("CLM-07", "OffLabelUnsaid", Error, "Finds pages that tie ketamine to a condition and never say that this use is off-label.", Why.FdaKetamine,
            "Ketamine may ease depression [@a].", "Ketamine may ease depression [@a]. This use is off-label: the FDA has not approved it [@b]."), static page => OffLabelUnsaid(page)),
        new(CatalogueEntry.Of("CLM-08", "CompoundedUnsaid", Warning, "Finds pages that name lozenges, troches or compounded ketamine and don't say that these are not FDA-approved.", Why.FdaKetamine,
            "The ketamine comes as a lozenge.", "The ketamine comes as a lozenge, which is mixed to order and not FDA-approved [@a]."), static page => CompoundedUnsaid(page)),
        new(CatalogueEntry.Of("CLM-12", "BenefitsOutweighRisks", Error, "Finds pages with a section on benefits, and none on harms that is at least half as long.", Why.Discern,
            "## Benefits\nMany people sleep better, feel lighter and talk with more ease about hard things [@a].", "## Benefits\nSome people feel better for a while [@a].\n\n## Possible harms\nBlood pressure rises, and some feel sick or scared [@a]."), static page => Balance(page)),
    ];

    private static readonly WordSet Bars = WordSet.Of("not never no n't isn't hasn't without unapproved esketamine spravato off-label nor neither none yet pending seeking outside beyond lacks lacking awaiting");

    private static readonly WordSet Regulators = WordSet.Of("fda federally regulators");

    private static IEnumerable<Finding> Approvals(PageText page)
    {
        foreach (var sentence in page.Sentences)
        {
            if (sentence.Block.IsBibliography || sentence.IsQuestion && !Stance.IsAffirmed(sentence)) continue;
            var named = sentence.Has(Regulators) || sentence.HasPhrase("food", "and", "drug") || sentence.IsQuestion && sentence.Next!.Has("fda");
            if (!named && !IsOfficial(sentence) || !TiesKetamineToTheMind(sentence) || IsBarred(sentence) || sentence.HasPhrase("off", "label") || sentence.Has(Vocabulary.Critical)) continue;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var form = page.Words[i].Form;
                if (!(form == "light" && i > sentence.First && page.Words[i - 1].Form is "green") && form is not ("approved" or "approves" or "approve" or "approval" or "approvals" or "cleared" or "clears" or "clearance" or "authorized" or "authorizes" or "authorization" or "blessed" or "endorsed" or "endorses" or "sanctioned" or "greenlit" or "blessing" or "nod" or "greenlighted" or "okayed" or "legitimate" or "recommended" or "licensed" or "recognizes" or "recognized" or "recognised" or "backs" or "recommends" or "accepted" or "accepts") || IsForAnesthesia(sentence, i) || !Stance.IsAsserted(sentence, i, i)) continue;
                yield return new Finding(page.Span(i, i), $"“{page.Quote(i, i)}” says that the FDA approved ketamine for mental health, and it did not.",
                    "Write “The FDA has approved ketamine as an anesthetic. For depression and other mental health conditions it is used off-label.” Only esketamine (Spravato) is approved for some kinds of depression.");
                break;
            }
        }
    }

    /// <summary>“… for people whose depression has not improved” denies no approval: what stands in a clause about people bars nothing.</summary>
    private static bool IsBarred(Sentence sentence)
    {
        var aside = sentence.End;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var form = sentence.Page.Words[i].Form;
            if (form is "who" or "whose" && i > sentence.First + 3) aside = i;
            if (Bars.Contains(sentence.Page.Words[i]) && !(i > aside && i <= aside + 6 && form is "not" or "never" or "no" or "hasn't" or "isn't")) return true;
        }

        return false;
    }

    private static readonly WordSet OtherApprovers = WordSet.Of("insurance insurer insurers plan plans company prescriber doctor team clinic board committee by employer partner university ethics trial study");
    private static readonly WordSet Approving = WordSet.Of("is are was were been being fully officially federally government medically legally now also newly recently it's");

    /// <summary>"Ketamine is approved for depression" names no agency and means the FDA.</summary>
    private static bool IsOfficial(Sentence sentence)
    {
        if (sentence.Has(OtherApprovers)) return false;
        var words = sentence.Page.Words;
        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            if (words[i].Form is not ("approved" or "licensed" or "cleared") || !Approving.Contains(words[i - 1])) continue;
            for (var k = i + 1; k < Math.Min(sentence.End, i + 6); k++)
                if (words[k].Form is "for" or "to" && (k == i + 1 || words[k - 1].Form is "treatment" or "medicine" or "drug" or "therapy" or "medication" or "use" or "ketamine")) return true;
        }

        return false;
    }

    /// <summary>Whether the sentence, or the one before when this one begins with "it" or "this", speaks of ketamine and of mental health.</summary>
    private static bool TiesKetamineToTheMind(Sentence sentence)
    {
        var before = sentence.Words[0].Form is "it" or "it's" or "this" or "these" or "they" or "both" or "our" && !sentence.Has("and") ? sentence.Previous : null;
        if (sentence.HasPhrase("kap", "is") || sentence.HasPhrase("kap", "has")) return true;
        return (sentence.Has(Vocabulary.Ketamine) || before?.Has(Vocabulary.Ketamine) == true) && (sentence.Has(Vocabulary.Psychiatric) || sentence.Has("antidepressant") || sentence.Has("antidepressants") || (before?.Has(Vocabulary.Psychiatric) == true && before.Has(Bars) == false) || sentence.IsQuestion && sentence.Next is { } answer && answer.Has(Vocabulary.Psychiatric) && !answer.Has(Bars));
    }

    /// <summary>"Approved as an anesthetic" is true, as long as the same sentence doesn't go on to "and for depression".</summary>
    private static bool IsForAnesthesia(Sentence sentence, int approved)
    {
        var words = sentence.Page.Words;
        for (var i = approved + 1; i < Math.Min(sentence.End, approved + 9); i++)
        {
            if (Vocabulary.Psychiatric.Contains(words[i])) return false;
            if (!words[i].Form.StartsWith("anesthe", StringComparison.Ordinal) && words[i].Form is not ("surgery" or "sedation" or "anaesthetic" or "analgesic")) continue;
            for (var k = i + 1; k < Math.Min(sentence.End, i + 5); k++)
                if (Vocabulary.Psychiatric.Contains(words[k]) && words[k - 1].Form is "for" or "treat" or "treating") return false;
            return true;
        }

        return false;
    }

    private static bool SaysOffLabel(PageText page) =>
        page.HasPhrase("off", "label") || page.Sentences.Any(static sentence => sentence.Has(Approved) && sentence.Has(Labels) && sentence.Has(Refusing));

    private static readonly WordSet Approved = WordSet.Of("approved approve"), Labels = WordSet.Of("fda label"), Refusing = WordSet.Of("not hasn't isn't never didn't"), Checking = WordSet.Of("approved approve check");

    private static readonly WordSet Treated = WordSet.Of("bulimic binge stress sadness nightmares postpartum perimenopausal suicidality rumination compulsions obsessive obsessions intrusive cravings crps neuropathy grief panic anxieties disorder disorders addictions alcoholism anorexia bulimia insomnia phobia phobias cptsd mdd trd gad traumas traumatic depressed hopeless hopelessness migraine migraines fibromyalgia burnout flashbacks");

    /// <summary>Pain that lasts is a condition; pain in an operation is what ketamine is approved for.</summary>
    private static readonly WordSet LastingPain = WordSet.Of("chronic nerve neuropathic back joint pelvic emotional psychic cluster phantom lasting persistent");

    private static IEnumerable<Finding> OffLabelUnsaid(PageText page)
    {
        if (page.Article is null || SaysOffLabel(page)) yield break;
        foreach (var sentence in page.Running)
        {
            if (IsTiedTo(sentence.Previous, sentence) is >= 0 and var named)
            {
                yield return new Finding(page.Span(named, named), Untold, SayOffLabel);
                yield break;
            }

            if (!sentence.Has(Vocabulary.Ketamine) || !sentence.Has(Vocabulary.Psychiatric) && !sentence.Has(Treated) && !sentence.Has(LastingPain)) continue;
            var (word, tied) = (-1, false);
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (word < 0 && Vocabulary.Ketamine.Contains(page.Words[i])) word = i;
                tied |= Treated.Contains(page.Words[i]) && !(page.Words[i].Form.StartsWith("disorder", StringComparison.Ordinal) && i > sentence.First + 1 && page.Words[i - 1].Form == "use" && page.Words[i - 2].Form == "ketamine");
                tied |= page.Words[i].Form is "pain" or "headache" or "headaches" && i > sentence.First && LastingPain.Contains(page.Words[i - 1]);
                tied |= Vocabulary.Psychiatric.Contains(page.Words[i]) && page.Words[i].Form is not ("psychotherapy" or "mental" or "psychological" or "emotional" or "psychiatric") || (page.Words[i].Form == "mental" && i + 1 < sentence.End && page.Words[i + 1].Form == "health");
            }

            if (!tied) continue;
            yield return new Finding(page.Span(word, word), Untold, SayOffLabel);
            yield break;
        }
    }

    private const string Untold = "This page ties ketamine to a condition and never says that the use is off-label.";
    private const string SayOffLabel = "Add a sentence: “The FDA has not approved ketamine for this; prescribing it so is called [off-label use](glossary:off-label-use) [@key].”";

    private static readonly WordSet Pointing = WordSet.Of("it this that them they");

    /// <summary>“Ketamine blocks a receptor. In people with depression, that may let new links form”: the second sentence points back at the first. The index of ketamine's name; -1 for none.</summary>
    private static int IsTiedTo(Sentence? before, Sentence sentence)
    {
        if (before is null || !sentence.Has(Pointing)) return -1;
        var (named, ill) = before.Has(Vocabulary.Ketamine) ? (before, sentence) : (sentence, before);
        if (!named.Has(Vocabulary.Ketamine) || !ill.Has(Ailing)) return -1;
        for (var i = named.First; i < named.End; i++)
            if (Vocabulary.Ketamine.Contains(named.Page.Words[i])) return i;
        return -1;
    }

    private static readonly WordSet Ailing = WordSet.Of("depression anxiety ptsd trauma ocd burnout");

    private static readonly WordSet Compounded = WordSet.Of("lozenge lozenges troche troches compounded rdt sublingual tablet tablets");

    private static IEnumerable<Finding> CompoundedUnsaid(PageText page)
    {
        if (!page.Has(Compounded)) yield break;
        if (page.Sentences.Any(static sentence => sentence.Has(Checking) && sentence.Has("not") || sentence.Has(Regulators) && sentence.HasPhrase("no", "fda") || sentence.Has(Bars) && sentence.Has("approval")) || page.HasPhrase("unapproved")) yield break;
        foreach (var sentence in page.Running)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var form = page.Words[i].Form;
                if (form is not ("lozenge" or "lozenges" or "troche" or "troches" or "compounded" or "rdt" or "sublingual") && !(form is "tablet" or "tablets" && (sentence.Has(Vocabulary.Ketamine) || i > sentence.First && page.Words[i - 1].Form.StartsWith("dissolv", StringComparison.Ordinal)))) continue;
                yield return new Finding(page.Span(i, i), $"“{page.Quote(i, i)}”: this page does not say that compounded ketamine is not FDA-approved.",
                    "Add a sentence: “Lozenges are mixed to order by a pharmacy and are not FDA-approved [@key].”");
                yield break;
            }
        }
    }

    private static IEnumerable<Finding> Balance(PageText page)
    {
        int[] lengths = new int[page.Sections.Length];
        foreach (var sentence in page.Sentences.Where(static sentence => sentence.Block is { IsBibliography: false } && sentence.Block.Kind != BlockKind.Heading)) lengths[sentence.Block.Section] += sentence.Words.Length;
        var benefits = LengthOf(page, lengths, SectionTopic.Benefits);
        var risks = LengthOf(page, lengths, SectionTopic.Risks);
        if (benefits == 0 || risks * 2 >= benefits) yield break;
        var heading = page.Blocks.First(block => block.Kind == BlockKind.Heading && page.Sections[block.Section].Topic == SectionTopic.Benefits);
        yield return new Finding(page.CharSpan(heading.Start, heading.End),
            risks == 0 ? "This page has a section on benefits and none on harms." : $"The benefits have {benefits} words and the harms {risks}.",
            $"Add a section “## Possible harms” of at least {benefits / 2} words: what can happen, how often, and what lowers the chance.");
    }

    private static int LengthOf(PageText page, int[] lengths, SectionTopic topic)
    {
        var sum = 0;
        for (var i = 1; i < lengths.Length; i++)
        {
            var section = i;
            while (section > 0 && page.Sections[section].Topic != topic) section = page.Sections[section].Parent;
            if (section > 0) sum += lengths[i];
        }

        return sum;
    }
}
