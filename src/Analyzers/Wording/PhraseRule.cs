using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;
using KapGuide.Diagnostics;

namespace KapGuide.Analyzers.Wording;

/// <summary>Patterns with one better wording.</summary>
/// <param name="Hint">What to write instead, in a sentence that can be typed or followed.</param>
/// <param name="Patterns">See <see cref="Pattern"/> for the notation.</param>
internal sealed record Wording(string Hint, params ImmutableArray<string> Patterns);

/// <summary>
/// A rule about words: patterns as data, and one condition. Such rules differ in little else, so a family shares one table
/// instead of a file a rule; each entry is still the rule's manual page.
/// </summary>
/// <param name="Entry">The rule.</param>
/// <param name="Message">What is wrong, with <c>{0}</c> for the words at fault.</param>
/// <param name="Applies">Whether a match is a fault; decides on negation, citations and place.</param>
/// <param name="Wordings">What to look for.</param>
internal sealed record PhraseRule(CatalogueEntry Entry, string Message, Func<Match, bool> Applies, params ImmutableArray<Wording> Wordings)
{
    /// <summary>The finding of a match that applies.</summary>
    public Diagnostic Found(Match match) => new(
        Entry.Rule, match.Page.Span(match.First, match.Last),
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Message, match.Quote), Wordings[match.Wording].Hint);
}

/// <summary>A pattern found.</summary>
/// <param name="Page">The page.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="First">Index of the first word on the page.</param>
/// <param name="Last">Index of the last word.</param>
/// <param name="Rule">Index of the rule in the list that the index was made of.</param>
/// <param name="Wording">Index of the wording within the rule.</param>
internal readonly record struct Match(PageText Page, Sentence Sentence, int First, int Last, int Rule, int Wording)
{
    /// <summary>The words as the author wrote them.</summary>
    public string Quote => Page.Quote(First, Last);

    /// <summary>Whether the text itself claims this.</summary>
    public bool IsAsserted => Stance.IsAsserted(Sentence, First, Last);

    /// <summary>Whether it claims this without a source nearby.</summary>
    public bool IsUnsourced => !Sentence.IsSourced && IsAsserted;

    /// <summary>Whether the words are mentioned rather than used: in quotation marks, as a style guide does.</summary>
    public bool IsMention => IsQuoted || Near(1) is "is" or "as" && Near(2) is "a" or "an" or "the" && IsSpeech(Near(3)) || Sentence.Has("avoid") && IsSpeech(Near(-1)) || IsSpeech(Near(-1)) && Near(-2) is "the" or "word" or "term";

    private static bool IsSpeech(string form) => form is "word" or "words" or "term" or "terms" or "label" or "phrase" or "slur" or "expression";

    private bool IsQuoted => (Page.Words[First].Marks & WordMarks.Quoted) != 0 && (Page.Words[Last].Marks & WordMarks.Quoted) != 0 && Last - First < 6;

    /// <summary>The form of the word at a distance from the match: -1 is the one before it, 1 the one after it; empty outside the sentence.</summary>
    public string Near(int distance)
    {
        var index = distance < 0 ? First + distance : Last + distance;
        return index >= Sentence.First && index < Sentence.End ? Page.Words[index].Form : "";
    }

    /// <summary>Whether the matched words hold a negation themselves.</summary>
    public bool HasNegation
    {
        get
        {
            for (var i = First; i <= Last; i++)
                if (Page.Words[i].Form is "not" or "never" or "no" or "isn't" or "aren't" or "don't" or "cannot" or "without" or "doesn't" or "won't" or "can't" or "didn't" or "wasn't" or "weren't" or "rarely" or "hardly") return true;
            return false;
        }
    }

    /// <summary>Whether one of the words within a distance on either side is in a set.</summary>
    public bool IsNear(WordSet forms, int before, int after)
    {
        for (var i = Math.Max(Sentence.First, First - before); i < Math.Min(Sentence.End, Last + 1 + after); i++)
            if ((i < First || i > Last) && forms.Contains(Page.Words[i])) return true;
        return false;
    }
}
