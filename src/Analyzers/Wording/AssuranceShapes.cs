using KapGuide.Analyzers.Prose;
using static KapGuide.Analyzers.Wording.Shape;

namespace KapGuide.Analyzers.Wording;

/// <summary>Assurances of long sentences: what waits for the reader, what stays for life, what every client reports (CLM-02).</summary>
internal static class AssuranceShapes
{
    /// <summary>The first and last word of such an assurance; null for none.</summary>
    public static (int First, int Last)? In(Sentence sentence)
    {
        // What excuses a sentence is asked last: hardly any has the words of an assurance.
        var found = Sought(sentence);
        if (found is null && (Regained(sentence) ?? Staying(sentence) ?? Regardless(sentence) ?? NobodyWithout(sentence) ?? Telling(sentence) ?? Lightened(sentence)) is { } plain && !IsHedged(sentence)) found = plain;
        return found is not null && CanClaim(sentence) && !IsReported(sentence) ? found : null;
    }

    private static readonly WordSet Goods = WordSet.Of("relief life peace change healing help answer answers breakthrough freedom joy calm hope happiness future self clarity transformation solution recovery person results sleep");
    private static readonly WordSet Seekers = WordSet.Of("you you've you're");
    private static readonly WordSet Seeking = WordSet.Of("looking searching seeking longing hoping waiting want wanted deserve need dreamed dreaming missing praying crave craving lost");
    private static readonly WordSet Near = WordSet.Of("waiting here near close closer reach away finally ready awaits found possible");
    private static readonly WordSet Sober = WordSet.Of("may might could if whether not no never isn't ask room table appointment");

    /// <summary>“The relief you have been looking for is waiting for you.”</summary>
    private static (int, int)? Sought(Sentence sentence)
    {
        if (!sentence.Has(Goods) || !sentence.Has(Seekers) || !sentence.Has(Seeking) || !sentence.Has(Near)) return null;
        for (var i = sentence.First; i + 3 < sentence.End; i++)
        {
            if (!Goods.Contains(FormAt(sentence, i)) || At(sentence, i - 1) is "what" or "your") continue;
            if (After(sentence, i, 2, Seekers) is > 0 and var you && After(sentence, you, 4, Seeking) is > 0 and var seeking && After(sentence, seeking, 6, Near) is > 0 and var near && !sentence.Has(Sober)) return (i, near);
        }

        return null;
    }

    private static readonly WordSet Regaining = WordSet.Of("have get take regain reclaim find rediscover recover gain win got getting regaining reclaiming taking");
    private static readonly WordSet Lost = WordSet.Of("life joy self spark smile happiness confidence sleep energy hope zest vitality lives freedom peace");
    private static readonly WordSet Plans = WordSet.Of("want wants wanted how help helps work goal until before questions what lost insurance plan");

    /// <summary>“In a few short weeks you will have your life back.”, “You get your old self back.”</summary>
    private static (int, int)? Regained(Sentence sentence)
    {
        if (!sentence.Has(Regaining) || !sentence.Has(Lost)) return null;
        for (var i = sentence.First + 1; i + 2 < sentence.End; i++)
        {
            if (!Regaining.Contains(FormAt(sentence, i)) || At(sentence, i + 1) is not ("your" or "their" or "a")) continue;
            var lost = After(sentence, i + 1, 3, Lost);
            if (lost < 0 || !(At(sentence, lost + 1) == "back" || At(sentence, i).StartsWith("re", StringComparison.Ordinal) && At(sentence, i) != "recover" && (Before(sentence, i, 3, Futures) >= 0 || sentence.Has("finally")))) continue;
            if (sentence.Has(Plans) || At(sentence, i - 1) == "to" && Before(sentence, i, 4, Sure) < 0 || Stance.IsDenied(sentence, i)) continue;
            return (i, Math.Min(lost + 1, sentence.End - 1));
        }

        return null;
    }

    private static readonly WordSet Futures = WordSet.Of("will you'll they'll going finally");
    private static readonly WordSet Sure = WordSet.Of("going able ready sure chance way time");
    private static readonly WordSet Effects = WordSet.Of("insights insight changes change relief results result benefits benefit effects healing gains lessons peace calm improvement improvements transformation shift shifts clarity growth joy");
    private static readonly WordSet Remaining = WordSet.Of("stay stays remain remains last lasts endure endures continue continues hold holds carry carries");
    private static readonly WordSet Ever = WordSet.Of("forever life lifetime permanently always decades indefinitely");

    /// <summary>“The insights you gain will stay with you for the rest of your life.”</summary>
    private static (int, int)? Staying(Sentence sentence)
    {
        if (!sentence.Has(Effects) || !sentence.Has(Remaining) || !sentence.Has(Ever)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Effects.Contains(FormAt(sentence, i)) || After(sentence, i, 9, Remaining) is not (> 0 and var remaining) || After(sentence, remaining, 9, Ever) is not (> 0 and var ever)) continue;
            if (At(sentence, ever) == "life" && Before(sentence, ever, 3, Whole) < 0 || sentence.Has("not") || Stance.IsDenied(sentence, remaining)) continue;
            return (i, ever);
        }

