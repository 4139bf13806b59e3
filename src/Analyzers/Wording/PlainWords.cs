using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Wording;

/// <summary>Wording rules of several families that ask for plain, dated, steady words: PLN, PRV-13, CLM-22, A11-12, XPG-02.</summary>
internal static class PlainWords
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<PhraseRule> All { get; } =
    [
        new(CatalogueEntry.Of("PRV-13", "UndatedTime", Info, "Finds “recently”, “currently” and “in recent years” without a date.", Why.ClearCommunication,
                "Recently, more clinics have opened.", "From 2019 to 2023 more clinics opened [@a]."),
            "“{0}” ages: nobody knows from when it counts.", static match => !match.IsMention && !HasYear(match) && !match.Sentence.HasSource && !match.Sentence.IsQuestion && !IsBodily(match),
            new Wording("Write the year or the month: “since 2023”, “as of November 2026”.",
                "recently", "currently", "in|over|during|within the? recent|last|past few|several|couple|two|three? years|months|decade|decades", "nowadays", "these days", "lately", "at present", "at this time", "to date", "newly approved|available|published", "latest research|study|studies|evidence|findings|science", "recent|new studies|study|research|trials|evidence|findings")),

        new(CatalogueEntry.Of("CLM-22", "MysticalPromise", Info, "Finds journeys, medicine work, trips and mystical promises in the short answer and key points.", Why.HowWeWrite,
                "---\nTitle: What is KAP?\nSummary: KAP is a healing journey into your higher self.\n---\nText [@a].", "---\nTitle: What is KAP?\nSummary: KAP combines talk therapy with doses of ketamine [@a].\n---\nText [@a]."),
            "“{0}” is a metaphor where readers need a plain answer.", static match => IsAnswer(match) && !match.IsMention && match.IsAsserted && !IsRealTrip(match),
            new Wording("Say what happens: “a session”, “treatment”, “the effects of the medicine”.",
                "journey|journeys|journeying", "medicine work|space|path|journey|ceremony", "trip|trips|tripping", "sacred", "inner healer|healing|wisdom|child|world", "higher self|power|consciousness", "awaken~|awakening", "transcend*", "oneness", "rebirth", "soul*", "mystical|magic|magical", "cosmic", "portal*", "gateway*", "unlock~", "doorway*", "transformative|transformational|transformation", "plant medicine")),

        new(CatalogueEntry.Of("A11-12", "SensoryDirection", Warning, "Finds directions by place, side or color, which a screen reader or a phone doesn't have.", Why.Sensory,
                "Use the form below.", "Use [our contact form](/contact/)."),
            "“{0}” tells where to look, and not everyone sees the page in that shape.", static match => !match.IsMention && !IsMeasure(match),
            new Wording("Name or link the thing: “in the table ‘Example prices’”, “[what KAP costs](xref:cost-of-kap)”.",
                "see|shown|listed|described|mentioned|noted|explained|outlined|discussed|given|find|found|read|follow|fill|complete|using|use|click|watch|view|check|scroll ..4 above|below", "as above|below", "see|shown|click|on|in|at|to ..2 the right|left hand? side|column|menu|panel|corner|button|sidebar|bar|box|image|picture|margin|page", "to|on|at the right|left of the page|screen|text", "picture|image|photo|chart|menu|box|button|map|form|link|panel|video ..2 on|to|at the right|left", "the above|below ..1 table|list|section|form|link|image|chart|video|steps|information|button|paragraph|diagram|graph|box|figure|points|questions", "table|list|section|form|link|image|chart|video|steps|button|paragraph|diagram|graph|box|figure|points|questions|information above|below",
                "red|green|blue|yellow|orange|purple|grey|gray|colored|round|square|big|large button|link|box|text|icon|section|area|banner|tab|words|items|circle", "in|marked|shown|highlighted|written|printed ..1 red|green|blue|yellow|orange|purple|bold", "top|bottom of this|the page|screen", "the|on|to right|left hand side")),

        new(CatalogueEntry.Of("PLN-11", "ContractedNot", Warning, "Finds “don't”, “can't” and “shouldn't”, whose “not” is easy to miss.", Why.Formatting,
                "Don't drive until the next day.", "Do not drive until the next day."),
            "“{0}” hides the “not”.", static match => !IsSpoken(match),
            new Wording("Write “do not”.", "don't"), new Wording("Write “cannot”.", "can't"), new Wording("Write “avoid …” or “it is better not to …”.", "shouldn't"), new Wording("Write “must not”.", "mustn't"), new Wording("Write “will not”.", "won't"), new Wording("Write “could not”.", "couldn't"), new Wording("Write “would not”.", "wouldn't")),

        new(CatalogueEntry.Of("PLN-15", "Filler", Info, "Finds phrases that say nothing.", Why.HowWeWrite,
                "It is important to note that ketamine can raise blood pressure.", "Ketamine can raise blood pressure [@a]."),
            "“{0}” can go.", static match => !match.IsMention && !IsEvening(match),
            new Wording("Delete it and begin with the point.",
                "it's|it is important|worth|crucial|essential|vital|interesting|helpful to note|noting|remember|mention|mentioning|understand|recognize|keep|know", "worth noting|mentioning|remembering", "please note", "note that", "in conclusion", "in summary", "to sum up", "all in all", "at the end of the day", "needless to say", "it goes without saying", "as we all know", "in today ..3 world|society", "delve~", "in the realm|world of", "when it comes to", "first and foremost", "last but not least", "a testament to", "rest assured", "look no further", "navigate the complexities|complex", "embark~ on", "tapestry", "ever evolving|changing landscape", "plays a crucial|vital|pivotal|key role", "in order to", "due to the fact", "for all intents", "that being said", "having said that", "as mentioned", "it should be noted", "simply put", "more than just", "dive|dives|diving|dived deep|deeper|right? in|into", "dive in|into|deeper", "let's|let us explore|unpack|face|take", "without further ado", "in a nutshell", "it is|it's no secret", "believe it or not", "as a matter of fact", "buckle up", "the fact of the matter", "it is|it's safe to say", "when all is said and done")),

        new(CatalogueEntry.Of("XPG-02", "TermDrift", Warning, "Finds other names for KAP: KAT, ketamine therapy, KAP therapy.", Why.Voice,
                "KAT takes several visits.", "KAP takes several visits."),
            "“{0}” is another name for KAP, and readers may take it for another treatment.", static match => !match.IsMention && match.Sentence.Block.Kind is not (BlockKind.Title or BlockKind.Description) && !IsOtherTreatment(match),
            new Wording("Write “KAP”, or “ketamine treatment” if no psychotherapy belongs to it.",
                "kat", "kap therapy|psychotherapy|treatment|treatments|therapies", "ketamine therapy|therapies", "ketamine assisted therapy|therapies|treatment", "ketamine psychotherapy", "ketamine enhanced therapy|psychotherapy", "ketamine facilitated therapy|psychotherapy", "psychedelic ketamine therapy")),

        new(CatalogueEntry.Of("PLN-13", "DoubleNegative", Info, "Finds two negations that cancel each other (PLN-16 looks at the passive voice).", Why.ClearCommunication,
                "It is not uncommon to feel sick.", "Many people feel sick for a while [@a]."),
            "“{0}” takes two steps to understand.", static match => !match.IsMention,
            new Wording("Say it straight: “common”, “possible”, “often”.",
                "not ..1 uncommon|unusual|unlikely|impossible|insignificant|unreasonable|uncommonly|unheard|unknown|unfamiliar|infrequent|infrequently|unrelated|ineffective|unable|unaware|unhelpful|irrelevant", "isn't|aren't|wasn't ..1 uncommon|unusual|unlikely|impossible|insignificant|unreasonable|unheard|infrequent", "not without|never|no|nobody|nothing", "never not|without", "cannot not", "no one doesn't|didn't|isn't", "without no", "not un|non", "can't deny|help", "cannot deny", "do not fail to", "don't fail to", "not the least")),
    ];

    private static bool HasYear(Match match)
    {
        foreach (var word in match.Sentence.Words)
            if (word.Form.Length == 4 && (word.Form.StartsWith("19", StringComparison.Ordinal) || word.Form.StartsWith("20", StringComparison.Ordinal)) && word.IsNumber) return true;
        return false;
    }

    private static bool IsBodily(Match match) => match.Page.Words[match.Last].Form is "currently" or "recently" && match.Sentence.Has("you") && !match.Sentence.Has("we");

    /// <summary>"You may be tired at the end of the day" tells a time.</summary>
    private static bool IsEvening(Match match) => match.Page.Words[match.First].Form == "at" && match.First > match.Sentence.First && match.Page.Words[match.First].Before < Gap.Comma && (match.Near(1).Length == 0 || match.Page.Words[match.Last + 1].Before < Gap.Comma);

    private static bool IsAnswer(Match match) => match.Sentence.Block.Kind == BlockKind.Summary || match.Sentence.Block.Container == "key-points";

    private static bool IsRealTrip(Match match) => match.Page.Words[match.First].Form.StartsWith("trip", StringComparison.Ordinal) && match.Near(1) is "to" or "home" or "back" or "there";

    private static bool IsMeasure(Match match) =>
        match.Page.Words[match.Last].Form is "above" or "below" && match.Near(1) is { Length: > 0 } next && (char.IsAsciiDigit(next[0]) || next[0] == '$' || next is "it" or "that" or "this" or "the" or "your" or "normal" or "all" or "a" or "average" or "zero")
        || match.Page.Words[match.First].Form is "in" && match.Near(1) is "tape" or "wine" or "light" || match.Page.Words[match.Last].Form is "right" && match.Near(1) is "to" or "away" or "now";

    private static bool IsSpoken(Match match) =>
        (match.Page.Words[match.First].Marks & WordMarks.Quoted) != 0 || match.Sentence.Block.IsQuote || match.Sentence.Block.Kind is BlockKind.Title || match.Near(-1) is "i" || (match.Page.Words[match.First].Form is "won't" or "couldn't" or "wouldn't" && match.Near(-1) is not ("you" or "")) || Others.Contains(match.Near(-1)) || (match.Near(-1) == "we" && match.Sentence.Block.Container == "questions-to-ask");

    /// <summary>Subjects of a statement: "many people don't know" orders nothing.</summary>
    private static readonly WordSet Others = WordSet.Of("people they we who that which others some many most studies plans insurers clinics therapists memories feelings effects it");

    private static readonly WordSet OtherTreatment = WordSet.Of("certificate certificates training course courses esketamine infusion infusions alone without compare compared different differs unlike not called also sometimes");

    private static bool IsOtherTreatment(Match match) => match.Sentence.Has(OtherTreatment) || (match.Sentence.HasSource && match.Page.Words[match.First].Form == "ketamine");
}
