using System.Collections;

namespace KapGuide.Analyzers.Prose;

/// <summary>Words that a rule treats alike. Immutable; made once for the whole program, since its number stays taken.</summary>
public sealed class WordSet : IEnumerable<string>
{
    private static readonly Lock Gate = new();
    private static int _count;
    private readonly string[] _words;

    private WordSet(string[] words)
    {
        _words = words;
        lock (Gate)
        {
            Index = _count;
            foreach (var word in words) WordForm.Join(word, Index);

            // Only now: whoever reads a number above the index finds all members in it.
            Volatile.Write(ref _count, Index + 1);
        }
    }

    /// <summary>How many sets are ready.</summary>
    internal static int Count => Volatile.Read(ref _count);

    /// <summary>Its number, from 0.</summary>
    internal int Index { get; }

    /// <summary>Words with spaces between them: lower case, inflected forms spelled out.</summary>
    public static WordSet Of(string words) => new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The set of these words.</summary>
    public static WordSet Of(IEnumerable<string> words) => new([.. words]);

    /// <summary>Whether a form is one of them.</summary>
    public bool Contains(WordForm form) => IsIn(form.Sets);

    /// <summary>Whether a word's form is one of them.</summary>
    public bool Contains(in Word word) => IsIn(word.As.Sets);

    /// <summary>Whether a text is one of them; slower than by its form.</summary>
    public bool Contains(string text) => WordForm.Find(text) is { } form && IsIn(form.Sets);

    /// <summary>Whether its bit is among these.</summary>
    internal bool IsIn(ReadOnlySpan<ulong> sets) => Index >> 6 < sets.Length && (sets[Index >> 6] >> Index & 1) != 0;

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => _words.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
