using KapGuide.Analyzers.Prose;
using KapGuide.Analyzers.Wording;
using static KapGuide.Analyzers.Wording.Shape;

namespace KapGuide.Analyzers.Rules;

/// <summary>A client's story over two or three sentences (CLM-13): one introduces a single person, the next tells what became better.</summary>
internal static class ClientStories
{
    private static readonly WordSet One = WordSet.Of("a an one another");
    private static readonly WordSet Persons = WordSet.Of(
        "woman man mother father mom dad widow widower veteran soldier student retiree grandmother grandfather teacher firefighter couple guest neighbor wife husband marine client patient mum lady guy engineer accountant musician artist executive lawyer attorney paramedic officer survivor person someone nurse pilot salesman chef farmer writer athlete teenager girl boy entrepreneur gentleman lady");
    private static readonly WordSet Coming = WordSet.Of("came arrived walked reached found called struggled suffered battled lived spent tried fought carried began started thought felt wanted");
    private static readonly WordSet Meeting = WordSet.Of("worked treated saw met helped welcomed had served with remember");
    private static readonly WordSet Pronouns = WordSet.Of("he she they his her him them their he's she's");
    private static readonly WordSet Open = WordSet.Of("may might would if study trial report paper imagine researchers article should suppose");
    private static readonly WordSet Turns = WordSet.Of(
        "since smile left painting writing later playing runs rides travels peace gave saved hope back again better finally stopped gone free smiling smiled laughed laughing sleeping slept sleeps works working married hopeful happier lighter thriving thrives healed cured recovered improved relief joy life able now today enjoys enjoying wept cried remission lifted vanished changed");

    /// <summary>The first and last word of the introduction; null for none.</summary>
    public static (int First, int Last)? In(Sentence sentence)
    {
        if (sentence.Has(Open)) return null;
        if (Own(sentence) is >= 0 and var self) return (self, Math.Min(self + 1, sentence.End - 1));
        if (Person(sentence) is not (>= 0 and var person)) return null;
        var next = sentence.Next;
        for (var far = 0; far < 2 && next is not null; far++, next = next.Next)
        {
            if (next.HasSource || next.IsQuestion || next.Has(Open)) return null;
            if ((next.Has(Pronouns) || next.Has(sentence.Page.Words[person].Form)) && next.Has(Turns)) return (person, Math.Min(person + 1, sentence.End - 1));
        }

        return null;
    }

    private static readonly WordSet Past = WordSet.Of("was had couldn't tried struggled lived suffered hated dreaded");
    private static readonly WordSet Place = WordSet.Of("kap ketamine session sessions treatment infusion infusions");
    private static readonly WordSet Gain = WordSet.Of("none no off without now free again better finally happy alive sleep laugh smile back lighter calm well");
    private static readonly WordSet Work = WordSet.Of("client clients patients offer train trained work license licensed practice you your counselor therapist they read wrote study");

    /// <summary>“I was on four medications. After KAP, I take none.”</summary>
    private static int Own(Sentence sentence) =>
        sentence.Has("i") && sentence.Has(Past) && !sentence.Has(Work) && sentence.Next is { IsQuestion: false, HasSource: false } next && (next.Has("i") || next.Has("my") || next.Has("me")) && next.Has(Place) && next.Has(Gain) && !next.Has(Work) && !next.Has(Open) ? sentence.First : -1;

    private static int Person(Sentence sentence)
    {
        var words = sentence.Page.Words;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (One.Contains(words[i]) && After(sentence, i, 5, Persons) is > 0 and var person)
            {
                var known = Before(sentence, i, 3, Meeting) >= 0 && (sentence.Has("we") || sentence.Has("i"));
                if (known || After(sentence, person, 9, Coming) > 0 && (sentence.Has("us") || sentence.Has("years") || sentence.Has("our") || sentence.Has("clinic") || sentence.Has("depression") || sentence.Has("me") || sentence.HasPhrase("came", "in"))) return person;
            }

            if (ClientVoices.IsName(sentence, i) && At(sentence, i - 1) is not "dr" && !sentence.Has(Staff) && (At(sentence, i - 1) is "for" or "with" || After(sentence, i, 9, Coming) > 0 || After(sentence, i, 2, Had) > 0) && (sentence.Has("us") || sentence.Has("years") || sentence.Has("our") || sentence.Has("clinic") || sentence.Has(Vocabulary.Condition) || sentence.Has("first") || sentence.HasPhrase("used", "to") || sentence.Has("kap") || sentence.Has("ketamine") || sentence.Has("antidepressants") || sentence.Has("everything"))) return i;
        }

        return -1;
    }

    private static readonly WordSet Staff = WordSet.Of("license licensed counselor therapist doctor trained studied physician psychologist founder director joined degree clinician psychiatrist teaches leads founded practice practitioner");
    private static readonly WordSet Had = WordSet.Of("used had was couldn't hadn't");
}
