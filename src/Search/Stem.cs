using KapGuide.Input;

namespace KapGuide.Search;

/// <summary>A stem, once for the whole program.</summary>
internal sealed class Stem
{
    private static readonly WordTable<Stem> Known = new(8_000, static text => new Stem(text));
    private static int _count;

    private Stem(string text) => (Text, Id, IsStopWord) = (text, Interlocked.Increment(ref _count) - 1, StopWords.Contains(text));

    /// <summary>Its letters.</summary>
    public string Text { get; }

    /// <summary>Its number among all stems that this program met.</summary>
    public int Id { get; }

    /// <summary>See <see cref="StopWords.Contains"/>.</summary>
    public bool IsStopWord { get; }

    /// <summary>The stem of that text.</summary>
    public static Stem Of(string text) => Known.Of(text);
}
