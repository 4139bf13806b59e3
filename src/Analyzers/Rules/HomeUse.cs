using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using KapGuide.Analyzers.Wording;
using static KapGuide.Diagnostics.Severity;

namespace KapGuide.Analyzers.Rules;

/// <summary>Ketamine at home (CLM-20): who names it says also that nobody watches there, and what the FDA warns of.</summary>
internal static class HomeUse
{
    /// <summary>The rule.</summary>
    public static ImmutableArray<PageRule> All { get; } =
    [
        new(CatalogueEntry.Of("CLM-20", "HomeUseUnwarned", Error, "Finds pages that name home use of ketamine without supervision and the FDA's warning, with its source.", Why.FdaKetamine,
            "You can take ketamine at home.", "Some programs offer ketamine at home. The FDA warned in 2023 that nobody monitors you there [@a]."), static page => Unwarned(page)),
    ];

    private static readonly WordSet Places = WordSet.Of("home house couch sofa bed bedroom room living doorstep door mailbox");
    private static readonly WordSet Sent = WordSet.Of("ship ships shipped shipping mail mails mailed deliver delivers delivered delivery send sends sent arrives arrive post posted courier");
    private static readonly WordSet Remote = WordSet.Of("telehealth telemedicine online remote virtual mail-order at-home");
    private static readonly WordSet Dose = WordSet.Of("ketamine kap lozenge lozenges troche troches dose doses dosing tablets kit medicine spray");
    private static readonly WordSet Use = WordSet.Of("ketamine kap dose doses dosing lozenge lozenges treatment treatments use session sessions kit kits program programs infusion infusions therapy delivery");

    /// <summary>All words with which <see cref="IsHomeUse"/> and <see cref="IsWithoutLeaving"/> begin: at others neither is asked.</summary>
    private static readonly WordSet HomeBegins = WordSet.Of([.. Places, .. Sent, .. Remote, .. "place kit kits remotely video zoom webcam phone administer administering administered comes".Split(' ')]);

    /// <summary>
    /// Whether a word says that ketamine is used at home: a place of one's own ("in your bed"), home before a word of treatment ("home sessions"),
    /// something sent to the reader, or ketamine by telehealth.
    /// </summary>
    private static bool IsHomeUse(PageText page, Sentence sentence, int i)
    {
        var form = page.Words[i].Form;
        var before = i > sentence.First ? page.Words[i - 1].Form : "";
        var earlier = i > sentence.First + 1 ? page.Words[i - 2].Form : "";
        var next = i + 1 < sentence.End ? page.Words[i + 1].Form : "";
        if (form == "online" && before is "ketamine" or "kap" or "lozenges" or "prescriptions" && sentence.Has("ketamine") || form == "place" && before == "your" && earlier is "at" or "from" or "in") return true;
        if (Remote.Contains(page.Words[i])) return next is "ketamine" or "kap" or "lozenges" || (next is "program" or "programs" or "platform" or "platforms" or "company" or "provider" or "clinic" && sentence.Has("ketamine") && sentence.Has(Sent));
        if (form is "kit" or "kits" && before is "ketamine" or "kap" or "lozenge" or "dosing") return true;
        if (form == "remotely") return sentence.Has(Dose);
        if (form is "video" or "zoom" or "webcam" or "phone" && sentence.HasPhrase("while", "you", "take") || form is "administer" or "administering" or "administered" && before == "self") return sentence.Has(Dose);
        if (form is "comes" or "delivered" or "arrives" or "arrive" && Dose.Contains(before) && (next is "to" or "at" or "by" or "in") && sentence.Has("you") | sentence.Has("your")) return true;
        if (form == "bed" && before == "in") return sentence.Has("ketamine") || sentence.Has("lozenge") || sentence.Has("troche");
        if (Sent.Contains(page.Words[i])) return sentence.Has(Dose) && (form.StartsWith("mail", StringComparison.Ordinal) || form.StartsWith("ship", StringComparison.Ordinal) || sentence.Has("your") || sentence.HasPhrase("to", "you") || sentence.HasPhrase("by", "post") || next == "you" || sentence.Has("get") || sentence.Has("have")) && !sentence.Has("message") && !sentence.Has("email");
        if (!Places.Contains(page.Words[i])) return false;
        if (form == "home" && Use.Contains(next) && before is not ("way" or "drive" or "ride" or "the" or "go" or "nursing")) return true;
        if (i == sentence.First && (next.Length == 0 || page.Words[i + 1].Before != Gap.Hyphen)) return false;
        var own = before is "at" or "from" or "own" || (before == "in" && form != "bed") || (before == "of" && form == "home") || (before is "your" or "their" && earlier is "to" or "in" or "from" or "of" or "at" or "on") || (i + 1 < sentence.End && page.Words[i + 1] is { Before: Gap.Hyphen, Form: "based" or "delivered" or "use" });
        if (!own || (form is not ("home" or "house") && before is not ("own" or "your" or "their"))) return false;
        if (sentence.HasPhrase("after", "ketamine") || sentence.HasPhrase("after", "the", "session") || sentence.HasPhrase("after", "a", "session") || sentence.HasPhrase("after", "the", "dose")) return false;
        if (sentence.Has(HomeElse) && page.Words[i].Before != Gap.Hyphen && !sentence.Has("ketamine") && !sentence.Has("lozenge") && !sentence.Has("lozenges")) return false;
        return !sentence.HasPhrase("home", "or", "at", "work") && !sentence.HasPhrase("feel", "at", "home") && !sentence.HasPhrase("feeling", "at", "home");
    }

