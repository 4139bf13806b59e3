using KapGuide.Analyzers.Prose;

namespace KapGuide.Tests.Analyzers;

/// <summary>Sets of words, asked by form, by word and by all words at once.</summary>
public sealed class WordSetTests
{
    private static readonly string Long = new('q', 60);

    private static Word[] Words(params string[] forms) => [.. forms.Select(static form => new Word(WordForm.Of(form), 0, form.Length, WordMarks.None, Gap.Space))];

    [Fact]
    public void A_set_has_its_words_and_no_others_whether_they_were_seen_before_it_was_made_or_not()
    {
        Word[] words = Words("wordset-early", "wordset-other", Long);
        var set = WordSet.Of($"wordset-early wordset-late {Long}");
        Assert.Equal([true, false, true], words.Select(word => set.Contains(word)));
        Assert.True(set.Contains(WordForm.Of("wordset-late")));
        Assert.True(set.Contains("wordset-late"));
        Assert.False(set.Contains(""));
        Assert.False(set.Contains(WordForm.None));
        Assert.Equal(["wordset-early", "wordset-late", Long], set);
    }

    [Fact]
    public void Words_that_were_asked_know_a_set_that_is_made_later()
    {
        var words = Words("wordset-first", "wordset-second");
        var union = new WordUnion();
        Assert.True(Has(WordSet.Of("wordset-first wordset-third")));
        Assert.False(Has(WordSet.Of("wordset-third")));
        Assert.True(Has(WordSet.Of("wordset-second")));
        Assert.False(Has(WordSet.Of("wordset-fourth")));

        bool Has(WordSet set) => union.Has(set) ?? union.Learn(set, words);
    }

    [Fact]
    public void Sets_that_are_made_at_once_keep_apart()
    {
        var sets = new WordSet[200];
        Parallel.For(0, sets.Length, i => sets[i] = WordSet.Of($"wordset-shared wordset-{i}"));
        for (var i = 0; i < sets.Length; i++)
        {
            Assert.True(sets[i].Contains("wordset-shared"));
            Assert.True(sets[i].Contains($"wordset-{i}"));
            Assert.False(sets[i].Contains($"wordset-{(i + 1) % sets.Length}"));
        }
    }
}
