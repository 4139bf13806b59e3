using FsCheck;
using FsCheck.Fluent;
using KapGuide.Themes;

namespace KapGuide.Tests.Themes;

public sealed class CssMinifierTests
{
    [Theory]
    [InlineData("a { color : red ; }", "a{color :red}")]
    [InlineData("a  b,\n c > d { }", "a b,c>d{}")]
    [InlineData("a/* gone */b { }", "a b{}")]
    [InlineData("a :hover { margin: 0 -0.5em; }", "a :hover{margin:0 -.5em}")]
    [InlineData("a { width: calc( 1px + 2px ) }", "a{width:calc(1px + 2px)}")]
    [InlineData("@media (min-width: 40rem) and (print) { a { b: c } }", "@media (min-width:40rem) and (print){a{b:c}}")]
    [InlineData("a::before { content: \"{ ; /* x */ }\"; }", "a::before{content:\"{ ; /* x */ }\"}")]
    [InlineData("a { content: 'it\\'s  two'; }", "a{content:'it\\'s  two'}")]
    [InlineData("a { margin: 10.5px 0.5px; }", "a{margin:10.5px .5px}")]
    [InlineData(".a\\:b { x: y }", ".a\\:b{x:y}")]
    [InlineData("a { x: y } /* open", "a{x:y}")]
    [InlineData("", "")]
    public void White_space_and_comments_go_where_they_mean_nothing(string css, string expected) => Assert.Equal(expected, CssMinifier.Minify(css));

    [Fact]
    public void A_second_time_changes_nothing_more() =>
        Prop.ForAll(
            Gen.ArrayOf(Gen.Elements("a", " ", "\n", "{", "}", ":", ";", ",", ">", "(", ")", "+", "-", "0", ".5", "/* c */", "\"s ; \"", "'t'", "#b", "*")).Select(string.Concat).ToArbitrary(),
            static css => CssMinifier.Minify(CssMinifier.Minify(css)) == CssMinifier.Minify(css)).QuickCheckThrowOnFailure();
}
