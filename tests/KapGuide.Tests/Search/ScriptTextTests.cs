using KapGuide.Search;

namespace KapGuide.Tests.Search;

public sealed class ScriptTextTests
{
    [Theory]
    [InlineData("// a\nconst first = 1; /* b */\nexport const second = first + 2;\n", "let a=1;export let second=a+2;\n")]
    [InlineData("const text = 'a  // b' + `c  ${ text2 } /* d */`;\n", "let a='a  // b'+`c  ${text2} /* d */`;\n")]
    [InlineData("const found = /[/'\"]  x/.test(other) / 2 / 3;\n", "let a=/[/'\"]  x/.test(other)/2/3;\n")]
    [InlineData("const name = 1;\nconst object = { name, other: name };\n", "let a=1;let b={name:a,other:a};\n")]
    [InlineData("const size = list.size;\n", "let a=list.size;\n")]
    [InlineData("const first = ({ url, title: text, limit = other }) => { text(url); };\n", "let c=({url:b,title:a,limit:d=other})=>{a(b)};\n")]
    [InlineData("const open = one => class extends Other { open() { return open(this.open, one); } }\n", "let b=a=>class extends Other{open(){return b(this.open,a)}}\n")]
    [InlineData("export function read(list, get = item => (list, item)) { return { list, read }; }\n", "export function read(a,c=b=>(a,b)){return{list:a,read}}\n")]
    [InlineData("function one() { two(); }\nfunction three() { one(); }\n", "function a(){two()}function b(){a()}\n")]
    [InlineData("const text = 1; const call = `${ text } and ${ { text }.text }`;\n", "let a=1;let b=`${a} and ${{text:a}.text}`;\n")]
    [InlineData("let amount = 1\nlet other = amount\n++amount\n", "let a=1\nlet b=a\n++a\n")]
    [InlineData("const half = 0.5, list = { half, other: [1, 0.25, 10.5], };\n", "let a=.5,b={half:a,other:[1,.25,10.5]};\n")]
    [InlineData("function yes() { return true; }\n", "function a(){return !0}\n")]
    [InlineData("const sum = one + +two - -three;\n", "let a=one+ +two- -three;\n")]
    public void A_script_becomes_smaller_and_stays_the_same(string script, string smaller) =>
        Assert.Equal(smaller, ScriptText.Smaller(script));
}
