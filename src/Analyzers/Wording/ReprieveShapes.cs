using KapGuide.Analyzers.Prose;
using static KapGuide.Analyzers.Wording.Shape;

namespace KapGuide.Analyzers.Wording;

/// <summary>A wish to die that is said to be over, with the act itself named (SAF-05): “patients no longer think about ending their lives”.</summary>
internal static class ReprieveShapes
{
    private static readonly WordSet Acts = WordSet.Of("end ending take taking kill killing harm harming hurt hurting die dying death suicide");
    private static readonly WordSet Owners = WordSet.Of("your their his her my our own it");
    private static readonly WordSet Lives = WordSet.Of("life lives all");
    private static readonly WordSet Selves = WordSet.Of("yourself themselves himself herself myself");
    private static readonly WordSet Over = WordSet.Of(
        "never longer erases erase erased removes remove removed eliminates eliminate eliminated ends quiets quiet silences silence lifts lift stops stop stopped dissolves dissolve takes take took melts melt washes wash breaks break vanquishes extinguishes extinguish clears clear cures cure banishes banish");
    private static readonly WordSet Wishes = WordSet.Of("urge urges wish wishes desire thought thoughts think thinks thinking want wants wanting wanted idea ideas impulse impulses longing dream dreams dreaming talk talks talking plan plans planning feel feels consider considers obsess thinking");
    private static readonly WordSet Open = WordSet.Of("may might could some sometimes if whether until should must ask tell call plan safety prevention 988 hope try learn");

    private static readonly WordSet Them = WordSet.Of("them those it these");
    private static readonly WordSet Dying = WordSet.Of("suicidal suicide ideation");

    /// <summary>“Does it help with suicidal thoughts? It stops them within a day.”</summary>
    private static (int, int)? Answer(Sentence sentence)
    {
        if (sentence.Words.Length > 12 || !sentence.Has(Over) || sentence.Previous is not { } before || !before.Has(Dying) || sentence.IsQuestion || sentence.Has(Open) || sentence.HasSource || !ShapeWords.Agent.Contains(FormAt(sentence, sentence.First))) return null;
        return After(sentence, sentence.First, 3, Over) is > 0 and var over && Them.Contains(FormAt(sentence, over + 1)) && Stance.IsAsserted(sentence, over, over + 1) ? (over, over + 1) : null;
    }

    /// <summary>The first and last word of such a claim; null for none.</summary>
    public static (int First, int Last)? In(Sentence sentence)
    {
        if (Answer(sentence) is { } answer) return answer;
        if (!sentence.Has(Wishes) || !sentence.Has(Acts) || !CanClaim(sentence) || IsReported(sentence) || sentence.Has(Open)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Acts.Contains(FormAt(sentence, i))) continue;
            var act = At(sentence, i) is "die" or "dying" or "death" or "suicide" ? i : Selves.Contains(FormAt(sentence, i + 1)) ? i + 1 : Owners.Contains(FormAt(sentence, i + 1)) ? After(sentence, i + 1, 2, Lives) : -1;
            var wish = act < 0 ? -1 : Before(sentence, i, 3, Wishes);
            var over = wish < 0 ? -1 : Before(sentence, wish, 5, Over);
            if (over < 0 || At(sentence, over) == "longer" && At(sentence, over - 1) != "no" || over == sentence.First + 1 && At(sentence, over - 1) == "to" || !Stance.IsAsserted(sentence, At(sentence, over) == "longer" ? over - 1 : over, act)) continue;
            if (At(sentence, over) is "take" or "takes" or "took" && !sentence.Has("away")) continue;
            return (over, act);
        }

        return null;
    }
}
