using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KapGuide.Analyzers.Prose;
using KapGuide.Analyzers.Wording;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Rules;

/// <summary>Family CLM, the part about selling: testimonials, ratings, offers in the wrong place, bare prices.</summary>
internal static partial class OfferRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<PageRule> All { get; } =
    [
        new(CatalogueEntry.Of("CLM-13", "Testimonial", Error, "Finds testimonials: quotations with a name, stars, “my client said”.", Why.CounselorEthics,
            "“KAP gave me my life back.” – Sarah M.", "In interviews, people said that they needed good preparation [@a]."), static page => Testimonials(page)),
        new(CatalogueEntry.Of("CLM-14", "RatingMarkup", Error, "Finds markup for reviews and ratings in the source.", Why.CounselorEthics,
            "<div itemtype=\"https://schema.org/AggregateRating\">4.9</div>", "Ask how results are measured."), static page => RatingMarkup(page)),
        new(CatalogueEntry.Of("CLM-16", "SalesInSafetySection", Error, "Finds offers and booking links in sections on risks, safety or emergencies.", Why.PifTick,
            "## Risks\nBlood pressure can rise [@a]. [Book a consultation](https://practice.example/book) today.", "## Risks\nBlood pressure can rise [@a]. Ask who checks yours."), static page => SalesInSafety(page)),
        new(CatalogueEntry.Of("CLM-21", "BarePrice", Warning, "Finds prices without date, place or source.", Why.Discern,
            "A session costs $600.", "One provider in Oregon lists $600 for a session (checked November 2026) [@a]."), static page => Prices(page)),
    ];

    private static readonly WordSet Tellers = WordSet.Of("said says told shared described describes wrote writes reported reports raved put explained recalled");

    private static readonly WordSet NamedTellers = WordSet.Of("says said told tells shared shares credits credited swears raves recalls felt feels calls");

    private static readonly WordSet Confidential = WordSet.Of("private confidential");
    private static readonly WordSet FirstPerson = WordSet.Of("i my me");

    private static IEnumerable<Finding> Testimonials(PageText page)
    {
        const string Hint = "Delete it. Write what studies found instead: “In interviews, people said … [@key].” Ethics codes don't allow testimonials of clients.";
        // Expressions that could begin anywhere are asked only where a page has what each of their matches has.
        foreach (var match in page.Text.AsSpan().ContainsAny('“', '"') ? Attributed.Matches(page.Text).AsEnumerable() : [])
            yield return new Finding(page.CharSpan(match.Index, match.Index + match.Length), $"“{Shortened(page.Text.Substring(match.Index, match.Length))}” is a testimonial.", Hint);
        foreach (var (start, words) in NamedTellersOf(page))
            if (!Professions.IsMatch(words)) yield return new Finding(page.CharSpan(start, start + words.Length), $"“{Shortened(words)}” introduces a testimonial.", Hint);
        foreach (var match in MayRate(page.Text) ? Stars.Matches(page.Text).AsEnumerable() : [])
            yield return new Finding(page.CharSpan(match.Index, match.Index + match.Length), $"“{page.Text.Substring(match.Index, match.Length)}” is a rating.", Hint);
        foreach (var sentence in page.Sentences)
        {
            if (sentence.Block.IsBibliography || sentence.Block.Container is "questions-to-ask" || sentence.Has(Confidential)) continue;
            if (ClientVoices.In(sentence) is var (first, end)) yield return new Finding(page.Span(first, end), $"“{page.Quote(first, end)}” stands here as a testimonial.", Hint);
            for (var i = sentence.First; i < sentence.End && sentence.Has(StoryBegins); i++)
            {
                if (!StoryBegins.Contains(page.Words[i]) || !IsClientStory(page, sentence, i, out var last) || sentence.HasSource || !Stance.IsAsserted(sentence, i, last)) continue;
                yield return new Finding(page.Span(i, last), $"“{page.Quote(i, last)}” introduces a testimonial.", Hint);
                break;
            }
        }

        foreach (var block in page.Blocks.Where(static block => block is { IsQuote: true, SentenceCount: > 0 }))
        {
            var sentence = page.Sentences[block.FirstSentence];
            if (sentence.Has(FirstPerson))
                yield return new Finding(page.Span(sentence.First, sentence.End - 1), "A quotation in the first person stands here as a testimonial.", Hint);
        }
    }

    /// <summary>What <see cref="NamedTeller"/> finds, and where: in blocks that have one of its verbs, since it goes over no line's end.</summary>
    private static IEnumerable<(int Start, string Words)> NamedTellersOf(PageText page)
    {
        if (!page.Has(NamedTellers)) yield break;
        foreach (var block in page.Blocks)
        {
            var told = false;
            for (var i = 0; i < block.SentenceCount && !told; i++) told = page.Sentences[block.FirstSentence + i].Has(NamedTellers);
            if (!told) continue;
            foreach (var match in NamedTeller.Matches(page.Text[block.Start..block.End]).AsEnumerable()) yield return (block.Start + match.Index, match.Value);
        }
    }

    private static bool IsClientStory(PageText page, Sentence sentence, int i, out int last)
    {
        last = i;
        var form = page.Words[i].Form;
        if (form is "testimonial" or "testimonials" || (form == "success" && i + 1 < sentence.End && page.Words[i + 1].Form is "stories" or "story"))
        {
            last = form == "success" ? i + 1 : i;
            return true;
        }

        if (Teaser(page, sentence, i) is > 0 and var length)
        {
            last = i + length - 1;
            return true;
        }

        if (form == "hear" && i + 3 < sentence.End && page.Words[i + 1].Form == "from" && page.Words[i + 2].Form is "our" or "other" or "real" or "past" or "former" && page.Words[i + 3].Form is "clients" or "patients" or "client" or "patient")
        {
            last = i + 3;
            return true;
        }

        if (form is "client" or "patient" && i + 3 < sentence.End && page.Words[i + 1].Form == "of" && page.Words[i + 2].Form is "ours" or "mine" && Tellers.Contains(page.Words[i + 3]))
        {
            last = i + 3;
            return true;
        }

        if (form is not ("client" or "clients" or "patient" or "patients") || i == sentence.First) return false;
        var before = page.Words[i - 1].Form;
        if (before is not ("my" or "our" or "former" or "past" or "one" or "recent" or "a" or "this" or "happy" or "of") || (before == "of" && (i < 2 || page.Words[i - 2].Form != "one"))) return false;
        for (var k = i + 1; k < Math.Min(sentence.End, i + 5); k++)
        {
            if (!Tellers.Contains(page.Words[k]) || (page.Words[k].Form is "said" or "put" && k + 1 < sentence.End && page.Words[k + 1].Form is "to" or "on")) continue;
            if (before == "a" && !sentence.Has("me") && !page.Text.AsSpan(sentence.Start, sentence.Limit - sentence.Start).ContainsAny('“', '"', ':')) return false;
            last = k;
            return true;
        }

        for (var k = i + 1; form is "clients" or "patients" && before == "our" && k < Math.Min(sentence.End, i + 4); k++)
        {
            if (page.Words[k].Form is not ("say" or "saying" or "tell" or "telling" or "love" or "rave" or "raving" or "report" or "describe")) continue;
            last = k;
            return true;
        }

        return false;
    }

    private static readonly WordSet Clients = WordSet.Of("clients client patients patient members customers guests people veterans survivors families");
    private static readonly WordSet Stories = WordSet.Of("stories story reviews review experiences journeys journey success praise transformations");

    /// <summary>All words with which <see cref="IsClientStory"/> and <see cref="Teaser"/> begin: at others neither is asked.</summary>
    private static readonly WordSet StoryBegins = WordSet.Of(
    [
        .. Clients,
        .. "testimonial testimonials success hear hearing listen changed saved transformed we read meet watch view discover see explore customer google yelp facebook trustpilot healthgrades had has word those said says writes wrote shared what in rated rating scored reviewed reviews verified actual real happy satisfied grateful told tells texted emailed".Split(' '),
    ]);

    /// <summary>How many words announce other people's stories: "hear from real people", "our patients love", "read Tom's story", "in their own words", "rated 4.9 out of 5".</summary>
    private static int Teaser(PageText page, Sentence sentence, int i)
    {
        var words = page.Words;
        string At(int offset) => i + offset >= sentence.First && i + offset < sentence.End ? words[i + offset].Form : "";
        var form = words[i].Form;
        if (form is "hear" or "hearing" or "listen" && At(1) is "from" or "to" or "how" or "what") return Among(2, 4, Clients) is > 0 and var n && !(At(1) is "how" or "what" && At(2) is not ("our" or "real" or "past" or "other")) ? n : 0;
        if (form is "changed" or "saved" or "transformed" && At(2) is "life" or "marriage" or "family" or "world" && (At(1) is "my" or "his" or "her" || i + 1 < sentence.End && char.IsUpper(page.Text[words[i + 1].Start]))) return 3;
        if (form == "we" && At(1) is "treated" or "helped" or "saw" && At(2) is "said" or "told" or "says") return 3;
        if (form is "read" or "meet" or "hear" or "watch" or "view" or "discover" or "see" or "explore") return Among(1, 5, Stories) is > 0 and var n && (At(1) == "the" && Among(4, 6, Clients) > 0 || At(1) is "our" or "their" or "real" or "more" or "these" or "patient" or "client" || char.IsUpper(page.Text[words[Math.Min(i + 1, sentence.End - 1)].Start])) ? n : 0;
        if (form is "clients" or "patients" or "client" or "patient" or "customer" && At(1) is "stories" or "story" or "review" or "reviews" or "testimonials" or "success" or "love" or "rave" or "voices" or "satisfaction" or "feedback" or "quotes" or "comments" or "experiences") return 2;
        if (form is "google" or "yelp" or "facebook" or "trustpilot" or "healthgrades" && At(1) is "review" or "reviews" or "rating" or "ratings" or "stars") return 2;
        if (form is "had" or "has" && At(1) == "to" && At(2) == "say") return 3;
        if (form == "word" && At(1) == "for" && At(2) == "it" && At(-1) is "our" or "my") return 3;
        if (form is "people" or "clients" or "patients" or "those" && At(1) is "we" or "we've" && Among(1, 4, Helped) is > 0 and var helped && Before(Hearing)) return helped;
        if (Clients.Contains(words[i]) && At(1) is "often" or "always" or "frequently" or "regularly" or "usually" or "consistently" && At(2) is "tell" or "say" or "write" && At(3) is "us" or "me") return 4;
        if (Clients.Contains(words[i]) && At(1) is "tell" or "told" or "say" or "email" or "write" && At(2) is "us" or "me") return 3;
        if (form is "said" or "says" or "writes" or "wrote" or "shared" && At(1) is "one" or "a" or "our" or "another" && Among(2, 5, Clients) is > 0 and var teller && (At(2) is "of" or "former" or "happy" or "recent" or "client" or "patient")) return teller;
        if (form == "what" && At(1) is "our" or "people" or "patients" or "clients" or "customers" or "folks" or "others" or "past" or "former" && Among(1, 4, Say) is > 0 and var said) return said;
        if (form == "in" && At(1) is "their" or "her" or "his" && At(2) == "own" && At(3) == "words") return 4;
        if (form is "rated" or "rating" or "scored" or "reviewed" or "reviews" && Among(1, 4, OutOf) is > 0 and var rated && Has(1, 6, static word => word.IsNumber)) return rated;
        if (form is "verified" or "actual" or "real" or "happy" or "satisfied" or "grateful" && At(1) is "patient" or "patients" or "client" or "clients" or "customer" or "customers") return 2;
        if (form is "told" or "tells" or "wrote" or "writes" or "texted" or "emailed" && At(1) is "me" or "us" && (Before(Clients) || Before(Laymen))) return 2;
        return 0;

        int Among(int from, int to, WordSet forms)
        {
            for (var k = from; k <= to; k++)
                if (forms.Contains(Shape.FormAt(sentence, i + k))) return k + 1;
            return 0;
        }

        bool Has(int from, int to, Func<Word, bool> test)
        {
            for (var k = from; k <= to && i + k < sentence.End; k++)
                if (test(words[i + k])) return true;
            return false;
        }

        bool Before(WordSet forms)
        {
            for (var k = sentence.First; k < i; k++)
                if (forms.Contains(words[k])) return true;
            return false;
        }
    }

    private static readonly WordSet Laymen = WordSet.Of("woman man mother father mom dad widow veteran soldier student retiree grandmother grandfather couple guest neighbor friend wife husband marine");
    private static readonly WordSet Helped = WordSet.Of("helped treated healed served guided");
    private static readonly WordSet Hearing = WordSet.Of("hear listen read ask meet");
    private static readonly WordSet Say = WordSet.Of("say saying says think tell telling share sharing");
    private static readonly WordSet OutOf = WordSet.Of("out stars star by google yelp 5");

    private static IEnumerable<Finding> RatingMarkup(PageText page)
    {
        if (!Array.Exists(RatingSigns, page.Source.Contains)) yield break;
        foreach (var match in Rating.Matches(page.Source.Text).AsEnumerable())
            yield return new Finding(page.Source.Span(match.Index, match.Length), $"“{page.Source.Text.Substring(match.Index, match.Length)}” marks up a review or rating of treatment.", "Delete it: ratings of health care by clients are testimonials.");
    }

    private static readonly string[] RatingSigns = ["schema.org/", "itemtype=", "\"@type\"", "Rating", "ratingValue", "reviewCount"];

    private static IEnumerable<Finding> SalesInSafety(PageText page)
    {
        foreach (var block in page.Blocks)
        {
            if (!SectionTopics.IsAboutSafety(page, block)) continue;
            var text = page.Text[block.Start..block.End];
            foreach (var match in Offer.Matches(text).AsEnumerable().Where(match => !Aside.IsMatch(text.AsSpan(Math.Max(0, match.Index - 24), Math.Min(24, match.Index)))))
            {
                var words = page.Text.Substring(block.Start + match.Index, match.Length);
                yield return new Finding(page.CharSpan(block.Start + match.Index, block.Start + match.Index + match.Length), $"“{words}” sells in a place where people look for safety.", "Move the offer to the end of the page, or leave it to the practice box that the site shows.");
            }

            foreach (var link in page.LinksBetween(block.Start, block.End).ToArray().Where(static link => !link.Url.StartsWith("glossary:", StringComparison.Ordinal) && SalesAddress.IsMatch(link.Url)))
                yield return new Finding(page.Source.Span(link.Source, link.Node.Span.Length), "A link to a shop or booking page stands in a section about safety.", "Move the link out of this section.");
        }
    }

    private static readonly WordSet Datings = WordSet.Of("checked since");

    private static IEnumerable<Finding> Prices(PageText page)
    {
        bool? isDated = null, isPlaced = null; // found out at the first price: most pages have none
        foreach (var sentence in page.Sentences.Where(static sentence => !sentence.Block.IsBibliography && sentence.Block.Kind is not (BlockKind.Title or BlockKind.Description)))
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (page.Text[page.Words[i].Start] is not ('$' or >= '0' and <= '9')) continue;
                var word = page.Words[i];
                var bare = word.IsNumber && word.Form[0] != '$' && i + 1 < sentence.End && page.Words[i + 1].Form is "dollars" or "bucks" or "usd" || word.IsNumber && i > sentence.First && page.Words[i - 1].Form == "usd";
                var uncurrent = !bare && word.IsNumber && word.Form[0] != '$' && i > sentence.First && page.Words[i - 1].Form is "costs" or "cost" or "priced" or "runs" && (i + 1 == sentence.End || page.Words[i + 1].Form is "per" or "a" or "each" or "for" or "to");
                if (word.Form[0] != '$' && !bare && !uncurrent) continue;
                var dated = isDated ??= page.Sentences.Any(static sentence => sentence.Has(Datings) || sentence.HasPhrase("as", "of")) || Year.IsMatch(page.Text);
                var placed = isPlaced ??= Place.IsMatch(page.Text);
                var missing = new[] { (uncurrent, "currency"), (!dated, "date"), (!placed && !sentence.IsSourced && !IsFact(word), "place"), (!sentence.IsSourced && !IsFact(word), "source") }.Where(static item => item.Item1).Select(static item => item.Item2).ToArray();
                if (missing.Length == 0) continue;
                yield return new Finding(page.Span(i, i), $"“{page.Quote(i, i)}” is a price without {string.Join(", ", missing)}.", "Write who asks it, where, when you checked, and the source: “One US provider lists $600 for a session (checked November 2026) [@key].”");
                break;
            }
        }
    }

    private static bool IsFact(Word word) => (word.Marks & WordMarks.Fact) != 0;

    private static string Shortened(string text) => text.Length <= 60 ? text.Trim('“', '”', '"') : text[..30].Trim('“', '"') + " … " + text[^20..];

    [GeneratedRegex("""\b[A-Z][a-z]+ [A-Z]\.(?:,? (?:[A-Z][a-z]+|\d\d)){0,2}\s*[:—–]\s*[“"][^”"\n]{0,300}\b(?:I|[Mm]y|me)\b|[“"][^”"\n]{0,300}\b(?:I|[Mm]y|me)\b[^”"\n]{0,300}[”"]\s*(?:(?:says|said|shares|writes|adds|recalls) [A-Z][a-z]+\b(?! et al)|[A-Z][a-z]+(?: [A-Z]\.)? (?:says|said|told (?:us|me)|tells (?:us|me)|shares|shared|writes|wrote|adds|recalls)\b|\([A-Z][^()\n\d]{0,30}(?:,? \d\d)?\)|(?:she|he|they) (?:recalls|recalled|says|said|adds|laughs|smiles|tells|remembers)\b|[A-Z][a-z]+(?: [A-Z]\.)?(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?)?[ .]*(?=\n|$))|[“"][^”"\n]{6,600}[”"]\s+[A-Z][a-z]+(?: [A-Z]\.)?(?:, \(?(?:age )?\d\d\b|\(\d\d\))|[“"][^”"\n]{6,600}[”"]\s*(?:[—–~-]|--)\s*(?:[Aa]n? )?(?i:(?:verified|former|past|current|happy|satisfied|real|grateful|recent|KAP|ketamine) ){0,2}(?i:patient|client|customer|member|veteran|anonymous|guest|reviewer|mother|father|mom|dad|parent|grandmother|grandfather|husband|wife|survivor|firefighter|student|teacher|nurse,|retired|retreat guest)\b|(?:[“"][^”"\n]{6,600}[”"]|\b(?:I|[Mm]y|me)\b[^\n]{10,400})\s*(?:[—–~-]|--)\s*(?:[A-Z][a-z]+(?: [A-Z]\.?| [A-Z][a-z]+)?|[A-Z]\.(?: ?[A-Z]\.)?)(?:,? \(?(?:age )?\d\d\)?|, [^\n]{2,40})?(?=\s*(?:\n|$))""")]
    private static partial Regex Attributed { get; }

    /// <summary>"Sarah, a teacher from Denver, says …"; "Mark (41) told us …"; "Tom credits KAP with …".</summary>
    [GeneratedRegex(@"\b[A-Z][a-z]{1,20}(?: [A-Z]\.)?(?:, (?:an? |age |aged )?[^\n,.;“”]{1,60},| \(\d\d\)| [A-Z]\.| from [A-Z][a-z]{1,20})? (?:says|said|told us|told me|tells us|shared|shares|credits|credited|swears by|raves|recalls|felt like|finally feels|calls it) (?:that |KAP|ketamine|the |his |her |our |us |she |he |it |with |how |me )|\b[A-Z][a-z]{1,20}(?: from [A-Z][a-z]{1,20})? (?:told|tells) (?:us|me)[:,] ?[“""]")]
    private static partial Regex NamedTeller { get; }

    [GeneratedRegex(@"psychiatr|psycholog|profess|research|doctor|\bDr\b|therap|counsel|nurse|author|scien|physician|director|chair|spokes|lawyer|attorney|pharmac|anesthes|LPC|PhD|MD\b|official|editor|founder|agency|study|trial|paper|review|board|law\b|rule|guid|^(?:The|This|That|It|She|He|They|Nobody|Everyone|Someone|One|What|Who|Whoever|If|When|Ketamine|Congress|Some|Many|Most|No|Nothing|Your|A|An|FDA|Medicare|Each)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Professions { get; }

    [GeneratedRegex(@"[★⭐☆]{2,}|(?:[45](?:\.\d)?|[Ff]ive|[Ff]our)(?: ?/ ?5|-star| stars?\b(?! of\b)| out of 5 stars)")]
    private static partial Regex Stars { get; }

    /// <summary>Whether a text has what every rating has.</summary>
    private static bool MayRate(ReadOnlySpan<char> text) => text.ContainsAny('★', '⭐', '☆') || text.Contains('/') || text.Contains("star", StringComparison.Ordinal);

    [GeneratedRegex("""(?:schema\.org/|itemtype="[^"\n]*|"@type"\s*:\s*")(?:Aggregate)?(?:Review|Rating)\b|\b(?:ratingValue|reviewRating|aggregateRating|reviewCount)\b""")]
    private static partial Regex Rating { get; }

    [GeneratedRegex(@"\b(?:[Bb]ook|[Ss]chedule|[Rr]eserve|[Rr]equest|[Cc]laim|[Gg]et|[Ss]tart with|[Ss]et up|[Ss]ign up for)\s+(?:your|an?|the|my)?\s*(?:free|first|complimentary|no-cost|initial|discovery|introductory|15-minute|20-minute)*\s*(?:consult(?:ation)?s?|session|appointment|discovery call|intro call|phone call|call|assessment|evaluation|package|spot)\b(?! with your (?:doctor|prescriber))|\b(?:[Bb]ook|[Bb]uy|[Ee]nroll|[Ss]ign up|[Gg]et started|[Oo]rder|[Ss]hop)\s+(?:now|today|online|here)\b|\b(?:[Cc]ontact|[Cc]all|[Ee]mail|[Tt]ext)\s+(?:us|our (?:team|office|clinic)|me)\s+(?:today|now|to (?:book|schedule|get started|begin|learn|see|set up|start|find))|\b(?:[Ww]e|[Oo]ur (?:clinic|practice|team)) (?:offers?|provides?) (?:affordable|discounted|free|packages|financing)|\b[Rr]eady to (?:get started|begin|start|book|take the (?:first|next) step)|\b(?:[Ll]imited[- ]time|[Ss]pecial|[Ii]ntroductory) (?:offer|price|discount|rate)|\b\d{1,3} ?% (?:off|discount)|\b(?:[Pp]ackage |[Nn]ew[- ](?:client|patient) )?[Dd]iscounts?\b(?! rate)|\b[Bb]uy (?:one|two|three|a|an|your|\d|our)\b|\bget (?:one|your (?:first|second)|the (?:first|second|next)) (?:session )?(?:free|half)|\b(?:[Ff]irst|[Nn]ext|[Ii]nitial) (?:visit|session|consult(?:ation)?|call) (?:is |for )?(?:free|on us|half|only \$)|\b[Ff]ree (?:consult(?:ation)?|assessment|evaluation|intro(?:ductory)? (?:call|session)|screening|quiz|discovery call|session|visit|e-?book)|\b(?i:free|complimentary|no-cost|discounted)(?: [\w-]{1,20}){0,3} (?i:consult|consultation|call|session|visit|assessment|evaluation|screening|quiz)\b|\b(?i:buy|order|shop|schedule(?! (?:I{1,3}|IV|V)\b)|reserve|enroll|join|sign up|apply|register|claim)\b[^.!?\n]{0,40}\b(?i:now|today|online|our|us|free|discounted?|complimentary|kit|package|spot|trial)\b|\b[Ff]inancing\b|\b[Ss]ave (?:\$|\d|up to|big)|\b[Gg]ift (?:card|certificate)s?|\b[Ff]inancing (?:is )?available|\b[Cc]laim (?:your|my)\b|\b(?:[Tt]ake|[Tt]ry) (?:our|the|this) (?:free |online |short |\d-minute )?(?:quiz|assessment|self-test)|\b[Aa]sk (?:us )?about our\b|\b(?i:call|text|phone|email|write|message)\b[^.!?\n]{0,40}\bto (?i:book|schedule|reserve|get started|enroll|sign up|begin|start)\b|\b(?i:see|find out|check) if you(?:'re| are)? (?i:qualify|eligible|a good fit|a candidate)|\b(?:[Jj]oin|[Ee]nroll in) our (?:program|membership|waitlist)|\b[Bb]egin your (?:journey|healing|treatment)|\b[Ss]tart your (?:journey|healing|treatment|free)|\b(?:[Bb]ook|[Rr]eserve|[Ss]ecure) (?:your|a|my) (?:spot|place|slot|visit|time|tour|next|first)")]
    private static partial Regex Offer { get; }

    /// <summary>"Before you book a session" advises, and sells nothing.</summary>
    [GeneratedRegex(@"\b(?:before|if|when|after|until|once|unless|whether|who|not|never) (?:you |they |people |anyone )?(?:can )?$", RegexOptions.IgnoreCase)]
    private static partial Regex Aside { get; }

    [GeneratedRegex(@"(?:/|\b)(?:book|booking|schedule|appointments?|consult(?:ation)?|shop|store|checkout|cart|pricing|packages|buy|enroll|get-started|signup|sign-up|calendly|acuityscheduling|contact-us)(?:/|\b)", RegexOptions.IgnoreCase)]
    private static partial Regex SalesAddress { get; }

    [GeneratedRegex(@"\b20[12]\d\b")]
    private static partial Regex Year { get; }

    [GeneratedRegex(@"\b(?:US|U\.S\.|United States|American|Oregon|Washington|California|Colorado|New York|Texas|Florida|[A-Z][a-z]+, [A-Z]{2}|in (?:the )?[A-Z][a-z]+|state)\b")]
    private static partial Regex Place { get; }
}
