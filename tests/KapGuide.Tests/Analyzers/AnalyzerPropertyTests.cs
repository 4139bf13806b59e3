using FsCheck;
using FsCheck.Fluent;

namespace KapGuide.Tests.Analyzers;

public sealed class AnalyzerPropertyTests
{
    private static readonly string[] Pieces =
    [
        "KAP", "cures", "not", "depression", "safe", "is", "no", "[@a]", ".", "?", "\n", "\n\n", "## ", "- ", "::: warning\n", ":::\n", "| a | b |\n|---|---|\n", "**", "*", "“", "”", "\"", "70%", "mg", "1", "—", "(", ")", "[x](y)", "![](z)", "{{fact:known}}", "`", "&amp;", "\\*", "<!-- ",
        "-->", "<br>", "> ", "\t", "é", "😀", "\u00a0", "suicide", "studies show", "FDA", "@a", "[^1]", "\n[^1]: ", "e.g.", "'", "’s", "kapguide-disable-next-line CLM-01",
    ];

    private static readonly Arbitrary<string> Markdown = Gen.Elements(Pieces).ListOf().Select(static pieces => string.Join(' ', pieces)).ToArbitrary();

    [Fact]
    public void No_text_makes_an_analyzer_fail_and_every_finding_lies_within_its_file() =>
        Prop.ForAll(Markdown, static markdown =>
        {
            var file = Snippet.FileOf(markdown);
            var lines = file.Split('\n');
            return Snippet.FindIn(file).Where(static finding => finding.At.Path.EndsWith("what-is-kap.md", StringComparison.Ordinal) && finding.At.Line > 0).All(finding =>
                finding.At.Line <= lines.Length && finding.At.EndLine <= lines.Length && finding.At.Column >= 1
                && finding.At.Column <= lines[finding.At.Line - 1].Length + 1 && finding.At.EndColumn <= lines[finding.At.EndLine - 1].Length + 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Words_in_order_cover_the_text_and_sentences_cover_the_words() =>
        Prop.ForAll(Markdown, static markdown =>
        {
            var page = ProseTests.PageOf(markdown);
            return page.Words.Zip(page.Words.Skip(1)).All(static pair => pair.First.End <= pair.Second.Start)
                && page.Sentences.SelectMany(static sentence => Enumerable.Range(sentence.First, sentence.End - sentence.First)).SequenceEqual(Enumerable.Range(0, page.Words.Length))
                && page.Sentences.All(sentence => ReferenceEquals(page.SentenceOf(sentence.First), sentence) && ReferenceEquals(page.SentenceOf(sentence.End - 1), sentence));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_text_gives_the_same_findings() =>
        Prop.ForAll(Markdown, static markdown => Snippet.FindIn(Snippet.FileOf(markdown)).SequenceEqual(Snippet.FindIn(Snippet.FileOf(markdown)))).QuickCheckThrowOnFailure();
}
