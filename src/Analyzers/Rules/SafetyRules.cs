using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using KapGuide.Input;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Rules;

/// <summary>Family SAF: what a page must hold when it speaks of danger, treatment or sessions.</summary>
internal static class SafetyRules
{
    private const string Exclusions = "who-should-not-have-kap";

    /// <summary>The rules.</summary>
    public static ImmutableArray<PageRule> All { get; } =
    [
        new(CatalogueEntry.Of("SAF-02", "MissingCrisisCard", Error, "Finds pages that mention suicide, self-harm or overdose and have no emergency box.", Why.SafeMessaging,
            "Thoughts of suicide can come back [@a].", "Thoughts of suicide can come back [@a].\n\n## When to get help\n::: emergency\n- Call or text 988.\n:::"), static page => CrisisCard(page)),
        new(CatalogueEntry.Of("SAF-09", "NoWayToExclusions", Warning, "Finds treatment and safety answers that don't link to who should not have KAP.", Why.Consensus, "", ""), static page => ExclusionsLink(page)),
        new(CatalogueEntry.Of("SAF-11", "NoDrivingAdvice", Warning, "Finds answers about sessions and the time after them that don't say not to drive, or that someone takes you home.", Why.Consensus,
            "---\nTitle: What happens in a KAP session?\n---\nYou lie down, and the ketamine works for about an hour [@a].",
            "---\nTitle: What happens in a KAP session?\n---\nThe ketamine works for about an hour [@a]. Do not drive until the next day; someone takes you home [@a]."), static page => Driving(page)),
    ];

