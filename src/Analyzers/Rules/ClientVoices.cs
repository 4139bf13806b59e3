using KapGuide.Analyzers.Prose;
using KapGuide.Analyzers.Wording;
using static KapGuide.Analyzers.Wording.Shape;

namespace KapGuide.Analyzers.Rules;

/// <summary>Testimonials without a frame: a story told in the first person, of a client by name, or as a bare quotation (CLM-13).</summary>
internal static class ClientVoices
{
    private static readonly WordSet Praise = WordSet.Of(
        "best ever changed changing life lives finally again better saved amazing wish sooner decision recommend hope back thank thanks grateful worked myself free happier incredible wonderful loved caring kind healed miracle relief different alive lighter first lifesaver gift new worth helped");
    private static readonly WordSet Frames = WordSet.Of("not no may might will can could should if mean means word");
    private static readonly WordSet Self = WordSet.Of("i i'm i've i'd me my myself");
    private static readonly WordSet Turned = WordSet.Of("back again finally sooner healed cured better lighter happier free alive life lives sleep sleeping hopeful normal reborn whole medication antidepressants gone happy wake awake hope joy new smile smiling laugh anxiety depression ptsd panic trauma nightmares");
    private static readonly WordSet Told = WordSet.Of("came left walked was had got felt feel am saved changed gave brought helped healed cured lifted tried went woke stopped wish slept sleep became found i've i'm returned started lost can");
    private static readonly WordSet Possessors = WordSet.Of("my our one a another this former past");
    private static readonly WordSet Outcomes = WordSet.Of(
        "walk walked laughing smile alive return reclaim transform back again better finally stopped went got found returned lost sleeps slept sleeping works worked helped improved recovered healed cured smiled smiling laughed free gone tried off quit married hopeful happier changed saved credits started able now relief life lighter overcame beat lifted");

    private static readonly WordSet Names = WordSet.Of(
        "sarah maria john james mary michael linda robert jennifer david susan daniel lisa kevin karen brian nancy jason emily jessica matthew ashley anthony amanda andrew melissa joshua stephanie ryan rebecca laura jacob sharon gary cynthia nicholas kathleen eric amy jonathan angela stephen anna larry brenda scott pamela emma nicole samantha katherine benjamin christine samuel helen gregory debra alexander rachel carolyn patrick janet maria catherine heather diane jack olivia tom tony sam mike dave steve chris jen katie kate sophia sofia priya carlos luis jose juan miguel elena rosa aisha fatima mei omar tyler brandon megan lauren hannah alex ben dan jim joe greg jeff rob tina gina monica claire julia allison kyle derek marcus darnell keisha tanya");

    private static readonly WordSet Aids = WordSet.Of("was had has got felt feels went came woke found could can stopped started says said is no finally credits tried used returned sleeps slept quit lost became walked thought never struggled lived suffered overcame beat improved recovered and");
    private static readonly WordSet Place = WordSet.Of("ketamine kap session sessions treatment infusion infusions depression anxiety ptsd trauma therapy us lozenge medicine months weeks panic");

