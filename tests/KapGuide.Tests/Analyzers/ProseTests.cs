using KapGuide.Analyzers;
using KapGuide.Analyzers.Prose;
using KapGuide.Analyzers.Wording;

namespace KapGuide.Tests.Analyzers;

public sealed class ProseTests
{
    [Theory]
    [InlineData("One. Two! Three?", 3)]
    [InlineData("Dr. Ann Example said so. It ended.", 2)]
    [InlineData("It was 1.5 hours. Then 2.", 2)]
    [InlineData("Bring things, e.g. a blanket. Rest.", 2)]
    [InlineData("The answer is no. Ask again.", 2)]
    [InlineData("See No. 5 in the list.", 1)]
    [InlineData("J. Smith wrote it.", 1)]
    [InlineData("She said \"stop.\" Then she left.", 2)]
    [InlineData("- One item\n- Another item", 2)]
    [InlineData("It rose [@a]. It fell. [@b]", 2)]
    public void Text_is_split_into_sentences(string markdown, int sentences) =>
        Assert.Equal(sentences, PageOf(markdown).Running.Count(static sentence => !sentence.Block.IsFrontMatter));

    [Fact]
    public void A_citation_after_the_period_belongs_to_the_sentence_before_it()
    {
        var page = PageOf("It rose. [@a] It fell.");
        Assert.Equal([true, false], page.Running.Where(static sentence => !sentence.Block.IsFrontMatter).Select(static sentence => sentence.HasSource));
    }

    [Theory]
    [InlineData("KAP **cures** depression.", "cures", 9, 7)]
    [InlineData("A &amp; B cures depression.", "cures", 9, 11)]
    [InlineData("Text \\* cures depression.", "cures", 9, 9)]
    [InlineData("- One\n- KAP cures depression", "cures", 10, 7)]
    [InlineData("| A | B |\n|---|---|\n| x | KAP cures depression |", "cures", 11, 11)]
    [InlineData("> It cures depression.", "cures", 9, 6)]
    [InlineData("::: warning It cures\nText.\n:::", "cures", 9, 16)]
    [InlineData("[KAP cures](/about/) depression.", "cures", 9, 6)]
    [InlineData("One line\nthen it cures depression.", "cures", 10, 9)]
    public void A_finding_points_at_the_words_in_the_authors_file(string markdown, string words, int line, int column)
    {
        var at = Assert.Single(Snippet.FindIn(Snippet.FileOf(markdown)), static finding => finding.Rule.Id == "CLM-01").At;
        Assert.Equal((line, column, column + words.Length), (at.Line, at.Column, at.EndColumn));
    }

    [Theory]
    [InlineData("Summary: KAP cures depression.", 14)]
    [InlineData("Summary: \"KAP cures depression.\"", 15)]
    [InlineData("Summary: 'It''s KAP that cures depression.'", 26)]
    public void A_finding_in_the_short_answer_points_into_the_front_matter(string line, int column)
    {
        var file = Snippet.FileOf("Text [@a].").Replace("Summary: A short answer about ketamine-assisted psychotherapy (KAP).", line, StringComparison.Ordinal);
        var at = Assert.Single(Snippet.FindIn(file), static finding => finding.Rule.Id == "CLM-01").At;
        Assert.Equal((4, column), (at.Line, at.Column));
    }

    [Fact]
    public void A_short_answer_over_several_lines_keeps_its_places()
    {
        var file = Snippet.FileOf("Text [@a].").Replace("Summary: A short answer about ketamine-assisted psychotherapy (KAP).", "Summary: >\n  The first line is here\n  and KAP cures depression.", StringComparison.Ordinal);
        var at = Assert.Single(Snippet.FindIn(file), static finding => finding.Rule.Id == "CLM-01").At;
        Assert.Equal((6, 11), (at.Line, at.Column));
    }

    [Fact]
    public void Code_addresses_and_sources_are_not_searched_for_words() =>
        Assert.DoesNotContain(Snippet.Find("bad: Write `cures depression`. See <https://cures.example/depression>.\\n\\n## References\\n- Smith (2020). Ketamine cures depression."), static finding => finding.Rule.Id == "CLM-01");

    [Theory]
    [InlineData("Ketamine is a cure.", true)]
    [InlineData("Ketamine is not a cure.", false)]
    [InlineData("Ketamine is not a sedative, it is a cure.", true)]
    [InlineData("It is not only a cure.", true)]
    [InlineData("Without a doubt it is a cure.", true)]
    [InlineData("No study has found a cure.", false)]
    [InlineData("Is it a cure?", false)]
    [InlineData("Looking for a cure?", true)]
    [InlineData("Ask whether it is a cure.", false)]
    [InlineData("A cure does not exist.", false)]
    [InlineData("It is a cure and does not hurt.", true)]
    [InlineData("They call it a cure. That is false.", false)]
    [InlineData("They call it a cure. It is not a sedative.", true)]
    [InlineData("Myth: it is a cure.", false)]
    [InlineData("Beware of a cure.", false)]
    public void The_stance_of_a_text_decides_whether_it_claims_something(string markdown, bool claims)
    {
        var page = PageOf(markdown);
        var word = page.Words.Select(static (word, index) => (word, index)).First(static pair => pair.word.Form == "cure").index;
        Assert.Equal(claims, Stance.IsAsserted(page.SentenceOf(word), word, word));
    }

    internal static PageText PageOf(string markdown)
    {
        var site = Snippet.SiteOf([("faq/basics/what-is-kap.md", Snippet.FileOf(markdown))]);
        return ProseReader.Read(site, site.Articles.Single());
    }
}
