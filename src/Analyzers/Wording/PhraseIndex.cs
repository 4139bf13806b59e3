using System.Collections.Immutable;
using KapGuide.Analyzers.Prose;

namespace KapGuide.Analyzers.Wording;

/// <summary>
/// Looks for the patterns of all rules in one pass over the words: a word's form leads to the few patterns that can begin with it,
/// so the time depends on the length of the text and hardly on the number of rules.
/// </summary>
internal sealed class PhraseIndex
{
    private readonly Dictionary<string, List<Entry>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _byPrefix = new(StringComparer.Ordinal);
    private readonly List<Entry> _byNumber = [];

    /// <summary>What can begin with a form.</summary>
    private readonly FormTable<Candidate[]> _beginning;

    private const int PrefixLength = 3;
    private static readonly List<(int Rule, int Wording, int Last)> Nothing = [];

    private readonly ImmutableArray<(int Rule, Shape Shape)> _shapes;

    /// <param name="rules">For each rule its wordings, for each wording its patterns.</param>
    /// <param name="shapes">Claims by their build, each with the index of its rule.</param>
    public PhraseIndex(IEnumerable<ImmutableArray<ImmutableArray<string>>> rules, ImmutableArray<(int Rule, Shape Shape)> shapes)
    {
        (_shapes, _beginning) = (shapes, new FormTable<Candidate[]>(BeginningWith));
        foreach (var (rule, wordings) in rules.Index())
        {
            foreach (var (wording, patterns) in wordings.Index())
            {
                foreach (var pattern in patterns.SelectMany(Pattern.Of)) Add(new Entry(pattern, rule, wording));
            }
        }
    }

    private sealed class Entry(Pattern pattern, int rule, int wording)
    {
        public Pattern Pattern => pattern;

        public int Rule => rule;

        public int Wording => wording;
    }

    /// <summary>An entry with what must come second, so that of the many that begin with “the” or “you” most are left at once.</summary>
    private readonly record struct Candidate(Entry Entry, Element? Second);

    /// <summary>All matches on a page that are faults, sentence by sentence. Of overlapping ones of one rule the first and longest stays.</summary>
    /// <param name="page">The page.</param>
    /// <param name="applies">Whether a match is a fault; one that isn't hides no other.</param>
    public IEnumerable<Match> Find(PageText page, Func<Match, bool> applies)
    {
        var ends = new Dictionary<int, int>();
        foreach (var sentence in page.Sentences)
        {
            if (sentence.Block.IsBibliography) continue;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                foreach (var (rule, wording, last) in At(page, sentence, i))
                {
                    if (ends.TryGetValue(rule, out var covered) && i <= covered) continue;
                    var match = new Match(page, sentence, i, last, rule, wording);
                    if (!applies(match)) continue;
                    ends[rule] = last;
                    yield return match;
                }
            }

            foreach (var match in Shaped(page, sentence, ends)) yield return match;
        }
    }

    /// <summary>Claims by their build: in the sentence, and then in each of its clauses, since a hedge excuses no more than its own.</summary>
    private IEnumerable<Match> Shaped(PageText page, Sentence sentence, Dictionary<int, int> ends)
    {
        List<Sentence>? clauses = null;
        foreach (var (rule, shape) in _shapes)
        {
            if (ends.TryGetValue(rule, out var covered) && covered >= sentence.First) continue;
            var found = shape.Find(sentence);
            if (found is null)
            {
                foreach (var clause in clauses ??= [.. Clauses.Of(sentence)])
                {
                    if (shape.Find(clause) is not { } part || !Clauses.Stands(sentence, part.First)) continue;
                    found = part;
                    break;
                }
            }

            if (found is not var (first, last)) continue;
            ends[rule] = last;
            yield return new Match(page, sentence, first, last, rule, 0);
        }
    }

    private List<(int Rule, int Wording, int Last)> At(PageText page, Sentence sentence, int start)
    {
        List<(int Rule, int Wording, int Last)>? found = null;
        var words = page.Words.AsSpan();
        if ((words[start].Marks & WordMarks.Code) != 0) return Nothing;
        var goesOn = start + 1 < sentence.End && words[start + 1].Before < Gap.Clause;
        foreach (var (entry, second) in _beginning.Of(words[start]))
        {
            if (second is not null && !(goesOn && second.Matches(words[start + 1]))) continue;
            var last = entry.Pattern.MatchFrom(words, start, sentence.End);
            if (last < 0) continue;
            found ??= [];
            found.Add((entry.Rule, entry.Wording, last));
        }

        found?.Sort(static (a, b) => b.Last.CompareTo(a.Last));

        return found ?? Nothing;
    }

    private Candidate[] BeginningWith(string form)
    {
        List<Candidate>? all = null;
        HashSet<Entry>? known = null;
        if (_byWord.TryGetValue(form, out var byWord)) Take(byWord);
        if (form.Length >= PrefixLength && _byPrefix.TryGetValue(form[..PrefixLength], out var byPrefix)) Take(byPrefix.FindAll(entry => entry.Pattern.First.HasPrefix(form)));
        if (Word.IsNumeric(form) || form[0] == '$') Take(_byNumber);
        return all is null ? [] : [.. all];

        void Take(List<Entry> entries)
        {
            if (entries.Count == 0) return;
            (all, known) = (all ?? new(entries.Count), known ?? new(entries.Count));
            foreach (var entry in entries)
                if (known.Add(entry)) all.Add(new Candidate(entry, entry.Pattern.Second));
        }
    }

    private void Add(Entry entry)
    {
        foreach (var word in entry.Pattern.First.Words) Into(_byWord, word, entry);
        foreach (var prefix in entry.Pattern.First.Prefixes) Into(_byPrefix, prefix[..PrefixLength], entry);
        if (entry.Pattern.First.AnyNumber) _byNumber.Add(entry);
    }

    private static void Into(Dictionary<string, List<Entry>> index, string key, Entry entry)
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        list.Add(entry);
    }
}
