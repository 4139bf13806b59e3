using KapGuide.Citations;
using KapGuide.Input;
using Markdig;

namespace KapGuide.Tests.Citations;

public sealed class PageCitationsTests
{
    private static readonly ReferenceLibrary Works = ReferenceLibrary.Parse(new SourceFile("r.json", """
        [{"id": "r18", "type": "book", "title": "A", "author": [{"family": "Rivera", "given": "A."}], "issued": {"date-parts": [[2018]]}},
         {"id": "r20x", "type": "book", "title": "X", "author": [{"family": "Rivera", "given": "A."}], "issued": {"date-parts": [[2020]]}},
         {"id": "r20b", "type": "book", "title": "B", "author": [{"family": "Rivera", "given": "A."}], "issued": {"date-parts": [[2020]]}},
         {"id": "nd1", "type": "book", "title": "One", "author": [{"literal": "WHO"}]},
         {"id": "nd2", "type": "book", "title": "Two", "author": [{"literal": "WHO"}]},
         {"id": "s1", "type": "book", "title": "S", "author": [{"family": "Smith", "given": "John"}], "issued": {"date-parts": [[2017]]}},
         {"id": "s2", "type": "book", "title": "S", "author": [{"family": "Smith", "given": "Ann"}, {"family": "Doe"}, {"family": "Roe"}], "issued": {"date-parts": [[2019]]}},
         {"id": "t", "type": "book", "title": "Three", "author": [{"family": "Ax"}, {"family": "Bo"}, {"family": "Cy"}], "issued": {"date-parts": [[2019]]}},
         {"id": "u", "type": "book", "title": "Three", "author": [{"family": "Ax"}, {"family": "Di"}, {"family": "Cy"}], "issued": {"date-parts": [[2019]]}},
         {"id": "bce", "type": "book", "title": "P", "author": [{"family": "Plato"}], "issued": {"date-parts": [[-340]]}},
         {"id": "ca", "type": "book", "title": "P", "author": [{"family": "Old"}], "issued": {"date-parts": [[1910]], "circa": true}},
         {"id": "pc", "type": "personal_communication", "author": [{"family": "Moss", "given": "Kay"}], "issued": {"date-parts": [[2020, 5, 3]]}}]
        """)).Library;

    [Theory]
    [InlineData("[@r20x; @r18; @r20b]", "(Rivera, 2018, 2020a, 2020b)")]
    [InlineData("[@r18, p. 3; @r20x]", "(Rivera, 2018, p. 3; Rivera, 2020)")]
    [InlineData("[@nd2; @nd1]", "(WHO, n.d.-a, n.d.-b)")]
    [InlineData("[@s1] [@s2]", "(J. Smith, 2017) | (A. Smith et al., 2019)")]
    [InlineData("[@t; @u]", "(Ax, Bo, & Cy, 2019; Ax, Di, & Cy, 2019)")]
    [InlineData("[@bce; @ca]", "(Old, ca. 1910; Plato, 340 B.C.E.)")]
    [InlineData("@pc [p. 2]", "K. Moss (personal communication, May 3, 2020, p. 2)")]
    [InlineData("[see *esp.* @r18, § 3-4, \"why\"]", "(see esp. Rivera, 2018, Sections 3–4, “why”)")]
    [InlineData("@r18 [p. 3; @t]", "Rivera (2018, p. 3; Ax et al., 2019)")]
    [InlineData("[@r18; @gone]", "(Rivera, 2018; gone?)")]
    public void APA_text(string markdown, string expected) => Assert.Equal(expected, Text(CitationStyle.Apa, markdown));

    [Theory]
    [InlineData("[@r18] [@t] [@s1] [@s1; @t; @r18]", "1 | 2 | 3 | 1-3")]
    [InlineData("[@r18] [@t] [@s1] [@s1; @t, p. 3; @r18]", "1 | 2 | 3 | 1,2(p3),3")]
    [InlineData("@t [fig. 2]", "Ax et al1(fig2)")]
    [InlineData("[-@r18]", "1")]
    public void AMA_text(string markdown, string expected) => Assert.Equal(expected, Text(CitationStyle.Ama, markdown));

    [Fact]
    public void Numbers_say_what_they_lead_to()
    {
        var page = MarkdownCitations.Read(CitationStyle.Ama, Works, "[@t; @s1]").Page;
        Assert.Equal([("t", "Reference 1: Ax et al., 2019"), ("s1", "Reference 2: Smith, 2017")],
            page.Citations[0].Parts.Where(static part => part.Key is not null).Select(static part => (part.Key!, part.AccessibleName!)));
        Assert.Equal(["1.", "2."], page.References.Select(static entry => entry.Label!));
        Assert.True(page.Citations[0].Superscript);
    }

    [Fact]
    public void Personal_communications_are_in_no_list() =>
        Assert.Empty(MarkdownCitations.Read(CitationStyle.Apa, Works, "[@pc]").Page.References);

    [Fact]
    public void A_cluster_of_five_hundred_keys_is_printed()
    {
        var markdown = $"[{string.Join("; ", Enumerable.Range(0, 500).Select(static i => $"@k{i}"))}]";
        var library = new ReferenceLibrary(Enumerable.Range(0, 500).Select(static i => new Reference($"k{i}", default, "book")));
        Assert.Equal("1-500", MarkdownCitations.Read(CitationStyle.Ama, library, markdown).Page.Citations[0].Text);
    }

    [Fact]
    public void Links_lead_from_the_text_to_the_list()
    {
        var html = MarkdownCitations.Read(CitationStyle.Apa, Works, "So [@r18].").Html();
        Assert.Contains("<p>So (<a href=\"#ref-r18\" role=\"doc-noteref\">Rivera, 2018</a>).</p>", html, StringComparison.Ordinal);
        Assert.Contains("<li id=\"ref-r18\">Rivera, A. (2018). <i>A</i>.</li>", html, StringComparison.Ordinal);
    }

    private static string Text(CitationStyle style, string markdown) =>
        string.Join(" | ", MarkdownCitations.Read(style, Works, markdown).Page.Citations.Select(static citation => citation.Text));
}
