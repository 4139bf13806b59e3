using FsCheck;
using FsCheck.Fluent;
using KapGuide.Citations;
using Markdig;
using Markdig.Syntax;

namespace KapGuide.Tests.Citations;

public sealed class CitationParserTests
{
    [Theory]
    [InlineData("[@a]", "a||||")]
    [InlineData("[@a; @b]", "a|||| b||||")]
    [InlineData("[see @a, p. 3, for a review; also @b]", "a|see|page 3|, for a review| b|also|||")]
    [InlineData("[-@a]", "a||||-")]
    [InlineData("[@a, 204]", "a||page 204||")]
    [InlineData("[@a 33]", "a||page 33||")]
    [InlineData("[@a, pp. 33, 35-37 and nowhere else]", "a||page 33, 35-37|and nowhere else|")]
    [InlineData("[@a, chap. 2]", "a||chapter 2||")]
    [InlineData("[@a, para. 4]", "a||paragraph 4||")]
    [InlineData("[@a, sec. 3]", "a||section 3||")]
    [InlineData("[@a, fig. 1]", "a||figure 1||")]
    [InlineData("[@a, table 2]", "a||table 2||")]
    [InlineData("[@a, vol. 2, p. 4]", "a||volume 2|, p. 4|")]
    [InlineData("[@a, p. iv]", "a||page iv||")]
    [InlineData("[@a, for a review]", "a|||, for a review|")]
    [InlineData("[@a, {p. 4a and more}]", "a||page 4a and more||")]
    [InlineData("[*cf.* @a]", "a|<i>cf.</i>|||")]
    [InlineData("[@{odd.key.}]", "odd.key.||||")]
    [InlineData("[@unknown]", "unknown||||")]
    [InlineData("@a", "n:a||||")]
    [InlineData("@a [p. 4]", "n:a||page 4||")]
    [InlineData("@a [p. 4; @b]", "n:a||page 4|| b||||")]
    [InlineData("@a's idea", "n:a||||")]
    [InlineData("**@a**", "n:a||||")]
    [InlineData("(@a)", "n:a||||")]
    [InlineData("@a [@b]", "n:a|||| / b||||")]
    [InlineData("@a [link](https://example.com)", "n:a||||")]
    [InlineData("x [@a].[@b]", "a|||| / b||||")]
    [InlineData("x [@a][@b]", "a|||| / b||||")]
    public void Pandoc_syntax_is_read(string markdown, string expected) => Assert.Equal(expected, Describe(markdown));

    [Theory]
    [InlineData("me@a.com")]
    [InlineData("[me@a.com]")]
    [InlineData("\\@a")]
    [InlineData("[\\@a]")]
    [InlineData("`@a` and `[@a]`")]
    [InlineData("    [@a]")]
    [InlineData("<https://example.com/@a>")]
    [InlineData("https://example.com/@a")]
    [InlineData("[text](https://example.com/@a)")]
    [InlineData("[text][@a]\n\n[@a]: /x")]
    [InlineData("@someone")]
    [InlineData("[@a")]
    [InlineData("[ ] @")]
    [InlineData("![@a](x.png)")]
    [InlineData("[see `@a`]")]
    public void What_is_no_citation_is_left_alone(string markdown)
    {
        if (markdown is "[@a" or "![@a](x.png)") Assert.DoesNotContain("a||||", Describe(markdown).Replace("n:a||||", ""), StringComparison.Ordinal);
        else Assert.Equal("", Describe(markdown));
    }

    [Fact]
    public void Spans_and_keys_point_into_the_markdown()
    {
        const string markdown = "# Title\n\nSome *words [see @a;\n@{b}, p. 2]* and\n\n| x |\n|---|\n| y @a [p. 1] |\n";
        var found = Inlines(markdown).ToArray();
        Assert.Equal(["[see @a;\n@{b}, p. 2]", "@a [p. 1]"], found.Select(inline => markdown.Substring(inline.Span.Start, inline.Span.Length)));
        Assert.Equal(["a", "b", "a"], found.SelectMany(static inline => inline.Cluster.Items).Select(item => markdown.Substring(item.KeyStart, item.KeyLength)));
    }

    [Fact]
    public void Plain_text_is_split_without_gaps() =>
        Prop.ForAll<FsCheck.NonNull<string>>(static text =>
        {
            var mixed = text.Get.Replace('b', '@').Replace('c', '[').Replace('d', ']').Replace('e', 'a');
            var parts = CitationParser.ParsePlain(mixed, IsKnown);
            return string.Concat(parts.Select(part => mixed.Substring(part.Start, part.Length))) == mixed;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Plain_text_holds_the_same_citations()
    {
        const string text = "It lasts two hours [@a, p. 3]; ask me@a.com, \\@a or @b.";
        var parts = CitationParser.ParsePlain(text, IsKnown);
        Assert.Equal(["[@a, p. 3]", "@b"], parts.Where(static part => part.Cluster is not null).Select(part => text.Substring(part.Start, part.Length)));
    }

    private static bool IsKnown(string key) => key is "a" or "b" or "odd.key.";

    private static IEnumerable<CitationInline> Inlines(string markdown)
    {
        var pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Use(new CitationExtension(IsKnown)).Build();
        return Markdown.Parse(markdown, pipeline).Descendants<CitationInline>();
    }

    private static string Describe(string markdown) => string.Join(" / ", Inlines(markdown).Select(static inline =>
        (inline.Cluster.Narrative ? "n:" : "") + string.Join(' ', inline.Cluster.Items.Select(static item =>
            $"{item.Key}|{item.Prefix}|{(item.Locator is { } at ? $"{at.Label} {at.Value}" : "")}|{item.Suffix}|{(item.SuppressAuthor ? "-" : "")}"))));
}
