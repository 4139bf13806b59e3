using KapGuide.Search;

namespace KapGuide.Tests.Search;

public sealed class ScriptTextTests
{
    [Theory]
    [InlineData("// a\nconst first = 1; /* b */\nexport const second = first + 2;\n", "let a=1;export let second=a+2;\n")]
    [InlineData("const text = 'a  // b' + `c  ${ text2 } /* d */`;\n", "let a='a  // b'+`c  ${text2} /* d */`;\n")]
    [InlineData("const found = /[/'\"]  x/.test(other) / 2 / 3;\n", "let a=/[/'\"]  x/.test(other)/2/3;\n")]
    [InlineData("const name = 1;\nconst object = { name, other: name };\n", "let name=1;let a={name,other:name};\n")]
    [InlineData("const size = list.size;\n", "let size=list.size;\n")]
    [InlineData("let amount = 1\nlet other = amount\n++amount\n", "let a=1\nlet b=a\n++a\n")]
    [InlineData("const sum = one + +two - -three;\n", "let a=one+ +two- -three;\n")]
    public void A_script_becomes_smaller_and_stays_the_same(string script, string smaller) =>
        Assert.Equal(smaller, ScriptText.Smaller(script));
}
