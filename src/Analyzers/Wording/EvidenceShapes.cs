using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using static KapGuide.Analyzers.Wording.Shape;

namespace KapGuide.Analyzers.Wording;

/// <summary>Shapes of evidence that nobody can look up: figures about results (CIT-01), studies and experts without a name (CIT-02).</summary>
internal static class EvidenceShapes
{
    /// <summary>The shapes.</summary>
    public static ImmutableArray<Shape> All { get; } =
    [
        new("CIT-01", static sentence => FromTo(sentence) ?? Ratio(sentence) ?? Share(sentence)),
        new("CIT-02", static sentence => Leaning(sentence) ?? Strong(sentence) ?? AnsweredStudies(sentence)),
    ];

    private static readonly WordSet Scores = WordSet.Of("score scores depression anxiety symptoms symptom phq gad pcl madrs ratings rating mood pain distress points");
    private static readonly WordSet Falls = WordSet.Of("fell fall falls dropped drop drops went goes go declined decline decreased decrease improved improve rose rise risen climbed moved sank came down reduced from shrank slid plunged tumbled cut lowered lower");
    private static readonly WordSet Rates = WordSet.Of("success response remission recovery improvement cure relapse satisfaction effectiveness efficacy outcomes results");

    /// <summary>“Depression scores dropped from 28 to 11.”</summary>
    private static (int, int)? FromTo(Sentence sentence)
    {
        if (!sentence.Has(Scores) || !sentence.Has(Falls) || !Counts(sentence)) return null;
        var words = sentence.Page.Words;
        for (var i = sentence.First; i + 2 < sentence.End; i++)
        {
            if (!words[i].IsNumber || !(words[i + 1].Form is "to" && words[i + 2].IsNumber || words[i + 1].Form is "down" or "up" && At(sentence, i + 2) == "to" && i + 3 < sentence.End && words[i + 3].IsNumber) || !sentence.Has(Scores) || words[i].Form[0] == '$') continue;
            if (At(sentence, i - 1) == "from" && Before(sentence, i, 6, Falls) >= 0) return (i, i + 2);
        }

        return null;
    }