    private static readonly WordSet Watch = WordSet.Of("supervised supervision supervise monitor monitored monitoring monitors watch watches watching watched");
    private static readonly WordSet HomeDose = WordSet.Of("ketamine kap dose doses dosing lozenge lozenges troche troches treatment treatments session sessions medicine spray tablet tablets pill pills kit program programs infusion therapy use take");
    private static readonly WordSet HomeElse = WordSet.Of("rest resting relax drive ride driver escort recover recovering sleep support supports afterward afterwards journal practice someone friend partner family go going gone take takes back return returning way work school wait waits waiting stay stays dog child children kids pets quiet evening after harm violence unsafe");

    /// <summary>"You don't have to leave your house", "without leaving home".</summary>
    private static bool IsWithoutLeaving(PageText page, Sentence sentence, int i) =>
        Places.Contains(page.Words[i]) && (Shape.Before(sentence, i, 2, Leaving) is >= 0 and var leaving && Shape.Before(sentence, leaving, 5, Vocabulary.Class("negator")) >= 0) && !sentence.Has("until") && !sentence.Has("alone") && !sentence.Has("after");

    private static readonly WordSet Leaving = WordSet.Of("leave leaving");

    private static readonly WordSet Warnings = WordSet.Of("warned warns warning warn list adds danger");

    /// <summary>Whether a page tells the FDA's warning about home use, with its source.</summary>
    public static bool IsWarned(PageText page) => page.Sentences.Any(static sentence => sentence.Has(Warnings) && (sentence.Has("fda") || sentence.HasPhrase("food", "and", "drug")) && sentence.IsSourced);

    /// <summary>Whether a page speaks of supervision.</summary>
    private static bool IsWatched(PageText page) => page.Words.Any(static word => Watch.Contains(word));

    private static IEnumerable<Finding> Unwarned(PageText page)
    {
        var warned = IsWarned(page);
        if (page.Article is null || (warned && IsWatched(page))) yield break;
        foreach (var sentence in page.Running)
        {
            if (sentence.Block.Container is "dont" || !sentence.Has(HomeDose) || !sentence.Has(HomeBegins)) continue;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (!HomeBegins.Contains(page.Words[i])) continue;
                if (!IsWithoutLeaving(page, sentence, i) && (!IsHomeUse(page, sentence, i) || !Stance.IsAsserted(sentence, i, i))) continue;
                var from = i > sentence.First ? i - 1 : i;
                yield return new Finding(page.Span(from, i), $"“{page.Quote(from, i)}”: this page names home use {(warned ? "and says nothing of supervision" : "without the FDA's warning")}.",
                    "Add: “The FDA warned in October 2023 that ketamine at home adds danger, because nobody monitors you there [@key].”");
                yield break;
            }
        }
    }
}
