using KapGuide.Analyzers.Prose;

namespace KapGuide.Analyzers.Wording;

/// <summary>Whether a text takes back, or judges, what it reports: within the sentence, by the next one, or by the words around a quotation.</summary>
internal static class Refutation
{
    private static readonly WordSet Thin = WordSet.Of("thin weak limited small mixed lacking scarce missing little few unclear unknown modest early preliminary complicated messier cautious weaker thinner shaky poor sparse unsettled incomplete nothing less");
    private static readonly WordSet Demonstratives = WordSet.Of("that's it's that this it these they those both such claims");
    private static readonly WordSet Truth = WordSet.Of("one true so right correct accurate proven supported known case established shown realistic possible honest what how backed evidence hold flag flags sign signs tell guaranteed support confirm agree back bear show");
    internal static readonly WordSet Refuters = WordSet.Of("not never no false untrue wrong misleading myth myths overstated incorrect unproven red warning unrealistic isn't aren't doesn't don't hasn't haven't can't cannot won't unsupported");
    internal static readonly WordSet Contrast = WordSet.Of("but however yet though although because while whereas");

    /// <summary>What words of others stand on. “Our page says” is no other's.</summary>
    private static readonly WordSet Carriers = WordSet.Of("line lines slogan slogans headline headlines pitch sign ad ads page website websites site flyer flyers brochure brochures forum forums blog blogs caption poster billboard video statement sentence");

    /// <summary>“A sign that read ‘Results guaranteed’ hung over the door”: the words are quoted, and the sentence says on what they stood.</summary>
    public static bool IsWordOfOthers(Sentence sentence, int first)
    {
        var words = sentence.Page.Words;
        if ((words[first].Marks & WordMarks.Quoted) == 0) return false;
        for (var i = sentence.First; i < sentence.End; i++)
            if ((words[i].Marks & WordMarks.Quoted) == 0 && Carriers.Contains(words[i]) && Shape.At(sentence, i - 1) is not ("our" or "my" or "home")) return true;
        return false;
    }

    /// <summary>"Some say that it is a cure; studies do not support that": the second half takes back what the first reports.</summary>
    public static bool IsWithin(Sentence sentence, int first)
    {
        var words = sentence.Page.Words;
        var reported = false;
        for (var i = sentence.First; i < first; i++) reported |= Vocabulary.Hearsay.Contains(words[i]) || words[i].Form is "say" or "says" or "said" or "think" or "call" or "calls" or "called" or "named" or "dubbed" or "hailed" or "labeled" or "described" or "read" or "write" or "wrote" or "speak" or "speaks";
        if (!reported) return false;
        var turned = false;
        for (var i = first + 1; i < sentence.End; i++)
        {
            turned |= words[i].Before >= Gap.Comma || Contrast.Contains(words[i]);
            if (turned && Contrast.Contains(words[i]) && words[i].Form is "but" or "however" or "yet" && i + 1 < sentence.End && words[i + 1].Form is "that" or "the" or "this" or "such" or "it") return true;
            if (words[i].Before >= Gap.Clause && words[i].Form is "ask" or "check" or "question") return true;
            if (turned && (Refuters.Contains(words[i]) || Thin.Contains(words[i]))) return true;
        }

        return false;
    }

    public static bool IsRedFlag(Sentence sentence) =>
        sentence.HasPhrase("red", "flag") || sentence.HasPhrase("red", "flags") || sentence.HasPhrase("warning", "sign") || sentence.HasPhrase("warning", "signs") || sentence.HasPhrase("walk", "away")
        || sentence.HasPhrase("steer", "clear") || sentence.HasPhrase("too", "good") && !sentence.HasPhrase("may", "sound") && sentence.Words[0].Form is not ("though" or "although" or "while") || sentence.HasPhrase("think", "twice") || sentence.HasPhrase("no", "evidence") || sentence.HasPhrase("stay", "away", "from")
        || sentence.HasPhrase("too", "far") || sentence.HasPhrase("nothing", "about") || sentence.HasPhrase("little", "about") || sentence.HasPhrase("you", "little") || sentence.HasPhrase("bad", "advice") || sentence.HasPhrase("poor", "advice")
        || sentence.HasPhrase("leaves", "out") || sentence.HasPhrase("an", "error") || sentence.HasPhrase("such", "thing") && sentence.HasPhrase("there", "is", "no")
        || sentence.HasPhrase("breaking", "the") || sentence.HasPhrase("breaks", "the") || sentence.HasPhrase("not", "allowed") || sentence.HasPhrase("against", "the", "law") || sentence.HasPhrase("question", "anyone") || sentence.HasPhrase("question", "any") || sentence.HasPhrase("look", "elsewhere");

    /// <summary>Whether a sentence takes back the one before it: "That is not true.", "In fact, …", "No evidence supports this.", "Fact: …".</summary>
    public static bool IsIn(Sentence? sentence)
    {
        if (sentence is null) return false;
        var words = sentence.Words;
        var start = words[0].Form;
        var second = words.Length > 1 ? words[1].Form : "";
        if (words.Length is > 1 and <= 4 && words[^1].Form is "not" or "isn't" or "wasn't" or "aren't" or "doesn't" or "won't" or "can't" or "cannot" or "didn't" && start is "i" or "it" or "they" or "that" or "this" or "we" or "you") return true;
        if (words.Length == 1 && start == "no" || start == "ask" && second is "which" or "what" or "who" or "how" or "for" || start == "leave" && second == "when") return true;
        if (words.Length <= 8 && words[^1].Form is "not" or "doesn't" or "isn't" or "don't" && start is "for" or "in" or "with") return true;
        if (start == "the" && Vocabulary.Study.Contains(second)) start = second;
        if (start is "please" or "do" or "don't" && (sentence.Has("believe") || sentence.Has("follow") || sentence.Has("trust") || sentence.HasPhrase("count", "on")) && (start == "don't" || sentence.Has("not") || sentence.Has("don't"))) return true;
        if (start == "it" && second is "might" or "may" && words.Length > 2 && words[2].Form == "not") return true;
        if (start == "the" && Vocabulary.Study.Contains(second) && sentence.Has(Thin)) return true;
        if (start is "fact" or "reality" or "false" or "wrong" or "untrue" || (start == "in" && second is "fact" or "reality" or "truth") || (start == "the" && second is "truth" or "reality" or "evidence")) return true;
        if (start is "no" or "none" or "neither" or "not" or "nobody") return second is "study" or "studies" or "trial" or "trials" or "evidence" or "one" or "treatment" or "medicine" or "drug" or "therapy" or "true" or "so" or "quite" or "exactly" or "of" or "is" or "can" or "has" or "honest";
        if (!Demonstratives.Contains(start) && !Vocabulary.Study.Contains(start)) return false;
        for (var i = 1; i < words.Length && i <= 6; i++)
        {
            if (Vocabulary.Critical.Contains(words[i])) return true;
            if (!Refuters.Contains(words[i])) continue;
            for (var k = i; k < words.Length && k <= i + 3; k++)
                if (Truth.Contains(words[k])) return true;
        }

        return false;
    }
}