    /// <summary>The first and last word of such a story in a sentence; null for none.</summary>
    public static (int First, int Last)? In(Sentence sentence)
    {
        if (sentence.IsQuestion || sentence.HasSource || sentence.Block.IsBibliography || sentence.Block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Cell) || sentence.Block.Container is "questions-to-ask" or "dont" or "do" or "emergency" || sentence.Section.Topic == SectionTopic.Myths) return null;
        return Bare(sentence) ?? ToldBy(sentence) ?? Own(sentence) ?? OfClient(sentence) ?? Named(sentence) ?? ClientStories.In(sentence);
    }

    private static readonly WordSet Past = WordSet.Of("was were had felt cried got went found woke slept did didn't never came saw left laughed smiled realized knew couldn't wept remembered forgave");
    private static readonly WordSet Lay = WordSet.Of("woman man mother father mom dad widow veteran soldier student retiree grandmother grandfather teacher firefighter couple guest neighbor friend wife husband marine client patient participant mum lady guy engineer accountant musician artist executive lawyer paramedic officer parent survivor retired");
    private static readonly WordSet Family = WordSet.Of("husband wife son daughter mother father brother sister mom dad partner boyfriend girlfriend fiance friend cousin uncle aunt");
    private static readonly WordSet Saying = WordSet.Of("put wrote writes said says told shared shares raved texted emailed");
    private static readonly WordSet Put = WordSet.Of("put puts");
    private static readonly WordSet Watched = WordSet.Of("watched seen saw witnessed");
    private static readonly WordSet Others = WordSet.Of("he she his her who they whose");
    private static readonly WordSet Thanked = WordSet.Of("saving giving helping changing everything life back healing");
    private static readonly WordSet Seen = WordSet.Of("treated helped saw met guided served supported");

    private static readonly WordSet Tales = WordSet.Of("story journey");

    /// <summary>All words with which <see cref="ToldBy"/> begins, but for names before a story.</summary>
    private static readonly WordSet ToldBegins = WordSet.Of(
    [
        .. Lay, .. Saying, .. "one a an another i we i've we've take my letters emails cards messages calls words thank since after thanks before consider meet".Split(' '),
    ]);

    /// <summary>“As one mom put it, …”, “wrote a retired teacher”, “a veteran we treated now sleeps”, “we get thank-you notes”.</summary>
    private static (int, int)? ToldBy(Sentence sentence)
    {
        var words = sentence.Page.Words;
        var story = sentence.Has(Tales);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!story && !ToldBegins.Contains(words[i])) continue;
            var form = words[i].Form;
            if (form is "one" or "a" or "an" or "another" && After(sentence, i, 2, Lay) is > 0 and var lay)
            {
                if (After(sentence, lay, 5, Saying) is > 0 and var said && (At(sentence, said + 1) is "us" or "me" || At(sentence, said + 1) is "to" && At(sentence, said + 2) is "us" or "me")) return (i, said);
                if (After(sentence, lay, 4, Put) is > 0 and var put && At(sentence, put + 1) == "it" || Saying.Contains(FormAt(sentence, lay + 1)) && At(sentence, lay + 2) is "us" or "me") return (i, lay + 1);
                if (At(sentence, lay + 1) is "we" or "i" && (Seen.Contains(FormAt(sentence, lay + 2)) || At(sentence, lay + 2) is "worked" or "recently") && After(sentence, lay, 14, Outcomes) is > 0 and var outcome) return (i, outcome);
                if (Saying.Contains(FormAt(sentence, i - 1)) && (words[sentence.First].Marks & WordMarks.Quoted) != 0) return (i - 1, lay);
            }

            if (form is "i" or "we" or "i've" or "we've" && After(sentence, i, 4, Watched) is > 0 and var watched && After(sentence, watched, 2, ShapeWords.People) is > 0 and var seen && After(sentence, seen, 18, Outcomes) is > 0 and var came && !sentence.Has("may") && !sentence.Has("might") && !sentence.Has("some")) return (watched, came);
            if (Lay.Contains(words[i]) && At(sentence, i + 1) is "emailed" or "called" or "wrote" or "texted" && At(sentence, i + 2) is "to" or "in" && At(sentence, i + 3) is "say" or "tell" or "thank" or "share" or "to") return (i, i + 3);
            if (form == "take" && At(sentence, i + 1) == "it" && At(sentence, i + 2) == "from" && (Names.Contains(FormAt(sentence, i + 3)) || At(sentence, i + 3) is "our" or "people" or "someone" or "those" or "a" or "me")) return (i, i + 3);
            if (form == "my" && Family.Contains(FormAt(sentence, i + 1)) && !sentence.Has(Frames) && (sentence.Has("kap") || sentence.Has("ketamine")) && (After(sentence, i, 16, Outcomes) > 0 || sentence.Has(Turned))) return (i, i + 1);
            if (form is "letters" or "emails" or "cards" or "messages" or "calls" && At(sentence, i + 1) == "from" && After(sentence, i + 1, 3, ShapeWords.People) is > 0 and var senders && At(sentence, senders + 1) is "who" or "saying" or "telling" or "thanking" or "whose") return (i, senders);
            if (form == "words" && At(sentence, i + 1) == "of" && At(sentence, i + 2) is "one" or "a" or "our" or "another" && After(sentence, i + 2, 4, ShapeWords.People) is > 0 and var quoted) return (i, quoted);
            if (At(sentence, i + 1) is "story" or "journey" && form.EndsWith("'s", StringComparison.Ordinal) && Names.Contains(form[..^2])) return (i, i + 1);
            if (form == "thank" && At(sentence, i + 1) == "you" && (sentence.Has("my") || sentence.Has("me")) && sentence.Has(Thanked)) return (i, i + 1);
            if (i == sentence.First && form is "since" or "after" or "thanks" && (sentence.Has("my") || sentence.Has("i")) && After(sentence, i, 4, Place) > 0 && (sentence.Has(Turned) || sentence.Has(Outcomes))) return (i, i + 1);
            if (form == "before" && At(sentence, i + 1) is "kap" or "ketamine" or "treatment" && At(sentence, i + 2) is "i" or "my" && sentence.Has("now")) return (i, i + 2);
            if (Saying.Contains(words[i]) && i > sentence.First && (words[sentence.First].Marks & WordMarks.Quoted) != 0 && (words[i].Marks & WordMarks.Quoted) == 0 && (After(sentence, i, 5, ShapeWords.People) > 0 || After(sentence, i, 5, Lay) > 0) && (sentence.Has(Self) || sentence.Has(Praise))) return (i, Math.Min(i + 2, sentence.End - 1));
            if (form is "a" or "one" or "another" && (words[i].Marks & WordMarks.Quoted) == 0 && (words[sentence.First].Marks & WordMarks.Quoted) != 0 && After(sentence, i, 3, ShapeWords.People) is > 0 and var quoting && After(sentence, quoting, 2, Saying) is > 0 and var saying && (sentence.Has(Self) || sentence.Has(Praise))) return (i, saying);
            if (form is "take" or "consider" or "meet" && i == sentence.First && At(sentence, i + 2) is "a" or "an" or "who" or "whose" && words[i + 2].Before == Gap.Comma && char.IsUpper(sentence.Page.Text[words[i + 1].Start]) && sentence.Has(Outcomes)) return (i, i + 1);
            if (form == "meet" && i == sentence.First && i + 1 < sentence.End && char.IsUpper(sentence.Page.Text[words[i + 1].Start]) && At(sentence, i + 1) is not ("dr" or "our" or "the") && sentence.Has(Others) && sentence.Has(Outcomes)) return (i, i + 1);
            if (form == "thank" && At(sentence, i + 1) == "you" && At(sentence, i + 2) is "notes" or "note" or "letters" or "cards" or "emails" or "messages") return (i, i + 2);
        }

        return null;
    }

    /// <summary>A paragraph that is nothing but somebody's praise in quotation marks.</summary>
    private static (int, int)? Bare(Sentence sentence)
    {
        var words = sentence.Page.Words;
        var block = sentence.Block;
        var own = sentence.First == sentence.Page.Sentences[block.FirstSentence].First && sentence.Words.Length is >= 2 and <= 60;
        if (!own || (words[sentence.First].Marks & WordMarks.Quoted) == 0 || (words[sentence.End - 1].Marks & WordMarks.Quoted) == 0 || sentence.Has(Frames) || !sentence.Has(Praise) && !(sentence.Has(Self) && sentence.Has(Past) && block.Kind == BlockKind.Paragraph)) return null;
        for (var i = sentence.First; i < sentence.End; i++)
            if ((words[i].Marks & WordMarks.Quoted) == 0) return null;
        var last = sentence.Page.Sentences[block.FirstSentence + block.SentenceCount - 1];
        return (words[last.End - 1].Marks & WordMarks.Quoted) != 0 && sentence.Page.LeadIn(sentence) is null ? (sentence.First, sentence.End - 1) : null;
    }

    /// <summary>“I got my life back.”, “KAP saved my marriage.”</summary>
    private static (int, int)? Own(Sentence sentence)
    {
        var words = sentence.Page.Words;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Self.Contains(words[i]) || sentence.Has("therapist") || sentence.Has("client") || sentence.Has("clients") || sentence.Has("you") || sentence.Has("ask") || sentence.Has("if") || sentence.Has("because") || sentence.Has("patients")) continue;
            if ((words[i].Marks & WordMarks.Quoted) != 0 && ((words[sentence.First].Marks & WordMarks.Quoted) == 0 || sentence.Next is { IsQuestion: true })) return null;
            var told = After(sentence, i, 3, Told);
            if (told < 0) told = Before(sentence, i, 2, Told);
            if (told < 0 || sentence.Has(Frames) || words[told].Form is "feel" or "sleep" && sentence.Words.Length < 5) continue;
            var turned = After(sentence, Math.Max(i, told) - 1, 12, Turned);
            if (turned < 0 || !(sentence.Has(Place) || sentence.Has("finally") || sentence.HasPhrase("life", "back") || sentence.HasPhrase("my", "life") || sentence.HasPhrase("wish", "i") || sentence.Has("came") && sentence.Has("left"))) continue;
            return (Math.Min(i, told), Math.Max(turned, i));
        }

        return null;
    }

    /// <summary>“My client Sam had tried everything.”, “One of our patients went back to work.”</summary>
    private static (int, int)? OfClient(Sentence sentence)
    {
        var words = sentence.Page.Words;
        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            if (words[i].Form is not ("client" or "clients" or "patient" or "patients")) continue;
            var before = words[i - 1].Form;
            var single = Possessors.Contains(before) && words[i].Form is "client" or "patient" || before == "our" && i - 2 >= sentence.First && words[i - 2].Form == "of" && At(sentence, i - 3) == "one";
            if (!single || sentence.Has(Frames) && !(sentence.Has("now") && (sentence.HasPhrase("had", "not") || sentence.HasPhrase("could", "not"))) || sentence.Has(ShapeWords.Duty) || sentence.Has("first") && before == "a") continue;
            var named = i + 1 < sentence.End && char.IsUpper(sentence.Page.Text[words[i + 1].Start]);
            var ours = At(sentence, i + 1) == "of" && At(sentence, i + 2) is "ours" or "mine";
            var outcome = After(sentence, i, ours || sentence.Has("now") ? 24 : 14, Outcomes);
            if (outcome > 0 && (named || ours || before is "my" or "our" or "former" or "past" || sentence.Has(Place))) return (i - 1, named ? i + 1 : outcome);
        }

        return null;
    }

    /// <summary>Whether a word is a common first name, written as one.</summary>
    internal static bool IsName(Sentence sentence, int i) => Names.Contains(FormAt(sentence, i)) && char.IsUpper(sentence.Page.Text[sentence.Page.Words[i].Start]);

    /// <summary>“After three sessions Priya went back to work.”: a first name, and what became better.</summary>
    private static (int, int)? Named(Sentence sentence)
    {
        var words = sentence.Page.Words;
        for (var i = sentence.First; i < sentence.End - 1; i++)
        {
            if (!IsName(sentence, i) || i > sentence.First && At(sentence, i - 1) is "dr" or "by" or "and" or "nurse" or "counselor" or "therapist" or "doctor" || i > sentence.First && char.IsUpper(sentence.Page.Text[words[i - 1].Start]) && i - 1 > sentence.First) continue;
            var next = i + 1;
            if (words[next].Before == Gap.Comma || words[next].Before == Gap.Bracket)
            {
                while (next < Math.Min(sentence.End - 1, i + 8) && !(words[next].Before is Gap.Comma or Gap.Bracket && next > i + 1)) next++;
            }

            if (At(sentence, next) is "could" or "couldn't" or "had" && sentence.Has(Others) && sentence.Has(Outcomes) && (sentence.Has(Place) || sentence.Has("session"))) return (i, next);
            if (!Aids.Contains(FormAt(sentence, next)) || After(sentence, next - 1, 14, Outcomes) is not (> 0 and var outcome) || sentence.Has("license") || sentence.Has("licensed") || sentence.Has("study") || sentence.Has("book") || sentence.Has("researcher")) continue;
            if (sentence.Has(Place) || sentence.Previous?.Has(Place) == true || sentence.Has("life")) return (i, outcome);
        }

        return null;
    }
}
