using System.Collections;

namespace KapGuide.Analyzers.Prose;

/// <summary>Words that a rule treats alike. Immutable; made once for the whole program, since its number stays taken.</summary>
public sealed class WordSet : IEnumerable<string>
{
    private static readonly Lock Gate = new();
    private static int _count;
    private readonly string[] _words;

    /// <summary>By the number of a form (<see cref="WordForm.Id"/>), a bit each: small enough to stay near the processor while a text is looked through.</summary>
    private readonly ulong[] _members;

    private WordSet(string[] words)
    {
        _words = words;
        lock (Gate)
        {
            Index = _count;
            var forms = Array.ConvertAll(words, word => WordForm.Join(word, Index));
            _members = new ulong[forms.Length == 0 ? 0 : (forms.Max(static form => form.Id) >> 6) + 1];
            foreach (var form in forms) _members[form.Id >> 6] |= 1ul << form.Id;

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
    public bool Contains(WordForm form) => form.Id < 0 ? Contains(form.Text) : HasMember(form.Id);

    /// <summary>Whether a word's form is one of them.</summary>
    public bool Contains(in Word word) => word.Id < 0 ? Contains(word.Form) : HasMember(word.Id);

    /// <summary>Whether a text is one of them; slower than by its form.</summary>
    public bool Contains(string text) => WordForm.Find(text) is { } form && HasMember(form.Id);

    /// <summary>Whether one of some words is one of them.</summary>
    internal bool ContainsAny(ReadOnlySpan<Word> words)
    {
        foreach (ref readonly var word in words)
            if (Contains(word)) return true;
        return false;
    }

    private bool HasMember(int form) => form >> 6 < _members.Length && (_members[form >> 6] >> form & 1) != 0;

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => _words.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
