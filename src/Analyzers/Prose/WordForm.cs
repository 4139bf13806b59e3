using System.Collections.Concurrent;

namespace KapGuide.Analyzers.Prose;

/// <summary>
/// A word as rules compare it, once for all pages: in lower case, with straight apostrophes and without possessive 's. It knows by bits which
/// <see cref="WordSet"/>s it belongs to, so asking costs a shift where a hash table would read the word's letters anew.
/// Safe to share between threads.
/// </summary>
public sealed class WordForm
{
    private static readonly ConcurrentDictionary<string, WordForm> Known = new(Environment.ProcessorCount, Usual, StringComparer.Ordinal);
    private static readonly Lock Gate = new();
    private static int _count;

    /// <summary>As many forms as sets of words and a small site have: a table that grows is filled anew each time.</summary>
    private const int Usual = 12_000;

    /// <summary>Nobody knows what a page holds: rare words beyond so many are not kept.</summary>
    private const int Most = 60_000;

    /// <summary>Numbers of 64 bits that hold all sets of this program; with more of them it grows.</summary>
    private const int Likely = 8;

    private ulong[] _sets = [];

    private WordForm(string text, int id) => (Text, Id, Hash) = (text, id, HashOf(text));

    /// <summary>What stands where there is no word.</summary>
    public static WordForm None { get; } = Of("");

    /// <summary>Its letters.</summary>
    public string Text { get; }

    /// <summary>Its number among the forms that are kept; -1 for one that isn't.</summary>
    internal int Id { get; }

    /// <summary>The same in every run: FNV-1a (Fowler, Noll, Vo) of its letters.</summary>
    internal uint Hash { get; }

    /// <summary>How many syllables it has; 0 before somebody counted them.</summary>
    internal int Syllables { get; set; }

    /// <summary>The form of that text.</summary>
    public static WordForm Of(string text) => Known.TryGetValue(text, out var known) ? known : _count < Most && text.Length <= 40 ? Keep(text) : new WordForm(text, -1);

    /// <summary>The form of that text if it is kept; null for one that no page and no set had, or that isn't kept.</summary>
    internal static WordForm? Find(string text) => Known.GetValueOrDefault(text);

    /// <summary>The sets that it belongs to: one bit a set, by <see cref="WordSet.Index"/>. Sets beyond its end don't have it.</summary>
    internal ReadOnlySpan<ulong> Sets => Id < 0 && Known.TryGetValue(Text, out var known) ? known._sets : _sets;

    /// <summary>Makes the word of that text a member of a set.</summary>
    internal static WordForm Join(string text, int set)
    {
        var form = Keep(text);
        lock (Gate)
        {
            // Others may be reading, but nobody asks for this set before it is ready.
            if (set >> 6 >= form._sets.Length)
            {
                var sets = form._sets;
                Array.Resize(ref sets, Math.Max(Likely, (set >> 6) + 1));
                form._sets = sets;
            }

            form._sets[set >> 6] |= 1ul << set;
        }

        return form;
    }

    private static WordForm Keep(string text)
    {
        if (Known.TryGetValue(text, out var known)) return known;
        lock (Gate) return Known.TryGetValue(text, out known) ? known : Known[text] = new WordForm(text, _count++);
    }

    private static uint HashOf(string text)
    {
        var hash = 2166136261;
        foreach (var c in text) hash = (hash ^ c) * 16777619;
        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