        return null;
    }

    private static readonly WordSet Whole = WordSet.Of("rest entire whole for");
    private static readonly WordSet Alls = WordSet.Of("every each all everyone everybody");
    private static readonly WordSet Reporting = WordSet.Of("reports reported report reporting notices noticed notice sees seen see saw experiences experienced experience felt feels feel found finds find described describes tells told leaves left leave walks walked came comes gets got achieves achieved enjoys enjoyed");
    private static readonly WordSet Gains = WordSet.Of("change changes improvement improvements relief difference better shift shifts gains benefit benefits stronger alive calmer lighter happier hope hopeful peace healing transformed results healed freer progress joy changed");

    /// <summary>“Every client who has finished, without exception, has reported meaningful change.”</summary>
    private static (int, int)? Telling(Sentence sentence)
    {
        if (!sentence.Has(Alls) || !sentence.Has(Reporting) || !sentence.Has(Gains) || sentence.Has("nearly") || sentence.Has("almost") || sentence.Has("different") || sentence.Has("differently") || sentence.Has("not") || sentence.Has(ShapeWords.Duty) || sentence.Has("can") || sentence.Has("pace") || sentence.Has("side")) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Alls.Contains(FormAt(sentence, i)) || At(sentence, i - 1) is "for" or "to" or "of" or "in" or "at" or "not" or "from" or "with") continue;
            var people = At(sentence, i) is "everyone" or "everybody" ? i : After(sentence, i, 5, ShapeWords.People);
            if (people < 0 || After(sentence, people, 14, Reporting) is not (> 0 and var reporting) || After(sentence, reporting, 6, Gains) is not (> 0 and var gain)) continue;
            return (i, gain);
        }

        return null;
    }

    private static readonly WordSet Concessions = WordSet.Of("matter even regardless however");
    private static readonly WordSet Wills = WordSet.Of("will can'll it'll");
    private static readonly WordSet Helping = WordSet.Of("help work heal lift ease reach change restore transform succeed");

    /// <summary>“It doesn't matter how long you have been depressed: this will help.”</summary>
    private static (int, int)? Regardless(Sentence sentence)
    {
        var whole = sentence.Page.Sentences[sentence.Index];
        if (!whole.Has(Concessions) || !whole.HasPhrase("no", "matter") && !whole.HasPhrase("doesn't", "matter") && !whole.HasPhrase("even", "if") && !whole.Has("regardless") && !whole.HasPhrase("however", "long") || whole.Has("may") || whole.Has("might")) return null;
        for (var i = sentence.First + 1; i < sentence.End; i++)
            if (Wills.Contains(FormAt(sentence, i)) && After(sentence, i, 2, Helping) is > 0 and var helping && ShapeWords.Agent.Contains(FormAt(sentence, i - 1)) && At(sentence, i - 1) is not ("we" or "team") && !Stance.IsDenied(sentence, helping)) return (i - 1, helping);
        return null;
    }

    private static readonly WordSet Leaving = WordSet.Of("walked walks left leaves gone goes finished finishes come comes completed completes emerged emerges stepped");

    /// <summary>“Not a single person has walked away without a profound shift.”</summary>
    private static (int, int)? NobodyWithout(Sentence sentence)
    {
        if (!sentence.Has(Nobody) || !sentence.Has(Gains)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (At(sentence, i) == "never" && After(sentence, i, 4, Meeting) is > 0 and var met && After(sentence, met, 15, Nots) is > 0 and var not && After(sentence, not, 6, Gains) is > 0 and var missed) return (i, missed);
            if (At(sentence, i) is not ("nobody" or "none") && !(At(sentence, i) is "no" or "not" && At(sentence, i + 1) is "one" or "a" or "single" or "client" or "person" or "patient")) continue;
            if (After(sentence, i, 8, Leaving) is > 0 and var leaving && After(sentence, leaving, 7, Without) is > 0 and var without && After(sentence, without, 5, Gains) is > 0 and var gain) return (i, gain);
        }

        return null;
    }

    private static readonly WordSet Nobody = WordSet.Of("never nobody none no not");
    private static readonly WordSet Meeting = WordSet.Of("met seen had known treated");
    private static readonly WordSet Nots = WordSet.Of("not didn't doesn't without");
    private static readonly WordSet Without = WordSet.Of("without");
    private static readonly WordSet Noticing = WordSet.Of("notice feel see find realize discover");
    private static readonly WordSet Weights = WordSet.Of("heaviness weight fog darkness cloud symptoms numbness tension burden anxiety depression panic pain sadness worry grief");
    private static readonly WordSet Gone = WordSet.Of("gone lifted lifting lifts lighter fading faded fades melting melts melted disappearing easing eased loosening behind quieter vanished");
    private static readonly WordSet Care = WordSet.Of("when once until wears drive nurse dose side");

    /// <summary>“You are going to notice that the heaviness is gone.”</summary>
    private static (int, int)? Lightened(Sentence sentence)
    {
        if (!sentence.Has(Futures) || !sentence.Has(Noticing) || !sentence.Has(Weights) || !sentence.Has(Gone)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Futures.Contains(FormAt(sentence, i)) || After(sentence, i, 3, Noticing) is not (> 0 and var noticing) || After(sentence, noticing, 6, Weights) is not (> 0 and var weight) || After(sentence, weight, 4, Gone) is not (> 0 and var gone)) continue;
            if (!sentence.Has(Care) && !sentence.Has("not") && !Stance.IsDenied(sentence, i)) return (i, gone);
        }

        return null;
    }
}
