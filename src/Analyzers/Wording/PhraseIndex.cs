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
    private readonly FormTable<Candidates> _beginning;

    private static readonly Candidates None = new(0, [], []);
    private const int PrefixLength = 3;

    /// <summary>What must come so near is looked for there; what may be further away, in all of the sentence.</summary>
    private const int Near = 8;
    private static readonly List<(int Rule, int Wording, int Last, int Order)> Nothing = [];

    private readonly ImmutableArray<(int Rule, Shape Shape)> _shapes;

    /// <param name="rules">For each rule its wordings, for each wording its patterns.</param>
    /// <param name="shapes">Claims by their build, each with the index of its rule.</param>
    public PhraseIndex(IEnumerable<ImmutableArray<ImmutableArray<string>>> rules, ImmutableArray<(int Rule, Shape Shape)> shapes)
    {
        (_shapes, _beginning) = (shapes, new FormTable<Candidates>(BeginningWith));
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

    /// <summary>An entry whose second word must come right after the first: of the many that begin with “the” or “you” most end at one bit.</summary>
    /// <param name="Bits">The words that can come second, see <see cref="FormBits.Folded"/>.</param>
    /// <param name="Second">What must come second.</param>
    /// <param name="Order">Its place among all that begin so.</param>
    /// <param name="Entry">The entry.</param>
    private readonly record struct Adjacent(ulong Bits, Element Second, int Order, Entry Entry);

    /// <summary>An entry with a gap, or something optional, after its first word.</summary>
    /// <param name="Needed">The words of which one must come after the first, see <see cref="FormBits"/>.</param>
    /// <param name="Within">How far after it.</param>
    /// <param name="Order">Its place among all that begin so.</param>
    /// <param name="Entry">The entry.</param>
    private readonly record struct Apart(FormBits Needed, int Within, int Order, Entry Entry);

    /// <summary>What can begin with a form, and the words that can come second in one of <paramref name="Adjacent"/>.</summary>
    private sealed record Candidates(ulong Seconds, Adjacent[] Adjacent, Apart[] Apart);

    /// <summary>All matches on a page that are faults, sentence by sentence. Of overlapping ones of one rule the first and longest stays.</summary>
    /// <param name="page">The page.</param>
    /// <param name="applies">Whether a match is a fault; one that isn't hides no other.</param>
    public IEnumerable<Match> Find(PageText page, Func<Match, bool> applies)
    {
        var ends = new Dictionary<int, int>();
        foreach (var sentence in page.Sentences)
        {
            if (sentence.Block.IsBibliography) continue;
            var bits = FormBits.Of(sentence.Words);
            for (var i = sentence.First; i < sentence.End; i++)
            {
                foreach (var (rule, wording, last, _) in At(page, sentence, bits, i))
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

    private List<(int Rule, int Wording, int Last, int Order)> At(PageText page, Sentence sentence, in FormBits bits, int start)
    {
        List<(int Rule, int Wording, int Last, int Order)>? found = null;
        var words = page.Words.AsSpan();
        if ((words[start].Marks & WordMarks.Code) != 0) return Nothing;
        var candidates = _beginning.Of(words[start]);
        if (ReferenceEquals(candidates, None)) return Nothing;
        if (start + 1 < sentence.End && words[start + 1].Before < Gap.Clause && FormBits.OfWord(words[start + 1]) is var next && (candidates.Seconds & next) != 0)
        {
            foreach (ref readonly var candidate in candidates.Adjacent.AsSpan())
                if ((candidate.Bits & next) != 0 && candidate.Second.Bits.May(words[start + 1])) Try(words, candidate.Entry, candidate.Order);
        }

        FormBits? near = null;
        foreach (ref readonly var candidate in candidates.Apart.AsSpan())
        {
            if (!candidate.Needed.Meets(bits)) continue;
            if (candidate.Within <= Near && !candidate.Needed.Meets(near ??= FormBits.Of(words[(start + 1)..Math.Min(sentence.End, start + 1 + Near)]))) continue;
            Try(words, candidate.Entry, candidate.Order);
        }

        found?.Sort(static (a, b) => a.Last != b.Last ? b.Last.CompareTo(a.Last) : a.Order.CompareTo(b.Order));

        return found ?? Nothing;

        void Try(ReadOnlySpan<Word> words, Entry entry, int order)
        {
            var last = entry.Pattern.MatchFrom(words, start, sentence.End);
            if (last >= 0) (found ??= []).Add((entry.Rule, entry.Wording, last, order));
        }
    }

    private Candidates BeginningWith(string form)
    {
        List<Entry> all = [];
        if (_byWord.TryGetValue(form, out var byWord)) all.AddRange(byWord);
        if (form.Length >= PrefixLength && _byPrefix.TryGetValue(form[..PrefixLength], out var byPrefix)) all.AddRange(byPrefix.FindAll(entry => entry.Pattern.First.HasPrefix(form)));
        if (Word.IsNumeric(form) || form[0] == '$') all.AddRange(_byNumber);
        if (all.Count == 0) return None;
        List<Adjacent> adjacent = [];
        List<Apart> apart = [];
        HashSet<Entry> known = new(all.Count);
        foreach (var entry in all)
        {
            if (!known.Add(entry)) continue;
            if (entry.Pattern.Second is { } second) adjacent.Add(new Adjacent(second.Bits.Folded, second, known.Count, entry));
            else if (entry.Pattern.Needed is var (bits, within)) apart.Add(new Apart(bits, within, known.Count, entry));
        }

        return new Candidates(adjacent.Aggregate(0ul, static (bits, one) => bits | one.Bits), [.. adjacent], [.. apart]);
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
