using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Wording;

/// <summary>Family CIT, the part that words decide: figures, studies and authorities without a source.</summary>
internal static class EvidenceWords
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<PhraseRule> All { get; } =
    [
        new(CatalogueEntry.Of("CIT-01", "UnsourcedFigure", Error, "Finds numbers, percentages and “n in m” about outcomes without a citation in the sentence or the next.", Why.FtcHealth,
                "About 70% of patients feel better after six sessions.", "About 6 in 10 people felt better in a study without a comparison group [@a]."),
            "“{0}” is a figure about people's health, and no source stands with it.", static match => IsOutcomeFigure(match),
            new Wording("Add the source in the same sentence, before the period: “… of people responded [@key].” If you have none, delete the figure.",
                "# %|percent|percentage", "# to|or|and|through? # %|percent", "#|<count> in|of #|ten|five|four|three|twenty|hundred", "#|<count> out of ..1 #|<count>|every", "half|most|majority|quarter|third|thirds|quarters|fifths|two|three|one ..1 of ..4 patients|people|clients|participants|those|adults|veterans|users|individuals|them|studies", "two|one|three|four thirds|third|quarters|quarter|fifths|fifth|half", "half|third|quarter of|the ..2 patients|people|clients|participants|those|adults|veterans|users|individuals",
                "#|<count>|several|many times|fold ..1 more|less|as|better|higher|lower|faster|likely", "twice|double|triple|threefold|twofold|tenfold as|more|the|likely|effective", "success|response|remission|relapse|cure|recovery rate|rates of|is|are|as|between|around|about|near|above|over|exceed|exceeding|up ..3 #", "# ..1 success|response|remission rate|rates", "# ..1 patients|people|participants|clients|adults|veterans|subjects|volunteers", "# percent|% success|effective", "by|in half", "<count> percent|%", "by|of|than ..4 # points|point", "# points|point ..1 lower|higher|less|better|fewer", "by nearly|almost|about|roughly|over|more|up|as|some ..2 half|third|thirds|quarter|quarters|fifth", "#|<count> in|of|out of? every|each #|<count>", "twice|double|triple|thrice ..1 as long|much|often|well|many|fast|high|low", "#|<count> times longer|stronger|greater|quicker|deeper|bigger|better", "for|of every|each #|<count> ..4 #|<count>", "# point|points ..1 drop|drops|decrease|reduction|improvement|fall|decline|change|gain|increase|rise", "score|scores|phq|madrs|pcl ..6 by ..4 #", "# # ..1 patients|people|clients|participants|adults|veterans|users", "one|two|three|four|# person|patient|client|participant|veteran|adult|people|patients|clients ..1 in|of|out ..1 #|<count>", "halved|doubled|tripled|quartered", "doubles|triples|halves|double|triple|halve|quadruples|doubling ..2 odds|chance|chances|likelihood|rate|risk|recovery|success", "majority of", "#|<count> fold", "#|<count> ..1 patients|people|clients|participants|adults|veterans report|reported|feel|felt|improve|improved|respond|responded|see|saw|experience|experienced|recover|recovered|achieve|achieved", "by a|one|two third|thirds|quarter", "# per cent", "<count> per cent", "#|<count> of ..3 #|<count>|ten|dozen patients|people|clients|participants|adults|veterans", "percent|%|percentage of ..2 patients|people|clients|participants|adults|veterans", "cohort|group|sample|trial|study|class of ..1 #|<count> ..5 #|<count> ..2 felt|improved|responded|recovered|reported|had|showed|got", "of ..4 #|<count> ..2 patients|people|clients|participants|guests|members|veterans ..1 #|<count> ..2 felt|improved|responded|recovered|reported|showed|got")),

        new(CatalogueEntry.Of("CIT-02", "UnsourcedEvidence", Error, "Finds “studies show”, “research suggests”, “experts” and “proven” without a citation.", Why.FtcHealth,
                "Studies show that KAP is effective.", "In one trial, 55 in 100 people responded to ketamine [@a]."),
            "“{0}” leans on evidence that no one can look up.", static match => match.IsUnsourced && IsUseOfEvidence(match),
            new Wording("Cite the study: “In one trial … [@key].” If you have none, delete the sentence or say “We found no study of …”.",
                "studies|study|research|researchers|trials|trial|evidence|science|data|scientists|literature|findings|statistics|reviews|analyses|surveys|investigators ..3 show|shows|showed|shown|showing|suggest|suggests|suggested|suggesting|indicate|indicates|indicated|find|finds|found|prove|proves|proved|proven|demonstrate|demonstrates|demonstrated|demonstrating|confirm|confirms|confirmed|reveal|reveals|revealed|support|supports|supported|report|reports|reported|point|points|believe|agree|conclude|concludes|concluded|say|says|tell|tells|link|links|linked|estimate|back|backs|highlights|highlight",
                "show|shown|proven|found|supported|backed|demonstrated|established|validated|confirmed|documented in|by ..3 studies|research|trials|science|evidence|data|literature", "experts|doctors|physicians|clinicians|psychiatrists|therapists|professionals|specialists|scientists|researchers|neuroscientists|authorities ..2 found|find|discovered|observed|noticed|shown|showed|proved|proven|seen|confirmed|confirm|conclude|concluded|recognize|recognized|endorse|praise|hail|tell|report|reported|trust", "science|research|study|trial|data|evidence based|backed|driven|led|supported|proven|informed", "the science|research ..1 is in|here|settled", "<treatment> has|have been ..2 shown|found|proven|demonstrated|validated", "shown|proven|documented again and|time", "track record", "peer reviewed", "is|are|was|were ..1 recognized|accepted|documented|established|known|regarded as|to|for ..2 effective|help|relief|treatment|reduce|improve|work|benefits", "experts|doctors|physicians|clinicians|psychiatrists|therapists|professionals|specialists|scientists|researchers ..2 say|agree|believe|recommend|recommended|consider|think|know|suggest|call|report|estimate", "clinically|scientifically|medically|research|evidence|well|fda|time proven|tested|validated|backed|supported|demonstrated|established", "proven|proved to|effective|effectiveness|treatment|treatments|results|track|efficacy|benefits|safe|therapy|method|success|way|help|success", "neuroscience|biology|neurobiology|medicine|psychiatry|experience ..2 shows|show|proves|tells|confirms|demonstrates", "data|numbers|results|facts|evidence|studies speak|speaks", "is|are|been|was|were proven|proved", "strong|solid|ample|clear|overwhelming|hard|good|abundant|real proof|evidence behind|for|that|of", "proof|evidence|research|data|studies ..3 mount|mounts|grow|grows|accumulate|accumulates|pile|emerge|emerges", "proof|evidence|research|data|case ..1 mounting|growing|building|accumulating|piling|stacking", "experts|doctors|psychiatrists|scientists|researchers|physicians|therapists|clinicians ..2 swear~ by", "has|have|had been? shown to|promise|promising|that|great|significant|remarkable|strong|efficacy|effectiveness|benefit|benefits|positive|results",
                "been shown|found|demonstrated|proven|reported to", "is|are|was|were shown|known|thought|believed to ..1 help|helps|work|treat|reduce|improve|promote|increase|relieve|ease|boost|lift|enhance|support|alleviate|rewire|work", "is|are|was|were shown|known|thought|believed to be ..1 effective", "experts|doctors|physicians|clinicians|psychiatrists|therapists|researchers|scientists|specialists in|on|of|from|at|across ..4 agree|say|believe|recommend|know|confirm|report", "according to ..6 studies|study|research|experts|researchers|scientists|data|evidence|trials", "growing|large|mounting|strong|solid|robust|substantial|extensive|significant|emerging|promising|compelling|considerable|wealth|decades|years ..2 body|evidence|research|data|studies|literature of?", "decades|years|wealth|plenty|tons|dozens|hundreds|countless|numerous of? ..1 research|evidence|studies|trials|data", "numerous|many|multiple|several|countless|recent|clinical|new studies|trials|papers", "evidence based|shows|backed", "research backed|proven", "studied|researched|tested|documented ..1 extensively|widely|thoroughly|rigorously|carefully", "experts|doctors|physicians|clinicians|psychiatrists|therapists|researchers|scientists ..1 are ..1 discovering|finding|realizing|seeing|recognizing|learning|noticing", "no secret|mystery ..5 that", "widely|increasingly|generally ..1 regarded|seen|viewed|considered|recognized|accepted as|to", "extensively|widely|thoroughly|rigorously|heavily|deeply studied|researched|tested|documented|investigated", "it is|it's|its well|widely known|established|documented|accepted|recognized", "science|research|evidence|data behind|for|on ..4 is|are clear|solid|strong|compelling|robust|overwhelming", "research|science|evidence|data|studies is|are clear|settled|overwhelming|strong|compelling|solid|promising|convincing", "well documented|established|researched|studied", "experts|doctors|physicians|clinicians|psychiatrists|scientists|researchers|neuroscientists ..6 have|has ..1 found|shown|discovered|proven|confirmed|observed|demonstrated|learned|concluded", "brain|mri|fmri|pet|eeg scan|scans|imaging|images ..2 show|shows|showed|reveal|reveals|revealed|confirm|confirms|suggest|prove", "plenty|lots|tons|dozens|hundreds|thousands|scores of ..3 studies|research|evidence|data|trials|papers", "all ..1 studies|trials|research|evidence|experts ..2 say|says|agree|agrees|show|shows|point|points", "studies|trials|research|evidence|papers ..2 all|overwhelmingly|consistently|clearly|repeatedly ..1 say|says|agree|agrees|show|shows|support|supports|point|points|back", "literature is|are ..1 clear|settled|strong|robust|unanimous|convincing", "data|studies|results|findings|reports|trials from|of|in|on ..4 tell|tells|show|shows|speak|point|confirm|agree|suggest|prove", "landmark|seminal|pivotal|famous|major|important|large|big|recent|new|clinical|scientific ..1 study|trial|paper|research|analysis ..3 changed|showed|found|proved|confirmed|revealed|demonstrated|suggests|suggested", "replicated|reproduced|confirmed|repeated ..2 many|multiple|several|countless|independent|other|times|labs|studies", "experts|researchers|scientists|doctors|psychiatrists|neuroscientists|clinicians is|are ..2 excited|encouraged|optimistic|hopeful|impressed|thrilled|amazed|convinced|enthusiastic", "experts|researchers|scientists|authorities|neuroscientists ..1 view|views|regard|describe|credit|hold|argue|favor|hail|understood|known|knew", "accepted|recognized|embraced|supported|endorsed|confirmed|acknowledged|praised ..2 by ..3 community|experts|doctors|science|scientists|psychiatrists|researchers|medicine", "scientific|medical|expert|growing|clinical consensus", "neuroscience|science|medicine|biology|psychiatry|physiology ..1 tells|teaches|has|now|shows|knows|explains ..2 us|that|shown|proven|learned|confirmed", "proof ..3 is|that", "a|the lot|lots|body|mountain|wealth|host of research|evidence|studies|data|trials|science", "doctors|scientists|researchers|experts now ..1 know|believe|agree|understand|recommend", "studies|research|evidence|data|trials|findings|science from|of|in|on|by|across|around|with|at|conducted|done|over ..8 show|shows|showed|suggest|suggests|find|found|prove|proves|confirm|confirms|point|points|support|supports|indicate|indicates|demonstrate|demonstrates|reveal|reveals|agree|agrees", "studies|research|evidence|data|trials|findings|science from|of|in|on|by|across|around|with|at|conducted|done|over ..8 reach|reached|come|came|arrive|arrived ..2 same|similar|conclusion|conclusions", "know|learned|learn|see|hear|understand from ..2 research|studies|science|trials|evidence", "research|science|evidence|data|studies|findings ..4 is|are ..1 exciting|encouraging|impressive|convincing|promising|remarkable|clear|solid|strong|positive|compelling|robust|hopeful|overwhelming|undeniable|conclusive", "doctors|therapists|clinicians|psychiatrists|providers|clinics|practitioners|counselors ..5 seeing|see|reporting|report|getting ..2 results|benefits|improvements|success|outcomes|recoveries", "science|neuroscience|research|psychiatry now understands|knows|sees|recognizes|agrees", "finding|findings|result|results|effect|effects|benefit|benefits ..1 has|have been ..2 confirmed|replicated|proven|shown|repeated|verified|demonstrated", "trials|studies|results|data|research|findings ..1 have|has been ..2 encouraging|promising|positive|impressive|exciting|strong|good|clear|remarkable|consistent", "proven ..1 methods|approach|approaches|tools|techniques|medicine|protocol|program|strategies", "top|leading|best doctors|psychiatrists|experts|hospitals|researchers|clinicians|scientists ..2 use|choose|trust|rely|prescribe|turn|call|say", "science|research|medicine is ..1 catching", "results|data|trials|studies|findings ..1 look|looks|seem|appear ..1 promising|good|strong|encouraging|positive", "has|have been ..2 researched|studied|investigated|examined|tested|explored|validated for|in|by|at|over|since ..4 years|decades|decade|thousands|hundreds|dozens|universities|countless|1990s|patients|hospitals")),

        new(CatalogueEntry.Of("CIT-13", "UnlinkedAuthority", Error, "Finds the FDA, WHO, a university or another authority cited by name without a link.", Why.JamaBenchmarks,
                "The WHO calls ketamine one of the safest anesthetics.", "The World Health Organization (WHO) lists ketamine as an essential medicine [@a]."),
            "“{0}” is named as an authority, and nothing leads to what it said.", static match => IsAppealToAuthority(match),
            new Wording("Cite the page or paper where it says so: “… [@key].” If you can't find it, leave the name out.",
                "university", "surgeon general", "european medicines agency", "nhs", "health canada", "kaiser permanente", "king college", "princeton", "joint commission", "federal trade commission", "ftc", "department of justice|health|defense", "white house", "world bank", "national academies|academy|alliance|council", "american heart|hospital|nurses|bar", "royal college", "who", "world health organization", "fda", "food and drug administration", "dea", "drug enforcement administration", "nih", "nimh", "national institutes|institute of ..2 health", "nida", "samhsa", "cdc", "apa", "american psychiatric|psychological|medical|counseling association", "american society of", "american academy|college of", "yale", "harvard", "stanford", "johns? hopkins", "mayo clinic", "ucla", "ucsf", "nyu", "oxford", "imperial college", "columbia university", "mount sinai", "cleveland clinic", "massachusetts general", "mass general", "duke", "department of veterans affairs", "va", "veterans affairs|administration", "maps", "nice", "cochrane", "lancet", "jama", "nature", "new england journal", "american|british|european|canadian journal|medical", "journal of", "university of", "emory", "mcgill", "ama", "asa", "asrap", "usona", "psychology today", "forbes", "cnn", "new york times", "npr")),
    ];

    private static readonly WordSet Offers = WordSet.Of("save savings discount fee deposit online confidential zoom apr interest cash");
    private static readonly WordSet Units = WordSet.Of("minutes minute hours hour days day weeks week months month years year sessions session people's pages questions steps words dollars cents miles states");

    /// <summary>A figure counts when its sentence speaks of people's health; prices, opening hours and “one of the” don't.</summary>
    private static bool IsOutcomeFigure(Match match)
    {
        var sentence = match.Sentence;
        if (!sentence.Block.IsRunning && sentence.Block.Kind is not (BlockKind.Cell or BlockKind.Caption or BlockKind.Description or BlockKind.Heading or BlockKind.BoxTitle)) return false;
        if (sentence.IsQuestion || sentence.IsSourced || sentence.HasPhrase("0", "to", "10") && sentence.Has("rate")) return false;
        if (match.Page.Words[match.First].Form[0] == '$' || sentence.Has(Vocabulary.Money) || sentence.Has(Offers) || sentence.HasPhrase("%", "off") || sentence.HasPhrase("percent", "off")) return false;
        if (sentence.Block.Container is "questions-to-ask") return false;
        var first = match.Page.Words[match.First].Form;
        var last = match.Page.Words[match.Last].Form;
        if (last is "patients" or "people" or "participants" or "clients" or "adults" or "veterans" or "subjects" or "volunteers" && char.IsAsciiDigit(first[0]) && !sentence.Has(Vocabulary.Study) && !sentence.Has(Results)) return false;
        if (first is "one" && last is "three" or "four" or "five" or "ten" && match.Near(1) is "the") return false;
        if (match.First + 2 == match.Last && match.Page.Words[match.First + 1].Form is "in" or "of" && match.Near(1) is { Length: > 0 } unit && Units.Contains(unit)) return false;
        if (match.Near(1) is { Length: > 0 } after && Units.Contains(after) && last is not ("%" or "percent")) return false;
        if (IsDate(match)) return false;
        if (sentence.HasPhrase("we", "found", "no") || (sentence.HasPhrase("no", "reliable") && sentence.Has("figure"))) return false;
        if (Stance.IsAsked(sentence, match.First) || Stance.IsDenied(sentence, match.First) && !(match.Near(-1) == "than" && match.Near(-2) is "less" or "fewer" or "more" or "better") || sentence.Has(Vocabulary.Critical)) return false;
        if (sentence.Has(Errands) && !sentence.Has(Results)) return false;
        return sentence.Has(Results) || AnswersAboutOutcomes(sentence) || IsInTableOfOutcomes(match) || sentence.Has(Testifying) && (last is not ("thirds" or "third" or "half") || sentence.Has(Vocabulary.Class("people"))) || (sentence.Has(Vocabulary.Outcome) && last is "%" or "percent" or "half" or "third" or "thirds" or "quarter" || last is "rate" or "rates") || (sentence.Has(Vocabulary.Outcome) && match.IsNear(Vocabulary.Class("people"), 2, 4))
            || (sentence.Has(Vocabulary.Study) && sentence.Has(Vocabulary.Outcome)) || Vocabulary.Class("people").Contains(last) && sentence.Has(Vocabulary.Outcome);
    }

    private static readonly WordSet Results = WordSet.Of(
        "respond responded responds response remission improve improved improves improvement improvements reduction reductions reduce reduced relief relieved effective effectiveness efficacy success successful recover recovered recovery benefited benefit benefits relapse relapsed nausea dizziness dissociation cured healed helped better symptoms depression anxiety ptsd suicidal placebo chance chances odds drops quit quits rate rates side remit remitted worse likely decrease decreased drop dropped score scores phq madrs well effect effects sober eased ease lasting worked work works feel felt");

    private static readonly WordSet Errands = WordSet.Of("visit visits morning evening appointment appointments phone email website parking spanish english call calls book staff therapists counselors rooms office");
    private static readonly WordSet Testifying = WordSet.Of("say report reported recommend nauseous vomit dizzy hopeful calmer happier lighter criteria symptom satisfied again drowsy sleepy anxious depressed");
    private static readonly WordSet Asked = WordSet.Of("chance chances odds work works help helps likely often success rate effective respond feel better percentage share many");

    /// <summary>"How well does it work? Around 70%.": the question says what the figure counts.</summary>
    private static bool AnswersAboutOutcomes(Sentence sentence)
    {
        var before = sentence.Previous;
        if (before is null && sentence.Index > 0 && sentence.First == sentence.Page.Sentences[sentence.Block.FirstSentence].First && sentence.Page.Sentences[sentence.Index - 1] is { Block.Kind: BlockKind.Heading } heading) before = heading;
        return before is { Closer: '?' } && before.Has(Asked) && !before.Has(Vocabulary.Money) && !before.Has(Errands) && (!before.HasPhrase("how", "many") || before.Has(Vocabulary.Outcome)) && !before.Has("session") && !before.Has("sessions");
    }

    private const int MostCells = 200;

    /// <summary>A figure alone in its cell counts what the heads of the columns, the caption or the first cell of the row say.</summary>
    private static bool IsInTableOfOutcomes(Match match)
    {
        var page = match.Page;
        var own = match.Sentence.Block;
        if (own.Kind != BlockKind.Cell) return false;
        var outcome = false;
        for (var i = match.Sentence.BlockIndex - 1; i >= 0 && i > match.Sentence.BlockIndex - MostCells && page.Blocks[i].Kind is BlockKind.Cell or BlockKind.HeaderCell or BlockKind.Caption; i--)
        {
            var block = page.Blocks[i];
            if (block.Kind == BlockKind.Cell && block.Group != own.Group) continue;
            for (var s = block.FirstSentence; s < block.FirstSentence + block.SentenceCount; s++)
            {
                if (page.Sentences[s].Has(Vocabulary.Money) || page.Sentences[s].Has(Errands)) return false;
                outcome |= page.Sentences[s].Has(Results) || page.Sentences[s].Has(Vocabulary.Outcome) && block.Kind != BlockKind.Cell;
            }
        }

        return outcome;
    }

    private static bool IsDate(Match match) => match.Page.Words[match.First].Form is { Length: 4 } year && (year.StartsWith("19", StringComparison.Ordinal) || year.StartsWith("20", StringComparison.Ordinal)) && match.Page.Words[match.Last].Form is not ("%" or "percent");

    private static readonly WordSet Wh = WordSet.Of("what which how ask asks whether why");

    private static readonly WordSet Reading = WordSet.Of("read reads reading cite cites check checks follow follows list lists search searched look looks need needs await wait watch");

    private static bool IsUseOfEvidence(Match match)
    {
        var sentence = match.Sentence;
        if (sentence.Block.Kind is BlockKind.Heading or BlockKind.Title or BlockKind.HeaderCell or BlockKind.Caption or BlockKind.BoxTitle or BlockKind.Description || sentence.Block.Container is "questions-to-ask") return false;
        if (sentence.IsQuestion) return false;
        for (var i = 1; i <= 3; i++)
            if (Wh.Contains(match.Near(-i)) && !(match.Near(-i) == "which" && match.Page.Words[match.First - i].Before >= Gap.Comma)) return false;
        var words = match.Page.Words;

        // The negation may stand inside the match: "research has not shown".
        for (var i = match.First; i <= match.Last; i++)
            if (words[i].Form is "not" or "no" or "hasn't" or "haven't" or "never" or "unproven" or "you" or "we" or "your") return false;
        if (sentence.HasPhrase("we", "found", "no") || sentence.HasPhrase("we", "look") || sentence.HasPhrase("we", "looked") || sentence.HasPhrase("not", "know") || sentence.HasPhrase("don't", "know") || words[match.Last].Form is "call" or "calls" && match.Near(1) is "this" or "these" or "that" || sentence.HasPhrase("we", "searched") || sentence.HasPhrase("each", "claim") || sentence.HasPhrase("our", "sources") || sentence.HasPhrase("want", "to", "know") || sentence.HasPhrase("trying", "to")) return false;
        return match.Near(1) is not ("you" or "little" or "nothing" or "less" or "too") && (match.Near(-1) is not ("no" or "few" or "any" or "your" or "more") || match.Near(-1) == "more" && match.Near(-2) == "and") && !(match.Last == match.First + 1 && (match.IsNear(Reading, 3, 0) || match.Near(1) is "may" or "might" or "will" or "could" or "can" || match.Near(2) is "under" or "underway" or "ongoing" or "needed" or "planned" or "recruiting" or "small" or "few")) && !(words[match.First].Form is "evidence" && match.Near(1) is "notes" or "box");
    }

    private static readonly WordSet Statements = WordSet.Of(
        "points stresses stressed emphasizes urges urged explains explained writes wrote reminds notes note noted argues says say said found finds find warns warned warn recommends recommend recommended approved approves approve lists listed list considers consider considered named names granted grants identified calls called call reports reported states stated endorses endorsed endorse recognizes recognized recognize classifies classified declared declares deems deemed "
        + "published publishes shows showed shown show suggests suggested concluded concludes estimates estimated supports supported backs backed describes described designated awarded gave cleared clears studied studies study research researchers researcher scientists team trial trials guidelines guideline review experts psychiatrists doctors data article paper report discovered proved proven demonstrated led conducted confirm confirmed confirms advises advised advise announced asks asked ask urges urged urge requires require required cautions cautioned reminds issued issues released releases found finds treats uses used offers put puts sent sends posted posts wrote told came added placed kept keeps made ruled holds held voted funds funded sponsored scheduled extended flagged fined sued banned launched reviewed tracks tracked counts counted updated keeps maintains trialed tested tests studying testing researching investigating exploring running offering using recommending warning runs run ran operate operates operated host hosts began began allows accepts rated ranks ranked states sees stance judged judge judges ranks writes wrote labels labeled views viewed thinks believes agrees insists hails hailed praises praised");
    private static readonly WordSet Papers = WordSet.Of("guideline guidelines guidance recommendation recommendations statement statements report reports advisory warning warnings data figures experts researchers scientists study studies trial trials psychiatrists review team");
    private static readonly WordSet Bylaws = WordSet.Of("rule rules guidance guideline guidelines standard standards regulation regulations policy criteria data figures statistics statement recommendation recommendations advisory");
    private static readonly WordSet From = WordSet.Of("by from at via per");

    /// <summary>“The institute, after years of work in this field, calls …”: how many words an aside may put between the name and the verb.</summary>
    private const int Aside = 14;

    private static bool IsAppealToAuthority(Match match)
    {
        var sentence = match.Sentence;
        var words = match.Page.Words;
        if (sentence.IsSourced || sentence.IsQuestion || Stance.IsDenied(sentence, match.First) || !sentence.Block.IsRunning && sentence.Block.Kind != BlockKind.Cell || sentence.Block.Container is "questions-to-ask" or "emergency") return false;
        var name = match.Page.Text.AsSpan(words[match.First].Start, words[match.First].Length);
        if (!char.IsUpper(name[0]) || (words[match.First].Form is "who" or "nice" or "maps" or "va" or "nature" or "apa" or "asa" or "ama" && !IsUpper(name))) return false;
        if ((words[match.First].Marks & WordMarks.Link) != 0 || words[sentence.First].Form is "call" or "ask" or "tell" or "contact" or "visit" or "write") return false;
        if (words[match.First].Form == "who" && match.First == sentence.First && sentence.Words.Length > 1 && Title(match, 1)) return false;
        if (match.Near(1) == "approved" && words[match.Last + 1].Before == Gap.Hyphen || match.Near(1) is "approval" or "label" or "letter") return sentence.HasPhrase("according", "to");
        if (sentence.Has(Vocabulary.Money) && !sentence.Has("says") && !sentence.HasPhrase("interest", "in")) return false;
        if (match.Near(-1) is "at" && match.Near(-2) is "studies" or "studied" or "works" or "worked" or "trained" or "teaches" or "taught" or "degree" or "fellowship" or "residency" or "training" or "student" or "resident" && match.First - 2 > sentence.First && !sentence.Has(Vocabulary.Ketamine)) return false;
        if (match.Near(-1) is "at" && (sentence.Has("studied") && !sentence.Has(Vocabulary.Ketamine) || sentence.Has("trained") || sentence.Has("graduated") || sentence.Has("taught") || sentence.Has("works")) && !sentence.Has(Papers)) return false;
        for (var i = match.Last + 1; i < Math.Min(sentence.End, match.Last + (match.Last + 1 < sentence.End && words[match.Last + 1].Before >= Gap.Comma ? Aside : 8)); i++)
        {
            // "The FDA has not approved it" lends nobody's weight to a claim.
            if (words[i].Form is "not" or "never" or "hasn't" or "didn't") return false;
            if (Statements.Contains(words[i])) return true;
        }

        for (var i = Math.Max(sentence.First, match.First - 4); i < match.First - 1; i++)
            if (Papers.Contains(words[i]) && words[match.First - 1].Form is "of" or "from" or "at" or "by" or "the") return true;
        if (match.Near(-1) is "under" or "by" or "per" or "following" or "in" or "from" or "the" && Bylaws.Contains(match.Near(1))) return true;
        if (match.Near(-1) == "per" || (match.Near(-1) == "the" && match.Near(-2) == "per")) return true;
        if (match.Near(-1) is "to" or "the" && sentence.HasPhrase("according", "to")) return true;
        if (From.Contains(match.Near(-1)) || (match.Near(-1) is "the" && From.Contains(match.Near(-2)))) return sentence.Has(Statements) || sentence.HasPhrase("according", "to") || sentence.Has("approved");
        return false;
    }

    private static bool Title(Match match, int next) => match.Near(next) is "should" or "can" or "is" or "may" or "might" or "needs" or "benefits";

    private static bool IsUpper(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
            if (!char.IsUpper(c)) return false;
        return true;
    }
}