    private static IEnumerable<Finding> CrisisCard(PageText page)
    {
        if (page.Blocks.Any(static block => block.Container == "emergency")) yield break;
        foreach (var sentence in page.Sentences)
        {
            if (sentence.Block.IsBibliography) continue;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (!CrisisBegins.Contains(page.Words[i]) && !BeginsLikeCrisis(page.Text.AsSpan(page.Words[i].Start, page.Words[i].Length))) continue;
                var form = page.Words[i].Form;
                var last = i;
                if (LengthOfDespair(page, sentence, i) is > 0 and var length) last = i + length - 1;
                else if (!form.StartsWith("suicid", StringComparison.Ordinal) && !form.StartsWith("overdos", StringComparison.Ordinal) && form is not "selfharm")
                {
                    if (form is not ("self" or "harm" or "hurt" or "harming" or "hurting" or "kill" or "killing" or "end" or "ending" or "take" or "took") || i + 1 >= sentence.End) continue;
                    var next = page.Words[i + 1].Form;
                    if (form == "self" && (next.StartsWith("harm", StringComparison.Ordinal) || next.StartsWith("injur", StringComparison.Ordinal) || next.StartsWith("mutilat", StringComparison.Ordinal))) last = i + 1;
                    else if (form is "harm" or "hurt" or "harming" or "hurting" or "kill" or "killing" && next is "yourself" or "themselves" or "myself" or "himself" or "herself") last = i + 1;
                    else if (form is "end" or "ending" or "take" or "took" && next is "your" or "their" or "my" or "his" or "her" && i + 2 < sentence.End && (page.Words[i + 2].Form == "life" || (page.Words[i + 2].Form == "own" && i + 3 < sentence.End && page.Words[i + 3].Form is "life" or "lives"))) last = i + 2;
                    else continue;
                }

                if (form.StartsWith("overdos", StringComparison.Ordinal) && sentence.HasPhrase("overdose", "of", "information")) continue;
                yield return new Finding(page.Span(i, last), $"This page speaks of “{page.Quote(i, last)}” and has no emergency box.",
                    "Add at the end: “## When to get help”, then “::: emergency”, “- Call or text 988 if you are thinking about suicide. It is free and open day and night.”, “- Call 911 if someone is in danger.”, “:::”.");
                yield break;
            }
        }
    }

    private static readonly string[][] Despair =
    [
        ["want", "to", "die"], ["wants", "to", "die"], ["wanted", "to", "die"], ["wanting", "to", "die"], ["wish", "to", "die"], ["wishing", "to", "die"], ["wish", "you", "were", "dead"], ["wished", "to", "die"], ["urge", "to", "die"],
        ["not", "worth", "living"], ["better", "off", "dead"], ["better", "off", "without", "you"], ["no", "reason", "to", "live"], ["not", "want", "to", "live"], ["don't", "want", "to", "live"], ["not", "want", "to", "be", "alive"], ["not", "wanting", "to", "live"],
        ["thoughts", "of", "death"], ["thoughts", "of", "dying"], ["ending", "it", "all"], ["end", "it", "all"],
        ["life", "is", "pointless"], ["isn't", "worth", "living"], ["wasn't", "worth", "living"], ["death", "wish"], ["death", "wishes"], ["not", "want", "to", "be", "here"], ["don't", "want", "to", "be", "here"], ["didn't", "want", "to", "be", "here"], ["didn't", "want", "to", "live"], ["rather", "be", "dead"], ["no", "point", "in", "living"], ["give", "up", "on", "life"], ["can't", "go", "on"], ["reason", "to", "go", "on"], ["wish", "i", "was", "dead"], ["wanted", "to", "disappear"], ["took", "too", "much"], ["taken", "too", "much"], ["take", "too", "much"], ["died", "by", "their", "own", "hand"],
    ];

    private static readonly WordSet DespairBegins = WordSet.Of(Despair.Select(static phrase => phrase[0]));

    private static readonly WordSet Hurting = WordSet.Of("kill kills killed killing cut cuts cutting harm harms harmed harming hurt hurts hurting burn burns burning injure injures injuring");

    /// <summary>Whether a word begins as those do that have endings of many kinds: self…, suicid…, overdos…, wish…, worth.</summary>
    private static bool BeginsLikeCrisis(ReadOnlySpan<char> word) => word is ['s' or 'S', 'e' or 'E' or 'u' or 'U', ..] or ['o' or 'O', 'v' or 'V', ..] or ['w' or 'W', 'i' or 'I' or 'o' or 'O', ..];

    /// <summary>All words with which <see cref="CrisisCard"/> and <see cref="LengthOfDespair"/> begin, but for those of <see cref="BeginsLikeCrisis"/>.</summary>
    private static readonly WordSet CrisisBegins = WordSet.Of([.. Hurting, .. DespairBegins, .. "take takes taking took taken end ends ended ending".Split(' ')]);

    private static readonly WordSet Selves = WordSet.Of("yourself themselves himself herself myself oneself themself");

    private static readonly WordSet NotWorth = WordSet.Of("not isn't wasn't doesn't never hardly longer no");

    private static int LengthOfDespair(PageText page, Sentence sentence, int i)
    {
        var form = page.Words[i].Form;
        var next = i + 1 < sentence.End ? page.Words[i + 1].Form : "";
        if (Hurting.Contains(page.Words[i]) && Selves.Contains(next)) return 2;
        if (form is "take" or "takes" or "taking" or "took" or "taken" or "end" or "ends" or "ended" or "ending" && next is "your" or "their" or "his" or "her" or "my" or "one's" or "own" && i + 2 < sentence.End)
            return page.Words[i + 2].Form is "life" or "lives" ? 3 : page.Words[i + 2].Form == "own" ? 4 : 0;
        if (form.StartsWith("wish", StringComparison.Ordinal) && i + 3 < sentence.End && page.Words[i + 3].Form == "dead") return 4;
        if (form == "worth" && next == "living" && sentence.Has(NotWorth)) return 2;
        if (!DespairBegins.Contains(page.Words[i])) return 0;
        foreach (var phrase in Despair)
        {
            var k = 0;
            while (k < phrase.Length && i + k < sentence.End && page.Words[i + k].Form == phrase[k]) k++;
            if (k == phrase.Length) return k;
        }

        return 0;
    }

    private static IEnumerable<Finding> ExclusionsLink(PageText page)
    {
        if (page.Article?.Metadata.Kind is not (ArticleKind.Treatment or ArticleKind.Safety) || page.Slug == Exclusions || !page.Site.ArticlesBySlug.ContainsKey(Exclusions)) yield break;
        if (page.Links.Any(static link => link.Url.Contains(Exclusions, StringComparison.Ordinal)) || page.Article.Metadata.Related.Any(static related => related.Value == Exclusions)) yield break;
        yield return new Finding(page.TitleAt, "This answer about treatment does not link to who should not have KAP.", $"Add a sentence under “Who it may not suit”: “See [who should not have KAP](xref:{Exclusions}).”");
    }

    private static readonly WordSet SessionWords = WordSet.Of("session sessions aftercare appointment dosing");
    private static readonly WordSet Negations = WordSet.Of("not no avoid until never without cannot");

    private static IEnumerable<Finding> Driving(PageText page)
    {
        if (page.Article is null || !IsSessionPage(page)) yield break;
        var driving = page.Sentences.Any(static sentence => (sentence.Has("drive") || sentence.Has("driving") || sentence.Has("wheel")) && (sentence.Has(Negations) || sentence.Block.Container == "dont"));
        var escort = page.Sentences.Any(static sentence => sentence.Has("escort") || sentence.Has("ride") || sentence.Has("driver") || sentence.HasPhrase("takes", "you", "home") || sentence.HasPhrase("take", "you", "home") || sentence.HasPhrase("drive", "you")
            || sentence.HasPhrase("drives", "you") || sentence.HasPhrase("way", "home") || sentence.HasPhrase("you", "home") || (sentence.Has("pick") && sentence.Has("up")));
        if (driving && escort) yield break;
        yield return new Finding(page.TitleAt, driving ? "This answer does not say that someone takes the reader home." : escort ? "This answer does not say that driving has to wait." : "This answer about sessions says nothing about driving and the way home.",
            "Add: “Do not drive until the next day, after a restful sleep [@key]. Ask someone to take you home.”");
    }

    /// <summary>What a session is like, and what comes after it; how many there are and what they cost is another question.</summary>
    private static bool IsSessionPage(PageText page)
    {
        var title = page.Title.Value.ToLowerInvariant();
        if (page.Article!.Metadata.Kind is ArticleKind.Money or ArticleKind.Legal or ArticleKind.Providers or ArticleKind.Mechanism or ArticleKind.Comparison || title.StartsWith("how many", StringComparison.Ordinal)) return false;
        return title.Split(' ', '?', ',').Any(SessionWords.Contains) || title.Contains("prepare", StringComparison.Ordinal) || title.Contains("after kap", StringComparison.Ordinal) || title.Contains("after the", StringComparison.Ordinal);
    }
}