    /// <summary>“Our success rate: 9/10.”, “Remission: seven of ten.”</summary>
    private static (int, int)? Ratio(Sentence sentence)
    {
        if (!sentence.Has(Rates) && sentence.Previous is not { Closer: ':' } || !Counts(sentence)) return null;
        var words = sentence.Page.Words;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!words[i].IsNumber && !Vocabulary.Class("count").Contains(words[i]) || words[i].Form[0] == '$') continue;
            var ratio = i + 1 < sentence.End && words[i + 1].Before == Gap.Slash && words[i + 1].IsNumber || At(sentence, i + 1) is "%" or "percent" or "of" or "out" or "in";
            if (!ratio || At(sentence, i + 1) == "in" && !words[Math.Min(i + 2, sentence.End - 1)].IsNumber) continue;
            var named = false;
            for (var k = sentence.First; k < i; k++) named |= Rates.Contains(words[k]);
            named |= sentence.Previous is { Closer: ':', Words.Length: <= 5 } label && label.Has(Rates);
            if (named && !Stance.IsDenied(sentence, i)) return (i, Math.Min(i + 1, sentence.End - 1));
        }

        return null;
    }

    private static readonly WordSet Fractions = WordSet.Of("fifths fifth tenths tenth thirds quarters sixths eighths %");
    private static readonly WordSet Health = WordSet.Of("mood rose well difference notice problem problems reaction reactions sleep slept better feel felt helps helped help worked improve improved relief calmer happier heal healed recover recovered respond responded symptoms depression anxiety ptsd trauma pain side sick nausea benefit benefits change changed changes relapse remission panic quit sober works");
    private static readonly WordSet Totals = WordSet.Of("ten 10 five 5 four 4 three 3 twenty 20 hundred 100 1000 every twelve 12");
    private static readonly WordSet Scales = WordSet.Of("scale minutes hours days weeks months years visits sessions session phase phases steps questions dollars scales times staff counselors therapists week year month day night states counties stages hour degrees");

    /// <summary>“Ketamine helps 7 people out of 10.”, “Four fifths were still well.”, “Fewer than 2% have a serious problem.”</summary>
    private static (int, int)? Share(Sentence sentence)
    {
        if (!sentence.Has(Health) || !Counts(sentence)) return null;
        var words = sentence.Page.Words;
        for (var i = sentence.First; i + 1 < sentence.End; i++)
        {
            var form = words[i].Form;
            if (!words[i].IsNumber && !Vocabulary.Class("count").Contains(words[i]) || form[0] == '$' || Scales.Contains(FormAt(sentence, i + 1))) continue;
            if (Fractions.Contains(FormAt(sentence, i + 1)) || At(sentence, i + 1) == "percent") return Own(sentence, i, i + 1);
            var of = After(sentence, i, 3, Ofs);
            if (of < 0 || of > i + 1 && !ShapeWords.People.Contains(FormAt(sentence, i + 1)) && At(sentence, i + 1) is not "out") continue;
            var total = After(sentence, of, 2, Totals);
            if (total > 0 && !Scales.Contains(FormAt(sentence, total + 1))) return Own(sentence, i, total);
        }

        return null;
    }

    private static (int, int)? Own(Sentence sentence, int first, int last) => Stance.IsDenied(sentence, first) && At(sentence, first - 1) != "than" || Stance.IsAsked(sentence, first) ? null : (first, last);

    private static readonly WordSet Ofs = WordSet.Of("of in");

    private static bool Counts(Sentence sentence) =>
        (sentence.Block.IsRunning || sentence.Block.Kind is BlockKind.Cell or BlockKind.Heading) && CanClaim(sentence) && !sentence.IsQuestion && !sentence.IsSourced && !sentence.Has(Vocabulary.Money);

    private static readonly WordSet Voices = WordSet.Of("findings results data literature clinicians doctors psychiatrists psychologists neuroscientists neurologists therapists researchers scientists experts studies study research evidence science trials reviews papers journals medicine physicians academics professors specialists universities labs scholars authorities professionals surveys reports community statistics neuroscience scans imaging mri fmri brain-imaging");
    private static readonly WordSet Affirming = WordSet.Of(
        "show shows showed shown prove proves proved proven confirm confirms confirmed demonstrate demonstrates demonstrated reveal reveals revealed suggest suggests suggested indicate indicates indicated support supports supported back backs backed agree agrees agreed establish establishes established document documented conclude concludes concluded attest attests verify verified validate validates validated "
        + "point points pointing credit hail hails praise tout recommend recommends endorse endorses endorsed report reports reported discovered observed testify vouch speak speaks concur concurs underscore underscores illustrate illustrates affirm affirms corroborate corroborates favor favors promote promotes recognize recognizes regard");
    private static readonly WordSet Gained = WordSet.Of(
        "ketamine kap effective effectiveness help helps helped work works benefit benefits relief improve improves improvement reduce reduces reduction ease eases treat treats treatment safe safety brain neuroplasticity mood recovery healing value power promise heal heals results success depression anxiety trauma ptsd grief symptoms rewires rewire faster superior lasting therapy approach");
    private static readonly WordSet Grown = WordSet.Of(string.Join(' ', Gained) + " growth connections neurons cortex synapses plasticity hippocampus rewired activity gains");
    private static readonly WordSet Holding = WordSet.Of("know known knew knows say says said believe believes think thinks find found finds tell told tells learned see seen saw noticed advise urge describe describes described call calls called observe");
    private static readonly WordSet Helped = WordSet.Of("works work worked helps help helped heals eases ease lifts lift relieves reduces lowers improves improve better effective safe faster lasting last lasts longer best gains benefits relief powerful promising promise breakthrough rewires recovery");
    private static readonly WordSet Doubts = WordSet.Of(
        "not no few little limited mixed unclear unknown uncertain small whether need needed needs cannot can't don't doesn't haven't hasn't isn't aren't never question questions still yet more disagree differ vary want trying weak thin missing lack scarce ask asks how what which if you your our we us early low why until");

    /// <summary>“According to recent findings, KAP helps with grief.”: a voice without a name, an affirmation and a gain.</summary>
    private static (int, int)? Leaning(Sentence sentence)
    {
        if (!sentence.Has(Voices) || !sentence.Block.IsRunning && sentence.Block.Kind is not BlockKind.Cell || !CanClaim(sentence) || sentence.IsQuestion || sentence.IsSourced || sentence.Has(Doubts) || !sentence.Has(Gained) && !sentence.Has(Helped)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Voices.Contains(FormAt(sentence, i))) continue;
            if (At(sentence, i + 1) is "team" or "staff" or "office" or "notes") continue;
            var according = Before(sentence, i, 4, According);
            if (according >= 0 && At(sentence, according) is "per" or "to" && (At(sentence, according) == "per" || At(sentence, according - 1) is "according" or "thanks")) return (according, i);
            var affirms = After(sentence, i, At(sentence, i + 1) is "of" or "from" or "in" or "on" or "at" or "by" or "conducted" or "done" ? 10 : 5, Affirming);
            if (affirms > 0 && After(sentence, affirms, 10, Grown) > 0) return (i, affirms);
            if (After(sentence, i, 4, Holding) is > 0 and var holds && After(sentence, holds, 12, Helped) > 0) return (i, holds);
            var by = Before(sentence, i, 4, By);
            var affirmed = by < 0 ? -1 : Before(sentence, by, 3, Affirming);
            if (affirmed >= 0) return (affirmed, i);
        }

        return null;
    }

    private static readonly WordSet Bodies = WordSet.Of("experience evidence research science literature data neuroscience studies trials findings imaging scans mri fmri papers neuroscientists experts researchers scientists psychiatrists psychiatry doctors medicine physicians");
    private static readonly WordSet Proving = WordSet.Of("prove proves proved proving proven confirm confirms confirmed confirming demonstrate demonstrates demonstrated demonstrating reveal reveals revealed revealing validates validated validating attest attests clearer stronger undeniable irrefutable conclusive unmistakable clear shown doubt agree established unanimous settled overwhelming positive encouraging convincing supports support");
    private static readonly WordSet Seeing = WordSet.Of("accept accepts accepted embrace embraces embraced prefer choose adopt adopted trust turn reach see sees view views consider considers call calls hail regard turning");
    private static readonly WordSet Grounds = WordSet.Of("grounded rooted steeped anchored built founded based");
    private static readonly WordSet Openings = WordSet.Of([.. Bodies, .. Grounds, "scientific", "medical", "proven", "ask", "any"]);
    private static readonly WordSet Sciences = WordSet.Of("science research evidence neuroscience data studies biology neurobiology");

    /// <summary>“Research keeps confirming it.”, “grounded in rigorous science”, “ask any psychiatrist”, “a scientific fact”.</summary>
    private static (int, int)? Strong(Sentence sentence)
    {
        if (!sentence.Has(Openings) || !sentence.Block.IsRunning && sentence.Block.Kind is not BlockKind.Cell || !CanClaim(sentence) || sentence.IsQuestion || sentence.IsSourced || sentence.Has(Weak)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var form = At(sentence, i);
            if (form is "scientific" or "medical" or "proven" && At(sentence, i + 1) is "fact" or "certainty" or "proof") return (i, i + 1);
            if (form == "ask" && At(sentence, i + 1) == "any" && Bodies.Contains(At(sentence, i + 2) + "s")) return (i, i + 2);
            if (form == "any" && Bodies.Contains(At(sentence, i + 1) + "s") && At(sentence, i + 2) is "will" or "can" or "would") return (i, i + 2);
            if (Grounds.Contains(FormAt(sentence, i)) && At(sentence, i + 1) is "in" or "on" or "upon" && After(sentence, i + 1, 4, Sciences) is > 0 and var ground && At(sentence, i - 1) is not ("decisions" or "choice" or "choices")) return (i, ground);
            if (!Bodies.Contains(FormAt(sentence, i)) || At(sentence, i - 1) is "no" or "any" or "your" or "more" or "our" or "some" || sentence.Has("not") && !sentence.HasPhrase("not", "be")) continue;
            var proving = After(sentence, i, 7, Proving);
            if (proving > 0 && !(At(sentence, proving) == "clear" && At(sentence, i + 1) is "is" or "are" && At(sentence, proving - 1) is "not" or "how") && Stance.IsAsserted(sentence, i, proving) | At(sentence, proving) is "clearer" or "stronger") return (i, proving);
            if (form.EndsWith('s') && After(sentence, i, 3, Seeing) is > 0 and var seeing && sentence.Has(Gained) && After(sentence, seeing, 8, Firsts) > 0) return (i, seeing);
        }

        return null;
    }

    private static readonly WordSet Weak = WordSet.Of("if whether unclear unknown mixed limited yet still early may might question how need needs needed you your we what's uncertain disagree hope cannot can't don't doesn't hasn't haven't little few small until why");
    private static readonly WordSet Firsts = WordSet.Of("as ketamine kap breakthrough turning future option effective best first most treatment works help helps safe");
    private static readonly WordSet According = WordSet.Of("to per");
    private static readonly WordSet By = WordSet.Of("by in across throughout");
    private static readonly WordSet Proofs = WordSet.Of("studies evidence research proof science data trials");
    private static readonly WordSet Plenty = WordSet.Of("plenty yes lots tons many overwhelming abundant dozens hundreds thousands solid strong mountains loads piles decades endless absolutely clear");

    /// <summary>“Studies? There are plenty.”, “What does the science say? It says that ketamine works.”</summary>
    private static (int, int)? AnsweredStudies(Sentence sentence) =>
        sentence.IsQuestion && !sentence.IsSourced && sentence.Has(Proofs) && sentence.Next is { IsQuestion: false, IsSourced: false } said && said.Words[0].Form is "it" or "they" or "that" && (said.Has(Holding) || said.Has(Affirming)) && said.Has(Helped) && !said.Has(Doubts) ? (sentence.First, sentence.End - 1) :
        sentence is { IsQuestion: true, Words.Length: <= 6 } && sentence.Has(Proofs) && sentence.Next is { IsSourced: false, Words.Length: <= 14 } answer && answer.Has(Plenty) && !answer.Has("not") && !answer.Has("no") && !answer.Has("but") && !sentence.IsSourced
            ? (sentence.First, sentence.End - 1) : null;
}
