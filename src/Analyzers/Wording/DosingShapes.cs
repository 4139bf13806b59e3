using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using static KapGuide.Analyzers.Wording.Shape;

namespace KapGuide.Analyzers.Wording;

/// <summary>Shapes of advice on the reader's own medicines (SAF-08): what to leave out, told as if by a prescriber.</summary>
internal static class DosingShapes
{
    /// <summary>The shapes.</summary>
    public static ImmutableArray<Shape> All { get; } = [new("SAF-08", static sentence => LeaveOut(sentence))];

    private static readonly WordSet Taking = WordSet.Of("take use have swallow");
    private static readonly WordSet Omitting = WordSet.Of("hold withhold leave omit avoid forgo forget");
    private static readonly WordSet Own = WordSet.Of("your any the usual daily morning evening nightly regular blood pressure sleep heart anxiety out off on from dose doses of pill pills medicine other");
    private static readonly WordSet Effects = WordSet.Of("feel nothing minutes effect effects work works working enough kick kicks hour under tongue");
    private static readonly WordSet When = WordSet.Of("morning night day days hours hour before evening week weeks session beforehand first today");
    private static readonly WordSet Referral = WordSet.Of(
        "unless without until prescriber doctor nurse pharmacist clinician team psychiatrist asking ask asks says say said told tells advised whether if more than own someone alone shared alcohol provider cup coffee decide decides");

    /// <summary>“Don't take your Lamictal that morning.”, “Hold your blood pressure pills the day before.”, “No Xanax the night before.”</summary>
    private static (int, int)? LeaveOut(Sentence sentence)
    {
        if (!(sentence.Has(Vocabulary.Class("remedy")) && sentence.Has(When)) && !(sentence.Has("another") && sentence.Has(Effects)) || !CanClaim(sentence)) return null;
        var referred = sentence.Has(Referral);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (At(sentence, i) is "take" or "have" && At(sentence, i + 1) is "another" && At(sentence, i + 2) is "" or "one" or "half" && (i == sentence.First || sentence.Page.Words[i].Before >= Gap.Comma || At(sentence, i - 1) is "can" or "then" or "just") && sentence.Has(Effects)) return (i, i + 1);
            if (referred || i > sentence.First && sentence.Page.Words[i].Before < Gap.Comma && At(sentence, i - 1) is not ("please" or "and" or "so" or "then" or "to")) continue;
            var verb = At(sentence, i) switch
            {
                "don't" or "never" when Taking.Contains(FormAt(sentence, i + 1)) => i + 1,
                "do" when At(sentence, i + 1) is "not" && Taking.Contains(FormAt(sentence, i + 2)) => i + 2,
                "no" => i,
                var form when Omitting.Contains(form) => i,
                _ => -1,
            };
            if (verb < 0) continue;
            var remedy = After(sentence, verb, 5, Vocabulary.Class("remedy"));
            if (remedy < 0 || !AllBetween(sentence, verb, remedy, Own) || After(sentence, remedy, 8, When) < 0 && Before(sentence, i, 6, When) < 0) continue;
            if (At(sentence, remedy) is "medicine" or "medicines" or "medication" or "medications" or "meds" or "pills" or "pill" && At(sentence, remedy - 1) is "no" or "any" or "avoid" or "other") continue;
            return (i, remedy);
        }

        return null;
    }
}
