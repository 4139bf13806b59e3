using FsCheck;
using FsCheck.Fluent;
using KapGuide.Input;

namespace KapGuide.Tests;

public sealed class WordTableTests
{
    /// <summary>Words of up to a dozen letters, of which few differ, and some of which no number of eight bytes holds.</summary>
    private static readonly Arbitrary<string[]> Words = Gen.ArrayOf(Gen.ArrayOf(Gen.Elements('a', 'b', 'é', '’', '\0', '\x7f')).Select(static letters => new string(letters[..Math.Min(12, letters.Length)]))).ToArbitrary();

    [Fact]
    public void Every_word_is_made_once_and_found_again() => Prop.ForAll(Words, static words =>
    {
        var made = new List<string>();
        var table = new WordTable<string>(2, word =>
        {
            made.Add(word);
            return word + "!";
        });
        return words.Concat(words).All(word => table.Of(word) == word + "!") && words.Distinct().SequenceEqual(made);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void All_threads_get_the_same_while_the_table_grows()
    {
        var table = new WordTable<object>(1, static _ => new object());
        string[] words = [.. Enumerable.Range(0, 3_000).Select(static i => i % 2 == 0 ? $"w{i}" : $"a-long-word-{i}")];
        var found = new object[8][];
        Parallel.For(0, found.Length, i => found[i] = [.. words.Select(word => table.Of(word))]);
        Assert.All(found, each => Assert.Equal(found[0], each));
        Assert.Equal(words.Length, found[0].Distinct().Count());
    }

    [Fact]
    public void A_full_table_and_a_long_word_are_answered_but_not_kept()
    {
        var made = 0;
        var table = new WordTable<string>(1, word => $"{word}{++made}", most: 1, longest: 5);
        Assert.Equal("longer1 longer2 kept3 kept3 new4 new5", string.Join(' ', "longer longer kept kept new new".Split(' ').Select(word => table.Of(word))));
    }
}
