using FsCheck;
using FsCheck.Fluent;
using KapGuide.Analyzers.Prose;
using KapGuide.Analyzers.Wording;

namespace KapGuide.Tests.Analyzers;

public sealed class PhraseIndexTests
{
    private static readonly Gen<string> Word = Gen.Elements("alpha", "beta", "gamma", "delta", "theta", "kappa", "sigma", "omega");

    private static readonly Gen<string> Element = Gen.Frequency(
        (4, Word), (2, Gen.Elements("alpha|beta", "gamma|delta|12", "alpha|beta|gamma|delta|theta|kappa|sigma", "ome*", "#|omega")), (2, Word.Select(static word => word + "?")), (2, Gen.Elements("..1", "..3", "..9", "..12")));

    private static readonly Arbitrary<(string Pattern, string Text)> Cases = (
        from first in Gen.Elements("alpha", "beta|gamma", "del*", "#")
        from rest in Gen.ArrayOf(Element, 3)
        from kept in Gen.Choose(0, 3)
        from words in Gen.ArrayOf(Gen.Frequency((8, Word), (1, Gen.Elements("12", "`theta`", "zeta"))), 24)
        from gaps in Gen.ArrayOf(Gen.Frequency((12, Gen.Constant(" ")), (1, Gen.Elements(", ", ": ", "-", ". W "))), 24)
        select (string.Join(' ', rest.Take(kept).Prepend(first)), string.Concat(words.Zip(gaps, static (word, gap) => word + gap)))).ToArbitrary();

    /// <summary>Words that a pattern needs are asked for by bits before it is tried: that must hide nothing.</summary>
    [Fact]
    public void What_a_pattern_fits_at_some_word_is_found() => Prop.ForAll(Cases, static made =>
    {
        var page = Snippet.PageOf("bad: " + made.Text + "end");
        var found = new PhraseIndex([[[made.Pattern]]], []).Find(page, static _ => true).Select(static match => (match.First, match.Last));
        return Plainly(page, made.Pattern).SequenceEqual(found);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData("alpha", "alpha beta", 1)]
    [InlineData("alpha beta?", "alpha gamma", 1)]
    [InlineData("alpha ..3", "alpha", 1)]
    [InlineData("alpha ..9 beta", "alpha gamma gamma gamma gamma gamma gamma gamma gamma gamma beta", 1)]
    [InlineData("alpha ..8 beta", "alpha gamma gamma gamma gamma gamma gamma gamma gamma gamma beta", 0)]
    [InlineData("alpha & beta", "beta gamma alpha", 1)]
    public void A_pattern_is_found_with_all_that_it_leaves_open(string pattern, string text, int count) =>
        Assert.Equal(count, new PhraseIndex([[[pattern]]], []).Find(Snippet.PageOf("bad: " + text), static _ => true).Count());

    /// <summary>The same by trying every pattern at every word.</summary>
    private static IEnumerable<(int First, int Last)> Plainly(PageText page, string pattern)
    {
        Pattern[] all = [.. Pattern.Of(pattern)];
        var covered = -1;
        foreach (var sentence in page.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var last = all.Where(one => one.First.Matches(page.Words[i])).Select(one => one.MatchFrom(page.Words.AsSpan(), i, sentence.End)).DefaultIfEmpty(-1).Max();
                if (last < 0 || i <= covered) continue;
                covered = last;
                yield return (i, last);
            }
        }
    }
}
