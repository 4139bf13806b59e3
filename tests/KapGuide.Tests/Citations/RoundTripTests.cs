using FsCheck;
using FsCheck.Fluent;
using KapGuide.Citations;
using KapGuide.Input;

namespace KapGuide.Tests.Citations;

public sealed class RoundTripTests
{
    private static readonly Func<IEnumerable<Reference>, string>[] Writers = [ReferenceExport.CslJson, ReferenceExport.BibTex, ReferenceExport.Ris];

    [Fact]
    public void The_development_set_survives_every_format()
    {
        var references = DevelopmentSetTests.Library().References;
        foreach (var write in Writers) AssertSurvives(references, write);
    }

    [Fact]
    public void Odd_references_survive_every_format() => Prop.ForAll<NonNull<string>, NonNull<string>, int>(static (title, name, pick) =>
    {
        var reference = new Reference("key1", default, CslType(pick))
        {
            Texts = [.. Field("title", title.Get), .. Field("unknown-field", name.Get), .. Field("page", "12--15")],
            NameLists = [new("author", [new PersonName { Family = "X" + Clean(name.Get), Given = "Y", NonDroppingParticle = "van" }])],
            DateFields = [new("issued", new ReferenceDate { Start = new DateParts(2020 + (pick % 5), 14), Circa = pick % 2 == 0 })],
            RawFields = [new("custom", """{"n":4,"x":"}{\\"}""")],
        };
        foreach (var write in Writers) AssertSurvives([reference], write);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("two  spaces")]
    [InlineData("a\u00a0b {c} \\d% ~e^")]
    [InlineData("<i>x</i> \"y\" \u2028 z--")]
    public void Odd_titles_survive_every_format(string title)
    {
        foreach (var write in Writers) AssertSurvives([new Reference("k", default, "review") { Texts = [new("title", title)] }], write);
    }

    [Fact]
    public void A_field_that_holds_the_name_of_another_survives_every_format()
    {
        foreach (var write in Writers) AssertSurvives([new Reference("k", default, "book") { Texts = [new("title", "T"), new("unknown-field", "id"), new("another-field", "type")] }], write);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("\"id\"")]
    [InlineData("{}")]
    [InlineData("12")]
    public void A_field_of_ours_that_holds_something_else_changes_nothing(string own)
    {
        var (back, _) = ReferenceImport.Read(new SourceFile("x", "@book{k, title = {A title}, csljson = {" + own + "}}"));
        Assert.Equal("A title", Assert.Single(back).Title);
    }

    [Fact]
    public void CSL_JSON_is_stable() =>
        Assert.Equal(ReferenceExport.CslJson(DevelopmentSetTests.Library().References),
            ReferenceExport.CslJson(ReferenceLibrary.Parse(new SourceFile("x", ReferenceExport.CslJson(DevelopmentSetTests.Library().References))).Library.References));

    private static void AssertSurvives(IEnumerable<Reference> references, Func<IEnumerable<Reference>, string> write)
    {
        var (back, diagnostics) = ReferenceImport.Read(new SourceFile("x", write(references)));
        Assert.Empty(diagnostics);
        Assert.Equal(ReferenceExport.CslJson(references), ReferenceExport.CslJson(back));
    }

    private static string CslType(int pick) => (Math.Abs((long)pick) % 5) switch { 0 => "book", 1 => "treaty", 2 => "thesis", 3 => "article-journal", _ => "post" };

    private static string Clean(string text) => string.Concat(text.Where(static c => !char.IsControl(c) && !char.IsSurrogate(c))).Trim();

    private static KeyValuePair<string, string>[] Field(string name, string value) => Clean(value) is { Length: > 0 } clean ? [new(name, clean)] : [];
}
