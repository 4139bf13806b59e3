using System.Collections.Frozen;
using System.Globalization;
using KapGuide.Analyzers.Prose;
using KapGuide.Analyzers.Wording;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers.Rules;

/// <summary>
/// What no pattern and no shape of a rule describes, and <see cref="ClaimModel"/> takes for a break of it all the same. It is told as a warning at most:
/// a likeness asks its author to look, and stops no build.
/// </summary>
internal static class LikelyClaims
{
    private const string Note = " (Found by its likeness to sentences that were judged before. If yours says something else, waive it with a reason.)";

    /// <summary>The words of rules that stand in no table of phrases.</summary>
    private static readonly FrozenDictionary<string, (string Message, string Hint)> Own = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["CLM-06"] = ("“{0}” reads as if the FDA had approved ketamine for mental health, and it did not.", "Write “The FDA has approved ketamine as an anesthetic. For depression and other mental health conditions it is used off-label.”"),
        ["CLM-13"] = ("“{0}” stands here as a testimonial.", "Leave the story out, and say what studies measured in groups of people: “In one trial some people felt better for about a week [@key].”"),
        ["CLM-16"] = ("“{0}” sells in a place where people look for safety.", "Move the offer to the end of the page, or leave it to the practice box that the site shows."),
        ["CLM-20"] = ("“{0}”: this page names home use without the FDA's warning and supervision.", "Add: “The FDA warned in October 2023 that ketamine at home adds danger, because nobody monitors you there [@key].”"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>For each rule of the model: the rule, what is wrong, what to type.</summary>
    private static readonly FrozenDictionary<string, (Rule Rule, string Message, string Hint)> Texts = ClaimModel.Rules.ToFrozenDictionary(static id => id, static id =>
    {
        var rule = RuleTables.Entries.Single(entry => entry.Rule.Id == id).Rule;
        if (Own.TryGetValue(id, out var own)) return (rule, own.Message, own.Hint + Note);
        var phrases = RuleTables.Phrases.Single(phrase => phrase.Entry.Rule == rule);
        return (rule, phrases.Message, phrases.Wordings[0].Hint + Note);
    }, StringComparer.Ordinal);

    /// <summary>What the model finds on a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="found">What other means found; of a sentence in which they found a break of a rule, the model isn't asked about that rule.</param>
    public static IEnumerable<Diagnostic> Find(PageText page, IReadOnlyList<Diagnostic> found)
    {
        foreach (var sentence in page.Sentences)
        {
            if (!ClaimModel.Looks(sentence)) continue;
            var asked = ClaimModel.QuestionOf(sentence);
            foreach (var (id, first, last) in ClaimModel.Of(sentence, asked))
            {
                if (!Concerns(page, sentence, id, first, last) || asked is not null && IsNo(sentence) && id is not ("CLM-04" or "CLM-05") || Stance.IsDistanced(sentence, first) || IsFound(page, found, id, asked ?? sentence, sentence)) continue;
                var (rule, message, hint) = Texts[id];
                yield return new Diagnostic(rule, page.Span(first, last), string.Format(CultureInfo.InvariantCulture, message, page.Quote(first, last)), hint) { Severity = rule.Level == Severity.Error ? Severity.Warning : rule.Level };
            }
        }
    }

    /// <summary>Whether a rule is about a sentence at all: what patterns ask before they speak.</summary>
    private static bool Concerns(PageText page, Sentence sentence, string id, int first, int last) => id switch
    {
        "CIT-01" or "CIT-02" or "CIT-13" or "CLM-11" or "CLM-19" => !sentence.IsSourced,
        "CLM-01" or "CLM-03" or "CLM-06" => !Stance.IsDenied(sentence, first) && !Stance.IsDenied(sentence, last),
        "CLM-16" => SectionTopics.IsAboutSafety(page, sentence.Block),
        "CLM-20" => page.Article is not null && !HomeUse.IsWarned(page),
        _ => true,
    };

    /// <summary>“Can it cure me? No.” denies; “Are there risks? No.” claims.</summary>
    private static bool IsNo(Sentence answer) => answer.Words[0].Form is "no" or "hardly" or "never" or "not" or "nobody";

    private static bool IsFound(PageText page, IReadOnlyList<Diagnostic> found, string id, Sentence from, Sentence to)
    {
        var (start, end) = (page.Span(from.First, from.First), page.Span(to.End - 1, to.End - 1));
        return found.Any(finding => finding.Rule.Id == id && (finding.At.EndLine, finding.At.EndColumn).CompareTo((start.Line, start.Column)) >= 0 && (finding.At.Line, finding.At.Column).CompareTo((end.EndLine, end.EndColumn)) <= 0);
    }
}
